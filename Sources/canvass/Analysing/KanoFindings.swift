import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// What `canvass analyse kano` prints.
struct KanoFindings {
    private let indices: [KanoEstimate]
    private let words: AnalysisWords

    init(_ indices: [KanoEstimate], _ words: AnalysisWords) {
        self.indices = indices
        self.words = words
    }

    var result: AnalysisResult {
        AnalysisResult(
            kind: "kano", tables: [table], notes: notes, method: method, explanation: explanation)
    }

    private func title(_ feature: KanoFeature) -> String { words.language[feature.title] }

    private var table: ResultTable {
        let letters = KanoCategory.allCases.map { category in
            ResultTable.Column(category.rawValue, String(category.letter))
        }
        let shares = KanoCategory.allCases.map { category in
            ResultTable.Column("\(category.rawValue)-share", nil)
        }
        var table = ResultTable(
            id: "features", title: nil, labelHeading: words.say("Feature", "特性"),
            keys: ["index", "present", "absent"],
            columns: [.init("n", words.say("n", "人数"))] + letters + [
                .init("category", words.say("category", "类别"), .left),
                .init("lead", words.say("lead", "领先"), .left),
                .init("better", words.say("better", "满意系数")),
                .interval("better-interval", words.say("95 % interval", "95% 置信区间")),
                .init("worse", words.say("worse", "不满系数")),
                .interval("worse-interval", words.say("95 % interval", "95% 置信区间")),
                .init("runners-up", nil), .init("missing", nil),
            ] + shares)
        for index in indices {
            guard case .kano(let features) = index.index.kind else { continue }
            for (feature, estimate) in zip(features, index.features) {
                table.rows.append(row(feature, estimate, of: index.index))
            }
        }
        return table
    }

    private func row(
        _ feature: KanoFeature, _ estimate: Disclosed<KanoEstimate.FeatureEstimate>,
        of index: Index
    ) -> ResultTable.Row {
        let keys: [String: ResultTable.Cell] = [
            "index": .text(index.id.name), "present": .text(feature.present.name),
            "absent": .text(feature.absent.name),
        ]
        guard let estimate = estimate.value else {
            return ResultTable.Row(title(feature), keys, [:], isHidden: true)
        }
        var cells: [String: ResultTable.Cell] = [
            "n": .count(estimate.base.count), "missing": .count(estimate.missing),
            "better": .exact(estimate.better, shown: words.style.value(estimate.better)),
            "better-interval": words.interval(estimate.pleased.printedInterval),
            "worse": .exact(estimate.worse, shown: words.style.value(estimate.worse)),
            "worse-interval": words.interval(
                estimate.displeased.printedInterval.map {
                    ConfidenceInterval(low: 0 - $0.high, high: 0 - $0.low)
                }),
        ]
        for share in estimate.categories {
            cells[share.category.rawValue] = .count(share.count)
            cells["\(share.category.rawValue)-share"] = words.share(share.share)
        }
        cells.merge(verdict(estimate.verdict)) { $1 }
        return ResultTable.Row(title(feature), keys, cells)
    }

    private func verdict(_ verdict: KanoVerdict) -> [String: ResultTable.Cell] {
        switch verdict {
        case .leading(let category, let runnersUp, let isSignificant):
            [
                "category": .word(category.rawValue, shown: name(category)),
                "lead": isSignificant
                    ? .word("significant", shown: words.say("more than chance", "超出偶然"))
                    : .word(
                        "not-significant", shown: words.say("perhaps chance", "可能出于偶然"),
                        .faint),
                "runners-up": .text(runnersUp.map(\.rawValue).joined(separator: " ")),
            ]
        case .tied(let categories):
            [
                "category": .word(
                    "tied",
                    shown: categories.map(name).joined(separator: words.say(" or ", "或"))),
                "lead": .word("not-significant", shown: words.say("tied", "并列"), .faint),
                "runners-up": .text(categories.map(\.rawValue).joined(separator: " ")),
            ]
        case .nobody:
            [
                "category": .word("none", shown: NumberStyle.nothing, .faint),
                "lead": .word("not-significant", shown: ""), "runners-up": .text(""),
            ]
        }
    }

    private func name(_ category: KanoCategory) -> String {
        switch category {
        case .mustBe: words.say("must-be", "必备")
        case .oneDimensional: words.say("one-dimensional", "期望")
        case .attractive: words.say("attractive", "魅力")
        case .indifferent: words.say("indifferent", "无差异")
        case .reverse: words.say("reverse", "反向")
        case .questionable: words.say("questionable", "存疑")
        }
    }

    private var notes: [String] {
        var notes = [
            KanoCategory.allCases.map { "\($0.letter) \(name($0))" }
                .joined(separator: words.say(" · ", " · "))
        ]
        let features = indices.flatMap(\.features)
        if features.contains(where: { $0.value == nil }) {
            let floor = indices.map(\.index.floor).max() ?? 0
            notes.append(GroupNotes.hidden(floor: floor, words.language))
        }
        let questionable = features.compactMap(\.value).filter { estimate in
            estimate.categories.contains {
                $0.category == .questionable && $0.share.map { $0 > Ratio(Int128(1), 10) } ?? false
            }
        }
        if !questionable.isEmpty {
            let names = words.list(questionable.map { title($0.feature) })
            notes.append(
                words.say(
                    "More than a tenth contradict themselves on \(names): the two questions may have been "
                        + "misread.",
                    "对\(names)，一成以上的回答自相矛盾：两个问题可能被误读。"))
        }
        return notes
    }

    private var method: [String] {
        [
            words.say(
                "Method: each pair of answers by Kano's evaluation table; category by the largest share, "
                    + "its lead called more than chance at the level 0.10 (Fong 1996), where other tests "
                    + "take 0.05; better (A + O)/(A + O + M + I), worse −(O + M)/(A + O + M + I) (Berger "
                    + "et al. 1993), \(words.method.shareInterval).",
                "方法：每对回答按 Kano 评价表归类；类别取占比最大者，领先按 Fong（1996）在 0.10 水平判定是否超出偶然，其他检验则用 0.05；满意系数 (A + O)/(A + O + M + I)，不满系数 −(O + M)/(A + O + M + I)（Berger 等，1993），\(words.method.shareInterval)。"
            )
        ]
    }

    private var explanation: [String] {
        let clauses = KanoCategory.allCases.compactMap(clause)
        return [
            clauses.isEmpty
                ? words.say(
                    "For no feature is one kind of answer clearly ahead of the others.",
                    "没有哪项特性，某一类看法明显多于其他看法。")
                : clauses.joined(separator: words.say("; ", "；")) + words.say(".", "。"),
            words.say(
                "Where the lead may be chance, people are divided, perhaps because there are different "
                    + "groups among them: look at the groups one by one with --where.",
                "领先可能出于偶然时，人们看法不一，或许其中有不同群体：可用 --where 逐组查看。"),
        ]
    }

    /// What is said of the features that a category clearly leads; `nil` where there are none. Which of
    /// pleasing and missing is more follows from the category, how much is told by the two figures.
    private func clause(_ category: KanoCategory) -> String? {
        let led = indices.flatMap(\.features).compactMap(\.value).filter { estimate in
            if case .leading(category, _, true) = estimate.verdict { true } else { false }
        }
        guard !led.isEmpty else { return nil }
        let list = words.list(
            led.map { estimate in
                // Both figures leave out those who make it reverse or questionable.
                guard let better = estimate.better, let worse = estimate.worse,
                    category != .reverse, category != .questionable
                else { return title(estimate.feature) }
                let (pleased, displeased) = (words.style.value(better), words.style.value(worse))
                return title(estimate.feature)
                    + words.say(
                        " (better \(pleased), worse \(displeased))",
                        "（满意系数 \(pleased)，不满系数 \(displeased)）")
            })
        return switch category {
        case .mustBe:
            words.say(
                "\(list) would be missed more than enjoyed", "\(list)：缺少时的不满多于具备时的满意")
        case .oneDimensional:
            words.say(
                "\(list) would be both enjoyed and missed", "\(list)：具备则满意，缺少则不满")
        case .attractive:
            words.say(
                "\(list) would be enjoyed more than missed", "\(list)：具备时的满意多于缺少时的不满")
        case .indifferent:
            words.say(
                "\(list) would make no difference to the largest group", "\(list)：认为无所谓的人最多")
        case .reverse:
            words.say(
                "\(list) would be unwelcome to the largest group", "\(list)：宁可没有的人最多")
        case .questionable:
            words.say(
                "on \(list) the largest group contradicts itself", "\(list)：自相矛盾的回答最多")
        }
    }
}
