import ExactNumbers
import Expressions
import Questionnaires

extension Item {
    /// The answer in one column that a value of the mapping stands for.
    ///
    /// - Returns: `nil` when it is none of the item's.
    func answer(named value: String) -> Answer? {
        switch kind {
        case .rating(let scale), .recommendation(let scale), .effort(let scale),
            .perception(let scale), .expectation(let scale):
            guard let code = Int(value), scale.codes.contains(code) else { return nil }
            return .code(code)
        case .yesNo: return PlainWords.truths[value].map { .code($0 ? 1 : 0) }
        case .choice(let options): return options.named[value].map { .option($0) }
        case .choices(let options, _): return options.named[value].map { .chosen([$0]) }
        case .ranking(let options, _): return options.named[value].map { .ranked([$0]) }
        case .number(let form):
            guard let number = FixedDecimal(value), form.flaw(of: number) == nil else { return nil }
            return .written(number.description)
        case .date: return Day(value).map { .written($0.description) }
        case .text, .information: return nil
        }
    }

    /// What a value of the mapping says of one option.
    ///
    /// - Returns: `nil` when it says nothing of it.
    func mark(named value: String) -> OptionMark? {
        switch kind {
        case .choices: return PlainWords.truths[value].map { $0 ? .chosen : .notChosen }
        case .ranking(let options, _):
            guard let rank = Int(value), (1...options.all.count).contains(rank) else { return nil }
            return .rank(rank)
        case .rating, .recommendation, .effort, .yesNo, .perception, .expectation, .choice,
            .number, .date, .text, .information:
            return nil
        }
    }
}

/// What the cell of one option says.
enum OptionMark: Hashable, Sendable {
    case chosen, notChosen
    /// 1 for the most important.
    case rank(Int)
    /// Nothing, unless the cell of another option says something: skipped or not asked.
    case blank(Missing)
    /// That the whole item has no answer.
    case missing(Missing)
}

extension Options {
    /// The position of each option by its name, and by its labels where they tell it from the others.
    var named: [String: Int] {
        var positions = labelled
        for (position, option) in all.enumerated() { positions[option.id.name] = position }
        return positions
    }

    /// `price (价格 / The price)`.
    var listed: [String] { all.map { "\($0.id) (\($0.label.everyText))" } }

    private var labelled: [String: Int] {
        var positions: [String: Int] = [:]
        var ambiguous: Set<String> = []
        for (position, option) in all.enumerated() {
            for label in Set(option.label.texts.values.map(\.trimmed)) {
                if positions.updateValue(position, forKey: label) != nil { ambiguous.insert(label) }
            }
        }
        for label in ambiguous { positions[label] = nil }
        return positions
    }
}
