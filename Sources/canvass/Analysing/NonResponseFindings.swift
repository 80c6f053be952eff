import Analysis
import ExactNumbers
import Questionnaires

/// What those who did not answer could do to the headline mean, as `canvass analyse response` prints
/// it.
struct NonResponseFindings {
    private let outcome: Result<NonResponseBounds, NonResponseBounds.NoBounds>?
    private let words: AnalysisWords

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
            id: "bounds", title: words.say("With those who did not answer", "计入未作答者"),
            labelHeading: words.say("If all the others", "若其余的人全都"), keys: ["case"],
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
                "Those who did not answer would have to average under "
                    + "\(words.style.score(average)) for the class to fall to '\(name)'.",
                "未作答者的均值须低于 \(words.style.score(average))，等级才会降为“\(name)”。")
        case .from(let average, _):
            words.say(
                "Those who did not answer would have to average \(words.style.score(average)) or more "
                    + "for the class to rise to '\(name)'.",
                "未作答者的均值须达到 \(words.style.score(average))，等级才会升为“\(name)”。")
        case .impossible:
            words.say(
                "Whatever those who did not answer think, the class cannot become '\(name)'.",
                "无论未作答者怎样评分，等级都不会变为“\(name)”。")
        }
    }

    private func sentence(_ reason: NonResponseBounds.NoBounds) -> String {
        let begins = words.say("No bounds for those who did not answer: ", "无法给出未作答者的影响范围：")
        let reason: String =
            switch reason {
            case .nobodyAnswered: words.say("nobody has a score.", "无人有得分。")
            case .notCounted:
                words.say(
                    "the headline is a mean of \(unit); say with --units how many were asked.",
                    "主要得分是\(unit)的均值；请用 --units 说明共发给多少个。")
            case .moreThanAsked(let returned, let asked):
                words.say(
                    "\(words.style.count(returned)) have a score and only "
                        + "\(words.style.count(asked)) were asked.",
                    "有得分的 \(words.style.count(returned)) 个，而只问了 \(words.style.count(asked)) 个。")
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

    private var unit: String {
        let noun = words.chosen.unitNoun
        return words.say(noun?.many ?? "units", noun?.one ?? "单位")
    }

    var method: [String] {
        guard let bounds else { return [] }
        let (n, all) = (words.style.count(bounds.returned), words.style.count(bounds.asked))
        return [
            words.say(
                "Mean of all: (n·m + (N − n)·x)/N with n = \(n) scored, N = \(all) asked who belong, and x "
                    + "the mean of the others, of whom nothing is assumed (Manski).",
                "全体均值：(n·m + (N − n)·x)/N，n = \(n) 为有得分者，N = \(all) 为受邀且属于对象者，x 为其余的人的均值，不作任何假设（Manski）。"
            )
        ]
    }

    /// One sentence.
    func explanation(_ bounds: NonResponseBounds) -> String {
        let (low, high) = (words.style.score(bounds.lowest), words.style.score(bounds.highest))
        guard let scoreClass = bounds.scoreClass, classes.count > 1 else {
            return words.say(
                "The others may think otherwise: with them the mean could stand anywhere from \(low) to "
                    + "\(high).",
                "其余的人可能有不同看法：把他们算进来，均值可能在 \(low) 到 \(high) 之间。")
        }
        let name = words.language[scoreClass.label]
        if bounds.isClassCertain {
            return words.say(
                "Whatever the others think, the class of everyone together stays '\(name)'.",
                "无论其余的人怎么看，全体的等级都仍是“\(name)”。")
        }
        return words.say(
            "The others may think otherwise: with them the mean could stand anywhere from \(low) to "
                + "\(high), so that the class '\(name)' is that of those who answered.",
            "其余的人可能有不同看法：把他们算进来，均值可能在 \(low) 到 \(high) 之间，所以“\(name)”只是作答者的等级。")
    }
}
