@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Testing

@Suite("Those who did not answer")
struct NonResponseBoundsTests {
    private static func classes() throws -> [ScoreClass] {
        let text = DefinitionText([DefinitionText.Dimension("d", [DefinitionText.Item("a")])])
        return try text.questionnaire().score.classes
    }

    private static func ratio(_ a: Int, _ b: Int = 1) -> Ratio { Ratio(Int128(a), Int128(b)) }

    private static func bounds(
        _ returned: Int, of asked: Int, mean: Ratio
    ) throws -> NonResponseBounds {
        try NonResponseBounds.bounds(
            returned: returned, asked: asked, mean: mean, possible: Ratio(1)...Ratio(5),
            classes: classes()
        ).get()
    }

    @Test("change the mean and the class by hand-computed averages")
    func byHand() throws {
        // 80 of 100 with a mean of 4.2: 336 points of the 400 that the class takes.
        let bounds = try Self.bounds(80, of: 100, mean: Self.ratio(42, 10))
        #expect(bounds.lowest == Self.ratio(356, 100))
        #expect(bounds.highest == Self.ratio(436, 100))
        #expect(bounds.scoreClass?.id.name == "mid")
        #expect(bounds.lowestClass?.id.name == "low")
        #expect(bounds.highestClass?.id.name == "mid")
        #expect(bounds.missing == 20 && !bounds.isClassCertain)
        guard case .under(let average, let below) = bounds.fall else {
            Issue.record("\(String(describing: bounds.fall))")
            return
        }
        #expect(average == Self.ratio(64, 20) && below.id.name == "low")
        // 450 less 336 is 114 of 20 people: 5.7 each.
        guard case .impossible(let above) = bounds.rise else {
            Issue.record("\(String(describing: bounds.rise))")
            return
        }
        #expect(above.id.name == "high")
    }

    @Test("cannot fall below the lowest or rise above the highest class")
    func outerClasses() throws {
        let high = try Self.bounds(90, of: 100, mean: Self.ratio(48, 10))
        #expect(high.rise == nil)
        #expect(high.fall?.scoreClass.id.name == "mid")
        let low = try Self.bounds(90, of: 100, mean: Self.ratio(2))
        #expect(low.fall == nil && low.isClassCertain)
        #expect(low.rise == .impossible(try Self.classes()[1]))
    }

    @Test("that are none change nothing")
    func nobodyMissing() throws {
        let bounds = try Self.bounds(10, of: 10, mean: Self.ratio(4))
        #expect(bounds.lowest == Ratio(4) && bounds.highest == Ratio(4))
        let classes = try Self.classes()
        #expect(bounds.fall == .impossible(classes[2]) && bounds.rise == .impossible(classes[0]))
        #expect(bounds.isClassCertain)
    }

    @Test("turn the class where they must all give the last answer there is, and not beyond")
    func edges() throws {
        let classes = try Self.classes()
        // 3 of mean 5 and one: all four reach 4 with a 1 exactly, which no answer is under.
        let fall = try Self.bounds(3, of: 4, mean: Self.ratio(5))
        #expect(fall.lowest == Ratio(4))
        #expect(fall.fall == .under(Self.ratio(3), classes[1]))
        let mid = try Self.bounds(1, of: 2, mean: Self.ratio(4))
        // (4 + 5)/2 is 4.5: the upper class has the tie.
        #expect(mid.rise == .from(Ratio(5), classes[0]))
        #expect(mid.highestClass == classes[0])
        // 3·4.3333 + 1·1 = 14 < 16; with 4 asked of 3 of mean 5 in "mid" terms: under 1 is impossible.
        let stays = try Self.bounds(3, of: 4, mean: Self.ratio(449, 100))
        #expect(stays.fall == .under(Self.ratio(16 * 100 - 3 * 449, 100), classes[2]))
    }

    @Test("stay within the bounds whatever they answer, and turn the class at the printed average")
    func laws() throws {
        var random = FixedRandom(seed: 89)
        let classes = try Self.classes()
        func scoreClass(_ mean: Ratio) -> ScoreClass? {
            classes.first { $0.from.map { mean >= Ratio($0) } ?? true }
        }
        var turns = 0
        for _ in 0..<400 {
            let n = Int.random(in: 1...30, using: &random)
            let missing = Int.random(in: 0...12, using: &random)
            let floor = Int.random(in: 1...5, using: &random)
            func answers(_ count: Int, from low: Int) -> [Int] {
                (0..<count).map { _ in Int.random(in: low...5, using: &random) }
            }
            let given = answers(n, from: floor)
            let sum = given.reduce(0, +)
            let bounds = try Self.bounds(n, of: n + missing, mean: Self.ratio(sum, n))
            for _ in 0..<10 {
                let others = answers(missing, from: Int.random(in: 1...5, using: &random))
                let everyone = Self.ratio(sum + others.reduce(0, +), n + missing)
                #expect(bounds.lowest <= everyone && everyone <= bounds.highest)
                guard let own = bounds.scoreClass, let found = scoreClass(everyone), missing > 0
                else { continue }
                let average = Self.ratio(others.reduce(0, +), missing)
                let place = try #require(classes.firstIndex(of: own))
                let other = try #require(classes.firstIndex(of: found))
                switch bounds.fall {
                case .under(let limit, _): #expect((other > place) == (average < limit))
                case .impossible: #expect(other <= place)
                case .from, nil: #expect(other <= place)
                }
                switch bounds.rise {
                case .from(let limit, _): #expect((other < place) == (average >= limit))
                case .impossible: #expect(other >= place)
                case .under, nil: #expect(other >= place)
                }
            }
            // Exactly at the printed average, and one part in a million before it.
            func everyone(_ others: Ratio) -> Ratio {
                (Ratio(sum) + Ratio(missing) * others) * Self.ratio(1, n + missing)
            }
            let little = Self.ratio(1, 1_000_000)
            if case .under(let limit, let below) = bounds.fall {
                turns += 1
                #expect(scoreClass(everyone(limit)) == bounds.scoreClass)
                #expect(scoreClass(everyone(limit - little)) == below)
            }
            if case .from(let limit, let above) = bounds.rise {
                turns += 1
                #expect(scoreClass(everyone(limit)) == above)
                #expect(scoreClass(everyone(limit - little)) == bounds.scoreClass)
            }
        }
        #expect(turns > 100)
    }

    @Test("have no bounds where the counts say nothing of them")
    func refusals() throws {
        func result(
            _ returned: Int, _ asked: Int, mean: Ratio = Ratio(4)
        ) throws -> Result<NonResponseBounds, NonResponseBounds.NoBounds> {
            NonResponseBounds.bounds(
                returned: returned, asked: asked, mean: mean, possible: Ratio(1)...Ratio(5),
                classes: try Self.classes())
        }
        #expect(try result(0, 10) == .failure(.nobodyAnswered))
        #expect(try result(-1, 10) == .failure(.nobodyAnswered))
        #expect(try result(11, 10) == .failure(.moreThanAsked(returned: 11, asked: 10)))
        #expect(try result(5, 10, mean: Ratio(6)) == .failure(.meanOutOfRange))
        #expect(try result(1, .max).get().lowest > Ratio(1))
        let none = try NonResponseBounds.bounds(
            returned: 1, asked: 2, mean: Ratio(4), possible: Ratio(1)...Ratio(5), classes: []
        ).get()
        #expect(none.scoreClass == nil && none.fall == nil && none.rise == nil)
        #expect(!none.isClassCertain)
    }

    @Test(
        "of the cable group, 16 of 165, would have to average under what is printed",
        .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
    func cableGroup() throws {
        let campaign = try CableGroup()
        func outcome(
            _ sent: Int?
        ) -> Result<NonResponseBounds, NonResponseBounds.NoBounds>? {
            let sample = Sample(
                campaign.questionnaire, wave: Wave(name: "2021", sent: sent),
                replies: campaign.replies)
            return Selection(sample).nonResponse().value
        }
        let bounds = try #require(try outcome(165)?.get())
        #expect(bounds.returned == 149 && bounds.missing == 16)
        let needed = (Ratio(4 * 165) - Ratio(149) * bounds.mean) * Self.ratio(1, 16)
        #expect(bounds.fall?.scoreClass.id.name == "low")
        if case .under(let average, _) = bounds.fall { #expect(average == needed) }
        #expect(outcome(nil) == .failure(.notCounted))
        #expect(outcome(100) == .failure(.moreThanAsked(returned: 149, asked: 100)))
    }
}
