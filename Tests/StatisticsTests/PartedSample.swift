import ExactNumbers
import ReferenceData
import Statistics

/// A drawn sample row by row whose observations fall into parts and classes, with the linearised
/// difference of the first two parts written out in doubles.
struct PartedSample {
    struct Row {
        var value: Int
        var part: Int
        /// In units of 10⁻¹².
        var weight: Int128
        var stratum: Int
        var cluster: Int
    }

    var rows: [Row] = []
    var isClustered: Bool
    var populations: [Int?]

    /// Up to three strata of three clusters or more; some observations weigh nothing.
    init(_ random: inout FixedRandom) {
        let strata = Int.random(in: 1...3, using: &random)
        isClustered = Bool.random(using: &random)
        populations = [Int?](repeating: nil, count: strata)
        for stratum in 0..<strata {
            for cluster in 0..<Int.random(in: 3...7, using: &random) {
                for _ in 0..<Int.random(in: 2...9, using: &random) {
                    let isWeightless = Int.random(in: 0..<9, using: &random) == 0
                    rows.append(
                        Row(
                            value: Int.random(in: 1...5, using: &random),
                            part: Int.random(in: 0...2, using: &random),
                            weight: isWeightless
                                ? 0 : Int128.random(in: 1...4_000_000_000_000, using: &random),
                            stratum: stratum, cluster: cluster))
                }
            }
        }
        populations = (0..<strata).map { stratum in
            Bool.random(using: &random)
                ? nil : units(of: stratum).count + Int.random(in: 1...30, using: &random)
        }
    }

    /// The first two parts.
    var tables: [ValueTable] { Array(tables(of: rows).prefix(2)) }

    func inShards(_ shards: Int) -> [ValueTable] {
        var merged = [ValueTable(), ValueTable()]
        for shard in 0..<shards {
            let part = tables(of: rows.indices.filter { $0 % shards == shard }.map { rows[$0] })
            for index in merged.indices { merged[index].merge(part[index]) }
        }
        return merged
    }

    var difference: Result<MeanDifference, NoTest> {
        MeanDifference.linearised(of: tables[0], minus: tables[1], design: design)
    }

    var threeParts: Result<FTest, NoTest> { FTest.linearised(tables(of: rows), design: design) }

    var independence: Result<ContingencyTable.DesignIndependence, NoTest> {
        rows.reduce(into: ContingencyTable()) { table, row in
            table.add(
                row: row.part, column: row.value, weight: FixedDecimal(units: row.weight),
                stratum: row.stratum, cluster: isClustered ? row.cluster : 0)
        }.independence(design: design)
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

    var expectedDifference: Double { mean(of: 0) - mean(of: 1) }

    var expectedStandardError: Double {
        let means = [mean(of: 0), mean(of: 1)]
        let weights = [weight(of: 0), weight(of: 1)]
        var variance = 0.0
        for stratum in populations.indices {
            let amounts = units(of: stratum).map { rows in
                rows.reduce(0) { sum, row in
                    guard row.part < 2 else { return sum }
                    let z =
                        Double(row.weight) * (Double(row.value) - means[row.part])
                        / weights[row.part]
                    return row.part == 0 ? sum + z : sum - z
                }
            }
            let count = Double(amounts.count)
            let middle = amounts.reduce(0, +) / count
            let spread = amounts.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
            let sampled = populations[stratum].map { count / Double($0) } ?? 0
            variance += (1 - sampled) * count / (count - 1) * spread
        }
        return variance.squareRoot()
    }

    private func mean(of part: Int) -> Double {
        rows.reduce(0) { $0 + ($1.part == part ? Double($1.weight) * Double($1.value) : 0) }
            / weight(of: part)
    }

    private func weight(of part: Int) -> Double {
        rows.reduce(0) { $0 + ($1.part == part ? Double($1.weight) : 0) }
    }

    private func tables(of rows: [Row]) -> [ValueTable] {
        rows.reduce(into: [ValueTable](repeating: ValueTable(), count: 3)) { tables, row in
            tables[row.part].add(
                Ratio(row.value), weight: FixedDecimal(units: row.weight), stratum: row.stratum,
                cluster: isClustered ? row.cluster : 0)
        }
    }

    /// What was drawn: clusters, or single rows where there are none.
    private func units(of stratum: Int) -> [[Row]] {
        let rows = rows.filter { $0.stratum == stratum }
        guard isClustered else { return rows.map { [$0] } }
        return Array(Dictionary(grouping: rows, by: \.cluster).values)
    }
}
