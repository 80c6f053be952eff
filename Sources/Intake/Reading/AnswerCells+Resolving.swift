import Questionnaires

extension ColumnResolver {
    /// What the cells of an item mean: what it says itself and what the mapping says, which overrules
    /// it.
    mutating func cells(of item: Item, _ source: ItemSource?) -> AnswerCells {
        guard let source else { return .none }
        switch item.kind {
        case .rating(let scale), .recommendation(let scale), .effort(let scale),
            .perception(let scale), .expectation(let scale):
            return item.codedCells(source, .code(scale.codes, words: AnswerWords(item)))
        case .yesNo: return item.codedCells(source, .yesOrNo(words: AnswerWords(item)))
        case .choice(let options):
            return item.codedCells(source, .option(OptionWords(options, of: item.id)))
        case .choices(let options, _): return optionCells(of: item, options, source)
        case .ranking(let options, _): return optionCells(of: item, options, source)
        case .number(let form): return item.writtenCells(source, .number(form))
        case .date(let form): return item.writtenCells(source, .day(form, declared: source.format))
        case .text(let form): return item.writtenCells(source, .text(form))
        case .information: return .none
        }
    }

    private mutating func optionCells(
        of item: Item, _ options: Options, _ source: ItemSource
    ) -> AnswerCells {
        if let column = source.column {
            let meanings = source.meanings(of: .whole)
            noteMisfits(meanings) { item.answer(named: $0) == nil ? item.misfit(of: $0) : nil }
            return .list(item.listCells(options, meanings, column: column))
        }
        let cells = options.all.indices.compactMap { position -> OptionCells.Option? in
            guard let column = source.optionColumns[position] else { return nil }
            let meanings = source.meanings(of: .option(position))
            noteMisfits(meanings) { value in
                item.mark(named: value) == nil
                    ? item.misfit(of: value, forOptionAt: position) : nil
            }
            return OptionCells.Option(
                position: position, column: column,
                marks: item.marks(ofOptionAt: position, overruledBy: meanings))
        }
        guard !cells.isEmpty else { return .none }
        var mostRanks: Int?
        if case .ranking = item.kind { mostRanks = options.all.count }
        return .options(OptionCells(item: item.id, mostRanks: mostRanks, options: cells))
    }

    private mutating func noteMisfits(
        _ meanings: [CellMeaning], _ misfit: (String) -> (message: String, advice: String)?
    ) {
        for meaning in meanings {
            guard case .value(let value) = meaning.meaning, let fault = misfit(value) else {
                continue
            }
            note(fault.message, at: meaning.place, advice: fault.advice)
        }
    }
}

extension Item {
    /// The columns of what was written beside options.
    func besideCells(at index: Int, _ source: ItemSource?) -> [BesideCells] {
        guard let source, let options else { return [] }
        return options.all.enumerated().compactMap { position, option in
            guard let column = source.writtenColumns[position], let field = writtenField(of: option)
            else { return nil }
            return BesideCells(
                item: index, position: position, field: field, column: column,
                absent: Set(source.meanings(of: .written(position)).map(\.cell)))
        }
    }

    /// The names of the columns that are missing beside those of other options.
    func optionsWithoutColumn(_ source: ItemSource?) -> [String] {
        guard let source, !source.optionColumns.isEmpty, let options else { return [] }
        return options.all.indices.filter { source.optionColumns[$0] == nil }
            .compactMap { target(ofOptionAt: $0)?.name }
    }

    fileprivate func codedCells(_ source: ItemSource, _ wanted: CodedCells.Wanted) -> AnswerCells {
        guard let column = source.column else { return .none }
        var answers = answersInWords
        if case .yesNo = kind {
            answers.merge(PlainWords.truths.mapValues { .code($0 ? 1 : 0) }) { own, _ in own }
        } else {
            for code in scale?.codes.map({ $0 }) ?? [] { answers[String(code)] = .code(code) }
        }
        for (position, option) in (options?.all ?? []).enumerated() {
            answers[option.id.name] = .option(position)
        }
        answers[""] = .missing(.skipped)
        overrule(&answers, by: source.meanings(of: .whole))
        return .coded(CodedCells(column: column, answers: answers, wanted: wanted))
    }

    fileprivate func writtenCells(_ source: ItemSource, _ form: WrittenCells.Form) -> AnswerCells {
        guard let column = source.column, let field = FieldID(id.name) else { return .none }
        var answers = answersInWords
        answers[""] = .missing(.skipped)
        overrule(&answers, by: source.meanings(of: .whole))
        return .written(
            WrittenCells(item: id, field: field, column: column, answers: answers, form: form))
    }

    fileprivate func listCells(
        _ options: Options, _ meanings: [CellMeaning], column: Int
    ) -> ListCells {
        var positions = options.named
        var reasons = reasonsInWords
        reasons[""] = .skipped
        for name in positions.keys { reasons[name] = nil }
        for meaning in meanings {
            switch meaning.meaning {
            case .missing(let reason):
                reasons[meaning.cell] = reason
                positions[meaning.cell] = nil
            case .value(let value):
                reasons[meaning.cell] = nil
                positions[meaning.cell] = options.named[value]
            }
        }
        var isRanking = false
        if case .ranking = kind { isRanking = true }
        return ListCells(
            column: column, isRanking: isRanking, reasons: reasons, positions: positions,
            words: OptionWords(options, of: id))
    }

    /// A mark may be said in any of the ways people tick a box, where the words for having no answer
    /// and for the option do not say otherwise.
    fileprivate func marks(
        ofOptionAt position: Int, overruledBy meanings: [CellMeaning]
    ) -> [String: OptionMark] {
        var marks = reasonsInWords.mapValues { OptionMark.missing($0) }
        if case .ranking(let options, _) = kind {
            for rank in 1...options.all.count { marks[String(rank)] = .rank(rank) }
            marks["0"] = .notChosen
        } else {
            for (word, truth) in PlainWords.truths { marks[word] = truth ? .chosen : .notChosen }
            for tick in PlainWords.ticks { marks[tick] = .chosen }
            if let option = options?.all[position] {
                for word in Set([option.id.name] + option.label.texts.values.map(\.trimmed)) {
                    // An option that is called No: nobody knows what its cell says.
                    marks[word] = marks[word].map { $0 == .chosen } ?? true ? .chosen : nil
                }
            }
        }
        marks[""] = .blank(.skipped)
        for meaning in meanings {
            switch meaning.meaning {
            case .missing(let reason):
                let isBlank = reason == .skipped || reason == .notAsked
                marks[meaning.cell] = isBlank ? .blank(reason) : .missing(reason)
            case .value(let value): marks[meaning.cell] = mark(named: value)
            }
        }
        return marks
    }

    private func overrule(_ answers: inout [String: Answer], by meanings: [CellMeaning]) {
        for meaning in meanings {
            switch meaning.meaning {
            case .missing(let reason): answers[meaning.cell] = .missing(reason)
            case .value(let value): answers[meaning.cell] = answer(named: value)
            }
        }
    }

    /// The labels that stand for one answer only.
    private var answersInWords: [String: Answer] {
        var answers: [(LocalizedText?, Answer)] = [
            (notApplicableWords, .missing(.notApplicable)), (dontKnowWords, .missing(.dontKnow)),
        ]
        for (code, label) in scale?.labels ?? [:] { answers.append((label, .code(code))) }
        for (position, option) in (options?.all ?? []).enumerated() {
            answers.append((option.label, .option(position)))
        }
        var found: [String: Answer] = [:]
        var ambiguous: Set<String> = []
        for (text, answer) in answers {
            for label in Set(text?.texts.values.map(\.trimmed) ?? []) {
                if found.updateValue(answer, forKey: label) != nil { ambiguous.insert(label) }
            }
        }
        for label in ambiguous { found[label] = nil }
        return found
    }

    /// The words for having no answer.
    private var reasonsInWords: [String: Missing] { answersInWords.compactMapValues(\.missing) }
}
