import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Report {
    /// One chart of the catalogue with its finding, or why there is none.
    ///
    /// - Parameter segment: of a chart of groups; `nil` for what the questionnaire suggests.
    func chart(_ kind: ChartKind, by segment: SegmentID? = nil) -> Result<TitledChart, NoChart> {
        switch kind {
        case .items: itemsCharts.first.map { .success($0) } ?? .failure(.noItems)
        case .groups: table(kind, by: segment).flatMap(groupsChart)
        case .classes: classesChart(by: kind.segments(by: segment, for: data.questionnaire))
        case .composite: compositeChart
        case .dimensions: titledDimensionsChart
        case .fixFirst: fixFirstChart
        case .heatMap: table(kind, by: segment).flatMap(heatMapChart)
        case .recommendation:
            promoterChart(by: kind.segments(by: segment, for: data.questionnaire).first)
        case .indices: indicesChart
        case .tiles: tilesChart
        case .waves: wavesChart
        case .daily: dailyChart
        case .drivers: driversChart
        case .importance: importanceChart
        case .response: responseChart
        case .sizes: table(kind, by: segment).flatMap(sizesChart)
        case .revenue: revenueChart
        case .themes: themesChart
        }
    }

    private func table(_ kind: ChartKind, by segment: SegmentID?) -> Result<GroupTable, NoChart> {
        let id = kind.segments(by: segment, for: data.questionnaire).first
        return id.flatMap { data.groups[$0] }.map { .success($0) } ?? .failure(.noSegments)
    }

    private var hiddenComposite: NoChart? {
        if !data.questionnaire.hasComposite { return .noComposite }
        return data.isCompositeHidden
            ? .tooFewScores(floor: data.questionnaire.reportingFloor) : nil
    }

    var itemsSubtitle: Words {
        Words(
            "Share of answers by item, sorted by mean within its dimension", "各题回答占比，按维度内均值排序")
    }

    private func groupsChart(_ table: GroupTable) -> Result<TitledChart, NoChart> {
        if let hiddenComposite { return .failure(hiddenComposite) }
        return .success(
            TitledChart(
                Findings(data: data).groups(table), subtitle: groupsSubtitle(table),
                chart: groupDots(table)))
    }

    func groupsSubtitle(_ table: GroupTable) -> Words {
        let name = Words(table.segment.title)
        return Words(
            "Composite by \(name.english.inSentence) with 95 % interval, ordered by score",
            "按\(name.chinese)的综合得分及95%置信区间，按得分排序")
    }

    /// The groups with what they were in the wave before.
    func groupDots(_ table: GroupTable) -> ScoreDotsChart {
        let before = data.changes?.groups[table.segment.id] ?? [:]
        return ScoreDotsChart(
            table, rules: data.rules, previous: before.compactMapValues(\.previous),
            changes: before.compactMapValues(\.change), waves: waveNames)
    }

    /// The wave before and this one, as a key names them; `nil` without an earlier one.
    var waveNames: Waves? {
        data.changes.map { Waves(previous: $0.name, current: Words(data.wave.name)) }
    }

    private func classesChart(by segments: [SegmentID]) -> Result<TitledChart, NoChart> {
        if let hiddenComposite { return .failure(hiddenComposite) }
        guard !data.rules.classes.isEmpty else { return .failure(.noClasses) }
        return .success(
            TitledChart(
                Findings(data: data).classes,
                subtitle: Words("Shares of the threshold classes", "各等级占比"),
                chart: classSharesChart(by: segments)))
    }

    private var compositeChart: Result<TitledChart, NoChart> {
        if let hiddenComposite { return .failure(hiddenComposite) }
        return .success(
            TitledChart(
                Findings(data: data).spread,
                subtitle: Words("How the composite is spread", "综合得分的分布"),
                chart: HistogramChart(data.composite, rules: data.rules)))
    }

    private var titledDimensionsChart: Result<TitledChart, NoChart> {
        guard data.questionnaire.hasComposite else { return .failure(.noComposite) }
        return .success(
            TitledChart(
                Findings(data: data).dimensions,
                subtitle: Words("Composite and its dimensions", "综合得分与各维度"),
                chart: dimensionsChart))
    }

    private var fixFirstChart: Result<TitledChart, NoChart> {
        guard data.rules.classes.contains(where: { $0.from != nil }) else {
            return .failure(.noThreshold)
        }
        guard
            let chart = WeakItemsChart(
                data.table, questionnaire: data.questionnaire, hidden: data.hiddenItems, most: 8)
        else { return .failure(.noItems) }
        guard chart.goal != nil else { return .failure(.noItemUnderThreshold) }
        return .success(
            TitledChart(
                Findings(data: data).weak(
                    chart.missing.map { Words($0.estimate.item.title) }, chart.goal),
                subtitle: Words(
                    "Share of the composite’s weight, and item score", "占综合得分的权重与题目得分"),
                chart: chart))
    }
}
