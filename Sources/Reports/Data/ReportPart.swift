/// What takes time to work out and not every report shows.
public enum ReportPart: Hashable, Sendable {
    case drivers
    case trend
}

extension ReportDefinition {
    /// The parts its pages show.
    public var parts: Set<ReportPart> { Set(pages.flatMap(\.parts)) }
}

extension ReportPage {
    fileprivate var parts: [ReportPart] {
        switch kind {
        case .summary: [.drivers, .trend]
        case .drivers: [.drivers]
        case .daily, .actions: [.trend]
        case .figures: figures.flatMap(\.kind.parts)
        case .cover, .response, .indices, .items, .choices, .groups, .heatMap, .segments, .classes,
            .years, .sheet, .method, .table:
            []
        }
    }
}

extension ChartKind {
    public var parts: [ReportPart] {
        switch self {
        case .drivers, .importance: [.drivers]
        case .daily, .tiles: [.trend]
        case .items, .groups, .classes, .composite, .dimensions, .fixFirst, .heatMap,
            .recommendation, .indices, .waves, .response, .sizes, .revenue, .themes:
            []
        }
    }
}
