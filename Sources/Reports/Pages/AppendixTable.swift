import Figures
import Questionnaires

/// A table of numbers: names at the left in full, numbers right-aligned in columns as narrow as they
/// are, heads on as many lines as they need.
struct AppendixTable {
    private static let size = 7.4
    private static let leading = 9.2
    private static let gap = 11.0
    private static let headingHeight = 24.0

    let table: DataTable
    private let context: DrawingContext
    private let widths: [Double]
    private let isText: [Bool]
    private let head: [[String]]
    /// Each row's cells, each on one line or more.
    private let rows: [[[String]]]

    init(_ table: DataTable, width: Double, context: DrawingContext) {
        self.table = table
        self.context = context
        let language = context.lead
        let isText = table.columns.indices.map { column in
            table.rows.contains { row in
                if case .text = row[column] { true } else { false }
            }
        }
        self.isText = isText
        let cells = table.rows.map { $0.map { Self.text($0, language) } }
        func measured(_ text: String) -> Double { context.width(text, size: Self.size) }
        // A number takes what its entries and the longest word of its head take.
        var widths = table.columns.indices.map { column -> Double in
            let entries = cells.map { measured(String($0[column].prefix(160))) }.max() ?? 0
            let title = table.columns[column].title[language]
            let words = title.split(separator: " ").map { measured(String($0)) }.max() ?? 0
            return max(entries, isText[column] ? words : min(words, 62)) + 1
        }
        let gaps = Self.gap * Double(max(0, widths.count - 1))
        let over = widths.reduce(0, +) + gaps - width
        let texts = widths.indices.filter { isText[$0] }
        let room = texts.reduce(0) { $0 + widths[$1] }
        if over > 0, room > 0 {
            for column in texts {
                widths[column] = max(46, widths[column] - over * widths[column] / room)
            }
        }
        self.widths = widths
        head = table.columns.enumerated().map { column, entry in
            context.wrapped(entry.title[language], within: widths[column], size: Self.size, most: 3)
        }
        rows = cells.map { row in
            row.enumerated().map { column, text in
                isText[column]
                    ? context.wrapped(text, within: widths[column], size: Self.size, most: 4)
                    : [text]
            }
        }
    }

    private static func text(_ cell: DataTable.Cell, _ language: Language) -> String {
        switch cell {
        case .text(let words): words[language]
        case .count(let count): NumberText.count(count)
        case .number(let value, let places): NumberText.fixed(value, places: places)
        case .share(let share): NumberText.fixed(share * 100, places: 0) + "%"
        case .hidden, .none: "–"
        }
    }

    /// A run of rows with the table's head over it.
    struct Slice {
        let table: AppendixTable
        let rows: Range<Int>

        var height: Double {
            AppendixTable.headingHeight + table.headHeight
                + rows.reduce(0) { $0 + table.height(of: $1) }
        }
    }

    private var headHeight: Double {
        Double(head.map(\.count).max() ?? 1) * Self.leading + 5
    }

    private func height(of row: Int) -> Double {
        Double(rows[row].map(\.count).max() ?? 1) * Self.leading + 4.4
    }

    /// Pages of slices one under the other, tables in their order, none of them torn where it fits.
    static func pages(of tables: [AppendixTable], height: Double) -> [[Slice]] {
        let between = 18.0
        var pages: [[Slice]] = [[]]
        var used = 0.0
        for table in tables {
            let whole = Slice(table: table, rows: 0..<table.rows.count)
            if used > 0, used + whole.height > height, whole.height <= height {
                pages.append([])
                used = 0
            }
            var start = 0
            repeat {
                var end = start
                var taken = headingHeight + table.headHeight
                while end < table.rows.count, used + taken + table.height(of: end) <= height {
                    taken += table.height(of: end)
                    end += 1
                }
                if end == start, end < table.rows.count {
                    if used > 0 {
                        pages.append([])
                        used = 0
                        continue
                    }
                    end += 1
                }
                pages[pages.count - 1].append(Slice(table: table, rows: start..<end))
                used += taken + between
                start = end
            } while start < table.rows.count
        }
        return pages.filter { !$0.isEmpty }
    }

    func marks(_ slice: Slice, number: Int, x: Double, y top: Double, width: Double) -> [Mark] {
        let theme = context.theme
        let name = Words(
            "\(number)  \(table.title.english)", "\(number)  \(table.title.chinese)")
        let title = slice.rows.lowerBound > 0 ? name.continuedTable : name
        var y = top + 10
        var marks: [Mark] = [
            .part(.heading(2), context.heading(title, x: x, y: y, size: 9.4, within: width))
        ]
        y = top + Self.headingHeight
        let lines = head.map(\.count).max() ?? 1
        var rows = [
            line(
                head, x: x, y: y, colour: theme.secondary, part: .headerCell, bottom: lines)
        ]
        y += headHeight
        for row in slice.rows {
            rows.append(
                .part(
                    .artifact,
                    [
                        .line(
                            from: Point(x: x, y: y - 1.5), to: Point(x: x + width, y: y - 1.5),
                            Stroke(
                                row == slice.rows.lowerBound ? theme.rule : theme.grid, width: 0.5))
                    ]))
            rows.append(
                line(self.rows[row], x: x, y: y, colour: theme.ink, part: .cell, bottom: 0))
            y += height(of: row)
        }
        marks.append(.part(.table, rows))
        return marks
    }

    /// - Parameter bottom: of how many lines the last is shared; 0 where cells begin at the top.
    private func line(
        _ cells: [[String]], x: Double, y: Double, colour: Colour, part: Part, bottom: Int
    ) -> Mark {
        var left = x
        var marks: [Mark] = []
        for (column, lines) in cells.enumerated() {
            let skipped = max(0, bottom - lines.count)
            let drawn = lines.enumerated().map { number, text in
                context.line(
                    text, x: isText[column] ? left : left + widths[column],
                    y: y + 7 + Double(number + skipped) * Self.leading, size: Self.size,
                    colour: colour, anchor: isText[column] ? .start : .end)
            }
            marks.append(.part(part, drawn))
            left += widths[column] + Self.gap
        }
        return .part(.row, marks)
    }
}

extension Words {
    fileprivate var continuedTable: Words { Words("\(english) (continued)", "\(chinese)（续）") }
}
