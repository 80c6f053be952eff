import BigInt
import ExactNumbers
import Questionnaires

/// The composite in whole numbers of one width: `Int128` where that was proved to be enough, `BigInt`
/// everywhere else.
struct CompositeKernel<Integer: SignedInteger & Sendable>: Sendable {
    private struct Entry: Sendable {
        let index: Int
        let subtrahend: Int?
        let weight: Integer
        let effectiveWeight: Integer
        let values: [Integer]

        /// Why there is no value: of a pair both halves must be answered, and the reason that weighs
        /// most counts.
        func missing(in codes: AnswerCodes) -> Missing? {
            let own = Missing(rawValue: codes.bytes[index])
            guard let subtrahend else { return own }
            let reasons = [own, Missing(rawValue: codes.bytes[subtrahend])]
            return [.notAsked, .skipped, .notApplicable, .dontKnow].first { reasons.contains($0) }
        }
    }

    private struct Part: Sendable {
        let weight: Integer
        let entries: [Entry]
    }

    /// Σwx and Σw over the answered items of a dimension.
    private struct Sums {
        var value: Integer = 0
        var weight: Integer = 0
    }

    private let parts: [Part]
    private let valueScale: Integer
    private let rule: ScoreRules.MissingRule
    private let minimumUnits: Integer
    private let unitsOfOne: Integer
    private let leavesOutNotApplicable: Bool

    init(_ plan: CompositePlan) {
        parts = plan.parts.map { part in
            Part(
                weight: Self.number(part.weight),
                entries: part.entries.map {
                    Entry(
                        index: $0.index, subtrahend: $0.subtrahend,
                        weight: Self.number($0.weight),
                        effectiveWeight: Self.number($0.effectiveWeight),
                        values: $0.values.map(Self.number))
                })
        }
        valueScale = Self.number(plan.valueScale)
        rule = plan.rule
        minimumUnits = Integer(plan.minimumAnswered.units)
        unitsOfOne = Integer(CompositePlan.unitsOfOne)
        leavesOutNotApplicable = plan.notApplicable == .leftOut
    }

    /// By way of the magnitude, as BigInt 6.0 gives large negative numbers wrongly to other types.
    private static func number(_ value: BigInt) -> Integer {
        let magnitude = Integer(value.magnitude)
        return value.sign == .minus ? -magnitude : magnitude
    }

    func scores(of codes: AnswerCodes, ratio: (Integer, Integer) -> Ratio) -> ReplyScores {
        var sums: [Sums] = []
        sums.reserveCapacity(parts.count)
        var flat = Sums()
        var base: Integer = 0
        var isComplete = true
        for part in parts {
            var sum = Sums()
            for entry in part.entries {
                let byte = codes.bytes[entry.index]
                if let missing = entry.missing(in: codes) {
                    // What was not asked could not be answered.
                    guard missing != .notAsked else { continue }
                    isComplete = false
                    if !(leavesOutNotApplicable && missing != .skipped) {
                        base += entry.effectiveWeight
                    }
                } else {
                    var value = entry.values[Int(byte)]
                    if let other = entry.subtrahend {
                        value -= entry.values[Int(codes.bytes[other])]
                    }
                    sum.value += entry.weight * value
                    sum.weight += entry.weight
                    flat.value += entry.effectiveWeight * value
                    flat.weight += entry.effectiveWeight
                    base += entry.effectiveWeight
                }
            }
            sums.append(sum)
        }
        let dimensions = sums.map { sum in
            sum.weight > 0 ? ratio(sum.value, sum.weight * valueScale) : nil
        }
        return ReplyScores(
            composite: composite(sums, flat, base: base, isComplete: isComplete, ratio: ratio),
            dimensions: dimensions)
    }

    private func composite(
        _ sums: [Sums], _ flat: Sums, base: Integer, isComplete: Bool,
        ratio: (Integer, Integer) -> Ratio
    ) -> Score {
        guard base > 0, flat.weight > 0 else { return .tooFewAnswers(answered: .zero) }
        guard flat.weight * unitsOfOne >= minimumUnits * base, isComplete || rule != .complete
        else { return .tooFewAnswers(answered: ratio(flat.weight, base)) }
        switch rule {
        case .flat: return .scored(ratio(flat.value, flat.weight * valueScale))
        case .withinDimension, .complete: return .scored(nested(sums, ratio: ratio))
        }
    }

    /// Σ Wᵈ(Aᵈ/Bᵈ) / Σ Wᵈ over the dimensions with Bᵈ > 0, on one denominator.
    private func nested(_ sums: [Sums], ratio: (Integer, Integer) -> Ratio) -> Ratio {
        var numerator: Integer = 0
        var denominator: Integer = 1
        var weight: Integer = 0
        for (part, sum) in zip(parts, sums) where sum.weight > 0 {
            numerator = numerator * sum.weight + part.weight * sum.value * denominator
            denominator *= sum.weight
            weight += part.weight
        }
        return ratio(numerator, denominator * weight * valueScale)
    }
}
