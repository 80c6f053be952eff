import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Findings {
    /// Where the score stands, what became of it, and what misses the limit: the fullest wording first.
    var summary: [Words] {
        guard let mean = data.composite.headlineMean.mean else { return [noMean] }
        let head = standing(mean)
        if data.changes != nil, let tail = itemsTail(head) {
            return tail + (standingShort(mean).flatMap(itemsTail) ?? []) + [head.words]
        }
        return [reached.map { joined(head.words, $0) } ?? head.words]
    }

    private var noMean: Words {
        if data.isCompositeHidden {
            return Words("Too few replies to show a score", "答卷过少，不予显示得分")
        }
        return data.composite.isHeadlineWithheld
            ? Words(
                "The score is not shown: it would tell of those that are hidden",
                "得分不予显示：会透露不予显示者的情况")
            : Words("No reply has a score yet", "尚无可计分的答卷")
    }

    /// A first half of a title, and whether it is good news.
    private struct Head {
        let words: Words
        /// `nil` where it is neither.
        let isGood: Bool?
    }

    /// The name of the score at the head of a sentence.
    var subject: Words {
        rules.title.map { Words($0).capitalised } ?? Words("Satisfaction", "总体满意度")
    }

    /// Without the name of the wave before, which a day or a week has a long one of; `nil` where it
    /// is not named.
    private func standingShort(_ mean: Ratio) -> Head? {
        guard data.changes?.figure(.composite)?.change?.direction == .unclear else { return nil }
        let (name, value) = (subject, score(mean))
        return Head(
            words: Words(
                "\(name.english) stands at \(value) (no significant change)",
                "\(name.chinese)为 \(value) 分（无显著变化）"),
            isGood: nil)
    }

    private func standing(_ mean: Ratio) -> Head {
        let value = score(mean)
        let name = subject
        guard let changes = data.changes else {
            return Head(
                words: Words("\(name.english) stands at \(value)", "\(name.chinese)为 \(value) 分"),
                isGood: nil)
        }
        switch changes.figure(.composite)?.change?.direction {
        case .rose?:
            return Head(
                words: Words("\(name.english) rose to \(value)", "\(name.chinese)升至 \(value) 分"),
                isGood: true)
        case .fell?:
            return Head(
                words: Words("\(name.english) fell to \(value)", "\(name.chinese)降至 \(value) 分"),
                isGood: false)
        case .unclear?:
            return Head(
                words: Words(
                    "\(name.english) stands at \(value), no significant change since \(changes.name.english)",
                    "\(name.chinese)为 \(value) 分，与\(changes.name.chinese.spaced)相比无显著变化"),
                isGood: nil)
        case nil:
            return Head(
                words: Words("\(name.english) stands at \(value)", "\(name.chinese)为 \(value) 分"),
                isGood: nil)
        }
    }

    /// The head with what is said of the items, the names of up to two that miss the limit first;
    /// `nil` where there is no limit or no item.
    private func itemsTail(_ head: Head) -> [Words]? {
        guard let limit = rules.limitLine else { return nil }
        let shown = data.table.dimensions.flatMap(\.items).compactMap { item in
            data.scoreMean(of: item).map {
                (id: item.item.id, name: Words(item.item.title).inTitle, mean: $0)
            }
        }
        guard !shown.isEmpty else { return nil }
        let missing = shown.filter { $0.mean < Ratio(limit.value) }
            .sorted { $0.mean < $1.mean }
        // Only what missed it before as well misses it still.
        let still =
            head.isGood == true
            && missing.allSatisfy { item in
                data.changes?.figure(.item(item.id))?.previous.map { $0 < Ratio(limit.value) }
                    ?? false
            }
        func tail(_ words: Words, isGood: Bool) -> Words {
            let turns = head.isGood.map { $0 != isGood } ?? false
            return Words(
                head.words.english + (turns ? ", but " : "; ") + words.english,
                head.words.chinese + (turns ? "，但" : "；") + words.chinese)
        }
        guard !missing.isEmpty else {
            return [
                tail(
                    Words(
                        "every item reaches the \(limit.words.english)",
                        "各题均达到\(limit.words.chinese)"), isGood: true)
            ]
        }
        let count = Words(
            "\(missing.count) of \(shown.count) items\(still ? " still" : "") "
                + "\(missing.count == 1 ? "misses" : "miss") the \(limit.words.english)",
            "\(shown.count) 题中\(still ? "仍" : "")有 \(missing.count) 题低于\(limit.words.chinese)")
        guard missing.count <= 2 else { return [tail(count, isGood: false)] }
        let list = Words.list(missing.map(\.name))
        let names = Words(
            "\(list.english)\(still ? " still" : "") \(missing.count == 1 ? "misses" : "miss") the \(limit.words.english)",
            "\(list.chinese)\(still ? "仍" : "")低于\(limit.words.chinese)")
        return [tail(names, isGood: false), tail(count, isGood: false)]
    }

    private func joined(_ head: Words, _ tail: Words) -> Words {
        Words("\(head.english): \(tail.english)", "\(head.chinese)：\(tail.chinese)")
    }

    /// How many reach the lines that management drew; `nil` where it drew none.
    private var reached: Words? {
        let lines = rules.spokenLines
        guard !lines.isEmpty else { return nil }
        let parts: [Words]
        if let unit = data.unitName, !data.composite.withholdsUnits {
            let all = data.composite.units.count
            parts = lines.enumerated().map { index, line in
                let count = unitsReaching(line)
                return index == 0
                    ? Words(
                        "\(count == 0 ? "none" : "\(count)") of \(unit.english.counted(all)) "
                            + "\(count == 1 ? "reaches" : "reach") the \(line.words.english)",
                        count == 0
                            ? "\(all) 个\(unit.chinese)中没有一个达到\(line.words.chinese)"
                            : "\(all) 个\(unit.chinese)中 \(count) 个达到\(line.words.chinese)")
                    : Words(
                        "\(count == 0 ? "none" : "\(count)") the \(line.words.english)",
                        count == 0
                            ? "没有一个达到\(line.words.chinese)"
                            : "\(count) 个达到\(line.words.chinese)")
            }
        } else {
            guard data.composite.respondents.base.count > 0 else { return nil }
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
        return Words(parts, english: ", ", chinese: "，")
    }

    private func unitsReaching(_ line: ThresholdLine) -> Int {
        data.composite.classes.reduce(0) { sum, item in
            guard let from = item.scoreClass.from, from >= line.value else { return sum }
            return sum + (item.units?.count ?? 0)
        }
    }

    private func shareReaching(_ line: ThresholdLine) -> String {
        let share = data.composite.classes.reduce(Ratio.zero) { sum, item in
            guard let from = item.scoreClass.from, from >= line.value else { return sum }
            return sum + (item.respondents.share ?? .zero)
        }
        return NumberText.percent(share)
    }
}
