import Figures
import Questionnaires

/// A table of numbers: names at the left in full, numbers right-aligned in columns as narrow as they
/// are, heads on as many lines as they need.
struct AppendixTable {
    private static let size = 7.4
    private static let leading = 9.2
    private static let gap = 11.0
    private static let headingHeight = 24.0
    /// Between runs of rows side by side.
    private static let gutter = 30.0
    private static let mostAcross = 3

    let table: DataTable
    /// How many runs of its rows stand side by side.
    private let across: Int
    private let runWidth: Double
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
        let own = widths.reduce(0, +) + gaps
        let across = min(
            Self.mostAcross, max(1, Int((width + Self.gutter) / (own + Self.gutter))))
        self.across = across
        runWidth = (width - Self.gutter * Double(across - 1)) / Double(across)
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

    /// Rows with the table's head over them, in runs side by side where a table is narrow and long.
    struct Slice {
        let table: AppendixTable
        let runs: [Range<Int>]

        var height: Double {
            AppendixTable.headingHeight + table.headHeight
                + (runs.map { $0.reduce(0) { $0 + table.height(of: $1) } }.max() ?? 0)
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
            let whole = Slice(table: table, runs: [0..<table.rows.count])
            // What is torn anyway begins where more than a few rows fit.
            let isTorn = used + whole.height > height
            if used > 0, isTorn, whole.height <= height || used > height * 0.6 {
                pages.append([])
                used = 0
            }
            var start = 0
            repeat {
                let runs = table.runs(
                    from: start, within: height - used - headingHeight - table.headHeight,
                    isForced: used == 0)
                guard let end = runs.last?.upperBound, end > start || table.rows.isEmpty else {
                    pages.append([])
                    used = 0
                    continue
                }
                let slice = Slice(table: table, runs: runs)
                pages[pages.count - 1].append(slice)
                used += slice.height + between
                start = end
            } while start < table.rows.count
        }
        return pages.filter { !$0.isEmpty }
    }

    /// As many rows as fit, in one run where that holds all that are left.
    ///
    /// - Parameter isForced: whether a row is taken that does not fit.
    private func runs(
        from start: Int, within height: Double, isForced: Bool
    ) -> [Range<Int>] {
        func run(from start: Int, within height: Double) -> Range<Int> {
            var end = start
            var taken = 0.0
            while end < rows.count, taken + self.height(of: end) <= height {
                taken += self.height(of: end)
                end += 1
            }
            return start..<end
        }
        var runs = [run(from: start, within: height)]
        if runs[0].isEmpty {
            return isForced && start < rows.count ? [start..<(start + 1)] : runs
        }
        while runs.count < across, let end = runs.last?.upperBound, end < rows.count {
            runs.append(run(from: end, within: height))
        }
        return runs
    }

    func marks(_ slice: Slice, number: Int, x: Double, y top: Double, width: Double) -> [Mark] {
        let name = Words(
            "\(number)  \(table.title.english)", "\(number)  \(table.title.chinese)")
        let title = (slice.runs.first?.lowerBound ?? 0) > 0 ? name.continuedTable : name
        return [
            .part(.heading(2), context.heading(title, x: x, y: top + 10, size: 9.4, within: width))
        ]
            + slice.runs.enumerated().map { place, rows in
                let left = x + Double(place) * (runWidth + Self.gutter)
                return .part(
                    .table,
                    run(
                        rows, x: left, y: top + Self.headingHeight,
                        to: slice.runs.count == 1 ? x + width : left + runWidth))
            }
    }

    /// A head and rows under it, ruled from `x` to `right`.
    private func run(_ rows: Range<Int>, x: Double, y top: Double, to right: Double) -> [Mark] {
        let theme = context.theme
        let lines = head.map(\.count).max() ?? 1
        var marks = [
            line(head, x: x, y: top, colour: theme.secondary, part: .headerCell, bottom: lines)
        ]
        var y = top + headHeight
        for row in rows {
            marks.append(
                .part(
                    .artifact,
                    [
                        .line(
                            from: Point(x: x, y: y - 1.5), to: Point(x: right, y: y - 1.5),
                            Stroke(row == rows.lowerBound ? theme.rule : theme.grid, width: 0.5))
                    ]))
            marks.append(
                line(self.rows[row], x: x, y: y, colour: theme.ink, part: .cell, bottom: 0))
            y += height(of: row)
        }
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
