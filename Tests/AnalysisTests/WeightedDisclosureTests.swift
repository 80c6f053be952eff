@testable import Analysis
import Documents
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("Weights aimed at a few")
struct WeightedDisclosureTests {
    private static let text = """
        canvass: 1
        id: aimed
        title: Aimed
        languages: [en]
        replies: identified
        scales: {five: {range: [1, 5]}}
        segments: {side: {title: Side}}
        dimensions:
          - id: d
            title: D
            weight: 1
            items:
              - {id: p, type: pair, scale: five, ask: Found?, expectation: Expected?, weight: 1}
              - {id: q, scale: five, ask: Two?, weight: 1}
        also:
          - {id: overall, scale: five, ask: All?}
          - {id: with, scale: five, ask: With it?}
          - {id: without, scale: five, ask: Without it?}
        indices:
          - {id: gap, type: gap, title: Gap}
          - {id: wishes, type: kano, title: Wishes, features: [{title: It, present: with, absent: without}]}
        sample: {weight: sampling}
        reporting: {floor: 5}

        """

    /// Ten of the east with weight 1; of ten of the west one has all the weight.
    ///
    /// - Parameter careless: whether those of the west skip all but two items.
    private static func sample(careless: Bool = false) throws -> Sample {
        let questionnaire = try Questionnaire(SourceText(name: "d.yaml", text: text))
        var random = FixedRandom(seed: 9)
        let replies = try (0..<20).map { number in
            let isEast = number < 10
            let skips = careless && !isEast
            let codes: [String: Int] = Dictionary(
                uniqueKeysWithValues: questionnaire.items.map { item in
                    (item.id.name, Int.random(in: 1...5, using: &random))
                })
            return try questionnaire.reply(
                questionnaire.items.map { item in
                    skips && !["p", "q"].contains(item.id.name) ? nil : codes[item.id.name]
                }, id: "r\(number)", weight: isEast || number == 10 ? .one : .zero,
                segments: [isEast ? "east" : "west"])
        }
        return Sample(questionnaire, replies)
    }

    private static func part(_ side: String, of sample: Sample) throws -> Selection {
        let id = try #require(SegmentID("side"))
        return Selection(
            sample,
            where: [try #require(SegmentCondition(id, in: [side], of: sample.questionnaire))])
    }

    @Test("show neither the gaps of those who carry them nor of those who leave them")
    func gaps() throws {
        let sample = try Self.sample()
        for (side, reason) in Self.reasons {
            let part = try Self.part(side, of: sample)
            let gap = try #require(part.domain.gaps(beside: sample.everyone).first)
            #expect(gap.items == [.hidden(reason)])
        }
    }

    @Test("show no feature")
    func kano() throws {
        for (side, reason) in Self.reasons {
            let estimate = try #require(try Self.part(side, of: Self.sample()).kano().first)
            #expect(estimate.features == [.hidden(reason)])
        }
    }

    @Test("show no drivers")
    func drivers() throws {
        let overall = Measure.item(try #require(ItemID("overall")))
        for (side, reason) in Self.reasons {
            let result = try Self.part(side, of: Self.sample()).drivers(
                of: overall, among: .items, method: .relativeWeights, seed: 1, replicates: 0)
            guard case .failure(.hidden(let found)) = result else {
                Issue.record("shown of the \(side)")
                continue
            }
            #expect(found == reason)
        }
    }

    @Test("show no reliability")
    func reliability() throws {
        for (side, reason) in Self.reasons {
            let analysis = try #require(try Self.part(side, of: Self.sample()).reliability().first)
            guard case .hidden(let found) = analysis.figures else {
                Issue.record("shown of the \(side)")
                continue
            }
            #expect(found == reason)
        }
    }

    @Test("show no headline without the flagged replies")
    func quality() throws {
        let selection = Selection(try Self.sample(careless: true))
        let quality = try #require(selection.quality(leavingOut: [.unanswered]).value)
        #expect(quality.leftOut == 10)
        #expect(quality.composite?.kept == .hidden(.protectsAnother))
    }

    @Test("show nobody who leaves them, however little the others weigh")
    func remainder() throws {
        let one = FixedDecimal(1)
        let least = FixedDecimal(units: 1)
        func tally(_ weights: [FixedDecimal]) -> Tally {
            weights.reduce(into: Tally()) { $0.add(weight: $1) }
        }
        let east = tally([FixedDecimal](repeating: one, count: 20))
        // Ten, of whom one has all that weighs.
        let west = tally([one] + [FixedDecimal](repeating: least, count: 9))
        #expect(
            Suppression.verdict(for: east, of: east + west, floor: 5) == .hidden(.protectsAnother))
        #expect(Suppression.verdict(for: east, of: east + east, floor: 5) == .shown)
        // As those of no group, and beside a whole.
        let parts = [tally([FixedDecimal](repeating: one, count: 8)), east]
        let rest = Suppression.Rest(of: parts[0] + parts[1] + west, beside: parts)
        #expect(
            Suppression.verdicts(for: parts, rest: rest, wholes: nil, floor: 5)
                == [.hidden(.protectsAnother), .shown])
        #expect(
            Suppression.verdicts(
                for: parts, rest: Suppression.Rest(count: 0),
                wholes: [parts[0], parts[1] + west], floor: 5)
                == [.hidden(.protectsAnother), .hidden(.protectsAnother)])
    }

    @Test("are not told of by what is said of weights")
    func figuresOfWeights() throws {
        let sample = try Self.sample()
        #expect(try Self.part("west", of: sample).weights == .hidden(.underTheFloor))
        #expect(try Self.part("east", of: sample).weights == .hidden(.protectsAnother))
        #expect(Selection(sample).weights.value??.count == 11)
    }

    private static let reasons: [(String, Suppression.Reason)] = [
        ("east", .protectsAnother), ("west", .underTheFloor),
    ]
}
