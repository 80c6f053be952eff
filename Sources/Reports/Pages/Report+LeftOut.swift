import Figures

extension Report {
    /// The pages and charts that the definition names and the report does not have, each with its
    /// reason; `nil` where nothing is left out.
    var leftOut: Paragraph? {
        let left = absences + missingCharts
        guard !left.isEmpty else { return nil }
        // What one reason leaves out is named together.
        var reasons: [NoChart] = []
        for entry in left where !reasons.contains(entry.reason) { reasons.append(entry.reason) }
        let parts = reasons.map { reason in
            let names = Words.list(left.filter { $0.reason == reason }.map(\.page))
            return Words(
                "\(names.english): \(reason.words.english)",
                "\(names.chinese)：\(reason.words.chinese)")
        }
        return Paragraph(heading: Words("Left out", "未列入"), text: parts.sentences)
    }

    /// Charts that are missing on a page that has others.
    private var missingCharts: [(page: Words, reason: NoChart)] {
        definition.pages.filter { absence(of: $0) == nil }.flatMap(\.figures).compactMap { figure in
            chart(figure.kind, by: figure.segment).failure.map {
                (Words("Chart “\(figure.kind.rawValue)”", "图表“\(figure.kind.rawValue)”"), $0)
            }
        }
    }
}
