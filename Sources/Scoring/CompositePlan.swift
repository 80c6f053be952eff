import BigInt
import ExactNumbers
import Questionnaires

/// The whole numbers a composite is made of, as integers of any size.
///
/// With M the least common multiple of the scales' lengths, an answer at position p of a scale of
/// length m counts M·low + (high − low)·p·M/m, which is M times its value on the score's range.
struct CompositePlan {
    struct Entry {
        /// Where the answer stands in a reply's codes.
        let index: Int
        let weight: BigInt
        /// Weight in the whole composite: Wᵈ·w/Σw, over all dimensions on one denominator.
        let effectiveWeight: BigInt
        /// M times the answer's value on the score's range, by position on the scale.
        let values: [BigInt]
    }

    struct Part {
        let weight: BigInt
        let entries: [Entry]
    }

    let parts: [Part]
    /// M: what `Entry.values` must be divided by.
    let valueScale: BigInt
    let rule: ScoreRules.MissingRule
    let minimumAnswered: FixedDecimal
    let notApplicable: ScoreRules.NotApplicable

    init(_ questionnaire: Questionnaire) {
        let rules = questionnaire.score
        rule = rules.missing
        minimumAnswered = rules.minimumAnswered
        notApplicable = rules.notApplicable

        let scaleLengths = questionnaire.dimensions.flatMap(\.items).compactMap(\.scale)
            .map { BigInt($0.codes.count - 1) }
        let valueScale = scaleLengths.reduce(1, Self.leastCommonMultiple)
        self.valueScale = valueScale

        let dimensionWeights = Self.wholeNumbers(questionnaire.dimensions.map(\.weight))
        let itemWeights = questionnaire.dimensions.map { Self.wholeNumbers($0.items.map(\.weight)) }
        let sums = itemWeights.map { $0.reduce(0, +) }
        let common = sums.reduce(1, Self.leastCommonMultiple)

        let layout = questionnaire.layout
        parts = questionnaire.dimensions.enumerated().map { d, dimension in
            let entries = dimension.items.enumerated().compactMap { i, item -> Entry? in
                guard let place = layout.index(of: item.id),
                    let index = layout.fields(ofItemAt: place).first
                else { return nil }
                return Entry(
                    index: index, weight: itemWeights[d][i],
                    effectiveWeight: dimensionWeights[d] * itemWeights[d][i] * (common / sums[d]),
                    values: Self.values(of: item, range: rules.range, valueScale: valueScale))
            }
            return Part(weight: dimensionWeights[d], entries: entries)
        }
    }

    /// A bound on every number that `CompositeKernel` can meet.
    var largestNumber: BigInt {
        let largestValue = parts.flatMap(\.entries).flatMap(\.values).map { BigInt($0.magnitude) }
            .reduce(valueScale) { max($0, $1) }
        let weights = parts.map(\.weight).reduce(0, +)
        let sums = parts.map { $0.entries.map(\.weight).reduce(0, +) }
        let effective = parts.flatMap(\.entries).map(\.effectiveWeight).reduce(0, +)
        let nested = sums.reduce(1, *) * weights * largestValue
        let flat = effective * largestValue
        let share = effective * BigInt(Self.unitsOfOne)
        return max(nested, max(flat, share)) * 2
    }

    /// The units of a share of one.
    static let unitsOfOne = FixedDecimal.one.units

    private static func values(
        of item: Item, range: ClosedRange<Int>, valueScale: BigInt
    ) -> [BigInt] {
        guard let codes = item.scale?.codes else { return [] }
        let length = codes.count - 1
        let step = BigInt(range.upperBound - range.lowerBound) * (valueScale / BigInt(length))
        return (0...length).map { position in
            valueScale * BigInt(range.lowerBound)
                + step * BigInt(item.lowIsGood ? length - position : position)
        }
    }

    private static func wholeNumbers(_ weights: [FixedDecimal]) -> [BigInt] {
        let units = weights.map { BigInt($0.units) }
        let divisor = units.reduce(BigInt(0)) { $0.greatestCommonDivisor(with: $1) }
        return divisor.isZero ? units : units.map { $0 / divisor }
    }

    private static func leastCommonMultiple(_ a: BigInt, _ b: BigInt) -> BigInt {
        a / a.greatestCommonDivisor(with: b) * b
    }
}
