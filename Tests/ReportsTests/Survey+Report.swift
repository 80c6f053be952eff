import Analysis
import Documents
import Figures
import Foundation
import Questionnaires
import Reports

/// The languages a report may be in.
enum ReportLanguages {
    static let all: [[Language]] = [
        [.english], [.chinese], [.english, .chinese], [.chinese, .english],
    ]
}

extension SmallSurvey {
    func data(
        by segments: [SegmentID]? = nil, where conditions: [SegmentCondition] = [],
        parts: Set<ReportPart> = [], sources: ReportSources = .none
    ) -> ReportData {
        ReportData(
            Selection(sample, where: conditions),
            segments: segments ?? ReportDefinition.management.segments(for: questionnaire),
            parts: parts, sources: sources, program: "canvass 1.0")
    }

    /// The management report, laid out with the table of widths.
    func report(
        _ languages: [Language] = [.english], of data: ReportData? = nil,
        theme: Theme = .standard
    ) -> ReportDocument {
        Report(.management, data: data ?? self.data(), context: context(languages, theme: theme))
            .document()
    }

    func context(_ languages: [Language], theme: Theme = .standard) -> DrawingContext {
        DrawingContext(theme: theme, languages: languages, measuring: TableMeasuring())
    }

    /// A shipped definition with patterned replies.
    static func shipped(_ name: String) throws -> SmallSurvey {
        let path = "questionnaires/\(name)/definition.yaml"
        let bytes = try Data(contentsOf: root.appendingPathComponent(path))
        let groups: [[String]]? =
            name == "cable-group"
            ? [
                (1...27).map { "厂家\($0)" }, ["platinum", "gold", "iron", "lead"],
                ["华北", "华东", "华南", "西北"],
            ] : nil
        return try patterned(
            String(decoding: bytes, as: UTF8.self), count: 149, groups: groups,
            isWeighted: name == "airport", sent: name == "airport" ? nil : 165)
    }

    /// The package's folder.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

extension Figure {
    var lines: [TextLine] { marks.flatMap(\.lines) }
    var texts: [String] { lines.map(\.text) }
    var captions: [Caption] { marks.flatMap(\.captions) }
}

extension Mark {
    fileprivate var lines: [TextLine] {
        switch self {
        case .text(let line): [line]
        case .group(_, let marks), .part(_, let marks): marks.flatMap(\.lines)
        case .rect, .circle, .line, .path, .image: []
        }
    }

    fileprivate var captions: [Caption] {
        switch self {
        case .group(let caption, let marks): [caption] + marks.flatMap(\.captions)
        case .part(_, let marks): marks.flatMap(\.captions)
        case .text, .rect, .circle, .line, .path, .image: []
        }
    }
}
