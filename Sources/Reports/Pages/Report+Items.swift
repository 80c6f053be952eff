import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Report {
    /// As many pages as the items need, a chart for each kind of scale, the recommendation under the
    /// last.
    func itemPages() -> [Draft] {
        var pages = itemCharts.reduce(into: [[LikertChart]]()) { pages, chart in
            if let last = pages.last, rows(last + [chart]) <= mostRows {
                pages[pages.count - 1].append(chart)
            } else {
                pages.append([chart])
            }
        }
        let promoters = promoterChart
        let taken = promoters.map { 2 + 2 * Double($0.rowCount) } ?? 0
        let isFull = pages.last.map { rows($0) + taken > mostRows } ?? true
        if promoters != nil, isFull { pages.append([]) }
        return pages.enumerated().map { index, charts in
            let page = itemFrame(of: charts, number: index + 1, of: pages.count)
            let body = stack(
                charts, index == pages.count - 1 ? promoters : nil, in: page.frame.content)
            return Draft(outline: page.outline, frame: page.frame, body: body)
        }
    }

    /// Rows of a page in two languages need more height.
    private var mostRows: Double { context.second == nil ? Double(LikertChart.mostRows) : 14 }

    /// What charts take of a page, in rows: each but the first needs a head and a foot of its own.
    private func rows(_ charts: [LikertChart]) -> Double {
        charts.reduce(0) { $0 + Double($1.rowCount) } + Double(charts.count - 1) * 4
    }

    /// Charts one under the other with rows of one height.
    private func stack(
        _ charts: [LikertChart], _ promoters: PromoterChart?, in area: Rect
    ) -> [Mark] {
        let gap = 12.0
        let strip = promoters?.comfortableHeight(context) ?? 0
        let taken =
            charts.reduce(0) { $0 + $1.frameHeight + gap } + (promoters == nil ? -gap : strip)
        let rows = charts.reduce(0) { $0 + $1.rowCount }
        let height = min(
            LikertChart.tallestRow, (area.height - taken) / Double(max(1, rows)))
        var y = area.y
        var marks: [Mark] = []
        for chart in charts {
            let own = chart.frameHeight + Double(chart.rowCount) * height
            marks += self.marks(
                of: chart, in: Rect(x: area.x, y: y, width: area.width, height: own))
            y += own + gap
        }
        if let promoters {
            marks += self.marks(
                of: promoters, in: Rect(x: area.x, y: y, width: area.width, height: strip))
        }
        return marks
    }

    /// - Parameter charts: none on a page of recommendations alone.
    private func itemFrame(
        of charts: [LikertChart], number: Int, of count: Int
    ) -> (outline: Words, frame: PageFrame) {
        let head = Words(
            "Share of answers by item, sorted by mean within its dimension",
            "各题回答占比，按维度内均值排序")
        let findings = Findings(data: data)
        let titles: [Words]
        if charts.isEmpty {
            titles = promoterTitles
        } else {
            titles =
                count == 1 ? findings.items : findings.items(onPage: charts.flatMap(\.items))
        }
        var notes = [
            Words(
                "Shares of answers; “not applicable” and “don’t know” are outside the base; shares may "
                    + "not add to 100 because of rounding; segments under 5 % carry no figure",
                "回答占比；“不适用”与“不清楚”不计入基数；因四舍五入，合计可能不等于100%；不足5%的部分不标数字")
        ]
        let mixed = charts.filter { $0.sharedScale == nil }
        if !mixed.isEmpty { notes.insert(ends(of: mixed.flatMap(\.items)), at: 0) }
        notes += [intervalNote, lowBaseNote, floorNote]
        let name = Words("Items", "各题结果")
        return (
            name.part(count == 1 ? nil : (number, count)),
            frame(
                titles, scope: Words([head, scope], english: "  ·  ", chinese: "  ·  "),
                footnote: notes.sentences)
        )
    }

    /// The words at both ends of each scale of items that are answered in different words.
    private func ends(of items: [ItemEstimate]) -> Words {
        var parts: [Words] = []
        for item in items.map(\.item) {
            guard let scale = item.scale else { continue }
            let codes = item.lowIsGood ? Array(scale.codes.reversed()) : Array(scale.codes)
            let (worst, best) = (codes[0], codes[codes.count - 1])
            let part = Words(
                "“\(scale.label(of: worst, in: .english))” to “\(scale.label(of: best, in: .english))”",
                "“\(scale.label(of: worst, in: .chinese))”至“\(scale.label(of: best, in: .chinese))”"
            )
            if !parts.contains(part) { parts.append(part) }
        }
        let list = Words(parts, english: ", ", chinese: "、")
        return Words(
            "From worst to best: \(list.english)", "由差到好：\(list.chinese)")
    }

    /// One a page: for each kind of scale as many as its items need.
    var itemCharts: [LikertChart] {
        let batches = LikertChart.batches(of: sections, rules: data.rules).flatMap {
            LikertChart.charts(of: $0, mostRows: Int(mostRows), hidden: data.hiddenItems)
        }
        return LikertChart.aligned(
            batches.enumerated().compactMap { index, batch in
                LikertChart(
                    id: index == 0 ? "items" : "items-\(index + 1)", sections: batch,
                    rules: data.rules, hidden: data.hiddenItems)
            })
    }

    /// Every recommendation that may be shown as a row; `nil` without any.
    /// The first recommendation that may be shown.
    private var promoterTitles: [Words] {
        let items = data.table.items.filter { $0.netPromoter != nil }
        let shown = items.first { !data.hiddenItems.contains($0.item.id) } ?? items.first
        return shown.map { Findings(data: data).promoters($0) } ?? []
    }

    private var promoterChart: PromoterChart? {
        let items = data.table.items.filter { $0.netPromoter != nil }
        guard !items.isEmpty else { return nil }
        func isHidden(_ item: ItemEstimate) -> Bool { data.hiddenItems.contains(item.item.id) }
        return PromoterChart(
            id: "recommendation", title: Words("Net promoter score", "净推荐值"),
            rows: items.filter { !isHidden($0) }.compactMap {
                PromoterChart.Row(Words($0.item.title), $0)
            }, hidden: items.filter(isHidden).map { Words($0.item.title) })
    }

    private var sections: [LikertChart.Section] {
        let dimensions = data.table.dimensions.map {
            LikertChart.Section(title: Words($0.dimension.title), items: $0.items)
        }
        let also = data.table.also.filter { $0.netPromoter == nil }
        return dimensions
            + (also.isEmpty
                ? []
                : [
                    .init(
                        title: Words("Outside the composite", "不计入综合得分"), items: also,
                        isOutside: true)
                ])
    }
}
