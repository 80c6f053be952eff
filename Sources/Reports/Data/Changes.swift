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
    /// The same of the first net promoter score; empty without one.
    let promoters: [SegmentID: [String: Figure]]
    private let figures: [Measure: Figure]
    /// One figure of the wave before beside the one of now.
    struct Figure: Sendable {
        /// `nil` when it may not be shown.
        let previous: Ratio?
        /// `nil` where it cannot be told.
        let change: ScoreChange?

        init(_ row: WaveComparison.Row) {
            previous = row.change == .notComparable ? nil : row.earlier.value?.mean
            change = row.test.flatMap(ScoreChange.init)
        }
    }

    init(since earlier: EarlierWave, in selection: Selection, by segments: [SegmentID]) {
        name = earlier.name
        let outcome = selection.comparison(with: earlier.selection, answering: earlier.answered)
        figures = Self.figures((try? outcome.get())?.rows ?? [])
        promoters = Dictionary(
            uniqueKeysWithValues: Set(segments).map { id in
                (id, Self.promoters(id, since: earlier, in: selection))
            })
        groups = Dictionary(
            uniqueKeysWithValues: Set(segments).map { id in
                (id, Self.groups(id, since: earlier, in: selection))
            })
    }

    /// Of one group, from what was found for all groups at once.
    init(_ sheet: GroupSheets.Sheet, since earlier: EarlierWave) {
        name = earlier.name
        groups = [:]
        promoters = [:]
        figures = Self.figures(sheet.changes)
    }

    private static func figures(_ rows: [WaveComparison.Row]) -> [Measure: Figure] {
        var figures: [Measure: Figure] = [:]
        for row in rows { figures[row.measure.measure] = Figure(row) }
        return figures
    }

    /// What moved more than chance would have it, the largest fall first, then the largest rise.
    func moved(among items: [Item]) -> [(item: Item, change: ScoreChange)] {
        let all = items.compactMap { item in
            figures[.item(item.id)]?.change.map { (item: item, change: $0) }
        }
        let fell = all.filter { $0.change.direction == .fell }.sorted {
            $0.change.value < $1.change.value
        }
        let rose = all.filter { $0.change.direction == .rose }.sorted {
            $0.change.value > $1.change.value
        }
        return fell + rose
    }

    /// `nil` where the wave before has no such figure.
    func figure(_ measure: Measure) -> Figure? { figures[measure] }

    private static func groups(
        _ id: SegmentID, since earlier: EarlierWave, in selection: Selection
    ) -> [String: Figure] {
        (selection.changes(of: .composite, by: id, since: earlier) ?? [:]).mapValues { row in
            Figure(row)
        }
    }

    private static func promoters(
        _ id: SegmentID, since earlier: EarlierWave, in selection: Selection
    ) -> [String: Figure] {
        let index = selection.questionnaire.indices.first { index in
            if case .nps = index.kind { true } else { false }
        }
        guard let index else { return [:] }
        return (selection.changes(of: .index(index.id), by: id, since: earlier) ?? [:])
            .mapValues(Figure.init)
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
    var name: Words { selection.shownName }
}
