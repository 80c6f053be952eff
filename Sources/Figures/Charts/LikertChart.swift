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
    let scale: Scale
    let rules: ScoreRules
    let floor: Int

    /// - Parameters:
    ///   - sections: items on other scales than `scale` are left out.
    ///   - floor: items answered by fewer are not shown; 0 shows all.
    public init(sections: [Section], scale: Scale, rules: ScoreRules, floor: Int) {
        self.sections = sections.map { section in
            let items = section.items.filter { $0.item.scale?.codes.count == scale.codes.count }
            return Section(title: section.title, items: items.sorted(by: Self.bestFirst))
        }.filter { !$0.items.isEmpty }
        self.scale = scale
        self.rules = rules
        self.floor = floor
    }

    private static func bestFirst(_ a: ItemEstimate, _ b: ItemEstimate) -> Bool {
        switch (a.scoreMean, b.scoreMean) {
        case (let x?, let y?): x > y
        case (_?, nil): true
        case (nil, _): false
        }
    }

    private var rowCount: Int { sections.reduce(0) { $0 + $1.items.count } }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        let columns = LikertColumns(width: size.width, chart: self, context: context)
        let top = 34.0
        let bottom = size.height - 18
        let bands = Double(sections.count)
        let available = bottom - top - bands * 15
        let height = min(42, max(13, available / Double(max(1, rowCount))))
        let end = top + bands * 15 + Double(rowCount) * height

        var under: [Mark] = columns.axis.ground(top: top, bottom: end, grid: false)
        var over: [Mark] = columns.header(top: top)
        var y = top
        for section in sections {
            under.append(
                .rect(Rect(x: 0, y: y, width: size.width, height: 15), fill: context.theme.band))
            over += context.heading(section.title, x: 6, y: y + 10.6, size: 8.6, within: size.width / 2)
            y += 15
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
                        id: "items", outline: title[context.lead], alternative: alternative(context)),
                    under + over)
            ])
    }

    var title: Words { Words("Answers by item", "各题回答分布") }

    private func alternative(_ context: DrawingContext) -> String {
        let language = context.lead
        let rows = sections.flatMap(\.items).map { item in
            let name = item.item.title[language]
            guard let mean = item.scoreMean, item.answered >= floor else { return "\(name) –" }
            let score = NumberText.score(mean, thresholds: rules.thresholds)
            return "\(name) \(score) (n = \(item.answered))"
        }
        return title[language] + ": " + rows.joined(separator: "; ")
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
}
