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

    /// The name of a group, with a mark where few are in it, and one where they come from few clusters.
    static func marked(_ name: String, few: Bool, fewClusters: Bool = false) -> String {
        name + (few ? " †" : "") + (fewClusters ? " ‡" : "")
    }

    /// With fewer clusters than this, standard errors by linearisation come out too small and tests
    /// find too much, even with t of clusters − strata degrees of freedom.
    ///
    /// Source: Cameron & Miller (2015), A practitioner's guide to cluster-robust inference, Journal of
    /// Human Resources 50(2), section VI.
    static let enoughClusters = 10

    /// What the second mark says.
    static func fewClusters(_ words: MethodWords) -> String {
        words.style.language.say(
            "‡ fewer than \(enoughClusters) \(words.clusters): intervals and tests are rough, and the "
                + "intervals rather too narrow.",
            "‡ \(words.cluster)不足 \(enoughClusters) 个：区间和检验只是粗略的，区间往往偏窄。")
    }

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
            let names =
                capped(reason.names, language)
                ?? reason.names.joined(separator: language.say(", ", "、"))
            return language.say("\(names): \(reason.words).", "\(names)：\(reason.words)。")
        }
    }

    /// The first six names and how many more; `nil` where there are no more than six.
    static func capped(_ names: [String], _ language: OutputLanguage) -> String? {
        let most = 6
        guard names.count > most else { return nil }
        let shown = names.prefix(most).joined(separator: language.say(", ", "、"))
        return shown
            + language.say(" and \(names.count - most) more", "等 \(names.count) 项")
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
