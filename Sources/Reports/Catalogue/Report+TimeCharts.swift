import Analysis
import ExactNumbers
import Expressions
import Figures
import Questionnaires
import Statistics

extension Report {
    /// The composite and its dimensions over the waves; the three dimensions that weigh most.
    var wavesChart: Result<TitledChart, NoChart> {
        guard data.questionnaire.hasComposite else { return .failure(.noComposite) }
        guard data.waves.count > 1 else { return .failure(.noEarlierWave) }
        let composite = TrendChart.Line(
            name: scoreTitle, points: data.waves.map { point($0.composite?.headlineMean) })
        let ranked = data.questionnaire.dimensions.enumerated().sorted {
            ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
        }
        let lines = ranked.prefix(3).map { place, dimension in
            TrendChart.Line(
                name: Words(dimension.title),
                points: data.waves.map { wave in
                    point(
                        wave.dimensions.first { $0.dimension.id == dimension.id }?.estimate?.mean)
                })
        }
        let isOne = data.questionnaire.dimensions.count < 2
        return .success(
            TitledChart(
                Findings(data: data).waves,
                subtitle: Words(
                    "Score by wave with 95 % interval", "历次得分及95%置信区间"),
                chart: TrendChart(
                    id: "waves", title: Words("Scores over the waves", "历次得分"),
                    periods: data.waves.map(\.name), lines: [composite] + (isOne ? [] : lines),
                    thresholds: data.rules.thresholdLines,
                    undrawn: isOne ? [] : ranked.dropFirst(3).map { Words($0.element.title) })))
    }

    private func point(_ estimate: MeanEstimate?) -> TrendChart.Point {
        let mean = estimate?.mean
        return TrendChart.Point(
            value: mean?.double,
            text: mean.map { NumberText.score($0, thresholds: data.rules.thresholds) } ?? "–",
            interval: estimate?.uncertainty.precision?.reachable,
            count: mean == nil ? nil : estimate?.base.count)
    }

    /// The days that stand out, in order: those a rule of the control chart names.
    var alertDays: [Trend.Point] {
        guard let trend = try? data.trend?.get() else { return [] }
        return trend.points.filter { point in
            point.figures.value != nil && point.alerts.contains { $0.rule == .beyondThreeSigmas }
                || data.sources.alertNotes[point.firstDay] != nil && point.figures.value != nil
        }
    }

    var dailyChart: Result<TitledChart, NoChart> {
        if let noTrend { return .failure(noTrend) }
        guard let daily = data.sources.daily, let trend = try? data.trend?.get() else {
            return .failure(.noDaily)
        }
        let rules = daily.selection.questionnaire.score
        let lines =
            trend.measure.unit == .score || trend.measure.unit == .code ? rules.thresholdLines : []
        return .success(
            TitledChart(
                Findings(data: data).daily(trend, alerts: alertDays),
                subtitle: Words(
                    "\(name(of: trend.measure).english) by day, with limits of three standard errors",
                    "\(name(of: trend.measure).chinese)的每日均值及三倍标准误控制限"),
                chart: DailyChart(
                    id: "daily", title: Words("Daily score", "每日得分"), trend: trend,
                    smallest: daily.smallest,
                    holidays: data.sources.holidays.map { .init(name: $0.name, days: $0.days) },
                    numbered: alertDays.map(\.firstDay), thresholds: lines, rules: rules),
                scope: dailyScope))
    }

    /// What a measure is called; the composite by the name the questionnaire gives it.
    func name(of measure: MeasureDescription) -> Words {
        measure.title.map { Words($0) } ?? scoreTitle
    }

    /// The author's word for the composite, or the usual one.
    var scoreTitle: Words { data.rules.title.map { Words($0) } ?? Words("Composite", "综合得分") }
}
