import ExactNumbers
import ReferenceData
import Statistics

/// Rows of three margins with some cells thin, some rows missing a margin, some of weight 0.
struct RakingSampleRows {
    var grid: MarginGrid
    var places: [MarginGrid.Place] = []
    var weights: [FixedDecimal] = []
    let targets: [[Double]]

    init(_ random: inout FixedRandom, rows: Int = 400) throws {
        let sizes = [2, 3, 4]
        grid = try MarginGrid(sizes: sizes)
        for _ in 0..<rows {
            let categories = sizes.map { size in
                Int.random(in: 0..<40, using: &random) == 0
                    ? nil : min(size - 1, Int.random(in: 0..<(size + 2), using: &random))
            }
            places.append(grid.place(categories))
            weights.append(
                Int.random(in: 0..<30, using: &random) == 0
                    ? .zero
                    : FixedDecimal(
                        units: Int128.random(
                            in: 100_000_000_000...4_000_000_000_000, using: &random)))
        }
        targets = sizes.map { size in
            let parts = (0..<size).map { _ in Double.random(in: 1...3, using: &random) }
            let sum = parts.reduce(0, +)
            return parts.map { $0 / sum }
        }
    }

    func table(_ isIncluded: (Int) -> Bool = { _ in true }) -> RakingTable {
        var table = RakingTable(grid)
        for row in places.indices where isIncluded(row) {
            table.add(places[row], weight: weights[row])
        }
        return table
    }

    func fit(total: Raking.Total = .baseWeights) throws -> Raking {
        try Raking.fit(table(), targets: targets, total: total).get()
    }
}

extension MarginGrid {
    /// - Parameter categories: one of each margin; one that is left out is missing.
    func place(_ categories: [Int?]) -> Place {
        place { $0 < categories.count ? categories[$0] : nil }
    }
}
