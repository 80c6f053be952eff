import Documents
import Intake
import Questionnaires

/// A survey with an item of each kind that is not a plain rating, and files of answers to it.
enum KindsSurvey {
    static let definition = """
        canvass: 1
        id: kinds
        title: Kinds
        languages: [en, zh]
        scales:
          five:
            points: {5: Best, 4: Good, 3: Fair, 2: Poor, 1: Worst}
            not-applicable: Does not apply
        also:
          - {id: pair, type: pair, scale: five, ask: Found, expectation: Expected}
          - {id: own, scale: five, not-applicable: Not for us, ask: Own words}
          - {id: never, scale: five, not-applicable: no, ask: No way out}
          - {id: solved, type: yes-no, ask: Solved?, yes: {en: Solved}, dont-know: Not sure}
          - id: channel
            type: choice
            ask: How did you reach us?
            options:
              phone: {en: By phone, zh: 电话}
              chat: {en: Chat, zh: 聊天}
              other: {label: {en: Other, zh: 其他}, write: yes}
          - id: reason
            type: choices
            ask: What should we do better?
            not-applicable: Nothing of this
            options:
              price: {en: The price, zh: 价格}
              speed: {en: "Speed; always", zh: 速度}
              other: {label: {en: Other, zh: 其他}, write: yes}
              none: {label: Nothing, exclusive: yes}
            at-most: 2
          - id: order
            type: ranking
            ask: What matters most?
            options: {a: Arrival, b: Quality, c: Cost}
            at-least: 2
          - {id: age, type: number, ask: How old?, minimum: 0, maximum: 120}
          - {id: length, type: number, ask: How long?, places: 1, not-applicable: No cable}
          - {id: visited, type: date, ask: When?, earliest: 2020-01-01, latest: today}
          - {id: mail, type: email, ask: Where?}
          - {id: tel, type: phone, ask: Number?}
          - {id: more, type: long-text, ask: More?, longest: 20}
          - {id: bye, type: information, ask: Thank you}

        """

    static func questionnaire(_ definition: String = definition) throws -> Questionnaire {
        try Questionnaire(SourceText(name: "kinds.yaml", text: definition))
    }

    static func mapping(_ text: String) throws -> Mapping {
        try Mapping(
            SourceText(name: "mapping.yaml", text: "canvass-mapping: 1\n" + text),
            for: questionnaire())
    }

    /// - Parameter columns: names and the cells of one row below them, of a reply of 2026-05-04.
    static func check(
        _ columns: KeyValuePairs<String, String>, mapping: String? = nil
    ) throws -> CheckedAnswers {
        let header = (["response", "submitted"] + columns.map(\.key)).map(\.quotedCell)
        let row = (["r1", "2026-05-04"] + columns.map(\.value)).map(\.quotedCell)
        return try check(
            header.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n",
            mapping: mapping)
    }

    static func check(_ csv: String, mapping: String? = nil) throws -> CheckedAnswers {
        try CheckedAnswers(
            AnswerFile(name: "answers.csv", bytes: Array(csv.utf8)), for: questionnaire(),
            by: mapping.map { try Self.mapping($0) })
    }
}

extension String {
    /// As CSV writes it whatever it holds.
    var quotedCell: String {
        "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
    }
}

extension CheckedAnswers {
    /// The answer of the first reply to an item.
    func answer(to item: String, _ index: Int = 0) throws -> Answer {
        let layout = questionnaire.layout
        let place = try SampleSurvey.require(ItemID(item).flatMap { layout.index(of: $0) })
        let reply = try SampleSurvey.require(replies.dropFirst(index).first)
        return reply.codes.answer(toItemAt: place, by: layout, texts: reply.texts)
    }
}
