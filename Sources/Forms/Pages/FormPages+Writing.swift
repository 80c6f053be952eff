import ExactNumbers
import Expressions
import Questionnaires

extension FormPages {
    func number(_ item: Item, _ form: NumberForm, _ explained: [String]) -> LineControl {
        let isNegative = form.minimum.map { $0 < .zero } ?? true
        return line(
            item, type: "text",
            inputMode: isNegative ? nil : form.places == 0 ? "numeric" : "decimal",
            width: "short", unit: form.unit, limit: words.number(form), explained)
    }

    func date(_ item: Item, _ form: DateForm, _ explained: [String]) -> LineControl {
        line(
            item, type: "date", earliest: day(form.earliest), latest: day(form.latest),
            width: "medium", limit: words.days(form), explained)
    }

    private func day(_ bound: DateForm.Bound?) -> String? {
        switch bound {
        case .day(let day)?: "\(day)"
        case .today?: today.map { "\($0)" }
        case nil: nil
        }
    }

    func line(_ item: Item, _ form: TextForm, _ explained: [String]) -> LineControl {
        switch form.style {
        case .email:
            line(
                item, type: "email", inputMode: "email", autocomplete: "email", width: "long",
                limit: nil, explained)
        case .phone:
            line(
                item, type: "tel", inputMode: "tel", autocomplete: "tel", width: "medium",
                limit: nil, explained)
        case .line, .lines:
            line(
                item, type: "text", width: "long", limit: words.atMost(characters: form.longest),
                explained)
        }
    }

    private func line(
        _ item: Item, type: String, inputMode: String? = nil, autocomplete: String? = nil,
        earliest: String? = nil, latest: String? = nil, width: String,
        unit: LocalizedText? = nil, limit: String?, _ explained: [String]
    ) -> LineControl {
        let id = item.id.name
        let unit = unit.map { Described(id: BoxName.unit(id), text: text($0)) }
        let limit = limit.map { Described(id: BoxName.limit(id), text: words.shown($0)) }
        return LineControl(
            id: id, type: type, inputMode: inputMode, autocomplete: autocomplete, value: value(id),
            earliest: earliest, latest: latest, width: width, unit: unit, limit: limit,
            describedBy: Self.joined(explained + [unit?.id, limit?.id].compactMap { $0 }),
            isWrong: input.mistake(in: id) != nil, offers: missingBoxes(of: item))
    }

    func area(_ item: Item, _ form: TextForm, _ explained: [String]) -> AreaControl {
        let id = item.id.name
        let limit = Described(
            id: BoxName.limit(id), text: words.shown(words.atMost(characters: form.longest)))
        let value = value(id)
        return AreaControl(
            id: id, value: value, limit: limit,
            written: value.isEmpty ? nil : words.shown(words.written(characters: value.count)),
            describedBy: Self.joined(explained + [limit.id]),
            isWrong: input.mistake(in: id) != nil, offers: missingBoxes(of: item))
    }
}
