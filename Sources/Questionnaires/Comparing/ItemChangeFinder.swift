import ExactNumbers
import Expressions

/// Finds what was changed in an item that both versions ask.
struct ItemChangeFinder {
    private let old: Questionnaire
    private let new: Questionnaire
    private let languages: ComparedLanguages
    /// Of the items of the composite, and of the dimensions they stand in.
    private let shifts: [WeightShift.Subject: WeightShift]

    init(
        _ old: Questionnaire, _ new: Questionnaire, _ languages: ComparedLanguages,
        _ shifts: [WeightShift]
    ) {
        self.old = old
        self.new = new
        self.languages = languages
        self.shifts = Dictionary(
            shifts.map { ($0.subject, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private typealias Entry = DeclaredItems.Entry

    /// The gravest first, those alike in the order of the keys of an item.
    func changes(from a: DeclaredItems.Entry, to b: DeclaredItems.Entry) -> [ItemChange] {
        let changes =
            wording(a, b) + answers(a, b) + conditions(a, b) + weights(a, b) + label(a, b)
        return changes.enumerated().sorted {
            ($1.element.label, $0.offset) < ($0.element.label, $1.offset)
        }.map(\.element)
    }

    private func changes(
        _ label: ItemLabel, _ effect: ItemChange.Effect, _ find: (inout DifferenceFinder) -> Void
    ) -> [ItemChange] {
        var finder = DifferenceFinder(languages)
        find(&finder)
        return finder.found.map { found in
            if case .words(let words) = found.difference, label != .relabelled,
                !languages.areLeading(words)
            {
                return ItemChange(.retranslated, .slight, found)
            }
            return ItemChange(label, effect, found)
        }
    }

    private func wording(_ a: Entry, _ b: Entry) -> [ItemChange] {
        changes(.reworded, .asking) { finder in
            finder.words("ask", a.item.ask, b.item.ask)
            finder.words("expectation", a.expectation?.ask, b.expectation?.ask)
            finder.words("help", a.item.help, b.item.help)
            finder.words("matrix/ask", a.matrix?.ask, b.matrix?.ask)
            finder.words("matrix/help", a.matrix?.help, b.matrix?.help)
            for object in b.objects {
                guard let other = a.objects.first(where: { $0.object == object.object }) else {
                    continue
                }
                finder.words("objects/\(object.object)", other.label, object.label)
            }
            offer("not-applicable", a.item.notApplicableWords, b.item.notApplicableWords, &finder)
            offer("dont-know", a.item.dontKnowWords, b.item.dontKnowWords, &finder)
            if case .number(let before) = a.item.kind, case .number(let after) = b.item.kind {
                finder.words("unit", before.unit, after.unit)
            }
            for (before, after) in commonOptions(a.item, b.item) {
                finder.words("options/\(after.id)", before.label, after.label)
            }
            for name in Set(a.pipedNames + b.pipedNames).sorted() {
                let before = old.pipedWords(name)
                for (key, text) in new.pipedWords(name) {
                    guard let other = before.first(where: { $0.key == key }) else { continue }
                    finder.words("{\(name)}/\(key)", other.text, text)
                }
            }
        }
    }

    /// Whether it is offered at all is another change than in which words.
    private func offer(
        _ key: String, _ from: LocalizedText?, _ to: LocalizedText?,
        _ finder: inout DifferenceFinder
    ) {
        if let from, let to { finder.words(key, from, to) }
    }

    private func label(_ a: Entry, _ b: Entry) -> [ItemChange] {
        // A name that is the question itself changes with the question.
        guard a.item.label != nil || b.item.label != nil else { return [] }
        return changes(.relabelled, .none) { finder in
            finder.words("label", a.item.label ?? a.item.ask, b.item.label ?? b.item.ask)
        }
    }

    private func answers(_ a: Entry, _ b: Entry) -> [ItemChange] {
        let kept = changes(.scaleChanged, .answers) { finder in
            finder.value("type", a.item.kind.name, b.item.kind.name)
            offered("not-applicable", a.item.notApplicableWords, b.item.notApplicableWords, &finder)
            offered("dont-know", a.item.dontKnowWords, b.item.dontKnowWords, &finder)
            if let before = a.item.scale, let after = b.item.scale {
                points(before, after, &finder)
            }
            if let before = a.item.options, let after = b.item.options {
                options(before, after, &finder)
            }
            bounds(a.item.kind, b.item.kind, &finder)
        }
        // Nobody sees which end counts as praise: the answers stay what they are.
        let turned = changes(.scaleChanged, .scoring) { finder in
            finder.flag("reverse", a.item.isReversed, b.item.isReversed)
            finder.value(
                "direction", a.item.scale?.direction.rawValue, b.item.scale?.direction.rawValue)
        }
        return kept + (a.item.scale == nil || b.item.scale == nil ? [] : turned)
    }

    private func offered(
        _ key: String, _ from: LocalizedText?, _ to: LocalizedText?,
        _ finder: inout DifferenceFinder
    ) {
        if (from == nil) != (to == nil) { finder.words(key, from, to) }
    }

    private func points(_ a: Scale, _ b: Scale, _ finder: inout DifferenceFinder) {
        finder.value("range", a.codes.written, b.codes.written)
        for code in b.codes where a.codes.contains(code) {
            // Another range says that there were no words.
            let hasWords = a.labels[code] != nil && b.labels[code] != nil
            guard hasWords || a.codes == b.codes else { continue }
            finder.words(ofPoint: code, a, b)
        }
    }

    private func options(_ a: Options, _ b: Options, _ finder: inout DifferenceFinder) {
        finder.entries("options", a.all.map(\.id.name), b.all.map(\.id.name))
        // Exclusive options and those with a line beside them keep their place anyway.
        let free = [a, b].map { options in
            Set(options.all.filter { !$0.isExclusive && !$0.isWritten }.map(\.id.name))
        }
        finder.order("order", a.order, b.order, among: free[0].intersection(free[1]))
        for after in b.all {
            guard let before = a.all.first(where: { $0.id == after.id }) else { continue }
            finder.flag("options/\(after.id)/exclusive", before.isExclusive, after.isExclusive)
            finder.flag("options/\(after.id)/write", before.isWritten, after.isWritten)
        }
    }

    private func commonOptions(_ a: Item, _ b: Item) -> [(AnswerOption, AnswerOption)] {
        let before = Dictionary(
            (a.options?.all ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return (b.options?.all ?? []).compactMap { option in
            before[option.id].map { ($0, option) }
        }
    }

    private func bounds(_ a: Item.Kind, _ b: Item.Kind, _ finder: inout DifferenceFinder) {
        if let before = a.many, let after = b.many {
            finder.value(
                "at-least", String(before.range.lowerBound), String(after.range.lowerBound))
            // All of them stays all of them when one is added.
            if !(before.isOpen && after.isOpen) {
                finder.value(
                    "at-most", String(before.range.upperBound), String(after.range.upperBound))
            }
        }
        if case .number(let before) = a, case .number(let after) = b {
            finder.value("minimum", before.minimum?.description, after.minimum?.description)
            finder.value("maximum", before.maximum?.description, after.maximum?.description)
            finder.value("places", String(before.places), String(after.places))
        }
        if case .date(let before) = a, case .date(let after) = b {
            finder.value("earliest", before.earliest?.written, after.earliest?.written)
            finder.value("latest", before.latest?.written, after.latest?.written)
        }
        if case .text(let before) = a, case .text(let after) = b, before.style == after.style {
            finder.value("longest", String(before.longest), String(after.longest))
        }
    }

    private func conditions(_ a: Entry, _ b: Entry) -> [ItemChange] {
        let people = changes(.conditionChanged, .asking) { finder in
            finder.value("when", a.item.when?.text, b.item.when?.text)
            finder.value("matrix/when", a.matrix?.when?.text, b.matrix?.when?.text)
            finder.value("section/when", a.sectionWhen, b.sectionWhen)
            let looksAtScores = b.allConditions.contains { !$0.expression.scores.isEmpty }
            if looksAtScores && old.scoringHash != new.scoringHash {
                finder.value("when/score", old.scoringHash.short, new.scoringHash.short)
            }
        }
        let objects = changes(.conditionChanged, .answers) { finder in
            finder.value("for-each", a.objects.first?.kind.name, b.objects.first?.kind.name)
            guard a.objects.first?.kind == b.objects.first?.kind else { return }
            let before = Set(a.objects.map(\.object.name))
            let after = b.objects.map(\.object.name)
            // Their order is no change of who is asked.
            finder.entries(
                "objects", after.filter(before.contains) + before.subtracting(after).sorted(),
                after)
        }
        let required = changes(.conditionChanged, .slight) { finder in
            finder.flag("required", a.item.isRequired, b.item.isRequired)
        }
        return people + objects + required
    }

    private func weights(_ a: Entry, _ b: Entry) -> [ItemChange] {
        changes(.weightChanged, .scoring) { finder in
            finder.value("dimension", a.dimension?.name, b.dimension?.name)
            guard let dimension = b.dimension, a.dimension == dimension else { return }
            for (key, subject) in [
                ("weight", WeightShift.Subject.item(b.item.declaredID, in: dimension)),
                ("dimensions/\(dimension)/weight", .dimension(dimension)),
            ] {
                guard let shift = shifts[subject] else { continue }
                finder.shift(key, shift)
            }
        }
    }
}

extension ItemChange {
    fileprivate init(_ label: ItemLabel, _ effect: Effect, _ found: KeyDifference) {
        self.init(label: label, effect: effect, key: found.key, difference: found.difference)
    }
}

extension Item.Kind {
    /// How many options may be chosen or ranked, and whether that is all of them.
    fileprivate var many: (range: ClosedRange<Int>, isOpen: Bool)? {
        switch self {
        case .choices(let options, let many), .ranking(let options, let many):
            (many, many.upperBound == options.all.count)
        case .rating, .recommendation, .effort, .yesNo, .perception, .expectation, .choice,
            .number, .date, .text, .information:
            nil
        }
    }
}

extension DifferenceFinder {
    fileprivate mutating func words(ofPoint code: Int, _ from: Scale, _ to: Scale) {
        let words = languages.words(ofPoint: code, from, to)
        if !words.isEmpty { add(KeyDifference(key: "points/\(code)", difference: .words(words))) }
    }

    /// Also where the weight is the same and those beside it are not.
    mutating func shift(_ key: String, _ shift: WeightShift) {
        add(
            KeyDifference(
                key: key,
                difference: .value(from: shift.from.description, to: shift.to.description)))
    }
}

extension ClosedRange<Int> {
    /// As a definition writes it.
    var written: String { "[\(lowerBound), \(upperBound)]" }
}

extension DeclaredItems.Entry {
    fileprivate var sectionWhen: String? {
        let texts = sectionConditions.map(\.text)
        return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }

    fileprivate var allConditions: [Condition] {
        [item.when, matrix?.when].compactMap { $0 } + sectionConditions
    }

    /// The names between braces in what is read.
    fileprivate var pipedNames: [String] {
        [item.ask, item.help, expectation?.ask, matrix?.ask, matrix?.help].compactMap { $0 }
            .flatMap(\.texts.values).filter { $0.utf8.contains(UInt8(ascii: "{")) }
            .flatMap { TextTemplate(checked: $0).names }
    }
}

extension Questionnaire {
    /// The words that may stand for a name between braces.
    fileprivate func pipedWords(_ name: String) -> [(key: String, text: LocalizedText)] {
        if let segment = segments.first(where: { $0.id.name == name }) {
            return (segment.values ?? []).map { ($0.name, $0.label) }
        }
        guard let item = ItemID(name).flatMap(item) else { return [] }
        if let options = item.options { return options.all.map { ($0.id.name, $0.label) } }
        return (item.scale?.labels ?? [:]).sorted { $0.key < $1.key }
            .map { (String($0.key), $0.value) }
    }
}
