@testable import Analysis
import ExactNumbers
import Expressions
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("A trend")
struct TrendTests {
    @Test("has the days, weeks and months that replies were given on")
    func periods() throws {
        let sample = try Self.sample([
            ("2026-01-30", [3, 4]), ("2026-01-31", [5, 3]), ("2026-02-02", [4, 4]),
            ("2026-02-09", [2, 3]), ("2026-03-01", [5, 4]),
        ])
        func days(_ period: PeriodLength) throws -> [String] {
            try Selection(sample).trend(of: .composite, by: period).get().points
                .map { $0.firstDay.description }
        }
        #expect(
            try days(.day)
                == ["2026-01-30", "2026-01-31", "2026-02-02", "2026-02-09", "2026-03-01"])
        // 30 January 2026 is a Friday.
        #expect(
            try days(.week) == ["2026-01-26", "2026-02-02", "2026-02-09", "2026-02-23"])
        #expect(try days(.month) == ["2026-01-01", "2026-02-01", "2026-03-01"])
        let trend = try Selection(sample).trend(of: .composite).get()
        #expect(trend.silent == 26 && trend.undated == 0)
        #expect(trend.points.first?.figures.value?.value == Ratio(Int128(7), 2))
    }

    @Test("hides days with too few answers, and one more where the total would tell")
    func hidden() throws {
        let sample = try Self.sample(
            [
                ("2026-01-01", [3, 4, 5, 3]), ("2026-01-02", [3, 4]),
                ("2026-01-03", [3, 4, 4, 5, 5]), ("2026-01-04", [3, 4, 4, 2, 5, 5]),
            ], floor: 4)
        let trend = try Selection(sample).trend(of: .composite).get()
        #expect(trend.points.map { $0.figures.value == nil } == [true, true, false, false])
        #expect(trend.control.points.count == 2)
    }

    @Test("of shares is Laney's chart, of anything else one of means")
    func charts() throws {
        let sample = try Self.sample([
            ("2026-01-01", [3, 4, 5, 3]), ("2026-01-02", [3, 4, 5, 5]),
            ("2026-01-03", [2, 4, 4, 5]),
        ])
        let item = try #require(ItemID("q"))
        let shares = try Selection(sample).trend(of: .topTwo(item)).get()
        #expect(shares.chart == .shares)
        #expect(
            shares.points.map { $0.figures.value?.value } == [2, 3, 3].map { Ratio(Int128($0), 4) })
        #expect(try Selection(sample).trend(of: .item(item)).get().chart == .means)
    }

    @Test("says why there is none")
    func refused() throws {
        let undated = try Self.sample([("", [3, 4])])
        #expect(Selection(undated).trend(of: .composite) == .failure(.noDays))
        let one = try Self.sample([("2026-01-01", [3, 4])])
        #expect(
            Selection(one).trend(of: .composite)
                == .failure(.chart(.tooFewBaselineDays(found: 1, wanted: 2))))
        let equal = try Self.sample([("2026-01-01", [3, 3]), ("2026-01-02", [3, 3])])
        #expect(Selection(equal).trend(of: .composite) == .failure(.chart(.noVariation)))
        let few = try Self.sample([("2026-01-01", [3, 3]), ("2026-01-02", [3])], floor: 5)
        #expect(Selection(few).trend(of: .composite) == .failure(.hidden))
    }

    private static func sample(_ days: [(String, [Int])], floor: Int = 0) throws -> Sample {
        var text = DefinitionText([DefinitionText.Dimension("d", [DefinitionText.Item("q")])])
        text.floor = floor
        let questionnaire = try text.questionnaire()
        return Sample(
            questionnaire,
            try days.flatMap { day, answers in
                try answers.map { answer in
                    let reply = try questionnaire.reply([answer])
                    return Reply(
                        id: "", submitted: day.isEmpty ? nil : day, weight: .one, segments: [],
                        codes: reply.codes, texts: [:])
                }
            })
    }
}
