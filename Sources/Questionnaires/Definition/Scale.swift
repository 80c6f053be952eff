/// A closed run of answer codes with their labels, such as 1…5 or 0…10.
public struct Scale: Hashable, Sendable {
    /// Which end a respondent means as praise.
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        case highIsGood = "high-is-good"
        case lowIsGood = "low-is-good"
    }

    /// The most points a scale may have: a code's position must fit the byte that stores it.
    public static let mostPoints = 101

    public let id: ScaleID
    /// Every code from the lowest to the highest.
    public let codes: ClosedRange<Int>
    /// Labels by code; a code without a label is shown as its number.
    public let labels: [Int: LocalizedText]
    public let direction: Direction
    /// The words for "not applicable"; `nil` when respondents cannot say so.
    public let notApplicable: LocalizedText?
    /// The words for "don't know"; `nil` when respondents cannot say so.
    public let dontKnow: LocalizedText?

    public func label(of code: Int, in language: Language) -> String {
        labels[code]?[language] ?? String(code)
    }
}
