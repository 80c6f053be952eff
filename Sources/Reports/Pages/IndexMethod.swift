import ExactNumbers
public import Figures
public import Questionnaires

/// How an index is made, in one sentence without a full stop: what a report's method page and the
/// terminal say of it.
public struct IndexMethod {
    private let index: Index
    private let questionnaire: Questionnaire

    public init(_ index: Index, of questionnaire: Questionnaire) {
        self.index = index
        self.questionnaire = questionnaire
    }

    /// With the author's name for the rules behind it, where they have one.
    public var words: Words {
        let rule = rule
        guard let version = index.version else { return rule }
        return Words(
            "\(rule.english) (version \(version))",
            "\(rule.chinese)\u{FF08}版本 \(version)\u{FF09}")
    }

    private var rule: Words {
        switch index.kind {
        case .csat(let item, let best):
            let points = questionnaire.item(item)?.scale?.codes.count ?? 0
            return Words(
                "share of the \(best) best of \(points) answers to \(name(of: item).english)\(named("CSAT"))",
                "\(name(of: item).chinese)的 \(points) 级答案中最好 \(best) 级所占比例"
                    + named("CSAT", isChinese: true))
        case .nps(let item):
            return Words(
                "share of 9 and 10 less share of 0 to 6 in the answers to "
                    + name(of: item).english + named("NPS"),
                "\(name(of: item).chinese)答 9–10 的比例减去答 0–6 的比例"
                    + named("NPS", isChinese: true))
        case .effortMean(let item):
            return Words(
                "mean of the answers to \(name(of: item).english) on 1 to 7\(named("CES"))",
                "\(name(of: item).chinese)在 1–7 上的均值\(named("CES", isChinese: true))")
        case .effortShare(let item, let best):
            return Words(
                "share of the \(best) best of 7 answers to \(name(of: item).english)\(named("CES"))",
                "\(name(of: item).chinese)的 7 级答案中最好 \(best) 级所占比例"
                    + named("CES", isChinese: true))
        case .composite(let parts, let rules):
            let items = Set(parts.flatMap(\.entries).map(\.item)).count
            return Words(
                "weighted mean of \(items) \(items == 1 ? "item" : "items") on "
                    + "\(rules.range.lowerBound) to \(rules.range.upperBound), \(missing(rules).english)",
                "\(items) 题的加权均值，取值 \(rules.range.lowerBound)–\(rules.range.upperBound)，"
                    + missing(rules).chinese)
        case .gap(let parts, let rules):
            let pairs = parts.flatMap(\.entries).count
            return Words(
                "what is found less what is expected over \(pairs) "
                    + "\(pairs == 1 ? "pair" : "pairs"), weighted, \(missing(rules).english)",
                "\(pairs) 对题目的感受减期望，加权，\(missing(rules).chinese)")
        case .kano(let features):
            let count = features.count
            return Words(
                "most frequent category of \(count == 1 ? "the feature" : "each of \(count) features")"
                    + ", by the answers about it there and missing\(named("Kano"))",
                "\(count) 项特性，各取具备与不具备两问所得类别中最多者\(named("Kano", isChinese: true))")
        }
    }

    /// The author's short name for an item; its id where there is none.
    private func name(of id: ItemID) -> Words {
        questionnaire.item(id)?.label.map { Words($0).inTitle }
            ?? Words(id.name, " \(id.name) ")
    }

    /// The name of the kind behind a title that is another.
    private func named(_ kind: String, isChinese: Bool = false) -> String {
        let title = isChinese ? index.title[.chinese] : index.title[.english]
        if title.contains(kind) { return "" }
        return isChinese ? "（\(kind)）" : " (\(kind))"
    }

    /// What becomes of unanswered items.
    private func missing(_ rules: ScoreRules) -> Words {
        let passed: Words
        switch rules.missing {
        case .complete: return Words("only where all is answered", "仅计全部作答的答卷")
        case .withinDimension:
            passed = Words(
                "missing weight passing to the rest of the dimension", "缺答的权重归同维度其他题")
        case .flat:
            passed = Words("missing weight passing to all that is answered", "缺答的权重归所有已答题")
        }
        return Words([passed, least(rules)], english: ", ", chinese: "\u{FF0C}")
    }

    private func least(_ rules: ScoreRules) -> Words {
        guard rules.minimumAnswered > .zero else { return Words("one answer at least", "至少答一题") }
        let percent = NumberText.percent(Ratio(rules.minimumAnswered))
        return Words("\(percent) % of the weight answered at least", "至少答满 \(percent)% 的权重")
    }
}
