import Documents
import Foundation
import Intake
import Questionnaires

/// A small survey, and files of answers to it.
enum SampleSurvey {
    static let definition = """
        canvass: 1
        id: visits
        title: {en: Visits}
        languages: [en, zh]
        scales:
          five:
            points:
              5: {en: very satisfied, zh: 非常满意}
              4: {en: satisfied, zh: 满意}
              3: {en: neither, zh: 一般}
              2: {en: dissatisfied, zh: 不满意}
              1: {en: very dissatisfied, zh: 非常不满意}
            not-applicable: {en: does not apply, zh: 不适用}
            dont-know: {en: don't know, zh: 不知道}
          eleven: {range: [0, 10]}
        segments:
          company: {title: {en: Company}}
          tier:
            title: {en: Tier}
            values: {gold: {en: Gold, zh: 黄金}, iron: {en: Iron, zh: 铁质}, lead: {en: Lead, zh: 铅质}}
        dimensions:
          - id: service
            title: {en: Service}
            weight: 1
            items:
              - {id: q1, weight: 1, scale: five, ask: {en: "How fast were we?"}}
        also:
          - {id: q2, scale: five, ask: {en: "How careful were we?"}}
          - {id: recommend, type: recommendation, scale: eleven, ask: {en: "Recommend us?"}}
          - {id: comment, type: text, ask: {en: "Anything else?"}}
        score: {unit: company}

        """

    static func questionnaire(weighted: Bool = false) throws -> Questionnaire {
        let sample = weighted ? "sample: {weight: sampling, strata: tier}\n" : ""
        return try Questionnaire(SourceText(name: "visits.yaml", text: definition + sample))
    }

    static func mapping(_ text: String, weighted: Bool = false) throws -> Mapping {
        try Mapping(
            SourceText(name: "mapping.yaml", text: "canvass-mapping: 1\n" + text),
            for: questionnaire(weighted: weighted))
    }

    static func check(
        _ csv: String, mapping: String? = nil, weighted: Bool = false
    ) throws -> CheckedAnswers {
        try check(bytes: Array(csv.utf8), mapping: mapping, weighted: weighted)
    }

    static func check(
        bytes: [UInt8], mapping: String? = nil, weighted: Bool = false
    ) throws -> CheckedAnswers {
        try CheckedAnswers(
            AnswerFile(name: "answers.csv", bytes: bytes),
            for: questionnaire(weighted: weighted),
            by: mapping.map { try Self.mapping($0, weighted: weighted) })
    }

    static func field(_ name: String) throws -> FieldID { try require(FieldID(name)) }

    struct Absent: Error {}

    static func require<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Absent() }
        return value
    }

    /// 2021-12-24T10:00:00Z
    static let noon = Date(timeIntervalSince1970: 1_640_340_000)
}

extension CheckedAnswers {
    /// What a person would read about the refused rows.
    var messages: [String] { faults.map(\.description) }

    /// The answers of one reply to the coded items, `-` where there is none, with the first letter
    /// of the reason.
    func answers(_ index: Int = 0) -> String {
        let layout = questionnaire.layout
        let reply = replies[index]
        return layout.items.indices.filter { layout.items[$0].scale != nil }.map { number in
            switch reply.codes.answer(toItemAt: number, by: layout, texts: reply.texts) {
            case .code(let code): String(code)
            case .option(let position): "\(position)"
            case .chosen(let positions), .ranked(let positions): "\(positions)"
            case .written(let text): text
            case .missing(.skipped): "s"
            case .missing(.notApplicable): "n"
            case .missing(.dontKnow): "d"
            case .missing(.notAsked): "-"
            }
        }.joined(separator: " ")
    }
}

/// Files of the repository, and of the folder of shared data beside it.
enum Place {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let reference = root.deletingLastPathComponent()
        .appendingPathComponent("shared/reference")

    static func bytes(_ url: URL) throws -> [UInt8] { try Array(Data(contentsOf: url)) }

    static func source(_ path: String) throws -> SourceText {
        try SourceText(name: path, bytes: bytes(root.appendingPathComponent(path)))
    }
}
