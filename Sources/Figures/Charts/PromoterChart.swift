public import Analysis
public import ExactNumbers
public import Statistics

/// Net promoter scores: detractors, passives and promoters as one bar a row, the score with its
/// interval, its change and n beside it. What may not be shown is named under the rows.
public struct PromoterChart: Chart {
    public struct Row: Hashable, Sendable {
        public let name: Words
        /// Of one.
        public let detractors: Ratio
        public let passives: Ratio
        public let promoters: Ratio
        /// Promoters less detractors, in points from −100 to 100.
        public let score: Ratio
        /// In points; `nil` where there is none.
        public let interval: ConfidenceInterval?
        /// Of none nothing is drawn, and the row says so.
        public let count: Int
        public let change: ScoreChange?

        public init(
            name: Words, detractors: Ratio, passives: Ratio, promoters: Ratio, score: Ratio,
            interval: ConfidenceInterval?, count: Int, change: ScoreChange? = nil
        ) {
            self.name = name
            self.detractors = detractors
            self.passives = passives
            self.promoters = promoters
            self.score = score
            self.interval = interval
            self.count = count
            self.change = change
        }

        /// - Returns: `nil` when the item is no recommendation.
        public init?(_ name: Words, _ item: ItemEstimate, change: ScoreChange? = nil) {
            guard let promoter = item.netPromoter else { return nil }
            let low = promoter.detractors.share
            let high = promoter.promoters.share
            let known = low != nil && high != nil && promoter.score.mean != nil
            self.init(
                name: name, detractors: low ?? .zero,
                passives: Ratio(1) - (low ?? .zero) - (high ?? .zero), promoters: high ?? .zero,
                score: promoter.score.mean ?? .zero,
                interval: promoter.score.uncertainty.precision?.interval,
                count: known ? item.answered : 0, change: change)
        }

        /// Whether it has the sign of few answers, which the page explains.
        public var isOfFew: Bool { LowBase.holds(of: count) }

        var sign: String { isOfFew ? " †" : "" }

        /// `± 9`: half the width of the interval.
        var margin: String? {
            interval.map { "± " + NumberText.fixed(($0.high - $0.low) / 2, places: 0) }
        }

        var shares: [Ratio] { [detractors, passives, promoters] }
    }

    let id: String
    let title: Words
    let rows: [Row]
    let hidden: [Words]

    public init(id: String, title: Words, rows: [Row], hidden: [Words]) {
        self.id = id
        self.title = title
        self.rows = rows
        self.hidden = hidden
    }

    public var rowCount: Int { rows.count }

    static let names = [
        Words("Detractors", "贬损者"), Words("Passives", "中立者"), Words("Promoters", "推荐者"),
    ]
    /// The answers each of them gave.
    static let codes = ["0–6", "7–8", "9–10"]
}
