@testable import Analysis
import Documents
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("What may be shown of a measure")
struct MeasureDisclosureTests {
    private static let text = """
        canvass: 1
        id: measures
        title: Measures
        languages: [en]
        replies: identified
        scales: {five: {range: [1, 5]}}
        segments: {side: {title: Side}, team: {title: Team}}
        dimensions:
          - id: d1
            title: First
            weight: 1
            items: [{id: q1, scale: five, ask: One?, weight: 1}]
          - id: d2
            title: Second
            weight: 1
            items: [{id: q2, scale: five, ask: Two?, weight: 1}]
        also:
          - {id: overall, scale: five, ask: All?}
        indices:
          - id: csat
            type: csat
            item: overall
            floor: 10
            classes: [{id: good, from: 82, label: Good}, {id: poor, label: Poor}]
        reporting: {floor: 5}

        """

    private struct Person {
        var side = "east"
        var team: String?
        var q1: Int? = 4
        var q2: Int? = 3
        var overall: Int? = 5
        var day: String?
    }

    private static func sample(_ people: [Person]) throws -> Sample {
        let questionnaire = try Questionnaire(SourceText(name: "d.yaml", text: text))
        let replies = try people.enumerated().map { number, person in
            let reply = try questionnaire.reply([person.q1, person.q2, person.overall])
            return Reply(
                id: "r\(number)", submitted: person.day, weight: .one,
                segments: [person.side, person.team], codes: reply.codes, texts: [:])
        }
        return Sample(questionnaire, replies)
    }

    private static func east(_ sample: Sample) throws -> Selection {
        let side = try #require(SegmentID("side"))
        return Selection(
            sample,
            where: [
                try #require(SegmentCondition(side, in: ["east"], of: sample.questionnaire))
            ])
    }

    private func people(_ count: Int, _ change: (inout Person, Int) -> Void) -> [Person] {
        (0..<count).map { number in
            var person = Person()
            person.q1 = 1 + number % 5
            change(&person, number)
            return person
        }
    }

    private let team = SegmentID("team")
    private let csat = IndexID("csat")

    @Test("of an index follows its own floor among groups")
    func groupFloor() throws {
        let team = try #require(team)
        let csat = Measure.index(try #require(csat))
        let people = [("a", 20), ("b", 7), ("c", 12)].flatMap { name, count in
            self.people(count) { person, number in
                person.team = name
                person.overall = 1 + number % 5
            }
        }
        let selection = Selection(try Self.sample(people))
        func isShown(_ measure: Measure) throws -> [Bool] {
            try #require(selection.comparison(of: measure, by: team)).rows.map {
                $0.figures.value != nil
            }
        }
        #expect(try isShown(.composite) == [true, true, true])
        #expect(try isShown(csat) == [true, false, false])
    }

    @Test("of an index follows its own floor from day to day")
    func trendFloor() throws {
        let csat = Measure.index(try #require(csat))
        let people = [("01", 20), ("02", 7), ("03", 12), ("04", 15)].flatMap { day, count in
            self.people(count) { person, number in
                person.day = "2026-01-\(day)"
                person.overall = 1 + number % (day == "04" ? 4 : 5)
            }
        }
        let selection = Selection(try Self.sample(people))
        func isShown(_ measure: Measure) throws -> [Bool] {
            try selection.trend(of: measure).get().points.map { $0.figures.value != nil }
        }
        #expect(try isShown(.composite) == [true, true, true, true])
        #expect(try isShown(csat) == [true, false, false, true])
    }

    @Test("is nothing of a group's composite that would tell of its one hidden item")
    func completeGroup() throws {
        let team = try #require(team)
        // Three of the first team answered the first item; the second team answered everything.
        func isShown(completeTo count: Int) throws -> [[Bool]] {
            let selection = Selection(
                try Self.sample(
                    people(10) { person, number in
                        person.team = "a"
                        if number >= 3 { person.q1 = nil }
                    }
                        + people(10) { person, number in
                            person.team = "b"
                            if number >= count { person.q2 = nil }
                        }))
            return try #require(selection.groups(by: team)).rows.map { row in
                [row.composite.value != nil] + row.items.map { $0.value != nil }
            }
        }
        #expect(
            try isShown(completeTo: 10) == [
                [false, false, true, true], [false, false, true, true],
            ])
        #expect(
            try isShown(completeTo: 9) == [[true, false, true, true], [true, false, true, true]])
    }

    @Test("is no day of a composite with a dimension that protects those left out")
    func trendParts() throws {
        // On the first day three of the west answered the second dimension, on the second all.
        let people = ["01", "02", "03", "04"].flatMap { day in
            ["east", "west"].flatMap { side in
                self.people(10) { person, number in
                    person.side = side
                    person.day = "2026-01-\(day)"
                    if side == "west", day == "01", number >= 3 { person.q2 = nil }
                }
            }
        }
        let selection = try Self.east(try Self.sample(people))
        func isShown(_ measure: Measure) throws -> [Bool] {
            try selection.trend(of: measure).get().points.map { $0.figures.value != nil }
        }
        #expect(try isShown(.composite) == [false, false, true, true])
        let first = Measure.dimension(try #require(DimensionID("d1")))
        #expect(try isShown(first) == [true, true, true, true])
    }

    /// Ten of the west, of whom three answered the second dimension.
    private func derivable() throws -> Sample {
        try Self.sample(
            people(10) { person, _ in person.team = "a" }
                + people(10) { person, _ in person.team = "b" }
                + people(10) { person, number in
                    person.side = "west"
                    person.team = "a"
                    person.q2 = number < 3 ? 2 : nil
                })
    }

    @Test("is nothing of a composite with a dimension that protects those left out")
    func composite() throws {
        let selection = try Self.east(try derivable())
        let second = Measure.dimension(try #require(DimensionID("d2")))
        #expect(selection.mean(of: second) == .hidden(.protectsAnother))
        #expect(selection.composite().value == nil)
        #expect(selection.mean(of: .composite) == .hidden(.protectsAnother))
        let waves = try selection.comparison(
            with: Selection(selection.sample), answering: selection.questionnaire
        ).get()
        let row = try #require(waves.rows.first { $0.measure.measure == .composite })
        #expect(row.later == .hidden(.protectsAnother) && row.change == .hidden)
        #expect(Selection(selection.sample).mean(of: .composite).value != nil)
    }

    @Test("is nothing of a group's composite with such a dimension")
    func groupComposite() throws {
        let team = try #require(team)
        let selection = try Self.east(try derivable())
        let found = try #require(selection.comparison(of: .composite, by: team))
        #expect(found.total == .hidden(.protectsAnother))
        #expect(found.rows.map { $0.figures.value == nil } == [true, false])
        let table = try #require(selection.groups(by: team))
        #expect(table.rows.map { $0.composite.value == nil } == [true, false])
        // The first dimension protects nobody.
        let first = Measure.dimension(try #require(DimensionID("d1")))
        let dimension = try #require(selection.comparison(of: first, by: team))
        #expect(dimension.rows.allSatisfy { $0.figures.value != nil })
    }

    @Test("is no difference to the others where the total is hidden")
    func others() throws {
        let team = try #require(team)
        let found = try #require(
            try Self.east(try derivable()).comparison(of: .composite, by: team))
        let figures = try #require(found.rows[1].figures.value)
        #expect(figures.againstOthers == .failure(.withheld))
        #expect(figures.verdict == .unknown(.noTest(.withheld)))
        #expect(figures.adjustedProbability == nil)
        let whole = try #require(
            Selection(try derivable()).comparison(of: .composite, by: team))
        #expect(whole.rows.allSatisfy { (try? $0.figures.value?.againstOthers.get()) != nil })
    }

    @Test("is not every group where together they would be the hidden total")
    func addedUp() throws {
        let team = try #require(team)
        // Three of unknown team are left out.
        let sample = try Self.sample(
            people(10) { person, _ in person.team = "a" }
                + people(12) { person, _ in person.team = "b" }
                + people(3) { person, _ in person.side = "west" }
                + people(7) { person, _ in
                    person.side = "west"
                    person.q1 = nil
                    person.q2 = nil
                })
        let selection = try Self.east(sample)
        let found = try #require(selection.comparison(of: .composite, by: team))
        #expect(found.total == .hidden(.protectsAnother))
        #expect(found.rows.map { $0.figures.value == nil } == [true, false])
        let table = try #require(selection.groups(by: team))
        #expect(table.rows.map { $0.composite.value == nil } == [true, false])
    }

    @Test("is as sure of the class of a group's share as of the share by itself")
    func share() throws {
        let team = try #require(team)
        let csat = Measure.index(try #require(csat))
        // By bounds of the mean 19 of 20 are above 82 %, by Wilson's they may not be.
        let sample = try Self.sample(
            people(20) { person, number in
                person.team = "a"
                person.overall = number == 0 ? 1 : 5
            }
                + people(20) { person, number in
                    person.team = "b"
                    person.overall = 1 + number % 5
                })
        let row = try #require(Selection(sample).comparison(of: csat, by: team)).rows[0]
        let alone = Selection(
            sample,
            where: [try #require(SegmentCondition(team, in: ["a"], of: sample.questionnaire))])
        let index = try #require(alone.indices().first?.estimate.value)
        #expect(row.figures.value?.certainty == index.certainty)
        #expect(index.certainty?.isConfirmed == false)
    }
}
