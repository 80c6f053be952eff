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

    @Test(
        "has a baseline that ends with the last day of its last period",
        arguments: [
            (.month, "2026-01-01", "2026-03-31"), (.week, "2025-12-29", "2026-03-22"),
            (.day, "2026-01-01", "2026-03-20"),
        ] as [(PeriodLength, String, String)])
    func baseline(period: PeriodLength, first: String, last: String) throws {
        let sample = try Self.sample([
            ("2026-01-01", [3, 4]), ("2026-02-10", [5, 3]), ("2026-03-20", [4, 4]),
            ("2026-04-09", [2, 3]),
        ])
        let asked = try #require(Day("2026-01-01"))...#require(Day("2026-03-31"))
        let trend = try Selection(sample).trend(of: .composite, by: period, baseline: asked).get()
        #expect(trend.baseline?.lowerBound == Day(first))
        #expect(trend.baseline?.upperBound == Day(last))
    }

    @Test("is shown in part, with the limits of all its days")
    func part() throws {
        let sample = try Self.sample([
            ("2026-01-30", [3, 4]), ("2026-01-31", [5, 3]), ("2026-02-02", [4, 4]),
            ("2026-02-09", [2, 3]), ("2026-03-01", [5, 4]),
        ])
        let whole = try Selection(sample).trend(of: .composite).get()
        func part(_ first: String, _ last: String) throws -> Trend? {
            whole.part(in: try #require(Day(first))...#require(Day(last)))
        }
        let some = try #require(try part("2026-01-31", "2026-02-27"))
        #expect(
            some.points.map(\.firstDay.description) == ["2026-01-31", "2026-02-02", "2026-02-09"])
        #expect(some.points == Array(whole.points[1...3]))
        #expect(some.silent == 7)
        #expect(some.control == whole.control)
        #expect(try part("2026-01-01", "2026-12-31") == whole)
        #expect(try part("2026-02-10", "2026-02-28") == nil)
    }

    @Test("has a last day of the calendar")
    func lastDay() {
        for period in PeriodLength.allCases {
            let end = Day(year: 9999, month: 12, day: 31)
            #expect(end.flatMap { period.lastDay(of: period.number(of: $0)) } == end)
            #expect(period.lastDay(of: 1_000_000_000) == nil)
        }
    }

    @Test("counts a thousand million respondents as quickly as one", .timeLimit(.minutes(1)))
    func frequencies() throws {
        func trend(_ weight: Int, _ measure: Measure) throws -> Trend {
            try Selection(
                try Self.sample(
                    [("2026-01-01", [3, 4, 5]), ("2026-01-02", [3, 3, 4]), ("", [1])],
                    floor: 0, weight: weight)
            ).trend(of: measure).get()
        }
        let item = try #require(ItemID("q"))
        for measure in [.composite, .topTwo(item)] as [Measure] {
            let many = try trend(1_000_000_000, measure)
            #expect(many.points.map { $0.figures.value?.count } == [3_000_000_000, 3_000_000_000])
            #expect(many.undated == 1_000_000_000)
            #expect(many.control.centre == (try trend(1, measure)).control.centre)
        }
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

    private static func sample(
        _ days: [(String, [Int])], floor: Int = 0, weight: Int? = nil
    ) throws -> Sample {
        var text = DefinitionText([DefinitionText.Dimension("d", [DefinitionText.Item("q")])])
        text.sample = weight == nil ? [] : ["weight: frequency"]
        text.floor = floor
        let questionnaire = try text.questionnaire()
        return Sample(
            questionnaire,
            try days.flatMap { day, answers in
                try answers.map { answer in
                    let reply = try questionnaire.reply([answer])
                    return Reply(
                        id: "", submitted: day.isEmpty ? nil : day,
                        weight: FixedDecimal(weight ?? 1),
                        segments: [],
                        codes: reply.codes, texts: [:])
                }
            })
    }
}
