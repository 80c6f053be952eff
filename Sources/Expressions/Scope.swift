/// What an expression may name, decided where it stands in a definition.
public struct Scope: Hashable, Sendable {
    /// Which scores an expression may use.
    public enum Scores: Hashable, Sendable {
        /// None, with the sentence that says why.
        case none(reason: String)
        /// `score()` when `main` is true, and `score('…')` of each of `ids`.
        case known(main: Bool, ids: [String])
    }

    enum Entry: Hashable, Sendable {
        case known(ValueType)
        case later
        case elsewhere(reason: String)
    }

    private let entries: [String: Entry]
    /// Those an expression may use, in alphabetical order.
    let names: [String]
    let scores: Scores

    /// - Parameters:
    ///   - types: the names that may be used.
    ///   - later: names of what is asked after the place where the expression stands.
    ///   - elsewhere: names that exist and cannot be used here, each with the sentence that says
    ///     why, without a full stop.
    ///
    /// A name in more than one of these may be used if it is in the first.
    public init(
        _ types: [String: ValueType], later: some Sequence<String> = [],
        elsewhere: [String: String] = [:],
        scores: Scores = .none(reason: "a score cannot be used here")
    ) {
        var entries = types.mapValues { Entry.known($0) }
        for (name, reason) in elsewhere where entries[name] == nil {
            entries[name] = .elsewhere(reason: reason)
        }
        for name in later where entries[name] == nil { entries[name] = .later }
        self.entries = entries
        self.scores = scores
        names = types.keys.sorted()
    }

    func entry(_ name: String) -> Entry? { entries[name] }

    /// The type of a name that may be used; `nil` for any other.
    public subscript(name: String) -> ValueType? {
        switch entries[name] {
        case .known(let type): type
        case .later, .elsewhere, nil: nil
        }
    }
}
