public import Figures

/// A chart with what stands over and under it.
public struct TitledChart: Sendable {
    /// The finding in words, the fullest wording first; at least one.
    public let titles: [Words]
    /// What is drawn and how, in a line.
    public let subtitle: Words
    public let chart: any Chart
    /// What a reader has to know, besides what holds for the whole report.
    public let notes: [Words]
    /// Of which answers it is made; `nil` for those the report is about.
    public let scope: Words?

    init(
        _ titles: [Words], subtitle: Words, chart: any Chart, notes: [Words] = [],
        scope: Words? = nil
    ) {
        self.titles = titles
        self.subtitle = subtitle
        self.chart = chart
        self.notes = notes
        self.scope = scope
    }
}
