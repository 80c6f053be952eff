/// A part of an expression with its type, while the expression is checked.
enum Term {
    case condition(Expression.Condition)
    case number(Expression.Quantity)
    case date(Expression.Moment)
    case text(Expression.Wording)
    case one(String, of: [String])
    case several(String, of: [String])
    case ranking(String, of: [String])

    init(_ name: String, _ type: ValueType) {
        switch type {
        case .truth: self = .condition(.named(name))
        case .number: self = .number(.named(name))
        case .text: self = .text(.named(name))
        case .date: self = .date(.named(name))
        case .one(let options): self = .one(name, of: options)
        case .several(let options): self = .several(name, of: options)
        case .ranking(let options): self = .ranking(name, of: options)
        }
    }

    var type: ValueType {
        switch self {
        case .condition: .truth
        case .number: .number
        case .date: .date
        case .text: .text
        case .one(_, let options): .one(of: options)
        case .several(_, let options): .several(of: options)
        case .ranking(_, let options): .ranking(of: options)
        }
    }
}
