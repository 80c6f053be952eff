import BigInt

/// A sum of products of two 128-bit integers, added up in 256 bits and carried over to an integer of
/// any size when those are full: exact, whatever the order.
struct WideSum: Sendable {
    private var high: Int128 = 0
    private var low: UInt128 = 0
    private var beyond: BigInt = 0

    mutating func add(product a: Int128, _ b: Int128) {
        let product = a.multipliedFullWidth(by: b)
        add(high: product.high, low: product.low)
    }

    mutating func add(_ value: BigInt) { beyond += value }

    mutating func add(_ other: WideSum) {
        beyond += other.beyond
        add(high: other.high, low: other.low)
    }

    private mutating func add(high addend: Int128, low lowAddend: UInt128) {
        let (lowSum, carries) = low.addingReportingOverflow(lowAddend)
        let (carried, carryOverflow) = addend.addingReportingOverflow(carries ? 1 : 0)
        let (highSum, overflow) = high.addingReportingOverflow(carried)
        guard !carryOverflow, !overflow else {
            beyond += Self.whole(addend, lowAddend)
            return
        }
        low = lowSum
        high = highSum
    }

    var value: BigInt { beyond + Self.whole(high, low) }

    private static func whole(_ high: Int128, _ low: UInt128) -> BigInt {
        BigInt(high) * BigInt(2).power(128) + BigInt(low)
    }
}
