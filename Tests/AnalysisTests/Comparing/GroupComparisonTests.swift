@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("A comparison of groups")
struct GroupComparisonTests {
    @Test(
        "agrees with R's tests of two groups, with weights and without",
        .enabled(if: ReferenceFolder.isPresent),
        arguments: ["sets/synth_a", "sfo/sfo2016", "sfo/sfo2017"], [false, true])
    func reference(path: String, isWeighted: Bool) throws {
        let set = try ReferenceSet(path)
        let sample = try set.sample(isWeighted ? .everything : .nothing)
        var comparison = Comparison()
        for test in try ReferenceFolder.figures(at: path + ".ref.json")["tests"]?.list ?? [] {
            guard let item = test["item"]?.text, let group = test["group"]?.text,
                test["levels"]?.list.count == 2, let segment = SegmentID(group),
                let measure = sample.questionnaire.measure(named: item),
                let found = Selection(sample).comparison(of: measure, by: segment)
            else { continue }
            let pair = try #require(found.pairs.first)
            let difference = try pair.difference.get()
            // svyttest takes the first level from the second.
            let sign: Double = isWeighted ? -1 : 1
            let key = isWeighted ? "svyttest" : "welch_t"
            let place = "\(path) \(item) by \(group)"
            let expected = test[key]
            comparison.hold(
                difference.statistic.map { sign * $0 }, against: expected, "statistic", of: place)
            comparison.hold(difference.degreesOfFreedom, against: expected, "df", of: place)
            comparison.hold(difference.probability, against: expected, "p", of: place)
            #expect(pair.effect != nil)
            #expect((pair.ranks == nil) == isWeighted)
            if !isWeighted {
                comparison.hold(pair.effect?.cohensD, against: test, "cohens_d", of: place)
                comparison.hold(pair.effect?.hedgesG, against: test, "hedges_g_approx", of: place)
                comparison.hold(
                    pair.ranks?.continuityCorrected.probability,
                    against: test["mann_whitney_continuity"], "p", of: place)
                #expect(
                    pair.adjustedRankProbability == pair.ranks?.continuityCorrected.probability)
            }
            let overall = try found.overall.get()
            comparison.hold(overall.probability, against: expected, "p", of: place)
        }
        #expect(comparison.faults.isEmpty, "\(comparison.faults.prefix(5))")
        #expect(comparison.count > 0)
    }

    @Test("gives a share the interval of shares")
    func intervalsOfShares() throws {
        let sample = try Self.sample([("a", [5, 5, 5, 5, 5, 5]), ("b", [3, 2, 5, 4, 3, 1])])
        let team = try #require(SegmentID("team"))
        let item = try #require(sample.questionnaire.scaleItems.first)
        let found = try #require(Selection(sample).comparison(of: .topTwo(item.id), by: team))
        let all = try #require(found.rows.first?.figures.value?.mean)
        let wilson = try #require(ConfidenceInterval.wilson(share: 1, count: 6))
        let precision = try #require(all.uncertainty.precision)
        #expect(all.mean == Ratio(100) && precision.standardError == 0)
        #expect(precision.interval.low == wilson.low * 100 && precision.interval.high == 100)
        #expect(precision.reachable == precision.interval)
    }

    @Test("sets every group against all others, and each against each")
    func small() throws {
        let sample = try Self.sample([
            ("a", [5, 5, 4, 5, 4]), ("b", [3, 2, 3, 4, 3]), ("c", [4, 3, 4, 4, 5]),
        ])
        let team = try #require(SegmentID("team"))
        let found = try #require(Selection(sample).comparison(of: .composite, by: team))
        #expect(found.rows.map(\.value) == ["a", "b", "c"])
        #expect(found.pairs.map { $0.first + $0.second } == ["ab", "ac", "bc"])
        let figures = try #require(found.rows[0].figures.value)
        let difference = try figures.againstOthers.get()
        // 4.6 against the ten others, whose mean is 3.5: t.test(c(5,5,4,5,4), c(3,2,3,4,3,4,3,4,4,5)).
        #expect(abs(difference.difference - 1.1) < 1e-12)
        #expect(abs((difference.statistic ?? 0) - 3.025_105_040_2) < 1e-9)
        #expect(abs(difference.degreesOfFreedom - 11.816_150_565_5) < 1e-9)
        #expect(figures.verdict == .rose)
        let last = try #require(found.rows[2].figures.value)
        #expect(last.verdict == .noSignificantChange)
    }

    @Test("says of pairs how large the difference is, and what ranks say of it")
    func sizes() throws {
        let team = try #require(SegmentID("team"))
        let sample = try Self.sample([
            ("a", [5, 5, 4, 5, 4]), ("b", [3, 2, 3, 4, 3]), ("c", [4, 4, 4]),
        ])
        let found = try #require(Selection(sample).comparison(of: .composite, by: team))
        let pair = found.pairs[0]
        // Means 4.6 and 3, variances 0.3 and 0.5.
        #expect(abs((pair.effect?.cohensD ?? 0) - 1.6 / 0.4.squareRoot()) < 1e-12)
        #expect(abs((pair.effect?.hedgesG ?? 0) - 1.6 / 0.4.squareRoot() * 28 / 31) < 1e-12)
        // wilcox.test(c(5,5,4,5,4), c(3,2,3,4,3), exact = FALSE)
        let ranks = try #require(pair.ranks)
        #expect(abs(ranks.continuityCorrected.probability - 0.017_021_868_420_106_5) < 1e-12)
        #expect(ranks.probabilityOfSuperiority == 0.96)
        #expect(
            found.pairs.map(\.adjustedRankProbability)
                == (AdjustedProbabilities.holm(
                    found.pairs.compactMap { $0.ranks?.continuityCorrected.probability }) ?? [])
                .map { $0 })
        // A group without a spread has no standard deviation to measure in.
        #expect(found.pairs[1].effect == nil && found.pairs[1].ranks != nil)
    }

    @Test("tells nothing of groups under the floor, in rows and pairs alike")
    func hidden() throws {
        let sample = try Self.sample(
            [("a", [5, 5, 4, 5, 4]), ("b", [3, 2, 3, 4, 3]), ("c", [4, 1])], floor: 4)
        let team = try #require(SegmentID("team"))
        let found = try #require(Selection(sample).comparison(of: .composite, by: team))
        #expect(found.rows.map { $0.figures.value == nil } == [true, false, true])
        #expect(found.pairs.isEmpty)
        #expect(found.overall == .failure(.oneGroup))
    }

    @Test("says why nothing is tested")
    func refused() throws {
        let team = try #require(SegmentID("team"))
        let lone = Selection(try Self.sample([("a", [5]), ("b", [3, 2])]))
        let figures = try #require(
            lone.comparison(of: .composite, by: team)?.rows[0].figures.value)
        #expect(figures.againstOthers == .failure(.loneObservation(group: 0)))
        #expect(figures.verdict == .unknown(.noTest(.loneObservation(group: 0))))
        let equal = Selection(try Self.sample([("a", [3, 3]), ("b", [3, 3])]))
        let row = try #require(equal.comparison(of: .composite, by: team)?.rows[0].figures.value)
        #expect(row.againstOthers == .failure(.noVariance))
    }

    @Test("adjusts the groups as one family and the pairs as another")
    func families() throws {
        var random = FixedRandom(seed: 71)
        let sample = try Self.sample(
            (0..<5).map { team in
                ("t\(team)", (0..<12).map { _ in Int.random(in: 1...5, using: &random) })
            })
        let team = try #require(SegmentID("team"))
        let selection = Selection(sample)
        let holm = try #require(selection.comparison(of: .composite, by: team))
        let raw = try #require(
            selection.comparison(of: .composite, by: team, adjustment: .none))
        let probabilities = raw.pairs.compactMap { try? $0.difference.get().probability }
        #expect(
            holm.pairs.map(\.adjustedProbability)
                == (AdjustedProbabilities.holm(probabilities) ?? []).map { $0 })
        #expect(raw.pairs.map(\.adjustedProbability) == probabilities.map { $0 })
        #expect(holm.pairs.count == 10)
    }

    @Test("counts the one difference of two groups once, and not where others stand beside them")
    func twoGroups() throws {
        let team = try #require(SegmentID("team"))
        let teams = [("a", [5, 4, 4, 5, 3]), ("b", [3, 4, 3, 4, 2])]
        let two = try #require(
            Selection(try Self.sample(teams)).comparison(of: .composite, by: team))
        #expect(two.isOneDifference)
        for row in two.rows {
            let figures = try #require(row.figures.value)
            #expect(
                try figures.adjustedProbability == figures.againstOthers.get().probability)
        }
        let three = try #require(
            Selection(try Self.sample(teams + [("c", [1, 5])])).comparison(of: .composite, by: team)
        )
        #expect(!three.isOneDifference)
    }

    @Test("counts the clusters that have somebody with the figure")
    func clusters() throws {
        var text = DefinitionText([DefinitionText.Dimension("d", [DefinitionText.Item("q")])])
        text.segments = ["team", "branch"]
        text.floor = 0
        text.sample = ["clusters: branch"]
        let questionnaire = try text.questionnaire()
        let replies = try [
            (5, "a", "x"), (4, "a", "x"), (3, "a", "y"), (nil, "a", "z"), (2, "b", "x"),
            (4, "b", "v"),
        ].map { answer, team, branch in
            try questionnaire.reply([answer], segments: [team, branch])
        }
        let selection = Selection(Sample(questionnaire, replies))
        let team = try #require(SegmentID("team"))
        let found = try #require(selection.comparison(of: .composite, by: team))
        #expect(found.rows.map { $0.figures.value?.clusters } == [2, 2])
        let branch = try #require(SegmentID("branch"))
        let within = try #require(selection.comparison(of: .composite, by: branch))
        #expect(within.rows.allSatisfy { $0.figures.value?.clusters == nil })
    }

    private static func sample(_ teams: [(String, [Int])], floor: Int = 0) throws -> Sample {
        var text = DefinitionText([DefinitionText.Dimension("d", [DefinitionText.Item("q")])])
        text.segments = ["team"]
        text.floor = floor
        let questionnaire = try text.questionnaire()
        return Sample(
            questionnaire,
            try teams.flatMap { team, answers in
                try answers.map { try questionnaire.reply([$0], segments: [team]) }
            })
    }
}
