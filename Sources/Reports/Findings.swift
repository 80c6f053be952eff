import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

/// The sentences that stand as titles: composed from the numbers, so that they cannot say more.
struct Findings {
    let data: ReportData

    private var rules: ScoreRules { data.rules }

    private func score(_ value: Ratio) -> String {
        NumberText.score(value, thresholds: rules.thresholds)
    }

    /// The lines management drew, with the classes at or above them.
    private func reaching(_ line: ThresholdLine) -> (units: Int, respondents: Int) {
        data.composite.classes.reduce((0, 0)) { sum, item in
            guard let from = item.scoreClass.from, from >= line.value else { return sum }
            return (sum.0 + (item.units?.count ?? 0), sum.1 + item.respondents.count)
        }
    }

    var summary: Words {
        guard let mean = data.composite.headlineMean.mean else {
            return Words("No reply has a score yet", "尚无可计分的答卷")
        }
        let head = Words(
            "Satisfaction stands at \(score(mean))", "总体满意度为 \(score(mean)) 分")
        let lines = rules.thresholdLines.sorted { $0.value < $1.value }
        guard !lines.isEmpty else { return head }
        let parts: [Words]
        if let unit = data.unitName {
            let all = data.composite.units.count
            parts = lines.enumerated().map { index, line in
                let count = reaching(line).units
                return index == 0
                    ? Words(
                        "\(count) of \(all) \(unit.english.plural) reach the \(line.words.english)",
                        "\(all) 个\(unit.chinese)中 \(count) 个达到\(line.words.chinese)")
                    : Words("\(count) the \(line.words.english)", "\(count) 个达到\(line.words.chinese)")
            }
        } else {
            let all = data.composite.respondents.base.count
            guard all > 0 else { return head }
            parts = lines.enumerated().map { index, line in
                let share = shareReaching(line)
                return index == 0
                    ? Words(
                        "\(share) % of respondents reach the \(line.words.english)",
                        "\(share)% 的受访者达到\(line.words.chinese)")
                    : Words("\(share) % the \(line.words.english)", "\(share)% 达到\(line.words.chinese)")
            }
        }
        let tail = Words(parts, english: ", ", chinese: "，")
        return Words("\(head.english): \(tail.english)", "\(head.chinese)：\(tail.chinese)")
    }

    private func shareReaching(_ line: ThresholdLine) -> String {
        let share = data.composite.classes.reduce(Ratio.zero) { sum, item in
            guard let from = item.scoreClass.from, from >= line.value else { return sum }
            return sum + (item.respondents.share ?? .zero)
        }
        return NumberText.percent(share)
    }

    /// Which items miss the limit, or that none does: the fullest wording first.
    var items: [Words] {
        let shown = data.table.dimensions.flatMap(\.items)
            .filter { $0.answered >= max(1, data.questionnaire.reportingFloor) }
            .compactMap { item in
                item.scoreMean.map { (name: Words(item.item.title).inTitle, mean: $0) }
            }
            .sorted { $0.mean < $1.mean }
        guard let lowest = shown.first, let best = shown.last else {
            return [Words("No item was answered by enough people", "没有题目达到足够的作答人数")]
        }
        let low = Words(
            "lowest is \(lowest.name.english) with \(score(lowest.mean))",
            "最低为\(lowest.name.chinese)（\(score(lowest.mean)) 分）")
        let high = Words(
            "\(best.name.english) leads with \(score(best.mean))",
            "最高为\(best.name.chinese)（\(score(best.mean)) 分）")
        guard let limit = rules.thresholdLines.last else { return [both(high, low), low.capitalised] }
        let missing = shown.filter { $0.mean < Ratio(limit.value) }
        switch missing.count {
        case 0:
            let all = Words(
                "Every item reaches the \(limit.words.english)", "各题均达到\(limit.words.chinese)")
            return [both(all, low), all]
        case 1...3:
            let list = Words.list(missing.map(\.name))
            let miss = Words(
                "\(list.english) \(missing.count == 1 ? "misses" : "miss") the \(limit.words.english)",
                "低于\(limit.words.chinese)：\(list.chinese)")
            return [both(high, miss), miss.capitalised]
        default:
            let count = Words(
                "\(missing.count) of \(shown.count) items miss the \(limit.words.english)",
                "\(shown.count) 题中有 \(missing.count) 题低于\(limit.words.chinese)")
            return [both(count, low), count]
        }
    }

    private func both(_ first: Words, _ second: Words) -> Words {
        Words([first, second], english: "; ", chinese: "；")
    }

    func groups(_ table: GroupTable) -> Words {
        let shown = table.rows.compactMap { $0.composite.value?.respondents.mean }
        let name = Words(table.segment.title)
        guard let lowest = shown.min(), let highest = shown.max() else {
            return Words(
                "No \(name.english.inSentence) can be shown", "没有可以显示的\(name.chinese)")
        }
        guard shown.count > 1, let limit = rules.thresholdLines.last else {
            return Words(
                "Scores by \(name.english.inSentence) run from \(score(lowest)) to \(score(highest))",
                "各\(name.chinese)得分介于 \(score(lowest)) 与 \(score(highest)) 之间")
        }
        let missing = shown.count { $0 < Ratio(limit.value) }
        let all = shown.count
        if missing == 0 {
            return Words(
                "All \(all) \(name.english.plural) shown reach the \(limit.words.english)",
                "所示 \(all) 个\(name.chinese)均达到\(limit.words.chinese)")
        }
        return Words(
            "\(all - missing) of \(all) \(name.english.plural) reach the \(limit.words.english); "
                + "the lowest stands at \(score(lowest))",
            "\(all) 个\(name.chinese)中 \(all - missing) 个达到\(limit.words.chinese)，最低为 \(score(lowest)) 分")
    }

    var classes: Words {
        guard let top = data.composite.classes.first, let bottom = data.composite.classes.last,
            data.composite.classes.count > 1, let high = top.respondents.share,
            let low = bottom.respondents.share
        else { return Words("How the scores are spread", "得分分布") }
        let (best, worst) = (Words(top.scoreClass.label), Words(bottom.scoreClass.label))
        return Words(
            "\(NumberText.percent(high)) % of respondents are in the class “\(best.english)”, "
                + "\(NumberText.percent(low)) % in “\(worst.english)”",
            "\(NumberText.percent(high))% 的受访者为“\(best.chinese)”，\(NumberText.percent(low))% 为“\(worst.chinese)”")
    }
}

extension ThresholdLine {
    /// `4.0 limit`, `4.5 target`, in a sentence.
    var words: Words {
        let number = NumberText.threshold(value)
        return switch role {
        case .limit: Words("\(number) limit", " \(number) 下限")
        case .target: Words("\(number) target", " \(number) 目标")
        case nil: Words("\(number) mark", " \(number) 分")
        }
    }
}

extension ReportData {
    /// The scored unit's name; `nil` when respondents are scored alone.
    var unitName: Words? {
        rules.unit.flatMap { questionnaire.segment($0) }.map { Words($0.title) }
    }
}

extension Words {
    /// An item's name within a sentence.
    var inTitle: Words { Words("“\(english)”", "“\(chinese)”") }

    var capitalised: Words { Words(english.capitalisedFirst, chinese) }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// An English title within a sentence: "Company" becomes "company", "SFO area" stays.
    var inSentence: String {
        guard let first, dropFirst().first?.isLowercase == true else { return self }
        return first.lowercased() + dropFirst()
    }

    /// The English plural within a sentence: companies, branches, departments.
    var plural: String {
        let word = inSentence
        if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
            return word.dropLast() + "ies"
        }
        if ["s", "x", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
        return word + "s"
    }
}
