@testable import Analysis
import Documents
import ExactNumbers
import Questionnaires
import Statistics
import Testing

@Suite("A table of themes")
struct ThemeTableTests {
    private static func questionnaire(floor: Int = 3, ask: String = "Remarks?") throws
        -> Questionnaire
    {
        try Questionnaire(
            SourceText(
                name: "d.yaml",
                text: """
                    canvass: 1
                    id: remarks
                    title: Remarks
                    languages: [en]
                    replies: identified
                    scales: {five: {range: [1, 5]}}
                    segments: {place: {title: Place, values: {a: A, b: B, c: C}}}
                    dimensions:
                      - {id: d, title: D, weight: 1, items: [{id: q, scale: five, ask: Q, weight: 1}]}
                    also:
                      - {id: improve, type: text, ask: "\(ask)"}
                      - {id: praise, type: text, ask: Praise?}
                    score:
                      classes: [{id: high, from: 4, label: High}, {id: low, label: Low}]
                    reporting: {floor: \(floor)}

                    """))
    }

    private struct Row {
        var improve: String?
        var praise: String?
        var code = 3
        var place = "a"
    }

    private static func selection(
        _ rows: [Row], wave: String = "now", floor: Int = 3, ask: String = "Remarks?",
        places: Set<String>? = nil
    ) throws -> Selection {
        let questionnaire = try questionnaire(floor: floor, ask: ask)
        let (improve, praise) = (
            try #require(FieldID("improve")), try #require(FieldID("praise"))
        )
        let replies = try rows.enumerated().map { number, row in
            let values = questionnaire.layout.fields.map { field -> Answer in
                field.id.name == "q" ? .code(row.code) : .missing(.skipped)
            }
            let codes = try #require(AnswerCodes(values, by: questionnaire.layout))
            var texts: [FieldID: String] = [:]
            texts[improve] = row.improve
            texts[praise] = row.praise
            return Reply(
                id: "r\(number)", submitted: nil, weight: .one, segments: [row.place],
                codes: codes, texts: texts)
        }
        let sample = Sample(questionnaire, wave: Wave(name: wave, sent: nil), replies: replies)
        let place = try #require(SegmentID("place"))
        let condition = try places.map {
            try #require(SegmentCondition(place, in: $0, of: questionnaire))
        }
        return Selection(sample, where: condition.map { [$0] } ?? [])
    }

    private static func frame() throws -> CodeFrame {
        try ThemeFinderTests.frame([["wait*", "等"], ["price*", "价格"], ["rude"]])
    }

    private static func items(
        of selection: Selection, _ names: [String] = ["improve"]
    ) throws -> [Item] {
        try names.map { name in
            let id = try #require(ItemID(name))
            return try #require(selection.questionnaire.item(id))
        }
    }

    private static func counts(_ table: ThemeTable) -> [String: Int?] {
        Dictionary(
            uniqueKeysWithValues: table.rows.map {
                ($0.theme.id.name, $0.figures.value?.share.count)
            })
    }

    /// Five wait, four speak of prices, one of both, two of something else; eight wrote nothing.
    private static let rows: [Row] =
        [
            Row(improve: "I wait for days", code: 2), Row(improve: "等了很久", code: 2),
            Row(improve: "Waiting, and the price", code: 1), Row(improve: "等", code: 3),
            Row(improve: "wait", code: 2),
            Row(improve: "Prices", code: 4), Row(improve: "价格太高", code: 4),
            Row(improve: "价格", code: 5),
            Row(improve: "nothing to add"), Row(improve: "很好"), Row(improve: "ok"),
        ] + (0..<8).map { _ in Row(code: 4) }

    @Test("counts who mentions what, in both languages, a remark with two themes twice")
    func counted() throws {
        let selection = try Self.selection(Self.rows)
        let table = selection.themes(try Self.frame(), in: try Self.items(of: selection))
        #expect(table.writers.value == 11)
        #expect(table.rows.map(\.theme.id.name) == ["t0", "t1", "t2"])
        let waiting = try #require(table.rows[0].figures.value)
        #expect(waiting.share.count == 5 && waiting.share.base == 11)
        #expect(waiting.share.share == Ratio(Int128(5), 11))
        #expect(waiting.composite.value?.mean == Ratio(2))
        #expect(table.rows[1].figures.value?.share.count == 4)
        #expect(table.rows[1].figures.value?.composite.value?.mean == Ratio(Int128(14), 4))
        #expect(table.other.value?.count == 3)
        // Nobody was rude: that is no secret.
        #expect(table.rows[2].figures.value?.share.count == 0)
        #expect(table.coded.value == 0 && table.earlier == nil && table.segment == nil)
        #expect(table.shown.map(\.theme.id.name) == ["t0", "t1", "t2"])
    }

    @Test("takes the clerk's word before the keywords, for that wave, reply and item")
    func overrides() throws {
        let selection = try Self.selection(Self.rows)
        let frame = try Self.frame()
        let improve = try #require(ItemID("improve"))
        func remark(_ reply: Int, wave: String = "now", item: ItemID) -> ThemeCoding.Remark {
            .init(wave: wave, reply: "r\(reply)", item: item)
        }
        var coding = ThemeCoding.none
        let themes = try ["t0", "t1", "t2"].map { try #require(ThemeID($0)) }
        coding.add(themes[1], to: remark(0, item: improve))
        coding.add(themes[0], to: remark(8, item: improve))
        coding.add(themes[1], to: remark(8, item: improve))
        coding.add(nil, to: remark(5, item: improve))
        // None of these is a remark of the table.
        coding.add(themes[2], to: remark(1, wave: "then", item: improve))
        coding.add(
            themes[2], to: remark(2, item: try #require(ItemID("praise"))))
        coding.add(themes[2], to: remark(15, item: improve))
        let table = selection.themes(
            frame, in: try Self.items(of: selection), coding: coding)
        #expect(Self.counts(table) == ["t0": 5, "t1": 5, "t2": 0])
        #expect(table.other.value?.count == 3)
        #expect(table.coded.value == 3)
    }

    @Test("counts a reply once for a theme of two of its remarks")
    func severalItems() throws {
        var rows = Self.rows
        rows[0].praise = "no waiting, good price"
        rows[8].praise = "rude"
        let selection = try Self.selection(rows)
        let table = selection.themes(
            try Self.frame(), in: try Self.items(of: selection, ["improve", "praise", "q"]))
        #expect(table.writers.value == 11)
        #expect(Self.counts(table)["t0"] == 5)
        // One was rude, which is hidden with the smallest theme beside it.
        #expect(table.rows.last?.theme.id.name == "t2")
        #expect(table.rows.last?.figures == .hidden(.underTheFloor))
        #expect(table.hidden.map(\.id.name).contains("t2"))
        #expect(table.other.value == nil || table.hidden.count > 1)
    }

    @Test("hides themes under the floor and as many more as it takes", arguments: [4, 5, 6, 12])
    func hidden(floor: Int) throws {
        let selection = try Self.selection(Self.rows, floor: floor)
        let table = selection.themes(try Self.frame(), in: try Self.items(of: selection))
        let all: [Int?] =
            table.rows.map { $0.figures.value?.share.count } + [table.other.value?.count]
        for case let count? in all { #expect(count == 0 || count >= floor) }
        #expect(all.count { $0 == nil } != 1)
        #expect((table.writers.value == nil) == (floor > 11))
        if floor > 11 { #expect(all.allSatisfy { $0 == nil }) }
    }

    @Test("hides the mean of those whose mention leaves too few of everyone")
    func meanOfMost() throws {
        let rows = (0..<10).map { Row(improve: "wait", code: $0 % 5 + 1) } + [Row(code: 1)]
        let selection = try Self.selection(rows, floor: 5)
        let table = selection.themes(try Self.frame(), in: try Self.items(of: selection))
        let waiting = try #require(table.rows[0].figures.value)
        #expect(waiting.share.count == 10)
        #expect(waiting.composite == .hidden(.protectsAnother))
    }

    @Test("looks at a part of the wave beside the whole")
    func parts() throws {
        var rows = (0..<6).map { _ in Row(improve: "wait", place: "a") }
        rows += (0..<6).map { _ in Row(improve: "price", place: "a") }
        rows += (0..<6).map { _ in Row(improve: "price", place: "b") }
        // One more in the other place waits: the wave less the part would tell of it.
        rows += [Row(improve: "wait", place: "b")]
        let part = try Self.selection(rows, floor: 5, places: ["a"])
        let table = part.themes(try Self.frame(), in: try Self.items(of: part))
        #expect(table.writers.value == 12)
        #expect(Self.counts(table)["t0"] == .some(nil))
        #expect(Self.counts(table)["t1"] == .some(nil))
    }

    @Test("counts groups, and hides no cell alone in its row or column")
    func groups() throws {
        var rows: [Row] = []
        for (place, waits, prices) in [("a", 6, 6), ("b", 1, 7), ("c", 8, 5)] {
            rows += (0..<waits).map { _ in Row(improve: "wait", place: place) }
            rows += (0..<prices).map { _ in Row(improve: "price", place: place) }
        }
        let selection = try Self.selection(rows, floor: 5)
        let table = selection.themes(
            try Self.frame(), in: try Self.items(of: selection),
            by: SegmentID("place"))
        #expect(table.segment?.id.name == "place")
        let cells = Dictionary(
            uniqueKeysWithValues: table.rows.map { row in
                (row.theme.id.name, row.groups.map { $0.share.value?.count })
            })
        #expect(table.rows[0].groups.map(\.value) == ["a", "b", "c"])
        #expect(cells["t0"]?[1] == .some(nil))
        for row in cells.values { #expect(row.count { $0 == nil } != 1) }
        #expect(
            table.rows[0].groups.compactMap(\.share.value).allSatisfy {
                $0.base == 12 || $0.base == 13
            })
        // Keeps all where nothing is small.
        let larger = try Self.selection(rows.filter { $0.place != "b" }, floor: 5)
        let other = larger.themes(
            try Self.frame(), in: try Self.items(of: larger), by: SegmentID("place"))
        #expect(other.rows[0].groups.compactMap(\.share.value?.count).sorted() == [6, 8])
    }

    private static func earlier(_ rows: [Row], ask: String = "Remarks?") throws -> EarlierWave {
        let selection = try selection(rows, wave: "then", floor: 5, ask: ask)
        return EarlierWave(selection: selection, answered: selection.questionnaire)
    }

    @Test("says how a share changed since the wave before")
    func change() throws {
        func rows(waits: Int, prices: Int) -> [Row] {
            (0..<waits).map { _ in Row(improve: "wait") }
                + (0..<prices).map { _ in Row(improve: "price") }
        }
        let now = try Self.selection(rows(waits: 60, prices: 40), floor: 5)
        let table = now.themes(
            try Self.frame(), in: try Self.items(of: now),
            since: try Self.earlier(rows(waits: 30, prices: 70)))
        #expect(table.earlier?.name == "then")
        let change = try #require(table.rows[0].figures.value?.change)
        guard case .tested(let test) = change, case .success(let difference) = test.difference
        else {
            Issue.record("\(change)")
            return
        }
        #expect(abs(difference.difference - 30) < 1e-9)
        #expect(test.verdict == .rose)
        // Nobody was rude in either wave.
        #expect(table.rows[2].theme.id.name == "t2")

        let few = now.themes(
            try Self.frame(), in: try Self.items(of: now),
            since: try Self.earlier(rows(waits: 2, prices: 70)))
        #expect(few.rows[0].figures.value?.change == .hidden)
        let reworded = now.themes(
            try Self.frame(), in: try Self.items(of: now),
            since: try Self.earlier(rows(waits: 30, prices: 70), ask: "What went wrong?"))
        #expect(reworded.rows[0].figures.value?.change == .notComparable)
    }
}
