@testable import Analysis
import Documents
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("The gaps between what is found and what is expected")
struct GapEstimateTests {
    private static func questionnaire(floor: Int = 0) throws -> Questionnaire {
        try Questionnaire(
            SourceText(
                name: "d.yaml",
                text: """
                    canvass: 1
                    id: gaps
                    title: Gaps
                    languages: [en]
                    replies: identified
                    scales: {five: {range: [1, 5]}, nine: {range: [1, 9]}}
                    segments: {site: {title: Site}}
                    dimensions:
                      - id: work
                        title: Work
                        weight: 3
                        items:
                          - {id: speed, type: pair, scale: five, ask: Fast?, expectation: Should it be?, weight: 1}
                          - {id: care, type: pair, scale: nine, ask: Kind?, expectation: Should they be?, weight: 3}
                      - id: place
                        title: Place
                        weight: 1
                        items:
                          - {id: clean, type: pair, scale: five, ask: Clean?, expectation: Should it be?, weight: 1}
                    indices:
                      - {id: gap, type: gap, title: Gap}
                    reporting: {floor: \(floor)}

                    """))
    }

    /// Of each pair what is found and what is expected; `nil` where skipped.
    private static func sample(
        _ rows: [(speed: [Int?], care: [Int?], clean: [Int?])], sites: [String] = [],
        floor: Int = 0
    ) throws -> Sample {
        let questionnaire = try questionnaire(floor: floor)
        let replies = try rows.enumerated().map { number, row in
            let codes: [String: Int?] = [
                "speed": row.speed[0], "speed/expectation": row.speed[1], "care": row.care[0],
                "care/expectation": row.care[1], "clean": row.clean[0],
                "clean/expectation": row.clean[1],
            ]
            return try questionnaire.reply(
                questionnaire.items.map { codes[$0.id.name] ?? nil }, id: "r\(number)",
                segments: [sites.indices.contains(number) ? sites[number] : nil])
        }
        return Sample(questionnaire, wave: Wave(name: "w", sent: nil), replies: replies)
    }

    @Test("are paired differences on the score's range, the worst first")
    func items() throws {
        let sample = try Self.sample([
            ([4, 5], [5, 9], [3, 3]),
            ([5, 5], [7, 9], [4, 3]),
            ([3, 5], [9, 9], [5, nil]),
            ([2, 4], [nil, 7], [2, 3]),
        ])
        let gaps = try #require(sample.everyone.gaps().first)
        let items = gaps.items.compactMap(\.value)
        // speed −1, 0, −2, −2; care on nine points −4, −2, 0, which are −2, −1, 0 of five.
        #expect(items.map(\.item.id.name) == ["speed", "care", "clean"])
        #expect(items.map(\.gap.mean) == [Ratio(Int128(-5), 4), Ratio(-1), .zero])
        #expect(items.map(\.gap.base.count) == [4, 3, 3])
        for item in items {
            let perception = try #require(item.perception)
            let expectation = try #require(item.expectation)
            #expect(perception - expectation == item.gap.mean)
        }
        // sd(c(-1, 0, -2, -2)) / 2
        let precision = try #require(items[0].gap.uncertainty.precision)
        #expect(abs(precision.standardError - 0.478713553878) < 1e-11)
        #expect(precision.degreesOfFreedom == 3)
        #expect(gaps.dimensions.map(\.dimension.id.name) == ["work", "place"])
        // By respondent: work (−1 − 6)/4, −3/4, −2/4, −2; place 0, 1, none, −1.
        #expect(gaps.dimensions[0].mean.mean == Ratio(Int128(-5), 4))
        #expect(gaps.dimensions[1].mean.mean == .zero)
    }

    @Test("are hidden by the floor, for themselves and for what they leave of the whole")
    func disclosure() throws {
        let rows = (0..<12).map { number -> (speed: [Int?], care: [Int?], clean: [Int?]) in
            ([4, 5], [5, 9], [number < 3 ? 3 : nil, 3])
        }
        let sample = try Self.sample(
            rows, sites: (0..<12).map { $0 < 8 ? "north" : "south" }, floor: 5)
        let everyone = try #require(sample.everyone.gaps().first)
        #expect(everyone.items.map { $0.value?.item.id.name } == ["care", "speed", nil])
        let segment = try #require(SegmentID("site"))
        let north = try #require(
            SegmentCondition(segment, in: ["north"], of: sample.questionnaire))
        let part = sample.domain(where: [north])
        // Four are left of the whole.
        let gaps = try #require(part.gaps(beside: sample.everyone).first)
        #expect(gaps.items.allSatisfy { $0.value == nil })
        #expect(try #require(part.gaps().first).items[0].value != nil)
    }

    @Test("of nobody have no mean and stand last")
    func nobody() throws {
        let sample = try Self.sample([([4, 5], [nil, nil], [3, 2])])
        let gaps = try #require(sample.everyone.gaps().first)
        let items = gaps.items.compactMap(\.value)
        #expect(items.map(\.item.id.name) == ["speed", "clean", "care"])
        #expect(items[2].gap.uncertainty == .unknown(.nothingObserved))
        #expect(items[0].gap.uncertainty == .unknown(.oneObservation))
    }
}
