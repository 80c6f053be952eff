import Analysis
import Documents
import ExactNumbers
import Glibc
import Questionnaires
import Statistics

/// Times what sheets for 500 groups show, in two waves of 40 replies a group to twenty items: CPU
/// seconds, one thread. The replies are in memory and scored before.
enum SheetsBench {
    private static let groups = 500
    private static let repliesOfGroup = 40

    static func run() throws {
        let questionnaire = try Questionnaire(SourceText(name: "sheets", text: definition))
        guard let unit = SegmentID("unit") else { return }
        let now = try selection(questionnaire, wave: "now", seed: 1)
        let earlier = EarlierWave(
            selection: try selection(questionnaire, wave: "then", seed: 2),
            answered: questionnaire)
        for _ in 0..<3 {
            let start = CanvassBench.seconds(CLOCK_PROCESS_CPUTIME_ID)
            let alone = now.sheets(by: unit)
            let middle = CanvassBench.seconds(CLOCK_PROCESS_CPUTIME_ID)
            let since = now.sheets(by: unit, since: earlier)
            let end = CanvassBench.seconds(CLOCK_PROCESS_CPUTIME_ID)
            precondition(alone?.shown.count == groups && since?.shown.count == groups)
            print("sheets-\(groups)", middle - start)
            print("sheets-\(groups)-changes", end - middle)
        }
    }

    private static func selection(
        _ questionnaire: Questionnaire, wave: String, seed: UInt64
    ) throws -> Selection {
        var random = Xoshiro(seed: seed, stream: 0)
        let replies = (0..<groups * repliesOfGroup).compactMap { number -> Reply? in
            let answers = questionnaire.layout.fields.map { field -> Answer in
                let most = field.id.name == "recommend" ? 11 : 5
                let answer = max(random.index(below: most), random.index(below: most))
                if random.index(below: 20) == 0 { return .missing(.skipped) }
                return .code(most == 11 ? answer : answer + 1)
            }
            return AnswerCodes(answers, by: questionnaire.layout).map { codes in
                Reply(
                    id: "r\(number)", submitted: nil, weight: .one,
                    segments: ["u\(number % groups)"], codes: codes, texts: [:])
            }
        }
        return Selection(
            Sample(questionnaire, wave: Wave(name: wave, sent: nil), replies: replies))
    }

    private static var definition: String {
        var text = """
            canvass: 1
            id: sheets
            title: Sheets
            languages: [en]
            replies: confidential
            scales: {five: {range: [1, 5]}, eleven: {range: [0, 10]}}
            segments: {unit: {title: Unit}}
            dimensions:

            """
        for dimension in 1...5 {
            text += "  - id: d\(dimension)\n    title: D\n    weight: \(dimension)\n    items:\n"
            for item in 1...4 {
                text +=
                    "      - {id: q\(dimension)-\(item), weight: \(item), scale: five, ask: Q}\n"
            }
        }
        return text + """
            also:
              - {id: recommend, type: recommendation, scale: eleven, ask: Recommend us?}
            indices:
              - {id: nps, type: nps, item: recommend, title: NPS}
            score:
              classes:
                - {id: high, from: 4.5, role: target, label: High}
                - {id: good, from: 4, role: limit, label: Good}
                - {id: low, label: Low}
            reporting: {floor: 10}

            """
    }
}
