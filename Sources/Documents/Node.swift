/// A piece of an authored file as it was parsed, with its place.
public enum Node: Hashable, Sendable {
    case scalar(Scalar)
    case sequence([Node], Place)
    case mapping([Entry], Place)

    public struct Scalar: Hashable, Sendable {
        public let text: String
        /// True when the author put it between quotation marks or wrote it as a block: it is text
        /// even if it reads like a number.
        public let isQuoted: Bool
        public let place: Place

        public init(_ text: String, isQuoted: Bool, place: Place) {
            self.text = text
            self.isQuoted = isQuoted
            self.place = place
        }
    }

    /// A key and its value. Keys are always scalars.
    public struct Entry: Hashable, Sendable {
        public let key: Scalar
        public let value: Node
    }

    public var place: Place {
        switch self {
        case .scalar(let scalar): scalar.place
        case .sequence(_, let place), .mapping(_, let place): place
        }
    }

    public var isList: Bool {
        if case .sequence = self { true } else { false }
    }

    /// What the node is, in the words of a message.
    public var kind: String {
        switch self {
        case .scalar(let scalar): scalar.isNull ? "nothing" : scalar.text.quoted()
        case .sequence: "a list"
        case .mapping: "a group of keys"
        }
    }
}

extension Node.Scalar {
    /// An empty value, `~` or `null`.
    public var isNull: Bool {
        !isQuoted
            && (text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL")
    }
}
