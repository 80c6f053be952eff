import ExactNumbers

/// The values of several groups in one order, equal values sharing the middle of their ranks: whole
/// numbers, so that the order of the data changes no bit.
struct MidRanks {
    /// Observations of each group.
    let counts: [Int128]
    /// Twice the sum of the ranks of each group less what it is when the groups do not differ,
    /// 2R − n(N+1).
    let excesses: [ExactSum]
    /// Σ(t³−t) over the values, t being the observations that share one.
    let ties: ExactSum

    var total: Int128 { counts.reduce(0, +) }

    /// 1 − Σ(t³−t)/(N³−N): 1 without ties, 0 where all values are equal or there is only one.
    var tieFactor: Double {
        let total = total
        var whole = ExactSum()
        whole.add(product: total * (total - 1), total + 1)
        return (whole.ratio - ties.ratio).double / max(1, whole.double)
    }

    /// Each observation counts once, whatever its weight.
    ///
    /// - Returns: a refusal where there are fewer than two groups, one is empty, or all values are
    ///   equal.
    static func of(_ groups: [ValueTable]) -> Result<MidRanks, NoTest> {
        guard groups.count > 1 else { return .failure(.oneGroup) }
        var shared: [Ratio: [Int128]] = [:]
        for (index, group) in groups.enumerated() {
            let values = group.byValue
            guard values.contains(where: { $0.tally.count > 0 }) else {
                return .failure(.emptyGroup(index))
            }
            for (value, tally) in values {
                shared[value, default: [Int128](repeating: 0, count: groups.count)][index] +=
                    Int128(tally.count)
            }
        }
        guard shared.count > 1 else { return .failure(.noVariance) }
        let counts = groups.indices.map { index in
            shared.values.reduce(Int128(0)) { $0 + $1[index] }
        }
        let total = counts.reduce(0, +)
        var excesses = [ExactSum](repeating: ExactSum(), count: groups.count)
        var ties = ExactSum()
        var below: Int128 = 0
        for (_, cells) in shared.sorted(by: { $0.key < $1.key }) {
            let tied = cells.reduce(0, +)
            // Twice the midrank is 2·below + t + 1.
            let excess = 2 * below + tied - total
            for (index, count) in cells.enumerated() {
                excesses[index].add(product: excess, count)
            }
            ties.add(product: tied * (tied - 1), tied + 1)
            below += tied
        }
        return .success(MidRanks(counts: counts, excesses: excesses, ties: ties))
    }
}
