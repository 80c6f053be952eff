@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Statistics
import Testing

@Suite("A table of groups")
struct GroupDisclosureTests {
    @Test("lets nobody work out a group under the floor from anything it shows")
    func property() throws {
        var random = FixedRandom(seed: 41)
        for _ in 0..<150 {
            let floor = Int.random(in: 2...8, using: &random)
            let sample = try Self.sample(floor: floor, &random)
            let id = try #require(SegmentID("team"))
            let table = try #require(sample.everyone.groups(by: id))
            let truth = Self.truth(sample)
            Self.holdCells(table, truth, floor: floor)
            Self.holdReplies(table, truth, floor: floor)
            Self.holdDifferences(
                table, truth, floor: floor, of: { $0.scored },
                shown: { $0.composite.value != nil })
            for item in 0..<2 {
                Self.holdDifferences(
                    table, truth, floor: floor, of: { $0.answered[item] },
                    shown: { $0.items[item].value != nil })
            }
        }
    }

    @Test("lets nobody work out whom a filter leaves of a group")
    func filters() throws {
        var random = FixedRandom(seed: 43)
        var hidden = 0
        for _ in 0..<150 {
            let floor = Int.random(in: 2...8, using: &random)
            let sample = try Self.sample(floor: floor, &random)
            let id = try #require(SegmentID("side"))
            let east = try #require(
                SegmentCondition(id, in: ["east"], of: sample.questionnaire))
            let team = try #require(SegmentID("team"))
            let table = try #require(Selection(sample, where: [east]).groups(by: team))
            let truth = Self.truth(sample)
            let part = Self.truth(sample.domain(where: [east]))
            Self.holdCells(table, part, floor: floor)
            func holdRest(_ count: (Truth) -> Int, isShown: (GroupTable.Row) -> Bool) {
                for row in table.rows {
                    guard isShown(row), let all = truth[row.value], let own = part[row.value]
                    else {
                        hidden += 1
                        continue
                    }
                    let rest = count(all) - count(own)
                    #expect(rest == 0 || rest >= floor)
                }
            }
            holdRest(\.replies) { $0.composite.value != nil }
            holdRest(\.scored) { $0.composite.value != nil }
            for item in 0..<2 {
                holdRest({ $0.answered[item] }, isShown: { $0.items[item].value != nil })
            }
        }
        #expect(hidden > 100)
    }

    @Test("hides the size of a small group although the unknown are counted beside it")
    func unknownAreCounted() throws {
        var replies: [(String?, Int?)] = Array(repeating: ("a", 5), count: 50)
        replies += Array(repeating: ("b", 4), count: 3) + Array(repeating: (nil, 3), count: 10)
        let table = try Self.table(replies, floor: 5)
        #expect(table.unknown == 10)
        #expect(table.rows.map { $0.composite.value == nil } == [true, true])
    }

    @Test("hides a small group none of whom answered")
    func nobodyAnswered() throws {
        var replies: [(String?, Int?)] = Array(repeating: ("a", 5), count: 50)
        replies += Array(repeating: ("b", nil), count: 3) + Array(repeating: ("c", 3), count: 10)
        let table = try Self.table(replies, floor: 5)
        #expect(table.rows.map { $0.composite.value?.replies } == [50, nil, nil])
        #expect(table.rows.map { $0.items[0].value == nil } == [false, true, true])
        #expect(table.rows[1].composite == .hidden(.underTheFloor))
        #expect(table.rows[2].composite == .hidden(.protectsAnother))
    }

    @Test("shows everything with a floor of zero, groups that only the unknown belong to left out")
    func noFloor() throws {
        let table = try Self.table([("a", 5), (nil, 1), ("b", nil)], floor: 0)
        #expect(table.rows.map(\.value) == ["a", "b"])
        #expect(table.rows.map { $0.composite.value?.replies } == [1, 1])
        #expect(table.rows.map { $0.composite.value?.unscored } == [0, 1])
        #expect(table.unknown == 1)
    }

    /// What is true of a group, shown or not.
    private struct Truth {
        var replies = 0
        var scored = 0
        var answered = [0, 0]
    }

    private static func truth(_ sample: Sample) -> [String?: Truth] { truth(sample.everyone) }

    private static func truth(_ domain: Domain) -> [String?: Truth] {
        var truth: [String?: Truth] = [:]
        for member in domain.members {
            let reply = domain.sample.replies[member]
            truth[reply.reply.segments[0], default: Truth()].replies += 1
            let isScored = reply.scores.composite.value != nil
            truth[reply.reply.segments[0]]?.scored += isScored ? 1 : 0
            for item in 0..<2 where Missing(rawValue: reply.reply.codes.bytes[item]) == nil {
                truth[reply.reply.segments[0]]?.answered[item] += 1
            }
        }
        return truth
    }

    /// No shown figure stands for one to under the floor.
    private static func holdCells(_ table: GroupTable, _ truth: [String?: Truth], floor: Int) {
        func isSmall(_ count: Int) -> Bool { count > 0 && count < floor }
        for row in table.rows {
            if let composite = row.composite.value {
                #expect(!isSmall(composite.replies) && !isSmall(composite.respondents.base.count))
            }
            for item in row.items.compactMap(\.value) {
                #expect(!isSmall(item.answered))
                #expect(!isSmall(item.answered + item.missing.values.reduce(0, +)))
            }
        }
    }

    /// The number of replies of every row is known that shows anything; the unknown are counted from
    /// the floor up.
    private static func holdReplies(_ table: GroupTable, _ truth: [String?: Truth], floor: Int) {
        var hidden = table.rows.filter { row in
            row.composite.value == nil && row.items.allSatisfy { $0.value == nil }
        }.compactMap { truth[$0.value]?.replies }
        if table.unknown > 0 && table.unknown < floor { hidden.append(table.unknown) }
        guard hidden.contains(where: { $0 < floor }), hidden.count < table.rows.count else {
            return
        }
        #expect(hidden.count >= 2 && hidden.reduce(0, +) >= floor)
    }

    private static func holdDifferences(
        _ table: GroupTable, _ truth: [String?: Truth], floor: Int, of count: (Truth) -> Int,
        shown: (GroupTable.Row) -> Bool
    ) {
        let hidden = table.rows.filter { !shown($0) }
        let counts = (hidden.map { truth[$0.value] } + [truth[nil]]).compactMap { $0.map(count) }
            .filter { $0 > 0 }
        guard !hidden.isEmpty, hidden.count < table.rows.count else { return }
        // The total less the shown groups is the hidden ones and the unknown together.
        let isAnySmall = counts.contains { $0 < floor }
        #expect(!isAnySmall || (counts.count >= 2 && counts.reduce(0, +) >= floor))
    }

    private static func sample(floor: Int, _ random: inout FixedRandom) throws -> Sample {
        let teams = Int.random(in: 1...6, using: &random)
        var replies: [(String?, [Int?])] = []
        for team in 0...teams {
            let isUnknown = team == teams
            let silence = Int.random(in: 0...4, using: &random)
            for _ in 0..<Int.random(in: isUnknown ? 0...12 : 1...25, using: &random) {
                let answers = (0..<2).map { _ in
                    Int.random(in: 0..<5, using: &random) < silence
                        ? nil : Int.random(in: 1...5, using: &random)
                }
                replies.append((isUnknown ? nil : "team \(team)", answers))
            }
        }
        return try sample(replies, floor: floor)
    }

    private static func table(_ replies: [(String?, Int?)], floor: Int) throws -> GroupTable {
        let sample = try sample(replies.map { ($0.0, [$0.1, $0.1]) }, floor: floor)
        let id = try #require(SegmentID("team"))
        return try #require(sample.everyone.groups(by: id))
    }

    private static func sample(_ replies: [(String?, [Int?])], floor: Int) throws -> Sample {
        var text = DefinitionText([
            DefinitionText.Dimension("d", [DefinitionText.Item("q1"), DefinitionText.Item("q2")])
        ])
        text.segments = ["team", "side"]
        text.floor = floor
        let questionnaire = try text.questionnaire()
        return Sample(
            questionnaire,
            try replies.enumerated().map { place, reply in
                let side = place.isMultiple(of: 3) ? "west" : "east"
                return try questionnaire.reply(reply.1, segments: [reply.0, side])
            })
    }
}
