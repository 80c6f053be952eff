import Analysis
import Questionnaires
import Statistics

/// What stands under a table of groups.
enum GroupNotes {
    static func hidden(floor: Int, _ language: OutputLanguage) -> String {
        language.say(
            "– hidden: fewer than \(floor) answers, or it would give such a group away.",
            "– 不予显示：答卷少于 \(floor) 份，或会由此推出这样的小组。")
    }

    /// The name of a group, with a mark where few are in it.
    static func marked(_ name: String, few: Bool) -> String { few ? name + " †" : name }

    /// What the mark says.
    static func few(_ language: OutputLanguage) -> String {
        language.say(
            "† fewer than \(LowBase.bound) answers: read with care.",
            "† 作答不足 \(LowBase.bound) 人，请谨慎解读。")
    }

    /// One note for each reason, naming those it holds for; those nobody answered need no words.
    static func noIntervals(
        _ rows: [(name: String, estimate: MeanEstimate)], _ words: MethodWords
    ) -> [String] {
        var reasons: [(words: String, names: [String])] = []
        for row in rows {
            guard case .unknown(let reason) = row.estimate.uncertainty else { continue }
            let text = words.noInterval(reason)
            if let known = reasons.firstIndex(where: { $0.words == text }) {
                reasons[known].names.append(row.name)
            } else {
                reasons.append((text, [row.name]))
            }
        }
        let language = words.style.language
        return reasons.map { reason in
            let shown = reason.names.prefix(6).joined(separator: language.say(", ", "、"))
            let more = reason.names.count - 6
            let rest =
                more > 0 ? language.say(" and \(more) more", "等 \(reason.names.count) 项") : ""
            return language.say(
                "\(shown)\(rest): \(reason.words).", "\(shown)\(rest)：\(reason.words)。")
        }
    }

    /// Replies whose group is unknown; not counted aloud when they are few.
    static func unknown(
        _ count: Int, of segment: Segment, floor: Int, _ style: NumberStyle
    ) -> String {
        let language = style.language
        let title = language[segment.title]
        let number = count < floor ? language.say("a few", "少量") : style.count(count)
        let verb = count == 1 && floor < 2 ? "reply does" : "replies do"
        return language.say(
            "In no group: \(number) \(verb) not say the \(title.lowercased()).",
            "未分组：\(number)\(count < floor ? "" : " 份")答卷没有“\(title)”。")
    }
}
