import Documents
public import ExactNumbers

/// What a name in an expression stands for.
public enum ValueType: Hashable, Sendable {
    case truth
    case number
    case text
    case date
    /// One of these options: an answer that is a single choice, or an attribute with listed values.
    case one(of: [String])
    /// Any number of these options, in no order.
    case several(of: [String])
    /// Some or all of these options, in the order of preference.
    case ranking(of: [String])

    /// The options that may be chosen; empty where nothing is chosen.
    public var options: [String] {
        switch self {
        case .truth, .number, .text, .date: []
        case .one(let options), .several(let options), .ranking(let options): options
        }
    }

    /// The type in plain words: "a choice (phone, visit)".
    var words: String {
        switch self {
        case .truth: "true or false"
        case .number: "a number"
        case .text: "a text"
        case .date: "a date"
        case .one(let options): "a choice (\(listed(options)))"
        case .several(let options): "a choice of several (\(listed(options)))"
        case .ranking(let options): "a ranking (\(listed(options)))"
        }
    }
}

/// A value that a name or an expression has.
public enum Value: Hashable, Sendable {
    case truth(Bool)
    case number(Ratio)
    case text(String)
    case date(Day)
    case one(String)
    case several(Set<String>)
    /// The best first.
    case ranking([String])
}

/// The first of these words for a message, with a sign that there are more.
func listed(_ words: [String]) -> String {
    let shown = words.prefix(8).map { shortened($0) }.joined(separator: ", ")
    return words.count > 8 ? shown + ", …" : shown
}

/// The text as it may stand in a message, without quotation marks.
func shortened(_ text: String) -> String {
    String(text.quoted(limit: 40).dropFirst().dropLast())
}
