import Analysis
import ExactNumbers
public import Figures
import Questionnaires
import Statistics

/// What changed since the wave before, figure by figure.
public struct Changes: Sendable {
    /// What the wave before is called in a sentence.
    public let name: Words
    /// Of the groups of each segment, the mean of the wave before and the change since.
    let groups: [SegmentID: [String: Figure]]
    private let figures: [Measure: Figure]
    let comparison: WaveComparison?

    /// One figure of the wave before beside the one of now.
    struct Figure: Sendable {
        /// `nil` when it may not be shown.
        let previous: Ratio?
        /// `nil` where it cannot be told.
        let change: ScoreChange?
    }

    init(since earlier: EarlierWave, in selection: Selection, by segments: [SegmentID]) {
        name = earlier.name
        let outcome = selection.comparison(with: earlier.selection, answering: earlier.answered)
        comparison = try? outcome.get()
        var figures: [Measure: Figure] = [:]
        for row in comparison?.rows ?? [] {
            figures[row.measure.measure] = Figure(
                previous: row.change == .notComparable ? nil : row.earlier.value?.mean,
                change: row.test.flatMap(ScoreChange.init))
        }
        self.figures = figures
        groups = Dictionary(
            uniqueKeysWithValues: Set(segments).map { id in
                (id, Self.groups(id, since: earlier, in: selection))
            })
    }

    /// `nil` where the wave before has no such figure.
    func figure(_ measure: Measure) -> Figure? { figures[measure] }

    private static func groups(
        _ id: SegmentID, since earlier: EarlierWave, in selection: Selection
    ) -> [String: Figure] {
        (selection.changes(of: .composite, by: id, since: earlier) ?? [:]).mapValues { row in
            Figure(
                previous: row.change == .notComparable ? nil : row.earlier.value?.mean,
                change: row.test.flatMap(ScoreChange.init))
        }
    }
}

extension ScoreChange {
    /// `nil` where nothing can be said.
    init?(_ test: WaveComparison.Test) {
        guard case .success(let difference) = test.difference else { return nil }
        switch test.verdict {
        case .rose: self.init(value: difference.difference, direction: .rose)
        case .fell: self.init(value: difference.difference, direction: .fell)
        case .noSignificantChange: self.init(value: difference.difference, direction: .unclear)
        case .unknown: return nil
        }
    }
}

extension EarlierWave {
    /// By its days where it is a part of the same wave, by its name elsewhere.
    var name: Words {
        guard let days = selection.days else { return Words(wave.name) }
        let range = "\(days.lowerBound)"..."\(days.upperBound)"
        return Words(Report.days(range, .english), Report.days(range, .chinese))
    }
}
