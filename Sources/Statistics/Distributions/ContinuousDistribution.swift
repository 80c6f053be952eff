/// A distribution on the real line, asked from either end.
///
/// Both tails exist because one minus the other loses every digit of a small probability. Values
/// agree with the exact ones to 1e-12 relative up to 1,000 degrees of freedom and to 1e-9 beyond,
/// down to probabilities of 1e-300. The promise holds for shape parameters of at least one half,
/// that is from one degree of freedom; below it the smaller tail keeps it.
public protocol ContinuousDistribution: Hashable, Sendable {
    /// The probability of a value up to `x`, within 0...1; not a number only where `x` is none.
    func cumulative(_ x: Double) -> Double

    /// The probability of a value above `x`, within 0...1; not a number only where `x` is none.
    func upperTail(_ x: Double) -> Double

    /// The value that a share `p` of the distribution does not exceed, in the units of the
    /// variable; infinite where it exceeds the largest number. 0 and 1 give the ends of the support;
    /// `nil` when `p` is not within 0...1.
    func quantile(_ p: Double) -> Double?

    /// The value that a share `q` of the distribution exceeds, in the units of the variable:
    /// keeps the digits of a `q` near 0. `nil` when `q` is not within 0...1.
    func quantile(upperTail q: Double) -> Double?
}

/// The range of a shape parameter in which no product of ours overflows.
let admissibleShapes = 1e-100...1e100
