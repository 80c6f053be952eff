public import ExactNumbers

/// One answer to a coded item.
public enum Answer: Hashable, Sendable {
    case code(Int)
    case missing(Missing)
}

/// Why there is no answer. None of these is zero.
public enum Missing: UInt8, Hashable, Sendable, CaseIterable {
    case dontKnow = 252
    case notApplicable = 253
    case skipped = 254
    case notAsked = 255
}

/// The codes of one reply, one byte an item in the order of `Questionnaire.codedItems`: the code's
/// distance from the lowest of its scale, or a `Missing`.
public struct AnswerCodes: Hashable, Sendable {
    public let bytes: [UInt8]

    /// - Returns: `nil` when there are not as many answers as coded items, or an answer is not on its
    ///   scale.
    public init?(_ answers: [Answer], for items: [Item]) {
        guard answers.count == items.count else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(answers.count)
        for (answer, item) in zip(answers, items) {
            switch answer {
            case .missing(let missing): bytes.append(missing.rawValue)
            case .code(let code):
                guard let codes = item.scale?.codes, codes.contains(code) else { return nil }
                bytes.append(UInt8(code - codes.lowerBound))
            }
        }
        self.bytes = bytes
    }

    /// - Returns: `nil` when the bytes are not those of a reply to these items.
    public init?(bytes: [UInt8], for items: [Item]) {
        guard bytes.count == items.count else { return nil }
        for (byte, item) in zip(bytes, items) where Missing(rawValue: byte) == nil {
            guard let codes = item.scale?.codes, Int(byte) < codes.count else { return nil }
        }
        self.bytes = bytes
    }

    /// - Parameter item: the item at `index` of the items these codes were made for.
    public func answer(at index: Int, to item: Item) -> Answer {
        if let missing = Missing(rawValue: bytes[index]) { return .missing(missing) }
        return .code((item.scale?.codes.lowerBound ?? 0) + Int(bytes[index]))
    }
}

/// One person's answers, checked against the questionnaire they answered.
public struct Reply: Hashable, Sendable {
    /// Unique in its wave.
    public let id: String
    /// The day it was given, `2021-10-29`; `nil` when unknown.
    public let submitted: String?
    /// Zero or more; 1 when the sample is not weighted.
    public let weight: FixedDecimal
    /// In the order of `Questionnaire.segments`; `nil` where unknown.
    public let segments: [String?]
    public let codes: AnswerCodes
    /// By text item; absent where nothing was written.
    public let texts: [ItemID: String]

    public init(
        id: String, submitted: String?, weight: FixedDecimal, segments: [String?],
        codes: AnswerCodes, texts: [ItemID: String]
    ) {
        self.id = id
        self.submitted = submitted
        self.weight = weight
        self.segments = segments
        self.codes = codes
        self.texts = texts
    }
}

/// One campaign of a questionnaire that is asked again and again.
public struct Wave: Hashable, Sendable {
    /// Unique for its questionnaire: `2021`.
    public let name: String
    /// How many were asked; `nil` when unknown.
    public let sent: Int?

    public init(name: String, sent: Int?) {
        self.name = name
        self.sent = sent
    }
}
