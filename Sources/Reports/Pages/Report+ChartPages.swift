import Analysis
import Figures
import Questionnaires

/// Pages that are one chart, or two side by side.
extension Report {
    func heatMapPages(_ table: GroupTable) -> [Draft] {
        let pages = heatMap(table).pages
        let titles = Findings(data: data).heatMap(table)
        let name = Words(table.segment.title)
        let head = Words(
            "Mean by item and \(name.english.inSentence)", "各题按\(name.chinese)的均值")
        return pages.enumerated().map { index, chart in
            let page = frame(
                titles, scope: Words([head, scope], english: "  ·  ", chinese: "  ·  "),
                footnote: [
                    Words(
                        "Means of the answers, on the score’s range; colours change at the "
                            + "thresholds and evenly between them",
                        "各题回答均值（换算至得分范围）；颜色在临界值处变化，其间等分"),
                    lowBaseNote, floorNote,
                ].sentences)
            let part = pages.count == 1 ? nil : (index + 1, pages.count)
            return Draft(
                outline: Words(
                    "Items by \(name.english.inSentence)", "各题按\(name.chinese)"
                ).part(part), frame: page,
                body: marks(of: chart, in: page.content))
        }
    }

    func driversPage() -> Draft {
        let chart = try? driversChart.get()
        let page = frame(
            chart?.titles ?? [],
            scope: Words(
                [Words("Importance and score of each item", "各题的重要度与得分"), scope],
                english: "  ·  ", chinese: "  ·  "),
            footnote: ((chart?.notes ?? [])
                + [
                    Words(
                        "The horizontal line is an even share among the items", "横线为各题平均分摊的比重"),
                    leftOutOfDrivers, floorNote,
                ].compactMap(\.self)).sentences)
        let columns = columns(in: page.content, at: 0.62)
        var body = columns.rule + (chart.map { marks(of: $0.chart, in: columns.left) } ?? [])
        let right = columns.right
        let split = right.y + right.height * 0.5
        if let bars = try? importanceChart.get() {
            body += panel(
                bars,
                in: Rect(left: right.x, top: right.y, right: right.right, bottom: split - 14))
        }
        body += recommendations(
            in: Rect(left: right.x, top: split, right: right.right, bottom: right.bottom))
        return Draft(outline: ReportPage.Kind.drivers.name, frame: page, body: body)
    }

    /// Items that were answered too seldom to be set against the others.
    private var leftOutOfDrivers: Words? {
        guard let analysis = try? data.drivers?.get() else { return nil }
        let left = analysis.leftOut.compactMap(data.questionnaire.item)
        guard !left.isEmpty else { return nil }
        let list = Words.list(left.prefix(4).map { Words($0.title).inTitle })
        return Words(
            "Left out, because fewer than half answered: \(list.english)",
            "因作答不足半数而未纳入：\(list.chinese)")
    }

    func responsePage() -> Draft {
        let chart = try? responseChart.get()
        let page = frame(
            chart?.titles ?? [], scope: scope,
            footnote: [
                Words(
                    "Rate: valid replies of those sent; valid: complete and partial replies under "
                        + "the definition’s rule",
                    "回收率：有效答卷占发出数的比例；有效指按定义规则判定为完整或部分完成"),
                Words(
                    "Effective n: how many replies of equal weight these are worth (Kish)",
                    "有效样本量：相当于多少份等权答卷（Kish）"),
                data.groups.values.contains { $0.unknown > 0 }
                    ? Words(
                        "Replies whose group is unknown are in the total only", "未注明分组的答卷仅计入总体")
                    : nil,
                floorNote,
            ].compactMap(\.self).sentences)
        let columns = columns(in: page.content, at: 0.66)
        var body = columns.rule + (chart.map { marks(of: $0.chart, in: columns.left) } ?? [])
        body += weights(in: columns.right)
        return Draft(outline: ReportPage.Kind.response.name, frame: page, body: body)
    }

    func segmentPage(_ table: GroupTable) -> Draft {
        let name = Words(table.segment.title)
        let titles = Findings(data: data).groups(table)
        let page = frame(
            titles, scope: scope,
            footnote: [
                Words(
                    "Score: mean of the respondents’ composites; net promoter score: share of 9 and "
                        + "10 less share of 0 to 6",
                    "得分为受访者综合得分的均值；净推荐值为 9–10 的比例减去 0–6 的比例"),
                intervalNote, changeNote, weightedNote, lowBaseNote, floorNote,
            ].compactMap(\.self).sentences)
        let columns = columns(in: page.content, at: 0.52)
        let left = columns.left
        let middle = left.y + left.height * 0.5
        var body = columns.rule
        let upper = Rect(left: left.x, top: left.y, right: left.right, bottom: middle - 10)
        let lower = Rect(left: left.x, top: middle + 8, right: left.right, bottom: left.bottom)
        body += panel(
            TitledChart(
                [Words("Score by \(name.english.inSentence)", "按\(name.chinese)的得分")],
                subtitle: groupsSubtitle(table), chart: groupDots(table)), in: upper)
        let hasRevenue = data.sources.revenue?.segment.id == table.segment.id
        let under =
            hasRevenue
            ? try? revenueChart.get() : try? chart(.sizes, by: table.segment.id).get()
        if let under { body += panel(under, in: lower) }
        let right = columns.right
        let half = right.y + right.height * 0.5
        let promoters = try? promoterChart(by: table.segment.id).get()
        let classes = try? chart(.classes, by: table.segment.id).get()
        switch (promoters, classes) {
        case (let first?, let second?):
            body += panel(
                first, in: Rect(left: right.x, top: right.y, right: right.right, bottom: half - 10))
            body += panel(
                second,
                in: Rect(left: right.x, top: half + 8, right: right.right, bottom: right.bottom))
        case (let one?, nil), (nil, let one?): body += panel(one, in: right)
        case (nil, nil): break
        }
        return Draft(
            outline: Words("By \(name.english.inSentence)", "按\(name.chinese)"), frame: page,
            body: body)
    }

    func yearsPage() -> Draft {
        let waves = try? wavesChart.get()
        let themes = try? themesChart.get()
        let page = frame(
            waves?.titles ?? themes?.titles ?? [], scope: scope,
            footnote: [
                Words(
                    "Earlier waves are scored by the rules of this one; changes are tested with all "
                        + "figures of the questionnaire as one family (Holm)",
                    "历次结果均按本次规则计分；变化检验以问卷全部指标为一族（Holm 校正）"),
                themes == nil ? nil : themesNote, themes == nil ? nil : lowBaseNote, floorNote,
            ].compactMap(\.self).sentences)
        let area = page.content
        var body: [Mark] = []
        switch (waves, themes) {
        case (let waves?, let themes?):
            let columns = columns(in: area, at: 0.56)
            body =
                columns.rule
                + panel(named(waves, Words("Scores over the waves", "历次得分")), in: columns.left)
                + panel(themes, in: columns.right)
        case (let one?, nil), (nil, let one?): body = panel(one, in: area)
        case (nil, nil): break
        }
        return Draft(outline: ReportPage.Kind.years.name, frame: page, body: body)
    }

    private var themesNote: Words {
        let writers = data.sources.themes?.writers.value.map { NumberText.count($0) } ?? "–"
        return Words(
            "Themes: keywords of the code frame, overruled by a clerk’s coding; \(writers) respondents "
                + "wrote, a remark may have several themes",
            "主题由编码表关键词判定，人工编码优先；共 \(writers) 人留言，一条可含多个主题，不引用原文")
    }

    /// Charts of the author's choice: one alone, two side by side, or a grid of four.
    func figuresPage(_ figures: [ReportPage.Figure]) -> Draft {
        let charts = figures.compactMap { try? chart($0.kind, by: $0.segment).get() }
        let notes = charts.flatMap(\.notes)
        let page = frame(
            charts.first?.titles ?? [], scope: scope,
            footnote: (notes + [intervalNote, lowBaseNote, floorNote]).sentences)
        let area = page.content
        let gap = 34.0
        let columns = charts.count > 1 ? 2 : 1
        let rows = charts.count > 2 ? 2 : 1
        let width = (area.width - gap * Double(columns - 1)) / Double(columns)
        let height = (area.height - 18 * Double(rows - 1)) / Double(rows)
        let body = charts.enumerated().flatMap { place, titled -> [Mark] in
            let frame = Rect(
                x: area.x + Double(place % columns) * (width + gap),
                y: area.y + Double(place / columns) * (height + 18), width: width, height: height)
            guard charts.count == 1 else { return panel(titled, in: frame) }
            return marks(of: titled.chart, in: frame)
        }
        return Draft(
            outline: charts.first?.subtitle ?? ReportPage.Kind.figures.name, frame: page, body: body
        )
    }
}
