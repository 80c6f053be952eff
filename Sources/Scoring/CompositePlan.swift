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
        /// Where that stands which is taken from it: what was expected. `nil` for a plain answer.
        let subtrahend: Int?
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

    /// The composite of a questionnaire.
    init(_ questionnaire: Questionnaire) {
        self.init(
            questionnaire.dimensions.map { dimension in
                Source(
                    weight: dimension.weight,
                    items: dimension.items.map { ($0, $0.weight) })
            }, questionnaire.score, questionnaire.layout, asGap: false)
    }

    /// A score of items that a questionnaire asks.
    ///
    /// - Parameter asGap: whether what was expected is taken from each answer.
    init(
        _ parts: [WeightedItems], _ rules: ScoreRules, of questionnaire: Questionnaire, asGap: Bool
    ) {
        self.init(
            parts.map { part in
                Source(
                    weight: part.weight,
                    items: part.entries.compactMap { entry in
                        questionnaire.item(entry.item).map { ($0, entry.weight) }
                    })
            }, rules, questionnaire.layout, asGap: asGap)
    }

    private struct Source {
        let weight: FixedDecimal
        let items: [(item: Item, weight: FixedDecimal)]
    }

    private init(_ sources: [Source], _ rules: ScoreRules, _ layout: ReplyLayout, asGap: Bool) {
        rule = rules.missing
        minimumAnswered = rules.minimumAnswered
        notApplicable = rules.notApplicable

        let scaleLengths = sources.flatMap(\.items).compactMap(\.item.scale)
            .map { BigInt($0.codes.count - 1) }
        let valueScale = scaleLengths.reduce(1, Self.leastCommonMultiple)
        self.valueScale = valueScale

        let dimensionWeights = Self.wholeNumbers(sources.map(\.weight))
        let itemWeights = sources.map { Self.wholeNumbers($0.items.map(\.weight)) }
        let sums = itemWeights.map { $0.reduce(0, +) }
        let common = sums.reduce(1, Self.leastCommonMultiple)

        func field(of item: ItemID) -> Int? {
            layout.index(of: item).flatMap { layout.fields(ofItemAt: $0).first }
        }
        parts = sources.enumerated().map { d, source in
            let entries = source.items.enumerated().compactMap { i, entry -> Entry? in
                let item = entry.item
                guard let index = field(of: item.id) else { return nil }
                return Entry(
                    index: index, subtrahend: asGap ? field(of: item.expectationID) : nil,
                    weight: itemWeights[d][i],
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
        // Twice for sums of two, and twice again for what is expected taken from what is found.
        return max(nested, max(flat, share)) * 4
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
