import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("A correlation")
struct CorrelationTests {
    static let samples: [[(x: Int, y: Int)]] = {
        var random = FixedRandom(seed: 61)
        return (0..<60).map { _ in
            (0..<Int.random(in: 3...40, using: &random)).map { _ in
                let x = Int.random(in: 1...6, using: &random)
                return (x, x + Int.random(in: -3...3, using: &random))
            }
        }
    }()

    @Test("of Kendall counts pairs in the same and in the opposite order")
    func kendall() throws {
        var compared = 0
        for sample in Self.samples {
            var excess = 0
            var differing = (x: 0, y: 0)
            for (index, a) in sample.enumerated() {
                for b in sample[..<index] {
                    excess += (a.x - b.x).signum() * (a.y - b.y).signum()
                    differing.x += a.x == b.x ? 0 : 1
                    differing.y += a.y == b.y ? 0 : 1
                }
            }
            guard let found = Correlation.kendall(Self.table(sample)).value else { continue }
            compared += 1
            let whole = Double(differing.x).squareRoot() * Double(differing.y).squareRoot()
            #expect(abs(found - Double(excess) / whole) < 1e-14)
        }
        #expect(compared == 60)
    }

    @Test("of Spearman is Pearson's of the midranks")
    func spearman() throws {
        for sample in Self.samples {
            func ranks(_ values: [Int]) -> [Int] {
                values.map { value in
                    2 * values.count { $0 < value } + values.count { $0 == value } + 1
                }
            }
            let ranked = Array(zip(ranks(sample.map(\.x)), ranks(sample.map(\.y))))
                .map { (x: $0.0, y: $0.1) }
            #expect(
                Correlation.spearman(Self.table(sample))
                    == Correlation.pearson(Self.table(ranked)))
        }
    }

    @Test("changes its sign with a variable, and nothing when they change places or come in shards")
    func laws() throws {
        for sample in Self.samples {
            guard let found = Correlation.pearson(Self.table(sample)).value else { continue }
            let mirrored = try Correlation.pearson(
                Self.table(sample.map { (-$0.x, $0.y) })
            ).get()
            #expect(mirrored.coefficient == -found.coefficient)
            #expect(mirrored.probability == found.probability)
            #expect(Correlation.pearson(Self.table(sample.map { ($0.y, $0.x) })).value == found)
            let half = sample.count / 2
            var merged = Self.table(Array(sample[half...]))
            merged.merge(Self.table(Array(sample[..<half])))
            #expect(merged == Self.table(sample))
            let interval = try #require(
                sample.count > 3 ? found.interval() : .init(low: -1, high: 1))
            #expect(interval.contains(found.coefficient))
            #expect(interval.low >= -1 && interval.high <= 1)
        }
    }

    @Test("of weighted pairs counts a pair as often as its weight, and is the plain one without")
    func weights() throws {
        var weighted = PairTable()
        var repeated = PairTable()
        for (x, y, times) in [(1, 2, 3), (2, 2, 1), (3, 5, 2), (4, 3, 4)] {
            weighted.add(x: Ratio(x), y: Ratio(y), weight: FixedDecimal(times))
            for _ in 0..<times { repeated.add(x: Ratio(x), y: Ratio(y)) }
        }
        let expected = try Correlation.pearson(repeated).get().coefficient
        #expect(try Correlation.weightedPearson(weighted).get() == expected)
        #expect(try Correlation.weightedPearson(repeated).get() == expected)
    }

    @Test("is exactly one on a line, with no chance left")
    func line() throws {
        let rising = Self.table((1...9).map { ($0, 3 * $0 - 7) })
        let found = try Correlation.pearson(rising).get()
        #expect(found.coefficient == 1 && found.statistic == nil && found.probability == 0)
        #expect(found.interval() == ConfidenceInterval(low: 1, high: 1))
        #expect(try Correlation.kendall(rising).get() == 1)
        let falling = Self.table((1...9).map { ($0, -$0 * $0) })
        #expect(try Correlation.spearman(falling).get().coefficient == -1)
        #expect(try Correlation.kendall(falling).get() == -1)
        #expect(try Correlation.pearson(falling).get().coefficient > -1)
    }

    @Test("does not exist where a variable does not vary or there is too little, and says why")
    func refusals() {
        let constant = Self.table([(1, 4), (2, 4), (5, 4)])
        #expect(Correlation.pearson(constant).refusal == .noVariance)
        #expect(Correlation.spearman(constant).refusal == .noVariance)
        #expect(Correlation.kendall(constant).refusal == .noVariance)
        #expect(Correlation.weightedPearson(constant).refusal == .noVariance)
        let two = Self.table([(1, 4), (2, 5)])
        #expect(
            Correlation.pearson(two).refusal == .tooFewObservations(count: 2, needed: 3))
        #expect(
            Correlation.kendall(PairTable()).refusal == .tooFewObservations(count: 0, needed: 2))
        #expect(Correlation.weightedPearson(PairTable()).refusal == .emptyGroup(0))
        var weightless = PairTable()
        weightless.add(x: Ratio(1), y: Ratio(1), weight: .zero)
        #expect(Correlation.weightedPearson(weightless).refusal == .weightlessGroup(0))
        let three = Self.table([(1, 4), (2, 5), (3, 1)])
        #expect(Correlation.pearson(three).value?.interval() == nil)
        let four = Self.table([(1, 4), (2, 5), (3, 1), (4, 4)])
        #expect(Correlation.pearson(four).value?.interval() != nil)
        for confidence in [0, 1, -1, .nan, .infinity] {
            #expect(Correlation.pearson(four).value?.interval(confidence: confidence) == nil)
        }
    }

    private static func table(_ pairs: [(x: Int, y: Int)]) -> PairTable {
        pairs.reduce(into: PairTable()) { $0.add(x: Ratio($1.x), y: Ratio($1.y)) }
    }
}
