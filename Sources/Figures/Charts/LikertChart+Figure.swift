import Analysis
import ExactNumbers
import Questionnaires
import Statistics

extension LikertChart {
    /// The height of everything but the rows, with a key of two lines.
    public var frameHeight: Double { 34 + 12 + 18 + Double(sections.count) * Self.bandHeight }

    /// The height at which rows are neither squeezed nor spread.
    public static let tallestRow = 42.0
    private static let bandHeight = 15.0

    public func figure(size: Size, context: DrawingContext) -> Figure {
        let columns = LikertColumns(width: size.width, chart: self, context: context)
        let legend = LikertLegend(chart: self, columns: columns, context: context)
        let top = 34.0 + legend.extraHeight
        let bottom = size.height - 18
        let bands = Double(sections.count)
        let available = bottom - top - bands * Self.bandHeight
        let height = min(Self.tallestRow, max(13, available / Double(max(1, rowCount))))
        let end = top + bands * Self.bandHeight + Double(rowCount) * height

        var under: [Mark] = columns.axis.ground(top: top, bottom: end, grid: false)
        var over: [Mark] = columns.header(top: top) + legend.marks(top: top)
        // What a line would cross out lies over it.
        var last: [Mark] = []
        var y = top
        for section in sections {
            func band(_ width: Double) -> Mark {
                .rect(
                    Rect(x: 0, y: y, width: width, height: Self.bandHeight),
                    fill: context.theme.band)
            }
            under.append(band(size.width))
            let heading = context.heading(
                section.title, ending: section.ending, x: 6, y: y + 10.6, size: 8.6,
                within: size.width - 12)
            if let end = columns.end(ofCrossed: heading) {
                last += [band(end + 5)] + heading
            } else {
                over += heading
            }
            y += Self.bandHeight
            for (index, item) in section.items.enumerated() {
                if index > 0 {
                    under.append(
                        .line(
                            from: Point(x: 0, y: y), to: Point(x: size.width, y: y),
                            Stroke(context.theme.grid, width: 0.6)))
                }
                over += LikertRow(item: item, columns: columns, chart: self, context: context)
                    .marks(middle: y + height / 2, height: height)
                y += height
            }
        }
        // Lines stand on the bands and under the means.
        let lines =
            columns.axis.lines(top: top, bottom: end, ticks: 5) + over
            + columns.centreLines(top: top, bottom: end) + last + columns.footer(bottom: end)
        return Figure(
            size: Size(width: size.width, height: size.height),
            marks: [
                .group(
                    Caption(
                        id: id, outline: title[context.lead], alternative: alternative(context)),
                    under + lines)
            ])
    }

    var title: Words { Words("Answers by item", "各题回答分布") }

    /// The mean of an item with its interval in what the chart tells means in; `nil` where there is
    /// none or it may not be shown.
    func mean(of item: ItemEstimate) -> (value: Ratio, interval: ConfidenceInterval?, text: String)?
    {
        guard !hidden.contains(item.item.id), item.answered > 0 else { return nil }
        switch meanScale {
        case .score:
            return item.scoreMean.map {
                ($0, item.scoreInterval, NumberText.score($0, thresholds: rules.thresholds))
            }
        case .own:
            return item.mean.mean.map {
                ($0, item.mean.uncertainty.precision?.reachable, NumberText.score($0))
            }
        }
    }

    private func alternative(_ context: DrawingContext) -> String {
        let language = context.lead
        let rows = items.map { item in
            let name = item.item.title[language]
            guard let mean = mean(of: item) else { return "\(name) –" }
            return context.value("\(name) \(mean.text)", count: item.answered)
        }
        return context.alternative(title, rows)
    }

    /// The shares of both sides and of the middle; of scales of one length and no more than eleven
    /// points every answer as well.
    public var table: DataTable {
        let isEach = !isMixed && pointCount <= 11
        let places = isEach ? Array(0..<pointCount) : []
        let columns: [DataTable.Column] =
            [.section, .item, DataTable.Column("negative", Words("Negative", "负面"))]
            + (hasNeutral ? [DataTable.Column("neutral", Words("Neutral", "中立"))] : [])
            + [DataTable.Column("positive", Words("Positive", "正面"))]
            + places.map { DataTable.Column("answer-\($0 + 1)", answer(at: $0)) }
            + [DataTable.Column("mean", Words("Mean", "均值")), .low, .high, .count]
        let rows = sections.flatMap { section in
            section.items.map { item -> [DataTable.Cell] in
                let head: [DataTable.Cell] = [.text(section.title), .text(Words(item.item.title))]
                let empty = columns.count - head.count
                guard !hidden.contains(item.item.id) else {
                    return head + Array(repeating: .hidden, count: empty)
                }
                guard let mean = mean(of: item), let scale = item.item.scale else {
                    return head + Array(repeating: .none, count: empty - 1) + [.count(0)]
                }
                let sides = ScaleSides(scale, lowIsGood: item.item.lowIsGood)
                func share(_ codes: [Int]) -> DataTable.Cell {
                    .share(Ratio.sum(codes.compactMap(item.share)).double)
                }
                let neutral = sides.neutral.map { share([$0]) } ?? .none
                let thresholds = meanScale == .score ? rules.thresholds : []
                return head + [share(sides.negative)] + (hasNeutral ? [neutral] : [])
                    + [share(sides.positive)]
                    + places.map { share([sides.ordered[$0]]) }
                    + [
                        .score(mean.value, thresholds: thresholds),
                        .number(mean.interval?.low, places: 2),
                        .number(mean.interval?.high, places: 2), .count(item.answered),
                    ]
            }
        }
        return DataTable(id: id, title: title, columns: columns, rows: rows)
    }

    /// What the answers at a place from 0, the worst, up are called.
    func answer(at place: Int) -> Words {
        if let scale = sharedScale {
            let lowIsGood = items.first?.item.lowIsGood ?? false
            let codes = ScaleSides(scale, lowIsGood: lowIsGood).ordered
            return Words(
                scale.label(of: codes[place], in: .english),
                scale.label(of: codes[place], in: .chinese))
        }
        // Items answered in different words share no more than the order of their answers.
        switch place {
        case 0: return Words("Worst answer", "最差")
        case pointCount - 1: return Words("Best answer", "最好")
        case pointCount / 2 where pointCount % 2 == 1: return Words("Middle", "居中")
        case ..<(pointCount / 2): return Words("Negative", "偏负面")
        default: return Words("Positive", "偏正面")
        }
    }
}

extension ItemEstimate {
    /// Of one; `nil` when nothing was answered or the scale has no such code.
    func share(of code: Int) -> Ratio? { distribution.first { $0.code == code }?.share }
}
