import ExactNumbers

/// Sums of squares and products around the means, times the sum of the weights, exact.
struct PairProducts {
    let xx: Ratio
    let xy: Ratio
    let yy: Ratio

    /// - Parameter weight: what each cell counts for.
    init(_ cells: [(x: Ratio, y: Ratio, weight: Ratio)]) {
        let whole = Ratio.sum(cells.map(\.weight))
        let x = Ratio.sum(cells.map { $0.weight * $0.x })
        let y = Ratio.sum(cells.map { $0.weight * $0.y })
        xx = whole * Ratio.sum(cells.map { $0.weight * ($0.x * $0.x) }) - x * x
        xy = whole * Ratio.sum(cells.map { $0.weight * ($0.x * $0.y) }) - x * y
        yy = whole * Ratio.sum(cells.map { $0.weight * ($0.y * $0.y) }) - y * y
    }

    /// Within −1...1; `nil` when a variable does not vary.
    var correlation: Double? {
        guard xx > .zero, yy > .zero else { return nil }
        guard let square = (xy * xy / (xx * yy))?.double else { return nil }
        let size = min(1, square.squareRoot())
        return xy < .zero ? -size : size
    }

    /// r²/(1−r²), which keeps its digits where r is next to 1; `nil` when it is 1, or when a variable
    /// does not vary.
    var odds: Double? {
        (xy * xy / (xx * yy - xy * xy))?.double
    }
}
