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

    private init(_ selection: Selection, name: Words) {
        self.name = name
        composite = selection.composite().value
        dimensions = selection.estimates().dimensions.map {
            MeanEstimateOfDimension(dimension: $0.dimension, estimate: $0.estimate.value)
        }
    }

    /// Those of earlier waves and this one; none without an earlier one.
    static func all(_ earlier: [EarlierWave], _ selection: Selection) -> [WaveScores] {
        guard !earlier.isEmpty else { return [] }
        return earlier.map { WaveScores($0.selection, name: $0.name) }
            + [WaveScores(selection, name: Words(selection.sample.wave.name))]
    }
}
