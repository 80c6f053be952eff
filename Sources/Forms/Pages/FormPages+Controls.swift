import ExactNumbers
import Questionnaires

extension FormPages {
    /// - Parameter explained: ids of what explains the question, for controls with one box.
    func control(of item: Item, explainedBy explained: [String]) -> Control {
        switch item.kind {
        case .rating(let scale), .recommendation(let scale), .effort(let scale),
            .perception(let scale), .expectation(let scale):
            return scale.codes.count <= ScaleControl.mostBoxes
                ? .scale(boxes(item, scale)) : .menu(menu(item, scale, explained))
        case .yesNo(let scale): return .scale(words(item, scale))
        case .choice(let options):
            return options.all.count <= OptionsControl.mostRadios
                ? .options(radios(item, options)) : .menu(menu(item, options, explained))
        case .choices(let options, let many): return .options(checkboxes(item, options, many))
        case .ranking(let options, let many): return .ranking(ranking(item, options, many))
        case .number(let form): return .line(number(item, form, explained))
        case .date(let form): return .line(date(item, form, explained))
        case .text(let form):
            return form.style == .lines
                ? .area(area(item, form, explained)) : .line(line(item, form, explained))
        case .information:
            return .options(OptionsControl(options: [], limit: nil, isLong: false))
        }
    }

    func value(_ name: String) -> String { input.values[name] ?? "" }

    /// Ways to say that one cannot answer.
    func offers(of item: Item) -> [(value: String, words: ShownText)] {
        [
            (BoxName.notApplicable, item.notApplicableWords),
            (BoxName.dontKnow, item.dontKnowWords),
        ].compactMap { value, words in words.map { (value, text($0)) } }
    }

    /// Boxes to tick beside an answer that is written or has several boxes.
    func missingBoxes(of item: Item) -> [OptionsControl.Option] {
        let name = BoxName.missing(item.id.name)
        return offers(of: item).map { offer in
            OptionsControl.Option(
                id: item.id.name + offer.value, type: "checkbox", name: name, value: offer.value,
                words: offer.words, isChosen: value(name) == offer.value, isApart: true, line: nil)
        }
    }
}

extension ScaleControl {
    /// The most points that stand in a row of boxes: those of 0 to 10.
    static let mostBoxes = 11
}

extension OptionsControl {
    /// The most options of which all are shown where one is chosen.
    static let mostRadios = 15
}
