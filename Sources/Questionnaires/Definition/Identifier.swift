/// The name of something a definition defines, distinct from the names of other kinds of things.
///
/// A plain name has letters from a to z in either case, digits, `-`, `_` and `.`, starting with a
/// letter or digit, so that columns of existing files keep their names. Names of parts are made of
/// plain ones: `speed@sales` is the item speed asked about sales, `r1/expectation` one half of a pair,
/// `reason/price` an option of an item.
public struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let name: String

    /// The most characters of a plain name.
    static var longest: Int { 64 }

    /// - Returns: `nil` when `name` is neither plain nor made of plain names.
    public init?(_ name: String) {
        guard Self.isMadeOfPlainNames(name) else { return nil }
        self.name = name
    }

    /// - Returns: `nil` when `name` has other characters than a plain name or more than 64 of them.
    public init?(plain name: String) {
        guard Self.isPlain(name.utf8[...]) else { return nil }
        self.name = name
    }

    /// A name made of one that is checked and what follows a mark.
    init(_ whole: Identifier, _ mark: Character, _ part: String) {
        name = "\(whole.name)\(mark)\(part)"
    }

    /// One of the program's own names, known to be plain.
    init(known name: String) {
        self.name = name
    }

    public var description: String { name }

    public static func < (a: Self, b: Self) -> Bool { a.name < b.name }

    private static func isMadeOfPlainNames(_ name: String) -> Bool {
        let parts = name.utf8.split(omittingEmptySubsequences: false) {
            $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "/")
        }
        return parts.count <= 4 && parts.allSatisfy(isPlain)
    }

    private static func isPlain(_ name: Substring.UTF8View) -> Bool {
        guard (1...longest).contains(name.count), let first = name.first else { return false }
        return isLetterOrDigit(first)
            && name.allSatisfy { isLetterOrDigit($0) || "-_.".utf8.contains($0) }
    }

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
public typealias OptionID = Identifier<AnswerOption>
public typealias MatrixID = Identifier<Matrix>
public typealias DimensionID = Identifier<Dimension>
public typealias SegmentID = Identifier<Segment>
public typealias ObjectKindID = Identifier<ObjectKind>
public typealias ObjectID = Identifier<ObjectKind.Object>
public typealias SectionID = Identifier<Section>
public typealias ClassID = Identifier<ScoreClass>
public typealias IndexID = Identifier<Index>
public typealias FieldID = Identifier<Field>
