import Analysis
public import Figures
public import Questionnaires

/// One chart by itself, with its finding above and its scope below: for a slide or a web page.
public struct StandaloneChart {
    let report: Report

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

    /// - Parameters:
    ///   - segment: of a chart of groups; `nil` for what the questionnaire suggests.
    ///   - size: in points; `nil` for what the kind needs, as high as what there is to show.
    public func figure(
        _ kind: ChartKind, by segment: SegmentID? = nil, size: Size? = nil
    ) throws(Refusal) -> Figure {
        switch report.chart(kind, by: segment) {
        case .success(let chart): return try figure(of: chart, kind, size: size)
        case .failure(let reason): throw .nothing(reason)
        }
    }

    /// A chart in a frame of its own.
    func figure(
        of titled: TitledChart, _ kind: ChartKind, size: Size?
    ) throws(Refusal) -> Figure {
        let context = report.context
        let asked = size ?? enough(titled, kind)
        let inner = asked.width - 2 * Self.edge
        let foot = foot(titled, kind, within: inner)
        let under = under(foot)
        let room = Size(width: inner, height: asked.height - top - under)
        guard room.width > 200, room.height > 100 else {
            throw .tooSmall(enough: enough(titled, kind))
        }
        let whole = titled.chart.figure(size: room, context: context)
        let chart = size == nil ? whole.trimmed(margin: 2) : whole
        let height = top + chart.size.height + under
        var marks: [Mark] = [
            .part(
                .artifact,
                [
                    .rect(
                        Rect(x: 0, y: 0, width: asked.width, height: height),
                        fill: context.theme.paper)
                ])
        ]
        marks += heads(of: titled, above: top, within: inner)
        marks += chart.placed(at: Point(x: Self.edge, y: top))
        marks.append(
            .part(
                .paragraph,
                context.paragraph(
                    foot, x: Self.edge, y: height - 9 - Double(foot.count - 1) * Self.leading,
                    size: 7, leading: Self.leading, colour: context.theme.secondary)))
        return Figure(size: Size(width: asked.width, height: height), marks: marks)
    }

    /// What the kind asks for, or more where two languages or a long foot leave the chart no room.
    private func enough(_ titled: TitledChart, _ kind: ChartKind) -> Size {
        let size = kind.size
        let foot = foot(titled, kind, within: size.width - 2 * Self.edge)
        return Size(
            width: size.width, height: max(size.height, top + Self.leastChart + under(foot)))
    }

    /// The finding in one language or two, and what is drawn.
    private var top: Double { report.context.second == nil ? 56 : 70 }

    private func under(_ foot: [String]) -> Double { 16 + Double(foot.count) * Self.leading }

    private static let edge = 14.0
    /// Room that every kind can be drawn in.
    private static let leastChart = 108.0
    /// Between the lines of the foot.
    private static let leading = 10.0

    /// The finding in both languages, over a line on what is drawn.
    private func heads(of titled: TitledChart, above top: Double, within width: Double) -> [Mark] {
        let context = report.context
        let theme = context.theme
        let title =
            titled.titles.first {
                context.width($0[context.lead], size: 13, .bold) <= width
            } ?? titled.titles.last ?? Words("")
        var marks: [Mark] = [
            .part(
                .heading(1),
                [
                    context.line(
                        context.fitted(title[context.lead], within: width, size: 13, .bold),
                        x: Self.edge, y: 24, size: 13, .bold)
                ])
        ]
        if let second = context.second {
            let text = context.fitted(title[second], within: width, size: 10, in: second)
            marks.append(
                .part(
                    .paragraph,
                    [
                        context.line(
                            text, x: Self.edge, y: 40, size: 10, colour: theme.secondary,
                            in: second)
                    ]))
        }
        let subtitle = context.fitted(titled.subtitle[context.lead], within: width, size: 8)
        marks.append(
            .part(
                .paragraph,
                [
                    context.line(
                        subtitle, x: Self.edge, y: top - 16, size: 8, colour: theme.secondary)
                ]))
        return marks
    }

    /// Which answers, and what else a reader has to know: on one line or two.
    private func foot(
        _ titled: TitledChart, _ kind: ChartKind, within width: Double
    ) -> [String] {
        let words = Words(
            [titled.scope ?? report.scope] + titled.notes
                + (kind.hasIntervals ? [report.intervalNote] : []),
            english: "  ·  ", chinese: "  ·  ")
        return report.context.wrapped(
            words[report.context.lead], within: width, size: 7, most: 3)
    }
}

extension ChartKind {
    /// In points: what the chart needs to be read at ease.
    public var size: Size {
        switch self {
        case .items, .groups, .heatMap, .daily, .drivers, .response, .indices:
            Size(width: 758, height: 430)
        case .tiles: Size(width: 758, height: 190)
        case .classes, .recommendation: Size(width: 520, height: 400)
        case .waves: Size(width: 560, height: 340)
        case .composite: Size(width: 520, height: 330)
        case .dimensions: Size(width: 520, height: 270)
        case .fixFirst, .importance, .sizes, .revenue: Size(width: 440, height: 280)
        case .themes: Size(width: 480, height: 320)
        }
    }

    /// Whether intervals of means or shares are drawn.
    var hasIntervals: Bool {
        switch self {
        case .items, .groups, .dimensions, .recommendation, .waves, .indices, .tiles: true
        case .classes, .composite, .fixFirst, .heatMap, .daily, .drivers, .importance, .response,
            .sizes, .revenue, .themes:
            false
        }
    }
}
