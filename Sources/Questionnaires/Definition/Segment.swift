/// An attribute of a respondent or of the company that stands behind: region, tier, department.
public struct Segment: Hashable, Sendable {
    public struct Value: Hashable, Sendable {
        public let name: String
        public let label: LocalizedText
    }

    public let id: SegmentID
    public let title: LocalizedText
    /// The values it may have, in the order of reports; `nil` when any text is a value.
    public let values: [Value]?

    public func label(of value: String, in language: Language) -> String {
        values?.first { $0.name == value }?.label[language] ?? value
    }
}
