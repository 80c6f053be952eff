public import ExactNumbers
import Questionnaires
import Scoring
import Statistics

/// How unequal weights are, and what that costs.
public struct WeightFigures: Hashable, Sendable {
    /// Respondents with a weight above 0.
    public let count: Int
    /// Respondents of weight 0, who are in no figure.
    public let weightless: Int
    public let sum: Ratio
    public let least: FixedDecimal
    /// The smallest weight that a quarter, half and three quarters of the respondents do not exceed.
    public let quartiles: [FixedDecimal]
    public let greatest: FixedDecimal
    /// Kish: how many respondents of equal weight these are worth, (Σw)²/Σw².
    /// Source: Kish (1965), Survey Sampling, section 11.7.
    public let effectiveCount: Double
    /// The share of Σw that the twentieth of the respondents with the greatest weights hold, one
    /// respondent at least.
    public let topShare: Ratio

    /// Kish: by how much unequal weights raise the variance of a mean, nΣw²/(Σw)².
    public var designEffect: Double { Double(count) / effectiveCount }

    /// Greatest over least weight.
    public var ratio: Double { Ratio(greatest).double / Ratio(least).double }

    /// - Returns: `nil` when no weight is above 0.
    /// - Complexity: sorts the different weights.
    init?(_ rows: [(weight: FixedDecimal, times: FrequencyWeight)]) {
        var table = WeightTable()
        for row in rows { table.add(row.weight, times: row.times) }
        let sorted = SortedWeights(table)
        let tally = sorted.tally
        guard let first = sorted.weights.first, let last = sorted.weights.last,
            let effective = tally.effectiveCount
        else { return nil }
        count = tally.count
        weightless = rows.reduce(0) { $0 + $1.times.count } - tally.count
        sum = tally.exactSumOfWeights
        least = first.weight
        greatest = last.weight
        effectiveCount = effective
        quartiles = (1...3).compactMap { sorted.quantile(Ratio(Int128($0), 4)) }
        topShare = sorted.share(ofGreatest: max(1, (tally.count + 19) / 20)) ?? .zero
    }
}

extension Tally {
    /// Σw.
    fileprivate var exactSumOfWeights: Ratio { weight.ratio * Ratio(FixedDecimal(units: 1)) }
}

extension Selection {
    /// Of the weights in use, unless those who carry them are too few; `nil` when no weight is above
    /// 0.
    public var weights: Disclosed<WeightFigures?> {
        let columns = sample.columns
        let part = domain.tally { _ in true }
        return disclosed(
            WeightFigures(domain.members.map { (columns.weights[$0], columns.times[$0]) }), part,
            of: whole?.tally { _ in true } ?? part)
    }
}
