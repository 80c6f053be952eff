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
    /// - Complexity: sorts the rows.
    init?(_ rows: [(weight: FixedDecimal, times: FrequencyWeight)]) {
        var tally = Tally()
        var weightless = 0
        for row in rows {
            if row.weight > .zero {
                tally.add(weight: row.weight, times: row.times)
            } else {
                weightless += row.times.count
            }
        }
        let sorted = rows.filter { $0.weight > .zero && $0.times.count > 0 }
            .sorted { $0.weight < $1.weight }
        guard let first = sorted.first, let last = sorted.last,
            let effective = tally.effectiveCount
        else { return nil }
        let all = tally.count
        count = all
        self.weightless = weightless
        sum = tally.exactSumOfWeights
        least = first.weight
        greatest = last.weight
        effectiveCount = effective
        quartiles = (1...3).map { quarter in
            var reached = 0
            return sorted.first { row in
                reached += row.times.count
                return reached * 4 >= all * quarter
            }?.weight ?? last.weight
        }
        var wanted = max(1, (all + 19) / 20)
        var held = ExactSum()
        for row in sorted.reversed() where wanted > 0 {
            let taken = min(wanted, row.times.count)
            held.add(product: row.weight.units, Int128(taken))
            wanted -= taken
        }
        topShare = held.ratio / tally.weight.ratio ?? .zero
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
        return Suppression.verdict(
            for: domain.count, of: whole?.count ?? domain.count,
            floor: questionnaire.reportingFloor
        ).disclosing(
            WeightFigures(domain.members.map { (columns.weights[$0], columns.times[$0]) }))
    }
}
