@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("Scored units under the floor")
struct HiddenUnitsTests {
    @Test("withhold the bounds of their mean with those who did not answer")
    func nonResponse() throws {
        let few = try Self.selection([("a", 3, 5), ("b", 4, 3)])
        #expect(try #require(few.composite().value).isHeadlineWithheld)
        #expect(few.nonResponse(asked: 12).value == .failure(.withheld))
        let enough = try Self.selection([("a", 5, 5), ("b", 6, 3)])
        let bounds = try #require(enough.nonResponse(asked: 12).value).get()
        #expect(bounds.mean == Ratio(4) && bounds.returned == 2)
    }

    @Test("withhold their mean from the headlines of data quality")
    func quality() throws {
        let few = try #require(
            try Self.selection([("a", 3, 5), ("b", 4, 3)]).quality().value)
        #expect(few.composite == nil)
        let enough = try #require(
            try Self.selection([("a", 5, 5), ("b", 6, 3)]).quality().value)
        #expect(enough.composite?.all.headlineMean.mean == Ratio(4))
    }

    @Test("are not made by leaving out the flagged replies")
    func kept() throws {
        // Without the five who skipped an item three are left of the first company.
        let selection = try Self.selection(
            [("a", 3, 5), ("b", 6, 3)], careless: [("a", 5, 4)])
        var rules = QualityRules()
        rules.unansweredShare = Ratio(Int128(1), 3)
        let quality = try #require(selection.quality(rules, leavingOut: [.unanswered]).value)
        #expect(quality.leftOut == 5)
        let headline = try #require(quality.composite)
        #expect(headline.all.headlineMean.mean != nil)
        #expect(headline.kept == .hidden(.protectsAnother) && headline.difference == nil)
    }

    @Test("withhold the mean of the units of their group")
    func groups() throws {
        let selection = try Self.selection([
            ("a/north", 3, 5), ("b/north", 6, 3), ("c/south", 6, 4), ("d/south", 7, 2),
        ])
        let region = try #require(SegmentID("region"))
        let rows = try #require(selection.groups(by: region)).rows.compactMap(\.composite.value)
        #expect(rows.map(\.isHeadlineWithheld) == [true, false])
        #expect(rows[0].unitMean?.mean == nil && rows[0].unitMean?.base.count == 2)
        #expect(rows[0].scoreClass == nil && rows[0].certainty == nil)
        #expect(rows[1].unitMean?.mean == Ratio(3))
    }

    @Test("do not come out by the total less the other groups")
    func acrossGroups() throws {
        let region = try #require(SegmentID("region"))
        func isTold(_ companies: [(String, Int, Int)]) throws -> (total: Bool, groups: [Bool]) {
            let selection = try Self.selection(companies)
            let total = try #require(selection.composite().value)
            let rows = try #require(selection.groups(by: region)).rows
            return (
                !total.withholdsUnits,
                try rows.map { !(try #require($0.composite.value).withholdsUnits) }
            )
        }
        func companies(_ names: String, _ region: String, _ people: Int) -> [(String, Int, Int)] {
            names.enumerated().map { ("\($1)/\(region)", people, 1 + $0 % 5) }
        }
        let north = companies("abcde", "north", 2) + companies("pq", "north", 6)
        let south = companies("f", "south", 3) + companies("rs", "south", 7)
        // The north alone could be told, and the total; both would give f away.
        let (total, groups) = try isTold(north + south)
        #expect(total && groups == [false, false])
        #expect(try isTold(north).groups == [true])
        // Five that are hidden are told of together, in the south as well.
        let more = companies("ghij", "south", 3)
        #expect(try isTold(north + south + more).groups == [true, true])
        // So are five of two groups, though neither is.
        let west = companies("klmn", "west", 3) + companies("tu", "west", 8)
        #expect(try isTold(north + south + west).groups == [true, false, false])
        // One of no group is hidden beside them.
        let alone = [("v", 3, 1), ("w", 7, 2)]
        #expect(try isTold(north + alone).groups == [false])
    }

    @Test("withhold how many units are in each class, and exactly on a threshold")
    func classes() throws {
        let shown = [("a", 6, 5), ("d", 6, 4)]
        let four = try #require(
            try Self.selection(shown + [("e", 3, 1), ("f", 3, 4)]).composite().value)
        #expect(four.withholdsUnits && four.isHeadlineWithheld)
        #expect(four.classes.map(\.respondents.count) == [6, 9, 3])
        #expect(four.classes.allSatisfy { $0.units == nil })
        #expect(four.ties.map(\.respondents) == [9] && four.ties.allSatisfy { $0.units == nil })
        let all = try #require(try Self.selection(shown).composite().value)
        #expect(!all.withholdsUnits && all.classes.map { $0.units?.count } == [1, 1, 0])
        #expect(all.ties.map(\.units) == [1])
    }

    @Test("hide as many more as it takes that means and errors solve for none")
    func five() throws {
        let selection = try Self.selection([
            ("a", 6, 5), ("b", 7, 5), ("c", 8, 5), ("d", 9, 4), ("e", 3, 1), ("f", 3, 4),
        ])
        let composite = try #require(selection.composite().value)
        #expect(composite.unitMean?.mean != nil)
        #expect(composite.classes.map { $0.units?.count } == [3, 2, 1])
        let units = selection.units(of: composite)
        #expect(units.filter { $0.score.value != nil }.map(\.name) == ["d"])
        let company = try #require(SegmentID("company"))
        let rows = try #require(selection.groups(by: company)).rows
        #expect(rows.filter { $0.composite.value != nil }.map(\.value) == ["d"])
    }

    @Test("are those whose weight few respondents carry, too")
    func weights() throws {
        let weights = (0..<6).map { FixedDecimal($0 == 0 ? 1 : 0) }
        let selection = try Self.selection(
            [("a", 6, 5), ("b", 6, 3), ("c", 6, 2)], weights: ["a": weights])
        let composite = try #require(selection.composite().value)
        #expect(selection.units(of: composite).allSatisfy { $0.score.value == nil })
        #expect(composite.isHeadlineWithheld)
    }

    @Test("are those of whom a condition leaves a few, too")
    func conditions() throws {
        let all = try Self.selection([
            ("a/north", 8, 5), ("b/north", 9, 3), ("c/north", 10, 4), ("a/south", 3, 1),
            ("c/south", 7, 2),
        ])
        let region = try #require(SegmentID("region"))
        let north = try #require(
            SegmentCondition(region, in: ["north"], of: all.questionnaire))
        let selection = Selection(all.sample, where: [north])
        let composite = try #require(selection.composite().value)
        let units = selection.units(of: composite)
        #expect(units.map(\.name) == ["a", "b", "c"])
        #expect(units.allSatisfy { $0.score.value == nil })
        #expect(composite.isHeadlineWithheld)
        // The groups of everyone leave a few of a company as well.
        for selection in [all, selection] {
            let row = try #require(selection.groups(by: region)).rows[0]
            #expect(row.composite.value?.isHeadlineWithheld == true)
        }
        #expect(try #require(selection.quality().value).composite == nil)
    }

    /// So many people of each company, `name` or `name/region`, who all gave the same answer; the
    /// careless ones to one item of two.
    private static func selection(
        _ companies: [(name: String, people: Int, answer: Int)],
        careless: [(name: String, people: Int, answer: Int)] = [],
        weights: [String: [FixedDecimal]]? = nil
    ) throws -> Selection {
        var text = DefinitionText([
            DefinitionText.Dimension("d", [DefinitionText.Item("q1"), DefinitionText.Item("q2")])
        ])
        text.segments = ["company", "region"]
        text.score = ["unit: company", "headline: units"]
        text.sample = weights == nil ? [] : ["weight: sampling"]
        text.floor = 5
        let questionnaire = try text.questionnaire()
        func replies(
            _ companies: [(name: String, people: Int, answer: Int)], isCareless: Bool
        ) throws -> [Reply] {
            try companies.flatMap { company in
                let names = company.name.split(separator: "/").map(String.init)
                return try (0..<company.people).map { person in
                    try questionnaire.reply(
                        [company.answer, isCareless ? nil : company.answer],
                        weight: weights?[names[0]]?[person] ?? .one,
                        segments: [names[0], names.count > 1 ? names[1] : nil])
                }
            }
        }
        return Selection(
            Sample(
                questionnaire,
                try replies(companies, isCareless: false)
                    + replies(careless, isCareless: true)))
    }
}
