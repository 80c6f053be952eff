import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Report {
    /// As many pages as the items need, a chart for each number of scale points, the recommendation
    /// under the last.
    func itemPages() -> [Draft] {
        var pages = itemCharts.reduce(into: [[LikertChart]]()) { pages, chart in
            if let last = pages.last, rows(last + [chart]) <= mostRows {
                pages[pages.count - 1].append(chart)
            } else {
                pages.append([chart])
            }
        }
        let strips = recommendationCharts
        let isFull = pages.last.map { rows($0) + 4 * Double(strips.count) > mostRows } ?? true
        if !strips.isEmpty, isFull { pages.append([]) }
        return pages.enumerated().map { index, charts in
            let page = itemFrame(of: charts, number: index + 1, of: pages.count)
            let body = stack(
                charts, index == pages.count - 1 ? strips : [], in: page.frame.content)
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
        _ charts: [LikertChart], _ strips: [RecommendationChart], in area: Rect
    ) -> [Mark] {
        let gap = 12.0
        let taken =
            charts.reduce(0) { $0 + $1.frameHeight + gap }
            + Double(strips.count) * (RecommendationChart.height + gap) - gap
        let rows = charts.reduce(0) { $0 + $1.rowCount }
        let height = min(
            LikertChart.tallestRow, (area.height - taken) / Double(max(1, rows)))
        var y = area.y
        var marks: [Mark] = []
        for chart in charts {
            let size = Size(
                width: area.width, height: chart.frameHeight + Double(chart.rowCount) * height)
            marks += chart.figure(size: size, context: context).placed(
                at: Point(x: area.x, y: y))
            y += size.height + gap
        }
        for strip in strips {
            marks += strip.figure(width: area.width, context: context).placed(
                at: Point(x: area.x, y: y))
            y += RecommendationChart.height + gap
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
            titles = [Words("Would they recommend us?", "推荐意愿")]
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

    /// One a page: for each number of scale points as many as its items need.
    var itemCharts: [LikertChart] {
        let sections = sections
        let batched = LikertChart.pointCounts(of: sections).flatMap { count in
            self.batches(of: sections, points: count).map { (count, $0) }
        }
        return batched.enumerated().compactMap { index, batch in
            LikertChart(
                id: index == 0 ? "items" : "items-\(index + 1)", sections: batch.1,
                pointCount: batch.0, rules: data.rules, hidden: data.hiddenItems)
        }
    }

    private var recommendationCharts: [RecommendationChart] {
        data.table.items.filter { $0.netPromoter != nil }.prefix(4).enumerated().compactMap {
            RecommendationChart(
                id: $0 == 0 ? "recommendation" : "recommendation-\($0 + 1)", item: $1,
                isHidden: data.hiddenItems.contains($1.item.id))
        }
    }

    private var sections: [LikertChart.Section] {
        let dimensions = data.table.dimensions.map {
            LikertChart.Section(title: Words($0.dimension.title), items: $0.items)
        }
        let also = data.table.also.filter { $0.netPromoter == nil }
        return dimensions
            + (also.isEmpty
                ? [] : [.init(title: Words("Outside the composite", "不计入综合得分"), items: also)])
    }

    /// Sections spread over pages; one longer than a page is continued on the next.
    private func batches(
        of sections: [LikertChart.Section], points: Int
    ) -> [[LikertChart.Section]] {
        let most = mostRows
        var pages: [[LikertChart.Section]] = []
        var current: [LikertChart.Section] = []
        // A heading takes a little less than a row.
        var used = 0.0
        let heading = 0.7
        let page = most + 4 * heading
        for section in sections {
            var items = section.items.filter { $0.item.scale?.codes.count == points }[...]
            guard !items.isEmpty else { continue }
            let whole = Double(items.count) + heading
            if used > 0, used + whole > page, whole <= page {
                pages.append(current)
                (current, used) = ([], 0)
            }
            while !items.isEmpty {
                let room = Int(min(page - used - heading, most))
                if room < min(2, items.count), used > 0 {
                    pages.append(current)
                    (current, used) = ([], 0)
                    continue
                }
                let taken = items.prefix(max(1, room))
                current.append(.init(title: section.title, items: Array(taken)))
                used += Double(taken.count) + heading
                items = items.dropFirst(taken.count)
            }
        }
        if !current.isEmpty { pages.append(current) }
        return pages
    }
}
