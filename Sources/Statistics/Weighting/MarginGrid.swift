/// Several classifications of the same rows, and the joint cells they make: gender × age × region.
///
/// A cell is one category of each margin, written as one number: the first margin turns slowest.
public struct MarginGrid: Hashable, Sendable {
    /// How many categories each margin has.
    public let sizes: [Int]

    /// Where a row stands.
    public enum Place: Hashable, Sendable {
        case cell(Int)
        /// The row has no category in this margin, the first such one.
        case missing(margin: Int)
        /// The row has a category that the margin does not know.
        case unknown(margin: Int, category: Int)
    }

    /// - Throws: `.noMargins`, `.emptyMargin`, or `.tooManyCells` where 2⁶² cells would not do.
    public init(sizes: [Int]) throws(RakingRefusal) {
        guard !sizes.isEmpty else { throw .noMargins }
        var cells = 1
        for (margin, size) in sizes.enumerated() {
            guard size > 0 else { throw .emptyMargin(margin) }
            let (product, overflow) = cells.multipliedReportingOverflow(by: size)
            guard !overflow, product <= 1 << 62 else { throw .tooManyCells }
            cells = product
        }
        self.sizes = sizes
    }

    /// - Parameter category: the row's category by index of the margin; `nil` where it has none.
    public func place(category: (_ margin: Int) -> Int?) -> Place {
        var cell = 0
        for margin in sizes.indices {
            guard let category = category(margin) else { return .missing(margin: margin) }
            guard category >= 0, category < sizes[margin] else {
                return .unknown(margin: margin, category: category)
            }
            cell = cell * sizes[margin] + category
        }
        return .cell(cell)
    }

    /// The categories that make up a cell, one of each margin.
    public func categories(of cell: Int) -> [Int] {
        var rest = cell
        var categories = [Int](repeating: 0, count: sizes.count)
        for margin in sizes.indices.reversed() {
            categories[margin] = rest % sizes[margin]
            rest /= sizes[margin]
        }
        return categories
    }
}
