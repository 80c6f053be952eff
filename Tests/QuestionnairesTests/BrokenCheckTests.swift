import ExactNumbers
import Questionnaires
import Testing

@Suite("The checks of a stored reply")
struct BrokenCheckTests {
    private static let text = """
        canvass: 1
        id: checks
        title: Checks
        languages: [en]
        scales: {five: {range: [1, 5]}}
        also:
          - {id: whole, scale: five, ask: In all?}
          - {id: since, type: date, ask: Since when?}
          - {id: north, scale: five, ask: In the north?}
          - {id: south, scale: five, ask: In the south?}
        checks:
          - {must: 'days(since, today()) > 30', message: Too new}
          - {must: north <= whole, message: Too good, at: north}
          - {must: south <= whole, message: Too good, at: south}

        """

    private func broken(
        whole: Answer = .code(3), since: String? = nil, north: Answer = .code(3),
        south: Answer = .code(3), on day: String? = "2026-11-24"
    ) throws -> Int {
        let questionnaire = try SmallDefinition.read(Self.text)
        let since = since.map { Answer.written($0) } ?? .missing(.skipped)
        let codes = try #require(
            AnswerCodes([whole, since, north, south], by: questionnaire.layout))
        var texts: [FieldID: String] = [:]
        if case .written(let text) = since { texts[try #require(FieldID("since"))] = text }
        let reply = Reply(
            id: "r", submitted: day, weight: .one, segments: [], codes: codes, texts: texts)
        return Flow(questionnaire).brokenChecks(of: reply)
    }

    @Test("are counted")
    func counted() throws {
        #expect(try broken() == 0)
        #expect(try broken(north: .code(4)) == 1)
        #expect(try broken(north: .code(4), south: .code(5)) == 2)
        #expect(try broken(since: "2026-11-01", south: .code(5)) == 2)
        #expect(try broken(since: "2026-09-01") == 0)
    }

    @Test("are not broken by what is unknown or was not asked")
    func unknown() throws {
        #expect(try broken(whole: .missing(.skipped), north: .code(5)) == 0)
        #expect(try broken(north: .missing(.notAsked)) == 0)
        #expect(try broken(north: .missing(.dontKnow)) == 0)
    }

    @Test("that look at the day are left out where it is unknown")
    func day() throws {
        #expect(try broken(since: "2026-11-01") == 1)
        #expect(try broken(since: "2026-11-01", on: nil) == 0)
        #expect(try broken(since: "2026-11-01", on: "yesterday") == 0)
        #expect(try broken(since: "2026-11-01", north: .code(5), on: nil) == 1)
    }
}
