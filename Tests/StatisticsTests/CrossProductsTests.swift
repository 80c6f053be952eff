import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("Cross products")
struct CrossProductsTests {
    @Test("give means, covariances and correlations of the complete rows")
    func moments() throws {
        var products = CrossProducts(columns: 2)
        for row in [[1, 2], [2, 4], [nil, 9], [3, 3], [7, nil]] { products.add(codes: row) }
        #expect(products.rows == 3)
        #expect(products.incompleteRows == 2)
        #expect(products.mean(0) == Ratio(2))
        #expect(products.mean(1) == Ratio(3))
        let covariances = try #require(products.covariances)
        #expect([covariances[0, 0], covariances[1, 1], covariances[0, 1]] == [1, 1, 0.5])
        #expect(products.correlations?[1, 0] == 0.5)
        #expect(products.hasEqualWeights)
    }

    @Test("take the weight of a row for that many rows")
    func weights() throws {
        var weighted = CrossProducts(columns: 2)
        var repeated = CrossProducts(columns: 2)
        for (codes, times) in [([1, 5], 3), ([2, 2], 1), ([4, 3], 0), ([5, 1], 2)] {
            weighted.add(codes: codes, weight: FixedDecimal(times))
            for _ in 0..<times { repeated.add(codes: codes) }
        }
        #expect(weighted.base.count == 4)
        #expect(weighted.rows == 3)
        #expect(!weighted.hasEqualWeights)
        #expect(weighted.mean(0) == repeated.mean(0))
        #expect(weighted.correlations == repeated.correlations)
    }

    @Test("of rows that stand for several are those of the rows written out, to the last bit")
    func frequencies() {
        var random = FixedRandom(seed: 44)
        for _ in 0..<15 {
            let columns = Int.random(in: 1...4, using: &random)
            let rows = Self.rows(columns: columns, &random)
            var (short, long) = (CrossProducts(columns: columns), CrossProducts(columns: columns))
            var (shortPairs, longPairs) = (
                PairwiseProducts(columns: columns), PairwiseProducts(columns: columns)
            )
            for row in rows {
                let times = Int.random(in: 0...4, using: &random)
                let frequency = FrequencyWeight(clamping: times)
                short.add(row.values, weight: row.weight, times: frequency)
                shortPairs.add(row.values, weight: row.weight, times: frequency)
                for _ in 0..<times {
                    long.add(row.values, weight: row.weight)
                    longPairs.add(row.values, weight: row.weight)
                }
            }
            #expect(short == long && shortPairs == longPairs)
            #expect(short.rows == long.rows && short.incompleteRows == long.incompleteRows)
        }
    }

    @Test("do not overflow where rows of any size stand for as many as a row may")
    func largest() throws {
        let most = FrequencyWeight(clamping: FrequencyWeight.largest)
        for weight in [FixedDecimal.one, FixedDecimal(units: .max), FixedDecimal(units: -1)] {
            for value in [Int128(5_000_000_000_000), .max, .min, 1] {
                var products = CrossProducts(columns: 2)
                for _ in 0..<50 {
                    products.add(
                        [FixedDecimal(units: value), FixedDecimal(3)], weight: weight, times: most)
                    products.add([nil, .one], weight: weight, times: most)
                }
                #expect(products.base.count == 50 * FrequencyWeight.largest)
                #expect(products.incompleteRows == 50 * FrequencyWeight.largest)
                #expect(weight.units < 0 || products.mean(0) == Ratio(FixedDecimal(units: value)))
            }
        }
    }

    @Test("lose no digit to a mean far from zero")
    func cancellation() throws {
        let far = 100_000_000_000_000
        var near = CrossProducts(columns: 2)
        var distant = CrossProducts(columns: 2)
        for (x, y) in [(1, 3), (2, 1), (3, 5), (9, 4)] {
            near.add(codes: [x, y])
            distant.add(codes: [far + x, -far + y])
        }
        #expect(near.covariances == distant.covariances)
        #expect(near.correlations == distant.correlations)
    }

    @Test("of shards in any order are those of the whole to the last bit")
    func merging() {
        var random = FixedRandom(seed: 43)
        for _ in 0..<15 {
            let columns = Int.random(in: 1...5, using: &random)
            var rows = Self.rows(columns: columns, &random)
            let (whole, pairs) = (Self.products(rows, columns), Self.pairs(rows, columns))
            rows.shuffle(using: &random)
            #expect(Self.products(rows, columns) == whole)
            #expect(Self.pairs(rows, columns) == pairs)
            for shards in [2, 3, 7] {
                var merged = CrossProducts(columns: columns)
                var mergedPairs = PairwiseProducts(columns: columns)
                for shard in 0..<shards {
                    let part = rows.indices.filter { $0 % shards == shard }.map { rows[$0] }
                    merged.merge(Self.products(part, columns))
                    mergedPairs.merge(Self.pairs(part, columns))
                }
                #expect(merged == whole)
                #expect(merged.covariances == whole.covariances)
                #expect(merged.correlations == whole.correlations)
                #expect(mergedPairs == pairs)
                #expect(mergedPairs.covariances == pairs.covariances)
            }
        }
    }

    @Test("are the same from codes and from decimals")
    func kinds() {
        var codes = CrossProducts(columns: 3)
        var decimals = CrossProducts(columns: 3)
        // Products beyond 64 and beyond 128 bits among them.
        for row in [[1, 2, 3], [-4, 5_000_000_000, 6], [7, .min, .max], [.max, .max, 9]] {
            codes.add(codes: row, weight: FixedDecimal(units: 1_234_567_890_123))
            decimals.add(
                row.map { FixedDecimal(units: Int128($0) * 1_000_000_000_000) },
                weight: FixedDecimal(units: 1_234_567_890_123))
        }
        #expect(codes == decimals)
        #expect(codes.covariances == decimals.covariances)
    }

    @Test("know a constant column, and a row too few")
    func constants() {
        var products = CrossProducts(columns: 2)
        #expect(products.mean(0) == nil)
        #expect(products.covariances == nil)
        #expect(products.correlations == nil)
        #expect(products.constantColumns == [0, 1])
        products.add(codes: [3, 4])
        #expect(products.covariances == nil)
        products.add(codes: [3, 5])
        products.add(codes: [9, 9], weight: .zero)
        #expect(products.constantColumns == [0])
        #expect(products.correlations == nil)
    }

    @Test("stay finite at the ends of what a decimal can hold")
    func extremes() throws {
        let ends = [Int128.max, .min, 1, -1, 0].map(FixedDecimal.init(units:))
        var products = CrossProducts(columns: 2)
        for a in ends {
            for b in ends {
                for weight in ends { products.add([a, b], weight: weight) }
            }
        }
        #expect(products.negativeWeights == 50)
        let covariances = try #require(products.covariances)
        let correlations = try #require(products.correlations)
        for row in 0..<2 {
            for column in 0..<2 {
                #expect(covariances[row, column].isFinite)
                #expect((-1...1).contains(correlations[row, column]))
            }
        }
    }

    private typealias Row = (values: [FixedDecimal?], weight: FixedDecimal)

    /// Codes and decimals, a tenth missing, some weights zero.
    private static func rows(columns: Int, _ random: inout FixedRandom) -> [Row] {
        (0..<Int.random(in: 3...40, using: &random)).map { _ in
            let isWhole = Bool.random(using: &random)
            let values = (0..<columns).map { _ -> FixedDecimal? in
                guard Int.random(in: 0..<10, using: &random) > 0 else { return nil }
                return isWhole
                    ? FixedDecimal(Int.random(in: -3...10, using: &random))
                    : FixedDecimal(units: Int128.random(in: -(1 << 90)...(1 << 90), using: &random))
            }
            let units = Int128.random(in: 0...3_000_000_000_000, using: &random)
            return (values, FixedDecimal(units: Bool.random(using: &random) ? units : 0))
        }
    }

    private static func products(_ rows: [Row], _ columns: Int) -> CrossProducts {
        var products = CrossProducts(columns: columns)
        for row in rows { products.add(row.values, weight: row.weight) }
        return products
    }

    private static func pairs(_ rows: [Row], _ columns: Int) -> PairwiseProducts {
        var products = PairwiseProducts(columns: columns)
        for row in rows { products.add(row.values, weight: row.weight) }
        return products
    }
}
