import Documents
public import ExactNumbers
public import Expressions
public import Questionnaires

/// Reads a table that a person wrote by the names of its columns, noting every fault instead of
/// stopping at the first.
///
/// Each verb returns `nil` for an empty cell and after noting what is wrong, so that a decoder goes on
/// with the rest of the file and throws once, at the end, with `finish()`.
public struct RecordReader: Sendable {
    public struct Record: Hashable, Sendable {
        /// As a spreadsheet counts: the header is row 1.
        public let row: Int
        fileprivate let cells: [String: String]
    }

    public let file: String
    public let records: [Record]
    /// The one of `segments` that a column is named by; `nil` without one.
    public let segment: SegmentID?
    private var faults: [IntakeFault] = []
    private var firsts: [String: [String: Int]] = [:]

    /// As many as are told of one file.
    private static let mostFaults = 50

    /// - Parameters:
    ///   - columns: in the order in which faults list them.
    ///   - segments: of which one may name a column.
    ///   - mayBeEmpty: whether a header alone is a table.
    /// - Throws: what is wrong with the file or its header.
    public init(
        _ file: AnswerFile, columns: [RecordColumn], segments: [SegmentID] = [],
        mayBeEmpty: Bool = false
    ) throws(IntakeFaults) {
        self.file = file.name
        let table = try AuthoredTable(file)
        let header = table.rows[0]
        let known =
            columns.map(\.name)
            + (segments.isEmpty ? [] : [segments.map(\.name).joined(separator: "|")])
        let headings = Set(columns.flatMap(\.headings)).union(segments.map(\.name))
        let names = header.cells.map { $0.lowercased() }.enumerated().map { place, name in
            headings.contains(name) ? name : header.cells[place]
        }
        var flaws: [RecordFlaw] = []
        for (place, name) in names.enumerated() {
            if !headings.contains(name) {
                flaws.append(.unknownColumn(name, known: known))
            } else if names[..<place].contains(name) {
                flaws.append(.columnTwice(name))
            }
        }
        let named = segments.filter { names.contains($0.name) }
        if named.count > 1 { flaws.append(.severalSegments(named.map(\.name))) }
        segment = named.first
        let missing = columns.filter { column in
            column.presence == .required && !column.headings.contains(where: names.contains)
        }
        if !missing.isEmpty { flaws.append(.noColumn(missing.map(\.name), known: known)) }
        if table.rows.count == 1 && !mayBeEmpty { flaws.append(.noRow) }
        guard flaws.isEmpty else {
            throw IntakeFaults(
                flaws.map { .record(file: file.name, row: header.number, $0) })
        }
        var records: [Record] = []
        for row in table.rows.dropFirst() {
            guard row.cells.count == names.count else {
                faults.append(
                    .record(
                        file: file.name, row: row.number,
                        .cells(found: row.cells.count, wanted: names.count)))
                continue
            }
            records.append(
                Record(
                    row: row.number,
                    cells: Dictionary(zip(names, row.cells)) { first, _ in first }))
        }
        self.records = records
    }

    public mutating func fault(_ flaw: RecordFlaw, in record: Record) {
        faults.append(.record(file: file, row: record.row, flaw))
    }

    /// - Throws: all faults noted so far, of very many the first.
    public func finish() throws(IntakeFaults) {
        guard !faults.isEmpty else { return }
        throw IntakeFaults(Array(faults.prefix(Self.mostFaults)))
    }

    /// What stands there; `nil` for an empty cell, and without such a column.
    public func cell(_ column: String, of record: Record) -> String? {
        record.cells[column].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A cell that must hold something.
    public mutating func needed(_ column: String, of record: Record) -> String? {
        if let cell = cell(column, of: record) { return cell }
        fault(.nothing(column: column), in: record)
        return nil
    }

    /// A text for all languages, or what there is of them.
    public func text(_ column: String, of record: Record) -> LocalizedText? {
        var texts: [Language: String] = [:]
        for language in RecordColumn.languages.compactMap(Language.init) {
            texts[language] =
                cell("\(column)-\(language.tag)", of: record) ?? cell(column, of: record)
        }
        return LocalizedText(texts, fallback: .english)
    }

    /// A text that must be there.
    public mutating func neededText(_ column: String, of record: Record) -> LocalizedText? {
        if let text = text(column, of: record) { return text }
        fault(.nothing(column: column), in: record)
        return nil
    }

    public mutating func day(_ column: String, of record: Record) -> Day? {
        guard let cell = cell(column, of: record) else { return nil }
        if let day = Day(cell) { return day }
        fault(.notADay(RowFault.Found(cell), column: column), in: record)
        return nil
    }

    /// - Parameter least: the smallest that it may be.
    public mutating func count(
        _ column: String, of record: Record, from least: Int = 0
    ) -> Int? {
        guard let cell = cell(column, of: record) else { return nil }
        if let count = Int(cell), (least...1_000_000_000_000).contains(count) { return count }
        fault(.notACount(RowFault.Found(cell), column: column, least: least), in: record)
        return nil
    }

    /// Zero or more.
    public mutating func amount(_ column: String, of record: Record) -> FixedDecimal? {
        guard let cell = cell(column, of: record) else { return nil }
        if let amount = FixedDecimal(cell), amount >= .zero { return amount }
        fault(.notAnAmount(RowFault.Found(cell), column: column), in: record)
        return nil
    }

    /// One of a closed list of words.
    public mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ column: String, of record: Record, among _: Value.Type = Value.self
    ) -> Value? where Value.RawValue == String {
        guard let cell = needed(column, of: record) else { return nil }
        if let value = Value(rawValue: cell.lowercased()) { return value }
        unknown(cell, column, Value.allCases.map(\.rawValue), in: record)
        return nil
    }

    /// The value of a segment, by its name or a label.
    public mutating func value(of segment: Segment, in record: Record) -> String? {
        guard let cell = cell(segment.id.name, of: record) else { return nil }
        guard let values = segment.values else { return cell }
        let known = values.first { $0.name == cell || $0.label.texts.values.contains(cell) }
        if let known { return known.name }
        unknown(cell, segment.id.name, values.map(\.name), in: record)
        return nil
    }

    /// Notes a word that is none of those that may stand there.
    public mutating func unknown(
        _ cell: String, _ column: String, _ known: [String], in record: Record
    ) {
        fault(
            .unknownWord(
                RowFault.Found(cell), column: column, known: known,
                near: nearest(to: cell, among: known)), in: record)
    }

    /// Notes what stands in an earlier row of the column too.
    ///
    /// - Returns: whether it is the first.
    @discardableResult
    public mutating func isFirst(_ cell: String, _ column: String, in record: Record) -> Bool {
        guard let first = firsts[column]?[cell] else {
            firsts[column, default: [:]][cell] = record.row
            return true
        }
        fault(.twice(RowFault.Found(cell), column: column, row: first), in: record)
        return false
    }
}
