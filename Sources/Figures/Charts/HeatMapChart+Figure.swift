import Analysis
import ExactNumbers
import Questionnaires

extension HeatMapChart {
    private static let band = 14.0
    private static let key = 22.0
    private static let leastRow = 10.0
    private static let tallestRow = 26.0

    public func figure(size: Size, context: DrawingContext) -> Figure {
        let fitting = HeatColumns.most(of: self, width: size.width, context)
        guard fitting < columns.count else { return figure(size: size, without: 0, context) }
        return narrowed(to: fitting)
            .figure(size: size, without: columns.count - fitting, context)
    }

    /// - Parameter narrower: how many columns there was no room for.
    private func figure(
        size: Size, without narrower: Int, _ context: DrawingContext
    ) -> Figure {
        let columns = HeatColumns(of: self, width: size.width, context)
        let top = columns.headHeight + 4
        let bands = Double(sections.count) * Self.band
        let room = size.height - top - bands - Self.key
        let fitting = max(0, Int(room / Self.leastRow + 1e-9))
        let height = min(
            Self.tallestRow, max(Self.leastRow, room / Double(max(1, rowCount))))
        var marks = columns.heads(context)
        var y = top
        var left = rowCount
        drawing: for section in sections where !section.rows.isEmpty {
            guard rowCount - left < fitting else { break }
            marks.append(
                .rect(
                    Rect(x: 0, y: y, width: columns.right, height: Self.band - 1),
                    fill: context.theme.band))
            marks += context.heading(
                section.title, x: 6, y: y + 9.6, size: 8.2, within: columns.right - 12)
            y += Self.band
            for row in section.rows {
                guard rowCount - left < fitting else { break drawing }
                marks += draw(row, top: y, height: height, columns, context)
                y += height
                left -= 1
            }
        }
        if rowCount == 0 {
            marks.append(
                context.line(
                    Withheld.noScores[context.lead], x: 6, y: y + 12, size: 9,
                    colour: context.theme.secondary))
            y += 16
        }
        marks += key(top: y + 8, width: size.width, left: left, narrower: narrower, context)
        let caption = Caption(
            id: id, outline: title[context.lead], alternative: alternative(context))
        return Figure(size: size, marks: [.group(caption, marks)])
    }

    private func draw(
        _ row: Row, top: Double, height: Double, _ columns: HeatColumns, _ context: DrawingContext
    ) -> [Mark] {
        let middle = top + height / 2
        var marks = context.label(
            row.name, x: 6, middle: middle, width: columns.labelWidth - 14, height: height,
            size: height < 12 ? 7.6 : 8.4)
        for (index, cell) in (row.cells + [row.total]).enumerated() {
            let frame = Rect(
                x: columns.left(of: index), y: top + 0.5, width: columns.cellWidth - 1,
                height: height - 1)
            marks += draw(
                cell, in: frame, isTotal: index == row.cells.count, type: columns.type, context)
        }
        return marks
    }

    private func draw(
        _ cell: Cell, in frame: Rect, isTotal: Bool, type size: Double, _ context: DrawingContext
    ) -> [Mark] {
        let theme = context.theme
        func text(_ text: String, _ colour: Colour) -> Mark {
            context.line(
                text, x: frame.midX, y: frame.midY + size * 0.36, size: size,
                isTotal ? .semibold : .regular, colour: colour, anchor: .middle)
        }
        switch cell {
        case .mean(let mean, let count):
            let colours = bins.colours(theme)
            let place = bins.index(of: mean)
            let fill = colours.indices.contains(place) ? colours[place] : theme.muted
            let sign = LowBase.holds(of: count) ? " †" : ""
            return [
                .rect(frame, fill: fill),
                text(
                    NumberText.score(mean, thresholds: rules.thresholds) + sign,
                    theme.text(on: fill)),
            ]
        case .hidden:
            return hatch(frame, theme) + [text("–", theme.secondary)]
        case .none:
            return [
                .rect(frame, stroke: Stroke(theme.grid, width: 0.6)), text("–", theme.secondary),
            ]
        }
    }

    /// Thin diagonal lines that end at the frame by themselves: a tagged page has no clips.
    private func hatch(_ frame: Rect, _ theme: Theme) -> [Mark] {
        let step = 5.0
        let reach = frame.width + frame.height
        let line = Stroke(theme.rule, width: 0.7)
        let room = Rect(x: frame.midX - 5, y: frame.y, width: 10, height: frame.height)
        var marks: [Mark] = []
        for along in stride(from: step / 2, to: reach, by: step) {
            // From the left or the lower edge up to the upper or the right edge.
            let from = Point(
                x: frame.left + max(0, along - frame.height),
                y: frame.top + min(frame.height, along))
            let to = Point(
                x: frame.left + min(frame.width, along),
                y: frame.top + max(0, along - frame.width))
            marks.append(.line(from: from, to: to, line))
        }
        // The dash stands on a clear ground.
        return marks + [
            .rect(
                Rect(x: room.x, y: frame.midY - 4, width: room.width, height: 8),
                fill: theme.paper),
            .rect(frame, stroke: Stroke(theme.rule, width: 0.6)),
        ]
    }

    private func key(
        top: Double, width: Double, left: Int, narrower: Int, _ context: DrawingContext
    ) -> [Mark] {
        let theme = context.theme
        var marks: [Mark] = []
        var x = 0.0
        let y = top + 7
        let cells = sections.flatMap(\.rows).flatMap { $0.cells + [$0.total] }
        let hasMeans = cells.contains { $0.mean != nil }
        for (name, colour) in zip(bins.names, bins.colours(theme)) where hasMeans {
            marks.append(.rect(Rect(x: x, y: y - 7, width: 12, height: 8), fill: colour))
            marks.append(context.line(name, x: x + 15, y: y, size: 7.4, colour: theme.secondary))
            x += 15 + context.width(name, size: 7.4) + 12
        }
        if cells.contains(.hidden) {
            let text = Words("too few to show", "人数过少，不予显示")[context.lead]
            marks += hatch(Rect(x: x, y: y - 7, width: 16, height: 8), theme)
            marks.append(context.line(text, x: x + 19, y: y, size: 7.4, colour: theme.secondary))
            x += 19 + context.width(text, size: 7.4) + 12
        }
        var notes: [Words] = []
        if cells.contains(.none) { notes.append(Words("– no answers", "– 无人作答")) }
        let isOfFew = cells.contains { cell in
            switch cell {
            case .mean(_, let count): LowBase.holds(of: count)
            case .hidden, .none: false
            }
        }
        if isOfFew {
            notes.append(
                Words("† fewer than \(LowBase.bound) answers", "† 作答不足\(LowBase.bound)人"))
        }
        if narrower > 0 { notes.insert(Withheld.leftOut(columns: narrower), at: 0) }
        if left > 0 { notes.append(Withheld.leftOut(left)) }
        for note in notes {
            let text = note[context.lead]
            guard x + context.width(text, size: 7.4) <= width else { break }
            marks.append(context.line(text, x: x, y: y, size: 7.4, colour: theme.secondary))
            x += context.width(text, size: 7.4) + 12
        }
        return marks
    }

    private func alternative(_ context: DrawingContext) -> String {
        func value(_ cell: Cell) -> String {
            cell.mean.map { NumberText.score($0, thresholds: rules.thresholds) } ?? "–"
        }
        let parts = sections.flatMap(\.rows).map { row in
            let named = zip(columns, row.cells).map { "\($0[context.lead]) \(value($1))" }
            let all = named + ["\(totalTitle[context.lead]) \(value(row.total))"]
            return context.lead.isChinese
                ? "\(row.name.chinese)：\(all.joined(separator: "、"))"
                : "\(row.name.english): \(all.joined(separator: ", "))"
        }
        return context.alternative(title, parts.isEmpty ? ["–"] : parts)
    }

    public var table: DataTable {
        func cell(_ cell: Cell) -> DataTable.Cell {
            switch cell {
            case .mean(let mean, _): .score(mean, thresholds: rules.thresholds)
            case .hidden: .hidden
            case .none: .none
            }
        }
        let groups = columns.enumerated().map { DataTable.Column("group-\($0 + 1)", $1) }
        return DataTable(
            id: id, title: title,
            columns: [.section, .item] + groups + [DataTable.Column("total", totalTitle)],
            rows: sections.flatMap { section in
                section.rows.map { row in
                    [.text(section.title), .text(row.name)]
                        + (row.cells + [row.total]).map(cell)
                }
            })
    }
}
