/// A column of a table that a person wrote.
public struct RecordColumn: Hashable, Sendable {
    public enum Presence: Hashable, Sendable {
        case required
        case optional
    }

    public let name: String
    public let presence: Presence
    /// Whether there may be one for each language, `note-en` and `note-zh`, in its place.
    public let isTranslated: Bool

    public init(_ name: String, _ presence: Presence = .required, isTranslated: Bool = false) {
        self.name = name
        self.presence = presence
        self.isTranslated = isTranslated
    }

    /// The headings it may have.
    var headings: [String] {
        isTranslated ? [name] + Self.languages.map { "\(name)-\($0)" } : [name]
    }

    /// Those that reports are written in.
    static let languages = ["en", "zh"]
}
