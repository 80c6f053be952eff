import ExactNumbers
import ReferenceData
import Statistics

/// A drawn sample row by row, with the formulas of the method's page written out in doubles: what
/// the tables are held against.
struct EstimationOracle {
    struct Row {
        /// `nil` where the observation is outside the part that is estimated.
        var value: Int?
        /// In units of 10⁻¹².
        var weight: Int128
        var stratum: Int
        var cluster: Int
    }

    var rows: [Row]
    var isClustered: Bool
    var populations: [Int?]

    /// Up to four strata of two clusters or more; a fifth of the rows are missing, some weigh nothing.
    init(_ random: inout FixedRandom) {
        let strata = Int.random(in: 1...4, using: &random)
        isClustered = Bool.random(using: &random)
        rows = []
        for stratum in 0..<strata {
            for cluster in 0..<Int.random(in: 2...6, using: &random) {
                for _ in 0..<Int.random(in: 1...8, using: &random) {
                    let isMissing = Int.random(in: 0..<5, using: &random) == 0
                    let isWeightless = Int.random(in: 0..<9, using: &random) == 0
                    rows.append(
                        Row(
                            value: isMissing ? nil : Int.random(in: 1...5, using: &random),
                            weight: isWeightless
                                ? 0 : Int128.random(in: 1...4_000_000_000_000, using: &random),
                            stratum: stratum, cluster: cluster))
                }
            }
        }
        populations = []
        populations = (0..<strata).map { stratum in
            Bool.random(using: &random)
                ? nil : units(of: stratum).count + Int.random(in: 0...30, using: &random)
        }
    }

    var table: ValueTable {
        var table = ValueTable()
        for row in rows {
            guard let value = row.value else { continue }
            table.add(
                Ratio(value), weight: FixedDecimal(units: row.weight), stratum: row.stratum,
                cluster: isClustered ? row.cluster : 0)
        }
        return table
    }

    var design: StratifiedDesign {
        StratifiedDesign(
            strata: populations.indices.map { stratum in
                let units = units(of: stratum)
                return StratifiedDesign.Stratum(
                    clusters: units.count,
                    weightedClusters: units.count { $0.contains { $0.weight > 0 } },
                    population: populations[stratum])
            }, isClustered: isClustered)
    }

    var mean: Double {
        rows.reduce(0) { $0 + Self.weight($1) * Double($1.value ?? 0) } / answeredWeight
    }

    var standardError: Double {
        let mean = mean
        var variance = 0.0
        for stratum in populations.indices {
            let amounts = units(of: stratum).map { rows in
                rows.reduce(0) { sum, row in
                    row.value.map { sum + Self.weight(row) * (Double($0) - mean) } ?? sum
                } / answeredWeight
            }
            let count = Double(amounts.count)
            let middle = amounts.reduce(0, +) / count
            let spread = amounts.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
            let sampled = populations[stratum].map { count / Double($0) } ?? 0
            variance += (1 - sampled) * count / (count - 1) * spread
        }
        return variance.squareRoot()
    }

    /// What was drawn: clusters, or single rows where there are none.
    private func units(of stratum: Int) -> [[Row]] {
        let rows = rows.filter { $0.stratum == stratum }
        guard isClustered else { return rows.map { [$0] } }
        return Array(Dictionary(grouping: rows, by: \.cluster).values)
    }

    private var answeredWeight: Double {
        rows.reduce(0) { $0 + ($1.value == nil ? 0 : Self.weight($1)) }
    }

    private static func weight(_ row: Row) -> Double { Double(row.weight) / 1e12 }
}
