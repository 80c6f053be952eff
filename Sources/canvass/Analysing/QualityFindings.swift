import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// What `canvass analyse quality` prints.
struct QualityFindings {
    private let quality: DataQuality
    /// The item that holds the durations; `nil` without.
    private let seconds: String?
    private let words: AnalysisWords

    private var flags: ReplyFlags { quality.flags }

    init(_ quality: DataQuality, seconds: String?, _ words: AnalysisWords) {
        self.quality = quality
        self.seconds = seconds
        self.words = words
    }

    var result: AnalysisResult {
        let rules = flags.rules
        return AnalysisResult(
            kind: "quality", tables: [kinds, headlines, items].compactMap(\.self), notes: notes,
            method: method, explanation: explanation,
            facts: [
                "left-out": .integer(quality.leftOut),
                "leave-out": .array(leftOut.map { .string($0.rawValue) }),
                "rules": [
                    "straight-line": .integer(rules.straightLineAnswers),
                    "straight-line-share": .number(rules.straightLineShare.double),
                    "straight-line-rows": .integer(rules.straightLineRows),
                    "unanswered": .number(rules.unansweredShare.double),
                    "duplicate": .integer(rules.duplicateAnswers),
                    "seconds": JSONValue(seconds) { .string($0) },
                    "too-fast": JSONValue(flags.durations?.limit) { .number($0) },
                ],
                "identical": [
                    "patterns": .integer(flags.identical.patterns),
                    "replies": .integer(flags.identical.replies),
                    "not-judged": .integer(flags.identical.notJudged),
                    "expected-pairs": .number(flags.identical.expectedPairs),
                ],
                "durations": JSONValue(flags.durations) { durations in
                    [
                        "timed": .integer(durations.timed), "median": .number(durations.median),
                    ]
                },
            ])
    }

    private var leftOut: [QualityFlag] { QualityFlag.allCases.filter(quality.kinds.contains) }
}

// MARK: Tables

extension QualityFindings {
    private var kinds: ResultTable {
        var table = ResultTable(
            id: "flags", title: nil, labelHeading: words.say("Flag", "标记"), keys: ["flag"],
            columns: [
                .init("count", words.say("replies", "答卷数")),
                .init("share", words.say("share", "占比")),
                .init("is-left-out", nil),
            ])
        func row(
            _ id: String, _ name: String, _ count: Int?, isLeftOut: Bool, isStrong: Bool = false
        ) -> ResultTable.Row {
            ResultTable.Row(
                name, ["flag": .text(id)],
                [
                    "count": count.map { .count($0) } ?? .number(nil, shown: NumberStyle.nothing),
                    "share": words.share(count.flatMap { Ratio($0) / Ratio(flags.replies) }),
                    "is-left-out": .flag(isLeftOut, shown: ""),
                ], isStrong: isStrong)
        }
        table.rows = QualityFlag.allCases.map { kind in
            row(
                kind.rawValue, kind.name(words), flags.counts[kind],
                isLeftOut: quality.kinds.contains(kind))
        }
        table.rows.append(
            row(
                "any", words.say("One flag or more", "至少一个标记"), flags.flagged,
                isLeftOut: quality.kinds.count == QualityFlag.allCases.count, isStrong: true))
        return table
    }

    private var headlines: ResultTable? {
        var table = ResultTable(
            id: "headlines", title: nil, labelHeading: words.say("Headline", "主要指标"),
            keys: ["figure"],
            columns: [
                .init("n", words.say("n", "人数")), .init("value", words.say("all", "全部")),
                .init("kept-n", words.say("n left", "剔除后人数")),
                .init("kept", words.say("flagged left out", "剔除标记后")),
                .init("difference", words.say("difference", "差")),
                .init("class", nil), .init("kept-class", nil),
            ])
        if let headline = quality.composite, let mean = headline.all.headlineMean.mean {
            let rules = words.questionnaire.score
            let thresholds = rules.thresholds.map { Ratio($0) }
            func shown(_ value: Ratio?) -> ResultTable.Cell {
                .exact(value, shown: words.style.score(value, beside: thresholds))
            }
            var cells: [String: ResultTable.Cell] = [
                "n": .count(headline.all.headlineMean.base.count), "value": shown(mean),
                "class": headline.all.scoreClass.map { .text($0.id.name) } ?? .absent,
            ]
            if let kept = headline.kept.value {
                cells["kept-n"] = .count(kept.headlineMean.base.count)
                cells["kept"] = shown(kept.headlineMean.mean)
                cells["kept-class"] = kept.scoreClass.map { .text($0.id.name) } ?? .absent
                cells["difference"] = difference(headline.difference)
            } else {
                cells.merge(hiddenCells) { $1 }
            }
            table.rows.append(
                ResultTable.Row(
                    words.questionnaire.scoreName(in: words.language),
                    ["figure": .text(Measure.composite.name)], cells, isStrong: true))
        }
        for headline in quality.indices {
            let index = headline.all.index
            var cells: [String: ResultTable.Cell] = [
                "n": .count(headline.all.answered), "value": value(of: headline.all),
                "class": headline.all.scoreClass.map { .text($0.id.name) } ?? .absent,
            ]
            if let kept = headline.kept.value {
                cells["kept-n"] = .count(kept.answered)
                cells["kept"] = value(of: kept)
                cells["kept-class"] = kept.scoreClass.map { .text($0.id.name) } ?? .absent
                cells["difference"] = difference(headline.difference)
            } else {
                cells.merge(hiddenCells) { $1 }
            }
            table.rows.append(
                ResultTable.Row(
                    words.language[index.title], ["figure": .text(index.id.name)], cells,
                    isStrong: true))
        }
        return table.rows.isEmpty ? nil : table
    }

    private func value(of estimate: IndexEstimate) -> ResultTable.Cell {
        .exact(estimate.value, shown: IndexFigure(estimate, words.style).value)
    }

    private func difference(_ value: Ratio?) -> ResultTable.Cell {
        .exact(value, shown: words.style.signed(value?.double))
    }

    private var hiddenCells: [String: ResultTable.Cell] {
        ["kept-n": .hidden, "kept": .hidden, "difference": .hidden, "kept-class": .hidden]
    }

    private var items: ResultTable {
        var table = ResultTable(
            id: "items", title: nil, labelHeading: words.say("Item", "题目"), keys: ["item"],
            columns: [
                .init("asked", words.say("asked", "询问")),
                .init("skipped", Missing.skipped.heading(in: words.language)),
                .init("skipped-share", words.say("share", "占比")),
                .init("dont-know", Missing.dontKnow.heading(in: words.language)),
                .init("dont-know-share", words.say("share", "占比")),
                .init("not-applicable", Missing.notApplicable.heading(in: words.language)),
                .init("not-applicable-share", words.say("share", "占比")),
                .init("not-asked", Missing.notAsked.heading(in: words.language)),
            ])
        table.rows = quality.items.map { row in
            let keys: [String: ResultTable.Cell] = ["item": .text(row.item.id.name)]
            guard let item = row.quality.value else {
                return ResultTable.Row(
                    row.item.name(in: words.language), keys, [:], isHidden: true)
            }
            func count(_ kind: Missing) -> ResultTable.Cell {
                .count(item.missing[kind, default: 0])
            }
            return ResultTable.Row(
                row.item.name(in: words.language), keys,
                [
                    "asked": .count(item.asked),
                    "skipped": count(.skipped), "skipped-share": words.share(item.skippedShare),
                    "dont-know": count(.dontKnow),
                    "dont-know-share": words.share(item.dontKnowShare),
                    "not-applicable": count(.notApplicable),
                    "not-applicable-share": words.share(item.notApplicableShare),
                    "not-asked": count(.notAsked),
                ])
        }
        return table
    }
}

// MARK: Words

extension QualityFindings {
    private func list(_ kinds: [QualityFlag]) -> String { words.list(kinds.map { $0.name(words) }) }

    /// Kinds that could not be looked for.
    private var unchecked: [QualityFlag] {
        QualityFlag.allCases.filter { flags.counts[$0] == nil }
    }

    private var notes: [String] {
        var notes: [String] = []
        let headlines =
            [quality.composite?.kept.value == nil && quality.composite != nil]
            + quality.indices.map { $0.kept.value == nil }
        let isHidden =
            headlines.contains(true) || quality.items.contains { $0.quality.value == nil }
        if isHidden {
            notes.append(
                GroupNotes.hidden(floor: words.questionnaire.reportingFloor, words.language))
        }
        if quality.composite == nil, words.questionnaire.hasComposite {
            notes.append(
                words.say(
                    "The composite may not be shown and is left out.", "综合得分不予显示，故未列出。"))
        }
        if quality.kinds.count < QualityFlag.allCases.count {
            let names = list(leftOut)
            notes.append(
                words.say(
                    "The second figures leave out these only: \(names).", "第二列数值只剔除：\(names)。"))
        }
        if flags.identical.notJudged > 0 {
            let count = words.style.count(flags.identical.notJudged)
            notes.append(
                words.say(
                    "\(count) replies are equal to another and not flagged: with few answers, or all "
                        + "ratings the same, replies agree by chance.",
                    "另有 \(count) 份答卷与他人相同而未标记：作答少或评分全同时，雷同可能出于偶然。"))
        }
        return notes + unchecked.map(because)
    }

    /// Why a kind could not be looked for.
    private func because(_ kind: QualityFlag) -> String {
        switch kind {
        case .straightLine:
            let wanted = words.style.count(flags.rules.straightLineAnswers)
            return words.say(
                "Straight lines cannot be found: nowhere do \(wanted) ratings on one scale follow each "
                    + "other; --straight-line takes fewer.",
                "无法发现直线作答：问卷中没有连续 \(wanted) 道同一量表的评分题；可用 --straight-line 调低。")
        case .duplicate:
            let wanted = words.style.count(flags.rules.duplicateAnswers)
            return words.say(
                "Duplicates cannot be found: the questionnaire has fewer than \(wanted) items, and with few "
                    + "answers replies agree by chance; --duplicate takes fewer.",
                "无法发现雷同答卷：问卷不足 \(wanted) 题，作答少时雷同可能出于偶然；可用 --duplicate 调低。")
        case .failedCheck:
            return words.say(
                "Contradictions cannot be found: the definition has no checks.",
                "无法发现自相矛盾：问卷定义中没有检查。")
        case .tooFast where seconds == nil:
            return words.say(
                "How long the replies took is not known; --seconds names an item that holds it.",
                "答卷用时未知；若某题记录了秒数，可用 --seconds 指明。")
        case .tooFast:
            return words.say("No reply says how long it took.", "没有答卷记录用时。")
        case .unanswered:
            return words.say("What was skipped is not known.", "缺答情况未知。")
        }
    }

    private var method: [String] {
        let rules = flags.rules
        let line = words.style.count(rules.straightLineAnswers)
        let half = words.share(rules.straightLineShare).shown
        let skipped = words.share(rules.unansweredShare).shown
        let least = words.style.count(rules.duplicateAnswers)
        var english =
            "Method: straight line, \(line) equal ratings in a row and \(half) of the row, or a matrix of "
            + "\(rules.straightLineRows) rows or more all alike; unanswered, more than \(skipped) of "
            + "what was asked; duplicate, every answer that of another reply with \(least) answers or "
            + "more, all but one of each kind"
        var chinese =
            "方法：直线作答，连续 \(line) 题评分相同且占该列一半（\(half)）以上，或矩阵 \(rules.straightLineRows) 行及以上全同；"
            + "缺答，跳过超过所问的 \(skipped)；雷同，\(least) 题以上的作答与另一份完全一致，每类留一份"
        if let durations = flags.durations, let limit = durations.limit {
            let (limit, median) = (
                words.style.value(limit, places: 0),
                words.style.value(durations.median, places: 0)
            )
            let timed = words.style.count(durations.timed)
            english +=
                "; too fast, under \(limit) seconds (median \(median), \(timed) replies timed)"
            chinese += "；过快，少于 \(limit) 秒（中位数 \(median) 秒，有用时记录 \(timed) 份）"
        }
        if flags.counts[.failedCheck] != nil {
            english += "; failed check, answers that a check of the definition says cannot stand "
            english += "together"
            chinese += "；自相矛盾，违反问卷定义中的检查"
        }
        return [words.say(english + ".", chinese + "。")]
    }

    private var explanation: [String] {
        let share = words.share(Ratio(flags.flagged) / Ratio(flags.replies)).shown
        let missed = list(unchecked)
        let first =
            flags.flagged == 0
            ? unchecked.isEmpty
                ? words.say(
                    "No check found a reply that looks as if it had been given without care.",
                    "各项检查均未发现看起来随意填写的答卷。")
                : words.say(
                    "The checks that could be made found no reply that looks as if it had been given "
                        + "without care; what could not be looked for: \(missed.lowercased()).",
                    "能够进行的检查均未发现看起来随意填写的答卷；无法检查的有：\(missed)。")
            : words.say(
                "\(share) of the replies look as if they may have been given without care, which is no "
                    + "proof that they were.",
                "\(share) 的答卷看起来可能填写随意，但这并不等于确实如此。")
        let moved = quality.composite.flatMap(\.difference) ?? quality.indices.first?.difference
        let classes = quality.composite.flatMap { headline in
            headline.kept.value.map { $0.scoreClass?.id == headline.all.scoreClass?.id }
        }
        let second: String
        if quality.leftOut == 0 {
            second = words.say(
                "There is nothing to leave out, and the figures stand as they are.",
                "没有可剔除的答卷，各项数值不变。")
        } else if let moved {
            let text = words.style.signed(moved.double)
            second =
                classes == false
                ? words.say(
                    "Without them the headline moves by \(text) into another class: look at how the "
                        + "answers came in before you report it.",
                    "剔除后主要得分变动 \(text)，等级也随之改变：报告之前请先查明答卷来源。")
                : words.say(
                    "Without them the headline moves by \(text), so judge by that whether they matter.",
                    "剔除后主要得分变动 \(text)，可据此判断影响大小。")
        } else {
            second = words.say(
                "What the figures would be without them cannot be shown, because it would tell what so "
                    + "few people answered.",
                "剔除后的数值不能显示，否则会泄露这少数人的回答。")
        }
        return [first, second]
    }
}

extension QualityFlag {
    fileprivate func name(_ words: AnalysisWords) -> String {
        switch self {
        case .straightLine: words.say("Straight line", "直线作答")
        case .unanswered: words.say("Much unanswered", "大量缺答")
        case .tooFast: words.say("Too fast", "作答过快")
        case .duplicate: words.say("Duplicate", "与他卷雷同")
        case .failedCheck: words.say("Contradictory", "自相矛盾")
        }
    }
}
