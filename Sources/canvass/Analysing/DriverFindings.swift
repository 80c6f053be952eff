import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// What `canvass analyse drivers` prints.
struct DriverFindings {
    private let analysis: DriverAnalysis
    let words: AnalysisWords

    init(_ analysis: DriverAnalysis, _ words: AnalysisWords) {
        self.analysis = analysis
        self.words = words
    }

    var result: AnalysisResult {
        AnalysisResult(
            kind: "drivers", tables: [drivers], notes: notes, method: method,
            explanation: explanation,
            facts: [
                "outcome": .string(analysis.outcome.measure.name),
                "importance": .string(isShapley ? "shapley" : "relative-weights"),
                "complete-replies": .integer(analysis.model.base.count),
                "incomplete-replies": .integer(analysis.model.incompleteRows),
                "r-squared": .number(analysis.model.explained),
                "adjusted-r-squared": .number(analysis.model.adjustedExplained),
                "intercept": .number(analysis.model.intercept),
                "seed": .string(String(analysis.seed)),
                "resamples": .integer(analysis.replicates),
            ])
    }

    private var isShapley: Bool { analysis.method == .shapley }

    private var drivers: ResultTable {
        var table = ResultTable(
            id: "drivers",
            title: words.say(
                "What goes with \(words.name(of: analysis.outcome))",
                "与“\(words.name(of: analysis.outcome))”相关的因素"),
            labelHeading: words.say("Driver", "因素"), keys: ["figure"],
            columns: [
                .init("percentage", words.say("share of R²", "占 R² 比重")),
                .interval("percentage-interval", words.say("95 % interval", "95% 区间")),
                .init("r", "r"), .init("spearman", nil),
                .init("beta", "β"),
                .init("mean", words.say("mean", "均值")),
                .init("weight", words.say("weight", "权重")),
                .init("importance", nil), .init("coefficient", nil),
                .init("coefficient-standard-error", nil), .init("p", nil), .init("vif", nil),
                .init("n", nil),
            ])
        table.rows = analysis.ranked.map { driver in
            ResultTable.Row(
                words.name(of: driver.measure), ["figure": .text(driver.measure.measure.name)],
                [
                    "percentage": words.percent(driver.percentage.map { $0 / 100 }),
                    "percentage-interval": interval(driver),
                    "r": words.number(driver.predictor.correlation),
                    "spearman": words.number(driver.rankCorrelation),
                    "beta": words.number(driver.predictor.standardised),
                    "mean": driver.mean.value.map { words.mean($0, of: driver.measure) }
                        ?? .hidden,
                    "weight": driver.weightInComposite.map { words.share($0) } ?? .absent,
                    "importance": words.number(driver.importance, places: 4),
                    "coefficient": words.number(driver.predictor.coefficient),
                    "coefficient-standard-error": words.number(driver.test?.standardError),
                    "p": words.probability(driver.test?.p),
                    "vif": words.number(driver.predictor.varianceInflation),
                    "n": driver.mean.value.map { .count($0.base.count) } ?? .hidden,
                ])
        }
        return table
    }

    /// Of the share of R², from 0 to 1 as the share itself.
    private func interval(_ driver: DriverAnalysis.Driver) -> ResultTable.Cell {
        let share = driver.interval.map {
            ConfidenceInterval(low: $0.low / 100, high: $0.high / 100)
        }
        return .interval(share, shown: words.style.shareInterval(share))
    }

    private var notes: [String] {
        let model = analysis.model
        let count = words.style.count(model.base.count)
        let explained = words.style.percent(words.style.value(model.explained * 100, places: 0))
        var notes = [
            words.say(
                "Together they explain \(explained) of the differences in the outcome (R² "
                    + "\(words.style.value(model.explained, places: 3)), adjusted "
                    + "\(words.style.value(model.adjustedExplained, places: 3))), over the \(count) "
                    + "replies that answered all.",
                "它们合计解释结果差异的 \(explained)（R² \(words.style.value(model.explained, places: 3))，调整后 "
                    + "\(words.style.value(model.adjustedExplained, places: 3))），基于全部作答的 \(count) 份答卷。"
            )
        ]
        if let leftOut = Self.leftOut(of: analysis, words) {
            notes.append(
                leftOut
                    + words.say(" Name items with --among to choose others.", "可用 --among 自行指定。"))
        }
        let strong = analysis.drivers.filter { $0.predictor.varianceInflation > 5 }
        if !strong.isEmpty {
            let names = words.list(strong.map { $0.measure.measure.name })
            notes.append(
                words.say(
                    "\(names): much the same as the others together (variance inflation over 5), so that "
                        + "their parts are hard to tell apart.",
                    "\(names)与其他因素高度重叠（方差膨胀大于 5），各自的作用难以区分。"))
        }
        if let refusal = analysis.noIntervals, analysis.replicates > 0 {
            notes.append(
                words.say(
                    "No intervals: \(because(refusal)).",
                    "无区间：\(because(refusal))。"))
        }
        let share = Double(model.base.count) / Double(max(1, words.chosen.replies))
        if share < 0.5 {
            notes.append(
                words.say(
                    "That is \(words.style.percent(words.style.value(share * 100, places: 0))) of the replies: "
                        + "items that few answered cost most; name fewer with --among, or take --among dimensions.",
                    "仅占答卷的 \(words.style.percent(words.style.value(share * 100, places: 0)))：少有人答的题损失最多；可用 --among 少列几题，或改用 --among dimensions。"
                ))
        }
        let held =
            analysis.hasIntervals
            ? words.say("; the intervals by resampling hold", "；重抽样区间仍然有效") : ""
        if analysis.drawsClusters {
            notes.append(
                words.say(
                    "Replies come in clusters: no p values of the coefficients\(held).",
                    "答卷按群抽取：不给出系数的 p 值\(held)。"))
        }
        if case .unknown(.unequalWeights) = model.inference {
            notes.append(
                words.say(
                    "Replies have unequal weights: no p values of the coefficients\(held).",
                    "答卷权重不等：不给出系数的 p 值\(held)。"))
        }
        if let hidden = analysis.drivers.first(where: { $0.mean.value == nil }) {
            notes.append(
                GroupNotes.hidden(
                    floor: words.questionnaire.floor(of: hidden.measure.measure), words.language))
        }
        return notes
    }

    /// Items that were answered too seldom to be set beside the others; `nil` without any.
    static func leftOut(of analysis: DriverAnalysis, _ words: AnalysisWords) -> String? {
        guard !analysis.leftOut.isEmpty else { return nil }
        let most = 6
        let rest = analysis.leftOut.count - most
        let more = rest > 0 ? [words.say("\(rest) more", "另外 \(rest) 题")] : []
        let names = words.list(analysis.leftOut.prefix(most).map(\.name) + more)
        return words.say(
            "Left out, because fewer than half answered: \(names).", "因作答不足半数而未纳入：\(names)。")
    }

    /// What is drawn.
    var unit: String {
        analysis.drawsClusters
            ? words.say(words.method.clusters, words.method.cluster) : words.say("replies", "答卷")
    }

    private var method: [String] {
        let division =
            isShapley
            ? words.say(
                "R² divided by averages over all orders (Lindeman, Merenda, Gold; Shapley)",
                "R² 按所有次序的平均分解（Lindeman–Merenda–Gold，Shapley 值）")
            : words.say("R² divided by Johnson's relative weights", "R² 按 Johnson 相对权重分解")
        let intervals =
            analysis.hasIntervals
            ? words.say(
                "; intervals from \(words.style.count(analysis.replicates)) resamples of \(unit)"
                    + (analysis.drawsInStrata ? " within strata" : "")
                    + " (Rao and Wu; percentiles, seed \(analysis.seed))",
                "；区间由\(analysis.drawsInStrata ? "各层内" : "") \(words.style.count(analysis.replicates)) 次\(unit)重抽样得出（Rao–Wu，百分位法，种子 \(analysis.seed)）"
            )
            : ""
        let design = words.method.design.map { words.say(" (\($0))", "（\($0)）") } ?? ""
        return [
            words.say(
                "Method: \(division)\(intervals). r: correlation with the outcome; β: standardised "
                    + "coefficient of the joint model; answers turned so that higher is better; weight: "
                    + "what a point more adds to the composite, by arithmetic.",
                "方法：\(division)\(intervals)。r 为与结果的相关，β 为联合模型的标准化系数；答案已按越高越好统一；权重为该题每高一分按算术为综合得分增加多少。"
            ),
            words.say(
                "Only replies that answered all of it count\(design); "
                    + (analysis.hasIntervals ? "intervals hold 95 % each, not adjusted; " : "")
                    + "means are those of everyone who rated the item.",
                "只计全部作答的答卷\(design)；" + (analysis.hasIntervals ? "区间各为 95%，未作多重校正；" : "")
                    + "均值为各题全部已评者的均值。"),
        ]
    }

    /// A correlation nearer to 0 is called none: Cohen (1988), Statistical power analysis, page 79.
    private static let leastNotable = 0.1

    private var explanation: [String] {
        func names(where holds: (Double) -> Bool) -> [String] {
            analysis.ranked.filter { holds($0.predictor.correlation) }.prefix(3).map {
                words.title(of: $0.measure)
            }
        }
        let together = names { $0 >= Self.leastNotable }
        let against = names { $0 <= -Self.leastNotable }
        let order =
            analysis.hasIntervals
            ? words.say(
                "where intervals overlap, the order among them is not certain", "区间重叠时，先后并不确定")
            : words.say(
                "without intervals, the order among them is not certain", "没有区间，先后并不确定")
        let outcome = words.say(
            "'\(words.title(of: analysis.outcome))'", "“\(words.title(of: analysis.outcome))”")
        let reverse =
            against.isEmpty
            ? ""
            : words.say(
                "those who rate \(words.list(against)) high mostly give worse ones",
                "对\(words.list(against))评分高的人，在\(outcome)上的回答反而多半较差")
        let first: String
        switch (together.isEmpty, against.isEmpty) {
        case (true, true):
            return [
                words.say(
                    "None of this goes with \(outcome) more than faintly: people who are content with it "
                        + "give no better answers there.",
                    "没有哪一项与\(outcome)有明显关联：对其满意的人，在\(outcome)上的回答并不更好。"),
                words.say(
                    "Look for other things that \(outcome) may hang on, or for differences among those who "
                        + "answered.",
                    "可查看还有哪些因素可能与\(outcome)有关，或受访者之间有何差别。"),
            ]
        case (true, false):
            first = words.say(
                "People who rate \(words.list(against)) high mostly give worse answers to \(outcome): look "
                    + "at how these questions were asked before anything else; \(order).",
                "\(reverse)：请先查看这些题是怎样问的；\(order)。")
        case (false, _):
            first = words.say(
                "People who are content with \(words.list(together)) mostly give better answers to "
                    + outcome + (reverse.isEmpty ? "; " : ", \(reverse); ") + "\(order).",
                "对\(words.list(together))满意的人，在\(outcome)上的回答也多半较好；"
                    + (reverse.isEmpty ? "" : "\(reverse)；") + "\(order)。")
        }
        return [
            first,
            words.say(
                "That they go together does not prove that improving them would lift \(outcome): take it "
                    + "as where to look first, not as a promise.",
                "二者相伴出现，并不证明改进它们就能提升\(outcome)：可据此决定先看哪里，但不可当作承诺。"),
        ]
    }
}
