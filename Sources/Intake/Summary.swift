public import Questionnaires

extension CheckedAnswers {
    /// What was read and what was not.
    public struct Summary: Hashable, Sendable {
        public let encoding: TextEncoding
        /// Without the header and blank rows.
        public let rows: Int
        /// Rows with nothing in any cell, skipped.
        public let blankRows: Int
        /// Rows the mapping leaves out on purpose.
        public let leftOut: Int
        public let columns: Int
        /// Columns nothing was read from.
        public let unusedColumns: Int
        /// Items without a column, in the order of the questionnaire: "not asked" in every reply.
        public let notAsked: [ItemID]
        /// Segments without a column: unknown in every reply.
        public let unknownSegments: [SegmentID]
        /// True when the file has no ids and they were made from the content of the rows.
        public let idsAreMade: Bool
        /// A column that is called a weight and was not read, because the questionnaire has none.
        public let ignoredWeight: String?

        init(_ table: AnswerTable, encoding: TextEncoding) {
            self.encoding = encoding
            rows = table.rows
            blankRows = table.blankRows
            leftOut = table.leftOut
            columns = table.plan?.columns.count ?? 0
            unusedColumns = table.plan?.unusedColumns ?? 0
            notAsked = table.plan?.notAsked ?? []
            unknownSegments =
                table.plan?.segments.filter { $0.column == nil }.map(\.segment.id) ?? []
            idsAreMade = table.plan?.reply.isEmpty ?? true
            ignoredWeight = table.plan?.ignoredWeight
        }

        /// What a person should know about the reading, one sentence each; empty when every cell
        /// was read and every question has a column.
        public var notes: [String] {
            var notes: [String] = []
            if rows == 0 { notes.append("the file has no rows") }
            if blankRows > 0 { notes.append("\(Self.counted(blankRows, "blank row")) skipped") }
            if leftOut > 0 {
                notes.append("\(Self.counted(leftOut, "row")) left out as the mapping says")
            }
            if unusedColumns > 0 {
                notes.append("\(unusedColumns) of \(Self.counted(columns, "column")) not read")
            }
            if !notAsked.isEmpty {
                let names = notAsked.map(\.name).joined(separator: ", ")
                notes.append("without a column, so not asked: \(names)")
            }
            if !unknownSegments.isEmpty {
                let names = unknownSegments.map(\.name).joined(separator: ", ")
                notes.append("segments without a column: \(names)")
            }
            if idsAreMade && rows > 0 { notes.append("ids made from the content of the rows") }
            if let ignoredWeight {
                notes.append(
                    "the column '\(ignoredWeight)' was not read: the questionnaire does not weight "
                        + "its replies")
            }
            return notes
        }

        private static func counted(_ count: Int, _ noun: String) -> String {
            "\(count) \(noun)\(count == 1 ? "" : "s")"
        }
    }
}
