import ExactNumbers

/// The words of the language that are no names.
enum Keyword: String, CaseIterable {
    case or, and, not, `in`, `true`, `false`, yes, no
}

/// The smallest part of an expression that means something.
struct Token: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case number(FixedDecimal)
        case text(String)
        case word(String)
        case truth(Bool)
        case or, and, not, `in`
        case relation(Relation)
        case operation(Operation)
        case open, close, openList, closeList, comma
        /// Something that was refused and stands where a value would.
        case refused
    }

    let kind: Kind
    let range: Range<Int>

    static func kind(of keyword: Keyword) -> Kind {
        switch keyword {
        case .or: .or
        case .and: .and
        case .not: .not
        case .in: .in
        case .true, .yes: .truth(true)
        case .false, .no: .truth(false)
        }
    }
}

/// How two values are compared.
public enum Relation: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
}

/// How two numbers are put together.
public enum Operation: String, Hashable, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
}

/// The text of an expression as scalars, which is how its places are counted.
struct Source: Sendable {
    let scalars: [Unicode.Scalar]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// What stands there, cut for a message.
    func short(_ range: Range<Int>) -> String { shortened(text(range)) }

    func quoted(_ range: Range<Int>) -> String { "'\(short(range))'" }
}
