import Documents
import ExactNumbers
import Questionnaires

/// What `canvass diff` tells a person: first which figures stay comparable, then what changed.
struct DiffText {
    let comparison: QuestionnaireComparison
    let files: (old: String, new: String)
    let terminal: Terminal
    private let words: DiffWords

    private var language: OutputLanguage { words.language }

    init(
        _ comparison: QuestionnaireComparison, files: (old: String, new: String),
        in language: OutputLanguage, for terminal: Terminal
    ) {
        self.comparison = comparison
        self.files = files
        self.terminal = terminal
        words = DiffWords(comparison, in: language)
    }

    /// - Parameter all: whether items without a change are named.
    func lines(all: Bool) -> [String] {
        var blocks = [heading]
        if comparison.isIdentical {
            blocks.append(sameness)
            if all { blocks.append(itemBlock(all: true)) }
            return Array(blocks.joined(separator: [""]))
        }
        blocks.append(indexBlock)
        blocks.append(adviceBlock)
        blocks.append(itemBlock(all: all))
        blocks.append(partBlock)
        return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private var sameness: [String] {
        let same = language.say(
            "Both ask the same, score the same and show the same.", "两份定义的提问、计分和展示完全相同。")
        guard comparison.old.scoringHash != comparison.new.scoringHash else { return [same] }
        return [
            same,
            language.say(
                "The hash of the scoring is another because weights are other numbers in the same "
                    + "proportion.",
                "权重的写法不同而比例相同，所以计分规则的哈希值不同。"),
        ]
    }

    private var heading: [String] {
        let (old, new) = (comparison.old, comparison.new)
        let title = TextTable.Cell("\(files.old) → \(files.new)").text
        let facts = [
            TextTable.Cell(language[new.title]).text,
            language.say("wording ", "问卷文字 ") + pair(old.wordingHash, new.wordingHash),
            language.say("scoring ", "计分规则 ") + pair(old.scoringHash, new.scoringHash),
        ]
        return [
            terminal.coloured(title, .strong),
            terminal.coloured(facts.joined(separator: " · "), .faint),
        ]
    }

    private func pair(_ old: ContentHash, _ new: ContentHash) -> String {
        old == new
            ? language.say("\(new.short), the same", "\(new.short)（相同）")
            : "\(old.short) → \(new.short)"
    }

    private func section(_ title: String) -> String { terminal.coloured(title, .strong) }

    private var indexBlock: [String] {
        guard !comparison.indices.isEmpty else { return [] }
        let names = comparison.indices.map { words.name(of: $0) }
        let width = min(names.map(\.displayWidth).max() ?? 0, 44)
        var lines = [section(language.say("Do the waves stay comparable?", "各批次是否仍可比较？"))]
        let general = comparison.indices.lazy.map { $0.reasons.filter(\.concernsAllFigures) }
            .first { !$0.isEmpty }
        for reason in general ?? [] { lines.append("  " + words.sentence(for: reason)) }
        for (index, name) in zip(comparison.indices, names) {
            let verdict = words.verdict(of: index)
            let mark = terminal.coloured(verdict.mark, verdict.tone)
            lines.append(
                "  \(mark) \(name.truncated(toWidth: width).padded(to: width))  "
                    + terminal.coloured(verdict.text, verdict.tone))
            for reason in index.reasons where !reason.concernsAllFigures {
                lines.append("      " + words.sentence(for: reason))
            }
        }
        return lines
    }

    /// What to do about it.
    private var adviceBlock: [String] {
        let verdicts = Set(
            comparison.indices.flatMap { index -> [Comparability] in
                guard case .kept(let scores, let classes) = index.standing else { return [] }
                return [scores] + [classes].compactMap { $0 }
            })
        var lines: [String] = []
        if verdicts.contains(.withCare) {
            lines.append(
                language.say(
                    "With care: say beside the figures which questions changed.",
                    "谨慎可比：并列数字时请注明哪些题目变了。"))
        }
        if verdicts.contains(.afterRescoring) { lines.append(rescoringAdvice) }
        if verdicts.contains(.notComparable) {
            lines.append(
                language.say(
                    "Not comparable: no re-scoring mends it. Begin a new series, or ask the old and "
                        + "the new questions side by side in one wave.",
                    "不可比：重新计分也无法弥补。请另起序列，或在一个批次中新旧题目并问。"))
        }
        return lines
    }

    private var rescoringAdvice: String {
        let isSame = comparison.old.wordingHash == comparison.new.wordingHash
        let (old, new) = (TextTable.Cell(files.old).text, TextTable.Cell(files.new).text)
        let command = "canvass score --questionnaire \(new) --wave …"
        return isSame
            ? language.say(
                "After re-scoring: answers are kept, so earlier waves can be scored by the new "
                    + "rules: \(command)",
                "重新计分后可比：答案都已保存，以往批次可按新规则计分：\(command)")
            : language.say(
                "After re-scoring: answers are kept. Take the new weights, rules and classes over "
                    + "into a copy of \(old), and score earlier waves by it.",
                "重新计分后可比：答案都已保存。请把新的权重、规则和等级写入 \(old) 的副本，按副本给以往批次计分。")
    }

    private func itemBlock(all: Bool) -> [String] {
        let items = comparison.items
        let told = items.filter { all || $0.label != .identical || $0.move != nil }
        let counts = ItemLabel.allCases.reversed().compactMap { label -> String? in
            let count = items.count { $0.label == label }
            return count > 0
                ? language.say(
                    "\(count) \(words.name(of: label))", "\(words.name(of: label)) \(count)")
                : nil
        }
        let title = language.say("Items: ", "题目：")
        var lines = [section(title + counts.joined(separator: language.say(", ", "，")))]
        let names = told.map { words.name(of: $0.item, as: $0.id) }
        let width = min(names.map(\.displayWidth).max() ?? 0, 44)
        let labels = told.map { words.names(of: $0.labels) }
        let labelWidth = labels.map(\.displayWidth).max() ?? 0
        for ((item, name), label) in zip(zip(told, names), labels) {
            let share = words.share(of: item)
            let text = share.isEmpty ? label : label.padded(to: labelWidth) + "  " + share
            lines.append(
                "  \(name.truncated(toWidth: width).padded(to: width))  "
                    + terminal.coloured(text, item.label == .identical ? .faint : .plain))
            // The weight of a dimension is told once, with the dimension.
            let own = item.changes.filter { !$0.key.hasPrefix("dimensions/") }
            lines += DifferenceLines(own.map { ($0.key, $0.difference) }, words, terminal).lines
            if let twin = item.twin { lines.append("      " + words.sentence(forTwin: twin)) }
            if let move = item.move { lines.append("      " + words.sentence(for: move)) }
        }
        let untold = items.count - told.count
        if untold > 0 {
            lines.append(
                "  "
                    + language.say(
                        "\(untold) identical \(untold == 1 ? "item is" : "items are") not named; "
                            + "--all names \(untold == 1 ? "it" : "them").",
                        "另有 \(untold) 题相同，加 --all 列出。"))
        }
        return lines
    }

    private var partBlock: [String] {
        guard !comparison.parts.isEmpty else { return [] }
        var lines = [section(language.say("Besides the items", "题目以外"))]
        for part in comparison.parts {
            let name = words.name(of: part.part)
            switch part.change {
            case .added: lines.append("  \(name)  " + words.name(of: ItemLabel.added))
            case .removed: lines.append("  \(name)  " + words.name(of: ItemLabel.removed))
            case .changed(let differences):
                lines.append("  \(name)")
                lines +=
                    DifferenceLines(
                        differences.map { ($0.key, $0.difference) }, words, terminal
                    ).lines
            }
        }
        return lines
    }
}
