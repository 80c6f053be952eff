/// Why a figure of the reference is not compared.
enum NotCompared: String, CaseIterable, Sendable {
    case anotherProgram = "another program's figure, kept to tell its reader why ours differs"
    case doubles = "what plain doubles make of it, kept to show why scores are exact"
    case noFigureOfTheMethod = "no figure of method.md"
    case input = "what figures are made from, or a name"
    case words = "words about the file"
    case derived = "follows from figures that are compared"
    case absentInR = "null throughout, R's result having the place and no figure for it"
    case rounding = "what rounding leaves of two equal figures"
    case rowOrder = "depends in R on the order of rows that share a value"
    case decimals = "answers with decimals, where a score is made of whole codes"
    case heywood = "a Heywood case, which is refused"
    case lastItem = "of two items one is left, which has no alpha"

    static func rule(for pattern: String, in file: FigureFile) -> Rule? {
        rules.first { $0.covers(pattern, in: file) }
    }

    /// What is left out of one kind of file: a pattern with all that stands under it.
    struct Rule: Hashable, Sendable {
        let reason: NotCompared
        let kind: FigureFile.Kind
        /// `""` for all.
        let pattern: String
        /// The path of the only data set it is for; `nil` for all.
        var set: String?

        func covers(_ pattern: String, in file: FigureFile) -> Bool {
            kind == file.kind && set ?? file.set == file.set
                && (self.pattern.isEmpty || self.pattern == pattern
                    || pattern.hasPrefix(self.pattern + "."))
        }
    }

    /// Each is needed: one that leaves nothing out fails.
    static let rules: [Rule] =
        figures.flatMap { reason, patterns in
            patterns.map { Rule(reason: reason, kind: .figures, pattern: $0) }
        }
        + ["dataset", "thresholds", "arithmetic"].map {
            Rule(reason: .words, kind: .exact, pattern: $0)
        }
        + ["rules.R1.naive_double", "rules.R2.naive_double"].map {
            Rule(reason: .doubles, kind: .exact, pattern: $0)
        }
        + ["effective_item_weights_R2", "rules", "dimensions"].map {
            Rule(reason: .decimals, kind: .exact, pattern: $0, set: "sets/poldem")
        } + [
            Rule(reason: .decimals, kind: .scores, pattern: "", set: "sets/poldem"),
            Rule(reason: .input, kind: .cableGroup, pattern: "sent"),
            Rule(reason: .input, kind: .cableGroup, pattern: "item_weights"),
            Rule(reason: .words, kind: .cableGroup, pattern: "composite_rule"),
        ]

    private static let figures: [(NotCompared, [String])] = [
        (
            .words,
            [
                "dataset", "source", "R", "survey", "psych", "family_of_tests.note", "units.note",
                "tests.[].svyranktest_wilcoxon.note", "reliability.*.feldt_ci95_note",
            ]
        ),
        (
            .input,
            [
                "weights.column", "correlations_with_overall.overall", "drivers.outcome",
                "drivers_weighted.outcome", "tests.[].item", "tests.[].group", "tests.[].levels",
                "tests.[].pairwise.pairs", "chisq.[].row", "chisq.[].col", "chisq.[].row_levels",
                "chisq.[].col_levels", "rake.margins", "rake.base_weight", "rake.total",
                "units.column", "units.min_n", "nps.item", "nps.rounding",
            ]
        ),
        (
            .anotherProgram,
            [
                "sd_population", "median", "q25_type7", "q75_type7", "q25_type2", "q75_type2",
                "mad_R", "ci95_z_low", "ci95_z_high", "skewness_type3", "kurtosis_excess_type3",
                "skewness_type2", "kurtosis_excess_type2",
            ].map { "items.*.\($0)" }
        ),
        (
            .anotherProgram,
            [
                "sd_divide_by_sumw", "sd_svyvar_R", "sd_frequency_weights",
                "sd_reliability_weights", "ci95_design_z_low", "ci95_design_z_high",
                "se_weights_only_answered_n", "se_formula_answered", "se_kish", "deff_R_replace",
                "deff_R_without_replacement",
            ].map { "weighted_items.*.\($0)" }
        ),
        (
            .anotherProgram,
            ["top2", "bottom2", "top1", "bottom1"].flatMap {
                ["items.*.\($0).wald_se", "weighted_items.*.\($0).svyciprop_logit"]
            }
        ),
        (
            .anotherProgram,
            [
                "weights.kish_deff_over_n", "nps.se_divide_n", "nps.ci95_z_low", "nps.ci95_z_high",
                "nps.weighted.ci95_z_low", "nps.weighted.ci95_z_high", "nps.weighted.se_kish",
                "chisq.[].svychisq_Wald", "chisq.[].svychisq_adjWald",
            ]
        ),
        (
            .noFigureOfTheMethod,
            [
                "items.*.min", "items.*.max", "items.*.mode_smallest", "weights.min",
                "weights.mean", "weights.cv_population", "rake.linear_greg_factor_by_cell",
                "rake.max_rel_diff_calibrate_raking", "rake.max_rel_diff_rake_default_epsilon",
            ]
        ),
        (.derived, ["nps.passives"]),
        (
            .absentInR,
            [
                "mann_whitney_continuity.df", "mann_whitney_continuity.ci95_difference",
                "mann_whitney_no_continuity.df", "mann_whitney_no_continuity.ci95_difference",
                "anova.ci95_difference", "welch_anova.ci95_difference",
                "kruskal_wallis.ci95_difference",
            ].map { "tests.[].\($0)" }
        ),
        (
            .rounding,
            [
                "drivers.johnson_minus_R2", "drivers.lmg_minus_R2",
                "drivers_weighted.johnson_minus_R2", "drivers_weighted.lmg_minus_R2",
                "rake.factor_spread_within_cell",
            ]
        ),
        (.rowOrder, ["statistic", "df", "p"].map { "tests.[].svyranktest_wilcoxon.\($0)" }),
    ]
}
