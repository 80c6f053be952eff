/// Why a workbook could not be made.
public enum WorkbookFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// More rows or columns than a sheet has.
    case tooLarge(table: String, rows: Int, columns: Int)
    /// More sheets than can be numbered in their names.
    case tooManyTables(Int)
    /// The library that writes workbooks gave up; its own words.
    case notWritten(reason: String)

    public var description: String {
        switch self {
        case .tooLarge(let table, let rows, let columns):
            """
            table \(table): \(rows) rows and \(columns) columns; a sheet holds \
            \(Workbook.mostRows) rows and \(Workbook.mostColumns) columns: write it as CSV
            """
        case .tooManyTables(let count):
            "\(count) tables; a workbook holds \(Workbook.mostTables): write them as CSV"
        case .notWritten(let reason):
            "the workbook was not written: \(reason); is there room for temporary files?"
        }
    }
}
