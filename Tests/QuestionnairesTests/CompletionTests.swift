import Questionnaires
import Testing

@Suite("A rule of completion")
struct CompletionTests {
    /// Ten ratings, a remark and a question that a condition may leave out.
    private static func definition(_ rule: String) -> String {
        let items = (1...10).map { "  - {id: q\($0), scale: five, ask: Good?}" }
        return """
            canvass: 1
            id: ten
            title: Ten
            languages: [en]
            scales: {five: {range: [1, 5]}}
            also:
            \(items.joined(separator: "\n"))
              - {id: remark, type: text, ask: More?}
              - {id: must, type: text, ask: Who?, required: yes, when: q1 = 1}
            completion: \(rule)

            """
    }

    /// - Parameter answered: how many of the ten ratings.
    private func completion(
        _ rule: String, answered: Int, as answer: Answer = .code(3),
        must: Answer = .missing(.notAsked)
    ) throws -> Completion {
        let questionnaire = try SmallDefinition.read(Self.definition(rule))
        let ratings = (0..<10).map { $0 < answered ? answer : Answer.missing(.skipped) }
        let codes = try #require(
            AnswerCodes(ratings + [.missing(.skipped), must], by: questionnaire.layout))
        return questionnaire.completion(of: codes)
    }

    @Test(
        "counts what was answered of what was asked",
        arguments: [
            ("{}", 8, .complete), ("{}", 7, .partial), ("{}", 5, .partial), ("{}", 4, .breakOff),
            ("{complete: 1}", 9, .partial), ("{complete: 1}", 10, .complete),
            ("{complete: 0.3}", 3, .complete), ("{complete: 0.3}", 2, .breakOff),
            ("{partial: 0.1}", 1, .partial), ("{partial: 0}", 0, .partial),
            ("{complete: 0, partial: 0}", 0, .complete),
        ] as [(String, Int, Completion)])
    func shares(rule: String, answered: Int, expected: Completion) throws {
        #expect(try completion(rule, answered: answered) == expected)
    }

    @Test("takes 'not applicable' and 'don't know' for answers")
    func reasons() throws {
        #expect(try completion("{}", answered: 8, as: .missing(.notApplicable)) == .complete)
        #expect(try completion("{}", answered: 8, as: .missing(.dontKnow)) == .complete)
        // Of ten questions, eight were not asked and two skipped.
        #expect(try completion("{}", answered: 8, as: .missing(.notAsked)) == .breakOff)
    }

    @Test("counts what was written only where it is required")
    func written() throws {
        #expect(try completion("{}", answered: 8, must: .missing(.skipped)) == .partial)
        #expect(try completion("{}", answered: 8, must: .written("Li")) == .complete)
    }

    @Test("calls a reply without an essential answer a break-off")
    func essential() throws {
        #expect(try completion("{essential: [q10]}", answered: 9) == .breakOff)
        #expect(try completion("{essential: [q10]}", answered: 10) == .complete)
        #expect(try completion("{essential: [must]}", answered: 10) == .complete)
        #expect(
            try completion("{essential: [must]}", answered: 10, must: .missing(.skipped))
                == .breakOff)
    }
}
