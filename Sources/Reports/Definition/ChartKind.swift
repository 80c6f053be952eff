/// The figures of the catalogue, by the names that definitions and commands use.
public enum ChartKind: String, Hashable, Sendable, CaseIterable {
    /// Answers by item as diverging bars.
    case items
    /// Scores of the groups of a segment.
    case groups
    /// Shares of the threshold classes, by group and wave.
    case classes
    /// The histogram of the composite.
    case composite
    /// The composite and its dimensions.
    case dimensions
    /// The items that hold the composite back.
    case fixFirst = "fix-first"
    /// Means of items by group.
    case heatMap = "heat-map"
    /// Promoters and detractors, for all and by group.
    case recommendation
    /// The indices besides the composite.
    case indices
    /// Key figures side by side.
    case tiles
    /// The composite and its dimensions over the waves.
    case waves
    /// The score of each day on a control chart.
    case daily
    /// Importance against score.
    case drivers
    /// The drivers by their importance.
    case importance
    /// What came back of what was sent.
    case response
    /// How many belong to each group.
    case sizes
    /// What each group contributes to revenue.
    case revenue
    /// What remarks are about.
    case themes

    /// Whether it shows the groups of a segment.
    public var isBySegment: Bool {
        switch self {
        case .groups, .classes, .heatMap, .recommendation, .sizes: true
        case .items, .composite, .dimensions, .fixFirst, .indices, .tiles, .waves, .daily, .drivers,
            .importance,
            .response, .revenue, .themes:
            false
        }
    }
}
