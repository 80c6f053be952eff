import Questionnaires
import Statistics

extension ScoreDotsChart {
    /// Points a row needs at least.
    private static let leastHeight = 9.5
    /// Points a row takes at most; from `highHeight` on its dots and text are larger.
    private static let mostHeight = 64.0
    static let highHeight = 52.0
    private static let gutter = 30.0

    public func figure(size: Size, context: DrawingContext) -> Figure {
        let top = waves == nil ? 30.0 : 40
        let notes = context.hiddenNote(hidden, within: size.width)
        let bottom = size.height - 16 - Double(notes.count) * 11
        let fitting = max(1, Int((bottom - top) / Self.leastHeight))
        let columns = columns(fitting: fitting, width: size.width)
        // What does not fit is counted, never squeezed until it cannot be read.
        let shown = Array(rows.prefix(columns * fitting))
        let left = rows.count - shown.count
        let perColumn = (shown.count + columns - 1) / columns
        let width = (size.width - Self.gutter * Double(columns - 1)) / Double(columns)
        let height = min(
            Self.mostHeight, max(Self.leastHeight, (bottom - top) / Double(max(1, perColumn))))
        var marks: [Mark] = []
        for column in 0..<columns {
            let slice = shown.dropFirst(column * perColumn).prefix(perColumn)
            guard !slice.isEmpty else { continue }
            let place = ScoreDotsColumn(
                chart: self, x: Double(column) * (width + Self.gutter), width: width, top: top,
                rowHeight: height, context: context)
            marks += place.marks(of: Array(slice))
        }
        if rows.isEmpty {
            marks.append(
                context.line(
                    empty[context.lead], x: 0, y: top, size: 9, colour: context.theme.secondary))
        }
        let end = rows.isEmpty ? top - 14 : top + Double(perColumn) * height
        marks += context.paragraph(
            notes, x: 0, y: end + 26, size: 7.4, leading: 11, colour: context.theme.secondary)
        if left > 0 {
            marks.append(
                context.line(
                    Withheld.leftOut(left)[context.lead], x: 0, y: 6, size: 7.4,
                    colour: context.theme.secondary))
        }
        if !rows.isEmpty { marks += key(right: size.width, y: 8, context) }
        let caption = Caption(
            id: id, outline: title[context.lead], alternative: alternative(context))
        return Figure(size: size, marks: [.group(caption, marks)])
    }

    /// As few as keep the rows legible, each at least 220 points wide.
    private func columns(fitting: Int, width: Double) -> Int {
        let most = max(1, min(3, Int((width + Self.gutter) / (220 + Self.gutter))))
        let wanted =
            rows.count > min(Self.rowsOfOneColumn, fitting) || rows.count > 14 && width > 600
            ? 2 : 1
        return min(most, rows.count > 2 * fitting ? 3 : wanted)
    }

    /// `○ 2024  ● 2025`, ending at `right`.
    private func key(right: Double, y: Double, _ context: DrawingContext) -> [Mark] {
        guard let waves else { return [] }
        let theme = context.theme
        var x = right
        var marks: [Mark] = []
        for (words, isPrevious) in [(waves.current, false), (waves.previous, true)] {
            let text = context.fitted(words[context.lead], within: 90, size: 7.8)
            marks.append(
                context.line(
                    text, x: x, y: y, size: 7.8, colour: theme.secondary, anchor: .end))
            x -= context.width(text, size: 7.8) + 8
            let centre = Point(x: x, y: y - 2.7)
            marks.append(
                isPrevious
                    ? Self.previousDot(at: centre, radius: 3.1, theme)
                    : .circle(centre: centre, radius: 3.4, fill: theme.between))
            x -= 14
        }
        return marks
    }

    static func previousDot(at centre: Point, radius: Double, _ theme: Theme) -> Mark {
        .circle(
            centre: centre, radius: radius, fill: theme.paper,
            stroke: Stroke(theme.secondary, width: 1.1))
    }

    private func alternative(_ context: DrawingContext) -> String {
        let parts = rows.map { row in
            let score = NumberText.score(row.mean, thresholds: rules.thresholds)
            let value = context.value("\(row.name[context.lead]) \(score)", count: row.count)
            guard let change = row.change else { return value }
            let words = change.direction.words[context.lead]
            return context.lead.isChinese
                ? "\(value)，\(words) \(change.text(places: 2))"
                : "\(value), \(words) \(change.text(places: 2))"
        }
        return context.alternative(title, parts.isEmpty ? [empty[context.lead]] : parts)
    }

    public var table: DataTable {
        let hasPrevious = waves != nil
        let named: [DataTable.Column] = [.name, .score, .low, .high, .count]
        let earlier: [DataTable.Column] = hasPrevious ? [.previous, .change, .significance] : []
        let shown = rows.map { row -> [DataTable.Cell] in
            let known: [DataTable.Cell] = [
                .text(row.name), .score(row.mean, thresholds: rules.thresholds),
                .number(row.interval?.low, places: 2), .number(row.interval?.high, places: 2),
                .count(row.count),
            ]
            guard hasPrevious else { return known }
            return known + [
                row.previous.map { .score($0, thresholds: rules.thresholds) } ?? .none,
                .number(row.change?.value, places: 2),
                row.change.map { .text($0.direction.words) } ?? .none,
            ]
        }
        let withheld = hidden.map { name -> [DataTable.Cell] in
            [.text(name)] + Array(repeating: .hidden, count: hasPrevious ? 7 : 4)
        }
        return DataTable(
            id: id, title: title, columns: named + earlier, rows: shown + withheld,
            notes: Withheld.names(hidden, most: hidden.count).map { [$0] } ?? [])
    }
}
