import ExactNumbers
import Questionnaires
import Statistics

extension PromoterChart {
    private static let head = 20.0
    private static let tallestRow = 34.0
    private static let leastRow = 12.0

    /// The height at which nothing is squeezed.
    public func comfortableHeight(_ context: DrawingContext) -> Double {
        let row = context.second == nil ? 24.0 : 30
        return Self.head + Double(max(1, rows.count)) * row + (hidden.isEmpty ? 4 : 30)
    }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        let notes = context.hiddenNote(hidden, within: size.width - 12)
        let head = headHeight(size, context)
        let room = size.height - head - Double(notes.count) * 11 - (notes.isEmpty ? 2 : 8)
        let fitting = max(1, Int(room / Self.leastRow + 1e-9))
        let shown = rows.count > fitting ? Array(rows.prefix(max(1, fitting - 1))) : rows
        let left = rows.count - shown.count
        let height = min(Self.tallestRow, room / Double(max(1, shown.count + (left > 0 ? 1 : 0))))
        let columns = Columns(of: self, width: size.width, rowHeight: height, context)
        var marks = header(columns, context)
        for (index, row) in shown.enumerated() {
            let y = head + Double(index) * height
            if index > 0 {
                marks.append(
                    .line(
                        from: Point(x: 0, y: y), to: Point(x: size.width, y: y),
                        Stroke(context.theme.grid, width: 0.6)))
            }
            marks += draw(row, middle: y + height / 2, height: height, columns, context)
        }
        var end = head + Double(shown.count) * height
        if left > 0 {
            marks.append(
                context.line(
                    Withheld.leftOut(left)[context.lead], x: 6, y: end + 8, size: 7.4,
                    colour: context.theme.secondary))
            end += Self.leastRow
        }
        if rows.isEmpty, hidden.isEmpty {
            marks.append(
                context.line(
                    Withheld.noAnswers[context.lead], x: 6, y: end + 12, size: 8,
                    colour: context.theme.secondary))
        }
        marks += context.paragraph(
            notes, x: 6, y: end + 12, size: 7.4, leading: 11, colour: context.theme.secondary)
        let caption = Caption(
            id: id, outline: title[context.lead], alternative: alternative(context))
        return Figure(size: size, marks: [.group(caption, marks)])
    }

    /// Where bars, scores and counts stand.
    private struct Columns {
        let labelWidth: Double
        let bars: ClosedRange<Double>
        let scoreRight: Double
        let marginLeft: Double
        let changeRight: Double?
        let width: Double
        /// Type of the score.
        let scoreSize: Double

        init(of chart: PromoterChart, width: Double, rowHeight: Double, _ context: DrawingContext) {
            self.width = width
            labelWidth = context.labelWidth(
                chart.rows.map { $0.name.followed(by: $0.sign) } + [chart.title],
                within: (width * 0.2)...(width * 0.34))
            let scoreSize = rowHeight < 20 ? 9.6 : 13
            self.scoreSize = scoreSize
            let known = chart.rows.filter { $0.count > 0 }
            let counts = known.map { context.width(NumberText.count($0.count), size: 8.4) }
            var right = width - 6 - max(26, (counts.max() ?? 0) + 12)
            let changes = known.compactMap { $0.change?.width(size: 8.8, places: 0, context) }
            if let widest = changes.max() {
                changeRight = right
                right -= max(40, widest + 10)
            } else {
                changeRight = nil
            }
            let margins = known.compactMap(\.margin).map { context.width($0, size: 8.2) }
            marginLeft = right - max(26, (margins.max() ?? 0) + 4)
            scoreRight = marginLeft - 4
            let scores = known.map {
                context.width(NumberText.points($0.score), size: scoreSize, .bold)
            }
            let end = scoreRight - max(34, (scores.max() ?? 0) + 14)
            bars = (labelWidth + 16)...max(labelWidth + 17, end)
        }
    }

    private func header(_ columns: Columns, _ context: DrawingContext) -> [Mark] {
        let theme = context.theme
        var marks: [Mark] = [
            .rect(Rect(x: 0, y: 0, width: columns.width, height: 15), fill: theme.band)
        ]
        marks += context.heading(title, x: 6, y: 10.6, size: 8.6, within: columns.labelWidth)
        func head(_ words: Words, _ right: Double) -> Mark {
            context.line(
                words[context.lead], x: right, y: 10.8, size: 7.6, colour: theme.secondary,
                anchor: .end)
        }
        marks.append(head(Words("Score", "得分"), columns.scoreRight))
        if let changeRight = columns.changeRight {
            marks.append(head(Words("Change", "变化"), changeRight))
        }
        marks.append(head(Words("n"), columns.width - 6))
        let end = columns.scoreRight - context.width(Words("Score", "得分")[context.lead], size: 7.6)
        let key = key(from: columns.bars.lowerBound, to: end - 8, context)
        guard key.isEmpty else { return marks + key }
        return marks
            + Figure(
                size: Size(width: columns.width, height: 15),
                marks: self.key(from: 6, to: columns.width, context)
            ).placed(at: Point(x: 0, y: 15))
    }

    /// With a line of its own for the key where the bars are too short for it and there is room.
    private func headHeight(_ size: Size, _ context: DrawingContext) -> Double {
        let columns = Columns(of: self, width: size.width, rowHeight: Self.tallestRow, context)
        let end = columns.scoreRight - context.width(Words("Score", "得分")[context.lead], size: 7.6)
        let fits = !key(from: columns.bars.lowerBound, to: end - 8, context).isEmpty
        return fits ? Self.head : Self.head + 13
    }

    /// Names as full as there is room for; without any the numbers in the bars stand by their order.
    private func key(from start: Double, to end: Double, _ context: DrawingContext) -> [Mark] {
        let short = Self.names.map { $0[context.lead] }
        let full = zip(short, Self.codes).map { name, codes in
            context.lead.isChinese ? "\(name)（\(codes)）" : "\(name) (\(codes))"
        }
        func length(_ texts: [String], _ size: Double) -> Double {
            texts.reduce(0) { $0 + 11 + context.width($1, size: size) + 12 }
        }
        let choices: [([String], Double)] = [(full, 7.6), (short, 7.6), (short, 6.4)]
        guard let (texts, size) = choices.first(where: { length($0.0, $0.1) <= end - start })
        else { return [] }
        var marks: [Mark] = []
        var x = start
        for (text, colour) in zip(texts, context.theme.recommendation.colours) {
            marks.append(.rect(Rect(x: x, y: 4.2, width: 7.6, height: 7.6), fill: colour))
            marks.append(context.line(text, x: x + 11, y: 10.8, size: size))
            x += 11 + context.width(text, size: size) + 12
        }
        return marks
    }

    private func draw(
        _ row: Row, middle: Double, height: Double, _ columns: Columns, _ context: DrawingContext
    ) -> [Mark] {
        let theme = context.theme
        var marks = context.label(
            row.name, sign: row.sign, x: 6, middle: middle, width: columns.labelWidth,
            height: height, colour: row.count == 0 ? theme.secondary : nil)
        guard row.count > 0 else {
            marks.append(
                context.line(
                    Withheld.noAnswers[context.lead], x: columns.bars.lowerBound, y: middle + 3,
                    size: 8, colour: theme.secondary))
            marks.append(
                context.line(
                    "0", x: columns.width - 6, y: middle + 3, size: 8.4, colour: theme.secondary,
                    anchor: .end))
            return marks
        }
        marks += bars(of: row, middle: middle, thickness: min(15, height * 0.62), columns, context)
        marks.append(
            context.line(
                NumberText.points(row.score), x: columns.scoreRight,
                y: middle + columns.scoreSize * 0.36, size: columns.scoreSize, .bold,
                anchor: .end))
        if let margin = row.margin {
            marks.append(
                context.line(
                    margin, x: columns.marginLeft, y: middle + columns.scoreSize * 0.36, size: 8.2,
                    colour: theme.secondary))
        }
        if let right = columns.changeRight {
            marks +=
                row.change?.marks(right: right, middle: middle, size: 8.8, places: 0, context)
                ?? [
                    context.line(
                        "–", x: right, y: middle + 3.2, size: 8.8, colour: theme.secondary,
                        anchor: .end)
                ]
        }
        marks.append(
            context.line(
                NumberText.count(row.count), x: columns.width - 6, y: middle + 3, size: 8.4,
                colour: theme.secondary, anchor: .end))
        return marks
    }

    private func bars(
        of row: Row, middle: Double, thickness: Double, _ columns: Columns,
        _ context: DrawingContext
    ) -> [Mark] {
        let room = columns.bars.upperBound - columns.bars.lowerBound
        var x = columns.bars.lowerBound
        var marks: [Mark] = []
        for (share, solid) in zip(row.shares, context.theme.recommendation.colours)
        where share > .zero {
            let colour = row.isOfFew ? solid.pale(LikertRow.pale) : solid
            let length = share.double * room
            marks.append(
                .rect(
                    Rect(
                        x: x, y: middle - thickness / 2, width: length - min(0.8, length * 0.3),
                        height: thickness), fill: colour))
            let text = NumberText.percent(share)
            if length > context.width(text, size: 7.4) + 4 {
                marks.append(
                    context.line(
                        text, x: x + length / 2, y: middle + 2.7, size: 7.4,
                        colour: context.theme.text(on: colour), anchor: .middle))
            }
            x += length
        }
        return marks
    }

    private func alternative(_ context: DrawingContext) -> String {
        let parts = rows.map { row -> String in
            let name = row.name[context.lead]
            guard row.count > 0 else { return "\(name) –" }
            let points = [NumberText.points(row.score), row.margin].compactMap { $0 }
            return context.value(
                "\(name) \(points.joined(separator: " "))", count: row.count)
        }
        return context.alternative(title, parts.isEmpty ? ["–"] : parts)
    }

    public var table: DataTable {
        let hasChange = rows.contains { $0.change != nil }
        let columns: [DataTable.Column] =
            [
                .name, DataTable.Column("detractors", Self.names[0]),
                DataTable.Column("passives", Self.names[1]),
                DataTable.Column("promoters", Self.names[2]), .score, .low, .high, .count,
            ] + (hasChange ? [.change, .significance] : [])
        let shown = rows.map { row -> [DataTable.Cell] in
            guard row.count > 0 else {
                return [.text(row.name)]
                    + Array(repeating: .none, count: 6) + [.count(0)]
                    + (hasChange ? [.none, .none] : [])
            }
            let known: [DataTable.Cell] =
                [.text(row.name)] + row.shares.map { .share($0) } + [
                    .number(row.score.double, places: 0),
                    .number(row.interval?.low, places: 0),
                    .number(row.interval?.high, places: 0), .count(row.count),
                ]
            guard hasChange else { return known }
            return known + [
                .number(row.change?.value, places: 0),
                row.change.map { .text($0.direction.words) } ?? .none,
            ]
        }
        let withheld = hidden.map { name -> [DataTable.Cell] in
            [.text(name)] + Array(repeating: .hidden, count: columns.count - 1)
        }
        return DataTable(
            id: id, title: title, columns: columns, rows: shown + withheld,
            notes: Withheld.names(hidden, most: hidden.count).map { [$0] } ?? [])
    }
}
