/// A text with the names of what is known between braces: `Dear {name|customer}`.
public struct TextTemplate: Hashable, Sendable {
    public enum Part: Hashable, Sendable {
        case words(String)
        /// - Parameter otherwise: what is written when nothing is known; empty where the text does not
        ///   say.
        case name(String, otherwise: String)
    }

    /// Why a text cannot be read, at which of its Unicode scalars.
    enum Flaw: Error, Equatable {
        case open(at: Int)
        case empty(Range<Int>)
    }

    public private(set) var parts: [Part] = []
    /// Where each name stands, in Unicode scalars from the start of the text.
    private(set) var ranges: [Range<Int>] = []

    /// A text that has passed every check.
    public init(checked text: String) {
        self = (try? TextTemplate(text)) ?? TextTemplate(words: text)
    }

    private init(words: String) {
        parts = [.words(words)]
    }

    init(_ text: String) throws(Flaw) {
        guard text.utf8.contains(UInt8(ascii: "{")) || text.utf8.contains(UInt8(ascii: "}")) else {
            parts = [.words(text)]
            return
        }
        let scalars = Array(text.unicodeScalars)
        var words = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            switch scalars[index] {
            case "{" where next == "{", "}" where next == "}":
                words.append(scalars[index])
                index += 2
            case "{":
                guard let end = scalars[index...].firstIndex(of: "}") else {
                    throw .open(at: index)
                }
                if !words.isEmpty { parts.append(.words(String(words))) }
                words = String.UnicodeScalarView()
                try addName(scalars, index + 1..<end)
                index = end + 1
            default:
                words.append(scalars[index])
                index += 1
            }
        }
        if !words.isEmpty { parts.append(.words(String(words))) }
    }

    private mutating func addName(
        _ scalars: [Unicode.Scalar], _ range: Range<Int>
    ) throws(Flaw) {
        func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: part)
            return String(view)
        }
        let stroke = scalars[range].firstIndex(of: "|") ?? range.upperBound
        var name = scalars[range.lowerBound..<stroke]
        while name.first == " " { name.removeFirst() }
        while name.last == " " { name.removeLast() }
        guard !name.isEmpty else {
            throw .empty(range.lowerBound - 1..<range.upperBound + 1)
        }
        let rest = stroke < range.upperBound ? text(scalars[(stroke + 1)..<range.upperBound]) : ""
        parts.append(.name(text(name), otherwise: rest))
        ranges.append(name.startIndex..<name.endIndex)
    }

    /// The names it has, in the order of the text.
    public var names: [String] {
        parts.compactMap { part in
            if case .name(let name, _) = part { return name }
            return nil
        }
    }

    /// The text with what is known in the place of each name.
    public func filled(_ words: (String) -> String?) -> String {
        parts.map { part in
            switch part {
            case .words(let text): text
            case .name(let name, let otherwise): words(name) ?? otherwise
            }
        }.joined()
    }
}
