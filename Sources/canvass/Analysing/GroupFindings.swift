import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// What `canvass analyse groups` prints.
struct GroupFindings {
    private let comparison: GroupComparison
    private let words: AnalysisWords

    init(_ comparison: GroupComparison, _ words: AnalysisWords) {
        self.comparison = comparison
        self.words = words
    }

    private var measure: MeasureDescription { comparison.measure }

    var result: AnalysisResult {
        AnalysisResult(
            kind: "groups", tables: [groups, pairs].compactMap(\.self), notes: notes,
            method: method, explanation: explanation,
            facts: [
                "segment": .string(comparison.segment.id.name),
                "figure": .string(measure.measure.name),
                "adjustment": .string(comparison.adjustment.rawValue),
                "overall": overallJSON,
                "ranks": ranksJSON,
                "spread": spreadJSON,
                "unknown": comparison.unknown > 0
                    && comparison.unknown < words.questionnaire.reportingFloor
                    ? ["hidden": true] : ["replies": .integer(comparison.unknown)],
            ])
    }

    private func label(_ value: String) -> String {
        comparison.segment.label(of: value, in: words.language.texts)
    }

    private var groups: ResultTable {
        let words = words
        var table = ResultTable(
            id: "groups", title: words.name(of: measure),
            labelHeading: words.language[comparison.segment.title], keys: ["group"],
            columns: [
                .init("n", words.say("n", "人数")),
                .init("mean", meanHeading),
                .interval("interval", words.say("95 % interval", "95% 置信区间")),
                .init("class", measure.classes.isEmpty ? nil : words.say("class", "等级"), .left),
                .init(
                    "certainty", measure.classes.isEmpty ? nil : words.say("certainty", "确定性"),
                    .left),
                .init("difference", words.say("vs others", "与其他相比")),
                .interval("difference-interval", words.say("95 % interval", "95% 置信区间")),
            ] + words.testColumns(comparison.adjustment) + [
                .init("standard-error", nil), .init("degrees-of-freedom", nil),
                .init("difference-standard-error", nil),
                .init("difference-degrees-of-freedom", nil), .init("t", nil),
            ] + Self.sizeColumns + [.init("no-test", nil)])
        table.rows = comparison.rows.map(row)
        return table
    }

    private var meanHeading: String {
        switch measure.unit {
        case .score, .code: words.say("mean", "均值")
        case .percent: words.say("share", "占比")
        case .points: words.say("value", "数值")
        }
    }

    private func row(_ row: GroupComparison.Row) -> ResultTable.Row {
        let keys: [String: ResultTable.Cell] = ["group": .text(row.value)]
        guard let figures = row.figures.value else {
            return ResultTable.Row(label(row.value), keys, [:], isHidden: true)
        }
        let precision = figures.mean.uncertainty.precision
        var cells: [String: ResultTable.Cell] = [
            "n": .count(figures.mean.base.count),
            "mean": words.mean(figures.mean, of: measure),
            "interval": words.interval(figures.mean, of: measure),
            "standard-error": words.number(precision?.standardError),
            "degrees-of-freedom": precision.map { .count($0.degreesOfFreedom) } ?? .absent,
        ]
        if let scoreClass = figures.scoreClass {
            cells["class"] = words.scoreClass(scoreClass, among: measure.classes)
            cells["certainty"] = words.certainty(figures.certainty)
        }
        cells.merge(
            words.cells(
                of: figures.againstOthers, measure, adjusted: figures.adjustedProbability,
                verdict: verdict(figures.verdict), prefix: "difference-")
        ) { $1 }
        if isPairSaid, let pair = comparison.pairs.first {
            cells.merge(sizes(of: pair, isTurned: row.value == pair.second)) { $1 }
        }
        return ResultTable.Row(
            GroupNotes.marked(label(row.value), few: isOfFew(row)), keys, cells)
    }

    private func isOfFew(_ row: GroupComparison.Row) -> Bool {
        row.figures.value.map { LowBase.holds(of: $0.mean.base.count) } ?? false
    }

    private func verdict(_ verdict: ChangeVerdict) -> ResultTable.Cell {
        words.verdict(
            verdict, isHighGood: measure.isHighGood, higher: words.say("higher", "较高"),
            lower: words.say("lower", "较低"))
    }

    /// How large a difference is: for machines.
    private static let sizeColumns: [ResultTable.Column] =
        ["cohens-d", "hedges-g", "p-ranks", "p-ranks-adjusted", "superiority"].map {
            .init($0, nil)
        }

    /// - Parameter isTurned: whether it is told of the second group.
    private func sizes(
        of pair: GroupComparison.Pair, isTurned: Bool = false
    ) -> [String: ResultTable.Cell] {
        let sign: Double = isTurned ? -1 : 1
        let superiority = pair.ranks?.probabilityOfSuperiority
        return [
            "cohens-d": words.number(pair.effect.map { sign * $0.cohensD }),
            "hedges-g": words.number(pair.effect.map { sign * $0.hedgesG }),
            "p-ranks": words.probability(pair.ranks?.continuityCorrected.probability),
            "p-ranks-adjusted": words.probability(pair.adjustedRankProbability),
            "superiority": words.number(superiority.map { isTurned ? 1 - $0 : $0 }),
        ]
    }

    /// Of two groups the rows say what the pair does.
    private var isPairSaid: Bool {
        comparison.rows.count == 2 && comparison.unknown == 0 && !isAgainstOthersWithheld
    }

    private var pairs: ResultTable? {
        guard !comparison.pairs.isEmpty, !isPairSaid else { return nil }
        var table = ResultTable(
            id: "pairs", title: words.say("Every two groups", "两两比较"),
            labelHeading: words.language[comparison.segment.title], keys: ["first", "second"],
            columns: [
                .init("difference", words.say("difference", "差")),
                .interval("interval", words.say("95 % interval", "95% 置信区间")),
            ] + words.testColumns(comparison.adjustment) + [
                .init("standard-error", nil), .init("degrees-of-freedom", nil),
                .init("t", nil),
            ] + Self.sizeColumns + [.init("no-test", nil)])
        let isLong = comparison.pairs.count > Self.mostPairs
        var unshown = 0
        for pair in comparison.pairs {
            let isDifferent = pair.verdict == .rose || pair.verdict == .fell
            var row = ResultTable.Row(
                "\(label(pair.first)) – \(label(pair.second))",
                ["first": .text(pair.first), "second": .text(pair.second)],
                words.cells(
                    of: pair.difference, measure, adjusted: pair.adjustedProbability,
                    verdict: verdict(pair.verdict)))
            row.cells.merge(sizes(of: pair)) { $1 }
            row.isForMachines = isLong && !isDifferent
            unshown += row.isForMachines ? 1 : 0
            table.rows.append(row)
        }
        if unshown > 0 {
            table.notes = [
                words.say(
                    "Of \(comparison.pairs.count) pairs the \(unshown) without a significant difference "
                        + "are left out here; --format csv has them.",
                    "共 \(comparison.pairs.count) 对，其中 \(unshown) 对差异不显著，此处省略；--format csv 可得全部。")
            ]
        }
        return table
    }

    /// Whether no group may be set against the others, because the total is hidden.
    private var isAgainstOthersWithheld: Bool {
        comparison.rows.contains { $0.figures.value?.againstOthers == .failure(.withheld) }
    }

    /// More pairs than this are shown only where they differ.
    private static let mostPairs = 15

    private var notes: [String] {
        var notes: [String] = []
        switch comparison.overall {
        case .success(let test):
            let p = words.named(probability: test.probability)
            let figure =
                "F(\(words.style.value(test.numeratorDegreesOfFreedom, places: 0)), "
                + "\(words.style.value(test.denominatorDegreesOfFreedom, places: 1))) = "
                + "\(words.style.value(test.statistic)), \(p)"
            notes.append(
                test.probability < 0.05
                    ? words.say(
                        "The groups differ by more than chance: \(figure).",
                        "各组之间的差异超出偶然：\(figure)。")
                    : words.say(
                        "Taken together the groups do not differ by more than chance: \(figure).",
                        "总体看各组之间没有显著差异：\(figure)。"))
        case .failure(let reason):
            let names = comparison.rows.filter { $0.figures.value != nil }.map { label($0.value) }
            notes.append(
                words.say(
                    "No test over all groups: \(words.because(reason, groups: names)).",
                    "无法作总体检验：\(words.because(reason, groups: names))。"))
        }
        if case .success(let ranks)? = comparison.ranks {
            let p = words.named(probability: ranks.test.probability)
            let statistic = words.style.value(ranks.test.statistic)
            notes.append(
                words.say(
                    "By ranks (Kruskal–Wallis): H = \(statistic), \(p).",
                    "按秩次（Kruskal–Wallis）：H = \(statistic)，\(p)。"))
        }
        if case .success(let spread)? = comparison.spread { notes.append(sentence(spread)) }
        if comparison.rows.contains(where: { $0.figures.value == nil }) {
            notes.append(
                GroupNotes.hidden(
                    floor: words.questionnaire.floor(of: measure.measure), words.language))
        }
        if comparison.rows.contains(where: isOfFew) {
            notes.append(GroupNotes.few(words.language))
        }
        if comparison.rows.contains(where: { $0.figures.value?.certainty != nil }) {
            notes.append(words.certaintyMeaning)
        }
        if isBesideUnits, let unit = words.chosen.unitNoun {
            notes.append(
                words.say(
                    "Classes are those of \(unit.many), each counting once: canvass score --by "
                        + "\(comparison.segment.id.name) has them.",
                    "等级按\(unit.one)评定，各计一次：见 canvass score --by \(comparison.segment.id.name)。"))
        }
        if comparison.unknown > 0 {
            notes.append(
                GroupNotes.unknown(
                    comparison.unknown, of: comparison.segment,
                    floor: words.questionnaire.reportingFloor, words.style))
        }
        notes += reasons
        return notes
    }

    /// Whether this is the mean of respondents, and the headline that of units.
    private var isBesideUnits: Bool {
        measure.measure == .composite && words.questionnaire.score.headline == .units
    }

    /// How the answers are spread over classes or codes.
    private func sentence(_ spread: SpreadTest) -> String {
        let what =
            measure.classes.count > 1 ? words.say("classes", "等级") : words.say("answers", "选项")
        let figure: String
        switch spread {
        case .simple(let test):
            let rough = test.leastExpected < 5
            let p = words.named(probability: test.pearson.probability)
            figure =
                "χ²(\(words.style.value(test.pearson.degreesOfFreedom, places: 0))) = "
                + "\(words.style.value(test.pearson.statistic)), \(p), V "
                + words.style.value(test.cramersV)
                + (rough ? words.say("; rough, as few are expected in some", "；部分期望频数过小，仅供参考") : "")
        case .design(let test):
            let f = test.secondOrder
            figure =
                "F(\(words.style.value(f.numeratorDegreesOfFreedom)), "
                + "\(words.style.value(f.denominatorDegreesOfFreedom, places: 1))) = "
                + "\(words.style.value(f.statistic)), \(words.named(probability: f.probability))"
                + words.say(" (Rao–Scott)", "（Rao–Scott）")
        }
        return words.say("How the \(what) are spread: \(figure).", "\(what)分布：\(figure)。")
    }

    /// Why groups were not tested, each reason once.
    private var reasons: [String] {
        words.untested(
            comparison.rows.compactMap { row in
                guard let figures = row.figures.value,
                    case .failure(let reason) = figures.againstOthers
                else { return nil }
                let name = label(row.value)
                return (name, words.because(reason, groups: [name, words.say("the others", "其他")]))
            })
    }

    private var method: [String] {
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
        let family = words.family(comparison.adjustment)
        let count = comparison.rows.count {
            if case .success? = $0.figures.value?.againstOthers { true } else { false }
        }
        let pairs = self.pairs == nil ? 0 : comparison.pairs.count
        let groups = words.say(
            "the \(count) \(count == 1 ? "group" : "groups")", "\(count) 个组")
        let both =
            pairs == 0
            ? groups
            : words.say(
                "\(groups), of pairs over \(pairs == 1 ? "the one" : "all \(pairs)")",
                "\(groups)，两两比较为全部 \(pairs) 对")
        let (compared, over) =
            isAgainstOthersWithheld
            ? (
                words.say("every two groups that are shown", "显示的各组两两比较"),
                words.say("all pairs (\(pairs))", "全部 \(pairs) 对")
            )
            : (
                words.say(
                    "each group against everyone else who has a value", "每组与其余所有有值者比较"),
                both
            )
        return [
            words.say(
                "Method: \(compared), \(test); p \(family) \(over); a difference is one where "
                    + "p < 0.05.",
                "方法：\(compared)，\(test)；p 值：\(family) \(over)；p < 0.05 才算差异。"),
            words.say(
                "Each interval holds 95 % by itself, not adjusted; those of the \(means.english); those of "
                    + "differences from the test.",
                "区间各为 95%，未作多重校正；\(means.chinese)；差值的区间由检验得出。"),
            words.method.leftOut(ofScores: measure.unit == .score),
        ]
    }

    /// Where the intervals of the groups come from.
    private var means: (english: String, chinese: String) {
        if measure.unit == .percent {
            let interval = words.method.shareInterval
            return ("shares: \(interval)", "占比的\(interval)")
        }
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

    private var explanation: [String] {
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
                words.say(
                    "The lines above the table's method say why.", "原因见方法一行之上的说明。"),
            ]
        }
        let different = comparison.rows.filter {
            $0.figures.value.map { $0.verdict == .rose || $0.verdict == .fell } ?? false
        }.map { label($0.value) }
        let names = words.list(different)
        let first =
            different.isEmpty
            ? words.say(
                "No group stands apart from the others by more than what chance does when so many "
                    + "people answer.",
                "以这样的作答人数，没有哪个组与其他组的差别超出偶然。")
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

    private var spreadJSON: JSONValue {
        switch comparison.spread {
        case nil: return .null
        case .failure(let reason)?: return ["no-test": .string(reason.name)]
        case .success(.simple(let test))?:
            return [
                "chi-squared": .number(test.pearson.statistic),
                "degrees-of-freedom": .number(test.pearson.degreesOfFreedom),
                "p": .number(test.pearson.probability), "cramers-v": .number(test.cramersV),
                "least-expected": .number(test.leastExpected),
            ]
        case .success(.design(let test))?:
            return [
                "f": .number(test.secondOrder.statistic),
                "numerator-degrees-of-freedom": .number(
                    test.secondOrder.numeratorDegreesOfFreedom),
                "denominator-degrees-of-freedom": .number(
                    test.secondOrder.denominatorDegreesOfFreedom),
                "p": .number(test.secondOrder.probability),
            ]
        }
    }

    private var ranksJSON: JSONValue {
        switch comparison.ranks {
        case nil: .null
        case .failure(let reason)?: ["no-test": .string(reason.name)]
        case .success(let ranks)?:
            [
                "h": .number(ranks.test.statistic),
                "degrees-of-freedom": .number(ranks.test.degreesOfFreedom),
                "p": .number(ranks.test.probability),
                "epsilon-squared": .number(ranks.epsilonSquared),
            ]
        }
    }

    private var overallJSON: JSONValue {
        switch comparison.overall {
        case .success(let test):
            [
                "f": .number(test.statistic),
                "numerator-degrees-of-freedom": .number(test.numeratorDegreesOfFreedom),
                "denominator-degrees-of-freedom": .number(test.denominatorDegreesOfFreedom),
                "p": .number(test.probability),
            ]
        case .failure(let reason): ["no-test": .string(reason.name)]
        }
    }
}
