public import Analysis
import ExactNumbers
public import Questionnaires
import Statistics

/// Answers by item as diverging bars, with the mean and its interval beside the thresholds.
///
/// Negative answers stand left of the centre line, positive ones right of it, the neutral answer in
/// a column of its own. Within each section items are sorted by their mean, the best first.
public struct LikertChart {
    public struct Section: Hashable, Sendable {
        public let title: Words
        public let items: [ItemEstimate]

        public init(title: Words, items: [ItemEstimate]) {
            self.title = title
            self.items = items
        }
    }

    /// Items a page can show and still be read.
    public static let mostRows = 18

    let sections: [Section]
    let rules: ScoreRules
    let hidden: Set<ItemID>
    /// The codes from the lowest to the highest, the same number for every item.
    let pointCount: Int
    /// The scale whose words the legend uses; `nil` when the items are answered in different words.
    public let sharedScale: Scale?
    private let id: String

    /// - Parameters:
    ///   - sections: items of scales with another number of points than the first are left out: see
    ///     `pointCounts(of:)`.
    ///   - hidden: items answered by too few to be shown.
    public init?(
        id: String, sections: [Section], pointCount: Int? = nil, rules: ScoreRules,
        hidden: Set<ItemID>
    ) {
        guard let count = pointCount ?? Self.pointCounts(of: sections).first else { return nil }
        self.id = id
        self.sections = sections.map { section in
            let items = section.items.filter { $0.item.scale?.codes.count == count }
            func mean(_ item: ItemEstimate) -> Ratio? {
                hidden.contains(item.item.id) ? nil : item.scoreMean
            }
            return Section(
                title: section.title,
                items: items.sorted { Self.bestFirst(mean($0), mean($1)) })
        }.filter { !$0.items.isEmpty }
        self.pointCount = count
        self.rules = rules
        self.hidden = hidden
        let items = self.sections.flatMap(\.items).map(\.item)
        guard let first = items.first, let scale = first.scale else { return nil }
        let isShared = items.allSatisfy { item in
            item.lowIsGood == first.lowIsGood && item.scale?.codes == scale.codes
                && item.scale?.labels == scale.labels
        }
        sharedScale = isShared ? scale : nil
    }

    /// How many points the scales of the items have, in the order of first use: each wants a chart.
    public static func pointCounts(of sections: [Section]) -> [Int] {
        var counts: [Int] = []
        for case let count? in sections.flatMap(\.items).map({ $0.item.scale?.codes.count })
        where !counts.contains(count) {
            counts.append(count)
        }
        return counts
    }

    /// What is hidden stands last, where its place tells nothing.
    private static func bestFirst(_ a: Ratio?, _ b: Ratio?) -> Bool {
        switch (a, b) {
        case (let x?, let y?): x > y
        case (_?, nil): true
        case (nil, _): false
        }
    }

    public var items: [ItemEstimate] { sections.flatMap(\.items) }

    public var rowCount: Int { items.count }

    /// The height of everything but the rows, with a key of two lines.
    public var frameHeight: Double { 34 + 12 + 18 + Double(sections.count) * Self.bandHeight }

    /// The height at which rows are neither squeezed nor spread.
    public static let tallestRow = 42.0
    private static let bandHeight = 15.0

    public func figure(size: Size, context: DrawingContext) -> Figure {
        let columns = LikertColumns(width: size.width, chart: self, context: context)
        let legend = LikertLegend(chart: self, columns: columns, context: context)
        let top = 34.0 + legend.extraHeight
        let bottom = size.height - 18
        let bands = Double(sections.count)
        let available = bottom - top - bands * Self.bandHeight
        let height = min(Self.tallestRow, max(13, available / Double(max(1, rowCount))))
        let end = top + bands * Self.bandHeight + Double(rowCount) * height

        var under: [Mark] = columns.axis.ground(top: top, bottom: end, grid: false)
        var over: [Mark] = columns.header(top: top) + legend.marks(top: top)
        var y = top
        for section in sections {
            under.append(
                .rect(
                    Rect(x: 0, y: y, width: size.width, height: Self.bandHeight),
                    fill: context.theme.band))
            over += context.heading(
                section.title, x: 6, y: y + 10.6, size: 8.6, within: size.width - 12)
            y += Self.bandHeight
            for (index, item) in section.items.enumerated() {
                if index > 0 {
                    under.append(
                        .line(
                            from: Point(x: 0, y: y), to: Point(x: size.width, y: y),
                            Stroke(context.theme.grid, width: 0.6)))
                }
                over += LikertRow(item: item, columns: columns, chart: self, context: context)
                    .marks(middle: y + height / 2, height: height)
                y += height
            }
        }
        over += columns.centreLines(top: top, bottom: end)
        over += columns.axis.lines(top: top, bottom: end, ticks: 5)
        over += columns.footer(bottom: end)
        return Figure(
            size: Size(width: size.width, height: size.height),
            marks: [
                .group(
                    Caption(
                        id: id, outline: title[context.lead], alternative: alternative(context)),
                    under + over)
            ])
    }

    var title: Words { Words("Answers by item", "各题回答分布") }

    private func alternative(_ context: DrawingContext) -> String {
        let language = context.lead
        let rows = sections.flatMap(\.items).map { item in
            let name = item.item.title[language]
            guard let mean = item.scoreMean, !hidden.contains(item.item.id) else {
                return "\(name) –"
            }
            let score = NumberText.score(mean, thresholds: rules.thresholds)
            return context.value("\(name) \(score)", count: item.answered)
        }
        return context.alternative(title, rows)
    }
}

/// The sides of a scale: codes from the worst to the best answer, split around the neutral one.
struct ScaleSides {
    let negative: [Int]
    let neutral: Int?
    let positive: [Int]

    init(_ scale: Scale, lowIsGood: Bool) {
        let codes = lowIsGood ? Array(scale.codes.reversed()) : Array(scale.codes)
        let half = codes.count / 2
        negative = Array(codes.prefix(half))
        positive = Array(codes.suffix(half))
        neutral = codes.count % 2 == 1 ? codes[half] : nil
    }

    /// From the worst answer to the best.
    var ordered: [Int] { negative + (neutral.map { [$0] } ?? []) + positive }
}
