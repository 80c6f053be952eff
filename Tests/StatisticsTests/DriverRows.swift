import ExactNumbers
import ReferenceData
import Statistics

/// Answers that go together somewhat, with gaps, weights and clusters: the outcome and up to seven
/// predictors.
struct DriverRows {
    struct Row {
        var values: [Int?]
        /// In units of 10⁻¹².
        var weight: Int128
        var cluster: Int
    }

    let columns: Int
    var rows: [Row]

    init(_ random: inout FixedRandom) {
        let columns = Int.random(in: 2...8, using: &random)
        self.columns = columns
        rows = (0..<Int.random(in: 60...120, using: &random)).map { index in
            let mood = Int.random(in: 0...3, using: &random)
            return Row(
                values: (0..<columns).map { _ in
                    Int.random(in: 0..<60, using: &random) == 0
                        ? nil : 1 + mood + Int.random(in: 0...3, using: &random)
                },
                weight: Int.random(in: 0..<20, using: &random) == 0
                    ? 0 : Int128.random(in: 500_000_000_000...2_000_000_000_000, using: &random),
                cluster: index / 4)
        }
    }

    var products: CrossProducts {
        var products = CrossProducts(columns: columns)
        for row in rows {
            products.add(codes: row.values, weight: FixedDecimal(units: row.weight))
        }
        return products
    }

    func sample(clustered: Bool) -> DriverSample {
        var sample = DriverSample(columns: columns)
        for row in rows {
            sample.add(
                row.values.map { $0.map { FixedDecimal($0) } },
                weight: FixedDecimal(units: row.weight), cluster: clustered ? row.cluster : nil)
        }
        return sample
    }
}
