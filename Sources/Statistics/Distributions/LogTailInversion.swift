/// Finds where a tail reaches a given size, by Newton's method on its logarithm.
///
/// The densities of this module are log-concave in the coordinates used, so the logarithm of a tail
/// is concave: Newton's steps overshoot at most once and then close in from one side. A bracket
/// guards them against rounding and halves what they would creep through, and their number is
/// bounded.
enum LogTailInversion {
    /// The coordinate at which `tail` has the logarithm `target`.
    ///
    /// Below `bounds` the logarithm is continued on its tangent, which is exact for the power laws
    /// of the beta and gamma families; above `bounds` the answer is the upper bound.
    ///
    /// - Parameters:
    ///   - target: natural logarithm of a probability in 0...½, 0 excluded.
    ///   - tail: increasing and log-concave in its argument.
    static func coordinate(
        where tail: (Double) -> LogTail, reaches target: Double,
        from start: Double, within bounds: ClosedRange<Double>
    ) -> Double {
        let floor = tail(bounds.lowerBound)
        if target <= floor.value {
            return bounds.lowerBound + (target - floor.value) / floor.slope
        }
        var low = bounds.lowerBound
        var high = bounds.upperBound
        var point = min(max(start, low), high)
        for _ in 0..<mostSteps {
            let here = tail(point)
            let gap = target - here.value
            let step = gap / here.slope
            if abs(gap) <= lastGap { return min(max(point + step, low), high) }
            if gap > 0 { low = point } else { high = point }
            let next = point + step
            let isNear = here.value > farBelow * target && next > low && next < high
            point = isNear ? next : low + (high - low) / 2
        }
        return point
    }

    /// A step from here squares the gap, so what is left is rounding.
    private static let lastGap = 1e-8

    /// So many times the wanted logarithm, a tail may fall exponentially, where Newton's steps are
    /// too short: halving the bracket is faster.
    private static let farBelow = 4.0

    private static let mostSteps = 300
}
