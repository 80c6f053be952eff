public import ExactNumbers
public import Questionnaires
import Scoring

/// A figure that each reply has a value of, or none: what groups, waves and days are compared by.
public enum Measure: Hashable, Sendable {
    case composite
    case dimension(DimensionID)
    /// The codes of an item as they stand on its own scale.
    case item(ItemID)
    /// The share of the two best answers to an item, in per cent.
    case topTwo(ItemID)
    /// In the unit of the index.
    case index(IndexID)

    /// As commands and machines name it: `composite`, `q1`, `q1/top-two`.
    public var name: String {
        switch self {
        case .composite: "composite"
        case .dimension(let id): id.name
        case .item(let id): id.name
        case .topTwo(let id): "\(id.name)/top-two"
        case .index(let id): id.name
        }
    }
}

/// What a measure is called and how its values are to be read.
public struct MeasureDescription: Hashable, Sendable {
    public enum Unit: Hashable, Sendable {
        /// On the range of a score.
        case score
        /// On the item's own scale.
        case code
        case percent
        /// −100 to 100, or a difference of scores.
        case points
    }

    public let measure: Measure
    /// `nil` for the composite where reports have their own word for it.
    public let title: LocalizedText?
    public let unit: Unit
    public let limits: ClosedRange<Int>
    /// Whether a higher value is better.
    public let isHighGood: Bool
    /// Those its mean stands in, from the highest down; empty where there are none, as of the
    /// composites of respondents where the headline is the mean of units.
    public let classes: [ScoreClass]
    /// What a printed value may not cross.
    public let thresholds: [Ratio]

    var reach: ClosedRange<Double> { Double(limits.lowerBound)...Double(limits.upperBound) }
}

extension Questionnaire {
    /// Every measure: the composite, each dimension with its items, the items outside, the indices
    /// that each reply has a value of.
    public var measures: [Measure] {
        var measures: [Measure] = hasComposite ? [.composite] : []
        for dimension in dimensions {
            measures.append(.dimension(dimension.id))
            measures += dimension.items.map { Measure.item($0.id) }
        }
        measures += also.filter(\.isRated).map { Measure.item($0.id) }
        measures += indices.filter(\.hasValue).map { Measure.index($0.id) }
        return measures
    }

    /// The measure of this name; an id of an item comes before one of a dimension.
    public func measure(named name: String) -> Measure? {
        let suffix = "/top-two"
        if name.hasSuffix(suffix) {
            let item = ItemID(String(name.dropLast(suffix.count)))
            return item.flatMap { self.item($0) }.flatMap { $0.isRated ? .topTwo($0.id) : nil }
        }
        return measures.first { $0.name == name && $0.isItem }
            ?? measures.first { $0.name == name }
    }

    /// The fewest answers a measure is shown for: an index has a floor of its own.
    public func floor(of measure: Measure) -> Int {
        guard case .index(let id) = measure else { return reportingFloor }
        return indices.first { $0.id == id }?.floor ?? reportingFloor
    }

    /// - Returns: `nil` when the questionnaire has no such measure.
    public func description(of measure: Measure) -> MeasureDescription? {
        func make(
            _ title: LocalizedText?, _ unit: MeasureDescription.Unit, _ limits: ClosedRange<Int>,
            isHighGood: Bool = true, classes: [ScoreClass] = [], isClassed: Bool = true
        ) -> MeasureDescription {
            MeasureDescription(
                measure: measure, title: title, unit: unit, limits: limits,
                isHighGood: isHighGood, classes: isClassed ? classes : [],
                thresholds: classes.compactMap { $0.from.map(Ratio.init) })
        }
        switch measure {
        case .composite:
            return hasComposite
                ? make(
                    score.title, .score, score.range, classes: score.classes,
                    isClassed: score.headline == .respondents) : nil
        case .dimension(let id):
            return dimensions.first { $0.id == id }
                .map { make($0.title, .score, score.range, classes: score.classes) }
        case .item(let id):
            guard let item = item(id), item.isRated, let scale = item.scale else { return nil }
            return make(item.title, .code, scale.codes, isHighGood: !item.lowIsGood)
        case .topTwo(let id):
            guard let item = item(id), item.isRated else { return nil }
            return make(item.title, .percent, 0...100)
        case .index(let id):
            guard let index = indices.first(where: { $0.id == id }), index.hasValue else {
                return nil
            }
            let unit: MeasureDescription.Unit =
                switch index.kind {
                case .composite: .score
                case .csat, .effortShare: .percent
                case .effortMean: .code
                case .nps, .gap, .kano: .points
                }
            return make(
                index.title, unit, index.kind.range(of: score), classes: index.classes)
        }
    }
}

extension Measure {
    fileprivate var isItem: Bool {
        if case .item = self { true } else { false }
    }
}

extension Index {
    /// Whether each reply has a value of it; not of a table of features.
    var hasValue: Bool {
        if case .kano = kind { false } else { true }
    }
}

extension Item {
    /// Whether it is answered on a scale of which a mean says something.
    public var isRated: Bool {
        if case .yesNo = kind { return false }
        return scale != nil
    }

    /// The codes that are the best so many answers; `nil` without a scale.
    func bestCodes(_ count: Int) -> ClosedRange<Int>? {
        guard let codes = scale?.codes else { return nil }
        let count = min(count, codes.count)
        return lowIsGood
            ? codes.lowerBound...(codes.lowerBound + count - 1)
            : (codes.upperBound - count + 1)...codes.upperBound
    }
}
