/// A checked definition: what is asked, how it is scored, what may be shown.
///
/// It can only be made by reading a definition file, so every value here has passed every check.
public struct Questionnaire: Hashable, Sendable {
    /// Whether answers can be traced to a person, which every output obeys.
    public enum Confidentiality: String, Hashable, Sendable, CaseIterable {
        case identified, confidential, anonymous
    }

    public let id: QuestionnaireID
    /// What the author calls this state of the definition; `nil` when it has no name.
    public let version: String?
    public let title: LocalizedText
    /// The first is the fallback.
    public let languages: [Language]
    public let confidentiality: Confidentiality
    /// Above the first question.
    public let intro: LocalizedText?
    /// After the last page.
    public let thanks: LocalizedText?
    /// Before the first question; `nil` without a notice.
    public let privacy: Privacy?
    public let scales: [Scale]
    public let segments: [Segment]
    public let objectKinds: [ObjectKind]
    /// What the composite is made of; empty when the questionnaire has no composite.
    public let dimensions: [Dimension]
    /// Asked and reported, outside the composite; what is expected of the dimensions' pairs first.
    public let also: [Item]
    public let matrices: [Matrix]
    /// The pages in the order they are asked, each item on exactly one of them. Never empty.
    public let sections: [Section]
    /// False when the definition has no sections and all items stand on one page.
    public let hasSections: Bool
    public let checks: [CrossCheck]
    public let score: ScoreRules
    public let indices: [Index]
    /// `nil` when every reply counts.
    public let completion: CompletionRule?
    public let sample: SampleDesign
    /// The fewest answers a cell may show; 0 when everything may be shown.
    public let reportingFloor: Int
    /// Over everything a respondent sees.
    public internal(set) var wordingHash: ContentHash
    /// Over everything a score is made from.
    public internal(set) var scoringHash: ContentHash
    /// Every item, those of the dimensions first, and where its answer stands in a reply.
    public let layout: ReplyLayout

    /// Every item, those of the dimensions first.
    public var items: [Item] { layout.items }

    /// Whether replies have a composite score.
    public var hasComposite: Bool { !dimensions.isEmpty }

    /// The items answered on a scale.
    public var scaleItems: [Item] { items.filter { $0.scale != nil } }

    public func segment(_ id: SegmentID) -> Segment? { segments.first { $0.id == id } }

    public func item(_ id: ItemID) -> Item? { layout.index(of: id).map { items[$0] } }

    public func objectKind(_ id: ObjectKindID) -> ObjectKind? {
        objectKinds.first { $0.id == id }
    }
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
