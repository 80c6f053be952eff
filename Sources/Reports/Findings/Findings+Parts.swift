import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

/// Titles of charts that show one thing each.
extension Findings {
    /// Which dimension leads and which is lowest; what the summary says where there are none to
    /// compare.
    var dimensions: [Words] {
        let shown = data.table.dimensions.compactMap { dimension -> (name: Words, mean: Ratio)? in
            guard !data.hiddenDimensions.contains(dimension.dimension.id),
                let mean = dimension.mean.mean
            else { return nil }
            return (Words(dimension.dimension.title).inTitle, mean)
        }
        guard let best = shown.max(by: { $0.mean < $1.mean }),
            let lowest = shown.min(by: { $0.mean < $1.mean }), lowest.mean < best.mean
        else { return summary }
        return [
            Words(
                "\(best.name.english) leads with \(score(best.mean)); "
                    + "\(lowest.name.english) is lowest with \(score(lowest.mean))",
                "最高为\(best.name.chinese)（\(score(best.mean)) 分），"
                    + "最低为\(lowest.name.chinese)（\(score(lowest.mean)) 分）"),
            Words(
                "\(lowest.name.english) is lowest with \(score(lowest.mean))",
                "最低为\(lowest.name.chinese)（\(score(lowest.mean)) 分）"),
        ]
    }

    /// How many respondents reach the thresholds.
    var spread: [Words] {
        data.composite.classes.count > 1 ? classes : summary
    }

    /// Which items miss the limit.
    func weak(_ names: [Words], _ goal: ThresholdLine?) -> [Words] {
        let general = Words("Fix first: low scores that weigh", "优先改进：得分低且权重高")
        guard let goal, !names.isEmpty else { return [general] }
        let list = Words.list(names.prefix(2).map(\.inTitle))
        let count = names.count
        guard count < 3 else {
            return [
                Words(
                    "\(count) items miss the \(goal.words.english)",
                    "\(count) 题低于\(goal.words.chinese)"), general,
            ]
        }
        return [
            Words(
                "\(list.english) \(count == 1 ? "misses" : "miss") the \(goal.words.english)",
                "\(list.chinese)低于\(goal.words.chinese)"), general,
        ]
    }

    /// Which group most replies come from.
    func sizes(_ table: GroupTable) -> [Words] {
        let shown = table.rows.compactMap { row in
            row.composite.value.map { (row: row, count: $0.replies) }
        }
        let name = Words(table.segment.title)
        let general = Words("Replies by \(name.english.inSentence)", "按\(name.chinese)的答卷数")
        guard shown.count > 1, let most = shown.max(by: { $0.count < $1.count }),
            shown.count(where: { $0.count == most.count }) == 1
        else { return [general] }
        let count = NumberText.count(most.count)
        let group = table.name(of: most.row)
        return [
            Words(
                "\(group.english) has the most replies: \(count)",
                "\(group.chinese)的答卷最多，共 \(count) 份"), general,
        ]
    }

    /// Which group brings most revenue.
    func revenue(_ bars: [SortedBarsChart.Bar], by segment: Segment) -> [Words] {
        let name = Words(segment.title)
        let general = Words(
            "Share of revenue by \(name.english.inSentence)", "按\(name.chinese)的收入占比")
        guard bars.count > 1, let most = bars.max(by: { $0.value < $1.value }),
            bars.count(where: { $0.value == most.value }) == 1
        else { return [general] }
        return [
            Words(
                "\(most.name.english) brings \(most.text.english) of revenue",
                "\(most.name.chinese)贡献 \(most.text.chinese) 的收入"), general,
        ]
    }
}
