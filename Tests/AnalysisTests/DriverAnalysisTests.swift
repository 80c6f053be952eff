@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Synchronization
import Testing

@Suite("An analysis of drivers")
struct DriverAnalysisTests {
    @Test(
        "agrees with R on the airport's answers", .enabled(if: ReferenceFolder.isPresent),
        arguments: [false, true])
    func reference(isWeighted: Bool) throws {
        let set = try ReferenceSet("sets/synth_a")
        let sample = try set.sample(isWeighted ? .weights : .nothing)
        let expected = try #require(
            try ReferenceFolder.figures(at: "sets/synth_a.ref.json")[
                isWeighted ? "drivers_weighted" : "drivers"])
        let outcome = try #require(ItemID(expected["outcome"]?.text ?? ""))
        let names = (expected["johnson_relative_weights"]?.group ?? [:]).keys.sorted()
        let items = names.compactMap { ItemID($0) }
        var comparison = Comparison()
        for (method, key) in [
            (Importance.Method.relativeWeights, "johnson_relative_weights"),
            (.shapley, "lmg_shapley"),
        ] {
            let analysis = try Selection(sample).drivers(
                of: .item(outcome), among: .these(items), method: method, seed: 1, replicates: 0
            ).get()
            comparison.hold(analysis.model.explained, against: expected, "R2", of: key)
            for driver in analysis.drivers {
                #expect((driver.rankCorrelation == nil) == isWeighted)
                comparison.hold(
                    driver.importance, against: expected[key], driver.measure.measure.name, of: key)
            }
        }
        #expect(comparison.faults.isEmpty, "\(comparison.faults.prefix(5))")
        #expect(comparison.count == 2 * (items.count + 1))
    }

    @Test("turns answers of which a low one is praise")
    func keyed() throws {
        var text = DefinitionText([
            DefinitionText.Dimension(
                "d", [DefinitionText.Item("good"), DefinitionText.Item("bad", isReversed: true)])
        ])
        text.also = [DefinitionText.Item("overall")]
        let questionnaire = try text.questionnaire()
        let rows = [
            [5, 1, 5], [4, 2, 4], [3, 2, 4], [2, 5, 1], [1, 3, 2], [4, 4, 3], [5, 2, 5],
        ]
        let sample = Sample(questionnaire, try rows.map { try questionnaire.reply($0) })
        let analysis = try Selection(sample).drivers(
            of: .item(try #require(ItemID("overall"))), among: .items, method: .relativeWeights,
            seed: 1, replicates: 0
        ).get()
        #expect(analysis.drivers.allSatisfy { $0.predictor.correlation > 0 })
        // cor(c(5,4,3,2,1,4,5), c(5,4,4,1,2,3,5), method = "spearman")
        let ranks = analysis.drivers.compactMap(\.rankCorrelation)
        #expect(abs(ranks[0] - 0.879_629_629_629_63) < 1e-12)
        #expect(abs(ranks[1] - 0.905_821_627_315_676_5) < 1e-12)
        #expect(
            analysis.drivers.map(\.weightInComposite) == [Ratio(Int128(1), 2), Ratio(Int128(1), 2)])
        #expect(
            abs(analysis.drivers.reduce(0) { $0 + $1.importance } - analysis.model.explained)
                < 1e-12)
    }

    @Test("of replies that stand for many is that of the rows written out, to the last bit")
    func frequencies() throws {
        for lines in [[], ["clusters: team"], ["strata: region"]] {
            let (counted, plain) = (
                try Self.answers(lines + ["weight: frequency"]), try Self.answers(lines)
            )
            let rows = try Self.rows(of: counted) { 1 + $0 % 4 }
            let writtenOut = rows.flatMap { row in
                (0..<Int(row.weight.units / FixedDecimal.one.units)).map { number in
                    Reply(
                        id: "\(row.id)-\(number)", submitted: nil, weight: .one,
                        segments: row.segments, codes: row.codes, texts: [:])
                }
            }
            let (short, long) = (Sample(counted, rows), Sample(plain, writtenOut))
            let found = try Self.drivers(short)
            let expected = try Self.drivers(long, threads: 3)
            #expect(found.model == expected.model)
            #expect(found.noIntervals == nil && expected.noIntervals == nil)
            #expect(found.drivers.map(\.interval) == expected.drivers.map(\.interval))
            #expect(found.drivers.allSatisfy { $0.interval != nil })
            #expect(
                Selection(short).reliability().map(\.figures)
                    == Selection(long).reliability().map(\.figures))
        }
    }

    @Test(
        "of a thousand million respondents has no intervals, unless clusters are drawn",
        .timeLimit(.minutes(1)))
    func manyRespondents() throws {
        let most = 1_000_000_000
        let counted = try Self.answers(["weight: frequency"])
        let sample = Sample(counted, try Self.rows(of: counted) { _ in most })
        let found = try Self.drivers(sample)
        #expect(
            found.noIntervals == .tooManyUnits(sample.count, most: DriverSample.mostDrawn))
        #expect(found.model.base.count == sample.count)
        #expect(found.drivers.allSatisfy { $0.interval == nil && $0.test != nil })
        let once = try Self.drivers(Sample(counted, try Self.rows(of: counted) { _ in 1 }))
        for (many, one) in zip(found.drivers, once.drivers) {
            #expect(abs(many.importance / one.importance - 1) < 1e-12)
        }
        let figures = try #require(Selection(sample).reliability().first?.figures.value)
        #expect(figures.complete == sample.count)
        #expect(try figures.reliability.get().alpha.isFinite)

        let clustered = try Self.answers(["weight: frequency", "clusters: team"])
        let teams = try Self.drivers(
            Sample(clustered, try Self.rows(of: clustered) { _ in most }))
        #expect(teams.noIntervals == nil)
    }

    @Test("shows how many resamples are done")
    func progress() throws {
        let questionnaire = try Self.answers([])
        let sample = Sample(questionnaire, try Self.rows(of: questionnaire) { _ in 1 })
        let most = Mutex(0)
        _ = try Self.drivers(sample, threads: 1) { done in most.withLock { $0 = max($0, done) } }
        #expect(most.withLock { $0 } == 50)
    }

    private static func answers(_ sample: [String]) throws -> Questionnaire {
        var text = DefinitionText([
            DefinitionText.Dimension("d", [DefinitionText.Item("a"), DefinitionText.Item("b")])
        ])
        text.also = [DefinitionText.Item("overall")]
        text.segments = ["team", "region"]
        text.sample = sample
        return try text.questionnaire()
    }

    private static func rows(
        of questionnaire: Questionnaire, weight: (Int) -> Int
    ) throws -> [Reply] {
        var random = FixedRandom(seed: 81)
        return try (0..<48).map { row in
            let mood = Int.random(in: 0...2, using: &random)
            return try questionnaire.reply(
                (0..<3).map { _ in 1 + mood + Int.random(in: 0...2, using: &random) },
                id: "r\(row)", weight: FixedDecimal(weight(row)),
                segments: ["t\(row % 12)", "g\(row % 2)"])
        }
    }

    private static func drivers(
        _ sample: Sample, threads: Int = 1, progress: @Sendable (Int) -> Void = { _ in }
    ) throws -> DriverAnalysis {
        try Selection(sample).drivers(
            of: .item(try #require(ItemID("overall"))), among: .items, method: .relativeWeights,
            seed: 1, replicates: 50, threads: threads, progress: progress
        ).get()
    }

    @Test("does without items that fewer than half answered, unless they are named")
    func leftOut() throws {
        var text = DefinitionText([
            DefinitionText.Dimension(
                "d",
                [DefinitionText.Item("a"), DefinitionText.Item("b"), DefinitionText.Item("c")])
        ])
        text.also = [DefinitionText.Item("overall")]
        let questionnaire = try text.questionnaire()
        let rows: [[Int?]] = [
            [5, 1, 5, 5], [4, 2, nil, 4], [3, 2, nil, 4], [2, 5, 1, 1], [1, 3, nil, 2],
            [4, 4, 3, 3], [5, nil, nil, 5],
        ]
        let selection = Selection(
            Sample(questionnaire, try rows.map { try questionnaire.reply($0) }))
        func drivers(_ among: DriverPredictors) throws -> DriverAnalysis {
            try selection.drivers(
                of: .item(try #require(ItemID("overall"))), among: among,
                method: .relativeWeights, seed: 1, replicates: 0
            ).get()
        }
        let usual = try drivers(.items)
        #expect(usual.leftOut.map(\.name) == ["c"])
        #expect(usual.drivers.map(\.measure.measure.name) == ["a", "b"])
        #expect(usual.model.base.count == 6)
        let ids = ["a", "b"].compactMap { ItemID($0) }
        let named = try drivers(.these(ids))
        #expect(named.leftOut.isEmpty)
        #expect(named.drivers.map(\.importance) == usual.drivers.map(\.importance))
    }

    @Test("refuses what says nothing")
    func refused() throws {
        var text = DefinitionText([
            DefinitionText.Dimension("d", [DefinitionText.Item("a"), DefinitionText.Item("b")])
        ])
        text.also = [DefinitionText.Item("overall")]
        let questionnaire = try text.questionnaire()
        func selection(_ rows: [[Int]]) throws -> Selection {
            Selection(Sample(questionnaire, try rows.map { try questionnaire.reply($0) }))
        }
        let overall = Measure.item(try #require(ItemID("overall")))
        func reason(
            _ rows: [[Int]], _ outcome: Measure, _ predictors: DriverPredictors = .items
        ) throws -> NoDrivers? {
            switch try selection(rows).drivers(
                of: outcome, among: predictors, method: .relativeWeights, seed: 1, replicates: 0)
            {
            case .success: nil
            case .failure(let reason): reason
            }
        }
        let varied = [[5, 1, 5], [4, 2, 4], [3, 2, 4], [2, 5, 1], [1, 3, 2], [4, 4, 3]]
        #expect(try reason(varied, .composite) == .madeOfThem)
        let item = try #require(ItemID("overall"))
        #expect(try reason(varied, overall, .these([item])) == .isPredictor(item))
        func refusal(_ reason: NoDrivers?) -> DriverRefusal? {
            if case .refused(let refusal, _)? = reason { refusal } else { nil }
        }
        #expect(
            refusal(try reason([[5, 1, 5], [4, 2, 4]], overall))
                == .tooFewRows(complete: 2, needed: 4))
        #expect(refusal(try reason(varied.map { [$0[0], $0[1], 3] }, overall)) == .constantOutcome)
        #expect(
            refusal(try reason(varied.map { [$0[0], 2, $0[2]] }, overall))
                == .constantPredictors([1]))
        #expect(
            refusal(try reason(varied.map { [$0[0], $0[0], $0[2]] }, overall))
                == .collinearPredictors([0, 1]))
    }
}
