/// A value of an authored file with the place it stands at, for faults that only show when it is
/// looked up elsewhere.
public struct Written<Value: Hashable & Sendable>: Hashable, Sendable {
    public let value: Value
    public let place: Place

    public init(_ value: Value, at place: Place) {
        self.value = value
        self.place = place
    }
}
