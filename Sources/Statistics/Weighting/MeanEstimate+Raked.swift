import ExactNumbers

/// How the part of a value that the margins explain is found: what rows count by in the regression.
/// In large samples it makes no difference to speak of.
public enum CalibrationRegression: Hashable, Sendable {
    /// All the same: what `svymean` of R's survey 4.1 does after `rake`.
    case equalWeights
    /// By the weights they had before, as Deville and Särndal have it: what `svymean` does after
    /// `calibrate(calfun = "raking")`. Only for weights that come from this raking and were not
    /// trimmed afterwards.
    case baseWeights(Raking)
    /// By the weights they have now.
    case newWeights
}

extension MeanEstimate {
    /// Estimates from a raked sample. Raking takes out the part of the chance that the margins
    /// explain, so the linearised variance is that of the residuals of a regression on them:
    /// v = Σₕ (1−fₕ)·nₕ/(nₕ−1)·Σ(z−z̄ₕ)² with z = w·e/Σw, e what is left of x − x̄ after the margins'
    /// categories, and w the new weights.
    ///
    /// Agrees with `SE(svymean(~x, rake(design, …), na.rm = TRUE))` of R's survey 4.1, which makes
    /// ten passes over the margins where this goes on until nothing moves. Rows outside a group take
    /// part without a value, as in R's `subset`.
    /// Source: Deville & Särndal (1992), Calibration estimators in survey sampling, Journal of the
    /// American Statistical Association 87, equation 3.4.
    ///
    /// - Parameters:
    ///   - table: every row that was raked, with its new weight.
    ///   - design: counts those rows.
    public init(
        raked table: RakedTable, design: StratifiedDesign,
        regression: CalibrationRegression = .equalWeights,
        within possible: ClosedRange<Double>? = nil, confidence: Double = 0.95
    ) {
        let values = table.values
        let mean = values.mean ?? .zero
        self.init(values, within: possible, confidence: confidence) { simple in
            guard simple.base.weightedCount > 1 else { return .failure(.oneObservation) }
            guard design.degreesOfFreedom > 0 else { return .failure(.oneCluster) }
            let residuals = CalibrationResiduals(table, mean: mean, regression)
            return Residuals(base: simple.base, entries: residuals.entries(over: simple.base))
                .variances(design, degreesOfFreedom: design.degreesOfFreedom)
        }
    }
}

extension CalibrationRegression {
    fileprivate func importance(of tally: Tally, in cell: Int) -> Double {
        switch self {
        case .equalWeights: Double(tally.count)
        case .baseWeights(let raking): tally.weight.double / 1e12 / (raking.factors[cell] ?? 1)
        case .newWeights: tally.weight.double / 1e12
        }
    }
}

/// Distances from the mean less what the margins explain, found by taking the mean of every category
/// away until none is left: the projection onto the margins without a matrix.
private struct CalibrationResiduals {
    private struct Row {
        let key: RakedTable.Key
        let tally: Tally
        let categories: [Int]
        /// What the row counts in the regression.
        let importance: Double
        var distance: Double
    }

    private var rows: [Row]

    init(_ table: RakedTable, mean: Ratio, _ regression: CalibrationRegression) {
        rows = table.rows.sorted { Self.precedes($0.key, $1.key) }.map { key, tally in
            Row(
                key: key, tally: tally, categories: table.grid.categories(of: key.cell),
                importance: regression.importance(of: tally, in: key.cell),
                distance: key.value.map { $0.difference(from: mean) } ?? 0)
        }
        let scale = rows.reduce(0) { max($0, abs($1.distance)) }
        for _ in 0..<Self.mostPasses where pass(over: table.grid) > scale * 1e-15 {}
    }

    func entries(over base: Tally) -> [Residuals.Entry] {
        let whole = base.weight.double
        return rows.map { row in
            Residuals.Entry(
                stratum: row.key.stratum, cluster: row.key.cluster, distance: row.distance,
                weight: row.tally.weight.double / whole, tally: row.tally)
        }
    }

    /// Takes the mean of every category away, margin by margin.
    ///
    /// - Returns: the greatest mean that was found.
    private mutating func pass(over grid: MarginGrid) -> Double {
        var greatest = 0.0
        for (margin, size) in grid.sizes.enumerated() {
            var sums = [Double](repeating: 0, count: size)
            var wholes = sums
            for row in rows {
                sums[row.categories[margin]] += row.importance * row.distance
                wholes[row.categories[margin]] += row.importance
            }
            let means = zip(sums, wholes).map { sum, whole in whole > 0 ? sum / whole : 0 }
            for index in rows.indices {
                rows[index].distance -= means[rows[index].categories[margin]]
            }
            greatest = means.reduce(greatest) { max($0, abs($1)) }
        }
        return greatest
    }

    /// Rows without a value first, within stratum, cluster and cell.
    private static func precedes(_ a: RakedTable.Key, _ b: RakedTable.Key) -> Bool {
        let (left, right) = ((a.stratum, a.cluster, a.cell), (b.stratum, b.cluster, b.cell))
        guard left == right else { return left < right }
        switch (a.value, b.value) {
        case (let mine?, let other?): return mine < other
        case (nil, _?): return true
        case (_, nil): return false
        }
    }

    private static let mostPasses = 1_000
}
