import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Report {
    func summaryPage() -> Draft {
        let findings = Findings(data: data)
        let page = frame(findings.summary, scope: scope, footnote: summaryNote)
        let area = page.content
        var body = tiles(in: Rect(x: area.x, y: area.y, width: area.width, height: 96))
        let under = Rect(
            left: area.x, top: area.y + 96 + 22, right: area.right, bottom: area.bottom)
        let columns = columns(in: under, at: 0.605)
        body += columns.rule
        if let table = summaryGroups {
            body += groupPanel(table, in: columns.left)
        } else {
            body += makeUp(in: columns.left)
        }
        body += fixFirst(in: columns.right)
        return Draft(outline: ReportPage.Kind.summary.name, frame: page, body: body)
    }

    /// The groups that a page of key figures has room for; `nil` where there are none, or where they
    /// are the scored units, which have a page of their own.
    private var summaryGroups: GroupTable? {
        guard let id = ReportData.defaultGroups(of: data.questionnaire), id != data.rules.unit,
            let table = data.groups[id], (2...10).contains(table.shownCount)
        else { return nil }
        return table
    }

    private func groupPanel(_ table: GroupTable, in area: Rect) -> [Mark] {
        panel(
            TitledChart(
                Findings(data: data).groups(table), subtitle: groupsSubtitle(table),
                chart: groupDots(table)), in: area)
    }

    private var summaryNote: Words {
        let rules = data.rules
        let dimensions = data.questionnaire.dimensions.count
        let items = data.questionnaire.dimensions.flatMap(\.items).count
        var parts =
            [
                Words(
                    "Composite: weighted mean of \(items) \(items == 1 ? "item" : "items") in "
                        + "\(dimensions) \(dimensions == 1 ? "dimension" : "dimensions") on a "
                        + "\(rules.range.lowerBound)–\(rules.range.upperBound) scale, exact, a tie belongs to "
                        + "the upper class",
                    "综合得分：\(dimensions) 个维度 \(items) 题的加权平均"
                        + "（\(rules.range.lowerBound)–\(rules.range.upperBound) 分），精确计算，恰为临界值者归入较高等级"
                ),
                intervalNote,
            ] + [changeNote].compactMap(\.self)
        for tie in data.composite.ties {
            guard let unit = data.unitName, let units = tie.units, units > 0 else { continue }
            let number = NumberText.threshold(tie.threshold)
            let name = Words(tie.scoreClass.label)
            parts.append(
                Words(
                    "\(units) \(units == 1 ? unit.english.inSentence : unit.english.plural) "
                        + "\(units == 1 ? "stands" : "stand") exactly at \(number) and "
                        + "\(units == 1 ? "belongs" : "belong") to “\(name.english)”",
                    "\(units) 个\(unit.chinese)恰为 \(number) 分，归入“\(name.chinese)”"))
        }
        if dimensionRows.contains(where: \.isOfFew) { parts.append(lowBaseNote) }
        return (parts + [floorNote]).sentences
    }

    func tiles(in frame: Rect) -> [Mark] {
        let tiles = Tiles(data: data, theme: context.theme).all
        let gap = 12.0
        let width = (frame.width - gap * Double(tiles.count - 1)) / Double(tiles.count)
        return tiles.enumerated().flatMap { index, tile in
            tile.marks(
                in: Rect(
                    x: frame.x + Double(index) * (width + gap), y: frame.y, width: width,
                    height: frame.height),
                rules: data.rules, context: context)
        }
    }

    /// Classes of units and respondents over the dimensions the composite is made of; without classes
    /// the spread of the composite stands under the dimensions.
    private func makeUp(in frame: Rect) -> [Mark] {
        var marks: [Mark] = []
        var y = frame.y + 8
        let classes = data.rules.classes
        if !classes.isEmpty {
            marks += context.heading(
                Words("Classes by score", "得分等级"), x: frame.x, y: y, within: frame.width)
            let chart = ClassSharesChart(
                id: "classes", sections: [.init(title: nil, rows: classRows)], classes: classes)
            let height = chart.comfortableHeight(context)
            marks += self.marks(
                of: chart, in: Rect(x: frame.x, y: y + 8, width: frame.width, height: height))
            y += height + 30
        }
        marks += context.heading(
            Words("Composite and its dimensions", "综合得分与各维度"), x: frame.x, y: y,
            within: frame.width)
        let chart = dimensionsChart
        let rows = Double(data.table.dimensions.count + 1)
        let hasSpread = classes.isEmpty && rows <= 5 && !data.composite.scores.isEmpty
        let height = hasSpread ? 46 + rows * 24 : frame.bottom - y - 8
        marks += self.marks(
            of: chart, in: Rect(x: frame.x, y: y + 10, width: frame.width, height: height))
        guard hasSpread else { return marks }
        y += height + 30
        marks += context.heading(
            Words("How the composite is spread", "综合得分的分布"), x: frame.x, y: y,
            within: frame.width)
        return marks
            + self.marks(
                of: HistogramChart(data.composite, rules: data.rules),
                in: Rect(left: frame.x, top: y + 4, right: frame.right, bottom: frame.bottom))
    }

    var dimensionsChart: ScoreDotsChart {
        let hidden = data.table.dimensions.filter {
            data.hiddenDimensions.contains($0.dimension.id)
        }
        return ScoreDotsChart(
            id: "dimensions", title: Words("Score by dimension", "各维度得分"),
            rows: dimensionRows,
            hidden: hidden.map { Words($0.dimension.title) }, rules: data.rules,
            empty: Words("No scores to show", "没有可以显示的得分"))
    }

    /// The composite, then its dimensions that may be shown.
    private var dimensionRows: [ScoreDotsChart.Row] {
        let composite = ScoreDotsChart.Row(scoreTitle, data.composite.headlineMean)
        let shown = data.table.dimensions.filter {
            !data.hiddenDimensions.contains($0.dimension.id)
        }
        let rows = shown.map { ScoreDotsChart.Row(Words($0.dimension.title), $0.mean) }
        return ([composite] + rows).compactMap { $0 }
    }

    /// Units first where there are any: they are what management counts.
    var classRows: [ClassSharesChart.Row] {
        let classes = data.composite.classes
        var rows: [ClassSharesChart.Row] = []
        if let unit = data.unitName {
            rows.append(
                .init(
                    name: Words(unit.english.plural.capitalisedFirst, unit.chinese),
                    shares: data.composite.withholdsUnits ? nil : classes.compactMap(\.units)))
        }
        rows.append(
            .init(name: Words("Respondents", "受访者"), shares: classes.map(\.respondents)))
        return rows
    }

    /// What to mend first, and what the numbers suggest.
    private func fixFirst(in frame: Rect) -> [Mark] {
        let split = frame.y + max(frame.height * 0.43, 138)
        let upper = Rect(left: frame.x, top: frame.y, right: frame.right, bottom: split - 8)
        let lower = Rect(left: frame.x, top: split + 6, right: frame.right, bottom: frame.bottom)
        let head: [Mark]
        if let bars = try? importanceChart.get() {
            head = panel(bars, in: upper)
        } else {
            head = weakItems(in: upper)
        }
        return head + recommendations(in: lower)
    }

    private func weakItems(in frame: Rect) -> [Mark] {
        guard
            let chart = WeakItemsChart(
                data.table, questionnaire: data.questionnaire, hidden: data.hiddenItems, most: 5)
        else {
            let title = Words("No item can be shown", "没有可以显示的题目")
            return heading(title, in: frame, y: frame.y + 8)
        }
        let title: Words
        if chart.goal != nil {
            title = Words("Fix first: low scores that weigh", "优先改进的题目")
        } else if data.rules.thresholds.isEmpty {
            title = Words("The lowest items", "得分最低的题目")
        } else {
            title = Words("No item misses a threshold: the lowest", "各题均达标：得分最低的题目")
        }
        let rowHeight = min(27, (frame.height - 42) / Double(max(1, chart.entries.count)))
        let height = 18 + rowHeight * Double(chart.entries.count)
        return heading(title, in: frame, y: frame.y + 8)
            + marks(
                of: chart,
                in: Rect(x: frame.x, y: frame.y + 24, width: frame.width, height: height))
    }
}
