import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Words {
    /// Which of several pages: `By region (1 of 2)`.
    func part(_ part: (number: Int, count: Int)?) -> Words {
        guard let part else { return self }
        return Words(
            "\(english) (\(part.number) of \(part.count))",
            "\(chinese)（\(part.number)/\(part.count)）")
    }
}

extension Report {
    /// As many pages as the groups need.
    func groupsPages(_ table: GroupTable) -> [Draft] {
        let name = Words(table.segment.title)
        let isUnit = table.segment.id == data.rules.unit
        let how =
            table.isWithinClusters
            ? Words(
                "95 % intervals from each \(name.english.inSentence)’s own respondents by Student’s t",
                "95%置信区间由各\(name.chinese)自身的答卷按 t 分布计算")
            : intervalNote
        let score =
            isUnit
            ? Words(
                "Score: exact mean of the respondents’ composites; the class is decided on the exact "
                    + "value",
                "得分为受访者综合得分的精确均值；等级按精确值判定")
            : Words("Score: mean of the respondents’ composites", "得分为受访者综合得分的均值")
        var notes = [score, how, changeNote, lowBaseNote, floorNote].compactMap(\.self)
        if table.unknown > 0 {
            notes.append(
                Words(
                    "Replies whose \(name.english.inSentence) is unknown are in the total only",
                    "未注明\(name.chinese)的答卷仅计入总体"))
        }
        let head = Words(
            "Composite by \(name.english.inSentence) with 95 % interval, ordered by score",
            "按\(name.chinese)的综合得分及95%置信区间，按得分排序")
        let pages = groupDots(table).pages
        return pages.enumerated().map { index, chart in
            let page = frame(
                Findings(data: data).groups(table),
                scope: Words([head, scope], english: "  ·  ", chinese: "  ·  "),
                footnote: notes.sentences)
            let part = pages.count == 1 ? nil : (index + 1, pages.count)
            return Draft(
                outline: Words("By \(name.english.inSentence)", "按\(name.chinese)").part(part),
                frame: page, body: marks(of: chart, in: page.content))
        }
    }

    /// The shares beside the histogram, and more pages of shares where the groups need them.
    func classesPages(by segments: [SegmentID]) -> [Draft] {
        let area = classesFrame.content
        let parts =
            data.rules.classes.isEmpty
            ? []
            : classSharesChart(by: segments).parts(
                first: area.height - 18, next: area.height, context: context)
        let more = Array(parts.dropFirst())
        let count = 1 + (more.count + 1) / 2
        func outline(_ number: Int) -> Words {
            Words("Classes", "等级").part(count == 1 ? nil : (number, count))
        }
        let first = Draft(
            outline: outline(1), frame: classesFrame, body: spread(beside: parts.first, in: area))
        return [first]
            + stride(from: 0, to: more.count, by: 2).map { index in
                let pair = more[index..<min(index + 2, more.count)]
                let width = (area.width - 36) / 2
                let body = pair.enumerated().flatMap { column, chart in
                    marks(
                        of: chart,
                        in: Rect(
                            x: area.x + Double(column) * (width + 36), y: area.y, width: width,
                            height: area.height))
                }
                return Draft(outline: outline(index / 2 + 2), frame: classesFrame, body: body)
            }
    }

    private var classesFrame: PageFrame {
        let head =
            data.rules.classes.isEmpty
            ? Words("The spread of the composite", "综合得分的分布")
            : Words("Threshold classes and the spread of the composite", "得分等级与综合得分的分布")
        let halfOpen = Words(
            "Classes are half-open: a score at a threshold belongs to the upper class; decided on exact "
                + "scores, never on rounded ones",
            "等级区间左闭右开：恰为临界值者归入较高等级；按精确得分判定，不按四舍五入值")
        return frame(
            Findings(data: data).classes,
            scope: Words([head, scope], english: "  ·  ", chinese: "  ·  "),
            footnote: ((data.rules.classes.isEmpty
                ? [] : [halfOpen, weightedNote, lowBaseNote].compactMap(\.self)) + [floorNote])
                .sentences)
    }

    /// The histogram with its figures, right of the class shares or alone.
    private func spread(beside shares: ClassSharesChart?, in area: Rect) -> [Mark] {
        var body: [Mark] = []
        var right = area
        if let shares {
            let split = area.x + area.width * 0.52
            let left = Rect(left: area.x, top: area.y, right: split - 18, bottom: area.bottom)
            right = Rect(left: split + 18, top: area.y, right: area.right, bottom: area.bottom)
            body.append(
                .line(
                    from: Point(x: split, y: area.y), to: Point(x: split, y: area.bottom),
                    Stroke(context.theme.rule, width: 0.7)))
            body += context.heading(
                Words("Class shares", "等级占比"), x: left.x, y: left.y + 8, within: left.width)
            let height = min(left.height - 18, shares.comfortableHeight(context))
            body += marks(
                of: shares, in: Rect(x: left.x, y: left.y + 18, width: left.width, height: height))
        }
        body += context.heading(
            Words("How the composite is spread", "综合得分的分布"), x: right.x, y: right.y + 8,
            within: right.width)
        let height = min(300, right.height - 110)
        body += marks(
            of: HistogramChart(data.composite, rules: data.rules),
            in: Rect(x: right.x, y: right.y + 18, width: right.width, height: height))
        return body + figures(in: right, top: right.y + height + 40)
    }

    func classSharesChart(by segments: [SegmentID]) -> ClassSharesChart {
        ClassSharesChart(
            id: "class-shares", sections: classSections(by: segments), classes: data.rules.classes)
    }

    private func classSections(by segments: [SegmentID]) -> [ClassSharesChart.Section] {
        let groups = segments.compactMap { data.groups[$0] }.map { table in
            ClassSharesChart.Section(
                title: Words(table.segment.title),
                rows: table.rows.map { row in
                    ClassSharesChart.Row(
                        name: Words(
                            table.segment.label(of: row.value, in: .english),
                            table.segment.label(of: row.value, in: .chinese)),
                        shares: row.composite.value?.classes.map(\.respondents))
                })
        }
        return [.init(title: nil, rows: classRows)] + groups
    }

    /// The figures a histogram is read for.
    private func figures(in frame: Rect, top: Double) -> [Mark] {
        let estimate = data.composite.respondents
        guard let mean = estimate.mean else { return [] }
        let thresholds = data.rules.thresholds
        var facts: [(Words, String)] = [
            (Words("Respondents’ mean", "受访者均值"), NumberText.score(mean, thresholds: thresholds)),
            (
                Words("Median", "中位数"),
                estimate.median.map { NumberText.score($0, thresholds: thresholds) } ?? "–"
            ),
            (
                Words("Standard deviation", "标准差"),
                estimate.standardDeviation.map { NumberText.fixed($0, places: 2) } ?? "–"
            ),
        ]
        if let unit = data.unitName, let unitMean = data.composite.unitMean?.mean {
            facts.append(
                (
                    Words("\(unit.english.plural.capitalisedFirst)’ mean", "\(unit.chinese)均值"),
                    NumberText.score(unitMean, thresholds: thresholds)
                ))
        }
        let width = frame.width / Double(facts.count)
        return facts.enumerated().flatMap { index, fact in
            let x = frame.x + Double(index) * width
            return [
                context.line(
                    context.fitted(fact.0[context.lead], within: width - 8, size: 7.8), x: x,
                    y: top,
                    size: 7.8, colour: context.theme.secondary),
                context.line(fact.1, x: x, y: top + 18, size: 14, .semibold),
            ]
        }
    }
}
