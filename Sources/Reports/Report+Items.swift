import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Report {
    /// As many pages as the items need; an item on a scale of another length goes to a chart of its
    /// own kind or to the table.
    func itemPages() -> [Draft] {
        let findings = Findings(data: data)
        let footnote = [
            Words(
                "Shares of answers; “not applicable” and “don’t know” are outside the base; shares may "
                    + "not add to 100 because of rounding; segments under 5 % carry no figure",
                "回答占比；“不适用”与“不清楚”不计入基数；因四舍五入，合计可能不等于100%；不足5%的部分不标数字"),
            intervalNote, lowBaseNote, floorNote,
        ].sentences
        let head = Words(
            "Share of answers by item, sorted by mean within its dimension",
            "各题回答占比，按维度内均值排序")
        return itemCharts.map { chart in
            let page = frame(
                findings.items,
                scope: Words([head, scope], english: "  ·  ", chinese: "  ·  "),
                footnote: footnote)
            let area = page.content
            let figure = chart.figure(
                size: Size(width: area.width, height: area.height), context: context)
            return Draft(
                outline: Words("Items", "各题结果"), frame: page,
                body: figure.placed(at: Point(x: area.x, y: area.y)))
        }
    }

    /// One a page.
    var itemCharts: [LikertChart] {
        guard let scale = data.table.dimensions.first?.items.first?.item.scale else { return [] }
        return batches(of: sections, scale: scale).map { sections in
            LikertChart(
                sections: sections, scale: scale, rules: data.rules,
                floor: data.questionnaire.reportingFloor)
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
        of sections: [LikertChart.Section], scale: Scale
    ) -> [[LikertChart.Section]] {
        let most = LikertChart.mostRows
        var pages: [[LikertChart.Section]] = []
        var current: [LikertChart.Section] = []
        var used = 0
        for section in sections {
            var items = section.items.filter { $0.item.scale?.codes.count == scale.codes.count }[...]
            if used > 0, used + items.count > most, items.count <= most {
                pages.append(current)
                (current, used) = ([], 0)
            }
            while !items.isEmpty {
                let taken = items.prefix(most - used)
                current.append(.init(title: section.title, items: Array(taken)))
                used += taken.count
                items = items.dropFirst(taken.count)
                if used >= most {
                    pages.append(current)
                    (current, used) = ([], 0)
                }
            }
        }
        if !current.isEmpty { pages.append(current) }
        return pages
    }
}
