import ExactNumbers
import Foundation
import ReferenceData
import Statistics
import Testing

@Suite("A model of drivers")
struct DriverModelTests {
    @Test("is the one worked out by hand")
    func byHand() throws {
        // Two predictors that do not correlate: their sums of squares are 25/4 and 9/4 of 35/4.
        var products = CrossProducts(columns: 3)
        for row in [[0, 0, 0], [2, 1, 0], [1, 0, 1], [4, 1, 1]] { products.add(codes: row) }
        let model = try DriverModel.fit(products).get()
        near(model.explained, 34.0 / 35)
        near(model.adjustedExplained, 1 - 3.0 / 35)
        near(model.intercept, -0.25)
        near(model.predictors.map(\.coefficient), [2.5, 1.5])
        near(model.predictors.map(\.varianceInflation), [1, 1])
        guard case .known(let intercept, let tests, let freedom) = model.inference else {
            Issue.record("\(model.inference)")
            return
        }
        #expect(freedom == 1)
        near(tests.map(\.standardError), [0.5, 0.5])
        near(tests.map(\.t), [5, 3], 1e-12)
        near(tests.map(\.p), [2 / .pi * atan(1.0 / 5), 2 / .pi * atan(1.0 / 3)], 1e-12)
        near(intercept.standardError, 0.75.squareRoot() / 2)
        for method in [Importance.Method.relativeWeights, .shapley] {
            let importance = try model.correlations.importance(method).get()
            #expect(importance.method == method)
            near(importance.values, [5.0 / 7, 9.0 / 35])
            near(importance.percentages ?? [], [1250.0 / 17, 450.0 / 17], 1e-12)
        }
    }

    @Test("is that of R's lm, and with weights of lm(weights = w)")
    func leastSquares() throws {
        let rows = [
            [5, 4, 5], [3, 3, 1], [4, 5, 3], [1, 2, 2], [2, 1, 2], [5, 4, 4], [4, 5, 2], [3, 3, 4],
        ]
        let weights = ["1.5", "0.5", "2", "1", "0.25", "3", "1", "0.75"]
        var plain = CrossProducts(columns: 3)
        var weighted = CrossProducts(columns: 3)
        for (row, weight) in zip(rows, weights) {
            plain.add(codes: row)
            weighted.add(codes: row, weight: FixedDecimal(weight) ?? .zero)
        }
        // summary(lm(y ~ a + b)).
        let model = try DriverModel.fit(plain).get()
        near(model.explained, 0.767686181479285)
        near(model.adjustedExplained, 0.674760654070999)
        near(model.intercept, -0.0493730407523519)
        guard case .known(let intercept, let tests, let freedom) = model.inference else {
            Issue.record("\(model.inference)")
            return
        }
        #expect(freedom == 5)
        near(intercept.standardError, 0.890905768040942)
        near(intercept.p, 0.9579510354286631)
        near(tests.map(\.standardError), [0.228119436727258, 0.236812797165041])
        near(tests.map(\.t), [2.8411394116843822, 1.8168392453859066])
        near(tests.map(\.p), [0.0361980073667588, 0.1289325217473064])
        // summary(lm(y ~ a + b, weights = w)), without the tests, which take weights for precision.
        let heavy = try DriverModel.fit(weighted).get()
        near(heavy.explained, 0.785909798791188)
        near(heavy.adjustedExplained, 0.700273718307663)
        near(heavy.intercept, -0.882889957789340)
        near(heavy.predictors.map(\.coefficient), [0.693776381662904, 0.642436438598213])
        #expect(heavy.inference == .unknown(.unequalWeights))
        // cov.wt(d, wt = w / sum(w), method = "ML")$cov * 8/7.
        let covariances = try #require(weighted.covariances)
        near(covariances.row(0), [1.799285714285714, 0.997142857142857, 1.124285714285714])
    }

    @Test("of two predictors averages both orders, and Johnson's weights are the same")
    func twoPredictors() throws {
        let rows = [[1, 0.6, 0.5], [0.6, 1, 0.5], [0.5, 0.5, 1]]
        let matrix = try #require(SymmetricMatrix(rows))
        let correlations = try OutcomeCorrelations.solve(matrix).get()
        let explained = 0.31 / 0.75
        near(correlations.explained, explained)
        let expected = [(0.36 + explained - 0.25) / 2, (0.25 + explained - 0.36) / 2]
        near(try correlations.shapleyValues().get().values, expected)
        near(try correlations.relativeWeights().get().values, expected)
    }

    @Test("divides R² without a rest, whatever the data")
    func sums() throws {
        try Self.forSamples { sample in
            let model = try DriverModel.fit(sample.products).get()
            for method in [Importance.Method.relativeWeights, .shapley] {
                let importance = try model.correlations.importance(method).get()
                near(importance.values.reduce(0, +), model.explained, 1e-13)
                #expect(importance.values.allSatisfy { $0 > -1e-15 })
                near(importance.percentages?.reduce(0, +) ?? 0, 100, 1e-11)
            }
        }
    }

    @Test("is the same to the last bit in any order of rows and any number of shards")
    func order() throws {
        var random = FixedRandom(seed: 51)
        try Self.forSamples { sample in
            let whole = try DriverModel.fit(sample.products).get()
            var shuffled = sample
            shuffled.rows.shuffle(using: &random)
            #expect(try DriverModel.fit(shuffled.products).get() == whole)
            var merged = CrossProducts(columns: sample.columns)
            for shard in 0..<3 {
                var part = sample
                part.rows = sample.rows.indices.filter { $0 % 3 == shard }.map { sample.rows[$0] }
                merged.merge(part.products)
            }
            #expect(try DriverModel.fit(merged).get() == whole)
        }
    }

    @Test("does not change when all weights are multiplied", arguments: [2, 3, 1_000] as [Int128])
    func weights(factor: Int128) throws {
        try Self.forSamples { sample in
            var heavier = sample
            for index in heavier.rows.indices { heavier.rows[index].weight *= factor }
            let a = try DriverModel.fit(sample.products).get()
            let b = try DriverModel.fit(heavier.products).get()
            near(a.explained, b.explained, 1e-13)
            near(a.adjustedExplained, b.adjustedExplained, 1e-12)
            near(a.intercept, b.intercept, 1e-11)
            near(a.predictors.map(\.coefficient), b.predictors.map(\.coefficient), 1e-12)
            near(
                try a.correlations.relativeWeights().get().values,
                try b.correlations.relativeWeights().get().values, 1e-13)
        }
    }

    @Test("follows its predictors into another order")
    func permutation() throws {
        var random = FixedRandom(seed: 52)
        try Self.forSamples { sample in
            let places = Array(1..<sample.columns).shuffled(using: &random)
            var moved = sample
            for index in moved.rows.indices {
                let row = sample.rows[index].values
                moved.rows[index].values = [row[0]] + places.map { row[$0] }
            }
            let a = try DriverModel.fit(sample.products).get()
            let b = try DriverModel.fit(moved.products).get()
            near(a.explained, b.explained, 1e-13)
            near(
                places.map { a.predictors[$0 - 1].coefficient },
                b.predictors.map(\.coefficient), 1e-11)
            for method in [Importance.Method.relativeWeights, .shapley] {
                let (x, y) = (
                    try a.correlations.importance(method).get().values,
                    try b.correlations.importance(method).get().values
                )
                near(places.map { x[$0 - 1] }, y, 1e-13)
            }
        }
    }

    private static func forSamples(_ body: (DriverRows) throws -> Void) throws {
        var random = FixedRandom(seed: 53)
        for _ in 0..<40 { try body(DriverRows(&random)) }
    }

    private func near(
        _ found: Double, _ expected: Double, _ tolerance: Double = 1e-14,
        _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(
            abs(found - expected) <= tolerance * max(1, abs(expected)), sourceLocation: location)
    }

    private func near(
        _ found: [Double], _ expected: [Double], _ tolerance: Double = 1e-14,
        _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(found.count == expected.count, sourceLocation: location)
        for (a, b) in zip(found, expected) { near(a, b, tolerance, location) }
    }
}
