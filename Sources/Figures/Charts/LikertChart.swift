public import Analysis
import ExactNumbers
public import Questionnaires
import Statistics

/// Answers by item as diverging bars, with the mean and its interval beside the thresholds.
///
/// Negative answers stand left of the centre line, positive ones right of it, the neutral answer in
/// a column of its own. Within each section items are sorted by their mean, the best first.
public struct LikertChart: Chart {
    public struct Section: Hashable, Sendable {
        public let title: Words
        public let items: [ItemEstimate]
        /// Whether the items are no part of the composite, so that its thresholds are not theirs.
        public let isOutside: Bool
        /// Whether the first items are in another chart; the rest of the title.
        let isContinued: Bool

        public init(title: Words, items: [ItemEstimate], isOutside: Bool = false) {
            self.init(title: title, items: items, isOutside: isOutside, isContinued: false)
        }

        init(title: Words, items: [ItemEstimate], isOutside: Bool, isContinued: Bool) {
            self.title = title
            self.items = items
            self.isOutside = isOutside
            self.isContinued = isContinued
        }

        var ending: Words { isContinued ? .continued : Words("") }
    }

    /// Items a page can show and still be read.
    public static let mostRows = 18

    let id: String
    let sections: [Section]
    let rules: ScoreRules
    let hidden: Set<ItemID>
    /// How many codes the longest scale has; shorter ones are drawn in their own colours.
    let pointCount: Int
    /// Whether scales of different lengths are side by side.
    let isMixed: Bool
    /// Whether some scale has a middle answer.
    let hasNeutral: Bool
    /// What the means are told in.
    let meanScale: MeanScale
    /// The scale whose words the legend uses; `nil` when the items are answered in different words.
    public let sharedScale: Scale?
    /// What the axis of the means has in sight besides its own: those of other pages.
    private(set) var ends: [Double] = []

    /// - Parameters:
    ///   - sections: see `batches(of:rules:)` for those that belong in one chart. Items without a scale
    ///     are left out.
    ///   - hidden: items answered by too few to be shown.
    /// - Returns: `nil` without an item.
    public init?(
        id: String, sections: [Section], rules: ScoreRules, hidden: Set<ItemID>
    ) {
        let rated = sections.map { section in
            Section(
                title: section.title,
                items: Self.bestFirst(section.items.filter { $0.item.scale != nil }, hidden),
                isOutside: section.isOutside, isContinued: section.isContinued)
        }.filter { !$0.items.isEmpty }
        let items = rated.flatMap(\.items).map(\.item)
        let counts = items.compactMap(\.scale?.codes.count)
        guard let first = items.first, let scale = first.scale, let longest = counts.max() else {
            return nil
        }
        self.id = id
        self.sections = rated
        self.rules = rules
        self.hidden = hidden
        pointCount = longest
        isMixed = counts.contains { $0 != longest }
        hasNeutral = counts.contains { $0 % 2 == 1 }
        meanScale = rated.first.flatMap { MeanScale($0, rules) } ?? .score
        let isShared = items.allSatisfy { item in
            item.lowIsGood == first.lowIsGood && item.scale?.codes == scale.codes
                && item.scale?.labels == scale.labels
        }
        sharedScale = isShared ? scale : nil
    }

    public var items: [ItemEstimate] { sections.flatMap(\.items) }

    /// Charts of several pages whose means are told on one axis where they are scores.
    public static func aligned(_ charts: [LikertChart]) -> [LikertChart] {
        let ends = charts.filter { $0.meanScale == .score }.flatMap(\.ownEnds)
        return charts.map { chart in
            var chart = chart
            if chart.meanScale == .score { chart.ends = ends }
            return chart
        }
    }

    /// Means and ends of intervals that may be shown.
    var ownEnds: [Double] {
        items.filter { $0.answered > 0 && !hidden.contains($0.item.id) }.compactMap(mean).flatMap {
            [$0.value.double, $0.interval?.low, $0.interval?.high].compactMap { $0 }
        }
    }

    public var rowCount: Int { items.count }

    /// What is hidden or unanswered stands last as it was asked, where its place tells nothing.
    private static func bestFirst(
        _ items: [ItemEstimate], _ hidden: Set<ItemID>
    ) -> [ItemEstimate] {
        func mean(_ item: ItemEstimate) -> Ratio? {
            hidden.contains(item.item.id) ? nil : item.scoreMean
        }
        return items.sorted { a, b in
            switch (mean(a), mean(b)) {
            case (let x?, let y?): x > y
            case (_?, nil): true
            case (nil, _): false
            }
        }
    }
}

extension LikertChart {
    /// What the means of a chart are told in.
    enum MeanScale: Hashable {
        /// The score's range, with its thresholds; answers of other scales are mapped onto it.
        case score
        /// The scale the items were answered on.
        case own(ClosedRange<Int>, lowIsGood: Bool)

        /// - Returns: `nil` for a section whose items were answered on different scales.
        init?(_ section: Section, _ rules: ScoreRules) {
            guard section.isOutside, let first = section.items.first?.item,
                let codes = first.scale?.codes
            else {
                self = .score
                return
            }
            guard section.items.allSatisfy({ Self.isLike(first, $0.item) }) else { return nil }
            self =
                codes == rules.range && !first.lowIsGood
                ? .score : .own(codes, lowIsGood: first.lowIsGood)
        }

        static func isLike(_ a: Item, _ b: Item) -> Bool {
            a.scale?.codes == b.scale?.codes && a.lowIsGood == b.lowIsGood
        }
    }

    /// The sections that belong in one chart each, in the order of first use: those whose scales are of
    /// the same lengths. A section is never torn apart, except one outside of the composite, whose
    /// items are told on their own scales.
    public static func batches(of sections: [Section], rules: ScoreRules) -> [[Section]] {
        struct Key: Hashable {
            let counts: Set<Int>
            let scale: MeanScale
        }
        var keys: [Key] = []
        var batches: [Key: [Section]] = [:]
        for section in sections.flatMap({ $0.byScale(rules) }) {
            let counts = Set(section.items.compactMap { $0.item.scale?.codes.count })
            guard !counts.isEmpty else { continue }
            let key = Key(counts: counts, scale: MeanScale(section, rules) ?? .score)
            if batches[key] == nil { keys.append(key) }
            batches[key, default: []].append(section)
        }
        return keys.compactMap { batches[$0] }
    }

    /// The charts of one batch, each with about `mostRows` rows. A section longer than a chart is cut
    /// into parts alike in length after its items were sorted, and goes on under its title; others
    /// stay whole.
    public static func charts(
        of sections: [Section], mostRows: Int, hidden: Set<ItemID>
    ) -> [[Section]] {
        // A heading takes a little less than a row; a few of them are no reason to break.
        let heading = 0.7
        let most = Double(mostRows) + 4 * heading
        var charts: [[Section]] = []
        var used = Double.infinity
        for section in sections where !section.items.isEmpty {
            let sorted = bestFirst(section.items, hidden)
            let slices = sorted.evenSlices(of: max(1, mostRows))
            for (number, slice) in slices.enumerated() {
                let part = Section(
                    title: section.title, items: Array(slice), isOutside: section.isOutside,
                    isContinued: section.isContinued || number > 0)
                let taken = Double(slice.count) + heading
                if used + taken > most || slices.count > 1 && number > 0 {
                    charts.append([])
                    used = 0
                }
                charts[charts.count - 1].append(part)
                used += taken
            }
        }
        return charts
    }
}

extension LikertChart.Section {
    /// Itself, or where it is outside of the composite a section for each scale.
    fileprivate func byScale(_ rules: ScoreRules) -> [LikertChart.Section] {
        guard isOutside else { return [self] }
        var groups: [[ItemEstimate]] = []
        for item in items where item.item.scale != nil {
            let place = groups.firstIndex { group in
                group.first.map { LikertChart.MeanScale.isLike($0.item, item.item) } ?? false
            }
            if let place { groups[place].append(item) } else { groups.append([item]) }
        }
        return groups.map { items in
            let codes = items.first?.item.scale?.codes ?? rules.range
            let range = "\(codes.lowerBound)–\(codes.upperBound)"
            return LikertChart.Section(
                title: groups.count == 1 && codes == rules.range
                    ? title : Words("\(title.english) (\(range))", "\(title.chinese)（\(range)）"),
                items: items, isOutside: true)
        }
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
