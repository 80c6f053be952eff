import Questionnaires

extension FormPages {
    func blocks(of section: Section) -> [QuestionsBody.Block] {
        var expectation: ItemID?
        return section.entries.compactMap { entry in
            switch entry {
            case .matrix(let id, let rows):
                expectation = nil
                return questionnaire.matrices.first { $0.id == id }
                    .map {
                        .matrix(matrix($0, rows.compactMap { questionnaire.item($0) }, section))
                    }
            case .item(let id):
                guard let item = questionnaire.item(id) else { return nil }
                let isContinued = item.isFound(for: expectation)
                if case .expectation = item.kind { expectation = id } else { expectation = nil }
                if !item.isAnswered { return .information(information(item)) }
                return .question(question(item, isContinued: isContinued))
            }
        }
    }

    func question(_ item: Item, isContinued: Bool = false) -> Question {
        let id = item.id.name
        let mistake = input.mistake(in: id)
        let help = item.help.map {
            Described(
                id: BoxName.help(id), text: text($0, about: item.object, isPiped: true))
        }
        let error = mistake.map {
            Described(id: BoxName.error(id), text: ShownText($0.message))
        }
        let explained = [help?.id, error?.id].compactMap { $0 }
        let control = control(of: item, explainedBy: explained)
        return Question(
            name: name(of: item), number: isContinued ? nil : numbers[item.id].map { "\($0)" },
            ask: text(item.ask, about: item.object, isPiped: true),
            mark: marks.mark(for: item, in: words).map { words.shown($0) },
            namedBox: control.namedBox, help: help,
            error: error,
            describedBy: control.namedBox == nil
                ? Self.joined(explained + [control.limit].compactMap { $0 }) : nil,
            control: control, isContinued: isContinued,
            notes: annotations?.notes(of: item) ?? [])
    }

    /// A box to tick, without which nobody gets further.
    func consent(_ consent: LocalizedText) -> Question {
        let id = BoxName.consent
        let error = input.mistake(in: id).map {
            Described(id: BoxName.error(id), text: ShownText($0.message))
        }
        let box = OptionsControl.Option(
            id: id, type: "checkbox", name: id, value: "yes", words: text(consent),
            isChosen: input.values[id] == "yes", isApart: false, line: nil)
        return Question(
            name: words.consent, number: nil, ask: words.shown(words.consent),
            mark: words.shown(words.required),
            namedBox: nil, help: nil, error: error, describedBy: error?.id,
            control: .options(OptionsControl(options: [box], limit: nil, isLong: true)),
            isContinued: false, notes: [])
    }

    private func matrix(_ matrix: Matrix, _ rows: [Item], _ section: Section) -> MatrixQuestion {
        let scale = rows.first?.scale
        let offers = rows.first.map { self.offers(of: $0) } ?? []
        let layout =
            scale.flatMap { scale in
                let count = scale.codes.count
                let isKey = count <= 7 && scale.codes.allSatisfy { scale.labels[$0] != nil }
                return count <= ScaleControl.mostBoxes
                    ? "grid n\(count) m\(offers.count)\(isKey ? " key" : "")" : nil
            } ?? ""
        let heading = MatrixHeading(
            points: (scale.map { Array($0.codes) } ?? []).map { code in
                MatrixHeading.Point(
                    numeral: "\(code)", words: scale?.labels[code].map { text($0) })
            },
            offers: offers.map(\.words))
        let help = matrix.help.map {
            Described(
                id: BoxName.help(matrix.id.name),
                text: text($0, about: section.object, isPiped: true))
        }
        return MatrixQuestion(
            ask: text(matrix.ask, about: section.object, isPiped: true), help: help,
            heading: heading, rows: rows.map { question($0) },
            notes: annotations?.notes(of: matrix) ?? [], layout: layout)
    }

    private func information(_ item: Item) -> Information {
        Information(
            text: text(item.ask, about: item.object, isPiped: true),
            help: item.help.map { text($0, about: item.object, isPiped: true) },
            isNotice: item.when != nil, notes: annotations?.notes(of: item) ?? [])
    }

    private func name(of item: Item) -> String {
        text(item.ask, about: item.object, isPiped: true).line
    }

    func errors(in questions: [Question]) -> ErrorSummary? {
        guard !input.mistakes.isEmpty else { return nil }
        let lines = questions.compactMap { question -> ErrorSummary.Line? in
            guard let error = question.error,
                let mistake = input.mistakes.first(where: { BoxName.error($0.item) == error.id })
            else { return nil }
            return ErrorSummary.Line(
                anchor: question.control.anchor,
                words: words.shown(
                    words.mistake(
                        in: question.name, number: question.number, mistake.inShort)))
        }
        return ErrorSummary(
            title: words.shown(words.toMend(lines.count)), kept: words.shown(words.kept),
            lines: lines)
    }

    /// Ids for an `aria-describedby`; `nil` where there are none.
    static func joined(_ ids: [String]) -> String? {
        ids.isEmpty ? nil : ids.joined(separator: " ")
    }
}

extension QuestionsBody.Block {
    var questions: [Question] {
        switch self {
        case .question(let question): [question]
        case .matrix(let matrix): matrix.rows
        case .information: []
        }
    }
}

extension Control {
    /// The id of its box where it has a single one.
    var namedBox: String? {
        switch self {
        case .scale, .options, .ranking: nil
        case .menu(let control): control.id
        case .line(let control): control.id
        case .area(let control): control.id
        }
    }

    /// The id of the sentence that says how much may be answered, of a control with several boxes.
    var limit: String? {
        switch self {
        case .options(let control): control.limit?.id
        case .ranking(let control): control.limit.id
        case .scale, .menu, .line, .area: nil
        }
    }
}
