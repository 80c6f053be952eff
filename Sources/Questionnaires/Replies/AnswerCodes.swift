/// The codes of one reply, one byte a field in the order of `ReplyLayout.fields`: a position, a rank,
/// a yes, or a `Missing`.
public struct AnswerCodes: Hashable, Sendable {
    public let bytes: [UInt8]

    /// - Parameter answers: one for each item of the layout; those of items without an answer are
    ///   not looked at.
    /// - Returns: `nil` when there are not as many answers as items, or an answer does not fit its
    ///   item.
    public init?(_ answers: [Answer], by layout: ReplyLayout) {
        guard answers.count == layout.items.count else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(layout.fields.count)
        for (index, answer) in answers.enumerated() {
            let fields = layout.fields(ofItemAt: index)
            if case .missing(let missing) = answer {
                bytes += repeatElement(missing.rawValue, count: fields.count)
            } else if !fields.isEmpty {
                guard let codes = layout.items[index].bytes(of: answer) else { return nil }
                bytes += codes
            }
        }
        self.bytes = bytes
    }

    /// - Returns: `nil` when the bytes are not those of a reply.
    public init?(bytes: [UInt8], by layout: ReplyLayout) {
        guard bytes.count == layout.fields.count else { return nil }
        var missing: UInt8?
        var item = -1
        for (byte, field) in zip(bytes, layout.fields) {
            let reason = Missing(rawValue: byte)?.rawValue
            if field.item == item {
                // The fields of an item are all missing, for one reason, or none is.
                guard reason == missing else { return nil }
            } else {
                (item, missing) = (field.item, reason)
            }
            guard reason != nil || field.holds(byte) else { return nil }
        }
        guard layout.rankings.allSatisfy({ Self.areRanks(bytes[$0]) }) else { return nil }
        self.bytes = bytes
    }

    /// Whether the ranks are 1, 2, 3 and so on, each once; where there are any.
    private static func areRanks(_ bytes: ArraySlice<UInt8>) -> Bool {
        let ranks = bytes.filter { $0 > 0 && Missing(rawValue: $0) == nil }.sorted()
        return zip(ranks, 1...).allSatisfy { Int($0) == $1 }
    }

    /// - Parameters:
    ///   - index: of the item in the layout these codes were made by.
    ///   - texts: those of the reply.
    public func answer(
        toItemAt index: Int, by layout: ReplyLayout, texts: [FieldID: String]
    ) -> Answer {
        let fields = layout.fields(ofItemAt: index)
        guard let first = fields.first else { return .missing(.notAsked) }
        if let missing = Missing(rawValue: bytes[first]) { return .missing(missing) }
        let item = layout.items[index]
        switch item.kind {
        case .rating(let scale), .recommendation(let scale), .effort(let scale),
            .yesNo(let scale), .perception(let scale), .expectation(let scale):
            return .code(scale.codes.lowerBound + Int(bytes[first]))
        case .choice: return .option(Int(bytes[first]))
        case .choices:
            return .chosen(fields.indices.filter { bytes[$0] == 1 }.map { $0 - first })
        case .ranking:
            let ranked = fields.filter { bytes[$0] > 0 }.sorted { bytes[$0] < bytes[$1] }
            return .ranked(ranked.map { $0 - first })
        case .number, .date, .text: return .written(texts[layout.fields[first].id] ?? "")
        case .information: return .missing(.notAsked)
        }
    }

    /// The same reply with some items not asked.
    public func withoutAnswers(toItemsAt indices: Set<Int>, by layout: ReplyLayout) -> AnswerCodes {
        guard !indices.isEmpty else { return self }
        var bytes = bytes
        for index in indices {
            for field in layout.fields(ofItemAt: index) {
                bytes[field] = Missing.notAsked.rawValue
            }
        }
        return AnswerCodes(unchecked: bytes)
    }

    private init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }
}

extension Item {
    /// - Returns: `nil` when the answer does not fit the item.
    fileprivate func bytes(of answer: Answer) -> [UInt8]? {
        switch (kind, answer) {
        case (.rating(let scale), .code(let code)), (.recommendation(let scale), .code(let code)),
            (.effort(let scale), .code(let code)), (.yesNo(let scale), .code(let code)),
            (.perception(let scale), .code(let code)), (.expectation(let scale), .code(let code)):
            guard scale.codes.contains(code) else { return nil }
            return [UInt8(code - scale.codes.lowerBound)]
        case (.choice(let options), .option(let position)):
            guard options.all.indices.contains(position) else { return nil }
            return [UInt8(position)]
        case (.choices(let options, _), .chosen(let positions)):
            var bytes = [UInt8](repeating: 0, count: options.all.count)
            for position in positions {
                guard bytes.indices.contains(position) else { return nil }
                bytes[position] = 1
            }
            return bytes
        case (.ranking(let options, _), .ranked(let positions)):
            var bytes = [UInt8](repeating: 0, count: options.all.count)
            for (rank, position) in positions.enumerated() {
                guard bytes.indices.contains(position), bytes[position] == 0 else { return nil }
                bytes[position] = UInt8(rank + 1)
            }
            return bytes
        case (.number, .written), (.date, .written), (.text, .written): return [0]
        case (.rating, _), (.recommendation, _), (.effort, _), (.yesNo, _), (.perception, _),
            (.expectation, _), (.choice, _), (.choices, _), (.ranking, _), (.number, _), (.date, _),
            (.text, _), (.information, _):
            return nil
        }
    }
}
