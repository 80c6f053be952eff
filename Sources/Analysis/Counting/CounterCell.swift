import ExactNumbers

/// n, Σw and Σw² of replies whose weights are whole numbers, in words of 64 bits that are added
/// without carrying from one to the next.
protocol CounterCell: Sendable {
    /// Above every weight that may be added.
    static var weightLimit: UInt64 { get }

    init()
    mutating func add(weight: UInt64)

    var count: Int { get }
    var weight: Int128 { get }
    /// Σw² is the first and 2⁴⁷ times the second.
    var squares: (low: Int128, high: Int128) { get }

    /// Whether so many weights, none above the largest, can be added to an empty cell.
    static func holds(_ count: Int, weightsTo largest: UInt64) -> Bool
}

/// n and Σw in one word, Σw² in the other: two additions in one instruction.
struct NarrowCell: CounterCell {
    private static let weightBits: UInt64 = 40
    static let weightLimit: UInt64 = 1 << 24

    private var sums = SIMD2<UInt64>()

    init() {}

    @inline(__always)
    mutating func add(weight: UInt64) {
        sums &+= SIMD2(1 << Self.weightBits | weight, weight &* weight)
    }

    var count: Int { Int(sums.x >> Self.weightBits) }
    var weight: Int128 { Int128(sums.x & (1 << Self.weightBits - 1)) }
    var squares: (low: Int128, high: Int128) { (Int128(sums.y), 0) }

    static func holds(_ count: Int, weightsTo largest: UInt64) -> Bool {
        let count = UInt64(count)
        let (sum, overflow) = count.multipliedReportingOverflow(by: largest)
        let square = largest.multipliedReportingOverflow(by: largest)
        return count < 1 << (64 - weightBits) && !overflow && sum < 1 << weightBits
            && !square.overflow
            && !count.multipliedReportingOverflow(by: square.partialValue).overflow
    }
}

/// For weights of many decimals: each sum in a word of its own, and Σw² in two parts of 47 bits.
struct WideCell: CounterCell {
    private static let squareBits: UInt64 = 47
    static let weightLimit: UInt64 = 1 << squareBits

    private var sums = SIMD4<UInt64>()

    init() {}

    @inline(__always)
    mutating func add(weight: UInt64) {
        let (high, low) = weight.multipliedFullWidth(by: weight)
        sums &+= SIMD4(
            1, weight, low & (1 << Self.squareBits - 1),
            high << (64 - Self.squareBits) | low >> Self.squareBits)
    }

    var count: Int { Int(sums.x) }
    var weight: Int128 { Int128(sums.y) }
    var squares: (low: Int128, high: Int128) { (Int128(sums.z), Int128(sums.w)) }

    static func holds(_ count: Int, weightsTo largest: UInt64) -> Bool {
        // 2¹⁶ numbers of 47 bits add up to fewer than 64.
        count <= 1 << 16 && largest < weightLimit
    }
}
