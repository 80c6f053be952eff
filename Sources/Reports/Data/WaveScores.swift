public import Analysis
public import Figures
public import Questionnaires

/// The scores of one wave, for lines over the waves.
public struct WaveScores: Sendable {
    public let name: Words
    public let composite: CompositeEstimate?
    /// In the order of the definition that the report is about; `nil` where one may not be shown.
    public let dimensions: [MeanEstimateOfDimension]

    public struct MeanEstimateOfDimension: Sendable {
        public let dimension: Dimension
        public let estimate: DimensionEstimate?
    }

    private init(name: Words, _ composite: CompositeEstimate?, _ table: DisclosedTable) {
        self.name = name
        self.composite = composite
        dimensions = table.dimensions.map {
            MeanEstimateOfDimension(dimension: $0.dimension, estimate: $0.estimate.value)
        }
    }

    /// Those of earlier waves and this one; none without an earlier one.
    ///
    /// - Parameters:
    ///   - composite: of this wave.
    ///   - table: of this wave.
    static func all(
        _ earlier: [EarlierWave], _ selection: Selection, composite: CompositeEstimate?,
        _ table: DisclosedTable
    ) -> [WaveScores] {
        guard !earlier.isEmpty else { return [] }
        return earlier.map { wave in
            WaveScores(
                name: wave.name, wave.selection.composite().value, wave.selection.estimates())
        } + [WaveScores(name: selection.shownName, composite, table)]
    }
}

extension Selection {
    /// By its days where it is a part of a wave, by the wave's name elsewhere.
    var shownName: Words {
        guard let days else { return Words(sample.wave.name) }
        let range = "\(days.lowerBound)"..."\(days.upperBound)"
        return Words(Report.days(range, .english), Report.days(range, .chinese))
    }
}
