import Analysis
import ExactNumbers
import Questionnaires

/// What `canvass analyse response` prints.
struct ResponseFindings {
    private let response: ResponseCounts
    private let words: AnalysisWords

    private var counts: Dispositions { response.rates.dispositions }

    init(_ response: ResponseCounts, _ words: AnalysisWords) {
        self.response = response
        self.words = words
    }

    var result: AnalysisResult {
        let bounds = response.bounds.flatMap { try? $0.get() }
        let others = NonResponseFindings(response.bounds, words)
        return AnalysisResult(
            kind: "response",
            tables: [dispositions, rates, groups].compactMap(\.self) + others.tables,
            notes: notes + others.notes, method: method + others.method,
            explanation: [
                answered, bounds.map(others.explanation) ?? caution,
            ],
            facts: [
                "eligible-share": eligibleShare,
                "silence": .string(response.silence.rawValue),
                "segment": JSONValue(response.table.segment) { .string($0.id.name) },
            ])
    }
}

// MARK: Counts

extension ResponseFindings {
    private struct Entry {
        let id: String
        let symbol: String
        let name: String
        let count: Int?
        /// Whether the counts with it are those of messages, not what became of people.
        var isDelivery = false
    }

    private var entries: [Entry] {
        func message(_ id: String, _ name: String, _ count: Int?) -> Entry {
            Entry(id: id, symbol: "", name: name, count: count, isDelivery: true)
        }
        func person(_ id: String, _ symbol: String, _ name: String, _ count: Int) -> Entry {
            Entry(id: id, symbol: symbol, name: name, count: count)
        }
        return [
            message("sent", words.say("Asked", "发出"), counts.delivery.sent),
            message("delivered", words.say("Delivered", "送达"), counts.delivery.delivered),
            message("bounced", words.say("Bounced", "退回"), counts.delivery.bounced),
            message("opened", words.say("Opened", "已打开"), counts.delivery.opened),
            person("complete", "I", words.say("Completed", "完整作答"), counts.complete),
            person("partial", "P", words.say("Answered in part", "部分作答"), counts.partial),
            person(
                "refused", "R", words.say("Refused or broke off", "拒答或中断"), counts.refused),
            person("non-contact", "NC", words.say("Not reached", "未联系到"), counts.notReached),
            person(
                "other", "O", words.say("Reached, could not answer", "已联系，无法作答"), counts.other),
            person(
                "nothing-heard", "UH", words.say("Nothing heard", "没有回音"),
                counts.unknownHousehold),
            person(
                "unknown", "UO", words.say("Unknown whether they belong", "是否属于对象不明"),
                counts.unknownOther),
            person(
                "ineligible", "", words.say("Do not belong to the population", "不属于调查对象"),
                counts.ineligible),
        ]
    }

    private var dispositions: ResultTable {
        var table = ResultTable(
            id: "counts", title: nil, labelHeading: words.say("What became of them", "去向"),
            keys: ["disposition"],
            columns: [
                .init("symbol", "", .left), .init("count", words.say("count", "人数")),
                .init("share", words.say("of asked", "占发出")),
            ])
        let sent = counts.delivery.sent.map { Ratio($0) }
        table.rows = entries.map { entry in
            let count = entry.count.map { Ratio($0) }
            let share = count.flatMap { count in sent.flatMap { count / $0 } }
            var row = ResultTable.Row(
                entry.name, ["disposition": .text(entry.id)],
                [
                    "symbol": .text(entry.symbol),
                    "count": entry.count.map { .count($0) } ?? .absent,
                    "share": share.map { words.share($0) } ?? .absent,
                ])
            row.isForMachines = entry.count ?? 0 == 0 && entry.id != "complete"
            return row
        }
        return table
    }
}

// MARK: Rates

extension ResponseFindings {
    private var rates: ResultTable {
        var table = ResultTable(
            id: "rates", title: nil, labelHeading: words.say("Rate", "比率"), keys: ["rate"],
            columns: [
                .init("share", words.say("share", "比例")),
                .init("formula", words.say("formula", "公式"), .left), .init("no-rate", nil),
            ])
        table.rows = ResponseRates.Rate.allCases.map { rate in
            var cells: [String: ResultTable.Cell] = [
                "formula": .word(rate.formula, shown: rate.formula(words))
            ]
            var isUncounted = false
            switch response.rates[rate] {
            case .success(let share): cells["share"] = .exact(share, shown: percent(share))
            case .failure(let reason):
                cells["share"] = .number(nil, shown: NumberStyle.nothing)
                cells["no-rate"] = .text(reason.name)
                isUncounted = reason == .notCounted
            }
            var row = ResultTable.Row(
                rate.meaning(words), ["rate": .text(rate.rawValue)], cells)
            row.isForMachines = isUncounted
            return row
        }
        return table
    }

    /// With a digit after the point: rates are compared from wave to wave.
    private func percent(_ share: Ratio) -> String {
        words.style.percent((share * Ratio(100)).rounded(toPlaces: 1))
    }

    private var groups: ResultTable? {
        guard let segment = response.table.segment else { return nil }
        let named: [(id: String, rate: ResponseRates.Rate)] =
            ResponseRates.Rate.allCases.filter { $0.rawValue.hasPrefix("RR") }.map {
                ($0.rawValue.lowercased(), $0)
            }
        var table = ResultTable(
            id: "groups", title: nil, labelHeading: words.language[segment.title],
            keys: ["group"],
            columns: [
                .init("sent", words.say("asked", "发出")),
                .init("complete", words.say("completed", "完整")),
                .init("partial", words.say("in part", "部分")),
                .init("refused", words.say("refused", "拒答")),
                .init("non-contact", nil), .init("other", nil), .init("nothing-heard", nil),
                .init("unknown", nil), .init("ineligible", nil),
            ] + named.map { .init($0.id, $0.rate.rawValue) })
        table.rows = response.table.rows.map { group in
            let label = segment.label(of: group.value, in: words.language.texts)
            let keys: [String: ResultTable.Cell] = ["group": .text(group.value)]
            guard let rates = group.outcome.value?.rates else {
                return ResultTable.Row(label, keys, [:], isHidden: true)
            }
            let counts = rates.dispositions
            var cells: [String: ResultTable.Cell] = [
                "sent": counts.delivery.sent.map { .count($0) } ?? .absent,
                "complete": .count(counts.complete), "partial": .count(counts.partial),
                "refused": .count(counts.refused), "non-contact": .count(counts.notReached),
                "other": .count(counts.other), "nothing-heard": .count(counts.unknownHousehold),
                "unknown": .count(counts.unknownOther), "ineligible": .count(counts.ineligible),
            ]
            for (id, rate) in named {
                cells[id] =
                    (try? rates[rate].get()).map { .exact($0, shown: percent($0)) } ?? .absent
            }
            return ResultTable.Row(label, keys, cells)
        }
        if response.table.rows.contains(where: { $0.outcome.value == nil }) {
            table.notes = [
                GroupNotes.hidden(floor: words.questionnaire.reportingFloor, words.language)
            ]
        }
        return table
    }

    private var eligibleShare: JSONValue {
        let share = try? response.rates.eligibleShare.get()
        let from =
            switch response.rates.eligibleShareFrom {
            case .asKnown: "as-known"
            case .given: "given"
            }
        return [
            "share": JSONValue(share) { .number($0.double) },
            "share-exact": JSONValue(share) { .string($0.description) },
            "from": .string(from),
        ]
    }
}

// MARK: Words

extension ResponseFindings {
    private var notes: [String] {
        [eligibility] + (isOnlySilenceKnown ? [onlyAnswered] : [])
    }

    /// Whether of those who did not answer nothing is known but that they did not.
    private var isOnlySilenceKnown: Bool {
        counts.refused + counts.notReached + counts.other == 0
            && counts.unknownHousehold + counts.unknownOther > 0
    }

    private var onlyAnswered: String {
        words.say(
            "RR5, RR6, COOP1 to COOP4 and CON3 count nobody who was silent, and nothing else is known of "
                + "those who did not answer: they do not say how many did.",
            "RR5、RR6、COOP1–COOP4 和 CON3 不计没有回音者，而未作答者又别无所知：它们并不说明有多少人作答。")
    }

    private var eligibility: String {
        switch (response.rates.eligibleShare, response.rates.eligibleShareFrom) {
        case (.success(let share), .asKnown):
            let number = share.rounded(toPlaces: 3)
            return words.say(
                "e = \(number): the share of those whose standing is known who belong to the "
                    + "population, taken for the unknown as well.",
                "e = \(number)：资格已知者中属于调查对象的比例，用于资格不明者。")
        case (.success(let share), .given):
            let number = share.rounded(toPlaces: 3)
            return words.say(
                "e = \(number), as given by --eligible-share.",
                "e = \(number)，由 --eligible-share 给定。")
        case (.failure, _):
            return words.say(
                "No e: of nobody is it known whether they belong to the population; give it with "
                    + "--eligible-share.",
                "无法估计 e：没有任何人的资格已知；请用 --eligible-share 给出。")
        }
    }

    private var method: [String] {
        let rest =
            response.silence == .unknown
            ? words.say(
                "who is left over of those asked counts as UH, of whom nothing is known "
                    + "(--silence non-contact: as NC, who belong)",
                "发出而无下落者计入 UH，即一无所知（--silence non-contact 则计入 NC，即确属对象）")
            : words.say(
                "who is left over of those asked counts as NC, who belong and were not reached",
                "发出而无下落者计入 NC，即确属对象而未联系到")
        return [
            words.say(
                "Method: AAPOR, Standard Definitions (2016), break-offs as refusals; \(rest).",
                "方法：AAPOR《标准定义》（2016），中断计为拒答；\(rest)。")
        ]
    }

    private var answered: String {
        guard let share = try? response.rates[.rr2].get() else {
            return words.say("Nobody was asked, so nobody could answer.", "没有发出问卷，也就无人作答。")
        }
        let number = (share * Ratio(100)).rounded(toPlaces: 0)
        return words.say(
            "Of every 100 people who were asked, about \(number) answered enough to count (RR2).",
            "每 100 位受邀者中约有 \(number) 位作答并计入（RR2）。")
    }

    private var caution: String {
        words.say(
            "A high rate leaves less room for those who did not answer to think otherwise, but it does "
                + "not say that they think the same.",
            "回收率越高，未答者不同看法能造成的影响越小，但这并不说明他们的看法相同。")
    }
}

extension ResponseRates.Rate {
    /// In the letters of the standard.
    fileprivate var formula: String {
        let all = "(I + P + R + NC + O + UH + UO)"
        let estimated = "(I + P + R + NC + O + e·(UH + UO))"
        let known = "(I + P + R + NC + O)"
        return switch self {
        case .rr1: "I / \(all)"
        case .rr2: "(I + P) / \(all)"
        case .rr3: "I / \(estimated)"
        case .rr4: "(I + P) / \(estimated)"
        case .rr5: "I / \(known)"
        case .rr6: "(I + P) / \(known)"
        case .coop1: "I / (I + P + R + O)"
        case .coop2: "(I + P) / (I + P + R + O)"
        case .coop3: "I / (I + P + R)"
        case .coop4: "(I + P) / (I + P + R)"
        case .ref1: "R / \(all)"
        case .ref2: "R / \(estimated)"
        case .ref3: "R / \(known)"
        case .con1: "(I + P + R + O) / \(all)"
        case .con2: "(I + P + R + O) / \(estimated)"
        case .con3: "(I + P + R + O) / \(known)"
        case .delivered: "delivered / sent"
        case .bounced: "bounced / sent"
        case .opened: "opened / delivered"
        }
    }

    /// The letters are the same in every language, the words are not.
    fileprivate func formula(_ words: AnalysisWords) -> String {
        switch self {
        case .delivered: words.say(formula, "送达 / 发出")
        case .bounced: words.say(formula, "退回 / 发出")
        case .opened: words.say(formula, "打开 / 送达")
        case .rr1, .rr2, .rr3, .rr4, .rr5, .rr6, .coop1, .coop2, .coop3, .coop4, .ref1, .ref2,
            .ref3, .con1, .con2, .con3:
            formula
        }
    }

    /// The name and what is counted.
    fileprivate func meaning(_ words: AnalysisWords) -> String {
        let all = words.say("all unknown counted", "不明者全计")
        let estimated = words.say("a share e of the unknown counted", "不明者按 e 计")
        let known = words.say("no unknown counted", "不明者不计")
        let complete = words.say("completed", "完整作答")
        let answered = words.say("answered", "作答")
        let refused = words.say("refused", "拒答")
        let reached = words.say("reached", "联系到")
        let ofReached = words.say("of those reached", "占联系到的人")
        let ofAble = words.say("of those who could answer", "占能够作答的人")
        func named(_ who: String, _ base: String) -> String {
            "\(rawValue) \(who)" + words.say(", ", "，") + base
        }
        return switch self {
        case .rr1: named(complete, all)
        case .rr2: named(answered, all)
        case .rr3: named(complete, estimated)
        case .rr4: named(answered, estimated)
        case .rr5: named(complete, known)
        case .rr6: named(answered, known)
        case .coop1: named(complete, ofReached)
        case .coop2: named(answered, ofReached)
        case .coop3: named(complete, ofAble)
        case .coop4: named(answered, ofAble)
        case .ref1: named(refused, all)
        case .ref2: named(refused, estimated)
        case .ref3: named(refused, known)
        case .con1: named(reached, all)
        case .con2: named(reached, estimated)
        case .con3: named(reached, known)
        case .delivered: words.say("Delivered of sent", "送达率")
        case .bounced: words.say("Bounced of sent", "退回率")
        case .opened: words.say("Opened of delivered", "打开率")
        }
    }
}

extension ResponseRates.NoRate {
    /// As results name it.
    fileprivate var name: String {
        switch self {
        case .nobody: "nobody"
        case .noEligibleShare: "no-eligible-share"
        case .eligibleShareOutOfRange: "eligible-share-out-of-range"
        case .notCounted: "not-counted"
        case .inconsistent: "inconsistent"
        }
    }
}
