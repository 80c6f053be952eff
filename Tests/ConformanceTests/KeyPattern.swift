import ReferenceData

/// The place of a figure with what depends on the data taken out: `weighted_items.*.se_design`.
enum KeyPattern {
    static func of(_ place: JSONTree.Place, in kind: FigureFile.Kind) -> String {
        let named = named[kind] ?? []
        return place.reduce(into: "") { pattern, step in
            let step = step.hasPrefix("[") ? "[]" : named.contains(pattern) ? "*" : step
            pattern += pattern.isEmpty ? step : "." + step
        }
    }

    /// The largest relative difference that is allowed.
    static func tolerance(_ pattern: String, _ kind: FigureFile.Kind) -> Double {
        // Two programs search for the factor of an omega, each until it is content.
        if pattern.contains(".omega_total_1factor") { return 1e-3 }
        return kind == .scores || kind == .cableGroup ? 1e-14 : 1e-9
    }

    /// Patterns under which stand the names of items, groups, levels, dimensions or companies.
    private static let named: [FigureFile.Kind: Set<String>] = [
        .figures: Set(
            [
                "items", "weighted_items", "groups", "groups.*", "groups.*.*",
                "weighted_groups_svyby", "weighted_groups_svyby.*",
                "correlations_with_overall.items", "reliability",
                "reliability.*.corrected_item_total_listwise_textbook", "rake.margins",
                "rake.margins.*", "rake.margins_check", "rake.margins_check.*",
                "rake.factor_by_cell", "rake.linear_greg_factor_by_cell", "rake.weighted_means",
            ]
                + [
                    "item_total_corrected_r_drop", "item_total_raw_r", "alpha_if_dropped_raw",
                    "alpha_if_dropped_std",
                ].flatMap {
                    ["reliability.*.listwise.\($0)", "reliability.*.pairwise_psych_default.\($0)"]
                }
                + [
                    "johnson_relative_weights", "johnson_percent", "lmg_shapley", "lmg_percent",
                    "beta_standardised", "zero_order_r", "lm_coef", "lm_p", "vif",
                ].flatMap { ["drivers.\($0)", "drivers_weighted.\($0)"] }),
        .exact: ["dimensions", "groups_R1", "groups_R1.*", "effective_item_weights_R2"],
        .raked: ["weight"],
        .scores: ["dimension"],
        .cableGroup: ["companies", "item_weights"],
    ]
}
