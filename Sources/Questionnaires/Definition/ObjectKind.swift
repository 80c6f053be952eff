/// What the same questions are asked about, one after the other: departments, products, sites.
public struct ObjectKind: Hashable, Sendable {
    public struct Object: Hashable, Sendable {
        public let id: ObjectID
        public let label: LocalizedText
    }

    public let id: ObjectKindID
    public let title: LocalizedText
    /// Never empty.
    public let objects: [Object]
}

/// One object of one kind.
public struct ObjectReference: Hashable, Sendable {
    public let kind: ObjectKindID
    public let object: ObjectID
    public let label: LocalizedText
}
