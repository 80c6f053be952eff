import ExactNumbers
import ReferenceData
import Statistics
import Testing

/// Not run where `../shared/reference` is absent.
@Suite(
    "Correlations",
    .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
struct CorrelationReferenceTests {
    @Test(
        "are those of R's cor, and weighted of cov.wt",
        arguments: [
            ("sets/apistrat", 21), ("sets/attitude", 12), ("sets/bfi", 48), ("sets/housing", 4),
            ("sets/poldem", 20), ("sets/synth_a", 33), ("sfo/sfo2016", 69), ("sfo/sfo2017", 72),
        ])
    func pearson(path: String, count: Int) throws {
        let data = try ReferenceColumns(path)
        let expected = data.figures["correlations_with_overall"]
        let outcome = try data.column(try #require(expected?["overall"]?.text))
        let weights = try data.specification["weight"]?.text.map(data.column)
        var comparison = Comparison()
        for (name, figures) in expected?["items"]?.group ?? [:] {
            var plain = CrossProducts(columns: 2)
            var weighted = CrossProducts(columns: 2)
            for (row, value) in try data.column(name).enumerated() {
                plain.add([outcome[row], value])
                let weight = try weights.map { try #require($0[row]) }
                weighted.add([outcome[row], value], weight: weight ?? .one)
            }
            comparison.hold(Double(plain.rows), against: figures, "n", of: name)
            comparison.hold(plain.correlations?[0, 1], against: figures, "pearson", of: name)
            if weights != nil {
                comparison.hold(
                    weighted.correlations?[0, 1], against: figures, "pearson_weighted", of: name)
            }
        }
        print(comparison.summary(of: "\(path), correlations"))
        #expect(comparison.faults == [])
        #expect(comparison.count == count)
    }
}
