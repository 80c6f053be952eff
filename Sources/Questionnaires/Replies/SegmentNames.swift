import Synchronization

/// The values of segments that a source of replies has met, so that replies carry numbers for them.
///
/// Names are only ever added. Copies of one table may be read by anyone; only the source adds.
public struct SegmentNames: Sendable {
    /// The number of a reply without a value.
    public static let unknown: UInt32 = 0

    private static let made = Atomic<UInt64>(0)

    /// Equal for copies: numbers mean the same in tables of one origin, as far as both have them.
    public let origin: UInt64
    /// By segment, in the order of their numbers from 1.
    public private(set) var names: [[String]]
    private var numbers: [[String: UInt32]]

    public init(segments: Int) {
        origin = Self.made.add(1, ordering: .relaxed).newValue
        names = Array(repeating: [], count: segments)
        numbers = Array(repeating: [:], count: segments)
    }

    /// The number of a value, given to it now when it is new.
    public mutating func number(of name: String?, segment: Int) -> UInt32 {
        guard let name else { return Self.unknown }
        if let known = numbers[segment][name] { return known }
        names[segment].append(name)
        let number = UInt32(names[segment].count)
        numbers[segment][name] = number
        return number
    }

    /// `nil` for `unknown`.
    public func name(_ number: UInt32, segment: Int) -> String? {
        number == Self.unknown ? nil : names[segment][Int(number) - 1]
    }
}
