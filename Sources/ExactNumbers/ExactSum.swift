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
        wide += other.wide
    }

    public mutating func subtract(_ other: ExactSum) {
        wide -= other.value
    }

    public var value: BigInt { wide + BigInt(narrow) }

    public var ratio: Ratio { wide.isZero ? Ratio(narrow, 1) : Ratio(value, 1) }

    /// The nearest double, within one unit in the last place.
    public var double: Double { wide.isZero ? Double(narrow) : ratio.double }

    public static func + (a: ExactSum, b: ExactSum) -> ExactSum {
        var sum = a
        sum.add(b)
        return sum
    }
}

extension ExactSum: Equatable, Hashable {
    public static func == (a: ExactSum, b: ExactSum) -> Bool { a.value == b.value }

    public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
