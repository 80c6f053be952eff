/// A square table of finite numbers that is its own transpose: correlations, covariances.
public struct SymmetricMatrix: Hashable, Sendable {
    /// Rows, and as many columns.
    public let order: Int

    /// Row by row, both halves.
    private let elements: [Double]

    /// `nil` unless the rows are square, finite and symmetric to the last bit.
    public init?(_ rows: [[Double]]) {
        let order = rows.count
        guard rows.allSatisfy({ $0.count == order && $0.allSatisfy(\.isFinite) }) else {
            return nil
        }
        for row in 0..<order {
            for column in 0..<row where rows[row][column] != rows[column][row] { return nil }
        }
        self.order = order
        elements = rows.flatMap { $0 }
    }

    /// - Parameter element: asked for row and column of the lower half, the diagonal included; gives
    ///   finite numbers.
    init(order: Int, _ element: (Int, Int) -> Double) {
        var elements = [Double](repeating: 0, count: order * order)
        for row in 0..<order {
            for column in 0...row {
                let value = element(row, column)
                elements[row * order + column] = value
                elements[column * order + row] = value
            }
        }
        self.order = order
        self.elements = elements
    }

    /// The element in a row and a column, each within 0..<`order`.
    public subscript(row: Int, column: Int) -> Double { elements[row * order + column] }

    /// Of a covariance matrix, the variances.
    public var diagonal: [Double] { (0..<order).map { self[$0, $0] } }

    /// The sum of all elements: of a covariance matrix, the variance of the total.
    public var sum: Double { elements.reduce(0, +) }

    /// The sum of the magnitudes of all elements: the measure for what is rounding and what is not.
    var sumOfMagnitudes: Double { elements.reduce(0) { $0 + abs($1) } }

    /// The `order` elements of a row, and so of the column of the same index, within 0..<`order`.
    public func row(_ index: Int) -> [Double] {
        Array(elements[(index * order)..<((index + 1) * order)])
    }

    /// The rows and columns of `indices`, in the order of these: `indices[0]` becomes row and column
    /// 0. An index that is named twice is there twice.
    public func principal(_ indices: [Int]) -> SymmetricMatrix {
        SymmetricMatrix(order: indices.count) { self[indices[$0], indices[$1]] }
    }

    /// The matrix less one row and the same column, the others in their order.
    public func without(_ index: Int) -> SymmetricMatrix {
        principal((0..<order).filter { $0 != index })
    }

    /// The product with a vector of `order` numbers.
    func times(_ vector: [Double]) -> [Double] {
        (0..<order).map { row in
            (0..<order).reduce(0) { $0 + self[row, $1] * vector[$1] }
        }
    }
}
