import ExactNumbers
import Glibc
import Statistics

/// Times raking and Shapley values for `Scripts/bench methods`: CPU seconds of the median of five
/// rounds, one thread.
enum MethodsBench {
    static func run() throws {
        try print("raking", median(5) { try rake(rows: 1_000_000, sizes: [5, 4, 6, 8]) })
        for count in [15, 20] {
            try print("shapley-\(count)", median(5) { try shapley(predictors: count) })
        }
    }

    private static func median(_ rounds: Int, _ body: () throws -> Void) rethrows -> Double {
        var times: [Double] = []
        for _ in 0..<rounds {
            let start = CanvassBench.seconds(CLOCK_PROCESS_CPUTIME_ID)
            try body()
            times.append(CanvassBench.seconds(CLOCK_PROCESS_CPUTIME_ID) - start)
        }
        return times.sorted()[rounds / 2]
    }

    /// From rows with their categories and base weights to a weight for each.
    private static func rake(rows: Int, sizes: [Int]) throws {
        let grid = try MarginGrid(sizes: sizes)
        var random = Xoshiro(seed: 1, stream: 0)
        var table = RakingTable(grid)
        var places: [MarginGrid.Place] = []
        var base: [FixedDecimal] = []
        places.reserveCapacity(rows)
        base.reserveCapacity(rows)
        for _ in 0..<rows {
            let weight = FixedDecimal(units: Int128(50 + random.index(below: 250)) * 10_000_000_000)
            let place = grid.place { margin in
                min(random.index(below: sizes[margin]), random.index(below: sizes[margin]))
            }
            places.append(place)
            base.append(weight)
            table.add(place, weight: weight)
        }
        let targets: [[Double]] = sizes.map { size in
            let shares = (0..<size).map { Double(100 + $0) }
            let sum = shares.reduce(0, +)
            return shares.map { 1_000_000 * $0 / sum }
        }
        let raking = try Raking.fit(table, targets: targets, total: .given(1_000_000)).get()
        var sum = ExactSum()
        for (place, weight) in zip(places, base) {
            if let weight = raking.weight(place, base: weight) { sum.add(weight.units) }
        }
        precondition(abs(sum.double / 1e18 - 1) < 1e-6, "the weights add up to the total")
    }

    private static func shapley(predictors count: Int) throws {
        // Correlations of a common factor: 0.5 between predictors, 0.6 with the outcome.
        let rows: [[Double]] = (0...count).map { row in
            (0...count).map { column in
                if row == column { return 1.0 }
                return row == 0 || column == 0 ? 0.6 : 0.5
            }
        }
        guard let matrix = SymmetricMatrix(rows) else { return }
        let importance = try OutcomeCorrelations.solve(matrix).get().shapleyValues().get()
        precondition(importance.values.count == count, "one value a predictor")
    }
}
