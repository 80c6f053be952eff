/// What the key 'type' of an item may say.
enum ItemType: String, CaseIterable {
    case rating, matrix, pair, recommendation, effort
    case yesNo = "yes-no"
    case choice, choices, ranking, number, date, text
    case longText = "long-text"
    case email, phone, information

    /// The types that may stand in a dimension.
    var isScored: Bool {
        switch self {
        case .rating, .matrix, .pair: true
        case .recommendation, .effort, .yesNo, .choice, .choices, .ranking, .number, .date, .text,
            .longText, .email, .phone, .information:
            false
        }
    }

    /// With its article: "a text".
    var named: String {
        switch self {
        case .effort, .email, .information: "an item of the type \(rawValue)"
        default: "a \(rawValue)"
        }
    }

    /// The keys of `DefinitionKeys.item` that an item of this type may have.
    var keys: Set<String> {
        let asked: Set = [
            "id", "type", "ask", "label", "help", "when", "required", "not-applicable", "dont-know",
        ]
        switch self {
        case .rating: return asked.union(["scale", "reverse", "weight"])
        case .matrix:
            return asked.subtracting(["label"]).union(["scale", "rows", "order", "fixed"])
        case .pair: return asked.union(["scale", "expectation", "weight"])
        case .recommendation, .effort: return asked.union(["scale"])
        case .yesNo: return asked.union(["yes", "no"])
        case .choice: return asked.union(["options", "order", "fixed"])
        case .choices, .ranking:
            return asked.union(["options", "order", "fixed", "at-least", "at-most"])
        case .number: return asked.union(["unit", "minimum", "maximum", "places"])
        case .date: return asked.union(["earliest", "latest"])
        case .text, .longText: return asked.union(["longest"])
        case .email, .phone: return asked
        case .information: return ["id", "type", "ask", "help", "when"]
        }
    }
}
