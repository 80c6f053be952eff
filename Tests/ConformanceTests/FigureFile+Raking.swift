import ExactNumbers
import ReferenceData
import Statistics

/// Raked weights, and means under them.
extension FigureFile {
    mutating func holdRaking(_ set: RakedSet) throws {
        let raking = set.raking
        let values: [(String, Double?)] = [
            ("n_used", Double(raking.after.count)),
            ("dropped_missing_margin", Double(raking.missing.reduce(0, +))),
            ("dropped_zero_weight", Double(raking.weightless)),
            ("weight_min", raking.after.least), ("weight_max", raking.after.greatest),
            ("weight_sum", raking.after.sum), ("kish_n_eff", raking.after.effectiveCount),
            ("kish_deff", raking.after.designEffect),
        ]
        for (key, value) in values { hold(value, at: ["rake", key]) }
        for (cell, factor) in raking.factors {
            hold(factor, at: ["rake", "factor_by_cell", set.label(of: cell)])
        }
        for (margin, lines) in zip(set.margins, raking.margins) {
            for (category, line) in zip(margin.categories, lines) {
                hold(line.after, at: ["rake", "margins_check", margin.name, category])
            }
        }
        for item in (figures["rake"]?["weighted_means"]?.group ?? [:]).keys {
            try holdMean(of: item, set)
        }
    }

    private mutating func holdMean(of item: String, _ set: RakedSet) throws {
        var answered = ValueTable()
        var raked = RakedTable(set.raking.grid)
        let weights = set.weights
        for (row, value) in try set.rows.column(item).enumerated() {
            guard let weight = weights[row] else { continue }
            raked.add(value.map { Ratio($0) }, place: set.places[row], weight: weight)
            if let value { answered.add(Ratio(value), weight: weight) }
        }
        let fixed = MeanEstimate(answered, design: Self.oneStratum(answered.total.count))
        let design = MeanEstimate(raked: raked, design: Self.oneStratum(set.raking.after.count))
        let values: [(String, Double?)] = [
            ("mean", fixed.mean?.double), ("mean", design.mean?.double),
            ("n", Double(fixed.base.count)), ("n_eff", fixed.base.effectiveCount),
            ("se_weights_fixed", fixed.uncertainty.precision?.standardError),
            ("se_raked_design", design.uncertainty.precision?.standardError),
        ]
        for (key, value) in values { hold(value, at: ["rake", "weighted_means", item, key]) }
    }

    /// The weight of every row that has one.
    mutating func holdWeights(_ set: RakedSet) throws {
        for (id, weight) in zip(try set.rows.table["id"], set.weights) {
            guard let weight else { continue }
            hold(Ratio(weight).double, at: ["weight", id])
        }
    }

    private static func oneStratum(_ count: Int) -> StratifiedDesign {
        StratifiedDesign(
            strata: [StratifiedDesign.Stratum(clusters: count, weightedClusters: count)],
            isClustered: false)
    }
}
