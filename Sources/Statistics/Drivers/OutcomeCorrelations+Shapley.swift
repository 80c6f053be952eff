extension OutcomeCorrelations {
    /// Above this the 2ᵖ models do not fit a patient person's time and memory.
    public static let mostForShapley = 20

    /// What a predictor adds to R², averaged over all orders in which predictors can enter; exact over
    /// all subsets, in about 2ᵖ·p steps and 9·2ᵖ bytes.
    ///
    /// Source: Lindeman, Merenda & Gold (1980), Introduction to Bivariate and Multivariate Analysis,
    /// page 119; as a value of a game Shapley (1953). R's `relaimpo::calc.relimp(type = "lmg")`.
    public func shapleyValues() -> Result<Importance, DriverRefusal> {
        let count = outcome.count
        guard count <= Self.mostForShapley else {
            return .failure(.tooManyPredictors(count, most: Self.mostForShapley))
        }
        var walk = SubsetWalk(predictors: predictors, outcome: outcome)
        let explained = walk.explainedBySubset()
        return .success(
            Importance(method: .shapley, values: Self.averageGains(explained, count: count)))
    }

    /// A gain by a subset of s others is that of s!(p−1−s)!/p! of the orders.
    private static func averageGains(_ explained: [Double], count: Int) -> [Double] {
        let sizes = explained.indices.map { UInt8(truncatingIfNeeded: $0.nonzeroBitCount) }
        return (0..<count).map { predictor in
            let bit = 1 << predictor
            // Gains of one size are added before they are weighed.
            var gains = [Double](repeating: 0, count: count)
            var start = 0
            while start < explained.count {
                for subset in start..<(start + bit) {
                    gains[Int(sizes[subset])] += explained[subset + bit] - explained[subset]
                }
                start += 2 * bit
            }
            var average = 0.0
            var choices = 1.0
            for size in 0..<count {
                average += gains[size] / choices
                choices = choices * Double(count - 1 - size) / Double(size + 1)
            }
            return average / Double(count)
        }
    }
}

/// R² of every subset of the predictors, walked as a tree: at each predictor a branch without it and
/// one in which the rest is freed of what it explains. Every subset is thus eliminated from the
/// matrix itself, so that no rounding is handed from one to the next, and as most of the tree is
/// where little is left, the whole takes a few steps a subset.
private struct SubsetWalk {
    private let count: Int
    /// A level for every predictor taken in: partial correlations of those to come, then theirs with
    /// the outcome.
    private var levels: [Double]
    private let stride: Int
    private var explained: [Double]

    init(predictors: SymmetricMatrix, outcome: [Double]) {
        count = outcome.count
        stride = count + 1
        levels = [Double](repeating: 0, count: (count + 1) * stride * stride)
        explained = [Double](repeating: 0, count: 1 << count)
        for row in 0..<count {
            for column in 0..<count { levels[row * stride + column] = predictors[row, column] }
            levels[row * stride + count] = outcome[row]
        }
    }

    /// By subset: bit j stands for predictor j.
    mutating func explainedBySubset() -> [Double] {
        let (count, stride) = (count, stride)
        levels.withUnsafeMutableBufferPointer { levels in
            explained.withUnsafeMutableBufferPointer { explained in
                Self.visit(
                    0, of: count, level: 0, subset: 0, sum: 0, stride, levels, explained)
            }
        }
        return explained
    }

    private static func visit(
        _ predictor: Int, of count: Int, level: Int, subset: Int, sum: Double, _ stride: Int,
        _ levels: UnsafeMutableBufferPointer<Double>,
        _ explained: UnsafeMutableBufferPointer<Double>
    ) {
        guard predictor < count else {
            explained[subset] = sum
            return
        }
        visit(
            predictor + 1, of: count, level: level, subset: subset, sum: sum, stride, levels,
            explained)
        let from = level * stride * stride
        let to = from + stride * stride
        let pivotRow = from + predictor * stride
        let pivot = levels[pivotRow + predictor]
        let withOutcome = levels[pivotRow + count]
        for row in (predictor + 1)..<max(count, predictor + 1) {
            let share = levels[pivotRow + row] / pivot
            for column in row...count {
                levels[to + row * stride + column] =
                    levels[from + row * stride + column] - share * levels[pivotRow + column]
            }
        }
        visit(
            predictor + 1, of: count, level: level + 1, subset: subset | 1 << predictor,
            sum: sum + withOutcome * withOutcome / pivot, stride, levels, explained)
    }
}
