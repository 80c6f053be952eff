import ExactNumbers
import ReferenceData
import Statistics

/// Whether the items of a dimension hang together.
extension FigureFile {
    mutating func holdReliability(_ rows: DesignedRows, _ set: ReferenceSet) throws {
        guard figures["reliability"] != nil else { return }
        for (dimension, items) in Self.dimensions(set) {
            let place = ["reliability", dimension]
            let names = items.map(\.name)
            var complete = CrossProducts(columns: items.count)
            var pairs = PairwiseProducts(columns: items.count)
            for row in try rows.rows(items) {
                complete.add(row)
                pairs.add(row)
            }
            guard let listwise = Reliability.listwise(complete).value else {
                hold(nil, at: place)
                continue
            }
            hold(Double(listwise.items.count), at: place + ["k"])
            hold(listwise, names, at: place + ["listwise"])
            hold(
                try Reliability.pairwise(pairs).get(), names,
                at: place + ["pairwise_psych_default"])
            let interval = listwise.feldtInterval().value
            hold([interval?.low, interval?.high], at: place + ["feldt_ci95_listwise"])
            for (name, item) in zip(names, listwise.items) {
                hold(
                    item.restCorrelation,
                    at: place + ["corrected_item_total_listwise_textbook", name])
            }
            // The reference has neither halves nor factors of two items.
            guard items.count > 2 else { continue }
            hold(listwise.splitHalf, at: place + ["split_half_odd_even_spearman_brown"])
            hold(
                Omega.oneFactor(complete, .minimumResiduals),
                at: place + ["omega_total_1factor_minres_std"])
            hold(
                Omega.oneFactor(complete, .maximumLikelihood),
                at: place + ["omega_total_1factor_ML_cov"])
        }
    }

    private mutating func hold(
        _ omega: Result<Omega, OmegaRefusal>, at place: JSONTree.Place
    ) {
        if case .failure(.nothingOfItsOwn) = omega {
            leave(place, because: .heywood)
        } else {
            hold(omega.value?.value, at: place)
        }
    }

    private mutating func hold(
        _ found: Reliability, _ names: [String], at place: JSONTree.Place
    ) {
        let single: [(String, Double?)] = [
            ("n_used", Double(found.rows)), ("alpha_raw", found.alpha),
            ("alpha_raw_formula", found.alpha), ("alpha_std", found.standardisedAlpha),
            ("G6_smc", found.lambda6), ("average_r", found.averageCorrelation),
            ("ase", found.standardError),
        ]
        for (key, value) in single { hold(value, at: place + [key]) }
        for (name, item) in zip(names, found.items) {
            hold(item.restCorrelation, at: place + ["item_total_corrected_r_drop", name])
            hold(item.totalCorrelation, at: place + ["item_total_raw_r", name])
            let without = [
                ("alpha_if_dropped_raw", item.alphaWithout),
                ("alpha_if_dropped_std", item.standardisedAlphaWithout),
            ]
            for (key, value) in without {
                // psych prints a covariance in its place.
                if value == nil && names.count == 2 {
                    leave(place + [key, name], because: .lastItem)
                } else {
                    hold(value, at: place + [key, name])
                }
            }
        }
    }

    /// The items of each dimension, and all together where there are two; with each the sum of the
    /// ends that it is turned round by.
    private static func dimensions(
        _ set: ReferenceSet
    ) -> [(String, [(name: String, ends: Int?)])] {
        let entries = (set.specification["items"]?.list ?? []).filter { $0["composite"] == nil }
        func items(_ entries: [JSONTree]) -> [(name: String, ends: Int?)] {
            entries.map { entry in
                let ends = (entry["min"]?.integer ?? 0) + (entry["max"]?.integer ?? 0)
                return (entry["name"]?.text ?? "", entry["reverse"]?.number == 1 ? ends : nil)
            }
        }
        let names = Set(entries.compactMap { $0["dimension"]?.text }).sorted()
        let parts = names.map { name in
            (name, items(entries.filter { $0["dimension"]?.text == name }))
        }
        return names.count > 1 ? parts + [("ALL", items(entries))] : parts
    }
}
