import ExactNumbers
import ReferenceData
import Statistics

/// One comparison of the reference: what is found for it is held against what stands there.
struct ComparisonPlace {
    let expected: JSONTree
    let name: String
    private(set) var comparison = Comparison()

    init(_ expected: JSONTree, _ name: String) {
        self.expected = expected
        self.name = name
    }

    /// Tests that know any number of groups.
    mutating func hold(_ groups: [ValueTable]) {
        let moments = groups.map { SampleMoments($0) }
        comparison.hold(moments.map { Double($0.count) }, against: expected["n"], "\(name) n")
        comparison.hold(moments.map { $0.mean?.double }, against: expected["means"], "\(name) mean")
        comparison.hold(
            moments.map { $0.variance?.squareRoot() }, against: expected["sds"], "\(name) sd")
        hold(FTest.analysisOfVariance(moments).value, "anova")
        hold(FTest.welch(moments).value, "welch_anova")
        hold(FTest.etaSquared(moments), "eta_squared")
        let ranks = KruskalWallis.test(groups).value
        hold(ranks?.test, "kruskal_wallis")
        hold(ranks?.epsilonSquared, "epsilon_squared_kw")
    }

    /// Tests of two groups.
    mutating func hold(_ first: ValueTable, against second: ValueTable) {
        let (a, b) = (SampleMoments(first), SampleMoments(second))
        hold(MeanDifference.welch(of: a, minus: b).value, "welch_t")
        hold(MeanDifference.student(of: a, minus: b).value, "student_t")
        let effect = StandardizedDifference.of(a, minus: b).value
        hold(effect?.cohensD, "cohens_d")
        hold(effect?.hedgesG, "hedges_g_approx")
        let ranks = MannWhitney.test(first, against: second).value
        hold(ranks?.probabilityOfSuperiority, "prob_superiority")
        hold(ranks?.cliffsDelta, "cliffs_delta")
        let deviates = [
            ("mann_whitney_continuity", ranks?.continuityCorrected),
            ("mann_whitney_no_continuity", ranks?.deviate),
        ]
        for (key, deviate) in deviates {
            hold(ranks?.statistic, key, "statistic")
            hold(deviate?.probability, key, "p")
        }
    }

    mutating func holdPairs(_ groups: [ValueTable]) {
        let pairs = groups.indices.flatMap { a in
            groups.indices.filter { $0 > a }.map { (groups[a], groups[$0]) }
        }
        let welch = pairs.compactMap { a, b in
            MeanDifference.welch(of: SampleMoments(a), minus: SampleMoments(b)).value?.probability
        }
        let ranks = pairs.compactMap { a, b in
            MannWhitney.test(a, against: b).value?.continuityCorrected.probability
        }
        let found: [(String, [Double]?)] = [
            ("welch_p", welch), ("welch_p_holm", AdjustedProbabilities.holm(welch)),
            ("welch_p_bh", AdjustedProbabilities.benjaminiHochberg(welch)),
            ("welch_p_bonferroni", AdjustedProbabilities.bonferroni(welch)),
            ("mann_whitney_p", ranks), ("mann_whitney_p_holm", AdjustedProbabilities.holm(ranks)),
            ("mann_whitney_p_bh", AdjustedProbabilities.benjaminiHochberg(ranks)),
        ]
        for (key, values) in found {
            comparison.hold(
                values ?? [], against: expected["pairwise"]?[key], "\(name) \(key)")
        }
    }

    /// Tests under a design.
    mutating func hold(_ groups: [ValueTable], design: StratifiedDesign) {
        let wald = FTest.linearised(groups, design: design).value
        hold(wald?.statistic, "regTermTest_wald_F", "F")
        hold(wald?.numeratorDegreesOfFreedom, "regTermTest_wald_F", "df")
        hold(wald?.denominatorDegreesOfFreedom, "regTermTest_wald_F", "ddf")
        hold(wald?.probability, "regTermTest_wald_F", "p")
        guard groups.count == 2 else { return }
        // R takes the first level away from the second.
        hold(
            MeanDifference.linearised(of: groups[1], minus: groups[0], design: design).value,
            "svyttest")
    }

    mutating func hold(_ table: ContingencyTable) {
        let found = table.independence().value
        let values: [(String, Double?)] = [
            ("chi2", found?.pearson.statistic), ("df", found?.pearson.degreesOfFreedom),
            ("p", found?.pearson.probability), ("chi2_yates", found?.yates?.statistic),
            ("p_yates", found?.yates?.probability), ("G", found?.likelihoodRatio.statistic),
            ("G_p", found?.likelihoodRatio.probability), ("cramers_v", found?.cramersV),
            ("min_expected", found?.leastExpected),
        ]
        for (key, value) in values { hold(value, key) }
        let counts = table.tallies.map { $0.map { Double($0.count) } }
        for (row, cells) in (expected["table"]?.list ?? []).enumerated() {
            comparison.hold(counts[row], against: cells, "\(name) table[\(row)]")
        }
    }

    mutating func hold(_ table: ContingencyTable, design: StratifiedDesign) {
        let found = table.independence(design: design).value
        hold(found?.secondOrder, "svychisq_F")
        hold(found?.pearsonStatistic, "svychisq_Chisq", "statistic")
        hold(found?.firstOrder.degreesOfFreedom, "svychisq_Chisq", "df")
        hold(found?.firstOrder.probability, "svychisq_Chisq", "p")
        let weights = table.tallies.map { $0.map { $0.weight.ratio.double / 1e12 } }
        for (row, cells) in (expected["weighted_table"]?.list ?? []).enumerated() {
            comparison.hold(weights[row], against: cells, "\(name) weighted_table[\(row)]")
        }
    }

    private mutating func hold(_ found: MeanDifference?, _ key: String) {
        hold(found?.statistic, key, "statistic")
        hold(found?.degreesOfFreedom, key, "df")
        hold(found?.probability, key, "p")
        comparison.hold(
            [found?.interval.low, found?.interval.high],
            against: expected[key]?["ci95_difference"], "\(name) \(key) interval")
    }

    private mutating func hold(_ found: FTest?, _ key: String) {
        hold(found?.statistic, key, "statistic")
        comparison.hold(
            [found?.numeratorDegreesOfFreedom, found?.denominatorDegreesOfFreedom],
            against: expected[key]?["df"], "\(name) \(key) df")
        hold(found?.probability, key, "p")
    }

    private mutating func hold(_ found: ChiSquaredTest?, _ key: String) {
        hold(found?.statistic, key, "statistic")
        hold(found?.degreesOfFreedom, key, "df")
        hold(found?.probability, key, "p")
    }

    private mutating func hold(_ found: Double?, _ key: String) {
        comparison.hold(found, against: expected, key, of: name)
    }

    private mutating func hold(_ found: Double?, _ key: String, _ part: String) {
        comparison.hold(found, against: expected[key], part, of: "\(name) \(key)")
    }
}
