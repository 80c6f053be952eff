public import ExactNumbers
public import Questionnaires

extension Questionnaire {
    /// A reply to each row of a table whose columns have the names of items and segments; an empty
    /// cell is a skipped item or an unknown segment.
    ///
    /// - Parameter weightColumn: read only where the definition has weights.
    public func replies(
        in table: PlainTable, idColumn: String, weightColumn: String? = nil
    ) throws -> [Reply] {
        let items = scaleItems
        let itemColumns = try items.map { try table.index(of: $0.id.name) }
        let segmentColumns = try segments.map { try table.index(of: $0.id.name) }
        let idColumn = try table.index(of: idColumn)
        let weights = try weightColumn.flatMap {
            sample.weighting == .sampling ? try table.index(of: $0) : nil
        }
        return try table.rows.enumerated().map { row, cells in
            let answers = try zip(items, itemColumns).map { item, column in
                if cells[column].isEmpty { return Answer.missing(.skipped) }
                guard let code = Int(cells[column]) else {
                    throw ReferenceFault.notAnAnswer(item: item.id.name, row: row)
                }
                return .code(code)
            }
            guard let codes = AnswerCodes(scaleAnswers: answers, by: layout) else {
                throw ReferenceFault.notOnTheScales(row: row)
            }
            let weight = weights.map { FixedDecimal(cells[$0]) } ?? .one
            guard let weight else { throw ReferenceFault.notAWeight(row: row) }
            return Reply(
                id: cells[idColumn], submitted: nil, weight: weight,
                segments: segmentColumns.map { cells[$0].isEmpty ? nil : cells[$0] },
                codes: codes, texts: [:])
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
