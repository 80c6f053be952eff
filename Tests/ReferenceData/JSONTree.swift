public import Foundation

/// A JSON document that is asked for its parts by name.
public indirect enum JSONTree: Equatable, Sendable {
    case null
    case number(Double)
    case text(String)
    case list([JSONTree])
    case group([String: JSONTree])

    public init(_ data: Data) throws {
        self = try Self.tree(JSONSerialization.jsonObject(with: data))
    }

    private static func tree(_ value: Any) throws -> JSONTree {
        switch value {
        case is NSNull: .null
        case let text as String: .text(text)
        case let values as [Any]: try .list(values.map(tree))
        case let values as [String: Any]: try .group(values.mapValues(tree))
        case let number as NSNumber: .number(number.doubleValue)
        default: throw ReferenceFault.notATree
        }
    }

    /// `nil` when this is no group or has no such key.
    public subscript(key: String) -> JSONTree? {
        if case .group(let values) = self { values[key] } else { nil }
    }

    public var number: Double? { if case .number(let value) = self { value } else { nil } }

    public var integer: Int? { number.flatMap { Int(exactly: $0) } }

    /// A text, or a whole number as its digits.
    public var text: String? {
        switch self {
        case .text(let value): value
        case .number: integer.map(String.init)
        case .null, .list, .group: nil
        }
    }

    public var list: [JSONTree] { if case .list(let values) = self { values } else { [] } }

    public var group: [String: JSONTree] {
        if case .group(let values) = self { values } else { [:] }
    }
}
