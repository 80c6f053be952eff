/// One of the answers to choose from.
public struct AnswerOption: Hashable, Sendable {
    public let id: OptionID
    public let label: LocalizedText
    /// Whoever chooses it chooses no other.
    public let isExclusive: Bool
    /// A line to write on opens beside it.
    public let isWritten: Bool
}

/// The answers to choose from, in the order they are written.
public struct Options: Hashable, Sendable {
    /// The most options of an item: a position must fit the byte that stores it.
    public static let most = 200

    /// Two or more.
    public let all: [AnswerOption]
    public let order: Order

    public func position(of id: OptionID) -> Int? { all.firstIndex { $0.id == id } }
}

/// In which order things are shown.
public enum Order: Hashable, Sendable {
    case asWritten
    /// Another order for each respondent; those named keep their place.
    case random(fixed: Set<String>)
}
