import ExactNumbers
import ReferenceData
import Statistics
import Testing

/// Not run where `../shared/reference` is absent.
@Suite(
    "The drivers of an outcome",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct DriverReferenceTests {
    @Test(
        "are those of R's lm, Johnson's weights and all subsets",
        arguments: [
            ("sets/apistrat", 88), ("sets/attitude", 62), ("sets/bfi", 71), ("sets/housing", 26),
            ("sets/poldem", 71), ("sets/synth_a", 163), ("sfo/sfo2016", 163), ("sfo/sfo2017", 163),
        ])
    func figures(path: String, count: Int) throws {
        let data = try ReferenceColumns(path)
        var comparison = Comparison()
        try Self.compare(data, weights: nil, "drivers", &comparison)
        if let weight = data.specification["weight"]?.text {
            try Self.compare(
                data, weights: data.column(weight), "drivers_weighted", &comparison)
        }
        print(comparison.summary(of: "\(path), drivers"))
        #expect(comparison.faults == [])
        #expect(comparison.count == count)
    }

    private static func compare(
        _ data: ReferenceColumns, weights: [FixedDecimal?]?, _ key: String,
        _ comparison: inout Comparison
    ) throws {
        let outcome = try #require(data.specification["overall"]?.text)
        let names = (data.specification["drivers"]?.list ?? []).compactMap(\.text)
        var products = CrossProducts(columns: names.count + 1)
        for (row, values) in try data.rows([outcome] + names).enumerated() {
            let weight = try weights.map { try #require($0[row]) } ?? .one
            products.add(values, weight: weight)
        }
        let expected = try #require(data.figures[key])
        let model = try DriverModel.fit(products).get()
        let single: [(String, Double?)] = [
            ("n_complete", Double(model.base.count)), ("R2", model.explained),
            ("lm_R2", model.explained),
        ]
        for (figure, value) in single {
            comparison.hold(value, against: expected, figure, of: key)
        }
        let relative = try model.correlations.relativeWeights().get()
        let shapley = try model.correlations.shapleyValues().get()
        comparison.hold(relative.values.reduce(0, +), against: expected, "johnson_sum", of: key)
        comparison.hold(shapley.values.reduce(0, +), against: expected, "lmg_sum", of: key)
        var columns: [(String, [Double])] = [
            ("johnson_relative_weights", relative.values),
            ("johnson_percent", relative.percentages ?? []),
            ("lmg_shapley", shapley.values), ("lmg_percent", shapley.percentages ?? []),
            ("beta_standardised", model.predictors.map(\.standardised)),
            ("zero_order_r", model.predictors.map(\.correlation)),
        ]
        if weights == nil {
            comparison.hold(model.adjustedExplained, against: expected, "lm_adj_R2", of: key)
            comparison.hold(model.intercept, against: expected["lm_coef"], "(Intercept)", of: key)
            guard case .known(let intercept, let tests, let freedom) = model.inference else {
                Issue.record("no test of the coefficients: \(model.inference)")
                return
            }
            #expect(freedom == model.base.count - names.count - 1)
            comparison.hold(intercept.p, against: expected["lm_p"], "(Intercept)", of: key)
            columns += [
                ("lm_coef", model.predictors.map(\.coefficient)), ("lm_p", tests.map(\.p)),
                ("vif", model.predictors.map(\.varianceInflation)),
            ]
        } else {
            #expect(model.inference == .unknown(.unequalWeights))
        }
        for (figure, values) in columns {
            for (index, name) in names.enumerated() {
                comparison.hold(
                    values.indices.contains(index) ? values[index] : nil,
                    against: expected[figure], name, of: "\(key).\(figure)")
            }
        }
    }
}
