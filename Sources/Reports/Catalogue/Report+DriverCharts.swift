import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Report {
    /// What the quadrant and the bars are made of.
    private struct Picture {
        let analysis: DriverAnalysis
        let points: [DriverQuadrantChart.Point]
        let limit: ThresholdLine?
        /// The crosshairs: the limit, or the mean of the scores; an even share of importance.
        let scoreLine: Double
        let importanceLine: Double

        var quadrant: DriverQuadrantChart {
            DriverQuadrantChart(
                id: "drivers", title: Words("Importance and score", "重要度与得分"),
                points: points, scoreLine: scoreLine,
                scoreLineName: limit?.name ?? Words("mean", "均值"),
                importanceLine: importanceLine, count: analysis.model.base.count)
        }
    }

    private var picture: Result<Picture, NoChart> {
        if let noDrivers { return .failure(noDrivers) }
        guard let analysis = try? data.drivers?.get() else { return .failure(.noDrivers) }
        let points = analysis.ranked.compactMap { driver -> DriverQuadrantChart.Point? in
            guard case .item(let id) = driver.measure.measure,
                let item = data.table.items.first(where: { $0.item.id == id }),
                let mean = data.scoreMean(of: item), let percentage = driver.percentage
            else { return nil }
            return DriverQuadrantChart.Point(
                name: Words(item.item.title), score: mean.double,
                scoreText: NumberText.score(mean, thresholds: data.rules.thresholds),
                scoreInterval: item.scoreInterval, importance: percentage / 100,
                importanceInterval: nil)
        }
        guard points.count > 1 else { return .failure(.noDrivers) }
        let limit = data.rules.limitLine
        let mean = points.reduce(0) { $0 + $1.score } / Double(points.count)
        return .success(
            Picture(
                analysis: analysis, points: points, limit: limit,
                scoreLine: limit.map { Ratio($0.value).double } ?? mean,
                importanceLine: 1 / Double(points.count)))
    }

    var driversChart: Result<TitledChart, NoChart> {
        picture.map { picture in
            let chart = picture.quadrant
            return TitledChart(
                Findings(data: data).drivers(
                    chart.first, of: picture.points,
                    outcome: name(of: picture.analysis.outcome)),
                subtitle: driversSubtitle(picture.analysis), chart: chart,
                notes: driverNotes(picture.analysis))
        }
    }

    var importanceChart: Result<TitledChart, NoChart> {
        picture.map { picture in
            TitledChart(
                Findings(data: data).drivers(
                    picture.quadrant.first, of: picture.points,
                    outcome: name(of: picture.analysis.outcome)),
                subtitle: driversSubtitle(picture.analysis),
                chart: ImportanceBars(
                    id: "importance", title: Words("Drivers by importance", "按重要度排序的驱动因素"),
                    points: picture.points, scoreLine: picture.scoreLine, most: 5),
                notes: driverNotes(picture.analysis))
        }
    }

    private func driversSubtitle(_ analysis: DriverAnalysis) -> Words {
        let outcome = name(of: analysis.outcome).inTitle
        return Words(
            "Share of the explained variance of \(outcome.english), and item score",
            "占\(outcome.chinese)已解释差异的比重，与题目得分")
    }

    private func driverNotes(_ analysis: DriverAnalysis) -> [Words] {
        let count = NumberText.count(analysis.model.base.count)
        let explained = NumberText.fixed(analysis.model.explained * 100, places: 0)
        return [
            Words(
                "Importance: Johnson’s relative weights, of the \(count) replies that answered all of "
                    + "these items (R² = \(explained) %); an association, not the effect of a change",
                "重要度采用 Johnson 相对权重，基于 \(count) 份全部作答的答卷（R² = \(explained)%）；仅表示关联，不代表改变的效果")
        ]
    }

    /// What the drivers go with; `nil` where there are none.
    var driverOutcome: Words? {
        (try? data.drivers?.get()).map { name(of: $0.outcome).inTitle }
    }

    /// Strong drivers with low scores, the most important first; none where there are no drivers.
    var firstToFix: [DriverQuadrantChart.Point] {
        guard let chart = try? driversChart.get().chart as? DriverQuadrantChart else { return [] }
        return chart.first
    }
}
