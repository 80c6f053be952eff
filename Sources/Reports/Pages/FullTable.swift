import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

/// Every figure of the report as numbers in columns.
struct FullTable {
    let id: String
    let rows: [TableRow]
    /// The codes whose shares have a column.
    let codes: [Int]
    let rules: ScoreRules

    func figure(size: Size, context: DrawingContext) -> Figure {
        let columns = Columns(width: size.width, codes: codes)
        let height = min(17, (size.height - 22) / Double(max(1, rows.count)))
        var marks = header(columns, context)
        for (index, row) in rows.enumerated() {
            let top = 20 + Double(index) * height
            let baseline = top + height / 2 + 2.8
            switch row {
            case .heading(let title):
                marks.append(
                    .rect(
                        Rect(x: 0, y: top, width: size.width, height: height),
                        fill: context.theme.band))
                marks += context.heading(title, x: 4, y: baseline, size: 8, within: size.width)
            case .mean(let name, let estimate):
                marks += label(name, .semibold, columns, baseline, context)
                if let estimate {
                    marks += numbers(estimate, columns, baseline, context)
                } else {
                    marks.append(cell("–", columns.count, baseline, context))
                }
            case .item(let item, let isHidden):
                marks += label(Words(item.item.title), .regular, columns, baseline, context)
                if isHidden {
                    marks.append(cell("–", columns.count, baseline, context))
                } else {
                    marks += numbers(item.mean, columns, baseline, context)
                    marks += details(item, columns, baseline, context)
                }
            }
            marks.append(
                .line(
                    from: Point(x: 0, y: top + height), to: Point(x: size.width, y: top + height),
                    Stroke(context.theme.grid, width: 0.5)))
        }
        let title = Words("Full table", "完整数据表")[context.lead]
        let caption = Caption(id: id, outline: nil, alternative: title)
        return Figure(size: size, marks: [.group(caption, marks)])
    }

    /// Right edges of the columns in points.
    private struct Columns {
        let labelWidth: Double
        let count, missing, mean, interval, deviation, error, median, topTwo: Double
        let shares: [Double]

        init(width: Double, codes: [Int]) {
            labelWidth = width * 0.235
            let shareWidth = codes.count > 7 ? 17.0 : 22
            let sharesStart = width - Double(codes.count) * shareWidth
            shares = codes.indices.map { sharesStart + Double($0 + 1) * shareWidth }
            let step = (sharesStart - labelWidth) / 10.6
            count = labelWidth + step * 1.0
            missing = labelWidth + step * 2.7
            mean = labelWidth + step * 3.7
            interval = labelWidth + step * 5.5
            deviation = labelWidth + step * 6.4
            error = labelWidth + step * 7.4
            median = labelWidth + step * 8.2
            topTwo = labelWidth + step * 10.3
        }
    }

    /// - Parameter width: of the column; longer text is set smaller.
    private func cell(
        _ text: String, _ right: Double, _ y: Double, _ context: DrawingContext,
        _ weight: Font.Weight = .regular, colour: Colour? = nil, within width: Double = .infinity
    ) -> Mark {
        let size = context.size(of: text, within: width, among: [7.6, 6.8, 6, 5.2, 4.4], weight)
        return context.line(text, x: right, y: y, size: size, weight, colour: colour, anchor: .end)
    }

    /// On two lines of smaller type where one is too short.
    private func label(
        _ name: Words, _ weight: Font.Weight, _ columns: Columns, _ y: Double,
        _ context: DrawingContext
    ) -> [Mark] {
        let text = name[context.lead]
        let width = columns.labelWidth - 6
        guard context.width(text, size: 7.8, weight) > width else {
            return [context.line(text, x: 4, y: y, size: 7.8, weight)]
        }
        let lines = context.wrapped(text, within: width, size: 6.4, weight, most: 2)
        return context.paragraph(
            lines, x: 4, y: lines.count == 1 ? y : y - 3.6, size: 6.4, leading: 7.2, weight)
    }

    private func header(_ columns: Columns, _ context: DrawingContext) -> [Mark] {
        let names: [(Words, Double)] = [
            (Words("n"), columns.count), (Words("missing", "缺失"), columns.missing),
            (Words("mean", "均值"), columns.mean),
            (Words("95 % interval", "95%区间"), columns.interval),
            (Words("sd", "标准差"), columns.deviation),
            (Words("SE", "标准误"), columns.error), (Words("median", "中位数"), columns.median),
            (Words("top-2 % (interval)", "前两项 %（区间）"), columns.topTwo),
        ]
        let heads = names.map { words, right in
            cell(words[context.lead], right, 12, context, colour: context.theme.secondary)
        }
        let shares = zip(codes, columns.shares).map { code, right in
            cell("\(code)", right, 12, context, colour: context.theme.secondary)
        }
        return heads + shares + [
            .line(
                from: Point(x: 0, y: 18),
                to: Point(x: (columns.shares.last ?? columns.topTwo), y: 18),
                Stroke(context.theme.rule, width: 0.8))
        ]
    }

    private func numbers(
        _ estimate: MeanEstimate, _ columns: Columns, _ y: Double, _ context: DrawingContext
    ) -> [Mark] {
        var marks = [cell(NumberText.count(estimate.base.count), columns.count, y, context)]
        guard let mean = estimate.mean else {
            return marks + [cell("–", columns.mean, y, context)]
        }
        let thresholds = rules.thresholds
        marks.append(
            cell(
                NumberText.score(mean, thresholds: thresholds), columns.mean, y, context, .semibold,
                within: columns.mean - columns.missing - 6))
        if let precision = estimate.uncertainty.precision {
            let interval = precision.reachable
            marks.append(
                cell(
                    "\(NumberText.score(interval.low)) – \(NumberText.score(interval.high))",
                    columns.interval, y, context,
                    within: columns.interval - columns.mean - 6))
            marks.append(
                cell(
                    NumberText.fixed(precision.standardError, places: 3), columns.error, y, context)
            )
        } else {
            marks.append(cell("–", columns.interval, y, context))
        }
        if let deviation = estimate.standardDeviation {
            marks.append(
                cell(NumberText.fixed(deviation, places: 2), columns.deviation, y, context))
        }
        if let median = estimate.median {
            marks.append(
                cell(
                    median.denominator == 1
                        ? NumberText.fixed(median.double, places: 0)
                        : NumberText.score(median, thresholds: thresholds),
                    columns.median, y, context, within: columns.median - columns.error - 6))
        }
        return marks
    }

    private func details(
        _ item: ItemEstimate, _ columns: Columns, _ y: Double, _ context: DrawingContext
    ) -> [Mark] {
        let reasons: [Missing] = [.skipped, .notApplicable, .dontKnow, .notAsked]
        let missing = reasons.map { String(item.missing[$0] ?? 0) }.joined(separator: " / ")
        var marks = [
            cell(
                missing, columns.missing, y, context, colour: context.theme.secondary,
                within: columns.missing - columns.count - 6)
        ]
        if let share = item.topTwo.share {
            var text = NumberText.percent(share)
            if let interval = item.topTwo.printedInterval {
                text +=
                    " (\(NumberText.fixed(interval.low * 100, places: 0))–"
                    + "\(NumberText.fixed(interval.high * 100, places: 0)))"
            }
            marks.append(cell(text, columns.topTwo, y, context))
        }
        guard item.distribution.map(\.code) == codes else { return marks }
        for (entry, right) in zip(item.distribution, columns.shares) {
            if let share = entry.share {
                marks.append(
                    cell(
                        NumberText.percent(share), right, y, context,
                        colour: context.theme.secondary))
            }
        }
        return marks
    }
}
