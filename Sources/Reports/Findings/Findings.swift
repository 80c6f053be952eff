import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

/// The sentences that stand as titles: composed from the numbers, so that they cannot say more.
struct Findings {
    let data: ReportData

    var rules: ScoreRules { data.rules }

    func score(_ value: Ratio) -> String {
        NumberText.score(value, thresholds: rules.thresholds)
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
    private func items(_ asked: [ItemEstimate], place: Words) -> [Words] {
        let rated = asked.filter { !$0.item.isExpectation }
        if rated.isEmpty, let expected = expectations(asked) { return [expected] }
        let items = rated.filter { !isOnOwnScale($0) }
        if items.isEmpty, case let own = ownScaleTitles(of: asked), !own.isEmpty { return own }
        let shown = items.compactMap { item in
            data.scoreMean(of: item).map { (name: Words(item.item.title).inTitle, mean: $0) }
        }
        // Of equal means the one asked first.
        guard let lowest = shown.min(by: { $0.mean < $1.mean }),
            let best = shown.max(by: { $0.mean < $1.mean })
        else {
            return asked.contains { $0.answered > 0 || data.hiddenItems.contains($0.item.id) }
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
                    "\(place.chinese.followed)\(all) 题得分均为 \(score(lowest.mean)) 分")
            ]
        }
        let low = Words(
            "lowest is \(lowest.name.english) with \(score(lowest.mean))",
            "最低为\(lowest.name.chinese)（\(score(lowest.mean)) 分）")
        let high = Words(
            "\(best.name.english) leads\(place.english) with \(score(best.mean))",
            "\(place.chinese)最高为\(best.name.chinese)（\(score(best.mean)) 分）")
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
                "\(place.chinese.followed)\(all) 题均低于\(limit.words.chinese)")
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

    /// What is expected says nothing of how well anything was done; `nil` where none may be shown.
    private func expectations(_ items: [ItemEstimate]) -> Words? {
        let means = items.compactMap(data.scoreMean)
        guard let low = means.min(), let high = means.max() else { return nil }
        return Words(
            "Expectations run from \(score(low)) to \(score(high))",
            "期望均值介于 \(score(low)) 与 \(score(high)) 之间")
    }

    private func count(_ missing: Int, of all: Int, place: Words, _ limit: ThresholdLine) -> Words {
        Words(
            "\(missing) of \(all) items\(place.english) \(missing == 1 ? "misses" : "miss") the "
                + "\(limit.words.english)",
            "\(place.chinese.followed)\(all) 题中有 \(missing) 题低于\(limit.words.chinese)")
    }

    private func both(_ first: Words, _ second: Words) -> Words {
        Words([first, second], english: "; ", chinese: "；")
    }

    private func larger(
        _ a: CompositeEstimate.ClassShare, _ b: CompositeEstimate.ClassShare
    ) -> Bool {
        (a.respondents.share ?? .zero) < (b.respondents.share ?? .zero)
    }

    /// The fullest wording first.
    var classes: [Words] {
        guard let top = data.composite.classes.first, let bottom = data.composite.classes.last,
            data.composite.classes.count > 1, let high = top.respondents.share,
            let low = bottom.respondents.share
        else { return [Words("How the scores are spread", "得分分布")] }
        let (best, worst) = (Words(top.scoreClass.label), Words(bottom.scoreClass.label))
        if high == .zero, low == .zero, let most = data.composite.classes.max(by: larger),
            let share = most.respondents.share
        {
            let name = Words(most.scoreClass.label)
            return [
                Words(
                    "\(NumberText.percent(share)) % of respondents are in the class “\(name.english)”",
                    "\(NumberText.percent(share))% 的受访者得分处于“\(name.chinese)”等级")
            ]
        }
        let (many, few) = (NumberText.percent(high), NumberText.percent(low))
        return [
            Words(
                "\(many) % of respondents are in the class “\(best.english)”, \(few) % in “\(worst.english)”",
                "\(many)% 的受访者得分处于“\(best.chinese)”等级，\(few)% 处于“\(worst.chinese)”等级"),
            Words(
                "\(many) % “\(best.english)”, \(few) % “\(worst.english)”",
                "“\(best.chinese)”占 \(many)%，“\(worst.chinese)”占 \(few)%"),
        ]
    }
}

extension Item {
    /// Asked of what a good one would be, not of ours.
    fileprivate var isExpectation: Bool {
        if case .expectation = kind { true } else { false }
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
    fileprivate var followed: String { isEmpty ? "" : self + " " }

    /// Between Chinese words, with a space beside Latin letters and digits.
    var spaced: String {
        let before = first?.isASCII == true ? " " : ""
        return before + self + (last?.isASCII == true ? " " : "")
    }

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
