import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("Drivers that cannot be told")
struct DriverRefusalTests {
    @Test(
        "are refused with the reason",
        arguments: [
            ([], .noPredictors),
            ([[1], [2], [3]], .noPredictors),
            ([[1, 1], [2, 2]], .tooFewRows(complete: 2, needed: 3)),
            ([[1, 2], [2, 1], [nil, 3], [3, nil]], .tooFewRows(complete: 2, needed: 3)),
            ([[4, 1], [4, 2], [4, 3]], .constantOutcome),
            ([[4, 4], [4, 4], [4, 4]], .constantOutcome),
            (
                [[1, 7, 1, 5], [2, 7, 3, 5], [3, 7, 2, 5], [1, 7, 1, 5], [4, 7, 1, 5]],
                .constantPredictors([0, 2])
            ),
        ] as [([[Int?]], DriverRefusal)])
    func refusals(rows: [[Int?]], refusal: DriverRefusal) {
        var products = CrossProducts(columns: rows.first?.count ?? 0)
        for row in rows { products.add(codes: row) }
        #expect(DriverModel.fit(products) == .failure(refusal))
    }

    @Test("name all predictors of a combination, in whatever order they come")
    func collinear() throws {
        var random = FixedRandom(seed: 61)
        // Predictors 0 and 1 go their own ways; 4 = 2 − 2·3 + 7.
        let rows = (0..<40).map { _ in
            let own = (0..<5).map { _ in Int.random(in: 0...9, using: &random) }
            return own + [own[3] - 2 * own[4] + 7]
        }
        for _ in 0..<20 {
            let places = Array(1...5).shuffled(using: &random)
            var products = CrossProducts(columns: 6)
            for row in rows { products.add(codes: [row[0]] + places.map { row[$0] }) }
            let expected = places.indices.filter { places[$0] > 2 }
            #expect(DriverModel.fit(products) == .failure(.collinearPredictors(expected)))
        }
    }

    @Test("are those of a copy, and of all but a copy")
    func copies() {
        func fit(_ difference: String) -> Result<DriverModel, DriverRefusal> {
            var products = CrossProducts(columns: 3)
            for (y, x) in [(3, 1), (1, 2), (4, 3), (1, 4), (5, 5), (9, 6)] {
                let shift = x == 4 ? FixedDecimal(difference)?.units ?? 0 : 0
                products.add(
                    [
                        FixedDecimal(y), FixedDecimal(x),
                        FixedDecimal(units: FixedDecimal(x).units + shift),
                    ])
            }
            return DriverModel.fit(products)
        }
        #expect(fit("0") == .failure(.collinearPredictors([0, 1])))
        #expect(fit("0.0001") == .failure(.collinearPredictors([0, 1])))
        #expect(throws: Never.self) { try fit("0.01").get() }
    }

    @Test("are those of weights below zero, and of none above it")
    func weights() {
        func fit(_ weights: [Int]) -> Result<DriverModel, DriverRefusal> {
            var products = CrossProducts(columns: 2)
            for (index, weight) in weights.enumerated() {
                products.add(
                    codes: [index * index % 7, index], weight: FixedDecimal(weight))
            }
            return DriverModel.fit(products)
        }
        #expect(fit([1, 1, -1, 1, -2]) == .failure(.negativeWeights(rows: 2)))
        #expect(fit([0, 0, 0, 0]) == .failure(.tooFewRows(complete: 0, needed: 3)))
        #expect(fit([0, 1, 1, 0]) == .failure(.tooFewRows(complete: 2, needed: 3)))
    }

    @Test("are more than twenty for Shapley, not for Johnson")
    func many() throws {
        let rows = (0...21).map { row in (0...21).map { row == $0 ? 1.0 : 0.01 } }
        let matrix = try #require(SymmetricMatrix(rows))
        let correlations = try OutcomeCorrelations.solve(matrix).get()
        #expect(correlations.shapleyValues() == .failure(.tooManyPredictors(21, most: 20)))
        #expect(throws: Never.self) { try correlations.relativeWeights().get() }
    }

    @Test("are not made of a matrix that is none of correlations")
    func notCorrelations() throws {
        for rows in [
            [], [[2, 0], [0, 1]], [[1, 1.5], [1.5, 1]],
            [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]],
        ] as [[[Double]]] {
            let matrix = try #require(SymmetricMatrix(rows))
            #expect(OutcomeCorrelations.solve(matrix) == .failure(.notCorrelations))
        }
        let alone = try #require(SymmetricMatrix([[1]]))
        #expect(OutcomeCorrelations.solve(alone) == .failure(.noPredictors))
    }

    @Test("leave a model without tests where nothing is left over")
    func exactFit() throws {
        var products = CrossProducts(columns: 2)
        for x in 1...6 { products.add(codes: [3 * x - 2, x]) }
        let model = try DriverModel.fit(products).get()
        #expect(abs(model.explained - 1) < 1e-15)
        #expect(abs(model.intercept + 2) < 1e-13)
        #expect(model.inference == .unknown(.exactFit))
    }

    @Test("leave a model without percentages where nothing is explained")
    func nothingExplained() throws {
        var products = CrossProducts(columns: 2)
        for row in [[1, -1], [2, 0], [1, 1], [2, 0]] { products.add(codes: row) }
        let model = try DriverModel.fit(products).get()
        #expect(model.explained == 0)
        #expect(model.predictors.map(\.coefficient) == [0])
        #expect(try model.correlations.relativeWeights().get().percentages == nil)
        #expect(try model.correlations.shapleyValues().get().percentages == nil)
    }
}
