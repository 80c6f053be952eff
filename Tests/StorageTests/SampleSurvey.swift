import ReferenceData
import Documents
import ExactNumbers
import Foundation
import Questionnaires
import Storage

/// A small survey with every kind of thing a reply may hold.
enum SampleSurvey {
    static func definition(weight: Int = 2, question: String = "How fast were we?") -> String {
        """
        canvass: 1
        id: visits
        title: {en: Visits}
        languages: [en]
        scales:
          five: {range: [1, 5]}
          eleven: {range: [0, 10]}
          below: {range: [-3, 3]}
        segments:
          company: {title: {en: Company}}
          tier:
            title: {en: Tier}
            values: {gold: {en: Gold}, lead: {en: Lead}}
        dimensions:
          - id: service
            title: {en: Service}
            weight: 1
            items:
              - {id: speed, weight: \(weight), scale: five, ask: {en: "\(question)"}}
              - {id: care, weight: 1, scale: five, ask: {en: "How careful were we?"}}
        also:
          - {id: mood, scale: below, ask: {en: "How did you feel?"}}
          - {id: advice, type: recommendation, scale: eleven, ask: {en: "Would you recommend us?"}}
          - {id: remark, type: text, ask: {en: "Anything else?"}}
          - {id: wish, type: text, ask: {en: "Any wish?"}}
        sample: {weight: sampling}

        """
    }

    static func questionnaire(
        weight: Int = 2, question: String = "How fast were we?"
    ) throws -> Questionnaire {
        let text = definition(weight: weight, question: question)
        return try Questionnaire(SourceText(name: "visits.yaml", text: text))
    }

    /// The same words with a segment more, before the others.
    static func questionnaireWithNewSegment() throws -> Questionnaire {
        let text = definition().replacingOccurrences(
            of: "segments:\n", with: "segments:\n  site: {title: {en: Site}}\n")
        return try Questionnaire(SourceText(name: "visits.yaml", text: text))
    }

    static func reply(
        _ id: String, speed: Int = 5, remark: String? = nil, company: String? = "Acme"
    ) throws -> Reply {
        let questionnaire = try questionnaire()
        let answers: [String: Answer] = [
            "speed": .code(speed), "care": .missing(.skipped), "mood": .code(-3),
            "wish": .missing(.skipped), "remark": remark.map { .written($0) } ?? .missing(.skipped),
        ]
        let codes = AnswerCodes(
            questionnaire.items.map { answers[$0.id.name] ?? .missing(.notAsked) },
            by: questionnaire.layout)
        var texts: [FieldID: String] = [:]
        if let remark, let field = FieldID("remark") { texts[field] = remark }
        return Reply(
            id: id, submitted: "2021-10-29", weight: .one, segments: [company, "gold"],
            codes: try require(codes), texts: texts)
    }

    /// Replies of every shape, the same for the same seed.
    static func replies(_ count: Int, seed: UInt64) throws -> [Reply] {
        let questionnaire = try questionnaire()
        var random = FixedRandom(seed: seed)
        return try (0..<count).map { number in
            var written: [FieldID: String] = [:]
            let answers = questionnaire.items.map { item -> Answer in
                if let field = FieldID(item.id.name), item.isWritten, Bool.random(using: &random),
                    let text = hostileTexts.randomElement(using: &random)
                {
                    written[field] = text
                    return .written(text)
                }
                guard let codes = item.scale?.codes, Int.random(in: 0..<4, using: &random) > 0
                else {
                    return .missing(Missing.allCases.randomElement(using: &random) ?? .skipped)
                }
                return .code(Int.random(in: codes, using: &random))
            }
            let units = Int128(Int.random(in: 0...Int.max, using: &random))
            return Reply(
                id: "\(number)" + (hostileTexts.randomElement(using: &random) ?? ""),
                submitted: Bool.random(using: &random) ? "2021-10-\(10 + number % 20)" : nil,
                weight: FixedDecimal(units: units),
                segments: [hostileTexts.randomElement(using: &random), ["gold", nil][number % 2]],
                codes: try require(AnswerCodes(answers, by: questionnaire.layout)), texts: written)
        }
    }

    static let hostileTexts = [
        "厂家01", "\"quoted\" \\ and / more", "line\r\nbreak\ttab", "\u{202E}turned", "\u{1}\u{7F}",
        "👩‍👩‍👧‍👦 é e\u{301}", "'; DROP TABLE replies; --", "{\"a\": \"b\"}", "=1+1", "\u{10FFFF}",
        String(repeating: "长", count: 5_000),
    ]

    static func batch(
        _ replies: [Reply], into wave: String = "2021", sent: Int? = nil, weight: Int = 2,
        question: String = "How fast were we?"
    ) throws -> ReplyBatch {
        ReplyBatch(
            questionnaire: try questionnaire(weight: weight, question: question),
            definition: definition(weight: weight, question: question),
            wave: Wave(name: wave, sent: sent), replies: replies, origin: try origin())
    }

    static func origin() throws -> ReplyBatch.Origin {
        ReplyBatch.Origin(
            file: "answers.csv",
            contentHash: try require(ContentHash(hex: String(repeating: "ab", count: 32))),
            mappingHash: nil, refused: 1, leftOut: 2)
    }

    /// 2021-12-24T10:00:00Z
    static let noon = Date(timeIntervalSince1970: 1_640_340_000)

    struct Absent: Error {}

    static func require<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Absent() }
        return value
    }
}

/// Runs `body` with the path of a file in a folder of its own, which is removed afterwards.
func withStorePath<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("canvass-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.appendingPathComponent("canvass.db").path)
}

/// A fault's message with the folder of its path taken off.
func message(_ fault: StorageFault, path: String) -> String {
    let folder = String(path.dropLast("canvass.db".count))
    return fault.description.replacingOccurrences(of: folder, with: "")
}
