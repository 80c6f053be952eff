@testable import Analysis
import Documents
import ExactNumbers
import Questionnaires
import ReferenceData

/// A definition text with replies, both small and fixed.
struct SmallSurvey {
    let questionnaire: Questionnaire
    let sample: Sample

    /// - Parameter replies: one a line: the values of the segments, a bar, then the codes of the
    ///   items in their order with `.` for skipped, `n` for not applicable, `k` for don't know, and a
    ///   weight after a second bar where there is one: `north, acme | 5 4 . n | 2.5`.
    init(_ definition: String, replies: [String], sent: Int? = nil) throws {
        let questionnaire = try Questionnaire(
            SourceText(name: "definition.yaml", text: definition))
        let rows = replies.enumerated().map { index, text in
            SmallSurvey.reply(text, id: "r\(index)", to: questionnaire)
        }
        self.init(questionnaire, replies: rows, sent: sent)
    }

    init(_ questionnaire: Questionnaire, replies: [Reply], sent: Int? = nil) {
        self.questionnaire = questionnaire
        sample = Sample(
            questionnaire, wave: Wave(name: "2021", sent: sent), replies: replies)
    }

    var composite: CompositeEstimate { Selection(sample).compositeOrNobody() }
    /// With what may not be shown, for charts that are told what to hide.
    var table: EstimateTable { sample.everyone.estimates() }

    private static func reply(_ text: String, id: String, to questionnaire: Questionnaire) -> Reply
    {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let names = parts[0].split(separator: ",", omittingEmptySubsequences: false).map {
            $0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
        }.map { String($0) }
        let answers = parts[1].split(separator: " ").map { sign -> Answer in
            switch sign {
            case ".": .missing(.skipped)
            case "n": .missing(.notApplicable)
            case "k": .missing(.dontKnow)
            default: Int(sign).map(Answer.code) ?? .missing(.notAsked)
            }
        }
        guard let codes = AnswerCodes(scaleAnswers: answers, by: questionnaire.layout) else {
            preconditionFailure("not a reply to \(questionnaire.scaleItems.count) items: \(text)")
        }
        let weight = parts.count > 2 ? String(parts[2].filter { $0 != " " }) : "1"
        return Reply(
            id: id, submitted: "2021-10-\(id.count % 2 == 0 ? "08" : "29")",
            weight: FixedDecimal(weight) ?? .one,
            segments: questionnaire.segments.indices.map { index in
                names.indices.contains(index) && !names[index].isEmpty ? names[index] : nil
            }, codes: codes, texts: [:])
    }
}

extension SmallSurvey {
    /// Replies that follow a fixed pattern: mostly good answers, a few poor ones, more of them
    /// for later items and groups.
    ///
    /// - Parameters:
    ///   - groups: by segment, the values to go round; `nil` for those the definition lists.
    ///   - omitted: which answers are left out, by reply and item.
    static func patterned(
        _ definition: String, count: Int, groups: [[String]]? = nil, isWeighted: Bool = false,
        sent: Int? = nil, omitted: (Int, Int) -> Bool = { _, _ in false }
    ) throws -> SmallSurvey {
        let questionnaire = try Questionnaire(
            SourceText(name: "definition.yaml", text: definition))
        let names =
            groups ?? questionnaire.segments.map { $0.values?.map(\.name) ?? ["one", "two"] }
        let replies = (0..<count).map { index -> Reply in
            let answers = questionnaire.scaleItems.enumerated().map { place, item -> Answer in
                guard !omitted(index, place), let scale = item.scale else {
                    return .missing(.skipped)
                }
                let most = scale.codes.count - 1
                let roll = (index * 37 + place * 61 + index * place * 13) % 100
                let steps = roll < 46 ? 0 : roll < 78 ? 1 : roll < 90 ? 2 : roll < 97 ? 3 : most
                let lost = min(most, steps * max(1, (most + 2) / 4))
                return .code(
                    item.lowIsGood ? scale.codes.lowerBound + lost : scale.codes.upperBound - lost)
            }
            guard let codes = AnswerCodes(scaleAnswers: answers, by: questionnaire.layout) else {
                preconditionFailure("the pattern leaves a scale")
            }
            return Reply(
                id: "r\(index)", submitted: index % 2 == 0 ? "2021-10-08" : "2021-10-29",
                weight: isWeighted ? FixedDecimal(String(1 + index % 7)) ?? .one : .one,
                segments: names.map { $0.isEmpty ? nil : $0[index % $0.count] }, codes: codes,
                texts: [:])
        }
        return SmallSurvey(questionnaire, replies: replies, sent: sent)
    }
}
