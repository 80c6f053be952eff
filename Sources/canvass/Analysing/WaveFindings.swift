import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// What `canvass analyse compare` prints.
struct WaveFindings {
    private let comparison: WaveComparison
    private let words: AnalysisWords

    init(_ comparison: WaveComparison, _ words: AnalysisWords) {
        self.comparison = comparison
        self.words = words
    }

    var result: AnalysisResult {
        AnalysisResult(
            kind: "compare", tables: [changes], notes: notes, method: method,
            explanation: explanation,
            facts: [
                "earlier-wave": .string(comparison.earlier.name),
                "matched-by": matchedBy,
                "matched": comparison.isMatchingWithheld
                    ? ["hidden": true] : .integer(comparison.matched),
                "adjustment": .string(comparison.adjustment.rawValue),
            ])
    }

    private var changes: ResultTable {
        var table = ResultTable(
            id: "changes", title: nil, labelHeading: words.say("Figure", "指标"),
            keys: ["figure"],
            columns: [
                .init("n-earlier", words.say("n", "人数") + " \(comparison.earlier.name)"),
                .init("n", words.say("n", "人数") + " \(comparison.later.name)"),
                .init("mean-earlier", comparison.earlier.name),
                .init("mean", comparison.later.name),
                .init("difference", words.say("change", "变化")),
                .interval("interval", words.say("95 % interval", "95% 置信区间")),
            ] + words.testColumns(comparison.adjustment) + [
                .init("standard-error", nil), .init("degrees-of-freedom", nil), .init("t", nil),
                .init("comparability", nil), .init("no-test", nil),
            ])
        table.rows = comparison.rows.map(row)
        return table
    }

    private func row(_ row: WaveComparison.Row) -> ResultTable.Row {
        var cells: [String: ResultTable.Cell] = [
            "comparability": row.comparability.map { .text($0.rawValue) } ?? .text("new")
        ]
        func put(_ estimate: Disclosed<MeanEstimate>, _ suffix: String) {
            switch estimate {
            case .hidden:
                cells["n\(suffix)"] = .hidden
                cells["mean\(suffix)"] = .hidden
            case .shown(let estimate):
                cells["n\(suffix)"] = .count(estimate.base.count)
                cells["mean\(suffix)"] = words.mean(estimate, of: row.measure)
            }
        }
        if row.change != .new && row.change != .notComparable { put(row.earlier, "-earlier") }
        put(row.later, "")
        switch row.change {
        case .new: cells["verdict"] = .word("new", shown: words.say("new", "新增"), .faint)
        case .notComparable:
            cells["verdict"] = .word(
                "not-comparable", shown: words.say("not comparable", "不可比"), .faint)
        case .hidden: cells["verdict"] = .word("hidden", shown: NumberStyle.nothing, .faint)
        case .tested(let test):
            cells.merge(
                words.cells(
                    of: test.difference, row.measure, adjusted: test.adjustedProbability,
                    verdict: words.verdict(
                        test.verdict, isHighGood: row.measure.isHighGood,
                        higher: words.say("rose", "上升"), lower: words.say("fell", "下降")))
            ) { $1 }
            if let change = untestedChange(row) {
                cells["difference"] = words.difference(change.double, of: row.measure)
            }
        }
        let isMain = !row.measure.measure.isOfItem
        return ResultTable.Row(
            words.name(of: row.measure) + (row.comparability == .withCare ? " *" : ""),
            ["figure": .text(row.measure.measure.name)], cells, isStrong: isMain,
            isIndented: !isMain)
    }

    /// The change of a figure that leaves nothing to test, because all changed alike or not at all;
    /// `nil` elsewhere.
    private func untestedChange(_ row: WaveComparison.Row) -> Ratio? {
        guard case .failure(.noVariance)? = row.test?.difference,
            let later = row.later.value?.mean, let earlier = row.earlier.value?.mean
        else { return nil }
        return later - earlier
    }

    private var matchedBy: JSONValue {
        switch comparison.matching {
        case .nothing: .null
        case .replyIDs: "id"
        case .segment(let id): .string(id.name)
        }
    }

    private var notes: [String] {
        var notes: [String] = []
        let isAnyHidden = comparison.rows.contains {
            $0.later.value == nil || ($0.change == .hidden)
        }
        if isAnyHidden {
            notes.append(
                GroupNotes.hidden(floor: words.questionnaire.reportingFloor, words.language))
        }
        if comparison.rows.contains(where: { $0.comparability == .withCare }) {
            notes.append(
                words.say(
                    "* to be compared with care: the questionnaire changed (canvass diff says how).",
                    "* 比较时须谨慎：问卷有改动（见 canvass diff）。"))
        }
        if comparison.rows.contains(where: { $0.comparability == .afterRescoring }) {
            notes.append(
                words.say(
                    "Wave \(comparison.earlier.name) is scored by the rules of wave "
                        + "\(comparison.later.name), which are others than its own.",
                    "批次 \(comparison.earlier.name) 已按批次 \(comparison.later.name) 的规则重新计分，与当时的规则不同。")
            )
        }
        if comparison.isMatchingWithheld {
            notes.append(
                words.say(
                    "Nobody is matched: those who answered both waves, or only one of them, are too few "
                        + "for it, and the errors would tell of them.",
                    "未作配对：两次都作答者或只作答一次者过少，误差会透露他们的情况。"))
        } else if comparison.matching != .nothing {
            notes += matchedNotes
            if comparison.isMatchedByClusters {
                notes.append(
                    words.say(
                        "Those of --match lie in these \(matchedNoun), which are what was drawn.",
                        "--match 所指的答卷都在这些\(matchedNoun)之内，抽样以后者为单位。"))
            }
        }
        let twins = comparison.rows.compactMap { row in
            row.twin.flatMap { twin in
                comparison.rows.first { $0.measure.measure == twin }
            }.map { (words.name(of: row.measure), words.name(of: $0.measure)) }
        }
        notes += twins.map { name, other in
            words.say(
                "\(name) is the same figure as \(other): their test counts once.",
                "\(name)与\(other)是同一个数值，检验只计一次。")
        }
        notes += reasons
        return notes
    }

    /// How many answered both waves, and how many of them cannot be matched.
    private var matchedNotes: [String] {
        let (matched, moved) = (comparison.matched, comparison.moved)
        guard matched + moved > 0 else {
            return [words.say("Nobody is matched: nobody answered both waves.", "未作配对：没有人两次都作答。")]
        }
        var notes: [String] = []
        if matched > 0 {
            let verb = matched == 1 ? "answered both waves and is" : "answered both waves, each"
            notes.append(
                words.say(
                    "\(words.style.count(matched)) \(matchedNoun) \(verb) taken as one, so that what goes "
                        + "with both of their answers drops out.",
                    "有 \(words.style.count(matched)) 个\(matchedNoun)两次都作答，前后作为同一单位比较，共同的影响相互抵消。"))
        }
        if moved > 0 {
            let few = moved < words.questionnaire.reportingFloor
            let count = few ? words.say("A few", "少数") : words.style.count(moved)
            notes.append(
                words.say(
                    "\(count)\(matched > 0 ? " more" : "") answered both waves, but from different strata, "
                        + "and are not matched.",
                    "\(matched > 0 ? "另" : "")有\(few ? "" : " ")\(count)\(few ? "" : " 个")两次都作答，但前后分属不同的层，未作配对。"
                ))
        }
        return notes
    }

    private var matchedNoun: String {
        switch comparison.matching {
        case .nothing, .replyIDs: return words.say("respondents", "受访者")
        case .segment(let id):
            guard let segment = words.questionnaire.segment(id) else { return id.name }
            let noun = NounForm(segment, in: words.language)
            return comparison.matched == 1 ? noun.one : noun.many
        }
    }

    private var reasons: [String] {
        words.untested(
            comparison.rows.compactMap { row in
                guard case .failure(let reason)? = row.test?.difference else { return nil }
                let text =
                    switch untestedChange(row) {
                    case nil:
                        words.because(
                            reason, groups: [comparison.later.name, comparison.earlier.name])
                    case .zero?:
                        words.say(
                            "nobody's answer changed, or all are equal", "无人改变答案，或所有作答相同")
                    case .some:
                        words.say(
                            "all changed alike, which leaves nothing to test by", "所有人的变化相同，无从检验")
                    }
                let measure = row.measure.measure
                return (measure.isOfItem ? measure.name : words.title(of: row.measure), text)
            })
    }

    /// How many different figures were tested.
    private var tested: Int {
        comparison.rows.count {
            if case .success? = $0.test?.difference { $0.twin == nil } else { false }
        }
    }

    private var method: [String] {
        let design =
            words.method.designWithoutPopulation.map { words.say(" (\($0))", "（\($0)）") } ?? ""
        let test =
            comparison.isSimple
            ? words.welch
            : words.say(
                "t test of the difference by Taylor linearisation over both waves\(design)",
                "对两次调查合并用泰勒线性化法作差值的 t 检验\(design)")
        let family = words.say(
            tested == 1 ? "the one figure" : "\(tested) figures", "\(tested) 项指标")
        let adjusted = words.adjusted(comparison.adjustment, over: tested == 0 ? [] : [family])
        let rule =
            tested == 0
            ? "" : words.say("; a change is one where p < 0.05", "；p < 0.05 才称为变化")
        let process =
            comparison.leavesOutPopulations
            ? words.say(
                ", about the process behind both waves (no finite population correction)",
                "，针对两次调查背后的过程，不作有限总体校正") : ""
        return [
            words.say(
                "Method: \(test)\(process); \(adjusted)\(rule).",
                "方法：\(test)\(process)；\(adjusted)\(rule)。"),
            words.say(
                "The intervals come from the test and hold 95 % each, not adjusted. "
                    + words.method.leftOut(ofScores: true),
                "区间由检验得出，各为 95%，未作多重校正。" + words.method.leftOut(ofScores: true)),
        ]
    }

    private var explanation: [String] {
        func names(_ verdict: ChangeVerdict) -> [String] {
            comparison.rows.filter { $0.test?.verdict == verdict }.map {
                words.title(of: $0.measure)
            }
        }
        guard comparison.rows.contains(where: { (try? $0.test?.difference.get()) != nil }) else {
            return [
                words.say(
                    "Nothing can be said of changes: no figure could be tested.",
                    "无法判断有无变化：没有哪项指标可以检验。"),
                words.say(
                    "The notes say why; until then, do not set the two figures side by side as a change.",
                    "原因见上面的说明；在此之前，不要把两个数值的高低当作变化。"),
            ]
        }
        let rose = names(.rose)
        let fell = names(.fell)
        let first: String
        switch (rose.isEmpty, fell.isEmpty) {
        case (true, true):
            first = words.say(
                "Nothing changed by more than what chance does between two surveys of this size.",
                "以两次调查的规模看，没有哪项变化超出偶然。")
        case (false, true):
            first = words.say(
                "\(words.list(rose)) rose by more than chance; nothing fell.",
                "\(words.list(rose))上升超出偶然；没有下降的。")
        case (true, false):
            first = words.say(
                "\(words.list(fell)) fell by more than chance; nothing rose.",
                "\(words.list(fell))下降超出偶然；没有上升的。")
        case (false, false):
            first = words.say(
                "\(words.list(rose)) rose and \(words.list(fell)) fell by more than chance.",
                "\(words.list(rose))上升；\(words.list(fell))下降。两者均超出偶然。")
        }
        let isAnyOpen = comparison.rows.contains { $0.test?.verdict == .noSignificantChange }
        return [
            first,
            isAnyOpen
                ? words.say(
                    "A figure that is 'not significant' may still have moved by less than the two surveys "
                        + "can tell, so do not report it as a change.",
                    "“不显著”的指标也可能有变动，只是幅度小到这两次调查看不出来，不要当作变化来报告。")
                : words.say(
                    "An arrow says that there was a change and not what made it: look for what was done "
                        + "between the two surveys.",
                    "箭头只说明有变化，并不说明原因：请查明两次调查之间做了什么。"),
        ]
    }
}

// MARK: Refusals

extension WaveFindings {
    /// - Parameter match: what was to be matched, as it was named.
    static func sentence(
        _ refusal: NoMatching, _ match: String, _ words: AnalysisWords
    ) -> String {
        func form(_ id: SegmentID) -> NounForm? {
            words.questionnaire.segment(id).map { NounForm($0, in: words.language) }
        }
        func noun(_ id: SegmentID) -> String { form(id)?.many ?? id.name }
        return switch refusal {
        case .differentClusters(let earlier, let later):
            words.say(
                "the earlier wave was drawn by \(noun(earlier)) and the later by \(noun(later)), so that "
                    + "nothing can be matched; say --match none, or give both waves the same --clusters",
                "前一次按\(noun(earlier))抽样，后一次按\(noun(later))抽样，无法配对；请用 --match none，或用 --clusters 为两次指定相同的群"
            )
        case .acrossClusters(let id):
            words.say(
                "--match \(match): some who answered both waves are not in one and the same "
                    + "\(form(id)?.one ?? id.name) in both; \(noun(id)) are what was drawn, and would not be "
                    + "independent then; leave --match out to match \(noun(id)), or say --match none",
                "--match \(match)：有些两次都作答者前后不在同一个\(noun(id))，而抽样以\(noun(id))为单位，这样各\(noun(id))便不再相互独立；请去掉 --match，按\(noun(id))配对，或用 --match none"
            )
        case .severalRespondents:
            words.say(
                "--match id: a reply stands for several respondents, so that its id is not that of a "
                    + "person; leave --match out, or name a segment",
                "--match id：一份答卷代表多名受访者，其编号并不对应个人；请去掉 --match，或指定分组项")
        }
    }
}

extension Measure {
    /// Whether it is about one item.
    var isOfItem: Bool {
        switch self {
        case .item, .topTwo: true
        case .composite, .dimension, .index: false
        }
    }
}
