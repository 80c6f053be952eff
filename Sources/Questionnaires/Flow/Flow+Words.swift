public import Expressions

extension Flow {
    /// A text with the answers it names, in the respondent's language.
    ///
    /// The result may hold what a respondent wrote: whoever shows it must escape it like any answer.
    public func words(
        _ text: LocalizedText, for respondent: Respondent, about object: ObjectReference? = nil,
        in language: Language
    ) -> String {
        let own = text[language]
        guard own.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") })
        else { return own }
        return TextTemplate(checked: own).filled {
            value(of: $0, for: respondent, about: object, in: language)
        }
    }

    /// - Returns: `nil` where nothing is known.
    private func value(
        of name: String, for respondent: Respondent, about object: ObjectReference?,
        in language: Language
    ) -> String? {
        if let object, name == object.kind.name { return object.label[language] }
        if let place = questionnaire.segments.firstIndex(where: { $0.id.name == name }) {
            return respondent.segments[place].map {
                questionnaire.segments[place].label(of: $0, in: language)
            }
        }
        guard let index = index(of: name, about: object) else { return nil }
        return questionnaire.items[index].words(
            for: respondent.answers[index], otherTexts: respondent.otherTexts, in: language)
    }
}

extension Item {
    /// An answer in words: the label of a code or of options, a number with its unit, a day.
    ///
    /// - Returns: `nil` when nothing was answered.
    public func words(
        for answer: Answer, otherTexts: [FieldID: String] = [:], in language: Language
    ) -> String? {
        let options = options?.all ?? []
        func label(_ position: Int) -> String? {
            guard options.indices.contains(position) else { return nil }
            let option = options[position]
            let written = writtenField(of: option).flatMap { otherTexts[$0] } ?? ""
            return written.isEmpty ? option.label[language] : written
        }
        switch answer {
        case .missing: return nil
        case .code(let code): return scale?.label(of: code, in: language)
        case .option(let position): return label(position)
        case .chosen(let positions), .ranked(let positions):
            let labels = positions.compactMap(label)
            return labels.isEmpty
                ? nil : labels.joined(separator: language.primary == "zh" ? "、" : ", ")
        case .written(let text):
            switch kind {
            case .number(let form):
                guard let unit = form.unit?[language] else { return text }
                return language.primary == "zh" ? text + unit : "\(text) \(unit)"
            case .date: return Day(text)?.words(in: language) ?? text
            case .rating, .recommendation, .effort, .yesNo, .perception, .expectation, .choice,
                .choices, .ranking, .text, .information:
                return text
            }
        }
    }
}

extension Day {
    /// `2025年10月22日`, `22 October 2025`; as in data in other languages.
    public func words(in language: Language) -> String {
        switch language.primary {
        case "zh": return "\(year)年\(month)月\(day)日"
        case "en":
            let months = [
                "January", "February", "March", "April", "May", "June", "July", "August",
                "September", "October", "November", "December",
            ]
            return "\(day) \(months[month - 1]) \(year)"
        default: return description
        }
    }
}
