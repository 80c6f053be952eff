@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("New weights of a sample")
struct WeightingTests {
    @Test("meet one margin by the ratio of target and sample")
    func oneMargin() throws {
        let sample = try Self.sample([("r0", 6), ("r1", 2)])
        let made = try sample.weighted(
            from: .equal, by: Self.plan([("region", ["r0": "50", "r1": "50"])])
        ).get()
        // 8 · ½ over 6 and over 2 respondents.
        #expect(made.weights["0"]?.description == "0.666666666667")
        #expect(made.weights["7"]?.description == "2")
        #expect(made.before.effectiveCount == 8)
        #expect(abs(made.after.effectiveCount - 64.0 / (6 * 4.0 / 9 + 2 * 4)) < 1e-9)
        let lines = try #require(made.margins.first?.lines)
        #expect(lines.map(\.category) == ["r0", "r1"])
        #expect(lines[0].before == Ratio(Int128(3), 4))
        #expect(lines[0].target == Ratio(Int128(1), 2))
        #expect(abs(lines[0].after.double - 0.5) < 1e-12)
    }

    @Test("add up to the population that the margins count, otherwise to the base")
    func totals() throws {
        let sample = try Self.sample([("r0", 6), ("r1", 2)])
        var plan = Self.plan([("region", ["r0": "300", "r1": "500"])])
        plan.total = Ratio(800)
        let counted = try sample.weighted(from: .equal, by: plan).get()
        #expect(abs(counted.after.sum.double - 800) < 1e-9)
        let shares = try sample.weighted(
            from: .equal, by: Self.plan([("region", ["r0": "0.3", "r1": "0.7"])])
        ).get()
        #expect(abs(shares.after.sum.double - 8) < 1e-9)
    }

    @Test("do not depend on the order of replies")
    func order() throws {
        var random = FixedRandom(seed: 61)
        let questionnaire = try Self.questionnaire()
        let replies = try Self.replies(questionnaire, 200, &random)
        let plan = Self.plan([
            ("region", ["r0": "30", "r1": "20", "r2": "50"]), ("age", ["a0": "55", "a1": "45"]),
        ])
        let wave = Wave(name: "1", sent: nil)
        let made = try Sample(questionnaire, wave: wave, replies: replies)
            .weighted(from: .stored, by: plan).get()
        let other = try Sample(
            questionnaire, wave: wave, replies: replies.shuffled(using: &random)
        ).weighted(from: .stored, by: plan).get()
        #expect(made == other)
        #expect(made.drift < 1e-9 && made.sweeps != nil)
        // Base weights of zero stay so.
        for reply in replies where reply.weight == .zero {
            #expect(made.weights[reply.id] == .zero)
        }
        #expect(Set(made.weights.keys) == Set(replies.map(\.id)))
    }

    @Test("of rows that stand for several are those of the rows written out")
    func frequencies() throws {
        let plain = try Self.questionnaire()
        let counted = try Self.questionnaire(["weight: frequency"])
        let rows = try (0..<12).map { row in
            try counted.reply(
                [row % 5 + 1], id: "\(row)", weight: FixedDecimal(row % 4 + 1),
                segments: ["r\(row % 3)", "a\(row / 6)"])
        }
        let long = rows.flatMap { row in
            (0..<Int(row.weight.units / FixedDecimal.one.units)).map { number in
                Reply(
                    id: "\(row.id)-\(number)", submitted: nil, weight: .one,
                    segments: row.segments, codes: row.codes, texts: [:])
            }
        }
        for bounds in [nil, WeightBounds.multiplesOfMean(lower: nil, upper: 1.3)] {
            var plan = Self.plan([
                ("region", ["r0": "30", "r1": "30", "r2": "40"]),
                ("age", ["a0": "55", "a1": "45"]),
            ])
            plan.bounds = bounds
            plan.drift = 0.2
            let wave = Wave(name: "1", sent: nil)
            let short = try Sample(counted, wave: wave, replies: rows)
                .weighted(from: .stored, by: plan).get()
            let full = try Sample(plain, wave: wave, replies: long)
                .weighted(from: .equal, by: plan).get()
            #expect(short.after == full.after && short.before == full.before)
            #expect(short.margins == full.margins && short.trimmed == full.trimmed)
            #expect(short.weights["3"] == full.weights["3-2"])
        }
    }

    @Test("stay within their bounds, and the margins within the drift")
    func trimming() throws {
        let sample = try Self.sample([("r0", 6), ("r1", 2)])
        var plan = Self.plan([("region", ["r0": "50", "r1": "50"])])
        plan.bounds = .multiplesOfMean(lower: nil, upper: 1.5)
        plan.drift = 0.3
        let made = try sample.weighted(from: .equal, by: plan).get()
        #expect(made.after.greatest <= FixedDecimal("1.5") ?? .zero)
        #expect(made.trimmed?.cut == 2 && made.drift <= 0.3 && made.drift > 0.2)
        plan.drift = 0.01
        guard
            case .failure(.notSettled(margin: 0, let category, let drift)) = sample.weighted(
                from: .equal, by: plan)
        else {
            Issue.record("the margins cannot be met")
            return
        }
        // The few cannot weigh enough; the many weigh too much by the same, a quarter of their target.
        #expect(category == 0 || category == 1)
        #expect(abs(drift - 0.25) < 1e-6)
        plan = Self.plan([])
        plan.bounds = .multiplesOfMean(lower: 0.5, upper: nil)
        let only = try sample.weighted(from: .equal, by: plan).get()
        #expect(only.sweeps == nil && only.margins.isEmpty && only.after == only.before)
    }

    @Test("cannot be aimed at a category of few")
    func few() throws {
        let sample = try Self.sample([("r0", 9), ("r1", 6), ("r2", 2)], floor: 4)
        let made = sample.weighted(
            from: .equal, by: Self.plan([("region", ["r0": "30", "r1": "30", "r2": "40"])]))
        let region = try #require(SegmentID("region"))
        guard case .failure(.fewInCategory(region, category: "r2", floor: 4)) = made else {
            Issue.record("\(made)")
            return
        }
    }

    @Test("are refused with a reason")
    func refusals() throws {
        let sample = try Self.sample([("r0", 3), ("r1", 2), (nil, 1)])
        let region = try #require(SegmentID("region"))
        func refusal(
            _ targets: [String: String], from base: Weighting.Base = .equal,
            in sample: Sample
        ) -> WeightingRefusal? {
            switch sample.weighted(from: base, by: Self.plan([("region", targets)])) {
            case .success: nil
            case .failure(let refusal): refusal
            }
        }
        #expect(refusal(["r0": "1", "r1": "1"], in: sample) == .withoutValue(region))
        #expect(
            refusal(["r0": "1", "": "1"], in: sample)
                == .withoutTarget(region, category: "r1"))
        #expect(refusal(["r0": "40", "r1": "40", "": "20"], in: sample) == nil)
        let full = try Self.sample([("r0", 3), ("r1", 2)])
        #expect(
            refusal(["r0": "1", "r1": "1", "r2": "1"], in: full)
                == .raking(.targetWithoutSample(margin: 0, category: 2)))
        #expect(
            refusal(["r0": "1", "r1": "0"], in: full)
                == .raking(.sampleWithoutTarget(margin: 0, category: 1, rows: 2)))
        let nothing = NamedWeights(name: "x", hash: ContentHash(ofBytes: []), weights: [:])
        #expect(refusal(["r0": "1"], from: .named(nothing), in: full) == .nothingWithWeight)
        #expect(
            refusal(["r0": "1"], in: try Self.sample([])) == .nothingWithWeight)
    }

    private static func plan(_ margins: [(String, [String: String])]) -> Weighting.Plan {
        Weighting.Plan(
            margins: margins.compactMap { name, targets in
                SegmentID(name).map { segment in
                    MarginTargets(
                        segment: segment,
                        targets: targets.sorted { $0.key < $1.key }.map {
                            MarginTargets.Target(
                                category: $0.key.isEmpty ? nil : $0.key,
                                amount: FixedDecimal($0.value) ?? .zero)
                        })
                }
            }, total: nil, bounds: nil, drift: 0.01)
    }

    private static func questionnaire(_ sample: [String] = [], floor: Int = 0) throws
        -> Questionnaire
    {
        var text = DefinitionText([
            DefinitionText.Dimension("d", [DefinitionText.Item("q")])
        ])
        text.segments = ["region", "age"]
        text.sample = sample
        text.floor = floor
        return try text.questionnaire()
    }

    private static func sample(_ regions: [(String?, Int)], floor: Int = 0) throws -> Sample {
        let questionnaire = try questionnaire(floor: floor)
        let values = regions.flatMap { Array(repeating: $0.0, count: $0.1) }
        let replies = try values.enumerated().map { row, value in
            try questionnaire.reply([row % 5 + 1], id: "\(row)", segments: [value, "a"])
        }
        return Sample(questionnaire, wave: Wave(name: "1", sent: nil), replies: replies)
    }

    private static func replies(
        _ questionnaire: Questionnaire, _ count: Int, _ random: inout FixedRandom
    ) throws -> [Reply] {
        try (0..<count).map { row in
            try questionnaire.reply(
                [row % 5 + 1], id: "\(row)",
                weight: row % 11 == 0
                    ? .zero
                    : FixedDecimal(
                        units: Int128.random(
                            in: 100_000_000_000...3_000_000_000_000, using: &random)),
                segments: [
                    "r\(Int.random(in: 0...2, using: &random))",
                    "a\(Int.random(in: 0...1, using: &random))",
                ])
        }
    }
}

@Suite("The figures of weights")
struct WeightFiguresTests {
    @Test("are those that a person reckons by hand")
    func byHand() throws {
        let weights = ["1", "2", "3", "4", "0"].compactMap { FixedDecimal($0) }
        let figures = try #require(WeightFigures(weights.map { ($0, .one) }))
        #expect(figures.count == 4 && figures.weightless == 1)
        #expect(figures.sum == Ratio(10))
        #expect(figures.effectiveCount == 100.0 / 30)
        #expect(abs(figures.designEffect - 1.2) < 1e-15)
        #expect(figures.quartiles.map(\.description) == ["1", "2", "3"])
        #expect(figures.ratio == 4)
        // One of four: the twentieth is one respondent at least.
        #expect(figures.topShare == Ratio(Int128(2), 5))
    }

    @Test("count a row as often as it stands for a respondent")
    func times() throws {
        let rows = [("1", 30), ("2", 9), ("5", 1)].compactMap { text, times in
            FixedDecimal(text).map { ($0, FrequencyWeight(clamping: times)) }
        }
        let long = rows.flatMap { row in
            Array(repeating: (row.0, FrequencyWeight.one), count: row.1.count)
        }
        let figures = try #require(WeightFigures(rows.map { ($0.0, $0.1) }))
        #expect(figures == WeightFigures(long))
        #expect(figures.count == 40 && figures.topShare == Ratio(Int128(7), 53))
    }

    @Test("are none without a weight above zero")
    func nothing() {
        #expect(WeightFigures([]) == nil)
        #expect(WeightFigures([(.zero, .one)]) == nil)
    }
}
