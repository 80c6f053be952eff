@testable import Analysis
import Documents
import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Statistics
import Testing

@Suite("The quality of replies")
struct DataQualityTests {
    /// Twelve ratings of which the last five are a matrix, a number, words and a check.
    private static func questionnaire(
        floor: Int = 0, check: String = "q1 <= 4 or q2 > 1"
    ) throws -> Questionnaire {
        let items = (1...7).map { "      - {id: q\($0), scale: five, ask: Q\($0)?, weight: 1}" }
        let rows = (1...5).map { "          - {id: m\($0), ask: M\($0)?, weight: 1}" }
        return try Questionnaire(
            SourceText(
                name: "d.yaml",
                text: """
                    canvass: 1
                    id: quality
                    title: Quality
                    languages: [en]
                    replies: identified
                    scales:
                      five: {range: [1, 5], dont-know: Don't know}
                      ten: {range: [0, 10]}
                    dimensions:
                      - id: d
                        title: D
                        weight: 1
                        items:
                    \(items.joined(separator: "\n"))
                      - id: e
                        title: E
                        weight: 1
                        items:
                          - id: m
                            type: matrix
                            scale: five
                            ask: Which?
                            rows:
                    \(rows.map { "      " + $0 }.joined(separator: "\n"))
                    also:
                      - {id: nps, type: recommendation, scale: ten, ask: Recommend?}
                      - {id: words, type: long-text, ask: Why?}
                    indices:
                      - {id: nps-index, type: nps, title: NPS}
                    sections:
                      - {id: one, show: [d]}
                      - {id: two, show: [nps, e, words]}
                    checks:
                      - {must: "\(check)", message: That cannot be, at: q2}
                    reporting: {floor: \(floor)}

                    """))
    }

    struct Row: Sendable {
        var q: [Int?] = [3, 4, 3, 5, 4, 3, 4]
        var m: [Int?] = [4, 3, 4, 5, 3]
        var nps: Int? = 8
        var words: String?
    }

    private static func sample(_ rows: [Row], _ questionnaire: Questionnaire) throws -> Sample {
        let replies = try rows.enumerated().map { number, row in
            func scale(_ code: Int?) -> Answer {
                code.map { $0 == 0 ? .missing(.dontKnow) : .code($0) } ?? .missing(.skipped)
            }
            var answers: [String: Answer] = [:]
            for (index, code) in row.q.enumerated() { answers["q\(index + 1)"] = scale(code) }
            for (index, code) in row.m.enumerated() { answers["m\(index + 1)"] = scale(code) }
            answers["nps"] = row.nps.map { .code($0) } ?? .missing(.skipped)
            answers["words"] = row.words.map { .written($0) } ?? .missing(.skipped)
            let codes = try #require(
                AnswerCodes(
                    questionnaire.items.map { answers[$0.id.name] ?? .missing(.skipped) },
                    by: questionnaire.layout))
            let field = try #require(FieldID("words"))
            return Reply(
                id: "r\(number)", submitted: nil, weight: .one, segments: [], codes: codes,
                texts: row.words.map { [field: $0] } ?? [:])
        }
        return Sample(questionnaire, wave: Wave(name: "w", sent: nil), replies: replies)
    }

    private static func flags(
        _ rows: [Row], _ rules: QualityRules = QualityRules(), seconds: [String: Double] = [:]
    ) throws -> ReplyFlags {
        try sample(rows, questionnaire()).everyone.flags(rules, seconds: seconds)
    }

    /// Each row differs from the others.
    private static func varied(_ count: Int) -> [Row] {
        (0..<count).map { number in
            var row = Row()
            row.q = (0..<7).map { 1 + (number >> ($0 % 4) + $0) % 4 }
            row.words = "\(number)"
            return row
        }
    }

    @Test(
        "flags a straight line by its length and its share of the row",
        arguments: [
            // Seven equal ratings, then another scale: too short by default.
            (Row(q: [4, 4, 4, 4, 4, 4, 4]), 8, 0),
            (Row(q: [4, 4, 4, 4, 4, 4, 4]), 7, 1),
            // A skipped answer or a "don't know" ends the row.
            (Row(q: [4, 4, 4, nil, 4, 4, 4]), 4, 0),
            (Row(q: [4, 4, 4, 0, 4, 4, 4]), 4, 0),
            // Half of the answers of the row and not less.
            (Row(q: [4, 4, 4, 1, 2, 1, 2], m: [1, 2, 1, 2, 1]), 3, 0),
            (Row(q: [4, 4, 4, 4, 2, 1, 2], m: [1, 2, 1, 2, 1]), 3, 1),
            // All rows of the matrix, all asked and all equal.
            (Row(m: [2, 2, 2, 2, 2]), 8, 1),
            (Row(m: [2, 2, 2, 2, nil]), 8, 0),
        ] as [(Row, Int, Int)])
    func straightLines(row: Row, least: Int, flagged: Int) throws {
        var rules = QualityRules()
        rules.straightLineAnswers = least
        let flags = try Self.flags([row], rules)
        #expect(flags.counts[.straightLine] == flagged)
    }

    @Test("flags what was skipped for more than half, words aside")
    func unanswered() throws {
        // Thirteen counted questions: six skipped are under half, seven are over.
        let six = Row(q: [nil, nil, nil, nil, nil, nil, 4])
        let seven = Row(q: [nil, nil, nil, nil, nil, nil, nil])
        let unknown = Row(q: [0, 0, 0, 0, 0, 0, 0])
        #expect(try Self.flags([six]).counts[.unanswered] == 0)
        #expect(try Self.flags([seven]).counts[.unanswered] == 1)
        #expect(try Self.flags([unknown]).counts[.unanswered] == 0)
    }

    @Test("flags those under a third of the median, or under a number of seconds")
    func tooFast() throws {
        let rows = Self.varied(5)
        let seconds = ["r0": 300.0, "r1": 290, "r2": 99, "r3": 100, "r4": 301]
        let flags = try Self.flags(rows, seconds: seconds)
        // The median is 290, a third of it 96.7.
        #expect(flags.durations?.median == 290 && flags.durations?.timed == 5)
        #expect(flags.counts[.tooFast] == 0)
        var faster = seconds
        faster["r2"] = 96
        #expect(try Self.flags(rows, seconds: faster).counts[.tooFast] == 1)
        var rules = QualityRules()
        rules.tooFast = .underSeconds(100)
        #expect(try Self.flags(rows, rules, seconds: seconds).counts[.tooFast] == 1)
        let none = try Self.flags(rows)
        #expect(none.durations == nil && none.counts[.tooFast] == nil)
        let wrong = try Self.flags(rows, seconds: ["r0": .nan, "r1": -1, "r2": .infinity])
        #expect(wrong.durations == nil)
        rules.tooFast = .underSeconds(.nan)
        #expect(try Self.flags(rows, rules, seconds: seconds).counts[.tooFast] == 0)
    }

    @Test("flags all but one of equal replies that are long and varied, and counts the others")
    func duplicates() throws {
        let row = Row()
        let flags = try Self.flags([row, row, row] + Self.varied(5))
        #expect(flags.identical.patterns == 1 && flags.identical.replies == 3)
        #expect(flags.counts[.duplicate] == 2 && flags.identical.notJudged == 0)
        // What was written is an answer too.
        var other = row
        other.words = "x"
        #expect(try Self.flags([row, other]).counts[.duplicate] == 0)
        // All ratings equal, or few of them: chance.
        let straight = Row(
            q: Array(repeating: 5, count: 7), m: Array(repeating: 5, count: 5), nps: nil)
        let short = Row(q: [1, 2, 3, 4, nil, nil, nil], m: [1, 2, nil, nil, nil])
        let chance = try Self.flags([straight, straight, short, short])
        #expect(chance.counts[.duplicate] == 0 && chance.identical.notJudged == 4)
        // Two of three pairs per question differ nowhere: 3 pairs, each question 1.
        #expect(try Self.flags([row, row, row]).identical.expectedPairs == 3)
        // One question with shares of a half: 1 pair, ½.
        var changed = row
        changed.nps = 9
        #expect(try Self.flags([row, changed]).identical.expectedPairs == 0.5)
    }

    @Test("flags what a check says cannot be")
    func checks() throws {
        let broken = Row(q: [5, 1, 3, 5, 4, 3, 4])
        let unknown = Row(q: [5, nil, 3, 5, 4, 3, 4])
        let flags = try Self.flags([Row(), broken, unknown])
        #expect(flags.counts[.failedCheck] == 1 && flags.flagged == 1)
    }

    @Test("does not hang on the order of the replies")
    func order() throws {
        let questionnaire = try Self.questionnaire()
        let rows = [Row(), Row(), Row(q: [5, 1, 3, 5, 4, 3, 4])] + Self.varied(6)
        let sample = try Self.sample(rows, questionnaire)
        var random = FixedRandom(seed: 3)
        for _ in 0..<5 {
            let shuffled = Sample(
                questionnaire, wave: sample.wave,
                replies: sample.replies.map(\.reply).shuffled(using: &random))
            let (a, b) = (sample.everyone.quality(), shuffled.everyone.quality())
            #expect(a.flags.counts == b.flags.counts)
            #expect(a.flags.identical.expectedPairs == b.flags.identical.expectedPairs)
            #expect(a.composite == b.composite && a.indices == b.indices && a.items == b.items)
        }
    }

    @Test("is told as every headline with and without the flagged replies")
    func headlines() throws {
        let rows = Self.varied(6) + [Row(q: [5, 1, 5, 5, 5, 5, 5], m: [5, 5, 5, 5, 5], nps: 10)]
        let sample = try Self.sample(rows, Self.questionnaire())
        let quality = sample.everyone.quality()
        #expect(quality.leftOut == 1)
        let composite = try #require(quality.composite)
        let kept = try #require(composite.kept.value)
        #expect(composite.all == sample.everyone.composite())
        #expect(kept.replies == 6)
        let all = try #require(composite.all.headlineMean.mean)
        let without = try #require(kept.headlineMean.mean)
        #expect(composite.difference == without - all)
        // The six without: their own mean, by hand from the replies.
        let scores = sample.replies.prefix(6).compactMap(\.scores.composite.value)
        #expect(without == Ratio.sum(scores) * Ratio(Int128(1), 6))
        // Six passives and one promoter: 100/7 points and none.
        #expect(quality.indices.map(\.difference) == [Ratio(Int128(-100), 7)])
        // Leaving out no kind leaves everything as it is.
        let none = sample.everyone.quality(leavingOut: [])
        #expect(none.leftOut == 0 && none.composite?.difference == .zero)
    }

    @Test("gives no figure away that so few replies make")
    func disclosure() throws {
        let rows = Self.varied(12) + [Row(q: [5, 1, 5, 5, 5, 5, 5])]
        let sample = try Self.sample(rows, Self.questionnaire(floor: 5))
        let quality = sample.everyone.quality()
        #expect(quality.leftOut == 1)
        #expect(quality.composite?.kept.value == nil && quality.composite?.difference == nil)
        #expect(quality.indices.allSatisfy { $0.kept.value == nil && $0.difference == nil })
        // Nobody left out gives nobody away.
        let clean = try Self.sample(Self.varied(12), Self.questionnaire(floor: 5)).everyone
        #expect(clean.quality().composite?.difference == .zero)
    }

    @Test("is told of every item: who skipped it and who did not know")
    func items() throws {
        let rows = [Row(q: [nil, 0, 3, 4, 5, 4, 3]), Row(q: [2, 0, 3, 4, 5, 4, 3])]
        let sample = try Self.sample(rows, Self.questionnaire())
        let items = sample.everyone.quality().items.compactMap(\.quality.value)
        #expect(items.count == sample.questionnaire.items.count)
        #expect(items[0].asked == 2 && items[0].missing == [.skipped: 1])
        #expect(items[0].skippedShare == Ratio(Int128(1), 2) && items[0].dontKnowShare == .zero)
        #expect(items[1].dontKnowShare == Ratio(1))
        let nobody = try Self.sample([], Self.questionnaire()).everyone.quality()
        #expect(nobody.items.allSatisfy { $0.quality.value?.skippedShare == nil })
        #expect(nobody.flags.flagged == 0 && nobody.composite?.difference == nil)
    }

    @Test("is not told of an item that too few answered")
    func fewAnswers() throws {
        let rows = (0..<12).map { number in
            Row(q: [number < 3 ? 4 : nil, number < 8 ? 3 : 0, 3, 5, 4, 3, 4])
        }
        let sample = try Self.sample(rows, Self.questionnaire(floor: 5))
        let items = try #require(Selection(sample).quality().value).items
        #expect(items[0].quality == .hidden(.underTheFloor))
        #expect(items[1].quality.value?.missing == [.dontKnow: 4])
        // Nobody wrote anything, which gives nobody away.
        #expect(items.last?.quality.value?.skippedShare == Ratio(1))
        // The domain itself hides nothing.
        let open = sample.everyone.quality().items
        #expect(open.allSatisfy { $0.quality.value != nil })
    }
}
