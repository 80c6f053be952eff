import ExactNumbers

extension FixedDecimal {
    /// The decimal of twelve places next to a number of units of 10⁻¹², halves away from zero; `nil`
    /// where it is not a number or reaches 10²⁷ units, 10¹⁵ in all.
    init?(nearestUnits units: Double) {
        let rounded = units.rounded()
        guard abs(rounded) < 1e27 else { return nil }
        if let small = Int64(exactly: rounded) {
            self.init(units: Int128(small))
        } else {
            self.init(units: Int128(rounded))
        }
    }

    /// The value times 10¹², rounded once.
    var doubleUnits: Double {
        Int64(exactly: units).map(Double.init) ?? Double(units)
    }

    /// The value, rounded twice at most.
    var doubleValue: Double { doubleUnits / 1e12 }
}
