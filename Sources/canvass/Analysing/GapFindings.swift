import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// What `canvass analyse gaps` prints.
struct GapFindings {
    private let gaps: [(index: Index, estimate: Disclosed<GapEstimate>)]
    private let words: AnalysisWords

    init(
        _ gaps: [(index: Index, estimate: Disclosed<GapEstimate>)], _ words: AnalysisWords
    ) {
        self.gaps = gaps
        self.words = words
    }

    var result: AnalysisResult {
        AnalysisResult(
            kind: "gaps", tables: [table], notes: notes, method: method, explanation: explanation)
    }

    private var table: ResultTable {
        let hasClasses = gaps.contains { !$0.index.classes.isEmpty }
        var table = ResultTable(
            id: "gaps", title: nil, labelHeading: words.say("Index", "指标"),
            keys: ["index", "dimension", "item"],
            columns: [
                .init("n", words.say("n", "人数")),
                .init("expectation", words.say("expected", "期望")),
                .init("perception", words.say("found", "感知")),
                .init("gap", words.say("gap", "差距")),
                .interval("interval", words.say("95 % interval", "95% 置信区间")),
                .init("weight", words.say("weight", "权重")),
                .init("verdict", words.say("verdict", "判断"), .left),
                .init("class", hasClasses ? words.say("class", "等级") : nil, .left),
                .init("certainty", hasClasses ? words.say("certainty", "确定性") : nil, .left),
                .init("standard-error", nil), .init("degrees-of-freedom", nil),
                .init("no-interval", nil),
            ])
        for (index, estimate) in gaps { table.rows += rows(index, estimate) }
        return table
    }

    private func rows(
        _ index: Index, _ estimate: Disclosed<GapEstimate>
    ) -> [ResultTable.Row] {
        let key = ResultTable.Cell.text(index.id.name)
        let title = words.language[index.title]
        guard let estimate = estimate.value, case .mean(let mean) = estimate.index.figure else {
            return [
                ResultTable.Row(
                    title, ["index": key, "dimension": .absent, "item": .absent], [:],
                    isHidden: true, isStrong: true)
            ]
        }
        var whole = cells(of: mean, index)
        if let scoreClass = estimate.index.scoreClass {
            whole["class"] = words.scoreClass(scoreClass, among: index.classes)
            whole["certainty"] = words.certainty(estimate.index.certainty)
        }
        var rows = [
            ResultTable.Row(
                title, ["index": key, "dimension": .absent, "item": .absent], whole,
                isStrong: true)
        ]
        let total = Ratio.sum(estimate.index.parts.map { Ratio($0.dimension.weight) })
        for part in estimate.dimensions {
            let own = ResultTable.Cell.text(part.dimension.id.name)
            let keys: [String: ResultTable.Cell] = [
                "index": key, "dimension": own, "item": .absent,
            ]
            let name = words.language[part.dimension.title]
            if let mean = part.disclosed.value {
                var cells = cells(of: mean, index)
                cells["weight"] = words.share(Ratio(part.dimension.weight) / total)
                rows.append(ResultTable.Row(name, keys, cells, isIndented: true))
            } else {
                rows.append(ResultTable.Row(name, keys, [:], isHidden: true, isIndented: true))
            }
            rows += items(of: part.dimension, in: estimate, index)
        }
        return rows
    }

    /// The items of a dimension, those with figures from the most negative gap up.
    private func items(
        of dimension: WeightedItems, in estimate: GapEstimate, _ index: Index
    ) -> [ResultTable.Row] {
        let total = Ratio.sum(dimension.entries.map { Ratio($0.weight) })
        let shown = estimate.items.compactMap(\.value).filter { $0.dimension == dimension.id }
        func keys(_ item: ItemID) -> [String: ResultTable.Cell] {
            [
                "index": .text(index.id.name), "dimension": .text(dimension.id.name),
                "item": .text(item.name),
            ]
        }
        let rows = shown.map { item in
            var cells = cells(of: item.gap, index)
            cells["expectation"] = score(item.expectation)
            cells["perception"] = score(item.perception)
            cells["weight"] = words.share(Ratio(item.weight) / total)
            return ResultTable.Row(
                "    " + item.item.name(in: words.language), keys(item.item.id), cells)
        }
        let named = Set(shown.map(\.item.id))
        let hidden = dimension.entries.filter { !named.contains($0.item) }.map { entry in
            let name = words.questionnaire.item(entry.item)?.name(in: words.language)
            return ResultTable.Row(
                "    " + (name ?? entry.item.name), keys(entry.item), [:], isHidden: true)
        }
        return rows + hidden
    }

    private func score(_ value: Ratio?) -> ResultTable.Cell {
        .exact(value, shown: words.style.value(value))
    }

    private func cells(
        of gap: MeanEstimate, _ index: Index
    ) -> [String: ResultTable.Cell] {
        let precision = gap.uncertainty.precision
        let thresholds = index.classes.compactMap(\.from).map { Ratio($0) }
        var cells: [String: ResultTable.Cell] = [
            "n": .count(gap.base.count),
            "gap": .exact(gap.mean, shown: words.style.signedScore(gap.mean, beside: thresholds)),
            "interval": words.interval(gap),
            "standard-error": words.number(precision?.standardError),
            "degrees-of-freedom": precision.map { .count($0.degreesOfFreedom) } ?? .absent,
            "verdict": verdict(gap),
        ]
        if case .unknown(let reason) = gap.uncertainty {
            cells["no-interval"] = .text(reason.name)
        }
        return cells
    }

    /// Whether the interval leaves zero on one side.
    private func verdict(_ gap: MeanEstimate) -> ResultTable.Cell {
        guard let interval = gap.uncertainty.precision?.interval else {
            return .word("unknown", shown: NumberStyle.nothing, .faint)
        }
        if interval.high < 0 {
            return .word("short", shown: "▼ " + words.say("falls short", "不及期望"), .bad)
        }
        if interval.low > 0 {
            return .word("beyond", shown: "▲ " + words.say("goes beyond", "超出期望"), .good)
        }
        return .word("not-significant", shown: words.say("not significant", "不显著"), .faint)
    }

    private var notes: [String] {
        let isHidden = table.rows.contains(where: \.isHidden)
        let floor = gaps.map(\.index.floor).max() ?? 0
        var notes = isHidden ? [GroupNotes.hidden(floor: floor, words.language)] : []
        notes += GroupNotes.noIntervals(
            gaps.compactMap { index, estimate in
                guard case .mean(let mean)? = estimate.value?.index.figure else { return nil }
                return (words.language[index.title], mean)
            }, words.method)
        if gaps.contains(where: { $0.estimate.value?.index.certainty != nil }) {
            notes.append(words.certaintyMeaning)
        }
        return notes
    }

    private var method: [String] {
        [
            words.say(
                "Method: gap = found − expected, of those who answered both, on the range of the score; "
                    + "dimensions and the whole from the respondents' own weighted gaps (SERVQUAL; "
                    + "Parasuraman, Zeithaml, Berry 1988).",
                "方法：差距 = 感知 − 期望，只计两问都答者，按得分范围；维度与总体由每人加权差距求均值（SERVQUAL，Parasuraman、Zeithaml、Berry 1988）。"
            ),
            words.say(
                "Interval of the paired differences by Student's t with \(words.method.degreesOfFreedom) "
                    + "degrees of freedom, \(words.method.standardError); 95 % each, not adjusted.",
                "区间由配对差得出，用 t 分布，自由度 \(words.method.degreesOfFreedom)，\(words.method.standardError)；各为 95%，未作多重校正。"
            ),
        ]
    }

    private var explanation: [String] {
        let worst = gaps.compactMap(\.estimate.value).flatMap { estimate in
            estimate.dimensions.compactMap { part -> String? in
                guard let interval = part.disclosed.value?.uncertainty.precision?.interval,
                    interval.high < 0
                else { return nil }
                return words.language[part.dimension.title]
            }
        }
        let list = words.list(Array(worst.prefix(3)))
        return [
            worst.isEmpty
                ? words.say(
                    "In no dimension do people find less than they expect, as far as so many answers can "
                        + "tell.",
                    "就现有作答而言，没有哪个维度低于人们的期望。")
                : words.say(
                    "People find less than they expect, most of all in \(list).",
                    "人们的感受不及期望，差距最大的是\(list)。"),
            whatIsExpected,
        ]
    }

    /// How high the expectations are, and what that makes of a gap.
    private var whatIsExpected: String {
        let expectations = gaps.compactMap(\.estimate.value).flatMap(\.items)
            .compactMap { $0.value?.expectation }
        let range = words.questionnaire.score.range
        let high =
            Ratio(range.lowerBound) + Ratio(range.upperBound - range.lowerBound) * Self.highShare
        guard let mean = Ratio.sum(expectations) / Ratio(expectations.count) else {
            return words.say(
                "What people expect is not shown, so that a gap cannot be told from low expectations.",
                "期望值不予显示，无法判断差距是否因期望低所致。")
        }
        guard mean < high else {
            return words.say(
                "Most people expect a lot, so compare the gaps with each other and with those of earlier "
                    + "waves rather than with zero.",
                "多数人的期望本来就高，宜在各项之间、与以往各次之间比较差距，而不只看是否为零。")
        }
        let number = words.style.value(mean)
        return words.say(
            "People expect no more than \(number) on average on a range of \(range.lowerBound) to "
                + "\(range.upperBound), so that a gap near zero may only mean that little is expected.",
            "人们的期望平均只有 \(number)（范围 \(range.lowerBound)–\(range.upperBound)），差距接近零可能只说明期望不高。")
    }

    /// From this part of the range up expectations are high.
    private static let highShare = Ratio(Int128(2), 3)
}
