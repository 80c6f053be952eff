import ExactNumbers
public import Questionnaires

extension Questionnaire {
    /// A reply whose every item has an answer of its kind or is missing for any of the reasons, the
    /// same for the same state of `random`. Its day is 2026-05-04.
    public func randomReply(
        _ id: String, using random: inout some RandomNumberGenerator
    ) throws -> Reply {
        var texts: [FieldID: String] = [:]
        let answers = items.map { item -> Answer in
            guard item.isAnswered else { return .missing(.notAsked) }
            guard Int.random(in: 0..<4, using: &random) > 0 else {
                return .missing(Missing.allCases.randomElement(using: &random) ?? .skipped)
            }
            let answer = item.randomAnswer(using: &random)
            if case .written(let text) = answer, let field = FieldID(item.id.name) {
                texts[field] = text
            }
            for field in item.fieldsBeside(answer) where Bool.random(using: &random) {
                texts[field] = hostileTexts.randomElement(using: &random)
            }
            return answer
        }
        guard let codes = AnswerCodes(answers, by: layout) else {
            throw ReferenceFault.notOnTheScales(row: 0)
        }
        return Reply(
            id: id, submitted: "2026-05-04", weight: .one, segments: segments.map { _ in "Acme" },
            codes: codes, texts: texts)
    }
}

/// Texts that one of the readers on their way could take for something else, without white space
/// at their ends.
public let hostileTexts = [
    "厂家01", "\"quoted\" \\ and / more", "line\r\nbreak\ttab", "\u{202E}turned", "👩‍👩‍👧‍👦 é e\u{301}",
    "'; DROP TABLE replies; --", "{\"a\": \"b\"}", "=1+1", "\u{10FFFF}", "1;2|3；4", "0", "no",
    String(repeating: "长", count: 5_000),
]

extension Item {
    fileprivate func randomAnswer(using random: inout some RandomNumberGenerator) -> Answer {
        switch kind {
        case .rating(let scale), .recommendation(let scale), .effort(let scale),
            .yesNo(let scale), .perception(let scale), .expectation(let scale):
            return .code(Int.random(in: scale.codes, using: &random))
        case .choice(let options):
            return .option(Int.random(in: options.all.indices, using: &random))
        case .choices(let options, _):
            return .chosen(options.all.indices.filter { _ in Bool.random(using: &random) })
        case .ranking(let options, _):
            let count = Int.random(in: 0...options.all.count, using: &random)
            return .ranked(Array(options.all.indices.shuffled(using: &random).prefix(count)))
        case .number(let form):
            let least = form.minimum.map { Int($0.units / 10_000_000_000) } ?? -1_000_000
            let hundredths = Int.random(in: least...100_000, using: &random)
            let number = form.places == 0 ? hundredths / 100 * 100 : hundredths
            return .written(FixedDecimal(units: Int128(number) * 10_000_000_000).description)
        case .date:
            let day = Int.random(in: 10...28, using: &random)
            return .written("20\(Int.random(in: 10...25, using: &random))-02-\(day)")
        case .text(let form):
            switch form.style {
            case .line, .lines:
                return .written(hostileTexts.randomElement(using: &random) ?? "")
            case .email:
                return .written("anna.\(Int.random(in: 0...99, using: &random))@example.com")
            case .phone:
                return .written("+49 (0)30 \(Int.random(in: 10_000...99_999, using: &random))")
            }
        case .information: return .missing(.notAsked)
        }
    }

    /// What may be written beside the options of an answer.
    fileprivate func fieldsBeside(_ answer: Answer) -> [FieldID] {
        let positions: [Int] =
            switch answer {
            case .option(let position): [position]
            case .chosen(let positions): positions
            case .code, .ranked, .written, .missing: []
            }
        return positions.compactMap { position in
            options.flatMap { writtenField(of: $0.all[position]) }
        }
    }
}
