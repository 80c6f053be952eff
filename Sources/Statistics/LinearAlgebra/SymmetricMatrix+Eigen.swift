/// Eigenvalues, the largest first, with a vector of length 1 to each.
public struct EigenDecomposition: Hashable, Sendable {
    /// From the largest down.
    public let values: [Double]

    /// In the order of `values`; the entry of largest magnitude is positive, so that the vectors of
    /// distinct values are the same on every machine.
    public let vectors: [[Double]]
}

extension SymmetricMatrix {
    /// Turns pairs of axes in a fixed order until nothing stands beside the diagonal; about eight
    /// rounds of order³ steps. R's `eigen(m, symmetric = TRUE)` up to the sign of the vectors.
    ///
    /// Source: Jacobi (1846); Golub & Van Loan (2013), Matrix Computations, section 8.5 (cyclic
    /// by row).
    ///
    /// - Returns: `nil` when sixty rounds do not suffice, which no matrix of doubles is known to do.
    public func eigenDecomposition() -> EigenDecomposition? {
        // Scaled to 1, so that squares neither overflow nor vanish.
        let scale = (0..<order).reduce(0) { row(at: $1, most: $0) }
        guard scale > 0 else {
            let axes = (0..<order).map { Rotation.axis($0, of: order) }
            return EigenDecomposition(values: diagonal, vectors: axes)
        }
        var rotation = Rotation(self, scale: scale)
        for _ in 0..<60 where !rotation.isDiagonal { rotation.sweep() }
        return rotation.isDiagonal ? rotation.decomposition(scale: scale) : nil
    }

    private func row(at index: Int, most: Double) -> Double {
        row(index).reduce(most) { max($0, abs($1)) }
    }
}

/// A matrix on its way to its diagonal and the axes turned so far.
private struct Rotation {
    let order: Int
    private var matrix: [Double]
    /// One axis a row.
    private var axes: [Double]
    private(set) var isDiagonal = false

    init(_ source: SymmetricMatrix, scale: Double) {
        let order = source.order
        self.order = order
        matrix = (0..<order).flatMap { source.row($0).map { $0 / scale } }
        axes = (0..<order).flatMap { Self.axis($0, of: order) }
    }

    static func axis(_ index: Int, of order: Int) -> [Double] {
        (0..<order).map { $0 == index ? 1 : 0 }
    }

    /// Turns every pair of axes once; nothing left to turn means that the matrix is diagonal.
    mutating func sweep() {
        var turned = false
        for p in 0..<order {
            for q in (p + 1)..<max(order, p + 1) {
                let beside = matrix[p * order + q]
                let (a, b) = (matrix[p * order + p], matrix[q * order + q])
                // Too small to change either diagonal element by a bit, or any value by 10⁻³⁰ of the
                // largest.
                guard abs(beside) > 1e-18 * (abs(a) + abs(b)), abs(beside) > 1e-30 else {
                    continue
                }
                turned = true
                turn(p, q, beside: beside, difference: b - a)
            }
        }
        isDiagonal = !turned
    }

    private mutating func turn(_ p: Int, _ q: Int, beside: Double, difference: Double) {
        let tau = difference / (2 * beside)
        let magnitude = 1 / (abs(tau) + (1 + tau * tau).squareRoot())
        let tangent = tau < 0 ? -magnitude : magnitude
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        let sine = tangent * cosine
        let (a, b) = (matrix[p * order + p], matrix[q * order + q])
        for k in 0..<order where k != p && k != q {
            let (x, y) = (matrix[k * order + p], matrix[k * order + q])
            let (u, v) = (cosine * x - sine * y, sine * x + cosine * y)
            matrix[k * order + p] = u
            matrix[p * order + k] = u
            matrix[k * order + q] = v
            matrix[q * order + k] = v
        }
        matrix[p * order + p] = a - tangent * beside
        matrix[q * order + q] = b + tangent * beside
        matrix[p * order + q] = 0
        matrix[q * order + p] = 0
        for k in 0..<order {
            let (x, y) = (axes[p * order + k], axes[q * order + k])
            axes[p * order + k] = cosine * x - sine * y
            axes[q * order + k] = sine * x + cosine * y
        }
    }

    func decomposition(scale: Double) -> EigenDecomposition {
        let values = (0..<order).map { matrix[$0 * order + $0] }
        let ranks = (0..<order).sorted { (values[$0], $1) > (values[$1], $0) }
        return EigenDecomposition(
            values: ranks.map { values[$0] * scale },
            vectors: ranks.map { rank in
                let vector = Array(axes[(rank * order)..<((rank + 1) * order)])
                let largest = vector.max { abs($0) < abs($1) } ?? 0
                return largest < 0 ? vector.map { -$0 } : vector
            })
    }
}
