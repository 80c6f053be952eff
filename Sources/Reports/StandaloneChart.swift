import Analysis
public import Figures
public import Questionnaires

/// One chart by itself, with its finding above and its scope below: for a slide or a web page.
public struct StandaloneChart {
    private let report: Report

    /// - Parameter data: made with the segments and the parts of the chart's kind.
    public init(_ data: ReportData, context: DrawingContext) {
        report = Report(.management, data: data, context: context)
    }

    /// Why a chart is not drawn.
    public enum Refusal: Error, Hashable, Sendable {
        case nothing(NoChart)
        /// - Parameter enough: a size at which it can be drawn.
        case tooSmall(enough: Size)
    }

    /// - Parameter segment: of a chart of groups; `nil` for what the questionnaire suggests.
    public func figure(
        _ kind: ChartKind, by segment: SegmentID?, size: Size
    ) throws(Refusal) -> Figure {
        let context = report.context
        let theme = context.theme
        let edge = 14.0
        let titled: TitledChart
        switch report.chart(kind, by: segment) {
        case .success(let chart): titled = chart
        case .failure(let reason): throw .nothing(reason)
        }
        let top = context.second == nil ? 56.0 : 70.0
        let inner = Size(width: size.width - 2 * edge, height: size.height - top - 26)
        guard inner.width > 200, inner.height > 100 else { throw .tooSmall(enough: kind.size) }
        let title =
            titled.titles.first {
                context.width($0[context.lead], size: 13, .bold) <= inner.width
            } ?? titled.titles.last ?? Words("")
        var marks: [Mark] = [
            .part(
                .artifact,
                [
                    .rect(
                        Rect(x: 0, y: 0, width: size.width, height: size.height),
                        fill: theme.paper)
                ]),
            .part(
                .heading(1),
                [
                    context.line(
                        context.fitted(
                            title[context.lead], within: inner.width, size: 13, .bold), x: edge,
                        y: 24, size: 13, .bold)
                ]),
        ]
        if let second = context.second {
            let text = context.fitted(title[second], within: inner.width, size: 10, in: second)
            marks.append(
                .part(
                    .paragraph,
                    [
                        context.line(
                            text, x: edge, y: 40, size: 10, colour: theme.secondary, in: second)
                    ]))
        }
        marks.append(caption(titled.subtitle, x: edge, y: top - 16, width: inner.width, size: 8))
        marks += titled.chart.figure(size: inner, context: context)
            .placed(at: Point(x: edge, y: top))
        let foot = Words(
            [report.scope] + titled.notes + [report.intervalNote], english: "  ·  ",
            chinese: "  ·  ")
        marks.append(caption(foot, x: edge, y: size.height - 9, width: inner.width, size: 7))
        return Figure(size: size, marks: marks)
    }

    private func caption(
        _ words: Words, x: Double, y: Double, width: Double, size: Double
    ) -> Mark {
        let context = report.context
        return .part(
            .paragraph,
            [
                context.line(
                    context.fitted(words[context.lead], within: width, size: size), x: x, y: y,
                    size: size, colour: context.theme.secondary)
            ])
    }
}

extension ChartKind {
    /// In points: what the chart needs to be read at ease.
    public var size: Size {
        switch self {
        case .items: Size(width: 758, height: 430)
        case .groups, .heatMap, .daily, .drivers, .response: Size(width: 758, height: 430)
        case .classes, .recommendation: Size(width: 520, height: 400)
        case .waves: Size(width: 560, height: 340)
        case .composite: Size(width: 520, height: 330)
        case .dimensions: Size(width: 520, height: 270)
        case .fixFirst, .importance, .sizes, .revenue: Size(width: 440, height: 280)
        case .themes: Size(width: 480, height: 320)
        }
    }
}
