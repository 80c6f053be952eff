public import ExactNumbers

/// How many observations share a value, and their weights: enough for every mean, share and standard
/// error, and exact under any order of adding and merging.
public struct Tally: Hashable, Sendable {
    /// Observations, whatever their weight.
    public private(set) var count = 0
    /// Observations with a weight above zero.
    public private(set) var weightedCount = 0
    /// Σw in units of 10⁻¹².
    public private(set) var weight = ExactSum()
    /// Σw² in units of 10⁻²⁴.
    public private(set) var squaredWeight = ExactSum()

    public init() {}

    /// What was counted elsewhere.
    ///
    /// - Parameters:
    ///   - weight: Σw in units of 10⁻¹².
    ///   - squaredWeight: Σw² in units of 10⁻²⁴.
    public init(count: Int, weightedCount: Int, weight: ExactSum, squaredWeight: ExactSum) {
        self.count = count
        self.weightedCount = weightedCount
        self.weight = weight
        self.squaredWeight = squaredWeight
    }

    /// Adds one observation; of weight 0 it counts in `count` alone.
    public mutating func add(weight unit: FixedDecimal) {
        count += 1
        if unit.units > 0 { weightedCount += 1 }
        weight.add(unit.units)
        squaredWeight.add(product: unit.units, unit.units)
    }

    /// Adds a row that stands for `times` observations of weight `unit` each. The same to the last
    /// bit as adding each of them; a row that stands for none changes nothing.
    public mutating func add(weight unit: FixedDecimal, times: FrequencyWeight) {
        count += times.count
        if unit.units > 0 { weightedCount += times.count }
        let repeats = Int128(times.count)
        weight.add(product: unit.units, repeats)
        squaredWeight.add(product: unit.units, unit.units, times: repeats)
    }

    /// Adds other observations.
    public mutating func merge(_ other: Tally) {
        count += other.count
        weightedCount += other.weightedCount
        weight.add(other.weight)
        squaredWeight.add(other.squaredWeight)
    }

    /// What these leave when `part`, which is among them, is taken away.
    public func without(_ part: Tally) -> Tally {
        var rest = self
        rest.count -= part.count
        rest.weightedCount -= part.weightedCount
        rest.weight.subtract(part.weight)
        rest.squaredWeight.subtract(part.squaredWeight)
        return rest
    }

    public static func + (a: Tally, b: Tally) -> Tally {
        var sum = a
        sum.merge(b)
        return sum
    }

    /// Kish: how many observations of equal weight these are worth, (Σw)²/Σw²; `nil` when all weights
    /// are zero. Source: Kish (1965), Survey Sampling, section 11.7.
    public var effectiveCount: Double? {
        (weight.ratio * weight.ratio / squaredWeight.ratio)?.double
    }
}
