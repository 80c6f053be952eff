import Analysis
import Statistics

/// How groups were compared, and what it means.
extension GroupFindings {
    var method: [String] {
        let test: String
        if comparison.isSimple {
            test = words.welch
        } else if comparison.isWithinClusters {
            test = words.say(
                "t test of the linearised difference, the groups drawn independently",
                "线性化差值的 t 检验，各组视为独立抽取")
        } else {
            test = words.say(
                "t test of the difference by Taylor linearisation", "差值用泰勒线性化法作 t 检验")
        }
        let compared =
            isAgainstOthersWithheld
            ? words.say("every two groups that are shown", "显示的各组两两比较")
            : words.say("each group against everyone else who has a value", "每组与其余所有有值者比较")
        let adjusted = words.adjusted(comparison.adjustment, over: families)
        let rule =
            families.isEmpty
            ? "" : words.say("; a difference is one where p < 0.05", "；p < 0.05 才算差异")
        return [
            words.say(
                "Method: \(compared), \(test); \(adjusted)\(rule).",
                "方法：\(compared)，\(test)；\(adjusted)\(rule)。"),
            words.say(
                "Each interval holds 95 % by itself, not adjusted; those of the \(means.english); those of "
                    + "differences from the test.",
                "区间各为 95%，未作多重校正；\(means.chinese)；差值的区间由检验得出。"),
            words.method.leftOut(ofScores: measure.unit == .score),
        ]
    }

    /// What was tested together.
    private var families: [String] {
        let groups = comparison.rows.count {
            if case .success? = $0.figures.value?.againstOthers { true } else { false }
        }
        let pairs =
            self.pairs == nil
            ? 0
            : comparison.pairs.count { if case .success = $0.difference { true } else { false } }
        return [
            groups == 0
                ? nil
                : comparison.isOneDifference
                    ? words.say("the one difference", "1 个差值")
                    : words.say(
                        groups == 1 ? "the one group" : "the \(groups) groups", "\(groups) 个组"),
            pairs == 0
                ? nil
                : words.say(pairs == 1 ? "the one pair" : "the \(pairs) pairs", "\(pairs) 对比较"),
        ].compactMap(\.self)
    }

    /// Where the intervals of the groups come from.
    private var means: (english: String, chinese: String) {
        if measure.unit == .percent { return shares }
        if comparison.isWithinClusters {
            return (
                "means by Student's t from the group's own respondents, because the groups are the "
                    + "clusters",
                "均值的区间用 t 分布，因各组即抽样群，按本组受访者计算"
            )
        }
        let (degrees, error) = (words.method.degreesOfFreedom, words.method.standardError)
        return comparison.isSimple
            ? (
                "means by Student's t with n − 1 degrees of freedom, \(error)",
                "均值的区间用 t 分布，自由度 n − 1，\(error)"
            )
            : (
                "means by Student's t with each group's own degrees of freedom (all: \(degrees)), \(error)",
                "均值的区间用 t 分布，自由度按各组分别计算（全部 \(degrees)），\(error)"
            )
    }

    private var shares: (english: String, chinese: String) {
        if comparison.isWithinClusters {
            let interval = words.method.shareIntervalOfRespondents
            return (
                "shares: \(interval) of the group's own respondents, because the groups are the clusters",
                "占比的\(interval)，因各组即抽样群，按本组受访者计算"
            )
        }
        if words.chosen.sample.design.isCensus {
            return (
                "shares are the shares themselves, because all \(words.method.clusters) answered",
                "占比的区间即占比本身，因\(words.method.cluster)已全部作答"
            )
        }
        let interval = words.method.shareInterval
        return ("shares: \(interval)", "占比的\(interval)")
    }

    var explanation: [String] {
        let isTested = comparison.rows.contains {
            if case .success? = $0.figures.value?.againstOthers { true } else { false }
        }
        guard isTested else {
            if isAgainstOthersWithheld {
                return [
                    words.say(
                        "How a group stands to all the others may not be told: it would give the total "
                            + "away, which is hidden.",
                        "各组与其余的人相比如何不予显示：会由此推出不予显示的总体数值。"),
                    words.say(
                        "Groups that are shown may still be compared in pairs.",
                        "显示的各组仍可两两比较。"),
                ]
            }
            return [
                words.say(
                    "Nothing can be said of differences: no two groups could be compared.",
                    "无法判断有无差别：没有可以比较的两组。"),
                words.say("The lines above the method say why.", "原因见方法之上的说明。"),
            ]
        }
        let different = comparison.rows.filter {
            $0.figures.value.map { $0.verdict == .rose || $0.verdict == .fell } ?? false
        }.map { label($0.value) }
        let names = words.list(different)
        if words.chosen.sample.design.isCensus, !comparison.isWithinClusters, !different.isEmpty {
            return [
                words.say(
                    "\(names) differ\(different.count == 1 ? "s" : "") from the others: all "
                        + "\(words.method.clusters) of the population answered, so that this is a fact and "
                        + "not chance.",
                    "\(names)与其他组确有差别：总体中的\(words.method.cluster)已全部作答，这是事实而非偶然。"),
                words.say(
                    "It is a fact about that time: another time they may answer otherwise.",
                    "这只说明当时的情形：换个时候，回答可能不同。"),
            ]
        }
        let first =
            different.isEmpty
            ? words.say(
                "With this many answers no group can be told from the others by more than chance.",
                "以这样的作答人数，看不出哪个组与其他组有超出偶然的差别。")
            : words.say(
                "\(names) differ\(different.count == 1 ? "s" : "") from the others by more than chance: "
                    + "asked again, the difference would most likely point the same way.",
                "\(names)与其他组的差别超出偶然：再调查一次，差别的方向多半不变。")
        return [
            first,
            words.say(
                "A group without an arrow is not proved to be equal: there may be too few answers to "
                    + "tell.",
                "没有箭头并不证明没有差别：可能只是作答太少，看不出来。"),
        ]
    }
}
