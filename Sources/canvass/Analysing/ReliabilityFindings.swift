import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// What `canvass analyse reliability` prints.
struct ReliabilityFindings {
    private let analyses: [ReliabilityAnalysis]
    private let words: AnalysisWords

    init(_ analyses: [ReliabilityAnalysis], _ words: AnalysisWords) {
        self.analyses = analyses
        self.words = words
    }

    var result: AnalysisResult {
        AnalysisResult(
            kind: "reliability", tables: [dimensions, items], notes: notes, method: method,
            explanation: explanation)
    }

    private func name(of analysis: ReliabilityAnalysis) -> String {
        analysis.dimension.map { words.language[$0.title] } ?? words.say("All items", "全部题目")
    }

    private func key(of analysis: ReliabilityAnalysis) -> ResultTable.Cell {
        .text(analysis.dimension?.id.name ?? "all")
    }

    private var dimensions: ResultTable {
        var table = ResultTable(
            id: "dimensions", title: nil, labelHeading: words.say("Dimension", "维度"),
            keys: ["dimension"],
            columns: [
                .init("items", words.say("items", "题数")), .init("n", words.say("n", "人数")),
                .init("alpha", "α"), .interval("interval", words.say("95 % interval", "95% 置信区间")),
                .init("omega", "ω"), .init("mean-r", words.say("mean r", "平均 r")),
                .init("verdict", words.say("verdict", "判断"), .left),
                .init("incomplete", nil), .init("alpha-standardised", nil), .init("lambda-6", nil),
                .init("split-half", nil), .init("no-alpha", nil), .init("no-omega", nil),
            ])
        table.rows = analyses.map { analysis in
            let keys = ["dimension": key(of: analysis)]
            guard let figures = analysis.figures.value else {
                return ResultTable.Row(
                    name(of: analysis), keys, [:], isHidden: true, isStrong: true)
            }
            var cells: [String: ResultTable.Cell] = [
                "items": .count(analysis.items.count), "n": .count(figures.complete),
                "incomplete": .count(figures.incomplete),
            ]
            switch figures.reliability {
            case .success(let alpha):
                let interval = figures.interval.flatMap { try? $0.get() }
                cells["alpha"] = words.number(alpha.alpha)
                cells["interval"] = words.interval(interval)
                cells["mean-r"] = words.number(alpha.averageCorrelation)
                cells["alpha-standardised"] = words.number(alpha.standardisedAlpha)
                cells["lambda-6"] = words.number(alpha.lambda6)
                cells["split-half"] = words.number(alpha.splitHalf)
                cells["verdict"] = verdict(alpha.alpha)
            case .failure(let reason):
                cells["no-alpha"] = .text(reason.name)
                cells["alpha"] = .number(nil, shown: NumberStyle.nothing)
            }
            switch figures.omega {
            case .success(let omega): cells["omega"] = words.number(omega.value)
            case .failure(let reason):
                cells["no-omega"] = .text(reason.name)
                cells["omega"] = .number(nil, shown: NumberStyle.nothing)
            }
            return ResultTable.Row(name(of: analysis), keys, cells, isStrong: true)
        }
        return table
    }

    /// The marks of George and Mallery (2003), which practice goes by.
    private func verdict(_ alpha: Double) -> ResultTable.Cell {
        switch alpha {
        case 0.9...: .word("excellent", shown: words.say("excellent", "极好"), .good)
        case 0.8..<0.9: .word("good", shown: words.say("good", "良好"), .good)
        case 0.7..<0.8: .word("acceptable", shown: words.say("acceptable", "可接受"))
        case 0.6..<0.7: .word("questionable", shown: words.say("questionable", "存疑"), .middle)
        case 0.5..<0.6: .word("poor", shown: words.say("poor", "较差"), .bad)
        default: .word("unacceptable", shown: words.say("unacceptable", "不可接受"), .bad)
        }
    }

    private var items: ResultTable {
        var table = ResultTable(
            id: "items", title: nil, labelHeading: words.say("Item", "题目"),
            keys: ["dimension", "item"],
            columns: [
                .init("rest-r", words.say("r with the rest", "与其余题相关")),
                .init("alpha-without", words.say("α without it", "去掉后 α")),
                .init("loading", words.say("loading", "载荷")),
                .init("total-r", nil), .init("alpha-standardised-without", nil),
            ])
        for analysis in analyses where analysis.dimension != nil || analyses.count == 1 {
            guard let figures = analysis.figures.value, let alpha = try? figures.reliability.get()
            else { continue }
            let loadings = (try? figures.omega.get())?.loadings
            for (place, item) in analysis.items.enumerated() {
                let figure = alpha.items[place]
                table.rows.append(
                    ResultTable.Row(
                        item.name(in: words.language),
                        ["dimension": key(of: analysis), "item": .text(item.id.name)],
                        [
                            "rest-r": words.number(figure.restCorrelation),
                            "alpha-without": words.number(figure.alphaWithout),
                            "loading": words.number(loadings?[place]),
                            "total-r": words.number(figure.totalCorrelation),
                            "alpha-standardised-without": words.number(
                                figure.standardisedAlphaWithout),
                        ]))
            }
        }
        return table
    }

    private var notes: [String] {
        var notes: [String] = []
        for analysis in analyses {
            guard let figures = analysis.figures.value else { continue }
            let name = name(of: analysis)
            switch figures.reliability {
            case .failure(let reason):
                notes.append(
                    words.say(
                        "\(name): no alpha, \(because(reason, analysis.items)).",
                        "\(name)：无 α，\(because(reason, analysis.items))。"))
            case .success(let alpha):
                let against = alpha.itemsSurelyAgainstTheRest.map { analysis.items[$0].id.name }
                if !against.isEmpty {
                    let list = words.list(against)
                    notes.append(
                        words.say(
                            "\(name): \(list) \(against.count == 1 ? "runs" : "run") against the rest; perhaps 'reversed' is missing in the "
                                + "definition.",
                            "\(name)：\(list)与其余题方向相反；可能定义中漏了 reversed。"))
                }
                if case .failure(let reason) = figures.omega {
                    notes.append(
                        words.say(
                            "\(name): no omega, \(because(reason, analysis.items)).",
                            "\(name)：无 ω，\(because(reason, analysis.items))。"))
                }
                if case .failure(let reason)? = figures.interval {
                    notes.append(
                        words.say(
                            "\(name): no interval, \(because(reason)).",
                            "\(name)：无区间，\(because(reason))。"))
                }
            }
        }
        if analyses.contains(where: { $0.figures.value == nil }) {
            notes.append(
                GroupNotes.hidden(floor: words.questionnaire.reportingFloor, words.language))
        }
        return notes
    }

    private func because(_ reason: ReliabilityRefusal, _ items: [Item]) -> String {
        func named(_ places: [Int]) -> String {
            places.map { items.indices.contains($0) ? items[$0].id.name : "\($0 + 1)" }
                .joined(separator: words.say(", ", "、"))
        }
        return switch reason {
        case .tooFewItems(let count, let needed):
            words.say(
                "it takes \(needed) items and there \(count == 1 ? "is" : "are") \(count)",
                "至少需要 \(needed) 题，现有 \(count) 题")
        case .tooFewRows(let complete, let needed):
            words.say(
                "\(words.counted(complete)) answered all items, and it takes \(needed)",
                "全部作答的只有 \(words.counted(complete))，至少需要 \(needed) 份")
        case .pairWithoutRows(let a, let b):
            words.say("hardly anybody answered both \(named([a, b]))", "几乎无人同时回答\(named([a, b]))")
        case .negativeWeights(let rows):
            words.say("\(rows) replies have a negative weight", "有 \(rows) 份答卷权重为负")
        case .constantItems(let places):
            words.say(
                "everyone gave the same answer to \(named(places))", "所有人对\(named(places))的回答相同")
        case .constantTotal:
            words.say("the answers of everyone add up to the same", "所有人各题之和相同")
        }
    }

    private func because(_ reason: OmegaRefusal, _ items: [Item]) -> String {
        func name(_ place: Int) -> String {
            items.indices.contains(place) ? items[place].id.name : "\(place + 1)"
        }
        return switch reason {
        case .items(let reason): because(reason, items)
        case .nothingOfItsOwn(let item):
            words.say(
                "the factor would explain all of \(name(item)) (a Heywood case)",
                "公因子将完全解释 \(name(item))（Heywood 情形）")
        case .notConverged(let item):
            words.say("the search did not come to rest at \(name(item))", "在 \(name(item)) 处未能收敛")
        case .noCommonFactor:
            words.say("fewer than three items have anything in common", "有共同之处的题不足三个")
        }
    }

    private func because(_ reason: NoReliabilityInterval) -> String {
        switch reason {
        case .pairwise: words.say("it needs complete replies", "需要全部作答的答卷")
        case .unequalWeights:
            words.say("it is known for replies of equal weight only", "仅适用于权重相等的答卷")
        case .clusteredRows:
            words.say(
                "it is known for respondents drawn by themselves only, and these come in clusters",
                "仅适用于独立抽取的受访者，而这里按群抽取")
        case .confidenceOutOfRange:
            words.say("the confidence is out of range", "置信水平超出范围")
        }
    }

    private var method: [String] {
        [
            words.say(
                "Method: replies that answered all items of the dimension, answers turned so that higher is "
                    + "better; α of covariances with Feldt's interval, ω of one factor by minimum residuals "
                    + "on correlations; r with the sum of the other items.",
                "方法：只用该维度全部作答的答卷，答案已按越高越好统一；α 由协方差得出，区间用 Feldt 法；ω 为相关矩阵最小残差单因子解；与其余题之和的相关。"),
            words.say(
                "Marks: from 0.9 excellent, 0.8 good, 0.7 acceptable, 0.6 questionable, 0.5 poor, else "
                    + "unacceptable (George and Mallery).",
                "分级：0.9 起极好，0.8 良好，0.7 可接受，0.6 存疑，0.5 较差，以下不可接受（George 与 Mallery）。"),
        ]
    }

    private var explanation: [String] {
        guard !alphas.isEmpty else {
            return [
                words.say(
                    "Nothing can be said of whether the items of a dimension go together: the notes above "
                        + "say why.",
                    "无法判断各维度的题目是否一致：原因见上面的说明。"),
                words.say(
                    "Read the items one by one until there are more answers.", "在有更多作答之前，宜逐题来看。"),
            ]
        }
        return [whetherTogether, whatAlphaIsNot]
    }

    /// Every dimension with an alpha, and the lower end of its interval where there is one.
    private var alphas: [(name: String, alpha: Double, low: Double?)] {
        analyses.filter { $0.dimension != nil || analyses.count == 1 }.compactMap { analysis in
            guard let figures = analysis.figures.value,
                let alpha = try? figures.reliability.get().alpha
            else { return nil }
            return (name(of: analysis), alpha, figures.interval.flatMap { try? $0.get().low })
        }
    }

    private var whetherTogether: String {
        let weak = words.list(alphas.filter { $0.alpha < 0.7 }.map(\.name))
        let unsure = words.list(
            alphas.filter { $0.alpha >= 0.7 && $0.low ?? 0 < 0.7 }.map(\.name))
        return switch (weak.isEmpty, unsure.isEmpty) {
        case (true, true):
            alphas.count == analyses.count { $0.dimension != nil || analyses.count == 1 }
                ? words.say(
                    "The items of each dimension go together, so that its score may be read as one thing.",
                    "各维度的题目彼此一致，维度得分可以当作一个整体来看。")
                : words.say(
                    "The items of \(words.list(alphas.map(\.name))) go together, so that their score may be "
                        + "read as one thing; of the others nothing can be said.",
                    "\(words.list(alphas.map(\.name)))的题目彼此一致，得分可以当作一个整体来看；其余维度无法判断。")
        case (false, true):
            words.say(
                "The items of \(weak) hardly go together: read them one by one rather than as one score.",
                "\(weak)的题目彼此不够一致：宜逐题看，不宜只看维度得分。")
        case (true, false):
            words.say(
                "The items of \(unsure) seem to go together, which is not certain, as no interval of α "
                    + "stands above 0.7: read them one by one as well as as one score.",
                "\(unsure)的题目看来彼此一致，但并不确定，因为 α 没有整个高于 0.7 的区间：除维度得分外也宜逐题看。")
        case (false, false):
            words.say(
                "The items of \(weak) hardly go together, and that those of \(unsure) do is not certain: "
                    + "read them one by one rather than as one score.",
                "\(weak)的题目彼此不够一致，\(unsure)的题目是否一致也不确定：宜逐题看，不宜只看维度得分。")
        }
    }

    private var whatAlphaIsNot: String {
        let same = words.list(alphas.filter { $0.alpha >= Self.nearOne }.map(\.name))
        guard !same.isEmpty else {
            return words.say(
                "It says nothing of whether they ask the right thing, only that they move together.",
                "这只说明题目同向变化，并不说明问得对不对。")
        }
        return words.say(
            "It says nothing of whether they ask the right thing, only that they move together; an α near "
                + "1, as of \(same), may mean that the items ask the same thing over again.",
            "这只说明题目同向变化，并不说明问得对不对；α 接近 1（\(same)）可能说明各题问的是同一件事。")
    }

    /// From here up items are likely to repeat each other.
    ///
    /// Source: Tavakol and Dennick (2011), Making sense of Cronbach's alpha, International Journal of
    /// Medical Education 2, take 0.90 to 0.95 for the most that is of use.
    private static let nearOne = 0.95
}

extension ReliabilityRefusal {
    /// As results name it.
    var name: String {
        switch self {
        case .tooFewItems: "too-few-items"
        case .tooFewRows: "too-few-replies"
        case .pairWithoutRows: "pair-without-replies"
        case .negativeWeights: "negative-weights"
        case .constantItems: "constant-items"
        case .constantTotal: "constant-total"
        }
    }
}

extension OmegaRefusal {
    /// As results name it.
    var name: String {
        switch self {
        case .items(let reason): reason.name
        case .nothingOfItsOwn: "heywood-case"
        case .notConverged: "not-converged"
        case .noCommonFactor: "no-common-factor"
        }
    }
}
