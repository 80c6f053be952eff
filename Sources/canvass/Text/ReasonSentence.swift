import Documents
import ExactNumbers
import Questionnaires

/// Why a figure is not comparable as it is, in a sentence.
struct ReasonSentence {
    private let comparison: QuestionnaireComparison
    private let words: DiffWords
    private var language: OutputLanguage { words.language }

    init(_ comparison: QuestionnaireComparison, _ words: DiffWords) {
        self.comparison = comparison
        self.words = words
    }

    /// More items are counted, not named.
    private static let mostNames = 6

    func text(of cause: ComparabilityReason.Cause) -> String {
        switch cause {
        case .items(let cause, let items, let share):
            return text(of: cause, items, words.share(share))
        case .weights(let shifts):
            let texts = list(shifts.map(text))
            return language.say("Weights changed: \(texts).", "权重变动：\(texts)。")
        case .rule(let rule):
            let (from, to) = values(rule.difference)
            return language.say(
                "The rule '\(rule.key)' changed from \(from) to \(to).",
                "规则 \(rule.key) 由 \(from) 改为 \(to)。")
        case .thresholds(let differences):
            let texts = list(differences.map(text))
            return language.say("Its classes changed: \(texts).", "等级划分变动：\(texts)。")
        case .type(let from, let to):
            return language.say(
                "It was of the type \(from) and is of the type \(to).", "指标类型由 \(from) 改为 \(to)。")
        case .completion:
            return language.say(
                "Other replies count as complete than before.", "算作完成的答卷与以往不同。")
        case .replies(let from, let to):
            return language.say(
                "Respondents were promised '\(from.rawValue)' and are promised '\(to.rawValue)': "
                    + "they may answer otherwise.",
                "对受访者的承诺由 \(from.rawValue) 改为 \(to.rawValue)，作答可能因此不同。")
        case .sampling(let from, let to):
            return text(from, to)
        }
    }

    private func text(
        _ from: SampleDesign.Weighting, _ to: SampleDesign.Weighting
    ) -> String {
        switch (from, to) {
        case (.frequency, _):
            language.say(
                "Each reply stood for a number of respondents, and does not any more.",
                "每份答卷以往代表若干名受访者，现在不再如此。")
        case (_, .frequency):
            language.say(
                "Each reply stands for a number of respondents now, and did not before.",
                "每份答卷现在代表若干名受访者，以往没有。")
        case (_, .sampling):
            language.say(
                "Replies are weighted by sampling weights now, and were not before.",
                "答卷现在按抽样权数加权，以往没有。")
        case (_, .none):
            language.say(
                "Replies were weighted by sampling weights, and are not any more.",
                "答卷以往按抽样权数加权，现在不再加权。")
        }
    }

    private func text(
        of cause: ComparabilityReason.ItemCause, _ items: [ItemID], _ share: String
    ) -> String {
        let names = names(of: items)
        let isOne = items.count == 1
        func of(_ english: String, _ chinese: String) -> String {
            language.say(
                "\(names) \(english): \(share) of the weight.", "\(names)\(chinese)，占权重 \(share)。")
        }
        return switch cause {
        case .new:
            language.say(
                "\(names) \(isOne ? "was" : "were") not asked before: \(share) of the weight.",
                "\(names)以往没有问过，占权重 \(share)。")
        case .gone:
            language.say(
                "\(names) \(isOne ? "is" : "are") not asked any more: \(share) of the old weight.",
                "\(names)不再提问，原占权重 \(share)。")
        case .takenIn:
            of(
                "\(isOne ? "counts" : "count") now and did not, though asked before",
                "现在计入，以往问过而未计入")
        case .leftOut:
            language.say(
                "\(names) \(isOne ? "counts" : "count") no longer, though still asked: \(share) of "
                    + "the old weight.",
                "\(names)仍在提问但不再计入，原占权重 \(share)。")
        case .regrouped:
            of("\(isOne ? "counts" : "count") in another dimension", "改归另一维度")
        case .answeredOtherwise:
            of("\(isOne ? "is" : "are") answered on another scale", "的量表变了")
        case .askedAboutOthers:
            of("\(isOne ? "is" : "are") asked about other objects", "所问的对象变了")
        case .reworded: of("\(isOne ? "was" : "were") reworded", "改了措辞")
        case .askedOfOthers:
            of("\(isOne ? "is" : "are") asked of other people", "的提问条件变了")
        case .retranslated: of("\(isOne ? "was" : "were") retranslated", "改了译文")
        case .required:
            language.say(
                "Whether \(names) must be answered changed: \(share) of the weight.",
                "\(names)是否必答变了，占权重 \(share)。")
        case .turned:
            of("\(isOne ? "counts" : "count") the other way round", "的计分方向变了")
        }
    }

    private func names(of items: [ItemID]) -> String {
        let shown = items.prefix(Self.mostNames).map(name)
        let rest = items.count - shown.count
        guard rest > 0 else {
            return language.say(Self.enumeration(shown), shown.joined(separator: "、"))
        }
        return language.say(
            "\(shown.joined(separator: ", ")) and \(rest) more",
            "\(shown.joined(separator: "、"))等 \(items.count) 题")
    }

    private static func enumeration(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    /// `s3 'Problem handling process'`; alone by its id where its name is a long question.
    private func name(_ id: ItemID) -> String {
        let item = comparison.items.first { $0.id == id }?.item
        guard let label = item.map({ TextTable.Cell(language[$0.label ?? $0.ask]).text }),
            label.displayWidth <= 32
        else { return language.say(id.name, " \(id) ") }
        return language.say("\(id) '\(label)'", "\(id)“\(label)”")
    }

    private func text(of shift: WeightShift) -> String {
        let shares = words.shares(shift.fromShare, shift.toShare)
        return switch shift.subject {
        case .dimension(let id): language.say("dimension \(id) \(shares)", "维度 \(id) \(shares)")
        case .item(let id, _): "\(id) \(shares)"
        }
    }

    private func text(of difference: KeyDifference) -> String {
        switch difference.difference {
        case .words: return difference.key
        case .value:
            let (from, to) = values(difference.difference)
            let name = difference.key.split(separator: "/").dropFirst().first.map(String.init)
            return "\(name ?? difference.key) \(from) → \(to)"
        case .entries(let added, let removed, let isReordered):
            let parts = added.map { "+ \($0)" } + removed.map { "− \($0)" }
            return list(parts + (isReordered ? [words.reordered] : []))
        }
    }

    private func values(_ difference: Difference) -> (String, String) {
        guard case .value(let from, let to) = difference else { return ("", "") }
        return (from ?? words.nothing, to ?? words.nothing)
    }

    private func list(_ texts: [String]) -> String {
        texts.joined(separator: language.say(", ", "，"))
    }
}
