@testable import Analysis
import Documents
import ExactNumbers
import Questionnaires
import Statistics
import Testing

@Suite("Sheets of groups")
struct GroupSheetsTests {
    private static func questionnaire(design: String = "") throws -> Questionnaire {
        try Questionnaire(
            SourceText(
                name: "d.yaml",
                text: """
                    canvass: 1
                    id: sheets
                    title: Sheets
                    languages: [en]
                    replies: identified
                    scales: {five: {range: [1, 5]}, eleven: {range: [0, 10]}}
                    segments: {place: {title: Place}, size: {title: Size}}
                    dimensions:
                      - id: d1
                        title: D1
                        weight: 2
                        items:
                          - {id: a, scale: five, ask: A, weight: 1}
                          - {id: b, scale: five, ask: B, weight: 1}
                      - {id: d2, title: D2, weight: 1, items: [{id: c, scale: five, ask: C, weight: 1}]}
                    also: [{id: recommend, type: recommendation, scale: eleven, ask: R}]
                    indices: [{id: nps, type: nps, item: recommend, title: NPS}]
                    score:
                      classes: [{id: high, from: 4, label: High}, {id: low, label: Low}]
                    reporting: {floor: 5}
                    \(design)
                    """))
    }

    /// - Parameters:
    ///   - sizes: replies of each place.
    ///   - missing: items that the replies of a place left out, by its name.
    private static func sample(
        _ sizes: [(place: String, count: Int)], seed: Int, wave: String = "now",
        lift: [String: Int] = [:], missing: [String: (item: String, from: Int)] = [:],
        design: String = ""
    ) throws -> Sample {
        let questionnaire = try questionnaire(design: design)
        var number = 0
        let replies = try sizes.flatMap { place, count in
            try (0..<count).map { row -> Reply in
                number += 1
                let answers = questionnaire.layout.fields.enumerated().map {
                    index, field -> Answer in
                    if let gap = missing[place], gap.item == field.id.name, row >= gap.from {
                        return .missing(.skipped)
                    }
                    let noise = (number * 31 + index * 17 + seed * 7) % 97 % 3
                    return .code(
                        field.id.name == "recommend"
                            ? 7 + noise : min(5, 2 + noise + lift[place, default: 0]))
                }
                return Reply(
                    id: "r\(number)", submitted: nil, weight: .one,
                    segments: [place, number % 2 == 0 ? "s" : "l"],
                    codes: try #require(AnswerCodes(answers, by: questionnaire.layout)),
                    texts: [:])
            }
        }
        return Sample(questionnaire, wave: Wave(name: wave, sent: nil), replies: replies)
    }

    private static let sizes = [(place: "a", count: 40), ("b", 30), ("c", 3), ("d", 12)]

    private static func place() throws -> SegmentID { try #require(SegmentID("place")) }

    @Test("say of each group what a table of groups says")
    func sameAsTable() throws {
        let selection = Selection(try Self.sample(Self.sizes, seed: 1))
        let sheets = try #require(selection.sheets(by: Self.place()))
        let table = try #require(selection.groups(by: Self.place()))
        #expect(sheets.sheets.map(\.value) == table.rows.map(\.value))
        #expect(sheets.sheets.map(\.composite) == table.rows.map(\.composite))
        for (sheet, row) in zip(sheets.sheets, table.rows) {
            #expect(sheet.table.items.map(\.estimate) == row.items)
            #expect(sheet.changes.isEmpty)
        }
        // The three of c are hidden with the smallest beside them.
        #expect(sheets.shown.map(\.value) == ["a", "b"])
        #expect(sheets.sheets.map { $0.respondents.value } == [40, 30, nil, nil])
        #expect(sheets.earlier == nil && !sheets.isWithinClusters)
    }

    @Test("hold what a selection of the group estimates")
    func sameAsSelection() throws {
        let sample = try Self.sample([("a", 40), ("b", 30)], seed: 1)
        let sheets = try #require(Selection(sample).sheets(by: Self.place()))
        for sheet in sheets.shown {
            let condition = try #require(
                SegmentCondition(
                    Self.place(), in: [sheet.value], of: sample.questionnaire))
            let alone = Selection(sample, where: [condition])
            #expect(sheet.composite == alone.composite())
            #expect(
                sheet.table.dimensions.map(\.estimate.value?.mean)
                    == alone.estimates().dimensions.map(\.estimate.value?.mean))
            #expect(
                sheet.table.items.map(\.estimate) == alone.estimates().items.map(\.estimate))
            #expect(sheet.indices == alone.indices().map(\.estimate))
            #expect(sheet.respondents == alone.replies)
        }
    }

    @Test("compare each group with the wave before as a selection of it does")
    func changes() throws {
        let now = try Self.sample(
            [("a", 40), ("b", 30), ("e", 20)], seed: 1, lift: ["a": 1])
        let then = try Self.sample([("a", 35), ("b", 30)], seed: 2, wave: "then")
        let earlier = EarlierWave(selection: Selection(then), answered: then.questionnaire)
        let sheets = try #require(Selection(now).sheets(by: Self.place(), since: earlier))
        #expect(sheets.earlier?.name == "then")
        for sheet in sheets.sheets where sheet.value != "e" {
            let conditions = try [now, then].map { sample in
                try #require(
                    SegmentCondition(
                        Self.place(), in: [sheet.value], of: sample.questionnaire))
            }
            let alone = try Selection(now, where: [conditions[0]]).comparison(
                with: Selection(then, where: [conditions[1]]), answering: then.questionnaire
            ).get()
            #expect(sheet.changes == alone.rows)
        }
        #expect(sheets.sheets[0].change(of: .composite)?.test?.verdict == .rose)
        #expect(sheets.sheets[1].change(of: .composite)?.test?.verdict == .noSignificantChange)
        #expect(sheets.sheets[2].changes.allSatisfy { $0.change == .new })

        let family = try #require(
            Selection(now).changes(of: .composite, by: Self.place(), since: earlier))
        #expect(Set(family.keys) == ["a", "b"])
        let own = sheets.sheets[0].change(of: .composite)?.test
        let test = try #require(family["a"]?.test)
        #expect(test.difference == own?.difference)
        #expect(test.verdict == .rose)
        #expect(
            Selection(now).changes(
                of: .composite, by: try #require(SegmentID("none")), since: earlier) == nil)
    }

    @Test("say nothing of a change where either wave may not be shown")
    func hiddenChanges() throws {
        let now = try Self.sample([("a", 40), ("b", 30), ("c", 20)], seed: 1)
        let then = try Self.sample([("a", 40), ("b", 3), ("c", 20)], seed: 2, wave: "then")
        let earlier = EarlierWave(selection: Selection(then), answered: then.questionnaire)
        let sheets = try #require(Selection(now).sheets(by: Self.place(), since: earlier))
        #expect(sheets.sheets[0].change(of: .composite)?.test != nil)
        for place in [1, 2] {
            #expect(sheets.sheets[place].changes.allSatisfy { $0.change == .hidden })
            #expect(sheets.sheets[place].changes.allSatisfy { $0.earlier.value == nil })
        }
        let reverse = EarlierWave(selection: Selection(now), answered: now.questionnaire)
        let other = try #require(Selection(then).sheets(by: Self.place(), since: reverse))
        #expect(other.sheets[1].changes.isEmpty)
    }

    @Test("hide a dimension that would give its one hidden item away")
    func dimensions() throws {
        // Three of c answered b, so b is hidden there and in d, whose replies answered everything.
        let sample = try Self.sample(
            [("a", 40), ("b", 30), ("c", 12), ("d", 10)], seed: 1, missing: ["c": ("b", 3)])
        let sheets = try #require(Selection(sample).sheets(by: Self.place()))
        let sheet = sheets.sheets[3]
        #expect(sheet.table.items.map { $0.estimate.value == nil } == [false, true, false, false])
        #expect(sheet.table.dimensions[0].estimate == .hidden(.protectsAnother))
        for sheet in sheets.sheets {
            let hidden = sheet.table.dimensions.count { $0.estimate.value == nil }
            #expect(sheet.composite.value == nil || hidden != 1 || sheet.value == "c")
        }
        for place in sample.questionnaire.dimensions.indices {
            let hidden = sheets.sheets.count { $0.table.dimensions[place].estimate.value == nil }
            #expect(hidden != 1)
        }
    }

    @Test("take the groups' own respondents where the groups are the clusters")
    func clusters() throws {
        let design = "sample: {clusters: place}"
        let sizes = (0..<12).map { (place: "p\($0)", count: 20) }
        let now = try Self.sample(sizes, seed: 1, lift: ["p1": 1], design: design)
        let then = try Self.sample(sizes, seed: 2, wave: "then", design: design)
        let earlier = EarlierWave(selection: Selection(then), answered: then.questionnaire)
        let sheets = try #require(Selection(now).sheets(by: Self.place(), since: earlier))
        #expect(sheets.isWithinClusters && sheets.shown.count == 12)
        let changed = try #require(sheets.sheets.first { $0.value == "p1" })
        #expect(changed.change(of: .composite)?.test?.verdict == .rose)
    }
}
