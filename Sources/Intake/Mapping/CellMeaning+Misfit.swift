import Documents
import ExactNumbers
import Questionnaires

extension CellMeaning {
    /// The keys of an entry whose cells stand for no answer.
    static let missingKeys: [(key: String, missing: Missing)] = [
        ("not-applicable", .notApplicable), ("dont-know", .dontKnow), ("skipped", .skipped),
        ("not-asked", .notAsked),
    ]

    /// Why this cannot be said of a column of `item`; `nil` when it can.
    func misfit(
        with item: Item, _ part: ColumnTarget.Part
    ) -> (message: String, advice: String)? {
        guard case .value(let value) = meaning else { return nil }
        switch part {
        case .whole:
            // Of an item with options only its columns tell which of the two is meant.
            if item.answer(named: value) != nil || item.mark(named: value) != nil { return nil }
            return item.misfit(of: value)
        case .option(let position):
            return item.mark(named: value) == nil
                ? item.misfit(of: value, forOptionAt: position) : nil
        case .written: return item.target(of: part).map { $0.name.noCodes }
        }
    }
}

extension Item {
    /// What is wrong with a value that is no answer in one column.
    func misfit(of value: String) -> (message: String, advice: String) {
        switch kind {
        case .rating(let scale), .recommendation(let scale), .effort(let scale),
            .perception(let scale), .expectation(let scale):
            let shown = Int(value).map(String.init) ?? value.quoted()
            return (
                "\(shown) is not on the scale of '\(id)'",
                "its codes are \(scale.codes.lowerBound) to \(scale.codes.upperBound)"
            )
        case .yesNo: return ("\(value.quoted()) is not an answer to '\(id)'", "write yes or no")
        case .choice(let options), .choices(let options, _), .ranking(let options, _):
            let names = options.all.map(\.id.name)
            let near = nearest(to: value, among: names).map { "did you mean '\($0)'? Its" } ?? "its"
            return (
                "\(value.quoted()) is not an option of '\(id)'",
                "\(near) options are: \(names.prefix(12).joined(separator: ", "))"
                    + (names.count > 12 ? ", …" : "")
            )
        case .number(let form):
            guard let number = FixedDecimal(value), let flaw = form.flaw(of: number) else {
                return ("\(value.quoted()) is not a number", "'\(id)' is answered with one")
            }
            return ("\(value) is not an answer to '\(id)'", "wanted \(flaw.wanted)")
        case .date: return ("\(value.quoted()) is not a day", "write it like 2026-01-31")
        case .text: return id.name.noCodes
        case .information:
            return ("'\(id)' is a text to read and has no answers", "take 'values' out")
        }
    }

    /// What is wrong with a value that says nothing of an option.
    func misfit(
        of value: String, forOptionAt position: Int
    ) -> (message: String, advice: String) {
        let name = target(ofOptionAt: position)?.name ?? id.name
        if case .ranking(let options, _) = kind {
            return (
                "\(value.quoted()) is not a rank of '\(name)'",
                "write a number from 1 to \(options.all.count)"
            )
        }
        return ("\(value.quoted()) does not say whether '\(name)' was chosen", "write yes or no")
    }

    func target(of part: ColumnTarget.Part) -> ColumnTarget? {
        switch part {
        case .whole: target
        case .option(let position): target(ofOptionAt: position)
        case .written(let position): target(besideOptionAt: position)
        }
    }
}

extension String {
    fileprivate var noCodes: (message: String, advice: String) {
        ("'\(self)' is answered with a text and has no codes", "take 'values' out")
    }
}

extension NumberForm.Flaw {
    /// `0 or more`.
    var wanted: String {
        switch self {
        case .tooSmall(let least): "\(least) or more"
        case .tooLarge(let most): "\(most) or less"
        case .tooManyPlaces(0): "a whole number"
        case .tooManyPlaces(let places): "at most \(NumberForm.digits(places)) after the point"
        }
    }
}

extension NumberForm {
    /// `1 digit`, `2 digits`.
    static func digits(_ places: Int) -> String { "\(places) \(places == 1 ? "digit" : "digits")" }
}
