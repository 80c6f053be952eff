import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("Reliability")
struct ReliabilityTests {
    @Test("of two items is the one worked out by hand")
    func byHand() throws {
        // Variances 1 and 1, covariance ½.
        let found = try Self.listwise([[1, 2], [2, 4], [3, 3], [nil, 5]]).get()
        near(found.alpha, 2.0 / 3)
        near(found.standardisedAlpha, 2.0 / 3)
        near(found.averageCorrelation, 0.5)
        near(found.splitHalf, 2.0 / 3)
        // 1 − (¾ + ¾)/3.
        near(found.lambda6, 0.5)
        #expect(found.rows == 3)
        for item in found.items {
            near(item.restCorrelation, 0.5)
            near(item.totalCorrelation, 0.75.squareRoot())
            #expect(item.alphaWithout == nil)
            #expect(item.standardisedAlphaWithout == nil)
        }
        #expect(found.itemsAgainstTheRest == [])
    }

    @Test("of three items whose errors are as large as what they share is ¾")
    func parallel() throws {
        let rows = FactorDesign(loadings: [1, 1, 1]).rows
        let found = try Self.listwise(rows).get()
        near(found.alpha, 0.75)
        for item in found.items { near(item.alphaWithout, 2.0 / 3) }
        #expect(try Self.pairwise(rows).get().alpha == found.alpha)
        for method in [Omega.Method.minimumResiduals, .maximumLikelihood] {
            near(try Self.omega(rows, method).get().value, 0.75, 1e-10)
        }
    }

    @Test("of items of different loadings is the omega of the factor behind them")
    func loadings() throws {
        let rows = FactorDesign(loadings: [1, 2, 3]).rows
        let likely = try Self.omega(rows, .maximumLikelihood).get()
        near(likely.value, 36.0 / 39, 1e-9)
        let squares = [1.0 / 2, 4.0 / 5, 9.0 / 10]
        let sum = squares.reduce(0) { $0 + $1.squareRoot() }
        let minimal = try Self.omega(rows, .minimumResiduals).get()
        near(minimal.value, sum * sum / (sum * sum + 0.8), 1e-9)
        for omega in [likely, minimal] {
            #expect(omega.rows == 16)
            #expect(omega.loadings.allSatisfy { $0 > 0 })
            for (index, square) in squares.enumerated() {
                near(omega.loadings[index], square.squareRoot(), 1e-9)
                near(omega.uniquenesses[index], 1 - square, 1e-9)
            }
        }
    }

    @Test("below zero is a value, and names the items that run against the rest")
    func wrongKeys() throws {
        let rows = FactorDesign(loadings: [1, 1, 1, -1]).rows
        let found = try Self.listwise(rows).get()
        // The total's variance is 4·2 + 2·(3 − 3).
        near(found.alpha, 0)
        #expect(found.itemsAgainstTheRest == [3])
        let opposed = try Self.listwise([[1, 5], [2, 3], [3, 4], [4, 1]]).get()
        #expect(opposed.alpha < 0)
        #expect(opposed.itemsAgainstTheRest == [0, 1])
        for method in [Omega.Method.minimumResiduals, .maximumLikelihood] {
            let loadings = try Self.omega(rows, method).get().loadings
            #expect(loadings.map { $0 < 0 } == [false, false, false, true])
        }
    }

    @Test("listwise and pairwise are one where nothing is missing, in any order of rows")
    func agreement() throws {
        var random = FixedRandom(seed: 81)
        for _ in 0..<30 {
            let count = Int.random(in: 2...6, using: &random)
            var rows = Self.rows(count, missing: false, &random)
            let listwise = try Self.listwise(rows).get()
            let pairwise = try Self.pairwise(rows).get()
            #expect(listwise.alpha == pairwise.alpha)
            #expect(listwise.lambda6 == pairwise.lambda6)
            for (a, b) in zip(listwise.items, pairwise.items) {
                #expect(a.restCorrelation == b.restCorrelation)
                near(a.totalCorrelation, try #require(b.totalCorrelation), 1e-13)
            }
            let gaps = Self.rows(count, missing: true, &random)
            let before = try Self.pairwise(gaps).get()
            #expect(try Self.pairwise(gaps.shuffled(using: &random)).get() == before)
            rows.shuffle(using: &random)
            #expect(try Self.listwise(rows).get() == listwise)
        }
    }

    @Test("does not change when all weights are multiplied, nor when items change places")
    func laws() throws {
        var random = FixedRandom(seed: 82)
        for _ in 0..<30 {
            let count = Int.random(in: 3...6, using: &random)
            let rows = Self.rows(count, missing: false, &random)
            let weights = rows.map { _ in Int.random(in: 1...9, using: &random) }
            func products(_ factor: Int, _ places: [Int]) -> CrossProducts {
                var products = CrossProducts(columns: count)
                for (row, weight) in zip(rows, weights) {
                    products.add(
                        codes: places.map { row[$0] }, weight: FixedDecimal(factor * weight))
                }
                return products
            }
            let plain = try Reliability.listwise(products(1, Array(0..<count))).get()
            let heavy = try Reliability.listwise(products(7, Array(0..<count))).get()
            near(heavy.alpha, plain.alpha, 1e-13)
            #expect(heavy.feldtInterval() == .failure(.unequalWeights))
            let places = Array(0..<count).shuffled(using: &random)
            let moved = try Reliability.listwise(products(1, places)).get()
            near(moved.alpha, plain.alpha, 1e-13)
            near(moved.lambda6, try #require(plain.lambda6), 1e-12)
            for (place, item) in zip(places, moved.items) {
                near(
                    item.restCorrelation, try #require(plain.items[place].restCorrelation), 1e-13)
                near(item.alphaWithout, try #require(plain.items[place].alphaWithout), 1e-13)
            }
        }
    }

    @Test("has Feldt's interval around it, from complete rows only")
    func interval() throws {
        let found = try Self.listwise([[1, 2], [2, 4], [3, 3], [5, 5]]).get()
        let interval = try found.feldtInterval().get()
        #expect(interval.contains(found.alpha))
        let narrow = try found.feldtInterval(confidence: 0.5).get()
        #expect(interval.low < narrow.low && narrow.high < interval.high)
        for confidence in [0, 1, .nan, -.infinity] as [Double] {
            #expect(
                found.feldtInterval(confidence: confidence) == .failure(.confidenceOutOfRange))
        }
        let pairwise = try Self.pairwise([[1, 2], [2, 4], [3, 3]]).get()
        #expect(pairwise.feldtInterval() == .failure(.pairwise))
    }

    @Test(
        "is refused with the reason",
        arguments: [
            ([], .tooFewItems(0, needed: 2)),
            ([[1], [2]], .tooFewItems(1, needed: 2)),
            ([[1, 2]], .tooFewRows(complete: 1, needed: 2)),
            ([[1, 2], [nil, 3], [4, nil]], .tooFewRows(complete: 1, needed: 2)),
            ([[1, 2, 5], [1, 3, 5], [1, 2, 5]], .constantItems([0, 2])),
            ([[1, 5], [2, 4], [3, 3]], .constantTotal),
        ] as [([[Int?]], ReliabilityRefusal)])
    func refusals(rows: [[Int?]], refusal: ReliabilityRefusal) {
        #expect(Self.listwise(rows) == .failure(refusal))
    }

    @Test("by pairs is refused where a pair was not answered together")
    func pairs() {
        #expect(Self.pairwise([]) == .failure(.tooFewItems(0, needed: 2)))
        #expect(
            Self.pairwise([[1, 2, nil], [2, 3, 1], [1, nil, 2], [3, 1, nil]])
                == .failure(.pairWithoutRows(1, 2)))
        #expect(
            Self.pairwise([[1, 2, 3], [2, 3, 3], [1, 5, nil]]) == .failure(.constantItems([2])))
        var negative = PairwiseProducts(columns: 2)
        for value in 1...4 {
            negative.add([FixedDecimal(value), FixedDecimal(value)], weight: FixedDecimal(-1))
        }
        #expect(Reliability.pairwise(negative) == .failure(.negativeWeights(rows: 8)))
    }

    @Test("has no omega of two items, of few rows, of constant ones")
    func omegaRefusals() {
        for method in [Omega.Method.minimumResiduals, .maximumLikelihood] {
            #expect(
                Self.omega([[1, 2], [2, 1]], method)
                    == .failure(.items(.tooFewItems(2, needed: 3))))
            #expect(
                Self.omega([[1, 2, 3], [2, 1, 5], [3, 3, 3], [4, 1, 1], [5, 2, 2]], method)
                    == .failure(.items(.tooFewRows(complete: 5, needed: 6))))
            let constant = (1...9).map { [$0, 4, $0 * $0 % 5] }
            #expect(
                Self.omega(constant, method) == .failure(.items(.constantItems([1]))))
        }
    }

    @Test("has no omega where an item has nothing of its own, and says which")
    func heywood() {
        // The second item is the factor itself; then a copy of an item.
        let factor = FactorDesign(loadings: [1, 1, 1], without: 1).rows
        let copies = FactorDesign(loadings: [1, 1, 1]).rows.map { $0 + [$0[2]] }
        for method in [Omega.Method.minimumResiduals, .maximumLikelihood] {
            #expect(Self.omega(factor, method) == .failure(.nothingOfItsOwn(item: 1)))
        }
        guard case .failure(.nothingOfItsOwn(let item)) = Self.omega(copies, .maximumLikelihood)
        else {
            Issue.record("\(Self.omega(copies, .maximumLikelihood))")
            return
        }
        #expect(item == 2 || item == 3)
    }

    @Test("has no omega where items have nothing in common")
    func noCommonFactor() {
        let rows = FactorDesign(loadings: [0, 0, 0]).rows
        for method in [Omega.Method.minimumResiduals, .maximumLikelihood] {
            #expect(Self.omega(rows, method) == .failure(.noCommonFactor))
        }
    }

    private static func products(_ rows: [[Int?]]) -> CrossProducts {
        var products = CrossProducts(columns: rows.first?.count ?? 0)
        for row in rows { products.add(codes: row) }
        return products
    }

    private static func listwise(_ rows: [[Int?]]) -> Result<Reliability, ReliabilityRefusal> {
        Reliability.listwise(products(rows))
    }

    private static func omega(
        _ rows: [[Int?]], _ method: Omega.Method
    ) -> Result<Omega, OmegaRefusal> {
        Omega.oneFactor(products(rows), method)
    }

    private static func pairwise(_ rows: [[Int?]]) -> Result<Reliability, ReliabilityRefusal> {
        var products = PairwiseProducts(columns: rows.first?.count ?? 0)
        for row in rows { products.add(row.map { $0.map { FixedDecimal($0) } }) }
        return Reliability.pairwise(products)
    }

    private static func rows(
        _ count: Int, missing: Bool, _ random: inout FixedRandom
    ) -> [[Int?]] {
        (0..<50).map { _ in
            let mood = Int.random(in: 0...2, using: &random)
            return (0..<count).map { _ in
                missing && Int.random(in: 0..<8, using: &random) == 0
                    ? nil : 1 + mood + Int.random(in: 0...2, using: &random)
            }
        }
    }

    private func near(
        _ found: Double?, _ expected: Double, _ tolerance: Double = 1e-14,
        _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(
            abs((found ?? .nan) - expected) <= tolerance * max(1, abs(expected)),
            sourceLocation: location)
    }
}

/// Rows in which a factor and an error an item take −1 and 1 in all combinations, so that covariances
/// are exactly the products of loadings and each error has the variance of the factor.
private struct FactorDesign {
    let rows: [[Int?]]

    /// - Parameter without: an item without an error.
    init(loadings: [Int], without: Int? = nil) {
        rows = (0..<(2 << loadings.count)).map { pattern in
            func sign(_ bit: Int) -> Int { pattern >> bit & 1 == 0 ? -1 : 1 }
            return loadings.enumerated().map { item, loading in
                loading * sign(0) + (item == without ? 0 : sign(item + 1))
            }
        }
    }
}
