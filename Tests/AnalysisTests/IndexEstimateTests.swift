@testable import Analysis
import Documents
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

@Suite("The indices of a sample")
struct IndexEstimateTests {
    private static let text = """
        canvass: 1
        id: indices
        title: Indices
        languages: [en]
        scales: {five: {range: [1, 5]}, seven: {range: [1, 7]}, ten: {range: [0, 10]}}
        dimensions:
          - id: work
            title: Work
            weight: 1
            items:
              - {id: speed, type: pair, scale: five, ask: Fast?, expectation: Should it be?}
              - {id: care, type: pair, scale: five, ask: Kind?, expectation: Should they be?}
        also:
          - {id: overall, scale: five, ask: All?}
          - {id: recommend, type: recommendation, scale: ten, ask: Recommend?}
          - {id: ease, type: effort, scale: seven, ask: Easy?}
          - {id: contact, type: choice, ask: How?, options: {phone: Phone, visit: Visit, mail: Mail}}
          - {id: reasons, type: choices, ask: Why?, options: {price: Price, time: Time}}
          - {id: best, type: ranking, ask: Order?, options: {a: A, b: B, c: C}}
          - {id: age, type: number, ask: Age?}
        indices:
          - {id: csat, type: csat, item: overall, classes: [{id: good, from: 75, label: Good}, {id: poor, label: Poor}]}
          - {id: nps, type: nps}
          - {id: ces, type: ces}
          - {id: easy, type: ces, measure: share, best: 3}
          - {id: gap, type: gap, title: Gap}
        completion: {partial: 0.5, essential: [overall]}

        """

    /// The sixth person stopped after one answer, the seventh did not answer what is essential.
    private static func sample() throws -> Sample {
        let questionnaire = try Questionnaire(SourceText(name: "d.yaml", text: text))
        let speed: [(Int, Int)?] = [(4, 5), (5, 5), (3, 5), (2, 4), (4, 4), nil, (5, 5)]
        let care: [(Int, Int)?] = [(5, 5), (3, 4), (4, 4), (3, 5), nil, nil, (5, 5)]
        let overall: [Int?] = [5, 4, 4, 2, 3, 1, nil]
        let recommend: [Int?] = [10, 9, 8, 3, 6, nil, 9]
        let ease: [Int?] = [7, 6, 5, 2, 4, nil, 7]
        let contact: [Int?] = [0, 0, 1, 1, 0, nil, 2]
        let reasons: [[Int]?] = [[0], [0, 1], [], [1], nil, nil, [0]]
        let best: [[Int]?] = [[0, 1, 2], [1, 0], [0], nil, [2, 1, 0], nil, [0]]
        let age: [String?] = ["30", "41", "52", nil, "27", nil, "99"]
        let replies = try (0..<7).map { index in
            func scale(_ code: Int?) -> Answer { code.map { .code($0) } ?? .missing(.skipped) }
            let answers: [String: Answer] = [
                "speed": scale(speed[index]?.0), "speed/expectation": scale(speed[index]?.1),
                "care": scale(care[index]?.0), "care/expectation": scale(care[index]?.1),
                "overall": scale(overall[index]), "recommend": scale(recommend[index]),
                "ease": scale(ease[index]),
                "contact": contact[index].map { .option($0) } ?? .missing(.skipped),
                "reasons": reasons[index].map { .chosen($0) } ?? .missing(.skipped),
                "best": best[index].map { .ranked($0) } ?? .missing(.skipped),
                "age": age[index].map { .written($0) } ?? .missing(.skipped),
            ]
            let codes = try #require(
                AnswerCodes(
                    questionnaire.items.map { answers[$0.id.name] ?? .missing(.notAsked) },
                    by: questionnaire.layout))
            let field = try #require(FieldID("age"))
            return Reply(
                id: "r\(index)", submitted: nil, weight: .one, segments: [], codes: codes,
                texts: age[index].map { [field: $0] } ?? [:])
        }
        return Sample(questionnaire, wave: Wave(name: "w", sent: nil), replies: replies)
    }

    private func index(_ name: String) throws -> IndexEstimate {
        let all = try Self.sample().everyone.indices()
        return try #require(all.first { $0.index.id.name == name })
    }

    @Test("leave break-offs out, and count them")
    func breakOffs() throws {
        let sample = try Self.sample()
        #expect(sample.replies.count == 5)
        #expect(sample.completions.complete == 4)
        #expect(sample.completions.partial == 1)
        #expect(sample.completions.breakOffs == 2)
    }

    @Test("are shares of the best answers, with Wilson's interval and a class")
    func csat() throws {
        let csat = try index("csat")
        #expect(csat.value == Ratio(60))
        #expect(csat.answered == 5)
        #expect(csat.scoreClass?.id.name == "poor")
        // Wilson's score interval of 3 of 5, as prop.test(3, 5, correct = FALSE) of R gives it.
        let interval = try #require(csat.figure.share?.interval)
        #expect(abs(interval.low - 0.230724281276) < 1e-9)
        #expect(abs(interval.high - 0.882379225767) < 1e-9)
        #expect(try index("easy").value == Ratio(60))
    }

    @Test("are means of points, with Student's interval")
    func means() throws {
        // 10, 9, 8, 3, 6: two promoters, two detractors.
        let nps = try #require(try index("nps").figure.mean)
        #expect(nps.mean == .zero)
        // t.test(c(100, 100, 0, -100, -100)): 0 ± 2.776445 · 100/√5.
        let interval = try #require(nps.uncertainty.precision?.interval)
        #expect(abs(interval.high - 124.1663998204) < 1e-9)
        #expect(try index("ces").value == Ratio(Int128(24), 5))
    }

    @Test("are gaps from each respondent's own difference")
    func gaps() throws {
        // Differences of speed −1, 0, −2, −2, 0 and of care 0, −1, 0, −2: per respondent −½, −½, −1,
        // −2 and 0, whose mean is −0.8.
        let gap = try index("gap")
        #expect(gap.value == Ratio(Int128(-4), 5))
        let mean = try #require(gap.figure.mean)
        // sd(c(-.5, -.5, -1, -2, 0)) = 0.758287544, se = 0.339116499.
        let precision = try #require(mean.uncertainty.precision)
        #expect(abs(precision.standardError - 0.339116499156) < 1e-9)
        #expect(gap.parts.count == 1)
        #expect(gap.parts[0].mean.mean == Ratio(Int128(-4), 5))
    }

    @Test("stand beside the options that were chosen and ranked, and numbers")
    func options() throws {
        let domain = try Self.sample().everyone
        let options = domain.options()
        #expect(options.map(\.item.id.name) == ["contact", "reasons", "best"])
        #expect(options[0].rows.map(\.chosen.count) == [3, 2, 0])
        #expect(options[0].answered == 5)
        // Nothing chosen on purpose is an answer; one did not answer.
        #expect(options[1].answered == 4)
        #expect(options[1].missing == [.skipped: 1])
        #expect(options[1].rows.map(\.chosen.count) == [2, 2])
        #expect(options[1].rows[0].chosen.share == Ratio(Int128(1), 2))
        #expect(options[2].rows.map(\.chosen.count) == [4, 3, 2])
        #expect(
            options[2].rows.map { $0.rank?.mean }
                == [Ratio(Int128(7), 4), Ratio(Int128(5), 3), Ratio(2)])
        let age = try #require(domain.numbers().first)
        #expect(age.mean.mean == Ratio(Int128(75), 2))
        #expect(age.missing == [.skipped: 1])
    }
}

extension IndexEstimate.Figure {
    fileprivate var mean: MeanEstimate? {
        if case .mean(let mean) = self { mean } else { nil }
    }

    fileprivate var share: ShareEstimate? {
        if case .share(let share) = self { share } else { nil }
    }
}
