import Analysis
import ExactNumbers
import Figures
import Questionnaires

extension Report {
    /// The indices besides the composite, as many as a page has room for.
    var indicesChart: Result<TitledChart, NoChart> {
        guard let rows = Self.pages(of: indexRows).first else { return .failure(.noIndices) }
        return .success(
            TitledChart(
                IndexFindings(rows: rows).titles,
                subtitle: Words(
                    "Each index on its own range, with its 95 % interval", "各指标按自身量程绘制，附95%置信区间"),
                chart: IndicesChart(id: "indices", rows: rows)))
    }

    var tilesChart: Result<TitledChart, NoChart> {
        guard data.questionnaire.hasComposite else { return .failure(.noComposite) }
        return .success(
            TitledChart(
                Findings(data: data).summary,
                subtitle: Words("Key figures", "关键指标"),
                chart: TileRow(
                    id: "tiles", tiles: Tiles(data: data, theme: context.theme).all,
                    rules: data.rules)))
    }

    /// The answers by item, a chart for each kind of scale and for each dozen and a half of items.
    var itemsCharts: [TitledChart] {
        let charts = itemCharts
        let findings = Findings(data: data)
        return charts.map { chart in
            TitledChart(
                charts.count == 1 ? findings.items : findings.items(onPage: chart.items),
                subtitle: itemsSubtitle, chart: chart)
        }
    }
}
