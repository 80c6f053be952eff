public import BigInt

/// A sum of whole numbers that never overflows and never rounds: added up in 128 bits, carried over
/// to an integer of any size when those are full. The order of the parts cannot change it.
public struct ExactSum: Sendable {
    private var narrow: Int128 = 0
    private var wide: BigInt = 0

    public init() {}

    public init(_ value: Int128) {
        narrow = value
    }

    public mutating func add(_ value: Int128) {
        let (sum, overflow) = narrow.addingReportingOverflow(value)
        if overflow {
            wide += BigInt(narrow)
            narrow = value
        } else {
            narrow = sum
        }
    }

    public mutating func add(product a: Int128, _ b: Int128) {
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        if overflow { wide += BigInt(a) * BigInt(b) } else { add(product) }
    }

    /// Adds `a` · `b` · `times`.
    public mutating func add(product a: Int128, _ b: Int128, times: Int128) {
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        if overflow {
            wide += BigInt(a) * BigInt(b) * BigInt(times)
        } else {
            add(product: product, times)
        }
    }

    public mutating func add(_ other: ExactSum) {
        add(other.narrow)
        if !other.wide.isZero { wide += other.wide }
    }

    public mutating func subtract(_ other: ExactSum) {
        let (rest, overflow) = narrow.subtractingReportingOverflow(other.narrow)
        if overflow {
            wide -= BigInt(other.narrow)
        } else {
            narrow = rest
        }
        if !other.wide.isZero { wide -= other.wide }
    }

    public var value: BigInt { wide + BigInt(narrow) }

    public var ratio: Ratio { wide.isZero ? Ratio(narrow, 1) : Ratio(value, 1) }

    /// The nearest double, within one unit in the last place.
    public var double: Double {
        guard wide.isZero else { return ratio.double }
        return Int64(exactly: narrow).map { Double($0) } ?? Double(narrow)
    }

    public static func + (a: ExactSum, b: ExactSum) -> ExactSum {
        var sum = a
        sum.add(b)
        return sum
    }
}

extension ExactSum: Equatable, Hashable {
    public static func == (a: ExactSum, b: ExactSum) -> Bool {
        a.wide.isZero && b.wide.isZero ? a.narrow == b.narrow : a.value == b.value
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
