@testable import Analysis
import Documents
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("What people make of features")
struct KanoEstimateTests {
    /// Present down, absent across: like, expect, neutral, live with, dislike.
    private static let table = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]

    private static func questionnaire(
        floor: Int = 0, isWeighted: Bool = false, direction: String = "high-is-good"
    ) throws -> Questionnaire {
        try Questionnaire(
            SourceText(
                name: "d.yaml",
                text: """
                    canvass: 1
                    id: kano
                    title: Kano
                    languages: [en]
                    replies: identified
                    scales: {kano: {range: [1, 5], direction: \(direction)}}
                    segments: {site: {title: Site}}
                    also:
                      - {id: with, scale: kano, ask: With it?}
                      - {id: without, scale: kano, ask: Without it?}
                    indices:
                      - {id: wishes, type: kano, title: Wishes, features: [{title: It, present: with, absent: without}]}
                    sample: {weight: \(isWeighted ? "sampling" : "none")}
                    reporting: {floor: \(floor)}

                    """))
    }

    /// Pairs of codes, 5 for "I like it".
    private static func estimate(
        _ pairs: [(Int?, Int?)], weights: [FixedDecimal]? = nil
    ) throws -> KanoEstimate.FeatureEstimate {
        let questionnaire = try questionnaire(isWeighted: weights != nil)
        let replies = try pairs.enumerated().map { number, pair in
            try questionnaire.reply(
                [pair.0, pair.1], id: "r\(number)", weight: weights?[number] ?? .one,
                segments: [nil])
        }
        let sample = Sample(questionnaire, wave: Wave(name: "w", sent: nil), replies: replies)
        return try #require(sample.everyone.kano().first?.features.first?.value)
    }

    /// Pairs of each category: so many of M, O, A, I, R and Q.
    private static func pairs(_ counts: [KanoCategory: Int]) -> [(Int?, Int?)] {
        let codes: [KanoCategory: (Int?, Int?)] = [
            .mustBe: (3, 1), .oneDimensional: (5, 1), .attractive: (5, 3), .indifferent: (3, 3),
            .reverse: (1, 5), .questionable: (5, 5),
        ]
        return KanoCategory.allCases.flatMap { category in
            Array(repeating: codes[category] ?? (nil, nil), count: counts[category] ?? 0)
        }
    }

    @Test("follows from all twenty-five pairs by the table, on either direction of the scale")
    func evaluation() throws {
        for (row, present) in KanoCategory.Reply.allCases.enumerated() {
            for (column, absent) in KanoCategory.Reply.allCases.enumerated() {
                let wanted = Array(Self.table[row])[column]
                #expect(KanoCategory(present: present, absent: absent).letter == wanted)
                for direction in ["high-is-good", "low-is-good"] {
                    let questionnaire = try Self.questionnaire(direction: direction)
                    let isHigh = direction == "high-is-good"
                    let reply = try questionnaire.reply(
                        [isHigh ? 5 - row : row + 1, isHigh ? 5 - column : column + 1],
                        segments: [nil])
                    let sample = Sample(
                        questionnaire, wave: Wave(name: "w", sent: nil), replies: [reply])
                    let found = try #require(sample.everyone.kano().first?.features.first?.value)
                    let chosen = found.categories.filter { $0.count == 1 }
                    #expect(chosen.map(\.category.letter) == [wanted])
                }
            }
        }
    }

    @Test("is told by the most frequent category and its coefficients")
    func coefficients() throws {
        let found = try Self.estimate(
            Self.pairs([
                .mustBe: 10, .oneDimensional: 30, .attractive: 20, .indifferent: 20, .reverse: 5,
                .questionable: 5,
            ]) + [(5, nil), (nil, nil)])
        #expect(found.base.count == 90 && found.missing == 2)
        #expect(found.categories.map(\.count) == [10, 30, 20, 20, 5, 5])
        #expect(found.categories[1].share == Ratio(Int128(1), 3))
        #expect(found.better == Ratio(Int128(50), 80))
        #expect(found.worse == Ratio(Int128(-40), 80))
        #expect(found.pleased.base == 80 && found.pleased.interval != nil)
        // |30 − 20| = 10 against 1.65·√(50·130/180) = 9.915.
        #expect(
            found.verdict
                == .leading(
                    .oneDimensional, runnersUp: [.attractive, .indifferent], isSignificant: true))
    }

    @Test("leads by chance where Fong's test says so")
    func significance() throws {
        // 29 over 20 of 89: 9 against 1.65·√(49·129/178) = 9.83.
        let chance = try Self.estimate(
            Self.pairs([
                .mustBe: 10, .oneDimensional: 29, .attractive: 20, .indifferent: 20, .reverse: 5,
                .questionable: 5,
            ]))
        #expect(
            chance.verdict
                == .leading(
                    .oneDimensional, runnersUp: [.attractive, .indifferent], isSignificant: false))
        func isSignificant(_ a: Int, _ b: Int, _ n: Int) -> Bool {
            KanoVerdict.isSignificant(Ratio(a), over: Ratio(b), of: Ratio(n))
        }
        for n in 1...60 {
            for a in 0...n {
                for b in 0...(n - a) where a >= b {
                    let (x, y, z) = (Double(a), Double(b), Double(n))
                    let critical = 1.65 * ((x + y) * (2 * z - x - y) / (2 * z)).squareRoot()
                    // The exact decision may differ from doubles on the line alone.
                    guard abs(x - y - critical) > 1e-9 else { continue }
                    #expect(isSignificant(a, b, n) == (x - y > critical))
                }
            }
        }
        #expect(!isSignificant(0, 0, 0) && !isSignificant(1, 0, 1))
    }

    @Test("is tied where several are equally frequent, and nothing where nobody answered")
    func ties() throws {
        let tied = try Self.estimate(Self.pairs([.indifferent: 3, .mustBe: 3, .reverse: 1]))
        #expect(tied.verdict == .tied([.mustBe, .indifferent]))
        let alone = try Self.estimate(Self.pairs([.attractive: 3]))
        #expect(
            alone.verdict == .leading(.attractive, runnersUp: [], isSignificant: true))
        #expect(alone.better == Ratio(1) && alone.worse == .zero)
        let nobody = try Self.estimate([(nil, 3), (nil, nil)])
        #expect(nobody.verdict == .nobody && nobody.better == nil && nobody.worse == nil)
        let reverse = try Self.estimate(Self.pairs([.reverse: 2]))
        #expect(reverse.better == nil)
        let weightless = try Self.estimate(
            Self.pairs([.attractive: 2]), weights: [.zero, .zero])
        #expect(weightless.verdict == .nobody && weightless.categories[2].share == nil)
    }

    @Test("weighs the replies where the sample is weighted, whatever their common factor")
    func weights() throws {
        let pairs = Self.pairs([.mustBe: 2, .attractive: 1])
        let found = try Self.estimate(
            pairs, weights: [.one, .one, FixedDecimal(3)])
        #expect(found.categories.map(\.count) == [2, 0, 1, 0, 0, 0])
        #expect(found.categories[2].share == Ratio(Int128(3), 5))
        guard case .leading(let category, _, let isSignificant) = found.verdict else {
            Issue.record("\(found.verdict)")
            return
        }
        #expect(category == .attractive && !isSignificant)
        #expect(found.better == Ratio(Int128(3), 5) && found.worse == Ratio(Int128(-2), 5))
        let thrice = try Self.estimate(
            pairs, weights: [FixedDecimal(3), FixedDecimal(3), FixedDecimal(9)])
        #expect(thrice.verdict == found.verdict && thrice.better == found.better)
    }

    @Test("is hidden by the floor, for itself and for what it leaves of the whole")
    func disclosure() throws {
        let questionnaire = try Self.questionnaire(floor: 5)
        let replies = try (0..<12).map { number in
            try questionnaire.reply(
                [5, 3], id: "r\(number)", segments: [number < 8 ? "north" : "south"])
        }
        let sample = Sample(questionnaire, wave: Wave(name: "w", sent: nil), replies: replies)
        #expect(sample.everyone.kano().first?.features.first?.value != nil)
        let site = try #require(SegmentID("site"))
        let north = try #require(SegmentCondition(site, in: ["north"], of: questionnaire))
        let part = sample.domain(where: [north])
        #expect(part.kano(beside: sample.everyone).first?.features.first?.value == nil)
        // It has no value of its own, so that it is not among the indices that have one.
        #expect(sample.everyone.indices().isEmpty)
    }
}
