/// What one field of a reply can say, numbered without gaps: first its positions, then the reasons
/// for there being no answer.
///
/// A byte of `AnswerCodes` keeps the reasons at 252 and above, where a program that reads one byte
/// finds them; a table of counts would be mostly empty there.
public struct AnswerStates: Hashable, Sendable {
    /// No state: the byte is none the field can have.
    public static let invalid: UInt8 = 255

    /// Positions on a scale or among options, ranks with 0, or chosen and not chosen.
    public let positions: Int

    init(_ content: Field.Content) {
        switch content {
        case .position(let count): positions = count
        case .chosen: positions = 2
        case .rank(_, let count): positions = count + 1
        case .written: positions = 1
        }
    }

    /// Under 255: an item has at most 200 options.
    public var count: Int { positions + Missing.allCases.count }

    public func state(of missing: Missing) -> Int {
        positions + Int(missing.rawValue - Missing.dontKnow.rawValue)
    }

    /// - Returns: `nil` for a position.
    public func missing(_ state: Int) -> Missing? {
        guard state >= positions else { return nil }
        return Missing(rawValue: UInt8(state - positions) + Missing.dontKnow.rawValue)
    }

    /// By each of the 256 bytes of a reply's codes its state; `invalid` for those that are none.
    public var ofBytes: [UInt8] {
        (UInt8.min...UInt8.max).map { byte -> UInt8 in
            if let missing = Missing(rawValue: byte) { return UInt8(state(of: missing)) }
            return Int(byte) < positions ? byte : Self.invalid
        }
    }

    /// The byte of a reply's codes.
    public func byte(of state: Int) -> UInt8 {
        missing(state)?.rawValue ?? UInt8(state)
    }
}

extension Field {
    public var states: AnswerStates { AnswerStates(content) }
}
