import Analysis
import ExactNumbers
import Foundation
import Questionnaires
import Statistics
import Storage

/// What `canvass analyse weights` prints.
struct WeightFindings {
    /// A weight set that was kept.
    struct Saved {
        let name: String
        let hash: ContentHash
        let outcome: Store.SavedWeightSet
    }

    private let words: AnalysisWords
    /// `nil` where weights are only looked at.
    private let made: (weighting: Weighting, recipe: WeightSet.Recipe)?
    var saved: Saved?

    private var chosen: ChosenSample { words.chosen }
    private var style: NumberStyle { words.style }

    init(_ words: AnalysisWords) {
        self.words = words
        made = nil
    }

    init(_ words: AnalysisWords, made weighting: Weighting, by recipe: WeightSet.Recipe) {
        self.words = words
        made = (weighting, recipe)
    }

    /// - Throws: `CommandFault.weighting` when no reply has a weight, `.underTheFloor` when too few
    ///   carry them.
    func result() throws(CommandFault) -> AnalysisResult {
        let figures: [(id: String, name: String, figures: WeightFigures)]
        if let weighting = made?.weighting {
            figures = [
                ("before", words.say("before", "加权前"), weighting.before),
                ("after", words.say("after", "加权后"), weighting.after),
            ]
        } else {
            switch chosen.selection.weights {
            case .hidden:
                throw .underTheFloor(
                    words.questionnaire.reportingFloor, isFiltered: !chosen.conditions.isEmpty)
            case .shown(nil): throw .weighting(.nothingWithWeight, [])
            case .shown(let inUse?):
                figures = [("in-use", words.say("in use", "现用"), inUse)]
            }
        }
        let margins = made.map { marginTable($0.weighting) }
        return AnalysisResult(
            kind: "weights", tables: [weightTable(figures)] + (margins.map { [$0] } ?? []),
            notes: notes, method: method, explanation: explanation(figures.map(\.figures)),
            facts: facts)
    }

    /// Keeps the weights as a set of the wave.
    func save(
        as name: String, replacing: Bool, in store: Store, at now: Date
    ) throws -> Saved? {
        guard let made else { return nil }
        let report = try result().json(ResultsDocument(chosen), explained: false).text
        let set = WeightSet(
            name: name, recipe: made.recipe, report: report, weights: made.weighting.weights)
        let outcome = try store.save(
            set, forWave: chosen.sample.wave.name, of: chosen.questionnaire,
            replacing: replacing, at: now)
        return Saved(name: name, hash: set.hash, outcome: outcome)
    }
}

// MARK: Tables

extension WeightFindings {
    private func weightTable(
        _ rows: [(id: String, name: String, figures: WeightFigures)]
    ) -> ResultTable {
        var table = ResultTable(
            id: "weights", title: nil, labelHeading: words.say("Weights", "权重"),
            keys: ["weights"],
            columns: [
                .init("n", words.say("n", "人数")),
                .init("effective-n", words.say("n eff", "有效n")),
                .init("design-effect", words.say("design effect", "设计效应")),
                .init("sum", "Σw"), .init("least", words.say("least", "最小")),
                .init("lower-quartile", words.say("quarter", "下四分位")),
                .init("median", words.say("median", "中位数")),
                .init("upper-quartile", words.say("three quarters", "上四分位")),
                .init("greatest", words.say("greatest", "最大")),
                .init("ratio", words.say("greatest/least", "最大/最小")),
                .init("top-share", words.say("top 5 % hold", "最大的5%占")),
                .init("weightless", nil),
            ])
        table.rows = rows.map { row in
            let figures = row.figures
            func weight(_ value: FixedDecimal) -> ResultTable.Cell {
                .exact(Ratio(value), shown: style.value(Ratio(value).double, places: 3))
            }
            let cells: [String: ResultTable.Cell] =
                [
                    "n": .count(figures.count), "weightless": .count(figures.weightless),
                    "effective-n": words.number(figures.effectiveCount, places: 1),
                    "design-effect": words.number(figures.designEffect, places: 3),
                    "sum": .exact(
                        figures.sum, shown: style.value(figures.sum.double, places: 1)),
                    "least": weight(figures.least), "greatest": weight(figures.greatest),
                    "lower-quartile": weight(figures.quartiles[0]),
                    "median": weight(figures.quartiles[1]),
                    "upper-quartile": weight(figures.quartiles[2]),
                    "ratio": words.number(figures.ratio, places: 1),
                    "top-share": words.percent(figures.topShare.double, places: 1),
                ]
            return ResultTable.Row(row.name, ["weights": .text(row.id)], cells)
        }
        return table
    }

    private func marginTable(_ weighting: Weighting) -> ResultTable {
        var table = ResultTable(
            id: "margins", title: weighting.margins.isEmpty ? nil : words.say("Margins", "边际分布"),
            labelHeading: words.say("Category", "类别"), keys: ["segment", "category"],
            columns: [
                .init("n", words.say("n", "人数")),
                .init("before", words.say("before", "加权前")),
                .init("after", words.say("after", "加权后")),
                .init("target", words.say("target", "目标")),
            ])
        for margin in weighting.margins {
            for line in margin.lines {
                let label =
                    line.category.map { margin.segment.label(of: $0, in: words.language.texts) }
                    ?? words.say("unknown", "未知")
                let title = words.language[margin.segment.title]
                let cells = [
                    "n": .count(line.count), "before": percent(line.before),
                    "after": percent(line.after), "target": percent(line.target),
                ]
                table.rows.append(
                    ResultTable.Row(
                        "\(title)\(words.say(": ", "："))\(label)",
                        [
                            "segment": .text(margin.segment.id.name),
                            "category": line.category.map { .text($0) } ?? .absent,
                        ], cells))
            }
        }
        return table
    }

    private func percent(_ share: Ratio) -> ResultTable.Cell {
        .exact(
            share, shown: style.percent(style.value((share * Ratio(100)).double, places: 1)))
    }
}

// MARK: Words

extension WeightFindings {
    private var notes: [String] {
        var notes: [String] = []
        if made == nil, !chosen.sample.design.isWeighted {
            notes.append(
                words.say(
                    "The sample is not weighted: every respondent counts the same.",
                    "样本未加权：每位受访者同等计入。"))
        }
        if let saved {
            let name = "'\(saved.name)' \(saved.hash.short)"
            let chinese = "“\(saved.name)”\(saved.hash.short)"
            let what: String =
                switch saved.outcome {
                case .saved: words.say("Saved as weight set \(name)", "已存为权重集\(chinese)")
                case .alreadyThere:
                    words.say(
                        "The wave has this weight set already: \(name)", "该批次已有此权重集\(chinese)")
                case .replaced:
                    words.say(
                        "Saved as weight set \(name), in place of another",
                        "已存为权重集\(chinese)，取代同名的另一个")
                }
            notes.append(
                what
                    + words.say(
                        "; use it with --weights \(saved.name).", "，用 --weights \(saved.name) 调用。"))
        }
        return notes
    }

    private var method: [String] {
        var lines = [
            words.say(
                "Method: n eff = (Σw)²/Σw² and design effect = n·Σw²/(Σw)² by Kish (1965); a quartile is "
                    + "the smallest weight that so many do not exceed.",
                "方法：有效 n = (Σw)²/Σw²，设计效应 = n·Σw²/(Σw)²（Kish 1965）；四分位数为累计达到该份额的最小权重。")
        ]
        if made == nil, let named = chosen.sample.design.namedWeights {
            lines.append(
                words.say(
                    "Weights of the set '\(named.name)' \(named.hash.short).",
                    "权重取自权重集“\(named.name)”\(named.hash.short)。"))
        }
        guard let (weighting, recipe) = made else { return lines }
        if let file = recipe.marginsFile, let sweeps = weighting.sweeps {
            let name = TextTable.Cell(file).text
            lines.append(
                words.say(
                    "Raked to \(name) \(recipe.marginsHash.short) from \(baseWords(recipe.base)) in "
                        + "\(sweeps) \(sweeps == 1 ? "sweep" : "sweeps") (Deming and Stephan 1940); "
                        + "every category is within \(written(weighting.drift)) of its target.",
                    "以\(baseWords(recipe.base))为起点，按 \(name) \(recipe.marginsHash.short) 迭代加权（raking）"
                        + " \(sweeps) 轮（Deming–Stephan 1940）；各类别与目标的相对偏差不超过 \(written(weighting.drift))。"
                ))
        }
        if let trimmed = weighting.trimmed {
            lines.append(
                words.say(
                    "Trimmed to \(bounds(trimmed)): \(style.count(trimmed.cut)) cut and "
                        + "\(style.count(trimmed.raised)) raised, the difference spread over the others "
                        + "(Potter 1990)\(rounds(trimmed)).",
                    "截尾至\(bounds(trimmed))：压低 \(style.count(trimmed.cut)) 份、抬高 "
                        + "\(style.count(trimmed.raised)) 份，差额由其余分担（Potter 1990）\(rounds(trimmed))。"
                ))
        }
        return lines
    }

    private func bounds(_ trimmed: Weighting.Trimmed) -> String {
        let lower = style.value(Ratio(trimmed.lower).double, places: 3)
        guard let upper = trimmed.upper.map({ style.value(Ratio($0).double, places: 3) }) else {
            return words.say("at least \(lower)", "不低于 \(lower)")
        }
        return trimmed.lower > .zero
            ? words.say("\(lower) – \(upper)", " \(lower) – \(upper)")
            : words.say("at most \(upper)", "不高于 \(upper)")
    }

    /// Where margins and bounds were brought together.
    private func rounds(_ trimmed: Weighting.Trimmed) -> String {
        guard made?.weighting.sweeps != nil, trimmed.rounds > 1 else { return "" }
        return words.say(
            "; raked again in between, \(trimmed.rounds) rounds in all, the last counted here",
            "；与加权交替共 \(trimmed.rounds) 轮，此为最后一轮")
    }

    private func written(_ drift: Double) -> String {
        style.percent(drift < 1e-4 ? "0.01" : style.value(drift * 100, places: 2))
    }

    private func baseWords(_ base: WeightSet.Base) -> String {
        switch base {
        case .equal: words.say("equal weights", "等权")
        case .stored: words.say("the stored weights", "原权重")
        case .set(let name, let hash):
            words.say("the set '\(name)' \(hash.short)", "权重集“\(name)”\(hash.short)")
        }
    }

    /// - Parameter figures: of the weights in use, or before and after.
    private func explanation(_ figures: [WeightFigures]) -> [String] {
        guard let last = figures.last else { return [] }
        let n = style.count(last.count)
        let worth = style.count(Int(last.effectiveCount.rounded()))
        guard let weighting = made?.weighting else {
            guard last.least < last.greatest else {
                return [
                    words.say(
                        "Everybody counts the same, so that weights cost no certainty.",
                        "每个人同等计入，权重不降低把握。"),
                    words.say(
                        "Where some groups answered less often than others, --margins can make the sample "
                            + "look like the population, at the price of some certainty.",
                        "如有群体应答偏少，可用 --margins 使样本更像总体，代价是把握略降。"),
                ]
            }
            return [
                words.say(
                    "Unequal weights are meant to make the sample look like the population, and they cost certainty: "
                        + "these \(n) people tell as much as \(worth) people of equal weight would.",
                    "权重不等意在使样本更像总体，但也降低把握：这 \(n) 人提供的信息相当于 \(worth) 位等权受访者。"),
                words.say(
                    "The twentieth of them with the greatest weights decides "
                        + "\(style.share(last.topShare)) of every figure; the more that is, the more the "
                        + "result hangs on a few.",
                    "权重最大的二十分之一的人决定了每个数字的 \(style.share(last.topShare))；这一比例越高，结果越取决于少数人。"),
            ]
        }
        let names = weighting.margins.map { words.language[$0.segment.title].lowercased() }
            .joined(separator: words.say(", ", "、"))
        let before = style.count(Int((figures.first ?? last).effectiveCount.rounded()))
        return [
            weighting.margins.isEmpty
                ? words.say(
                    "The greatest weights were cut, so that no few people decide the result.",
                    "已压低过大的权重，避免少数人左右结果。")
                : words.say(
                    "The new weights make the sample look like the population in \(names): those who "
                        + "answered too seldom count more, the others less.",
                    "新权重使样本在\(names)上与总体一致：应答偏少的人计得多，其余计得少。"),
            words.say(
                "The \(n) people now tell as much as \(worth) of equal weight (before: \(before)); that "
                    + "those who did not answer think like those who did, no weight can promise.",
                "这 \(n) 人现在相当于 \(worth) 位等权受访者（此前 \(before)）；未作答者是否与作答者想法相同，任何权重都不能保证。"),
        ]
    }

    private var facts: [String: JSONValue] {
        var facts: [String: JSONValue] = [:]
        if let (weighting, recipe) = made {
            facts["weighting"] = [
                "margins-file": JSONValue(recipe.marginsFile) { .string($0) },
                "margins-hash": JSONValue(recipe.marginsFile) { _ in
                    .string(recipe.marginsHash.hex)
                },
                "base": base(recipe.base),
                "settings": .object(recipe.settings.mapValues { .string($0) }),
                "sweeps": JSONValue(weighting.sweeps) { .integer($0) },
                "drift": .number(weighting.drift),
                "trimmed": JSONValue(weighting.trimmed) { trimmed in
                    [
                        "lower": .string(trimmed.lower.description),
                        "upper": JSONValue(trimmed.upper) { .string($0.description) },
                        "raised": .integer(trimmed.raised), "cut": .integer(trimmed.cut),
                        "rounds": .integer(trimmed.rounds),
                    ]
                },
            ]
        }
        if let saved {
            facts["saved"] = ["name": .string(saved.name), "hash": .string(saved.hash.hex)]
        }
        return facts
    }

    private func base(_ base: WeightSet.Base) -> JSONValue {
        switch base {
        case .equal: "none"
        case .stored: "stored"
        case .set(let name, let hash): ["name": .string(name), "hash": .string(hash.hex)]
        }
    }
}
