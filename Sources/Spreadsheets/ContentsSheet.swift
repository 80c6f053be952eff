import Figures
import Questionnaires

/// The first sheet: what the others are, each with a link to it.
struct ContentsSheet {
    private static let name = Words("Contents", "目录")
    private static let table = Words("Table", "表")
    private static let rows = Words("Rows", "行数")

    private let workbook: Workbook
    /// Of the sheets, in the order of the tables.
    private let names: [String]

    init(_ workbook: Workbook, names: [String]) {
        self.workbook = workbook
        self.names = names
    }

    func write(to file: WorkbookFile) throws(WorkbookFault) {
        let languages = workbook.languages
        let sheet = try file.addSheet(Self.name[languages.first ?? .english])
        try sheet.setUpPage()
        try sheet.write(CellText(workbook.title, in: languages), row: 0, column: 0, .title)
        let heading = 2
        for (column, words) in [Words(""), Self.table, Self.rows].enumerated() {
            try sheet.write(
                CellText(words, in: languages), row: heading, column: column,
                .heading(isNumber: column == 2))
        }
        var widest = 20
        for (place, table) in workbook.tables.enumerated() {
            let row = heading + 1 + place
            let title = CellText(table.title, in: languages)
            widest = max(widest, title.width)
            try sheet.write(Double(place + 1), row: row, column: 0, .count)
            try sheet.write(title, leadingTo: names[place], row: row, column: 1)
            try sheet.write(Double(table.rows.count), row: row, column: 2, .count)
        }
        for (column, width) in [4, min(widest, 90), 12].enumerated() {
            try sheet.setWidth(width, ofColumn: column)
        }
        try sheet.freeze(rows: heading, through: heading, columns: 0)
    }
}
