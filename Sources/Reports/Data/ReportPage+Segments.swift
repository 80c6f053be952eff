public import Questionnaires

extension ReportDefinition {
    /// The segments whose groups the pages show.
    public func segments(for questionnaire: Questionnaire) -> [SegmentID] {
        pages.flatMap { $0.segments(for: questionnaire) }
    }
}

extension ReportPage {
    /// The segments whose groups it shows: those it names, or those the questionnaire suggests.
    func segments(for questionnaire: Questionnaire) -> [SegmentID] {
        switch kind {
        case .groups, .heatMap:
            segments.isEmpty
                ? [ReportData.defaultGroups(of: questionnaire)].compactMap(\.self) : segments
        case .segments:
            segments.isEmpty
                ? [ReportData.secondGroups(of: questionnaire)].compactMap(\.self) : segments
        case .classes:
            segments.isEmpty ? ReportData.listedSegments(of: questionnaire) : segments
        case .figures:
            figures.flatMap { $0.kind.segments(by: $0.segment, for: questionnaire) }
        case .cover, .summary, .response, .indices, .items, .choices, .drivers, .daily, .actions,
            .years, .sheet, .method, .table:
            []
        }
    }
}

extension ChartKind {
    /// The segments whose groups the chart shows, without `by` those the questionnaire suggests.
    public func segments(by segment: SegmentID?, for questionnaire: Questionnaire) -> [SegmentID] {
        guard isBySegment else { return [] }
        if let segment { return [segment] }
        return self == .classes
            ? ReportData.listedSegments(of: questionnaire)
            : [ReportData.defaultGroups(of: questionnaire)].compactMap(\.self)
    }
}
