public import ExactNumbers
public import Questionnaires

extension Questionnaire {
    /// A reply to each row of a table whose columns have the names of segments and of items on a
    /// scale or for a number; an empty cell is a skipped item or an unknown segment.
    ///
    /// - Parameter weightColumn: read only where the definition has weights.
    public func replies(
        in table: PlainTable, idColumn: String, weightColumn: String? = nil
    ) throws -> [Reply] {
        let itemColumns = try items.map { item in
            item.scale != nil || item.isNumber ? try table.index(of: item.id.name) : nil
        }
        let segmentColumns = try segments.map { try table.index(of: $0.id.name) }
        let idColumn = try table.index(of: idColumn)
        let weights = try weightColumn.flatMap {
            sample.weighting == .sampling ? try table.index(of: $0) : nil
        }
        return try table.rows.enumerated().map { row, cells in
            var texts: [FieldID: String] = [:]
            let answers = try zip(items, itemColumns).map { item, column in
                guard let column else { return Answer.missing(.notAsked) }
                if cells[column].isEmpty { return .missing(.skipped) }
                if item.isNumber, let field = FieldID(item.id.name) {
                    let text = try FixedDecimal(cell: cells[column]).description
                    texts[field] = text
                    return .written(text)
                }
                guard let code = Int(cells[column]) else {
                    throw ReferenceFault.notAnAnswer(item: item.id.name, row: row)
                }
                return .code(code)
            }
            guard let codes = AnswerCodes(answers, by: layout) else {
                throw ReferenceFault.notOnTheScales(row: row)
            }
            return Reply(
                id: cells[idColumn], submitted: nil,
                weight: try weights.map { try FixedDecimal(cell: cells[$0]) } ?? .one,
                segments: segmentColumns.map { cells[$0].isEmpty ? nil : cells[$0] },
                codes: codes, texts: texts)
        }
    }

    /// A reply with the given answers in the order of the coded items, `nil` where skipped.
    public func reply(
        _ answers: [Int?], id: String = "", weight: FixedDecimal = .one, segments: [String?] = []
    ) throws -> Reply {
        let answers = answers.map { $0.map(Answer.code) ?? .missing(.skipped) }
        guard let codes = AnswerCodes(answers, by: layout) else {
            throw ReferenceFault.notOnTheScales(row: 0)
        }
        return Reply(
            id: id, submitted: nil, weight: weight, segments: segments, codes: codes, texts: [:])
    }
}

extension Item {
    fileprivate var isNumber: Bool {
        if case .number = kind { true } else { false }
    }
}
