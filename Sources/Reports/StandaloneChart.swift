import Analysis
import ExactNumbers
public import Figures
public import Questionnaires
import Statistics

/// One chart by itself, with its finding above and its scope below: for a slide or a web page.
public struct StandaloneChart {
    public enum Kind: String, CaseIterable, Sendable {
        case items, groups, classes, composite, dimensions
        case fixFirst = "fix-first"

        /// In points: what the chart needs to be read at ease.
        public var size: Size {
            switch self {
            case .items: Size(width: 758, height: 420)
            case .groups: Size(width: 758, height: 420)
            case .classes: Size(width: 520, height: 400)
            case .composite: Size(width: 520, height: 320)
            case .dimensions: Size(width: 520, height: 260)
            case .fixFirst: Size(width: 420, height: 260)
            }
        }
    }

    private let report: Report

    /// - Parameter data: made with the segments that `segments(for:by:in:)` names.
    public init(_ data: ReportData, context: DrawingContext) {
        report = Report(.management, data: data, context: context)
    }

    /// The segments a chart of this kind shows groups of.
    public static func segments(
        for kind: Kind, by segment: SegmentID?, in questionnaire: Questionnaire
    ) -> [SegmentID] {
        switch kind {
        case .groups: [segment ?? ReportData.defaultGroups(of: questionnaire)].compactMap { $0 }
        case .classes: segment.map { [$0] } ?? ReportData.listedSegments(of: questionnaire)
        case .items, .composite, .dimensions, .fixFirst: []
        }
    }

    /// - Returns: `nil` when there is nothing of the kind to draw: no classes, no group, no item that
    ///   misses a threshold.
    public func figure(_ kind: Kind, by segment: SegmentID?, size: Size) -> Figure? {
        let context = report.context
        let edge = 14.0
        let top = context.second == nil ? 46.0 : 60.0
        let inner = Size(width: size.width - 2 * edge, height: size.height - top - 26)
        guard inner.width > 200, inner.height > 100,
            let (title, chart) = drawn(kind, by: segment, size: inner)
        else { return nil }
        var marks: [Mark] = [
            .rect(
                Rect(x: 0, y: 0, width: size.width, height: size.height), fill: context.theme.paper),
            context.line(
                context.fitted(title[context.lead], within: inner.width, size: 13, .bold), x: edge,
                y: 24, size: 13, .bold),
        ]
        if let second = context.second {
            marks.append(
                context.line(
                    context.fitted(title[second], within: inner.width, size: 10, in: second),
                    x: edge, y: 40, size: 10, colour: context.theme.secondary, in: second))
        }
        marks += chart.placed(at: Point(x: edge, y: top))
        let foot = Words(
            "\(report.scope.english)  ·  \(report.intervalNote.english)",
            "\(report.scope.chinese)  ·  \(report.intervalNote.chinese)")
        marks.append(
            context.line(
                context.fitted(foot[context.lead], within: inner.width, size: 7), x: edge,
                y: size.height - 9, size: 7, colour: context.theme.secondary))
        return Figure(size: size, marks: marks)
    }

    private func drawn(
        _ kind: Kind, by segment: SegmentID?, size: Size
    ) -> (title: Words, chart: Figure)? {
        let data = report.data
        let context = report.context
        let findings = Findings(data: data)
        func firstFitting(_ titles: [Words]) -> Words {
            titles.first { context.width($0[context.lead], size: 13, .bold) <= size.width }
                ?? titles.last ?? Words("")
        }
        switch kind {
        case .items:
            guard let chart = report.itemCharts.first else { return nil }
            return (firstFitting(findings.items), chart.figure(size: size, context: context))
        case .groups:
            guard let id = segment ?? ReportData.defaultGroups(of: data.questionnaire),
                let table = data.groups[id]
            else { return nil }
            let chart = ScoreDotsChart(table, rules: data.rules)
            return (findings.groups(table), chart.figure(size: size, context: context))
        case .classes:
            guard !data.rules.classes.isEmpty else { return nil }
            let segments = segment.map { [$0] } ?? ReportData.listedSegments(of: data.questionnaire)
            let chart = report.classSharesChart(by: segments)
            return (findings.classes, chart.figure(size: size, context: context))
        case .composite:
            let chart = HistogramChart(data.composite, rules: data.rules)
            return (findings.summary, chart.figure(size: size, context: context))
        case .dimensions:
            return (
                findings.summary, report.dimensionsChart.figure(size: size, context: context)
            )
        case .fixFirst:
            guard
                let chart = WeakItemsChart(
                    data.table, questionnaire: data.questionnaire, hidden: data.hiddenItems, most: 8
                ),
                chart.goal != nil
            else { return nil }
            return (
                Words("Fix first: low scores that weigh", "优先改进\u{FF1A}得分低且权重高"),
                chart.figure(size: size, context: context)
            )
        }
    }
}
