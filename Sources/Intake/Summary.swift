import Documents
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
        /// Columns nothing was read from, in the order of the file.
        public let unreadColumns: [String]
        /// Items without a column, in the order of the questionnaire: "not asked" in every reply.
        public let notAsked: [ItemID]
        /// Those of them that the mapping names.
        public let knownNotAsked: Set<ItemID>
        /// The columns that are missing of options whose items have columns for others: never chosen.
        public let neverChosen: [String]
        /// Segments without a column: unknown in every reply.
        public let unknownSegments: [SegmentID]
        /// True when the file has no ids and they were made from the content of the rows.
        public let idsAreMade: Bool
        /// A column that is called a weight and was not read, because the questionnaire has none.
        public let ignoredWeight: String?
        /// What a form would not have let pass, in the replies of the good rows.
        public let irregularities: Irregularities

        private static let mostNames = 8

        init(_ table: AnswerTable, encoding: TextEncoding) {
            self.encoding = encoding
            rows = table.rows
            blankRows = table.blankRows
            leftOut = table.leftOut
            columns = table.plan?.columns.count ?? 0
            unreadColumns = table.plan?.unreadColumns ?? []
            notAsked = table.plan?.notAsked ?? []
            knownNotAsked = table.plan?.knownNotAsked ?? []
            neverChosen = table.plan?.neverChosen ?? []
            irregularities = table.irregularities
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
            if !unreadColumns.isEmpty {
                let names = unreadColumns.prefix(Self.mostNames).map { $0.quoted(limit: 40) }
                let more = unreadColumns.count - names.count
                notes.append(
                    "\(unreadColumns.count) of \(Self.counted(columns, "column")) not read: "
                        + names.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
            }
            let unknown = notAsked.filter { !knownNotAsked.contains($0) }
            if !unknown.isEmpty {
                let names = unknown.map(\.name).joined(separator: ", ")
                notes.append("without a column, so not asked: \(names)")
            }
            if unknown.count < notAsked.count {
                let names = notAsked.filter(knownNotAsked.contains).map(\.name)
                notes.append("not asked, as the mapping says: \(names.joined(separator: ", "))")
            }
            if !neverChosen.isEmpty {
                let names = neverChosen.prefix(Self.mostNames).joined(separator: ", ")
                let more = neverChosen.count - Self.mostNames
                notes.append(
                    "options without a column, so never chosen: \(names)"
                        + (more > 0 ? " and \(more) more" : ""))
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
            notes += irregularities.notes
            return notes
        }

        private static func counted(_ count: Int, _ noun: String) -> String {
            "\(count) \(noun)\(count == 1 ? "" : "s")"
        }
    }
}
