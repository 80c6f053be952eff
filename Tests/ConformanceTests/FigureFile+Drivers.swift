import ExactNumbers
import ReferenceData
import Statistics

/// Drivers of an outcome.
extension FigureFile {
    mutating func holdDrivers(_ rows: DesignedRows, _ set: ReferenceSet) throws {
        guard let outcome = set.specification["overall"]?.text else { return }
        let names = (set.specification["drivers"]?.list ?? []).compactMap(\.text)
        for key in rows.isWeighted ? ["drivers", "drivers_weighted"] : ["drivers"] {
            var products = CrossProducts(columns: names.count + 1)
            let values = try rows.rows(([outcome] + names).map { ($0, nil) })
            for (row, values) in values.enumerated() {
                products.add(values, weight: key == "drivers" ? .one : rows.weights[row])
            }
            hold(try DriverModel.fit(products).get(), names, at: [key])
        }
    }

    private mutating func hold(
        _ model: DriverModel, _ names: [String], at place: JSONTree.Place
    ) {
        let relative = model.correlations.relativeWeights().value
        let shapley = model.correlations.shapleyValues().value
        var single: [(String, Double?)] = [
            ("n_complete", Double(model.base.count)), ("R2", model.explained),
            ("lm_R2", model.explained),
            ("johnson_sum", relative?.values.reduce(0, +)),
            ("lmg_sum", shapley?.values.reduce(0, +)),
        ]
        var columns: [(String, [Double]?)] = [
            ("johnson_relative_weights", relative?.values),
            ("johnson_percent", relative?.percentages), ("lmg_shapley", shapley?.values),
            ("lmg_percent", shapley?.percentages),
            ("beta_standardised", model.predictors.map(\.standardised)),
            ("zero_order_r", model.predictors.map(\.correlation)),
        ]
        if place == ["drivers"] {
            single.append(("lm_adj_R2", model.adjustedExplained))
            hold(model.intercept, at: place + ["lm_coef", "(Intercept)"])
            columns.append(("lm_coef", model.predictors.map(\.coefficient)))
            columns.append(("vif", model.predictors.map(\.varianceInflation)))
            switch model.inference {
            case .unknown: columns.append(("lm_p", nil))
            case .known(let intercept, let tests, _):
                hold(intercept.p, at: place + ["lm_p", "(Intercept)"])
                columns.append(("lm_p", tests.map(\.p)))
            }
        }
        for (key, value) in single { hold(value, at: place + [key]) }
        for (key, values) in columns {
            for (index, name) in names.enumerated() {
                hold(values?[index], at: place + [key, name])
            }
        }
    }
}
