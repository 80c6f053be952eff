/// What respondents are told and asked before the first question.
public struct Privacy: Hashable, Sendable {
    public let notice: LocalizedText
    /// The words of the box to tick; `nil` when no consent is asked for.
    public let consent: LocalizedText?
    /// `nil` when replies are kept without a limit.
    public let retention: Retention?
}

/// How long replies are kept.
public struct Retention: Hashable, Sendable, CustomStringConvertible {
    public enum Unit: String, Hashable, Sendable, CaseIterable { case days, weeks, months, years }

    /// One or more.
    public let count: Int
    public let unit: Unit

    public var description: String { "\(count) \(unit.rawValue)" }
}
