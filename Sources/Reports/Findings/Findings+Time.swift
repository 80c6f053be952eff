import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Findings {
    /// What the composite did over the waves.
    var waves: [Words] {
        let means = data.waves.map { $0.composite?.headlineMean.mean }
        guard let last = means.last.flatMap(\.self) else {
            return [Words("Scores over the waves", "历次得分")]
        }
        let name = subject
        let known = means.compactMap(\.self)
        if known.count > 2, known.max() == last, known.dropLast().allSatisfy({ $0 < last }) {
            return [
                Words(
                    "\(name.english) is at its highest of \(known.count) waves: \(score(last))",
                    "\(name.chinese)为 \(score(last)) 分，是 \(known.count) 次调查中最高的一次")
            ]
        }
        let before = data.changes?.name ?? Words("")
        let past = before.chinese.spaced
        switch data.changes?.figure(.composite)?.change {
        case let change? where change.direction == .rose:
            return [
                Words(
                    "\(name.english) rose since \(before.english), to \(score(last))",
                    "\(name.chinese)较\(past)上升，达 \(score(last)) 分")
            ]
        case let change? where change.direction == .fell:
            return [
                Words(
                    "\(name.english) fell since \(before.english), to \(score(last))",
                    "\(name.chinese)较\(past)下降，为 \(score(last)) 分")
            ]
        case .some:
            return [
                Words(
                    "\(name.english) stands at \(score(last)), no significant change since \(before.english)",
                    "\(name.chinese)为 \(score(last)) 分，与\(past)相比无显著变化")
            ]
        case nil:
            return [
                Words(
                    "\(name.english) stands at \(score(last))", "\(name.chinese)为 \(score(last)) 分")
            ]
        }
    }

    /// The level of the days, and how many broke the limits: those that were bad, or else those that
    /// were good.
    func daily(_ trend: Trend, alerts: [Trend.Point]) -> [Words] {
        let isShare = trend.chart == .shares
        let centre = (trend.control.centre * Ratio(isShare ? 100 : 1))
            .rounded(toPlaces: isShare ? 0 : 2)
        let level = Words(isShare ? "\(centre) %" : centre, isShare ? "\(centre)%" : centre)
        let head = Words(
            "The daily score averages \(level.english)", "每日得分的平均水平为 \(level.chinese)")
        func days(_ direction: Alert.Direction) -> Int {
            alerts.count { point in
                // A run of days on one side of the centre leaves no limit.
                point.alerts.contains {
                    $0.rule == .beyondThreeSigmas && $0.direction == direction
                }
            }
        }
        let isHighGood = trend.measure.isHighGood
        for direction in isHighGood ? [Alert.Direction.down, .up] : [.up, .down] {
            let count = days(direction)
            guard count > 0 else { continue }
            let isDown = direction == .down
            let left = Words(
                "\(count == 1 ? "one day" : "\(count) days") "
                    + (isDown ? "fell below the control limits" : "rose above the control limits"),
                "有 \(count) 天" + (isDown ? "跌破控制下限" : "升破控制上限"))
            return [
                Words("\(head.english); \(left.english)", "\(head.chinese)；\(left.chinese)"), head,
            ]
        }
        return [
            Words(
                "The daily score is stable at \(level.english): no day broke the control limits",
                "每日得分稳定在 \(level.chinese)：没有一天越出控制限"), head,
        ]
    }

    /// What goes with the outcome most and does badly.
    func drivers(
        _ first: [DriverQuadrantChart.Point], of all: [DriverQuadrantChart.Point],
        outcome: Words
    ) -> [Words] {
        guard let strongest = all.max(by: { $0.importance < $1.importance }) else {
            return [
                Words(
                    "What goes with \(outcome.inTitle.english)", "与\(outcome.inTitle.chinese)相关的因素")
            ]
        }
        let percent = NumberText.fixed(strongest.importance * 100, places: 0)
        let most = Words(
            "\(strongest.name.inTitle.english) goes with \(outcome.inTitle.english) most (\(percent) %)",
            "与\(outcome.inTitle.chinese)关联最强的是\(strongest.name.inTitle.chinese)（\(percent)%）")
        guard !first.isEmpty else {
            return [
                Words(
                    "\(most.english); no strong driver scores low",
                    "\(most.chinese)；影响大的因素得分均不低"), most.capitalised,
            ]
        }
        let list = Words.list(first.prefix(2).map(\.name.inTitle))
        let fix = Words(
            "Fix first: \(list.english) matter\(first.count == 1 ? "s" : "") most and score\(first.count == 1 ? "s" : "") low",
            "优先改进：\(list.chinese)影响大而得分低")
        let count = Words(
            "\(first.count == 1 ? "One strong driver scores" : "\(first.count) strong drivers score") low",
            "有 \(first.count) 个影响大的因素得分偏低")
        return [fix, count]
    }

    /// How many came back, and whether that reaches the goal.
    func response(_ response: ReportSources.Response) -> [Words] {
        let whole = response.whole
        guard let sent = whole.sent, sent > 0 else {
            let count = NumberText.count(whole.valid)
            return [
                Words(
                    "\(count) valid \(whole.valid == 1 ? "reply" : "replies") came back",
                    "收回有效答卷 \(count) 份")
            ]
        }
        let share = Ratio(Int128(whole.valid), Int128(sent))
        let percent = NumberText.percent(share)
        let head = Words(
            "\(percent) % of those asked answered", "有效回收率为 \(percent)%")
        guard let goal = response.goal else { return [head] }
        let isReached = share.double >= goal
        func texts(_ places: Int) -> (reached: String, wanted: String) {
            (
                (share * Ratio(100)).rounded(toPlaces: places),
                NumberText.fixed(goal * 100, places: places)
            )
        }
        // With decimals where both would look the same although the goal is missed.
        let places =
            isReached
            ? 0 : (0...6).first { texts($0).reached != texts($0).wanted } ?? 0
        let (reached, wanted) = texts(places)
        return [
            Words(
                "\(reached) % of those asked answered"
                    + (isReached
                        ? ": the goal of \(wanted) % is reached"
                        : ", short of the goal of \(wanted) %"),
                "有效回收率为 \(reached)%，\(isReached ? "达到" : "未达到") \(wanted)% 的目标"), head,
        ]
    }

    /// What most remarks are about; nothing where no theme is spoken of more than the others.
    func themes(_ table: ThemeTable) -> [Words] {
        let known = table.shown.compactMap { row in
            row.figures.share.share.map { (name: Words(row.theme.title).inTitle, share: $0) }
        }
        let share = known.map(\.share).max() ?? .zero
        let most = known.filter { $0.share == share }
        guard share > .zero, most.count <= 2 else {
            return [Words("What remarks are about", "意见主题")]
        }
        let names = Words.list(most.map(\.name))
        let percent = NumberText.percent(share)
        return [
            Words(
                "Remarks speak most of \(names.english) (\(percent) %\(most.count == 1 ? "" : " each"))",
                "书面意见最多涉及\(names.chinese)（\(most.count == 1 ? "" : "各 ")\(percent)%）")
        ]
    }
}
