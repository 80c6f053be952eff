/// The name of something a definition defines, distinct from the names of other kinds of things.
///
/// Lower-case letters, digits, `-`, `_` and `.`, starting with a letter or digit; upper case is
/// allowed, so that columns of existing files keep their names.
public struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let name: String

    /// - Returns: `nil` when `name` has other characters or more than 64 of them.
    public init?(_ name: String) {
        guard (1...64).contains(name.utf8.count), let first = name.utf8.first,
            Self.isLetterOrDigit(first),
            name.utf8.allSatisfy({ Self.isLetterOrDigit($0) || "-_.".utf8.contains($0) })
        else { return nil }
        self.name = name
    }

    public var description: String { name }

    public static func < (a: Self, b: Self) -> Bool { a.name < b.name }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

public typealias QuestionnaireID = Identifier<Questionnaire>
public typealias ScaleID = Identifier<Scale>
public typealias ItemID = Identifier<Item>
public typealias DimensionID = Identifier<Dimension>
public typealias SegmentID = Identifier<Segment>
public typealias ClassID = Identifier<ScoreClass>
