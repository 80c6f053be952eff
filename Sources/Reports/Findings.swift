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
            if data.isCompositeHidden {
                return Words("Too few replies to show a score", "答卷过少\u{FF0C}不予显示得分")
            }
            return data.composite.isHeadlineWithheld
                ? Words(
                    "The score is not shown: it would tell of those that are hidden",
                    "得分不予显示：会透露不予显示者的情况")
                : Words("No reply has a score yet", "尚无可计分的答卷")
        }
        let head = Words(
            "Satisfaction stands at \(score(mean))", "总体满意度为 \(score(mean)) 分")
        let lines = rules.spokenLines
        guard !lines.isEmpty else { return head }
        let parts: [Words]
        if let unit = data.unitName, !data.composite.withholdsUnits {
            let all = data.composite.units.count
            parts = lines.enumerated().map { index, line in
                let count = reaching(line).units
                return index == 0
                    ? Words(
                        "\(count) of \(unit.english.counted(all)) \(count == 1 ? "reaches" : "reach") "
                            + "the \(line.words.english)",
                        "\(all) 个\(unit.chinese)中 \(count) 个达到\(line.words.chinese)")
                    : Words(
                        "\(count) the \(line.words.english)", "\(count) 个达到\(line.words.chinese)")
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
                    : Words(
                        "\(share) % the \(line.words.english)", "\(share)% 达到\(line.words.chinese)")
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
    /// Without a composite the items are those outside of one.
    var items: [Words] {
        let scored = data.table.dimensions.flatMap(\.items)
        let rated = data.table.also.filter { $0.netPromoter == nil }
        return items(scored.isEmpty ? rated : scored, place: Words(""))
    }

    /// The same of the items on one of several pages.
    func items(onPage items: [ItemEstimate]) -> [Words] {
        self.items(items, place: Words(" on this page", "本页"))
    }

    /// - Parameter place: said where items are counted.
    private func items(_ items: [ItemEstimate], place: Words) -> [Words] {
        let shown = items.compactMap { item in
            data.scoreMean(of: item).map { (name: Words(item.item.title).inTitle, mean: $0) }
        }
        // Of equal means the one asked first.
        guard let lowest = shown.min(by: { $0.mean < $1.mean }),
            let best = shown.max(by: { $0.mean < $1.mean })
        else {
            return items.contains { $0.answered > 0 || data.hiddenItems.contains($0.item.id) }
                ? [Words("No item was answered by enough people", "没有题目达到足够的作答人数")]
                : [Words("No item was answered", "没有题目得到回答")]
        }
        guard shown.count > 1 else {
            return [
                Words(
                    "\(lowest.name.english) scores \(score(lowest.mean))",
                    "\(lowest.name.chinese)得分为 \(score(lowest.mean)) 分")
            ]
        }
        let all = shown.count
        guard lowest.mean < best.mean else {
            return [
                Words(
                    "\(all == 2 ? "Both" : "All \(all)") items\(place.english) score \(score(lowest.mean))",
                    "\(place.chinese.spaced)\(all) 题得分均为 \(score(lowest.mean)) 分")
            ]
        }
        let low = Words(
            "lowest is \(lowest.name.english) with \(score(lowest.mean))",
            "最低为\(lowest.name.chinese)（\(score(lowest.mean)) 分）")
        let high = Words(
            "\(best.name.english) leads with \(score(best.mean))",
            "最高为\(best.name.chinese)（\(score(best.mean)) 分）")
        guard let limit = rules.limitLine else {
            return [both(high, low), low.capitalised]
        }
        let missing = shown.enumerated().filter { $0.element.mean < Ratio(limit.value) }
            .sorted { ($0.element.mean, $0.offset) < ($1.element.mean, $1.offset) }.map(\.element)
        switch missing.count {
        case 0:
            let every = Words(
                "Every item\(place.english) reaches the \(limit.words.english)",
                "\(place.chinese)各题均达到\(limit.words.chinese)")
            return [both(every, low), every]
        case all:
            let none = Words(
                "\(all == 2 ? "Both" : "All \(all)") items\(place.english) miss the \(limit.words.english)",
                "\(place.chinese.spaced)\(all) 题均低于\(limit.words.chinese)")
            return [both(none, low), none]
        case 1...3:
            let list = Words.list(missing.map(\.name))
            let miss = Words(
                "\(list.english) \(missing.count == 1 ? "misses" : "miss") the \(limit.words.english)",
                "低于\(limit.words.chinese)：\(list.chinese)")
            let count = count(missing.count, of: all, place: place, limit)
            return [both(high, miss), miss.capitalised, both(count, low), count]
        default:
            let count = count(missing.count, of: all, place: place, limit)
            return [both(count, low), count]
        }
    }

    private func count(_ missing: Int, of all: Int, place: Words, _ limit: ThresholdLine) -> Words {
        Words(
            "\(missing) of \(all) items\(place.english) \(missing == 1 ? "misses" : "miss") the "
                + "\(limit.words.english)",
            "\(place.chinese.spaced)\(all) 题中有 \(missing) 题低于\(limit.words.chinese)")
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
        guard shown.count > 1 else {
            return Words(
                "The only \(name.english.inSentence) shown stands at \(score(lowest))",
                "仅显示一个\(name.chinese)，得分为 \(score(lowest)) 分")
        }
        guard let limit = rules.limitLine else {
            return Words(
                "Scores by \(name.english.inSentence) run from \(score(lowest)) to \(score(highest))",
                "各\(name.chinese)得分介于 \(score(lowest)) 与 \(score(highest)) 之间")
        }
        let reaching = shown.count { $0 >= Ratio(limit.value) }
        let all = shown.count
        // What is hidden is not spoken for.
        let isWhole = table.rows.count == all
        if reaching == all {
            return Words(
                "\(all == 2 ? "Both" : "All \(all)") \(name.english.plural)"
                    + "\(isWhole ? "" : " shown") reach the "
                    + "\(limit.words.english)",
                "\(isWhole ? "" : "所示 ")\(all) 个\(name.chinese)均达到\(limit.words.chinese)")
        }
        return Words(
            "\(reaching) of \(all) \(name.english.plural)\(isWhole ? "" : " shown") "
                + "\(reaching == 1 ? "reaches" : "reach") the \(limit.words.english); "
                + "the lowest stands at \(score(lowest))",
            "\(isWhole ? "" : "所示 ")\(all) 个\(name.chinese)中 \(reaching) 个达到\(limit.words.chinese)，"
                + "最低为 \(score(lowest)) 分")
    }

    private func larger(
        _ a: CompositeEstimate.ClassShare, _ b: CompositeEstimate.ClassShare
    ) -> Bool {
        (a.respondents.share ?? .zero) < (b.respondents.share ?? .zero)
    }

    var classes: Words {
        guard let top = data.composite.classes.first, let bottom = data.composite.classes.last,
            data.composite.classes.count > 1, let high = top.respondents.share,
            let low = bottom.respondents.share
        else { return Words("How the scores are spread", "得分分布") }
        let (best, worst) = (Words(top.scoreClass.label), Words(bottom.scoreClass.label))
        if high == .zero, low == .zero, let most = data.composite.classes.max(by: larger),
            let share = most.respondents.share
        {
            let name = Words(most.scoreClass.label)
            return Words(
                "\(NumberText.percent(share)) % of respondents are in the class “\(name.english)”",
                "\(NumberText.percent(share))% 的受访者得分等级为“\(name.chinese)”")
        }
        return Words(
            "\(NumberText.percent(high)) % of respondents are in the class “\(best.english)”, "
                + "\(NumberText.percent(low)) % in “\(worst.english)”",
            "\(NumberText.percent(high))% 的受访者得分等级为“\(best.chinese)”，\(NumberText.percent(low))% 为“\(worst.chinese)”"
        )
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
    /// With a space before the number that follows; an empty text stays empty.
    fileprivate var spaced: String { isEmpty ? "" : self + " " }

    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// An English title within a sentence: "Company" becomes "company", "SFO area" stays.
    var inSentence: String {
        guard let first, dropFirst().first?.isLowercase == true else { return self }
        return first.lowercased() + dropFirst()
    }

    /// `1 company`, `27 companies`.
    func counted(_ count: Int) -> String { "\(count) \(count == 1 ? inSentence : plural)" }

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
