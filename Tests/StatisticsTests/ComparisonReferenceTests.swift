import ExactNumbers
import ReferenceData
import Statistics
import Testing

/// The groups, tables and correlations of the reference. Not run where `../shared/reference` is
/// absent.
@Suite(
    "Comparisons of the reference",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct ComparisonReferenceTests {
    @Test(
        "of means and ranks are those of R",
        arguments: [
            ("sets/apistrat", 151), ("sets/bfi", 327), ("sets/housing", 159),
            ("sets/insteval", 808), ("sets/synth_a", 392), ("sets/wine", 378), ("sfo/sfo2016", 428),
            ("sfo/sfo2017", 428),
        ])
    func groups(path: String, count: Int) throws {
        let sample = try ComparisonSample(path)
        var comparison = Comparison()
        var family: [Double] = []
        for expected in sample.figures["tests"]?.list ?? [] {
            let (item, group) = (expected["item"]?.text ?? "", expected["group"]?.text ?? "")
            let levels = expected["levels"]?.list.compactMap(\.text) ?? []
            let groups = try sample.groups(of: item, by: group, levels: levels)
            var place = ComparisonPlace(expected, "\(item) by \(group)")
            place.hold(groups)
            if levels.count == 2 { place.hold(groups[0], against: groups[1]) }
            if expected["pairwise"] != nil { place.holdPairs(groups) }
            if sample.isWeighted { place.hold(groups, design: sample.design) }
            comparison.add(place.comparison)
            family.append(
                (levels.count == 2
                    ? expected["welch_t"]?["p"] : expected["kruskal_wallis"]?["p"])?.number ?? -1)
        }
        Self.hold(family, sample.figures["family_of_tests"], &comparison)
        print(comparison.summary(of: "\(path), comparisons of groups"))
        #expect(comparison.faults == [])
        #expect(comparison.count == count)
    }

    private static func hold(
        _ family: [Double], _ expected: JSONTree?, _ comparison: inout Comparison
    ) {
        comparison.hold(family, against: expected?["p"], "family p")
        let adjusted: [(String, [Double]?)] = [
            ("holm", AdjustedProbabilities.holm(family)),
            ("bh", AdjustedProbabilities.benjaminiHochberg(family)),
            ("bonferroni", AdjustedProbabilities.bonferroni(family)),
        ]
        for (key, values) in adjusted {
            comparison.hold(values ?? [], against: expected?[key], "family \(key)")
        }
    }

    @Test(
        "of tables are those of R",
        arguments: [
            ("sets/apistrat", 41), ("sets/bfi", 60), ("sets/housing", 54), ("sets/insteval", 48),
            ("sets/synth_a", 82), ("sets/wine", 32), ("sfo/sfo2016", 36), ("sfo/sfo2017", 36),
        ])
    func tables(path: String, count: Int) throws {
        let sample = try ComparisonSample(path)
        var comparison = Comparison()
        for expected in sample.figures["chisq"]?.list ?? [] {
            let (row, column) = (expected["row"]?.text ?? "", expected["col"]?.text ?? "")
            var place = ComparisonPlace(expected, "\(row) by \(column)")
            let table = try sample.table(row, column)
            place.hold(table)
            // The method leaves out the one table with an empty cell; the panel has one.
            if sample.isWeighted, row != "awards" { place.hold(table, design: sample.design) }
            comparison.add(place.comparison)
        }
        print(comparison.summary(of: "\(path), tables"))
        #expect(comparison.faults == [])
        #expect(comparison.count == count)
    }

    @Test(
        "of variables are those of R",
        arguments: [
            ("sets/apistrat", 63), ("sets/attitude", 48), ("sets/bfi", 192), ("sets/housing", 16),
            ("sets/poldem", 80), ("sets/synth_a", 99), ("sfo/sfo2016", 207), ("sfo/sfo2017", 216),
        ])
    func correlations(path: String, count: Int) throws {
        let sample = try ComparisonSample(path)
        let expected = sample.figures["correlations_with_overall"]
        let overall = expected?["overall"]?.text ?? ""
        var comparison = Comparison()
        for (item, figures) in expected?["items"]?.group ?? [:] {
            let pairs = try sample.pairs(overall, item)
            let pearson = Correlation.pearson(pairs).value
            let spearman = Correlation.spearman(pairs).value
            let interval = pearson?.interval()
            comparison.hold(
                [interval?.low, interval?.high], against: figures["pearson_ci95"], item)
            let values: [(String, Double?)] = [
                ("n", pearson.map { Double($0.count) }), ("pearson", pearson?.coefficient),
                ("pearson_p", pearson?.probability), ("spearman", spearman?.coefficient),
                ("spearman_p", spearman?.probability),
                ("kendall_tau_b", Correlation.kendall(pairs).value),
            ]
            for (key, value) in values { comparison.hold(value, against: figures, key, of: item) }
            if sample.isWeighted {
                comparison.hold(
                    Correlation.weightedPearson(pairs).value, against: figures,
                    "pearson_weighted", of: item)
            }
        }
        print(comparison.summary(of: "\(path), correlations"))
        #expect(comparison.faults == [])
        #expect(comparison.count == count)
    }
}
