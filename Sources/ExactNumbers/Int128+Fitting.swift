import BigInt

extension Int128 {
    /// The same number; `nil` when it takes more than 128 bits.
    ///
    /// By way of the magnitude: `Int128(exactly:)` is wrong for negative numbers of more than 64 bits,
    /// as BigInt 6.0 shifts them towards zero.
    init?(fitting value: BigInt) {
        guard let magnitude = UInt128(exactly: value.magnitude) else { return nil }
        switch value.sign {
        case .plus: self.init(exactly: magnitude)
        case .minus:
            guard magnitude <= Int128.min.magnitude else { return nil }
            self.init(truncatingIfNeeded: 0 &- magnitude)
        }
    }
}

extension Int128 {
    /// The double of the same value; `nil` when there is none. Quick where 53 bits hold the number.
    var exactDouble: Double? {
        if let small = Int64(exactly: self), small.magnitude <= 1 << 53 { return Double(small) }
        return Double(exactly: self)
    }
}
