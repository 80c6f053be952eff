import Figures
import Questionnaires

/// A table of numbers on a page: names at the left, numbers right-aligned, as narrow as they are.
struct AppendixTable {
    static let rowsOfPage = 27
    private static let size = 7.6
    private static let gap = 12.0

    private let table: DataTable
    private let context: DrawingContext

    init(_ table: DataTable, context: DrawingContext) {
        self.table = table
        self.context = context
    }

    /// Parts that a page has room for; at least one.
    static func pages(of table: DataTable) -> [DataTable] {
        let count = max(1, (table.rows.count + rowsOfPage - 1) / rowsOfPage)
        return (0..<count).map { page in
            var slice = table
            slice.rows = Array(table.rows.dropFirst(page * rowsOfPage).prefix(rowsOfPage))
            return slice
        }
    }

    private func text(_ cell: DataTable.Cell) -> String {
        switch cell {
        case .text(let words): words[context.lead]
        case .count(let count): NumberText.count(count)
        case .number(let value, let places): NumberText.fixed(value, places: places)
        case .share(let share): NumberText.fixed(share * 100, places: 0) + "%"
        case .hidden, .none: "–"
        }
    }

    private func isText(_ column: Int) -> Bool {
        table.rows.contains { row in
            if case .text = row[column] { true } else { false }
        }
    }

    /// Widths of the columns: what their longest entry takes, texts cut where there is no room.
    private func widths(within width: Double) -> [Double] {
        let all = table.columns.indices.map { column -> Double in
            let entries = [table.columns[column].title[context.lead]] + table.rows.map { text($0[column]) }
            return entries.map { context.width(String($0.prefix(120)), size: Self.size) }.max() ?? 0
        }
        let gaps = Self.gap * Double(max(0, all.count - 1))
        let over = all.reduce(0, +) + gaps - width
        guard over > 0 else { return all }
        let texts = table.columns.indices.filter(isText)
        let room = texts.reduce(0) { $0 + all[$1] }
        guard room > 0 else { return all.map { $0 * (width - gaps) / (width - gaps + over) } }
        return all.indices.map { column in
            texts.contains(column)
                ? max(30, all[column] - over * all[column] / room) : all[column]
        }
    }

    func marks(in area: Rect) -> [Mark] {
        let theme = context.theme
        let widths = widths(within: area.width)
        let texts = table.columns.indices.map(isText)
        let height = min(14.4, (area.height - 18) / Double(max(1, table.rows.count)))
        func line(
            _ words: [String], y: Double, _ weight: Font.Weight, _ colour: Colour, _ part: Part
        ) -> Mark {
            var x = area.x
            var cells: [Mark] = []
            for (column, text) in words.enumerated() {
                let shown = context.fitted(
                    text, within: widths[column], size: Self.size, weight)
                cells.append(
                    .part(
                        part,
                        [
                            context.line(
                                shown, x: texts[column] ? x : x + widths[column], y: y,
                                size: Self.size, weight, colour: colour,
                                anchor: texts[column] ? .start : .end)
                        ]))
                x += widths[column] + Self.gap
            }
            return .part(.row, cells)
        }
        var rows = [
            line(
                table.columns.map { $0.title[context.lead] }, y: area.y + 9, .regular,
                theme.secondary, .headerCell)
        ]
        for (place, row) in table.rows.enumerated() {
            let top = area.y + 15 + Double(place) * height
            rows.append(
                .part(
                    .artifact,
                    [
                        .line(
                            from: Point(x: area.x, y: top), to: Point(x: area.right, y: top),
                            Stroke(place == 0 ? theme.rule : theme.grid, width: 0.5))
                    ]))
            rows.append(
                line(row.map(text), y: top + height / 2 + 2.8, .regular, theme.ink, .cell))
        }
        return [.part(.table, rows)]
    }
}
