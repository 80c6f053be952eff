import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension GroupTable {
    func name(of row: Row) -> Words {
        Words(
            segment.label(of: row.value, in: .english), segment.label(of: row.value, in: .chinese))
    }

    /// Names of the groups that may not be shown.
    var hiddenNames: [Words] { rows.filter { $0.composite.value == nil }.map(name) }
}

extension Report {
    /// Means of the items of the composite by group; a column for each group that may be shown.
    func heatMapChart(_ table: GroupTable) -> Result<TitledChart, NoChart> {
        guard data.questionnaire.hasComposite else { return .failure(.noComposite) }
        guard table.shownCount > 0 else {
            return .failure(.noGroupShown(Words(table.segment.title)))
        }
        let chart = heatMap(table)
        let name = Words(table.segment.title)
        return .success(
            TitledChart(
                Findings(data: data).heatMap(table),
                subtitle: Words(
                    "Mean by item and \(name.english.inSentence)", "各题按\(name.chinese)的均值"),
                chart: chart))
    }

    func heatMap(_ table: GroupTable) -> HeatMapChart {
        let columns = table.rows.filter { $0.composite.value != nil }
        let sections = data.table.dimensions.map { dimension in
            HeatMapChart.Section(
                title: Words(dimension.dimension.title),
                rows: dimension.items.map { item in
                    HeatMapChart.Row(
                        name: Words(item.item.title),
                        cells: columns.map { cell($0, of: item.item) },
                        total: data.hiddenItems.contains(item.item.id)
                            ? .hidden : Self.cell(item))
                })
        }
        return HeatMapChart(
            id: "heat-map-\(table.segment.id)",
            title: Words("Means by item and group", "各题分组均值"),
            columns: columns.map(table.name), sections: sections, rules: data.rules,
            totalTitle: Words("All", "全部"))
    }

    private func cell(_ row: GroupTable.Row, of item: Item) -> HeatMapChart.Cell {
        for estimate in row.items {
            switch estimate {
            case .shown(let shown) where shown.item.id == item.id: return Self.cell(shown)
            case .shown, .hidden: continue
            }
        }
        return .hidden
    }

    private static func cell(_ item: ItemEstimate) -> HeatMapChart.Cell {
        item.scoreMean.map { .mean($0, count: item.answered) } ?? .none
    }

    /// Promoters and detractors of all, of each group and of the wave before.
    func promoterChart(by segment: SegmentID?) -> Result<TitledChart, NoChart> {
        guard
            let item = data.table.items.first(where: {
                $0.netPromoter != nil && !data.hiddenItems.contains($0.item.id)
            }),
            let all = promoterRow(
                Words("All", "全部"), item, change: promoterChange(item.item.id))
        else { return .failure(.noRecommendation) }
        var rows = [all]
        var hidden: [Words] = []
        if let table = segment.flatMap({ data.groups[$0] }) {
            for row in table.rows {
                let name = table.name(of: row)
                let own = row.items.lazy.compactMap(\.value).first { $0.item.id == item.item.id }
                if let own,
                    let drawn = promoterRow(
                        name, own,
                        change: data.changes?.promoters[table.segment.id]?[row.value]?.change)
                {
                    rows.append(drawn)
                } else {
                    hidden.append(name)
                }
            }
        }
        return .success(
            TitledChart(
                Findings(data: data).promoters(item),
                subtitle: Words(
                    "Promoters (9–10) less detractors (0–6)", "推荐者（9–10）减贬损者（0–6）"),
                chart: PromoterChart(
                    id: "promoters-\(segment?.name ?? "all")",
                    title: Words(item.item.title), rows: rows, hidden: hidden)))
    }

    private func promoterRow(
        _ name: Words, _ item: ItemEstimate, change: ScoreChange?
    ) -> PromoterChart.Row? {
        guard let promoter = item.netPromoter, let score = promoter.score.mean,
            let low = promoter.detractors.share, let high = promoter.promoters.share
        else { return nil }
        return PromoterChart.Row(
            name: name, detractors: low, passives: Ratio(1) - low - high, promoters: high,
            score: score, interval: promoter.score.uncertainty.precision?.interval,
            count: item.answered, change: change)
    }

    /// Of the index that is made of the item; `nil` where there is none.
    func promoterChange(_ id: ItemID) -> ScoreChange? {
        Self.promoterIndex(id, in: data).flatMap { data.changes?.figure(.index($0))?.change }
    }

    /// The net promoter score that is made of an item.
    static func promoterIndex(_ id: ItemID, in data: ReportData) -> IndexID? {
        data.questionnaire.indices.first { index in
            if case .nps(let item) = index.kind { item == id } else { false }
        }?.id
    }

    /// How many replies each group has.
    func sizesChart(_ table: GroupTable) -> Result<TitledChart, NoChart> {
        let shown = table.rows.compactMap { row in
            row.composite.value.map { (row: row, count: $0.replies) }
        }
        guard !shown.isEmpty else {
            return .failure(.noGroupShown(Words(table.segment.title)))
        }
        let name = Words(table.segment.title)
        let bars = shown.map { entry in
            SortedBarsChart.Bar(
                name: table.name(of: entry.row), value: Double(entry.count),
                text: Words(NumberText.count(entry.count)), count: nil)
        }
        return .success(
            TitledChart(
                Findings(data: data).sizes(table),
                subtitle: Words("Unweighted replies", "未加权答卷数"),
                chart: SortedBarsChart(
                    id: "sizes-\(table.segment.id)", title: name, bars: bars, most: 12,
                    valueTitle: Words("Replies", "答卷"), hidden: table.hiddenNames)))
    }

    /// What each group pays, beside how content it is.
    var revenueChart: Result<TitledChart, NoChart> {
        guard let revenue = data.sources.revenue else { return .failure(.noRevenue) }
        let table = data.groups[revenue.segment.id]
        let bars = revenue.rows.compactMap { row -> SortedBarsChart.Bar? in
            guard let share = revenue.share(of: row.value) else { return nil }
            let own = table?.rows.first { $0.value == row.value }?.composite.value
            let score = own?.respondents.mean.map {
                NumberText.score($0, thresholds: data.rules.thresholds)
            }
            return SortedBarsChart.Bar(
                name: Words(
                    revenue.segment.label(of: row.value, in: .english),
                    revenue.segment.label(of: row.value, in: .chinese)),
                value: share.double, text: Words(share: share),
                count: row.customers, note: score ?? "–")
        }
        guard !bars.isEmpty else { return .failure(.noRevenue) }
        return .success(
            TitledChart(
                Findings(data: data).revenue(bars, by: revenue.segment),
                subtitle: Words(
                    "Share of revenue, customers, and score", "收入占比、客户数与得分"),
                chart: SortedBarsChart(
                    id: "revenue", title: Words("Share of revenue", "收入占比"), bars: bars, most: 8,
                    valueTitle: Words("Revenue", "收入"),
                    noteTitle: table == nil ? nil : Words("Score", "得分"),
                    countTitle: Words("Customers", "客户数"))))
    }

    /// What those who wrote a remark speak of.
    var themesChart: Result<TitledChart, NoChart> {
        guard let themes = data.sources.themes, !themes.shown.isEmpty else {
            return .failure(.noRemarks)
        }
        let bars = themes.shown.compactMap { row -> SortedBarsChart.Bar? in
            guard let share = row.figures.share.share else { return nil }
            let mean = row.figures.composite.value?.mean
            let isLow = mean.map { mean in
                data.rules.limitLine.map { mean < Ratio($0.value) } ?? false
            }
            let count = row.figures.share.count
            let sign = LowBase.holds(of: count) ? " †" : ""
            return SortedBarsChart.Bar(
                name: Words(row.theme.title), value: share.double,
                text: Words(share: share), count: count,
                note: mean.map {
                    NumberText.score($0, thresholds: data.rules.thresholds) + sign
                } ?? "–",
                isEmphasised: isLow ?? false)
        }
        return .success(
            TitledChart(
                Findings(data: data).themes(themes),
                subtitle: Words(
                    "Share of those who wrote; score: mean composite of those who mention it",
                    "占书面意见者的比例；得分为提及者的综合得分均值"),
                chart: SortedBarsChart(
                    id: "themes", title: Words("Themes of remarks", "意见主题"), bars: bars, most: 12,
                    valueTitle: Words("Mentioned", "提及"), noteTitle: Words("Score", "得分"),
                    countTitle: Words("n"),
                    hidden: themes.hidden.map { Words($0.title) })))
    }
}

extension Words {
    /// A share as a whole per cent: `35 %` in English, `35%` in Chinese.
    init(share: Ratio) {
        let percent = NumberText.percent(share)
        self.init("\(percent) %", "\(percent)%")
    }
}
