@testable import Analysis
import Documents
import ExactNumbers
import Questionnaires
import ReferenceData
import Testing

/// A definition with items of every kind, scores of every kind and a design that can be chosen, and
/// random replies to it.
enum CountedSurvey {
    static func questionnaire(
        sample: [String] = [], score: [String] = [], unit: String? = nil
    ) throws -> Questionnaire {
        let rules = score + (unit.map { ["unit: \($0)"] } ?? [])
        return try Questionnaire(
            SourceText(
                name: "d.yaml",
                text: """
                    canvass: 1
                    id: counted
                    title: Counted
                    languages: [en]
                    scales:
                      five: {range: [1, 5], not-applicable: None, dont-know: Unknown}
                      seven: {range: [1, 7], direction: low-is-good}
                      ten: {range: [0, 10]}
                      wide: {range: [-3, 97]}
                    segments:
                      region: {title: Region}
                      team: {title: Team}
                      kind: {title: Kind, values: {a: A, b: B, c: C}}
                    dimensions:
                      - id: work
                        title: Work
                        weight: 0.7
                        items:
                          - {id: speed, type: pair, scale: five, weight: 2, ask: Fast?, expectation: Should it be?}
                          - {id: care, type: pair, scale: five, ask: Kind?, expectation: Should they be?}
                          - {id: noise, scale: seven, ask: Loud?}
                      - id: rest
                        title: Rest
                        weight: 0.25
                        items:
                          - {id: price, scale: ten, reverse: yes, weight: 0.3, ask: Dear?}
                          - {id: share, scale: wide, ask: How much?}
                    also:
                      - {id: overall, scale: five, ask: All?}
                      - {id: recommend, type: recommendation, scale: ten, ask: Recommend?}
                      - {id: ease, type: effort, scale: seven7, ask: Easy?}
                      - {id: again, type: yes-no, ask: Again?}
                      - {id: contact, type: choice, ask: How?, options: {phone: Phone, visit: Visit, mail: Mail}}
                      - {id: reasons, type: choices, ask: Why?, options: {price: Price, time: Time}}
                      - {id: best, type: ranking, ask: Order?, options: {a: A, b: B, c: C}}
                      - {id: age, type: number, ask: Age?}
                      - {id: words, type: text, ask: Else?, required: yes}
                    score:
                      classes: [{id: high, from: 4.5, label: High}, {id: mid, from: 4, label: Mid}, {id: low, label: Low}]
                    \(rules.map { "  " + $0 }.joined(separator: "\n"))
                    indices:
                      - {id: csat, type: csat, item: overall}
                      - {id: nps, type: nps}
                      - {id: ces, type: ces}
                      - {id: gap, type: gap, title: Gap}
                    completion: {partial: 0.5, essential: [overall]}
                    \(sample.isEmpty ? "" : "sample:")
                    \(sample.map { "  " + $0 }.joined(separator: "\n"))
                    reporting: {floor: 5}

                    """.replacing(
                        "seven7", with: "effort"
                    ).replacing("scales:\n", with: "scales:\n  effort: {range: [1, 7]}\n")))
    }

    /// How weights are drawn.
    enum Weights: CaseIterable {
        case one, twoPlaces, manyPlaces, large, enormous, mixed
    }

    static func replies(
        _ count: Int, to questionnaire: Questionnaire, _ weights: Weights,
        _ random: inout FixedRandom
    ) throws -> [Reply] {
        try (0..<count).map { index in
            let reply = try questionnaire.randomReply("\(index)", using: &random)
            let region = Int.random(in: 1...3, using: &random)
            let team = Int.random(in: 1...6, using: &random)
            return Reply(
                id: reply.id, submitted: nil, weight: weight(weights, &random),
                segments: [
                    "r\(region)", "r\(region) t\(team)",
                    [nil, "a", "b", "b", "c"][Int.random(in: 0..<5, using: &random)],
                ], codes: reply.codes, texts: reply.texts)
        }
    }

    private static func weight(_ weights: Weights, _ random: inout FixedRandom) -> FixedDecimal {
        let hundredth: Int128 = 10_000_000_000
        switch weights {
        case .one: return .one
        case .twoPlaces:
            return FixedDecimal(units: Int128(Int.random(in: 0...700, using: &random)) * hundredth)
        case .manyPlaces:
            return FixedDecimal(
                units: Int128(Int.random(in: 0...9_999_999_999_999, using: &random)))
        case .large: return FixedDecimal(Int.random(in: 0...90_000_000, using: &random))
        case .enormous:
            return FixedDecimal(
                units: Int128(Int.random(in: 0...Int.max, using: &random)) * 99_999_999)
        case .mixed:
            return weight(
                random.pick([.one, .twoPlaces, .manyPlaces, .large, .enormous]), &random)
        }
    }

    static func tabulation(
        of replies: [Reply], to questionnaire: Questionnaire, by segments: [String] = [],
        capacity: Int = 97
    ) throws -> Tabulation {
        var counter = ReplyCounter(
            questionnaire, groups: segments.compactMap { SegmentID($0) })
        try ReplyBlock.blocks(of: replies, to: questionnaire, capacity: capacity) {
            try counter.add($0)
        }
        return counter.tabulation()
    }
}
