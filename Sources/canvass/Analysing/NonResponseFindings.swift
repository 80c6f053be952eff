import Analysis
import ExactNumbers
import Questionnaires

/// What those who did not answer could do to the headline mean, as `canvass analyse response` prints
/// it.
struct NonResponseFindings {
    private let outcome: Result<NonResponseBounds, NonResponseBounds.NoBounds>?
    private let words: AnalysisWords

    /// The scored unit where the headline is the mean of units; `nil` where it is that of people.
    private var units: NounForm? {
        words.questionnaire.score.headline == .units ? words.chosen.unitNoun : nil
    }

    /// At the beginning of a sentence or within one.
    private func silent(isFirst: Bool) -> String {
        guard let units else {
            return words.say("\(isFirst ? "T" : "t")hose who did not answer", "未作答者")
        }
        return words.say(
            "\(isFirst ? "T" : "t")he \(units.many) that did not answer", "未作答的\(units.one)")
    }

    /// The same once they were named.
    private var others: String {
        words.say("others", units.map { "其余\($0.one)" } ?? "其余的人")
    }

    private var bounds: NonResponseBounds? { outcome.flatMap { try? $0.get() } }
    private var classes: [ScoreClass] { words.questionnaire.score.classes }

    /// - Parameter outcome: `nil` where there is no composite that may be shown.
    init(
        _ outcome: Result<NonResponseBounds, NonResponseBounds.NoBounds>?, _ words: AnalysisWords
    ) {
        self.outcome = outcome
        self.words = words
    }

    var tables: [ResultTable] { bounds.map { [table($0), turns($0)] } ?? [] }

    private func table(_ bounds: NonResponseBounds) -> ResultTable {
        let range = words.questionnaire.score.range
        var table = ResultTable(
            id: "bounds",
            title: words.say("With \(silent(isFirst: false))", "计入\(silent(isFirst: false))"),
            labelHeading: words.say("If all the others", "若\(others)全都"), keys: ["case"],
            columns: [
                .init("mean", words.say("mean of all", "全体均值")),
                .init("class", classes.isEmpty ? nil : words.say("class", "等级"), .left),
                .init("n", nil),
            ])
        func row(
            _ id: String, _ label: String, _ mean: Ratio, _ scoreClass: ScoreClass?, _ n: Int
        ) -> ResultTable.Row {
            var cells: [String: ResultTable.Cell] = [
                "mean": .exact(mean, shown: words.style.score(mean)), "n": .count(n),
            ]
            cells["class"] = scoreClass.map { words.scoreClass($0, among: classes) }
            return ResultTable.Row(label, ["case": .text(id)], cells)
        }
        table.rows = [
            row(
                "lowest", words.say("gave \(range.lowerBound)", "给 \(range.lowerBound) 分"),
                bounds.lowest, bounds.lowestClass, bounds.asked),
            row(
                "answered", words.say("answered like the rest", "与作答者相同"), bounds.mean,
                bounds.scoreClass, bounds.returned),
            row(
                "highest", words.say("gave \(range.upperBound)", "给 \(range.upperBound) 分"),
                bounds.highest, bounds.highestClass, bounds.asked),
        ]
        return table
    }

    /// For machines; people read the sentences.
    private func turns(_ bounds: NonResponseBounds) -> ResultTable {
        var table = ResultTable(
            id: "turns", title: nil, labelHeading: "", keys: ["direction"],
            columns: [.init("class", nil), .init("average", nil), .init("is-possible", nil)])
        for (direction, turn) in [("fall", bounds.fall), ("rise", bounds.rise)] {
            guard let turn else { continue }
            let average: Ratio? =
                switch turn {
                case .under(let value, _), .from(let value, _): value
                case .impossible: nil
                }
            var row = ResultTable.Row(
                "", ["direction": .text(direction)],
                [
                    "class": .text(turn.scoreClass.id.name),
                    "average": .exact(average, shown: ""),
                    "is-possible": .flag(average != nil, shown: ""),
                ])
            row.isForMachines = true
            table.rows.append(row)
        }
        return table
    }

    var notes: [String] {
        guard let outcome else { return [] }
        switch outcome {
        case .success(let bounds):
            return [bounds.fall, bounds.rise].compactMap { $0.map(sentence) }
        case .failure(let reason): return [sentence(reason)]
        }
    }

    private func sentence(_ turn: NonResponseBounds.Turn) -> String {
        let name = words.language[turn.scoreClass.label]
        return switch turn {
        case .under(let average, _):
            words.say(
                "\(silent(isFirst: true)) would have to average under "
                    + "\(words.style.score(average)) for the class to fall to '\(name)'.",
                "\(silent(isFirst: true))的均值须低于 \(words.style.score(average))，等级才会降为“\(name)”。")
        case .from(let average, _):
            words.say(
                "\(silent(isFirst: true)) would have to average \(words.style.score(average)) or more "
                    + "for the class to rise to '\(name)'.",
                "\(silent(isFirst: true))的均值须达到 \(words.style.score(average))，等级才会升为“\(name)”。")
        case .impossible:
            words.say(
                "Whatever \(silent(isFirst: false)) think, the class cannot become '\(name)'.",
                "无论\(silent(isFirst: false))怎样评分，等级都不会变为“\(name)”。")
        }
    }

    private func sentence(_ reason: NonResponseBounds.NoBounds) -> String {
        let begins = words.say(
            "No bounds for \(silent(isFirst: false)): ", "无法给出\(silent(isFirst: false))的影响范围：")
        let reason: String =
            switch reason {
            case .nobodyAnswered: words.say("nobody has a score.", "无人有得分。")
            case .notCounted:
                words.say(
                    "the headline is a mean of \(unit); say with --units how many were asked.",
                    "主要得分是\(unit)的均值；请用 --units 说明共发给多少个。")
            case .moreThanAsked(let returned, let asked):
                Self.tooMany(returned, of: asked, words)
            case .meanOutOfRange:
                words.say("the mean is no value that answers may have.", "均值超出可能取值。")
            case .weighted:
                words.say(
                    "replies are weighted, so that how many answered is not the share of the population "
                        + "that did.",
                    "答卷已加权，作答人数之比不等于总体中作答者的比例。")
            case .withheld:
                words.say(
                    "the mean of all \(unit) would tell of those that are hidden.",
                    "全部\(unit)的均值会透露不予显示者的情况。")
            }
        return begins + reason
    }

    /// Why nothing can be told when more have a score than were asked.
    static func tooMany(_ returned: Int, of asked: Int, _ words: AnalysisWords) -> String {
        let (some, all) = (words.style.count(returned), words.style.count(asked))
        let noun = words.chosen.unitNoun
        return words.say(
            "\(some) \(noun?.many ?? "units") have a score and only \(all) were asked; correct how many "
                + "were asked with --units.",
            "有得分的\(noun?.one ?? "单位")有 \(some) 个，而只发给 \(all) 个；请用 --units 更正。")
    }

    private var unit: String {
        let noun = words.chosen.unitNoun
        return words.say(noun?.many ?? "units", noun?.one ?? "单位")
    }

    var method: [String] {
        guard let bounds else { return [] }
        let (n, all) = (words.style.count(bounds.returned), words.style.count(bounds.asked))
        guard let units else {
            return [
                words.say(
                    "Mean of all: (n·m + (N − n)·x)/N with n = \(n) scored, N = \(all) asked who belong, "
                        + "and x the mean of the others, of whom nothing is assumed (Manski).",
                    "全体均值：(n·m + (N − n)·x)/N，n = \(n) 为有得分者，N = \(all) 为受邀且属于对象者，x 为其余的人的均值，不作任何假设（Manski）。"
                )
            ]
        }
        return [
            words.say(
                "Mean of all: (n·m + (N − n)·x)/N with n = \(n) \(units.many) scored, N = \(all) asked, and "
                    + "x the mean of the others, of which nothing is assumed (Manski).",
                "全体均值：(n·m + (N − n)·x)/N，n = \(n) 为有得分的\(units.one)，N = \(all) 为发给的\(units.one)，x 为\(others)的均值，不作任何假设（Manski）。"
            )
        ]
    }

    /// One sentence.
    func explanation(_ bounds: NonResponseBounds) -> String {
        let (low, high) = (words.style.score(bounds.lowest), words.style.score(bounds.highest))
        guard let scoreClass = bounds.scoreClass, classes.count > 1 else {
            return words.say(
                "\(theOthers) may think otherwise: with them the mean could stand anywhere from \(low) to "
                    + "\(high).",
                "\(others)可能有不同看法：都算进来，均值可能在 \(low) 到 \(high) 之间。")
        }
        let name = words.language[scoreClass.label]
        if bounds.isClassCertain {
            return words.say(
                "Whatever the other\(units.map { " " + $0.many } ?? "s") think, the class of "
                    + "\(units.map { "all " + $0.many } ?? "everyone") together stays '\(name)'.",
                "无论\(others)怎么看，全体的等级都仍是“\(name)”。")
        }
        return words.say(
            "\(theOthers) may think otherwise: with them the mean could stand anywhere from \(low) to "
                + "\(high), so that the class '\(name)' is that of \(theAnswered).",
            "\(others)可能有不同看法：都算进来，均值可能在 \(low) 到 \(high) 之间，所以“\(name)”只是\(theAnswered)的等级。")
    }

    private var theOthers: String { units.map { "The other \($0.many)" } ?? "The others" }

    private var theAnswered: String {
        guard let units else { return words.say("those who answered", "作答者") }
        return words.say("the \(units.many) that answered", "作答的\(units.one)")
    }
}
