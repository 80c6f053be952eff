import ExactNumbers
public import Questionnaires

/// Rated items in the order they are asked, where they may be answered with one stroke of the pen.
struct RatedRows {
    /// Fields of items on one scale that follow each other.
    private let rows: [[Int]]
    /// Fields of the rated rows of each matrix.
    private let matrices: [[Int]]

    init(_ questionnaire: Questionnaire) {
        let layout = questionnaire.layout
        var rows: [[Int]] = []
        var scale: ScaleID?
        var matrices: [MatrixID: [Int]] = [:]
        for id in questionnaire.sections.flatMap(\.items) {
            guard let index = layout.index(of: id) else { continue }
            let item = layout.items[index]
            guard item.isAnswered else { continue }
            guard let rated = item.ratedScale, let field = layout.fields(ofItemAt: index).first
            else {
                scale = nil
                continue
            }
            if rated.id == scale {
                rows[rows.count - 1].append(field)
            } else {
                rows.append([field])
            }
            scale = rated.id
            if let matrix = item.matrix { matrices[matrix, default: []].append(field) }
        }
        self.rows = rows.filter { $0.count > 1 }
        self.matrices = matrices.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Whether there are rows long enough for what the rules call a straight line.
    func canHoldStraightLines(_ rules: QualityRules) -> Bool {
        rows.contains { $0.count >= rules.straightLineAnswers }
            || matrices.contains { $0.count >= rules.straightLineRows }
    }

    func isStraightLine(_ codes: AnswerCodes, _ rules: QualityRules) -> Bool {
        let hasRun = rows.contains { row in
            let run = run(of: row, codes)
            return run.longest > 0 && run.longest >= rules.straightLineAnswers
                && Ratio(run.longest) >= rules.straightLineShare * Ratio(run.answered)
        }
        return hasRun
            || matrices.contains { fields in
                let asked = fields.filter { codes.bytes[$0] != Missing.notAsked.rawValue }
                let run = run(of: asked, codes)
                return run.longest > 0 && run.longest >= rules.straightLineRows
                    && run.longest == asked.count
            }
    }

    private func run(of row: [Int], _ codes: AnswerCodes) -> (longest: Int, answered: Int) {
        var (longest, answered, current) = (0, 0, 0)
        var last: UInt8?
        for field in row {
            let byte = codes.bytes[field]
            switch Missing(rawValue: byte) {
            case .notAsked: continue
            case .skipped, .notApplicable, .dontKnow:
                last = nil
                current = 0
            case nil:
                answered += 1
                current = byte == last ? current + 1 : 1
                last = byte
                longest = max(longest, current)
            }
        }
        return (longest, answered)
    }
}

extension Item {
    /// The scale of a rating; `nil` for yes and no, of which a run says nothing, and for the rest.
    fileprivate var ratedScale: Scale? {
        switch kind {
        case .rating(let scale), .recommendation(let scale), .effort(let scale),
            .perception(let scale), .expectation(let scale):
            scale
        case .yesNo, .choice, .choices, .ranking, .number, .date, .text, .information: nil
        }
    }
}

extension QualityRules {
    /// Whether a reply to the questionnaire can have the flag at all; of those who are too fast, when
    /// durations are known.
    public func canFind(_ flag: QualityFlag, in questionnaire: Questionnaire) -> Bool {
        switch flag {
        case .straightLine: RatedRows(questionnaire).canHoldStraightLines(self)
        case .duplicate: questionnaire.items.count(where: \.isAnswered) >= duplicateAnswers
        case .failedCheck: !questionnaire.checks.isEmpty
        case .unanswered, .tooFast: true
        }
    }
}
