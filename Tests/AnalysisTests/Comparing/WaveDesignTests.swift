@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

/// Reference values: R's `svyglm(x ~ wave, design)`, which `svyttest` is made of, and its `degf(design)
/// - 1`, of survey 4.1.
@Suite("A comparison of waves under a design")
struct WaveDesignTests {
    /// Six teams of five people.
    private static let first = [
        3, 2, 3, 3, 1, 4, 2, 2, 2, 3, 5, 5, 3, 4, 3, 3, 2, 3, 2, 3, 4, 3, 2, 2, 4, 4, 5, 5, 3, 4,
    ]
    /// The same people a year later.
    private static let again = [
        4, 1, 3, 3, 2, 5, 3, 1, 2, 3, 4, 4, 3, 3, 4, 5, 2, 4, 4, 4, 5, 3, 2, 2, 5, 5, 5, 5, 3, 5,
    ]
    /// Others, in two regions by turns.
    private static let others = [
        3, 1, 4, 3, 5, 3, 3, 4, 5, 4, 4, 3, 5, 1, 2, 1, 2, 4, 1, 5, 1, 4, 5, 4,
    ]

    /// R: `svydesign(ids = ~id, strata = ~h, nest = TRUE)`, where `id` is the team in the first wave and
    /// the row, written out as often as it counts, in the second.
    @Test("counts people for themselves beside a wave of clusters, also those told by one reply")
    func mixed() throws {
        let before = try Self.wave(["clusters: team"], Self.first)
        let after = try Self.wave(
            ["strata: region", "weight: frequency"], Self.others,
            weight: { 1 + $0 % 3 })
        let difference = try Self.difference(before, after)
        #expect(difference.isNear(0.116666666666667, error: 0.377376527460652, freedom: 50))
        // The other way round it is the same.
        let back = try Self.difference(after, before)
        #expect(back.isNear(-0.116666666666667, error: 0.377376527460652, freedom: 50))
    }

    /// R: `svydesign(ids = ~1, strata = ~wave, weights = ~w)`.
    @Test("tests weighted waves of which nobody is matched")
    func weighted() throws {
        let before = try Self.wave(["weight: sampling"], Self.first, weight: { 1 + $0 % 4 })
        let after = try Self.wave(["weight: sampling"], Self.others, weight: { 1 + $0 % 3 })
        #expect(
            try Self.difference(before, after)
                .isNear(0.0445205479452056, error: 0.383019649417855, freedom: 51))
    }

    /// R: `svydesign(ids = ~team)`; the degrees of freedom are those of paired teams.
    @Test("keeps the clusters that people were drawn in, whoever is to be matched")
    func people() throws {
        let before = try Self.wave(["clusters: team"], Self.first)
        let after = try Self.wave(["clusters: team"], Self.again)
        for matching in [.replyIDs, .segment(try #require(SegmentID("person")))]
            as [WaveComparison.Matching]
        {
            let found = try Self.compare(before, after, matching).get()
            #expect(found.matching == .segment(try #require(SegmentID("team"))))
            #expect(found.isMatchedByClusters && found.matched == 6)
            let difference = try #require(found.rows.first?.test).difference.get()
            #expect(difference.isNear(0.333333333333333, error: 0.210818510677892, freedom: 5))
        }
        let teams = try Self.compare(before, after, nil).get()
        #expect(!teams.isMatchedByClusters && teams.matched == 6)
        // Where the other wave has no clusters, people lie in those of this one all the same.
        let simple = try Self.wave([], Self.again)
        let found = try Self.compare(before, simple, .replyIDs).get()
        #expect(found.matching == .segment(try #require(SegmentID("team"))))
    }

    @Test("refuses to match people who changed clusters, or by clusters that are not the same")
    func refused() throws {
        let before = try Self.wave(["clusters: team"], Self.first)
        let moved = try Self.wave(["clusters: team"], Self.again, team: { $0 == 4 ? 1 : $0 / 5 })
        let team = try #require(SegmentID("team"))
        let region = try #require(SegmentID("region"))
        #expect(Self.compare(before, moved, .replyIDs).refusal == .acrossClusters(team))
        #expect(Self.compare(before, moved, nil).refusal == nil)
        // Nobody is matched who answered once.
        let strangers = try Self.wave(
            ["clusters: team"], Self.again, name: "s", team: { $0 == 4 ? 1 : $0 / 5 })
        #expect(Self.compare(before, strangers, .replyIDs).refusal == nil)
        let unknown = try Self.wave(
            ["clusters: team"], Self.again, team: { $0 == 4 ? nil : $0 / 5 })
        #expect(Self.compare(before, unknown, .replyIDs).refusal == .acrossClusters(team))
        let regions = try Self.wave(["clusters: region"], Self.again)
        #expect(
            Self.compare(before, regions, .replyIDs).refusal
                == .differentClusters(earlier: team, later: region))
        #expect(Self.compare(before, regions, .nothing).refusal == nil)
        let counted = try Self.wave(["weight: frequency"], Self.again, weight: { 1 + $0 % 2 })
        #expect(
            Self.compare(try Self.wave([], Self.first), counted, .replyIDs).refusal
                == .severalRespondents)
    }

    @Test("is of the process: a population that is asked as a whole changes nothing")
    func census() throws {
        let plain = try Self.compare(
            Self.wave([], Self.first), Self.wave([], Self.others), nil
        ).get()
        let census = try Self.compare(
            Self.wave(["population: 30"], Self.first), Self.wave(["population: 24"], Self.others),
            nil
        ).get()
        #expect(census.leavesOutPopulations && !plain.leavesOutPopulations)
        #expect(census.isSimple)
        #expect(census.rows.map(\.test) == plain.rows.map(\.test))
        let clustered = try ["clusters: team", "strata: region"].map { line in
            try Self.difference(
                Self.wave([line], Self.first), Self.wave([line], Self.again))
        }
        let counted = [["clusters: team", "population: 6"], ["clusters: team"]]
        let known = try Self.difference(
            Self.wave(counted[0], Self.first), Self.wave(counted[0], Self.again))
        #expect(known == clustered[0] && known.probability > 0.01)
        let apart = try counted.map { lines in
            try #require(
                Self.compare(
                    Self.wave(lines, Self.first), Self.wave(lines, Self.again), .nothing
                ).get().rows.first?.test
            ).difference.get()
        }
        #expect(apart[0] == apart[1] && apart[0].probability > 0.01)
    }

    /// - Parameters:
    ///   - name: what the people's ids begin with.
    ///   - team: of a row; of five people each unless it is given.
    ///   - weight: of a row.
    private static func wave(
        _ design: [String], _ answers: [Int], name: String = "p", team: (Int) -> Int? = { $0 / 5 },
        weight: (Int) -> Int = { _ in 1 }
    ) throws -> Sample {
        var text = DefinitionText([DefinitionText.Dimension("d", [DefinitionText.Item("q")])])
        text.segments = ["team", "region", "person"]
        let questionnaire = try text.questionnaire()
        text.sample = design
        return Sample(
            questionnaire, wave: Wave(name: "w", sent: nil),
            replies: try answers.enumerated().map { row, answer in
                try questionnaire.reply(
                    [answer], id: "\(name)\(row)", weight: FixedDecimal(weight(row)),
                    segments: [team(row).map { "t\($0)" }, "r\(row % 2)", "\(name)\(row)"])
            }, design: try text.questionnaire().sample)
    }

    private static func compare(
        _ before: Sample, _ after: Sample, _ matching: WaveComparison.Matching?
    ) -> Result<WaveComparison, NoMatching> {
        Selection(after).comparison(
            with: Selection(before), answering: before.questionnaire, matching: matching)
    }

    private static func difference(_ before: Sample, _ after: Sample) throws -> MeanDifference {
        try #require(try compare(before, after, nil).get().rows.first?.test).difference.get()
    }
}

extension MeanDifference {
    fileprivate func isNear(_ difference: Double, error: Double, freedom: Double) -> Bool {
        abs(self.difference - difference) < 1e-12
            && abs(standardError / error - 1) < 1e-12 && degreesOfFreedom == freedom
    }
}

extension Result {
    fileprivate var refusal: Failure? {
        if case .failure(let refusal) = self { refusal } else { nil }
    }
}
