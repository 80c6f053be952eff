import Analysis
import Questionnaires

/// What says of the sample otherwise than the definition, and who says it.
struct SampleWords {
    let chosen: ChosenSample
    private let style: NumberStyle

    private var language: OutputLanguage { chosen.language }

    init(_ chosen: ChosenSample) {
        self.chosen = chosen
        style = NumberStyle(chosen.language, of: chosen.questionnaire)
    }

    /// A line for each who says something, and one where replies stand for several respondents;
    /// empty when the definition alone speaks.
    var lines: [String] {
        var lines = chosen.description.amendments.map { author, says in
            let parts = parts(of: says).joined(separator: language.say(", ", "，"))
            return switch author {
            case .definition, .wave:
                language.say(
                    "Sample as the import describes it: \(parts).", "抽样设计按导入时的说明：\(parts)。")
            case .commandLine:
                language.say(
                    "Sample as the command line describes it: \(parts).", "抽样设计按命令行的说明：\(parts)。")
            }
        }
        let design = chosen.sample.design
        if design.isCounted {
            let rows = style.count(chosen.sample.replies.count)
            let respondents = style.count(chosen.sample.count)
            lines.append(
                language.say(
                    "Frequency weights: \(rows) rows stand for \(respondents) respondents, each of whom "
                        + "counts.",
                    "频数权重：\(rows) 行代表 \(respondents) 位受访者，逐一计入。"))
        }
        return lines
    }

    private func parts(of says: SampleDesign.Amendment) -> [String] {
        var parts: [String] = []
        switch says.weighting {
        case nil: break
        case .some(.none): parts.append(language.say("no weights", "不加权"))
        case .sampling: parts.append(language.say("sampling weights", "抽样权重"))
        case .frequency: parts.append(language.say("frequency weights", "频数权重"))
        }
        switch says.strata {
        case nil: break
        case .absent: parts.append(language.say("no strata", "不分层"))
        case .value(let id):
            let title = title(of: id)
            parts.append(language.say("strata by \(title.lowercased())", "按\(title)分层"))
        }
        switch says.clusters {
        case nil: break
        case .absent: parts.append(language.say("no clusters", "无整群"))
        case .value(let id):
            let title = title(of: id)
            parts.append(language.say("clusters by \(title.lowercased())", "以\(title)为群"))
        }
        switch says.population {
        case nil: break
        case .absent: parts.append(language.say("population unknown", "总体数未知"))
        case .value(.total(let count)):
            parts.append(
                language.say("population \(style.count(count))", "总体 \(style.count(count))"))
        case .value(.strata(let counts)):
            let all = style.count(counts.values.reduce(0, +))
            parts.append(
                language.say("population \(all) by stratum", "各层总体共 \(all)"))
        }
        if let rule = says.loneCluster {
            parts.append(language.say("lone cluster: \(rule.rawValue)", "孤群规则 \(rule.rawValue)"))
        }
        return parts
    }

    private func title(of id: SegmentID) -> String {
        let title = chosen.questionnaire.segment(id).map { language[$0.title] } ?? id.name
        return TextTable.Cell(title).text
    }
}
