import Questionnaires

/// What a respondent does not see and the author wants to: conditions, orders, checks.
struct Annotations: Sendable {
    private let questionnaire: Questionnaire
    private let language: Language
    private let words: FormWords

    init(_ questionnaire: Questionnaire, in language: Language) {
        self.questionnaire = questionnaire
        self.language = language
        words = FormWords(language)
    }

    func notes(of item: Item) -> [Note] {
        var notes: [Note] = []
        if let when = item.when {
            let sentence = plain.sentence(when)
            notes.append(
                note(
                    words.condition,
                    item.isAnswered
                        ? words.askedOnly(when: sentence) : words.shownOnly(when: sentence)))
        }
        if let options = item.options, case .random(let fixed) = options.order {
            let kept = options.all.filter { fixed.contains($0.id.name) }.map { $0.label[language] }
            notes.append(
                note(words.order, words.random(words.options, fixed: kept)))
        }
        for check in questionnaire.checks
        where check.item == item.id || check.item == item.declaredID {
            notes.append(
                note(
                    words.check,
                    words.must(
                        plain.sentence(check.must), else: line(check.message[language]))))
        }
        return notes
    }

    func notes(of matrix: Matrix) -> [Note] {
        var notes: [Note] = []
        if let when = matrix.when {
            notes.append(
                note(words.condition, words.askedOnly(when: plain.sentence(when))))
        }
        if case .random(let fixed) = matrix.order {
            notes.append(
                note(words.order, words.random(words.rows, fixed: titles(of: fixed))))
        }
        return notes
    }

    func notes(of section: Section) -> [Note] {
        var notes: [Note] = []
        if let when = section.when {
            notes.append(
                note(words.condition, words.shownOnly(when: plain.sentence(when))))
        }
        if let kind = section.object.flatMap({ questionnaire.objectKind($0.kind) }) {
            notes.append(
                note(
                    words.repeated,
                    words.once(
                        for: kind.title[language], kind.objects.map { $0.label[language] })))
        }
        if case .random(let fixed) = section.order {
            notes.append(
                note(words.order, words.random(words.questions, fixed: titles(of: fixed))))
        }
        return notes
    }

    private func note(_ subject: String, _ sentence: String) -> Note {
        Note(subject: words.shown(subject), words: words.shown(sentence))
    }

    private var plain: ConditionWords { ConditionWords(questionnaire, in: language) }

    /// Items, matrices and dimensions by their names in the definition, in the order of the file.
    private func titles(of names: Set<String>) -> [String] {
        let all =
            questionnaire.dimensions.map { ($0.id.name, $0.title) }
            + questionnaire.matrices.map { ($0.id.name, $0.ask) }
            + questionnaire.items.map { ($0.declaredID.name, $0.label ?? $0.ask) }
        var seen: Set<String> = []
        return all.filter { names.contains($0.0) && seen.insert($0.0).inserted }
            .map { line($0.1[language]) }
    }

    private func line(_ text: String) -> String {
        TextTemplate(checked: text).filled { "‹\($0)›" }
            .split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
