public import Analysis
public import ExactNumbers
public import Questionnaires

/// The items that hold the composite back most, by arithmetic alone: how much the composite would
/// gain if the item's mean stood at a goal. Without a goal, the items with the lowest means.
public struct WeakItemsChart: Chart {
    /// An item and what it weighs in the composite.
    public struct Entry: Hashable, Sendable {
        public let estimate: ItemEstimate
        public let mean: Ratio
        /// Its share of the composite's weight, from 0 to 1.
        public let weight: Ratio
        /// What the composite would gain at the goal: weight × distance, 0 when it is there.
        public let gain: Ratio
    }

    public let entries: [Entry]
    /// The threshold the gain is counted to: the lowest that some item misses; `nil` when the
    /// definition has no thresholds or no item misses one.
    public let goal: ThresholdLine?
    private let rules: ScoreRules

    /// The items furthest from the lowest threshold that some of them miss, the largest gain first;
    /// `nil` when there is no item to show.
    ///
    /// - Parameters:
    ///   - hidden: items answered by too few to be shown.
    ///   - most: how many items.
    public init?(
        _ table: EstimateTable, questionnaire: Questionnaire, hidden: Set<ItemID>, most: Int
    ) {
        rules = questionnaire.score
        let total = Ratio.sum(table.dimensions.map { Ratio($0.dimension.weight) })
        let all: [(ItemEstimate, Ratio, Ratio)] = table.dimensions.flatMap { dimension in
            let items = Ratio.sum(dimension.items.map { Ratio($0.item.weight) })
            return dimension.items.compactMap { item -> (ItemEstimate, Ratio, Ratio)? in
                guard !hidden.contains(item.item.id), let mean = item.scoreMean,
                    let inDimension = Ratio(item.item.weight) / items,
                    let ofComposite = Ratio(dimension.dimension.weight) / total
                else { return nil }
                return (item, mean, inDimension * ofComposite)
            }
        }
        guard !all.isEmpty else { return nil }
        let goal = rules.thresholdLines.reversed().first { line in
            all.contains { $0.1 < Ratio(line.value) }
        }
        self.goal = goal
        let entries = all.map { item, mean, weight in
            let missing = goal.map { Ratio($0.value) - mean } ?? .zero
            return Entry(
                estimate: item, mean: mean, weight: weight,
                gain: missing > .zero ? weight * missing : .zero)
        }
        // Where the goal is the highest there is, those who reach it need no mending.
        let wanted = goal?.role == .target ? entries.filter { $0.gain > .zero } : entries
        self.entries = wanted.sorted { ($1.gain, $0.mean) < ($0.gain, $1.mean) }
            .prefix(most).map { $0 }
    }

    /// Those of `entries` that miss the goal.
    public var missing: [Entry] { entries.filter { $0.gain > .zero } }

    public func figure(size: Size, context: DrawingContext) -> Figure {
        let bars = ScoredBars(
            rows: entries.map { entry in
                ScoredBars.Row(
                    name: Words(entry.estimate.item.title), share: entry.weight.double,
                    score: NumberText.score(entry.mean, thresholds: rules.thresholds),
                    standing: Standing(entry.mean, rules.thresholdLines))
            }, title: Words("Weight in the composite", "综合得分权重"))
        let parts = entries.map { entry in
            "\(entry.estimate.item.title[context.lead]) "
                + NumberText.score(entry.mean, thresholds: rules.thresholds)
        }
        let caption = Caption(
            id: "fix-first", outline: title[context.lead],
            alternative: context.alternative(title, parts))
        return Figure(size: size, marks: [.group(caption, bars.marks(in: size, context: context))])
    }

    private var title: Words {
        goal == nil ? Words("Lowest items", "得分最低的题目") : Words("Fix first", "优先改进")
    }

    public var table: DataTable {
        DataTable(
            id: "fix-first", title: title,
            columns: [
                .item, DataTable.Column("weight", Words("Weight in the composite", "综合得分权重")),
                .score,
                DataTable.Column("gain", Words("Gain of the composite at the goal", "达标后综合得分提高")),
                .count,
            ],
            rows: entries.map { entry in
                [
                    .text(Words(entry.estimate.item.title)), .share(entry.weight),
                    .score(entry.mean, thresholds: rules.thresholds),
                    goal == nil ? .none : .number(entry.gain.double, places: 3),
                    .count(entry.estimate.answered),
                ]
            })
    }
}
