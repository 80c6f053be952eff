import ExactNumbers
import ReferenceData
import Statistics
import Testing

/// Not run where `../shared/reference` is absent.
@Suite(
    "The reliability of items",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct ReliabilityReferenceTests {
    @Test(
        "is that of psych's alpha, listwise and pairwise, with Feldt's interval",
        arguments: [
            ("sets/attitude", 177), ("sets/bfi", 552), ("sets/housing", 26), ("sets/poldem", 195),
            ("sets/synth_a", 248), ("sfo/sfo2016", 516), ("sfo/sfo2017", 516),
        ])
    func alpha(path: String, count: Int) throws {
        let data = try ReferenceColumns(path)
        var comparison = Comparison()
        for (dimension, items) in Self.dimensions(data) {
            let rows = try data.keyedRows(items)
            let expected = try #require(data.figures["reliability"]?[dimension])
            let names = items.map(\.name)
            var complete = CrossProducts(columns: items.count)
            var pairs = PairwiseProducts(columns: items.count)
            for row in rows {
                complete.add(row)
                pairs.add(row)
            }
            let listwise = try Reliability.listwise(complete).get()
            Self.hold(
                listwise, names, against: expected["listwise"], "\(dimension).listwise",
                &comparison)
            Self.hold(
                try Reliability.pairwise(pairs).get(), names,
                against: expected["pairwise_psych_default"], "\(dimension).pairwise", &comparison)
            let interval = try listwise.feldtInterval().get()
            comparison.hold(
                [interval.low, interval.high], against: expected["feldt_ci95_listwise"],
                "\(dimension).feldt")
            for (name, item) in zip(names, listwise.items) {
                comparison.hold(
                    item.restCorrelation,
                    against: expected["corrected_item_total_listwise_textbook"], name,
                    of: dimension)
            }
            // The reference has no halves of two items.
            if items.count > 2 {
                comparison.hold(
                    listwise.splitHalf, against: expected, "split_half_odd_even_spearman_brown",
                    of: dimension)
            }
        }
        print(comparison.summary(of: "\(path), reliability"))
        #expect(comparison.faults == [])
        #expect(comparison.count == count)
    }

    private static func hold(
        _ found: Reliability, _ names: [String], against expected: JSONTree?, _ place: String,
        _ comparison: inout Comparison
    ) {
        let single: [(String, Double?)] = [
            ("n_used", Double(found.rows)), ("alpha_raw", found.alpha),
            ("alpha_raw_formula", found.alpha), ("alpha_std", found.standardisedAlpha),
            ("G6_smc", found.lambda6), ("average_r", found.averageCorrelation),
            ("ase", found.standardError),
        ]
        for (figure, value) in single {
            comparison.hold(value, against: expected, figure, of: place)
        }
        var columns: [(String, [Double?])] = [
            ("item_total_corrected_r_drop", found.items.map(\.restCorrelation)),
            ("item_total_raw_r", found.items.map(\.totalCorrelation)),
        ]
        // Of two items one is left, which has no α; psych prints a covariance in its place.
        if names.count > 2 {
            columns += [
                ("alpha_if_dropped_raw", found.items.map(\.alphaWithout)),
                ("alpha_if_dropped_std", found.items.map(\.standardisedAlphaWithout)),
            ]
        }
        for (figure, values) in columns {
            for (name, value) in zip(names, values) {
                comparison.hold(
                    value, against: expected?[figure], name, of: "\(place).\(figure)")
            }
        }
    }

    @Test(
        "is the omega of psych's fa and of lavaan, Heywood cases apart",
        arguments: [
            ("sets/attitude", 4), ("sets/bfi", 12), ("sets/poldem", 6), ("sets/synth_a", 8),
            ("sfo/sfo2016", 12), ("sfo/sfo2017", 12),
        ])
    func omega(path: String, count: Int) throws {
        let data = try ReferenceColumns(path)
        var comparison = Comparison(tolerance: 1e-3)
        for (dimension, items) in Self.dimensions(data) {
            var complete = CrossProducts(columns: items.count)
            for row in try data.keyedRows(items) { complete.add(row) }
            let expected = data.figures["reliability"]?[dimension]
            let names = items.map(\.name)
            let methods: [(String, Omega.Method)] = [
                ("omega_total_1factor_minres_std", .minimumResiduals),
                ("omega_total_1factor_ML_cov", .maximumLikelihood),
            ]
            for (figure, method) in methods {
                let found = Omega.oneFactor(complete, method)
                if path == "sets/attitude", dimension == "treatment" {
                    let item = try #require(names.firstIndex(of: "complaints"))
                    #expect(found == .failure(.nothingOfItsOwn(item: item)))
                } else {
                    comparison.hold(
                        try found.get().value, against: expected, figure, of: dimension)
                }
            }
        }
        print(comparison.summary(of: "\(path), omega"))
        #expect(comparison.faults == [])
        #expect(comparison.count == count)
    }

    /// As the reference has them: the items of each dimension, and all together where there are two.
    private static func dimensions(
        _ data: ReferenceColumns
    ) -> [(String, [ReferenceColumns.Item])] {
        let items = data.items.filter(\.isInComposite)
        let names = Set(items.map(\.dimension)).sorted()
        let parts = names.map { name in (name, items.filter { $0.dimension == name }) }
        return names.count > 1 ? parts + [("ALL", items)] : parts
    }
}
