public import Figures
public import Questionnaires

extension CSVTable {
    /// The numbers behind a figure, for machines: headings are the keys of columns, numbers have all
    /// their digits and shares are parts of one. What is withheld is "–", what there is none of empty.
    ///
    /// - Parameter languages: with several, a column of texts becomes one for each, `item-zh`,
    ///   `item-en`. English where it is empty.
    public init(_ table: DataTable, languages: [Language]) {
        let languages = languages.isEmpty ? [.english] : languages
        let spread = table.columns.indices.map { column in
            languages.count > 1
                && table.rows.contains { row in
                    if column < row.count, case .text = row[column] { true } else { false }
                }
        }
        self.init(
            columns: zip(table.columns, spread).flatMap { column, isSpread in
                isSpread ? languages.map { "\(column.key)-\($0)" } : [column.key]
            })
        for row in table.rows {
            add(
                row: zip(row, spread).flatMap { cell, isSpread in
                    (isSpread ? languages : Array(languages.prefix(1))).map { Cell(cell, in: $0) }
                })
        }
    }
}

extension CSVTable.Cell {
    fileprivate init(_ cell: DataTable.Cell, in language: Language) {
        self =
            switch cell {
            case .text(let words): .text(words[language])
            case .count(let count): .integer(count)
            case .number(let number, places: _): .number(number)
            case .share(let share): .number(share)
            case .hidden: .text(CellText.hidden)
            case .none: .empty
            }
    }
}
