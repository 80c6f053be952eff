import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("What is made of cross products")
struct CrossProductHostilityTests {
    @Test("is a number or a refusal, whatever the rows")
    func hostileRows() {
        var random = FixedRandom(seed: 91)
        var answers = 0
        for _ in 0..<100 {
            let columns = Int.random(in: 0...5, using: &random)
            let pool = Self.pool(&random)
            var sample = DriverSample(columns: columns)
            var pairs = PairwiseProducts(columns: columns)
            for _ in 0..<Int.random(in: 0...14, using: &random) {
                let row = (0..<columns).map { _ -> FixedDecimal? in
                    Int.random(in: 0..<12, using: &random) == 0 ? nil : random.pick(pool)
                }
                let weight =
                    Int.random(in: 0..<8, using: &random) == 0
                    ? FixedDecimal(units: abs(random.pick(pool).units / 2)) : .one
                sample.add(row, weight: weight, cluster: Int.random(in: 0...9, using: &random))
                pairs.add(row, weight: weight)
            }
            let figures =
                Self.drivers(sample) + Self.reliability(sample.products, pairs)
            answers += figures.count
            #expect(figures.allSatisfy { $0.isFinite })
        }
        #expect(answers > 2_000)
    }

    /// Few values a sample, so that constants, copies and ends meet.
    private static func pool(_ random: inout FixedRandom) -> [FixedDecimal] {
        let kind = Int.random(in: 0...3, using: &random)
        return (0..<6).map { _ in
            let units: Int128 =
                switch kind {
                case 0: Int128.random(in: 1...5, using: &random) * FixedDecimal.one.units
                case 1: Int128.random(in: -(1 << 100)...(1 << 100), using: &random)
                case 2: random.pick([.max, .max - 1, .min + 1, 0, 1])
                case _: Int128.random(in: -2...2, using: &random)
                }
            return FixedDecimal(units: units)
        }
    }

    private static func drivers(_ sample: DriverSample) -> [Double] {
        var figures: [Double] = []
        if case .success(let model) = DriverModel.fit(sample.products) {
            figures += [model.explained, model.adjustedExplained, model.intercept]
            for predictor in model.predictors {
                figures += [
                    predictor.coefficient, predictor.correlation, predictor.standardised,
                    predictor.varianceInflation,
                ]
            }
            if case .known(let intercept, let tests, _) = model.inference {
                for test in [intercept] + tests {
                    figures += [test.standardError, test.t, test.p]
                }
            }
            for method in [Importance.Method.relativeWeights, .shapley] {
                guard case .success(let importance) = model.correlations.importance(method) else {
                    continue
                }
                figures += importance.values + (importance.percentages ?? [])
            }
        }
        if case .success(let bootstrap) = DriverBootstrap.draw(
            sample, seed: 3, replicates: 0..<5)
        {
            figures += bootstrap.values.flatMap { $0 }
        }
        return figures
    }

    private static func reliability(
        _ products: CrossProducts, _ pairs: PairwiseProducts
    ) -> [Double] {
        var figures: [Double] = []
        for found in [Reliability.listwise(products), Reliability.pairwise(pairs)] {
            guard case .success(let found) = found else { continue }
            figures += [found.alpha, found.averageCorrelation]
            let optional = [
                found.standardisedAlpha, found.standardError, found.lambda6, found.splitHalf,
            ]
            figures += optional.compactMap { $0 }
            for item in found.items {
                let optional = [
                    item.restCorrelation, item.totalCorrelation, item.alphaWithout,
                    item.standardisedAlphaWithout,
                ]
                figures += optional.compactMap { $0 }
            }
            if case .success(let interval) = found.feldtInterval() {
                figures += [interval.low, interval.high]
            }
        }
        for method in [Omega.Method.minimumResiduals, .maximumLikelihood] {
            guard case .success(let omega) = Omega.oneFactor(products, method) else { continue }
            figures += [omega.value] + omega.loadings + omega.uniquenesses
        }
        return figures
    }
}
