import ExactNumbers
import Questionnaires
import Scoring

/// What a counter reads of a block: its columns, and what was worked out of them.
struct CountedRows {
    let columns: ReplyBlock.Columns
    let places: UnsafePointer<UInt32>
    let weights: UnsafePointer<UInt64>
    /// By scorer, its sums; none for those that score one by one.
    let sums: [UnsafeBufferPointer<UInt64>]
}

/// Room for what is worked out of a block, used again for the next.
struct CountingRooms: Sendable {
    var places: [UInt32] = []
    /// 1 throughout where replies are not weighted; of decimals only whether they are zero.
    private(set) var weights: [UInt64] = []
    /// By scorer.
    private(set) var sums: [[UInt64]] = []

    /// Makes the rooms large enough and works out the sums of the scores.
    mutating func prepare(_ columns: ReplyBlock.Columns, _ plan: CountingPlan) {
        if places.count < columns.capacity {
            places = Array(repeating: 0, count: columns.capacity)
            weights = Array(repeating: 1, count: columns.capacity)
            sums = plan.scorers.map { scorer in
                guard case .batch(let model) = scorer else { return [] }
                return Array(repeating: 0, count: model.wordCount * columns.capacity)
            }
        }
        for (index, scorer) in plan.scorers.enumerated() {
            guard case .batch(let model) = scorer else { continue }
            sums[index].withUnsafeMutableBufferPointer { model.sum(columns, into: $0) }
        }
    }

    mutating func takeWeights(_ column: UnsafeBufferPointer<UInt64>, _ count: Int) {
        for row in 0..<count { weights[row] = column[row] }
    }

    mutating func takeWeights(_ column: UnsafeBufferPointer<FixedDecimal>, _ count: Int) {
        for row in 0..<count { weights[row] = column[row].units > 0 ? 1 : 0 }
    }

    /// The smallest and the largest weight.
    func weightRange(_ count: Int) -> ClosedRange<UInt64> {
        var smallest = UInt64.max
        var largest: UInt64 = 0
        for row in 0..<count {
            smallest = min(smallest, weights[row])
            largest = max(largest, weights[row])
        }
        return min(smallest, largest)...largest
    }

    func withRows(_ columns: ReplyBlock.Columns, _ body: (CountedRows) -> Void) {
        withSums(0, []) { sums in
            places.withUnsafeBufferPointer { places in
                weights.withUnsafeBufferPointer { weights in
                    guard let places = places.baseAddress, let weights = weights.baseAddress
                    else { return }
                    body(
                        CountedRows(
                            columns: columns, places: places, weights: weights, sums: sums))
                }
            }
        }
    }

    private func withSums(
        _ index: Int, _ found: [UnsafeBufferPointer<UInt64>],
        _ body: ([UnsafeBufferPointer<UInt64>]) -> Void
    ) {
        guard index < sums.count else { return body(found) }
        sums[index].withUnsafeBufferPointer { withSums(index + 1, found + [$0], body) }
    }
}
