import Questionnaires

/// Finds all themes of a code frame in a text, in one pass over it however many keywords there are.
///
/// Source: Aho & Corasick (1975), Efficient string matching: an aid to bibliographic search,
/// Communications of the ACM 18, algorithms 1 to 3.
struct ThemeFinder {
    private struct Node {
        var next: [Int: Int] = [:]
        /// The node of the longest other beginning of a keyword that the text read so far ends with.
        var fallback = 0
        /// Keywords that end here.
        var ends: [Int] = []
        /// The next node by fallbacks at which a keyword ends; `nil` when there is none.
        var shorter: Int?
    }

    private struct Keyword {
        let theme: Int
        let count: Int
        let isBeginning: Bool
        let isAnywhere: Bool
    }

    private var nodes = [Node()]
    private var keywords: [Keyword] = []
    /// Signs of keywords by number, from 1; all others are 0.
    private var signs: [Character: Int] = [:]

    /// - Complexity: linear in the length of all keywords.
    init(_ frame: CodeFrame) {
        for (theme, entry) in frame.themes.enumerated() {
            for keyword in entry.keywords { add(keyword, of: theme) }
        }
        linkFallbacks()
    }

    private mutating func add(_ keyword: ThemeKeyword, of theme: Int) {
        var place = 0
        for character in keyword.text {
            let sign = signs[character] ?? signs.count + 1
            signs[character] = sign
            if let next = nodes[place].next[sign] {
                place = next
            } else {
                nodes[place].next[sign] = nodes.count
                place = nodes.count
                nodes.append(Node())
            }
        }
        nodes[place].ends.append(keywords.count)
        keywords.append(
            Keyword(
                theme: theme, count: keyword.text.count, isBeginning: keyword.isBeginning,
                isAnywhere: keyword.isAnywhere))
    }

    private mutating func linkFallbacks() {
        var queue = Array(nodes[0].next.values)
        var first = 0
        while first < queue.count {
            let place = queue[first]
            first += 1
            for (sign, next) in nodes[place].next {
                let fallback = step(from: nodes[place].fallback, by: sign)
                nodes[next].fallback = fallback
                nodes[next].shorter =
                    nodes[fallback].ends.isEmpty ? nodes[fallback].shorter : fallback
                queue.append(next)
            }
        }
    }

    private func step(from place: Int, by sign: Int) -> Int {
        var place = place
        while true {
            if let next = nodes[place].next[sign] { return next }
            if place == 0 { return 0 }
            place = nodes[place].fallback
        }
    }

    /// The places in the frame of the themes that have a keyword in the text.
    ///
    /// - Complexity: linear in the length of the text, times the keywords that can end at one place.
    func themes(in text: String) -> Set<Int> {
        let characters = FoldedText(text).characters
        var found: Set<Int> = []
        var place = 0
        for (index, character) in characters.enumerated() {
            place = step(from: place, by: signs[character] ?? 0)
            var end: Int? = nodes[place].ends.isEmpty ? nodes[place].shorter : place
            while let node = end {
                for number in nodes[node].ends {
                    let keyword = keywords[number]
                    if !found.contains(keyword.theme),
                        stands(keyword, in: characters, endingAt: index)
                    {
                        found.insert(keyword.theme)
                    }
                }
                end = nodes[node].shorter
            }
        }
        return found
    }

    /// Whether what was found is as much of a word as the keyword wants.
    private func stands(
        _ keyword: Keyword, in characters: [Character], endingAt end: Int
    ) -> Bool {
        if keyword.isAnywhere { return true }
        let start = end - keyword.count + 1
        let goesOnBefore = start > 0 && Self.join(characters[start - 1], characters[start])
        let goesOnBehind =
            end + 1 < characters.count && Self.join(characters[end], characters[end + 1])
        return !goesOnBefore && (keyword.isBeginning || !goesOnBehind)
    }

    /// Whether two neighbours are parts of one word. A script without blanks begins a new one.
    private static func join(_ a: Character, _ b: Character) -> Bool {
        a.isWordPart && b.isWordPart && !a.isUnspaced && !b.isUnspaced
    }
}
