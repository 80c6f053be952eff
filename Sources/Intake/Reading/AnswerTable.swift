import Questionnaires

/// The rows of one file as they are read.
struct AnswerTable {
    let file: String
    let questionnaire: Questionnaire
    let mapping: Mapping
    private let score: Flow.Score
    private(set) var replies: [Reply] = []
    private(set) var refused: [CheckedAnswers.RefusedRow] = []
    private(set) var rows = 0
    private(set) var leftOut = 0
    private(set) var blankRows = 0
    private(set) var plan: ReadingPlan?
    /// By row, those that have any.
    private var irregular: [Int: Irregularities] = [:]

    /// Of all replies together.
    var irregularities: Irregularities {
        irregular.values.reduce(into: Irregularities()) { $0 += $1 }
    }

    init(
        file: String, questionnaire: Questionnaire, mapping: Mapping, score: @escaping Flow.Score
    ) {
        self.score = score
        self.file = file
        self.questionnaire = questionnaire
        self.mapping = mapping
    }

    /// - Throws: what keeps the table from being read to its end, after the faults of the rows
    ///   before.
    mutating func read(
        _ text: [UInt8], progress: (CheckedAnswers.Progress) -> Void
    ) throws(IntakeFaults) {
        if let (found, count) = mapping.delimiter.other(inHeaderOf: text) {
            throw IntakeFaults([
                .otherDelimiter(
                    file: file, declared: mapping.delimiter, found: found, count: count)
            ])
        }
        guard let reader = CSVReader(delimiter: mapping.delimiter) else {
            throw IntakeFaults([.outOfMemory(file: file, row: 1)])
        }
        var state = State(self)
        let failure = withoutActuallyEscaping(progress) { progress in
            do throws(CSVReader.Failure) {
                try reader.read(text) { row in
                    guard state.take(row) else { return }
                    progress(
                        CheckedAnswers.Progress(
                            rows: state.table.rows, bytes: reader.position, totalBytes: text.count))
                }
                return nil as CSVReader.Failure?
            } catch {
                return error
            }
        }
        state.refuseDoubles()
        self = state.table
        blankRows = reader.blankRows
        if let faults = state.columnFaults { throw faults }
        if let row = state.rowOfLastFault {
            let known = refused.flatMap(\.faults).map { IntakeFault.row($0) }
            throw IntakeFaults(known + [.tooManyFaults(file: file, row: row)])
        }
        if let failure {
            let known = refused.flatMap(\.faults).map { IntakeFault.row($0) }
            throw IntakeFaults(known + [failure.fault(in: file)])
        }
        if plan == nil { throw IntakeFaults([.empty(file: file)]) }
    }

    /// What changes from row to row.
    private struct State {
        var table: AnswerTable
        var columnFaults: IntakeFaults?
        /// Where reading stopped because there are too many faults.
        var rowOfLastFault: Int?
        private var faultCount = 0
        private var reader: RowReader?
        /// Where each id was first seen.
        private var rowsByID: [String: Int] = [:]
        private var rowsOfReplies: [Int] = []
        private var doubles: [CheckedAnswers.RefusedRow] = []

        init(_ table: AnswerTable) {
            self.table = table
        }

        /// - Returns: whether it is time to report progress.
        mutating func take(_ row: CSVRow) -> Bool {
            if columnFaults != nil || rowOfLastFault != nil { return false }
            guard reader != nil else {
                takeHeader(row)
                return false
            }
            table.rows += 1
            switch reader?.read(row) {
            case .reply(let reply, let irregularities):
                take(reply, row.number)
                if !irregularities.isEmpty { table.irregular[row.number] = irregularities }
            case .leftOut: table.leftOut += 1
            case .refused(let faults):
                table.refused.append(CheckedAnswers.RefusedRow(row: row.number, faults: faults))
                faultCount += faults.count
                if faultCount > CheckedAnswers.mostFaults { rowOfLastFault = row.number }
            case nil: break
            }
            return table.rows % CheckedAnswers.rowsBetweenProgress == 0
        }

        private mutating func takeHeader(_ row: CSVRow) {
            do throws(IntakeFaults) {
                let plan = try ReadingPlan(
                    file: table.file, header: Header(row.cells),
                    questionnaire: table.questionnaire, mapping: table.mapping)
                table.plan = plan
                reader = RowReader(
                    plan, table.questionnaire.layout,
                    RouteCheck(table.questionnaire, score: table.score))
            } catch {
                columnFaults = error
            }
        }

        private mutating func take(_ reply: Reply, _ row: Int) {
            if let first = rowsByID[reply.id] {
                doubles.append(double(reply.id, row, other: first))
            } else {
                rowsByID[reply.id] = row
                table.replies.append(reply)
                rowsOfReplies.append(row)
            }
        }

        private func double(_ id: String, _ row: Int, other: Int) -> CheckedAnswers.RefusedRow {
            let column = table.plan?.reply.first.flatMap { table.plan?.columns[$0] }
            return CheckedAnswers.RefusedRow(
                row: row,
                faults: [
                    RowFault(
                        file: table.file, row: row, column: column,
                        problem: .idTwice(id, other: other))
                ])
        }

        /// When two rows claim one id nobody knows which is right, so neither is a reply.
        mutating func refuseDoubles() {
            guard !doubles.isEmpty else { return }
            var others: [Int: Int] = [:]
            for double in doubles {
                for case .idTwice(_, let first) in double.faults.map(\.problem) {
                    others[first] = others[first] ?? double.row
                }
            }
            var kept: [Reply] = []
            for (reply, row) in zip(table.replies, rowsOfReplies) {
                if let other = others[row] {
                    table.refused.append(double(reply.id, row, other: other))
                } else {
                    kept.append(reply)
                }
            }
            table.replies = kept
            for double in doubles { table.irregular[double.row] = nil }
            for row in others.keys { table.irregular[row] = nil }
            table.refused = (table.refused + doubles).sorted { $0.row < $1.row }
        }
    }
}

extension CSVReader.Failure {
    func fault(in file: String) -> IntakeFault {
        switch self {
        case .openQuote(let row): .openQuote(file: file, row: row)
        case .strayQuote(let row, let cell): .strayQuote(file: file, row: row, cell: cell)
        case .tooManyColumns: .tooManyColumns(file: file, most: CSVReader.mostColumns)
        case .outOfMemory(let row): .outOfMemory(file: file, row: row)
        }
    }
}
