/// How what stands under one key differs between two versions of a definition.
public struct KeyDifference: Hashable, Sendable {
    /// The way to it, as a definition writes it: `ask`, `points/5`, `classes/high/from`.
    public let key: String
    public let difference: Difference
}

public enum Difference: Hashable, Sendable {
    /// What is read, in each language in which something else is read now. Never empty.
    case words([Words])
    /// A value as a definition writes it; `nil` where there is none.
    case value(from: String?, to: String?)
    /// Names of a list or a group.
    case entries(added: [String], removed: [String], isReordered: Bool)

    /// What readers of one language read before and now; `nil` for nothing.
    public struct Words: Hashable, Sendable {
        public let language: Language
        public let from: String?
        public let to: String?
    }
}

/// Finds what differs between two versions.
struct DifferenceFinder {
    let languages: ComparedLanguages
    private(set) var found: [KeyDifference] = []

    init(_ languages: ComparedLanguages) {
        self.languages = languages
    }

    mutating func words(_ key: String, _ from: LocalizedText?, _ to: LocalizedText?) {
        let words = languages.words(from, to)
        if !words.isEmpty { found.append(KeyDifference(key: key, difference: .words(words))) }
    }

    mutating func value(_ key: String, _ from: String?, _ to: String?) {
        if from != to {
            found.append(KeyDifference(key: key, difference: .value(from: from, to: to)))
        }
    }

    mutating func add(_ difference: KeyDifference) {
        found.append(difference)
    }

    mutating func flag(_ key: String, _ from: Bool, _ to: Bool) {
        value(key, from ? "yes" : "no", to ? "yes" : "no")
    }

    mutating func entries(_ key: String, _ from: [String], _ to: [String]) {
        let (before, after) = (Set(from), Set(to))
        let added = to.filter { !before.contains($0) }
        let removed = from.filter { !after.contains($0) }
        let isReordered = from.filter(after.contains) != to.filter(before.contains)
        guard isReordered || !added.isEmpty || !removed.isEmpty else { return }
        found.append(
            KeyDifference(
                key: key,
                difference: .entries(added: added, removed: removed, isReordered: isReordered)))
    }

    /// - Parameter common: the names whose place is told; `nil` for all.
    mutating func order(_ key: String, _ from: Order, _ to: Order, among common: Set<String>? = nil)
    {
        value(key, from.word, to.word)
        guard case .random(let before) = from, case .random(let after) = to else { return }
        func named(_ fixed: Set<String>) -> [String] {
            fixed.filter { common?.contains($0) ?? true }.sorted()
        }
        entries("fixed", named(before), named(after))
    }
}

extension Order {
    fileprivate var word: String {
        switch self {
        case .asWritten: "as-written"
        case .random: "random"
        }
    }
}
