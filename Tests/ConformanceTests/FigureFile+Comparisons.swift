import ExactNumbers
import ReferenceData
import Statistics

/// Tests of groups, tables and correlations.
extension FigureFile {
    mutating func holdComparisons(_ rows: DesignedRows) throws {
        var family: [Double] = []
        for (index, expected) in (figures["tests"]?.list ?? []).enumerated() {
            let levels = expected["levels"]?.list.compactMap(\.text) ?? []
            let groups = try rows.groups(
                of: expected["item"]?.text ?? "", by: expected["group"]?.text ?? "",
                levels: levels)
            let place = ["tests", "[\(index)]"]
            let ranks = hold(groups, at: place)
            if levels.count == 2 {
                let welch = hold(groups[0], against: groups[1], at: place)
                family.append(welch?.probability ?? .nan)
            } else {
                family.append(ranks?.test.probability ?? .nan)
            }
            if expected["pairwise"] != nil { holdPairs(groups, at: place + ["pairwise"]) }
            if rows.isWeighted { hold(groups, rows.design, at: place) }
        }
        guard !family.isEmpty else { return }
        hold(family, at: ["family_of_tests", "p"])
        hold(AdjustedProbabilities.holm(family) ?? [], at: ["family_of_tests", "holm"])
        hold(AdjustedProbabilities.benjaminiHochberg(family) ?? [], at: ["family_of_tests", "bh"])
        hold(
            AdjustedProbabilities.bonferroni(family) ?? [], at: ["family_of_tests", "bonferroni"])
    }

    /// Tests that know any number of groups.
    private mutating func hold(_ groups: [ValueTable], at place: JSONTree.Place) -> KruskalWallis? {
        let moments = groups.map { SampleMoments($0) }
        hold(moments.map { Double($0.count) }, at: place + ["n"])
        hold(moments.map { $0.mean?.double }, at: place + ["means"])
        hold(moments.map { $0.variance?.squareRoot() }, at: place + ["sds"])
        hold(FTest.analysisOfVariance(moments).value, at: place + ["anova"])
        hold(FTest.welch(moments).value, at: place + ["welch_anova"])
        hold(FTest.etaSquared(moments), at: place + ["eta_squared"])
        let ranks = KruskalWallis.test(groups).value
        hold(ranks?.test, at: place + ["kruskal_wallis"])
        hold(ranks?.epsilonSquared, at: place + ["epsilon_squared_kw"])
        return ranks
    }

    /// Tests of two groups.
    private mutating func hold(
        _ first: ValueTable, against second: ValueTable, at place: JSONTree.Place
    ) -> MeanDifference? {
        let (a, b) = (SampleMoments(first), SampleMoments(second))
        let welch = MeanDifference.welch(of: a, minus: b).value
        hold(welch, at: place + ["welch_t"])
        hold(MeanDifference.student(of: a, minus: b).value, at: place + ["student_t"])
        let effect = StandardizedDifference.of(a, minus: b).value
        hold(effect?.cohensD, at: place + ["cohens_d"])
        hold(effect?.hedgesG, at: place + ["hedges_g_approx"])
        let ranks = MannWhitney.test(first, against: second).value
        hold(ranks?.probabilityOfSuperiority, at: place + ["prob_superiority"])
        hold(ranks?.cliffsDelta, at: place + ["cliffs_delta"])
        let deviates = [
            ("mann_whitney_continuity", ranks?.continuityCorrected),
            ("mann_whitney_no_continuity", ranks?.deviate),
        ]
        for (key, deviate) in deviates {
            hold(ranks?.statistic, at: place + [key, "statistic"])
            hold(deviate?.probability, at: place + [key, "p"])
        }
        return welch
    }

    private mutating func holdPairs(_ groups: [ValueTable], at place: JSONTree.Place) {
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
        for (key, values) in found { hold(values ?? [], at: place + [key]) }
    }

    /// Tests under a design.
    private mutating func hold(
        _ groups: [ValueTable], _ design: StratifiedDesign, at place: JSONTree.Place
    ) {
        let wald = FTest.linearised(groups, design: design).value
        let values = [
            ("F", wald?.statistic), ("df", wald?.numeratorDegreesOfFreedom),
            ("ddf", wald?.denominatorDegreesOfFreedom), ("p", wald?.probability),
        ]
        for (key, value) in values { hold(value, at: place + ["regTermTest_wald_F", key]) }
        guard groups.count == 2 else { return }
        // R takes the first level away from the second.
        hold(
            MeanDifference.linearised(of: groups[1], minus: groups[0], design: design).value,
            at: place + ["svyttest"])
    }

    mutating func holdTables(_ rows: DesignedRows) throws {
        for (index, expected) in (figures["chisq"]?.list ?? []).enumerated() {
            let place = ["chisq", "[\(index)]"]
            let table = try rows.contingency(
                expected["row"]?.text ?? "", expected["col"]?.text ?? "")
            let found = table.independence().value
            let values: [(String, Double?)] = [
                ("chi2", found?.pearson.statistic), ("df", found?.pearson.degreesOfFreedom),
                ("p", found?.pearson.probability), ("chi2_yates", found?.yates?.statistic),
                ("p_yates", found?.yates?.probability), ("G", found?.likelihoodRatio.statistic),
                ("G_p", found?.likelihoodRatio.probability), ("cramers_v", found?.cramersV),
                ("min_expected", found?.leastExpected),
            ]
            for (key, value) in values { hold(value, at: place + [key]) }
            for (row, tallies) in table.tallies.enumerated() {
                hold(tallies.map { Double($0.count) }, at: place + ["table", "[\(row)]"])
            }
            if rows.isWeighted { hold(table, rows.design, at: place) }
        }
    }

    private mutating func hold(
        _ table: ContingencyTable, _ design: StratifiedDesign, at place: JSONTree.Place
    ) {
        let found = table.independence(design: design).value
        hold(found?.secondOrder, at: place + ["svychisq_F"])
        hold(found?.pearsonStatistic, at: place + ["svychisq_Chisq", "statistic"])
        hold(found?.firstOrder.degreesOfFreedom, at: place + ["svychisq_Chisq", "df"])
        hold(found?.firstOrder.probability, at: place + ["svychisq_Chisq", "p"])
        for (row, tallies) in table.tallies.enumerated() {
            hold(
                tallies.map { $0.weight.ratio.double / 1e12 },
                at: place + ["weighted_table", "[\(row)]"])
        }
    }

    mutating func holdCorrelations(_ rows: DesignedRows) throws {
        let expected = figures["correlations_with_overall"]
        let overall = expected?["overall"]?.text ?? ""
        for item in (expected?["items"]?.group ?? [:]).keys {
            let place = ["correlations_with_overall", "items", item]
            let pairs = try rows.pairs(overall, item)
            let pearson = Correlation.pearson(pairs).value
            let spearman = Correlation.spearman(pairs).value
            let interval = pearson?.interval()
            hold([interval?.low, interval?.high], at: place + ["pearson_ci95"])
            let values: [(String, Double?)] = [
                ("n", pearson.map { Double($0.count) }), ("pearson", pearson?.coefficient),
                ("pearson_p", pearson?.probability), ("spearman", spearman?.coefficient),
                ("spearman_p", spearman?.probability),
                ("kendall_tau_b", Correlation.kendall(pairs).value),
            ]
            for (key, value) in values { hold(value, at: place + [key]) }
            if rows.isWeighted {
                hold(
                    Correlation.weightedPearson(pairs).value, at: place + ["pearson_weighted"])
            }
        }
    }

    private mutating func hold(_ found: MeanDifference?, at place: JSONTree.Place) {
        hold(found?.statistic, at: place + ["statistic"])
        hold(found?.degreesOfFreedom, at: place + ["df"])
        hold(found?.probability, at: place + ["p"])
        hold(
            [found?.interval.low, found?.interval.high], at: place + ["ci95_difference"])
    }

    private mutating func hold(_ found: FTest?, at place: JSONTree.Place) {
        hold(found?.statistic, at: place + ["statistic"])
        hold(
            [found?.numeratorDegreesOfFreedom, found?.denominatorDegreesOfFreedom],
            at: place + ["df"])
        hold(found?.probability, at: place + ["p"])
    }

    private mutating func hold(_ found: ChiSquaredTest?, at place: JSONTree.Place) {
        hold(found?.statistic, at: place + ["statistic"])
        hold(found?.degreesOfFreedom, at: place + ["df"])
        hold(found?.probability, at: place + ["p"])
    }
}
