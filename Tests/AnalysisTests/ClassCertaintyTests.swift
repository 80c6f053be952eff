@testable import Analysis
import Documents
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("The class of a mean")
struct ClassCertaintyTests {
    private static func classes() throws -> [ScoreClass] {
        var text = DefinitionText([DefinitionText.Dimension("d", [DefinitionText.Item("a")])])
        text.classes = [("high", "4.5"), ("mid", "4")]
        return try text.questionnaire().score.classes
    }

    private static func certainty(
        _ codes: [Int], isCensus: Bool = false, confidence: Double = 0.95
    ) throws -> ClassCertainty? {
        let table = codes.reduce(into: ValueTable()) { $0.add(Ratio($1), weight: .one) }
        return ClassCertainty(
            of: MeanEstimate(simple: table), among: try classes(), isCensus: isCensus,
            confidence: confidence)
    }

    /// `n` answers of which `fours` are 4 and the rest 5.
    private static func mixed(_ n: Int, fours: Int) -> [Int] {
        Array(repeating: 4, count: fours) + Array(repeating: 5, count: n - fours)
    }

    @Test("is confirmed where the bounds it needs stand inside it")
    func bounds() throws {
        // x <- rep(4:5, c(5, 15)); mean(x) - qt(.95, 19) * sd(x) / sqrt(20)
        let high = try #require(try Self.certainty(Self.mixed(20, fours: 5)))
        #expect(high.scoreClass.id.name == "high" && high.isConfirmed)
        guard case .confirmed(.bounds(let bounds)) = high.verdict else {
            Issue.record("the bounds are what confirms")
            return
        }
        #expect(abs(bounds.low - 4.57822807311) < 1e-10)
        // Its upper bound is of no concern: 4.92 is above no other class.
        #expect(abs(bounds.high - 4.92177192689) < 1e-10)
        // 4.25: both bounds at 4.25 ± 0.1718.
        let middle = try #require(try Self.certainty(Self.mixed(20, fours: 15)))
        #expect(middle.scoreClass.id.name == "mid" && middle.isConfirmed)
        let low = try #require(try Self.certainty([1, 2, 3, 2, 1, 2]))
        #expect(low.scoreClass.id.name == "low" && low.isConfirmed)
    }

    @Test(
        "is indicative where a bound reaches into the class beside it",
        arguments: [
            ([4, 4, 5, 5, 5], "high", ClassCertainty.Reach.below),
            ([3, 5, 5, 4, 4, 4, 4, 4, 4, 4], "mid", .below),
            ([4, 4, 4, 5, 5, 5, 5, 4, 5, 4, 4], "mid", .above),
            ([4, 3, 5, 5, 4], "mid", .both),
            ([3, 4, 4, 4, 4], "low", .above),
        ])
    func reaches(codes: [Int], name: String, reach: ClassCertainty.Reach) throws {
        let certainty = try #require(try Self.certainty(codes))
        #expect(certainty.scoreClass.id.name == name)
        guard case .indicative(.reaches(let found, _)) = certainty.verdict else {
            Issue.record("\(certainty.verdict)")
            return
        }
        #expect(found == reach)
    }

    @Test("is decided by one-sided bounds: narrower than those of the two-sided interval")
    func oneSided() throws {
        // 4.6875 of 16: SE 0.1196783; 1.7530504 · SE = 0.2098 misses, at 0.8 level 0.1037 does not.
        let codes = Self.mixed(16, fours: 5)
        #expect(try Self.certainty(codes)?.isConfirmed == false)
        #expect(try Self.certainty(codes, confidence: 0.8)?.isConfirmed == true)
        // 4.7 of 20: the two-sided interval starts at 4.480, the one-sided bound is 4.518.
        #expect(try Self.certainty(Self.mixed(20, fours: 6))?.isConfirmed == true)
    }

    @Test("that a mean stands on exactly is the upper one, and indicative")
    func tie() throws {
        let certainty = try #require(try Self.certainty(Self.mixed(400, fours: 200)))
        #expect(certainty.scoreClass.id.name == "high")
        guard case .indicative(.reaches(.below, _)) = certainty.verdict else {
            Issue.record("\(certainty.verdict)")
            return
        }
        let census = try Self.certainty(Self.mixed(400, fours: 200), isCensus: true)
        #expect(census?.verdict == .confirmed(.census))
        #expect(census?.scoreClass.id.name == "high")
    }

    @Test("is never confirmed by equal answers or by one, save that a census knows it")
    func noSpread() throws {
        #expect(
            try Self.certainty([5, 5, 5, 5, 5])?.verdict == .indicative(.noSpread))
        #expect(try Self.certainty([5])?.verdict == .indicative(.noBounds(.oneObservation)))
        #expect(
            try Self.certainty([5], isCensus: true)?.verdict
                == .indicative(.noBounds(.oneObservation)))
        #expect(try Self.certainty([5, 5], isCensus: true)?.verdict == .confirmed(.census))
        #expect(try Self.certainty([]) == nil)
    }

    @Test(
        "is not confirmed at a confidence that is none",
        arguments: [0, 1, -1, 2, .nan, .infinity] as [Double])
    func confidence(level: Double) throws {
        let certainty = try Self.certainty(Self.mixed(20, fours: 2), confidence: level)
        #expect(certainty?.verdict == .indicative(.noBounds(.confidenceOutOfRange)))
    }

    @Test("is not confirmed by clusters of one mean, whose sums leave rounding alone")
    func equalClusters() throws {
        var table = ValueTable()
        for cluster in 0..<7 {
            for code in [4, 5, 5] { table.add(Ratio(code), weight: .one, cluster: cluster) }
        }
        let design = StratifiedDesign(
            strata: [.init(clusters: 7, weightedClusters: 7)], isClustered: true)
        let certainty = ClassCertainty(
            of: MeanEstimate(table, design: design), among: try Self.classes(), isCensus: false)
        #expect(certainty?.verdict == .indicative(.noSpread))
    }

    @Test("is of a census only where every stratum is counted and complete")
    func census() {
        func design(_ strata: [(Int, Int?)]) -> StratifiedDesign {
            StratifiedDesign(
                strata: strata.map {
                    .init(clusters: $0.0, weightedClusters: $0.0, population: $0.1)
                }, isClustered: false)
        }
        #expect(design([(3, 3)]).isCensus)
        #expect(design([(3, 3), (2, 2)]).isCensus)
        #expect(!design([(3, 3), (2, 3)]).isCensus)
        #expect(!design([(3, 3), (2, nil)]).isCensus)
        #expect(!design([(4, 3)]).isCensus)
        #expect(!design([]).isCensus)
        #expect(!design([(0, 0)]).isCensus)
    }

    @Test(
        "of the cable group is told with its certainty, for the whole and for each company",
        .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
    func cableGroup() throws {
        func sample(_ lines: [String] = []) throws -> Sample {
            let campaign = try CableGroup(sample: lines)
            return Sample(campaign.questionnaire, campaign.replies)
        }
        let composite = try sample().everyone.composite()
        // 4.1654, SE 0.0443 with 26 df: both bounds in [4, 4.5).
        #expect(composite.certainty?.isConfirmed == true)
        #expect(composite.certainty?.scoreClass == composite.scoreClass)
        let census = try sample(["population: 27"]).everyone.composite()
        #expect(census.certainty?.verdict == .confirmed(.census))
        #expect(try sample(["population: 28"]).everyone.composite().certainty?.isConfirmed == true)
        let id = try #require(SegmentID("company"))
        let groups = try #require(try sample(["population: 27"]).everyone.groups(by: id))
        let companies = groups.rows.compactMap(\.composite.value)
        #expect(companies.count == 27)
        for company in companies {
            let certainty = try #require(company.certainty)
            // Who of a company did not answer is not known: never a census.
            #expect(certainty.verdict != .confirmed(.census))
            #expect(certainty.scoreClass == company.scoreClass)
        }
        // A company that stands on the threshold itself is never confirmed.
        let ties = companies.filter { $0.respondents.mean == Ratio(4) }
        #expect(ties.count == 2)
        #expect(ties.allSatisfy { $0.certainty?.isConfirmed == false })
    }

    @Test("of a share in per cent has bounds of its own, and the item's mean is read as a score")
    func sharesAndItems() throws {
        func sample(_ codes: [Int], population: Int? = nil) throws -> Sample {
            var lines = [
                "canvass: 1", "id: s", "title: S", "languages: [en]", "replies: identified",
                "scales: {nine: {range: [1, 9], direction: low-is-good}}", "dimensions:",
                "  - id: d", "    title: D", "    weight: 1",
                "    items: [{id: q, scale: nine, ask: Q, weight: 1}]", "score:", "  classes:",
                "    - {id: high, from: 4, label: H}", "    - {id: low, label: L}", "indices:",
                "  - id: best", "    type: csat", "    item: q", "    classes:",
                "      - {id: many, from: 60, label: M}", "      - {id: few, label: F}",
            ]
            if let population { lines += ["sample: {population: \(population)}"] }
            let questionnaire = try Questionnaire(
                SourceText(name: "d.yaml", text: lines.joined(separator: "\n") + "\n"))
            let replies = try codes.enumerated().map {
                try questionnaire.reply([$1], id: "\($0)")
            }
            return Sample(questionnaire, wave: Wave(name: "w", sent: nil), replies: replies)
        }
        // 16 of 20: prop.test(16, 20, conf.level = 0.9, correct = FALSE) from 0.621623314165.
        let many = Array(repeating: 1, count: 16) + Array(repeating: 3, count: 4)
        let found = try #require(try sample(many).everyone.indices().first?.certainty)
        #expect(found.scoreClass.id.name == "many")
        guard case .confirmed(.bounds(let bounds)) = found.verdict else {
            Issue.record("\(found.verdict)")
            return
        }
        #expect(abs(bounds.low - 62.1623314165) < 1e-9)
        // 15 of 20 from 0.5678, which is under 60.
        let some = Array(repeating: 1, count: 15) + Array(repeating: 3, count: 5)
        let close = try #require(try sample(some).everyone.indices().first?.certainty)
        guard case .indicative(.reaches(.below, _)) = close.verdict else {
            Issue.record("\(close.verdict)")
            return
        }
        let census = try sample(some, population: 20).everyone.indices().first?.certainty
        #expect(census?.verdict == .confirmed(.census))
        let equal = try sample(Array(repeating: 1, count: 20)).everyone.indices().first?.certainty
        #expect(equal?.verdict == .indicative(.noSpread))
        let one = try sample([1]).everyone.indices().first?.certainty
        #expect(one?.verdict == .indicative(.noBounds(.oneObservation)))

        // The item is the composite here: the same bounds on the score's range.
        for codes in [many, some, [1, 2, 3, 4, 2, 3], [5, 6, 7, 8]] {
            let everyone = try sample(codes).everyone
            let item = try #require(everyone.estimates().items.first?.certainty)
            let score = try #require(everyone.composite().certainty)
            #expect(item.scoreClass == score.scoreClass && item.isConfirmed == score.isConfirmed)
        }
    }
}
