/// A checked definition: what is asked, how it is scored, what may be shown.
///
/// It can only be made by reading a definition file, so every value here has passed every check.
public struct Questionnaire: Hashable, Sendable {
    /// Whether answers can be traced to a person, which every output obeys.
    public enum Confidentiality: String, Hashable, Sendable, CaseIterable {
        case identified, confidential, anonymous
    }

    public let id: QuestionnaireID
    public let title: LocalizedText
    /// The first is the fallback.
    public let languages: [Language]
    public let confidentiality: Confidentiality
    public let scales: [Scale]
    public let segments: [Segment]
    /// What the composite is made of; never empty.
    public let dimensions: [Dimension]
    /// Asked and reported, outside the composite.
    public let also: [Item]
    public let score: ScoreRules
    public let sample: SampleDesign
    /// The fewest answers a cell may show; 0 when everything may be shown.
    public let reportingFloor: Int
    /// Over everything a respondent sees.
    public let wordingHash: ContentHash
    /// Over everything a score is made from.
    public let scoringHash: ContentHash

    /// Every item in the order it is asked.
    public var items: [Item] { dimensions.flatMap(\.items) + also }

    /// The items answered with a code, in the order of a reply's codes.
    public var codedItems: [Item] { items.filter { $0.scale != nil } }

    public var textItems: [Item] { items.filter { $0.scale == nil } }

    public func segment(_ id: SegmentID) -> Segment? { segments.first { $0.id == id } }
}

/// 256 bits that stand for a content: equal contents have equal hashes whatever their layout.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
    /// 64 hexadecimal digits.
    public let hex: String

    /// - Returns: `nil` unless `hex` is 64 lower-case hexadecimal digits.
    public init?(hex: String) {
        let digits = "0123456789abcdef".utf8
        guard hex.utf8.count == 64, hex.utf8.allSatisfy(digits.contains) else { return nil }
        self.hex = hex
    }

    /// The first eight digits, for people.
    public var short: String { String(hex.prefix(8)) }

    public var description: String { hex }
}
