import Testing

/// An expression and all that is said of it.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let expected: String

    init(_ name: String, _ text: String, expected: String) {
        self.name = name
        self.text = text
        self.expected = expected
    }

    var found: String { Sample.faults(text) }

    var testDescription: String { name }
}
