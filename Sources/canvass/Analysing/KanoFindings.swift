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
            let names = questionable.map { title($0.feature) }
                .joined(separator: words.say(", ", "、"))
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
                    + "its lead tested after Fong (1996) at 0.10; better (A + O)/(A + O + M + I), worse "
                    + "−(O + M)/(A + O + M + I) (Berger et al. 1993).",
                "方法：每对回答按 Kano 评价表归类；类别取占比最大者，领先按 Fong（1996）在 0.10 水平检验；满意系数 (A + O)/(A + O + M + I)，不满系数 −(O + M)/(A + O + M + I)（Berger 等，1993）。"
            )
        ]
    }

    private var explanation: [String] {
        func leading(_ category: KanoCategory) -> [String] {
            indices.flatMap(\.features).compactMap(\.value).compactMap { estimate in
                if case .leading(category, _, true) = estimate.verdict {
                    title(estimate.feature)
                } else {
                    nil
                }
            }
        }
        func list(_ names: [String]) -> String { names.joined(separator: words.say(", ", "、")) }
        let (granted, pleasing) = (
            leading(.mustBe) + leading(.oneDimensional), leading(.attractive)
        )
        let first: String
        switch (granted.isEmpty, pleasing.isEmpty) {
        case (true, true):
            first = words.say(
                "Of no feature do clearly most people say that they would miss it or that it would please "
                    + "them.",
                "没有哪项特性，明显多数人会因缺少而不满或因具备而惊喜。")
        case (false, true):
            first = words.say("People would miss \(list(granted)).", "缺少\(list(granted))，人们会不满。")
        case (true, false):
            first = words.say(
                "\(list(pleasing)) would please people who do not miss it.",
                "具备\(list(pleasing))会让人惊喜，没有也不会不满。")
        case (false, false):
            first = words.say(
                "People would miss \(list(granted)), while \(list(pleasing)) would please without being "
                    + "missed.",
                "缺少\(list(granted))，人们会不满；具备\(list(pleasing))会让人惊喜，没有也不会不满。")
        }
        return [
            first,
            words.say(
                "Where the lead may be chance, people are divided, perhaps because there are different "
                    + "groups among them: look at the groups one by one with --where.",
                "领先可能出于偶然时，人们看法不一，或许其中有不同群体：可用 --where 逐组查看。"),
        ]
    }
}
