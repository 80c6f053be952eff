@testable import Analysis
import Documents
import ExactNumbers
import Questionnaires
import Testing

@Suite("How far the replies of groups were answered")
struct GroupCompletionsTests {
    private static func questionnaire(floor: Int) throws -> Questionnaire {
        try Questionnaire(
            SourceText(
                name: "d.yaml",
                text: """
                    canvass: 1
                    id: groups
                    title: Groups
                    languages: [en]
                    replies: identified
                    scales: {five: {range: [1, 5]}}
                    segments:
                      place: {title: Place, values: {a: A, b: B, c: C}}
                      size: {title: Size}
                    also:
                      - {id: x, scale: five, ask: X}
                      - {id: y, scale: five, ask: Y}
                      - {id: z, scale: five, ask: Z}
                      - {id: v, scale: five, ask: V}
                    completion: {complete: 1, partial: 0.5}
                    reporting: {floor: \(floor)}

                    """))
    }

    /// - Parameter rows: the place, the size and how many of the four items were answered.
    private static func selection(
        _ rows: [(place: String?, size: String, answered: Int)], floor: Int = 0,
        size: String? = nil
    ) throws -> Selection {
        let questionnaire = try questionnaire(floor: floor)
        let replies = try rows.enumerated().map { number, row in
            let codes = try #require(
                AnswerCodes(
                    (0..<4).map { $0 < row.answered ? .code(3) : .missing(.skipped) },
                    by: questionnaire.layout))
            return Reply(
                id: "r\(number)", submitted: nil, weight: .one,
                segments: [row.place, row.size], codes: codes, texts: [:])
        }
        let sample = Sample(questionnaire, wave: Wave(name: "w", sent: nil), replies: replies)
        let segment = try #require(SegmentID("size"))
        let condition = try size.map {
            try #require(SegmentCondition(segment, in: [$0], of: questionnaire))
        }
        return Selection(sample, where: condition.map { [$0] } ?? [])
    }

    private static let place = SegmentID("place")

    @Test("adds up to the whole, break-offs and their own groups included")
    func counts() throws {
        let rows: [(String?, String, Int)] = [
            ("b", "s", 4), ("a", "s", 4), ("a", "s", 2), ("a", "l", 1), ("c", "s", 1),
            ("b", "l", 3), (nil, "s", 4), (nil, "s", 0),
        ]
        let selection = try Self.selection(rows)
        let place = try #require(Self.place)
        let groups = try #require(selection.completions(by: place))
        #expect(groups.map(\.value) == ["a", "b", "c"])
        #expect(
            groups.compactMap(\.completions.value) == [
                Sample.Completions(complete: 1, partial: 1, breakOffs: 1),
                Sample.Completions(complete: 1, partial: 1, breakOffs: 0),
                Sample.Completions(complete: 0, partial: 0, breakOffs: 1),
            ])
        // Two of unknown place, one of them a break-off, are in no group.
        #expect(selection.sample.completions.complete == 3)
        #expect(selection.sample.completions.breakOffs == 3)
        let nowhere = try #require(SegmentID("nowhere"))
        #expect(selection.completions(by: nowhere) == nil)
    }

    @Test("looks at those only who meet the conditions")
    func conditions() throws {
        let selection = try Self.selection(
            [("a", "s", 4), ("a", "l", 4), ("a", "s", 1), ("a", "l", 1), ("b", "l", 4)],
            size: "s")
        let place = try #require(Self.place)
        #expect(
            selection.completions(by: place)?.compactMap(\.completions.value) == [
                Sample.Completions(complete: 1, partial: 0, breakOffs: 1)
            ])
    }

    @Test("hides groups of too few, and as many others as protect them")
    func hidden() throws {
        let rows =
            (0..<9).map { _ in ("a" as String?, "s", 4) }
            + (0..<6).map { _ in ("b" as String?, "s", 4) }
            + (0..<2).map { _ in ("c" as String?, "s", 4) } + [("c", "s", 1)]
        let selection = try Self.selection(rows, floor: 5)
        let place = try #require(Self.place)
        let groups = try #require(selection.completions(by: place))
        #expect(groups.map { $0.completions.value?.complete } == [9, nil, nil])
    }
}
