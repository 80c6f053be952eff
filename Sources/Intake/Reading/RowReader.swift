import Documents
import ExactNumbers
import Expressions
import Questionnaires

/// Turns the rows of a file into replies by a plan.
struct RowReader {
    /// The longest name of a group and the longest id.
    static let longestName = 200
    /// The longest written answer, in Unicode scalars: some forty pages.
    static let longestText = 100_000

    /// Times to the second are different in every row.
    private static let mostDays = 65_536

    enum Outcome {
        case reply(Reply, Irregularities)
        case leftOut
        case refused([RowFault])
    }

    let plan: ReadingPlan
    private let layout: ReplyLayout
    private let route: RouteCheck
    private var faults: [RowFault] = []
    private var row = 0
    private var suggestions = 0
    /// Files have few different days and many rows.
    private var days: [String: Day] = [:]
    /// How often each content was seen, where ids are made from it.
    private var occurrences: [String: Int] = [:]
    private let makesIDs: Bool

    /// - Parameter makesIDs: whether replies without an id of their own get one.
    init(
        _ plan: ReadingPlan, _ layout: ReplyLayout, _ route: RouteCheck, makesIDs: Bool = true
    ) {
        self.plan = plan
        self.layout = layout
        self.route = route
        self.makesIDs = makesIDs
    }

    /// - Returns: the reply, or every fault of the row.
    mutating func read(_ row: CSVRow) -> Outcome {
        self.row = row.number
        faults.removeAll()
        guard row.count == plan.columns.count else {
            note(.cells(found: row.count, wanted: plan.columns.count), nil)
            return .refused(faults)
        }
        if plan.leftOut.contains(where: { $0.cells.contains(row[$0.column]) }) { return .leftOut }
        let id = readID(row)
        let day = plan.submitted.flatMap { readDay(row[$0.column], $0) }
        let weight = readWeight(row)
        let segments = plan.segments.map { cells in
            cells.column.flatMap { readValue(row[$0], cells, column: $0) }
        }
        let beside = readBeside(row)
        var texts = beside.texts
        var answers: [Answer] = []
        answers.reserveCapacity(plan.answers.count)
        for (index, cells) in plan.answers.enumerated() {
            let answer = readAnswer(
                cells, row, besides: beside.positions[index] ?? [], today: day)
            if case .written(let cells) = cells, case .written(let text) = answer {
                texts[cells.field] = text
            }
            answers.append(answer)
        }
        guard faults.isEmpty else { return .refused(faults) }
        var irregularities = route.settle(
            &answers, texts: beside.texts, segments: segments, today: day)
        irregularities.strayTexts = beside.strays(answers)
        guard let codes = AnswerCodes(answers, by: layout) else { return .refused(faults) }
        return .reply(
            Reply(
                id: id, submitted: day?.description, weight: weight, segments: segments,
                codes: codes, texts: texts),
            irregularities)
    }

    private mutating func readAnswer(
        _ cells: AnswerCells, _ row: CSVRow, besides: [Int], today: Day?
    ) -> Answer {
        switch cells {
        case .none: .missing(.notAsked)
        case .coded(let cells): readCoded(cells, row, besides: besides)
        case .options(let cells): readOptions(cells, row, besides: besides)
        case .list(let cells): readList(cells, row, besides: besides)
        case .written(let cells): readWritten(cells, row[cells.column], today: today)
        }
    }

    mutating func note(_ problem: RowFault.Problem, _ column: Int?) {
        faults.append(
            RowFault(
                file: plan.file, row: row, column: column.map { plan.columns[$0] },
                problem: problem))
    }

    private mutating func readValue(
        _ cell: String, _ cells: ReadingPlan.SegmentCells, column: Int
    ) -> String? {
        let value: String?
        if let known = cells.values[cell] {
            value = known
        } else if let listed = cells.segment.values, !cell.isEmpty {
            let labels = listed.flatMap(\.label.texts.values).sorted()
            let found = RowFault.Found(cell)
            note(
                .unknownValue(
                    found, of: cells.segment.id, known: cells.listed,
                    near: suggestion(for: found, among: listed.map(\.name), labels)),
                column)
            return nil
        } else {
            value = cell.isEmpty ? nil : cell
            guard isName(cell, column) else { return nil }
        }
        if value == nil, let role = cells.role {
            note(.valueMissing(RowFault.Found(cell), of: cells.segment.id, role: role), column)
        }
        return value
    }

    /// Looking for what was meant takes time: a file full of faults gets no more than a thousand
    /// suggestions.
    mutating func suggestion(
        for found: RowFault.Found, among names: [String], _ labels: [String]
    ) -> String? {
        guard case .cell(let cell) = found, suggestions < 1_000 else { return nil }
        suggestions += 1
        return nearest(to: cell, among: names) ?? nearest(to: cell, among: labels)
    }

    private mutating func isName(_ cell: String, _ column: Int) -> Bool {
        let count = cell.unicodeScalars.count
        if count > Self.longestName {
            note(.valueTooLong(characters: count, most: Self.longestName), column)
            return false
        }
        if let hidden = cell.unicodeScalars.first(where: \.isHidden) {
            note(.hidden(hidden), column)
            return false
        }
        return true
    }

    private mutating func readWeight(_ row: CSVRow) -> FixedDecimal {
        guard let column = plan.weight else { return .one }
        let cell = row[column]
        let weight = FixedDecimal(cell)
        switch plan.weighting {
        case .none: return .one
        case .sampling:
            if let weight, weight >= .zero { return weight }
            note(.notWeight(RowFault.Found(cell)), column)
        case .frequency:
            if let weight, let flaw = weight.flawAsFrequency {
                note(.notFrequency(RowFault.Found(cell), flaw), column)
            } else if let weight {
                return weight
            } else {
                note(.notFrequency(RowFault.Found(cell), .notANumber), column)
            }
        }
        return .one
    }

    private mutating func readDay(_ cell: String, _ day: ReadingPlan.DayCells) -> Day? {
        if cell.isEmpty { return nil }
        if let known = days[cell] { return known }
        let formats = day.format.map { [$0] } ?? DayFormat.yearFirst
        let found = formats.lazy.compactMap { $0.day(day.before + cell) }.first
        guard let found else {
            note(.notDay(RowFault.Found(cell), format: day.format?.text), day.column)
            return nil
        }
        if days.count < Self.mostDays { days[cell] = found }
        return found
    }
}

extension FixedDecimal {
    /// `nil` when it is a number of respondents.
    fileprivate var flawAsFrequency: RowFault.FrequencyFlaw? {
        if self < .zero { return .negative }
        if self > FixedDecimal(SampleDesign.mostAlike) { return .tooMany }
        return units % Self.one.units == 0 ? nil : .fraction
    }
}

extension RowReader {
    /// The cells of the id's columns joined by `-`; without such columns a hash of all cells and the
    /// number of times they were seen, so that the same file gives the same ids.
    private mutating func readID(_ row: CSVRow) -> String {
        guard !plan.reply.isEmpty else {
            guard makesIDs else { return "" }
            let content = row.cells.joined(separator: "\u{1F}")
            let hash = String(ContentHash(ofBytes: Array(content.utf8)).hex.prefix(20))
            occurrences[hash, default: 0] += 1
            return "\(hash)-\(occurrences[hash] ?? 1)"
        }
        var parts: [String] = []
        for column in plan.reply {
            let cell = row[column]
            let count = cell.unicodeScalars.count
            if count == 0 {
                note(.idMissing, column)
            } else if count > Self.longestName {
                note(.idTooLong(characters: count, most: Self.longestName), column)
            } else if let hidden = cell.unicodeScalars.first(where: \.isHidden) {
                note(.hidden(hidden), column)
            }
            parts.append(cell)
        }
        return parts.joined(separator: "-")
    }
}

/// Single cells, for a reader that knows what most of them mean. Each gives `nil` where `read` would
/// note a fault.
extension RowReader {
    mutating func answer(toItemAt index: Int, _ row: CSVRow) -> Answer? {
        faults.removeAll()
        let day = plan.submitted.flatMap { readDay(row[$0.column], $0) }
        let beside = readBeside(row)
        let answer = readAnswer(
            plan.answers[index], row, besides: beside.positions[index] ?? [], today: day)
        return faults.isEmpty ? answer : nil
    }

    /// The value of a segment that has a column.
    mutating func value(of cell: String, segmentAt index: Int) -> String?? {
        let cells = plan.segments[index]
        guard let column = cells.column else { return .some(nil) }
        faults.removeAll()
        let value = readValue(cell, cells, column: column)
        return faults.isEmpty ? .some(value) : nil
    }

    mutating func isDay(_ cell: String) -> Bool {
        guard let cells = plan.submitted else { return true }
        faults.removeAll()
        _ = readDay(cell, cells)
        return faults.isEmpty
    }

    /// The id that the cells of the mapping's columns make.
    mutating func id(of row: CSVRow) -> String? {
        faults.removeAll()
        let id = readID(row)
        return faults.isEmpty ? id : nil
    }
}
