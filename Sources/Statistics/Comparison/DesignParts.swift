import ExactNumbers

/// The parts of one sample that are compared, and how their observations move the differences of
/// their means.
struct DesignParts {
    private let tables: [ValueTable]
    private let design: StratifiedDesign
    /// Of the parts, while every one has a mean.
    let means: [Ratio]

    init(_ tables: [ValueTable], design: StratifiedDesign) {
        self.tables = tables
        self.design = design
        means = tables.compactMap(\.mean)
    }

    var degreesOfFreedom: Int {
        tables.reduce(into: ValueTable()) { $0.merge($1) }
            .degreesOfFreedom(isClustered: design.isClustered)
    }

    /// True for the variance of a difference that does not vary: zero, or what rounding leaves of it
    /// where the observations of a cluster cancel.
    func isConstant(_ variance: Double) -> Bool {
        guard variance > 0 else { return true }
        guard design.isClustered else { return false }
        let largest = zip(tables, means).reduce(0.0) { largest, part in
            part.0.cells.keys.reduce(largest) {
                max($0, abs($1.value.difference(from: part.1)))
            }
        }
        return variance.squareRoot() <= Self.rounding * largest
    }

    /// Far above the rounding of a sum, far below any share of weight that matters.
    private static let rounding = 1e-14

    /// Of each part but the first, its mean less that of the first; for two parts the first less
    /// the second has the same variance.
    var covarianceOfContrasts: Result<LinearisedCovariance, NoTest> {
        if let refusal { return .failure(refusal) }
        var influences: [LinearisedCovariance.Influence] = []
        for (index, (table, mean)) in zip(tables, means).enumerated() {
            let whole = table.total.weight.double
            for (cell, tally) in table.cells {
                let amount =
                    cell.value.difference(from: mean) * (tally.weight.double / whole)
                let amounts = (1..<tables.count).map { contrast in
                    index == 0 ? -amount : index == contrast ? amount : 0
                }
                influences.append(
                    LinearisedCovariance.Influence(
                        stratum: cell.stratum, cluster: cell.cluster, part: index,
                        order: cell.value, tally: tally, amounts: amounts))
            }
        }
        return LinearisedCovariance.of(
            influences, dimension: tables.count - 1, design: design)
    }

    private var refusal: NoTest? {
        guard tables.count > 1 else { return .oneGroup }
        guard tables.count - 1 <= LinearisedCovariance.mostEstimates else {
            return .tooManyContrasts(tables.count - 1)
        }
        for (index, table) in tables.enumerated() {
            let total = table.total
            if total.count == 0 { return .emptyGroup(index) }
            if total.weight.ratio == .zero { return .weightlessGroup(index) }
            if total.weightedCount < 2 { return .loneObservation(group: index) }
            if table.weightedClusters(isClustered: design.isClustered) < 2 {
                return .loneCluster(group: index)
            }
        }
        return nil
    }
}
