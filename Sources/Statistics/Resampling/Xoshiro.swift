/// xoshiro256**: random numbers that are the same for the same seed and stream on every machine and
/// with every compiler.
///
/// Source: Blackman & Vigna (2021), Scrambled linear pseudorandom number generators, ACM Transactions
/// on Mathematical Software 47; the state is filled by SplitMix64 (Steele, Lea & Flood 2014).
public struct Xoshiro: RandomNumberGenerator, Sendable {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// - Parameter stream: streams of one seed do not depend on each other, so that the draws of a
    ///   resample are the same whichever thread makes them.
    public init(seed: UInt64, stream: UInt64) {
        // Four outputs of SplitMix64 a stream; distinct counters give distinct outputs, so no state
        // is zero throughout.
        func word(_ index: UInt64) -> UInt64 {
            let counter = stream &* 4 &+ index &+ 1
            var mixed = seed &+ counter &* 0x9e37_79b9_7f4a_7c15
            mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
            return mixed ^ (mixed >> 31)
        }
        state = (word(0), word(1), word(2), word(3))
    }

    public mutating func next() -> UInt64 {
        func turned(_ word: UInt64, _ bits: UInt64) -> UInt64 {
            word << bits | word >> (64 - bits)
        }
        let result = turned(state.1 &* 5, 7) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = turned(state.3, 45)
        return result
    }

    /// One of 0..<`bound`, all equally likely; `bound` is above 0.
    ///
    /// Source: Lemire (2019), Fast random integer generation in an interval, ACM Transactions on
    /// Modeling and Computer Simulation 29.
    public mutating func index(below bound: Int) -> Int {
        let bound = UInt64(bound)
        let unfair = (0 &- bound) % bound
        while true {
            let product = next().multipliedFullWidth(by: bound)
            if product.low >= unfair { return Int(product.high) }
        }
    }
}
