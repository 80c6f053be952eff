import Dispatch
import Synchronization

/// How importances would scatter if the sample had been drawn again: replicates, each from a stream of
/// random numbers of its own, so that they can be made in any order, in shards and by any number of
/// threads, and merged.
///
/// A replicate draws one unit fewer than a stratum has, with replacement, and weights what it drew by
/// n/(n−1): units are whole rows (random predictors), or clusters. The size of the population plays no
/// part: the intervals are those of the process.
///
/// Source: Rao & Wu (1988), Resampling inference with complex survey data, JASA 83; Efron &
/// Tibshirani (1993), An Introduction to the Bootstrap, chapter 13 (percentiles). In R
/// `survey::as.svrepdesign(type = "subbootstrap")`.
public struct DriverBootstrap: Hashable, Sendable {
    /// Why there are no intervals.
    public enum Refusal: Error, Hashable, Sendable {
        /// Rows, or clusters, of which there have to be two.
        case tooFewUnits(Int)
        /// Rows that are drawn by themselves, more than time and memory allow for.
        case tooManyUnits(Int, most: Int)
        /// A stratum with one row, or cluster, by its index in the design; no rule but that it is
        /// certain says how it would scatter.
        case loneUnit(stratum: Int)
        /// Usable replicates, and how many the ends of the interval take.
        case tooFewReplicates(Int, needed: Int)
        /// Replicates in which a column did not vary or predictors were collinear: more than one in
        /// twenty, so that the rest would tell only of the lucky draws.
        case unstable(failed: Int, of: Int)
        case confidenceOutOfRange
        case model(DriverRefusal)
    }

    /// Of the importance of one predictor.
    public struct Interval: Hashable, Sendable {
        /// Of the share of the outcome's variance.
        public let value: ConfidenceInterval
        /// Of the part of R², in percent.
        public let percentage: ConfidenceInterval
    }

    /// Enough for the ends of a 95 % interval to stand still in the second digit.
    public static let usualReplicates = 1_000

    public let method: Importance.Method
    /// Whoever has the data and the seed has the interval.
    public let seed: UInt64
    /// Rows, or clusters, that are drawn from.
    public let units: Int
    /// What the units are drawn in.
    public let strata: Int

    /// By number of the replicate; `nil` where it could not be computed.
    private var replicates: [Int: [Double]?] = [:]

    /// The replicates of `numbers`; those of other numbers can be made elsewhere and merged.
    ///
    /// - Parameters:
    ///   - design: the whole sample's, which the strata of the rows are indices of; `nil` when each row
    ///     was drawn by itself. Clusters without a complete row are drawn like the others; where there
    ///     are none, as many rows of a stratum are drawn as are complete.
    ///   - threads: at least one is used; none of them changes a digit.
    ///   - progress: called now and then on one thread with the replicates that are done.
    /// - Complexity: for each replicate a pass over the complete rows and one division of R², which by
    ///   Shapley takes about 2ᵖ·p steps and 9·2ᵖ bytes a thread.
    public static func draw(
        _ sample: DriverSample, design: StratifiedDesign? = nil,
        method: Importance.Method = .relativeWeights, seed: UInt64,
        replicates numbers: Range<Int> = 0..<usualReplicates, threads: Int = 1,
        progress: @Sendable (Int) -> Void = { _ in }
    ) -> Result<DriverBootstrap, Refusal> {
        if case .failure(let refusal) = DriverModel.fit(sample.products) {
            return .failure(.model(refusal))
        }
        let predictors = sample.products.columns - 1
        if method == .shapley, predictors > OutcomeCorrelations.mostForShapley {
            let most = OutcomeCorrelations.mostForShapley
            return .failure(.model(.tooManyPredictors(predictors, most: most)))
        }
        let units: ResamplingUnits
        switch sample.units(of: design) {
        case .success(let found): units = found
        case .failure(let refusal): return .failure(refusal)
        }
        guard units.count > 1 else { return .failure(.tooFewUnits(units.count)) }
        var bootstrap = DriverBootstrap(
            method: method, seed: seed, units: units.count, strata: units.strata.count)
        bootstrap.replicates = replicates(
            numbers, of: units, method, seed: seed, threads: max(1, min(threads, numbers.count)),
            progress)
        return .success(bootstrap)
    }

    /// Each thread takes the next number that nobody has taken.
    private static func replicates(
        _ numbers: Range<Int>, of units: ResamplingUnits, _ method: Importance.Method,
        seed: UInt64, threads: Int, _ progress: @Sendable (Int) -> Void
    ) -> [Int: [Double]?] {
        let shared = Shared(next: numbers.lowerBound)
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            var own: [Int: [Double]?] = [:]
            while true {
                let number = shared.next.add(1, ordering: .relaxed).oldValue
                guard number < numbers.upperBound else { break }
                var random = Xoshiro(seed: seed, stream: UInt64(bitPattern: Int64(number)))
                let importance = units.resampledCorrelations(&random).flatMap {
                    try? OutcomeCorrelations.solve($0).get().importance(method).get()
                }
                own.updateValue(importance?.values, forKey: number)
                let done = shared.done.add(1, ordering: .relaxed).newValue
                if thread == 0 { progress(done) }
            }
            shared.replicates.withLock { $0.merge(own) { mine, _ in mine } }
        }
        return shared.replicates.withLock { $0 }
    }

    /// What the threads have in common: a class, as there is one of it.
    private final class Shared: Sendable {
        let next: Atomic<Int>
        let done = Atomic<Int>(0)
        let replicates = Mutex<[Int: [Double]?]>([:])

        init(next: Int) {
            self.next = Atomic(next)
        }
    }

    private init(method: Importance.Method, seed: UInt64, units: Int, strata: Int) {
        self.method = method
        self.seed = seed
        self.units = units
        self.strata = strata
    }

    /// - Precondition: both are of the same sample, method and seed.
    public mutating func merge(_ other: DriverBootstrap) {
        precondition(
            method == other.method && seed == other.seed && units == other.units,
            "replicates of one sample")
        replicates.merge(other.replicates) { mine, _ in mine }
    }

    /// Replicates made so far, those that failed included.
    public var count: Int { replicates.count }

    /// The importances of each replicate that could be computed, in the order of their numbers.
    public var values: [[Double]] {
        replicates.sorted { $0.key < $1.key }.compactMap(\.value)
    }

    /// Replicates that could not be computed.
    public var failed: Int { replicates.values.count { $0 == nil } }

    /// Percentile intervals of each importance, ends by R's `quantile(type = 7)` of the replicates.
    public func intervals(confidence: Double = 0.95) -> Result<[Interval], Refusal> {
        guard let outside = ConfidenceInterval.outsideEachEnd(confidence: confidence) else {
            return .failure(.confidenceOutOfRange)
        }
        guard failed * 20 <= count else { return .failure(.unstable(failed: failed, of: count)) }
        let usable = values
        // One replicate has to lie beyond each end.
        let needed = (1 / outside).rounded(.up)
        guard Double(usable.count) >= needed, let first = usable.first else {
            return .failure(
                .tooFewReplicates(usable.count, needed: Int(exactly: needed) ?? .max))
        }
        let shares = usable.map { values in
            Importance(method: method, values: values).percentages
                ?? Array(repeating: 0, count: values.count)
        }
        func interval(_ values: [Double]) -> ConfidenceInterval {
            let sorted = values.sorted()
            return ConfidenceInterval(
                low: Self.quantile(outside, of: sorted),
                high: Self.quantile(1 - outside, of: sorted))
        }
        return .success(
            first.indices.map { predictor in
                Interval(
                    value: interval(usable.map { $0[predictor] }),
                    percentage: interval(shares.map { $0[predictor] }))
            })
    }

    /// Hyndman & Fan (1996), definition 7.
    private static func quantile(_ p: Double, of sorted: [Double]) -> Double {
        let place = p * Double(sorted.count - 1)
        let below = min(max(0, Int(place)), sorted.count - 1)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
    }
}
