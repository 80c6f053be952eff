import Figures
import Questionnaires

/// A table on a sheet of its own: its title, the headings, its rows, the notes.
struct DataSheet {
    private let table: DataTable
    private let name: String
    private let languages: [Language]
    /// Of each column, in digits.
    private let widths: [Int]

    /// Between these a column is as wide as its longest cell; longer ones take several lines.
    private static let widthRange = 9...46
    /// Notes stand over as many columns as this takes.
    private static let noteWidth = 96
    private static let lineHeight = 15.0
    private static let noteLineHeight = 12.5

    init(_ table: DataTable, name: String, languages: [Language]) {
        self.table = table
        self.name = name
        self.languages = languages
        widths = table.columns.enumerated().map { place, column in
            var widest = CellText(column.title, in: languages, separator: "\n").width
            for row in table.rows where place < row.count {
                widest = max(widest, Self.width(of: row[place], languages))
            }
            return min(max(widest, Self.widthRange.lowerBound), Self.widthRange.upperBound)
        }
    }

    private static func width(of cell: DataTable.Cell, _ languages: [Language]) -> Int {
        switch cell {
        case .text(let words): CellText(words, in: languages).width
        case .count(let count): NumberText.count(count).count
        case .number(let number, let places): NumberText.fixed(number, places: places).count
        case .share, .hidden, .none: 4
        }
    }

    func write(to file: WorkbookFile) throws(WorkbookFault) {
        let sheet = try file.addSheet(name)
        try sheet.setUpPage()
        var row = 0
        for title in table.title.phrases(in: languages) {
            try sheet.write(CellText(title), row: row, column: 0, row == 0 ? .title : .subtitle)
            row += 1
        }
        row += 1
        let heading = row
        try writeHeadings(to: sheet, row)
        for cells in table.rows {
            row += 1
            try write(cells, to: sheet, row)
        }
        for (column, width) in widths.enumerated() {
            try sheet.setWidth(width, ofColumn: column)
        }
        try sheet.freeze(rows: heading, through: heading, columns: hasLabels ? 1 : 0)
        try writeNotes(to: sheet, below: row)
    }

    private func writeHeadings(to sheet: WorkbookFile.Sheet, _ row: Int) throws(WorkbookFault) {
        var lines = 1
        for (place, column) in table.columns.enumerated() {
            let text = CellText(column.title, in: languages, separator: "\n")
            lines = max(lines, text.lines(in: widths[place]))
            try sheet.write(
                text, row: row, column: place, .heading(isNumber: !isText(column: place)))
        }
        try sheet.setHeight(Double(lines) * Self.lineHeight + 3, ofRow: row)
    }

    private func write(
        _ cells: [DataTable.Cell], to sheet: WorkbookFile.Sheet, _ row: Int
    ) throws(WorkbookFault) {
        for (column, cell) in cells.prefix(table.columns.count).enumerated() {
            switch cell {
            case .text(let words):
                try sheet.write(CellText(words, in: languages), row: row, column: column, .text)
            case .count(let count):
                try sheet.write(Double(count), row: row, column: column, .count)
            case .number(let number, let places):
                try sheet.write(number, row: row, column: column, .number(places: places))
            case .share(let share):
                try sheet.write(share, row: row, column: column, .share)
            case .hidden:
                try sheet.write(CellText(CellText.hidden), row: row, column: column, .mark)
            case .none:
                break
            }
        }
    }

    private func writeNotes(
        to sheet: WorkbookFile.Sheet, below last: Int
    ) throws(WorkbookFault) {
        let standard = 9
        var span = 0
        var width = 0
        while width < Self.noteWidth, span < 12 {
            width += span < widths.count ? widths[span] : standard
            span += 1
        }
        var row = last + 2
        for note in table.notes {
            for text in note.phrases(in: languages).map(CellText.init) where !text.text.isEmpty {
                try sheet.write(text, row: row, columns: 0...(span - 1), .note)
                // Small letters: a ninth more of them stand on a line.
                let lines = text.lines(in: width * 10 / 9)
                try sheet.setHeight(Double(lines) * Self.noteLineHeight + 2, ofRow: row)
                row += 1
            }
        }
    }

    /// Whether the first column names the rows.
    private var hasLabels: Bool { table.columns.count > 1 && isText(column: 0) }

    private func isText(column: Int) -> Bool {
        table.rows.contains { row in
            if column < row.count, case .text = row[column] { true } else { false }
        }
    }
}
