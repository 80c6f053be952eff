public import ExactNumbers

/// Raking and trimming in turn until weights keep both their margins and their bounds.
public struct TrimmedRaking: Hashable, Sendable {
    /// Why it came to nothing.
    public enum Refusal: Error, Hashable, Sendable {
        case raking(RakingRefusal)
        case trimming(TrimmingRefusal)
        /// The bounds leave no room for the margins: how far the best category is still off.
        case notSettled(rounds: Int, drift: MarginDrift)
        /// As many places as weights are needed.
        case rowCount(places: Int, weights: Int)
    }

    /// By row; `nil` for rows that were left out. Within the bounds of `trimming`.
    public let weights: [FixedDecimal?]
    /// The first, from the base weights.
    public let raking: Raking
    /// The last; its bounds were chosen after the first raking and kept.
    public let trimming: Trimming
    /// How far the margins are from their targets.
    public let drift: MarginDrift
    /// How often weights were raked and trimmed, the last round included.
    public let rounds: Int

    /// Rakes and trims in turn until the margins hold.
    ///
    /// Cost: in each round a raking, and a sort of the different weights.
    ///
    /// - Parameters:
    ///   - places: of the rows in the grid.
    ///   - base: weights of the rows.
    ///   - allowed: the greatest |weight/target − 1| of a category that is accepted in the end: 0.01
    ///     lets a category weigh 1 % too much. With infinity there is one round.
    ///   - limit: rounds after which it has failed.
    public static func fit(
        _ places: [MarginGrid.Place], base: [FixedDecimal], grid: MarginGrid, targets: [[Double]],
        total: Raking.Total, bounds: WeightBounds, allowed: Double, limit: Int = 50
    ) -> Result<TrimmedRaking, Refusal> {
        guard places.count == base.count else {
            return .failure(.rowCount(places: places.count, weights: base.count))
        }
        return Result { () throws(Refusal) in
            try TrimmedRaking(
                places, base, grid, targets, total, bounds, allowed: allowed, limit: limit)
        }
    }

    private init(
        _ places: [MarginGrid.Place], _ base: [FixedDecimal], _ grid: MarginGrid,
        _ targets: [[Double]], _ total: Raking.Total, _ bounds: WeightBounds, allowed: Double,
        limit: Int
    ) throws(Refusal) {
        let first = try Self.rake(places, base, grid, targets, total)
        var raked = first
        var (weights, kept) = (base, bounds)
        var rounds = 0
        while true {
            rounds += 1
            weights = Self.reweighted(places, weights) { raked.weight($0, base: $1) }
            var table = WeightTable()
            for weight in weights { table.add(weight) }
            let trimming = try Trimming.trim(table, to: kept).mapError(Refusal.trimming).get()
            kept = .given(lower: trimming.lower, upper: trimming.upper)
            weights = weights.map(trimming.weight)
            let sample = Self.table(places, weights, grid)
            let drift = MarginDrift(sample, from: raked)
            if drift.worst <= allowed {
                raking = first
                self.trimming = trimming
                self.drift = drift
                self.rounds = rounds
                self.weights = weights.map { $0.units > 0 ? $0 : nil }
                return
            }
            guard rounds < limit else { throw .notSettled(rounds: rounds, drift: drift) }
            raked = try Raking.fit(sample, targets: targets, total: .given(first.after.sum))
                .mapError(Refusal.raking).get()
        }
    }

    private static func rake(
        _ places: [MarginGrid.Place], _ weights: [FixedDecimal], _ grid: MarginGrid,
        _ targets: [[Double]], _ total: Raking.Total
    ) throws(Refusal) -> Raking {
        try Raking.fit(table(places, weights, grid), targets: targets, total: total)
            .mapError(Refusal.raking).get()
    }

    private static func table(
        _ places: [MarginGrid.Place], _ weights: [FixedDecimal], _ grid: MarginGrid
    ) -> RakingTable {
        var table = RakingTable(grid)
        for (place, weight) in zip(places, weights) { table.add(place, weight: weight) }
        return table
    }

    /// A row that is left out gets 0.
    private static func reweighted(
        _ places: [MarginGrid.Place], _ weights: [FixedDecimal],
        _ weight: (MarginGrid.Place, FixedDecimal) -> FixedDecimal?
    ) -> [FixedDecimal] {
        zip(places, weights).map { weight($0, $1) ?? .zero }
    }
}

/// How far weights are from the targets they were raked to.
public struct MarginDrift: Hashable, Sendable {
    /// By margin and category; `before` is what the raking had reached.
    public let margins: [[Raking.Line]]

    /// - Parameters:
    ///   - table: the rows with their weights of now.
    ///   - raking: of the same grid.
    public init(_ table: RakingTable, from raking: Raking) {
        var sums = raking.margins.map { $0.map { _ in ExactSum() } }
        for (cell, rows) in table.cells {
            for (margin, category) in raking.grid.categories(of: cell).enumerated() {
                sums[margin][category].add(rows.tally.weight)
            }
        }
        margins = zip(raking.margins, sums).map { lines, sums in
            zip(lines, sums).map { line, sum in
                Raking.Line(
                    count: line.count, before: line.after, after: sum.double / 1e12,
                    target: line.target)
            }
        }
    }

    /// The greatest |weight/target − 1| of a category.
    public var worst: Double { furthest?.drift ?? 0 }

    /// The first category with the greatest |weight/target − 1|, by its places; `nil` without targets
    /// above 0.
    public var furthest: (margin: Int, category: Int, drift: Double)? {
        var furthest: (margin: Int, category: Int, drift: Double)?
        for (margin, lines) in margins.enumerated() {
            for (category, line) in lines.enumerated() where line.target > 0 {
                let drift = abs(line.after / line.target - 1)
                if drift > furthest?.drift ?? -1 { furthest = (margin, category, drift) }
            }
        }
        return furthest
    }
}
