import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// What `canvass analyse groups` prints.
struct GroupFindings {
    let comparison: GroupComparison
    let words: AnalysisWords

    init(_ comparison: GroupComparison, _ words: AnalysisWords) {
        self.comparison = comparison
        self.words = words
    }

    var measure: MeasureDescription { comparison.measure }

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

    func label(_ value: String) -> String {
        comparison.segment.label(of: value, in: words.language.texts)
    }

    private var groups: ResultTable {
        let words = words
        var table = ResultTable(
            id: "groups", title: words.name(of: measure),
            labelHeading: words.language[comparison.segment.title], keys: ["group"],
            columns: [
                .init("n", words.say("n", "人数")),
                .init("clusters", words.method.clusterHeading),
                .init("mean", words.heading(of: measure)),
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

    private func row(_ row: GroupComparison.Row) -> ResultTable.Row {
        let keys: [String: ResultTable.Cell] = ["group": .text(row.value)]
        guard let figures = row.figures.value else {
            return ResultTable.Row(label(row.value), keys, [:], isHidden: true)
        }
        let precision = figures.mean.uncertainty.precision
        var cells: [String: ResultTable.Cell] = [
            "n": .count(figures.mean.base.count),
            "clusters": figures.clusters.map { .count($0) } ?? .absent,
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
            GroupNotes.marked(
                label(row.value), few: isOfFew(row), fewClusters: isOfFewClusters(row)),
            keys, cells)
    }

    private func isOfFew(_ row: GroupComparison.Row) -> Bool {
        row.figures.value.map { LowBase.holds(of: $0.mean.base.count) } ?? false
    }

    /// Nothing is rough after a census, which leaves nothing to chance.
    private func isOfFewClusters(_ row: GroupComparison.Row) -> Bool {
        guard !words.chosen.sample.design.isCensus, let clusters = row.figures.value?.clusters
        else { return false }
        return clusters < GroupNotes.enoughClusters
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

    var pairs: ResultTable? {
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
    var isAgainstOthersWithheld: Bool {
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
                + words.style.value(test.statistic) + words.say(", ", "，") + p
            notes.append(
                test.probability < 0.05
                    ? words.say(
                        "The groups differ by more than chance: \(figure).",
                        "各组之间的差异超出偶然：\(figure)。")
                    : words.say(
                        "No difference among the groups beyond chance could be shown: \(figure).",
                        "未能显示各组之间有超出偶然的差异：\(figure)。"))
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
        if isToldInSeveralWays {
            notes.append(
                words.say(
                    "The verdicts rest on the means alone; the other tests ask other questions and may "
                        + "answer otherwise.",
                    "判断只依据均值之差；其余检验问的是别的问题，结论可能不同。"))
        }
        if comparison.rows.contains(where: { $0.figures.value == nil }) {
            notes.append(
                GroupNotes.hidden(
                    floor: words.questionnaire.floor(of: measure.measure), words.language))
        }
        if comparison.rows.contains(where: isOfFew) {
            notes.append(GroupNotes.few(words.language))
        }
        if comparison.rows.contains(where: isOfFewClusters) {
            notes.append(GroupNotes.fewClusters(words.method))
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

    /// Whether other tests of the groups stand beside that of the means.
    private var isToldInSeveralWays: Bool {
        guard case .success = comparison.overall else { return false }
        var hasRanks = false
        var hasSpread = false
        if case .success? = comparison.ranks { hasRanks = true }
        if case .success? = comparison.spread { hasSpread = true }
        return hasRanks || hasSpread
    }

    /// Whether this is the mean of respondents, and classes are those of units.
    private var isBesideUnits: Bool {
        let score = words.questionnaire.score
        return measure.measure == .composite && score.headline == .units && !score.classes.isEmpty
    }

    /// How the answers are spread over classes or codes.
    private func sentence(_ spread: SpreadTest) -> String {
        let comma = words.say(", ", "，")
        let figure: String
        switch spread {
        case .simple(let test):
            let rough = test.leastExpected < 5
            let p = words.named(probability: test.pearson.probability)
            figure =
                "χ²(\(words.style.value(test.pearson.degreesOfFreedom, places: 0))) = "
                + words.style.value(test.pearson.statistic) + comma + p + comma + "V "
                + words.style.value(test.cramersV)
                + (rough ? words.say("; rough, as few are expected in some", "；部分期望频数过小，仅供参考") : "")
        case .design(let test):
            let f = test.secondOrder
            figure =
                "F(\(words.style.value(f.numeratorDegreesOfFreedom)), "
                + "\(words.style.value(f.denominatorDegreesOfFreedom, places: 1))) = "
                + words.style.value(f.statistic) + comma + words.named(probability: f.probability)
                + words.say(" (Rao–Scott)", "（Rao–Scott）")
        }
        return measure.classes.count > 1
            ? words.say("Classes by group: \(figure).", "各组的等级分布：\(figure)。")
            : words.say("Answers by group: \(figure).", "各组的选项分布：\(figure)。")
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
}
