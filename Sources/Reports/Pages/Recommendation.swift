import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

/// What the numbers suggest to do, with the reason. An importance is an association: no effect of a
/// change is promised, but what a change of an item would do to the composite is arithmetic.
struct Recommendation {
    let title: Words
    /// One or two sentences without a full stop at the end.
    let reason: Words
}

extension Report {
    /// The most pressing first: strong drivers that score low, else low items that weigh; a group
    /// that fell; what to keep.
    var recommendationList: [Recommendation] {
        mend + (data.conditions.isEmpty ? fallen : moved) + kept
    }

    private var mend: [Recommendation] {
        let chart = WeakItemsChart(
            data.table, questionnaire: data.questionnaire, hidden: data.hiddenItems, most: 100)
        let drivers = firstToFix
        guard drivers.isEmpty else {
            return drivers.prefix(2).map { point in
                let entry = chart?.missing.first { Words($0.estimate.item.title) == point.name }
                return Recommendation(
                    title: Words(
                        "Improve \(point.name.inTitle.english)", "改进\(point.name.inTitle.chinese)"),
                    reason: Self.joined([
                        driverReason(point), entry.flatMap { gain($0, goal: chart?.goal) },
                        underWay(point.name),
                    ]))
            }
        }
        guard let chart, chart.goal != nil else { return [] }
        return chart.missing.prefix(3).map { entry in
            let name = Words(entry.estimate.item.title)
            let weight = NumberText.percent(entry.weight)
            return Recommendation(
                title: Words("Improve \(name.inTitle.english)", "改进\(name.inTitle.chinese)"),
                reason: Self.joined([
                    Words(
                        "It scores \(score(entry.mean)) and carries \(weight)\u{A0}% of the composite",
                        "得分 \(score(entry.mean))，占综合得分的 \(weight)%"),
                    gain(entry, goal: chart.goal, sayingWeight: false), underWay(name),
                ]))
        }
    }

    private func score(_ value: Ratio) -> String {
        NumberText.score(value, thresholds: data.rules.thresholds)
    }

    private func driverReason(_ point: DriverQuadrantChart.Point) -> Words {
        let percent = NumberText.fixed(point.importance * 100, places: 0)
        let outcome = driverOutcome ?? Words("satisfaction", "满意度")
        return Words(
            "\(percent)\u{A0}% of what goes with \(outcome.english); it scores \(point.scoreText)",
            "占与\(outcome.chinese)关联的 \(percent)%，得分 \(point.scoreText)")
    }

    /// What the composite would gain by arithmetic if the item stood at the goal.
    private func gain(
        _ entry: WeakItemsChart.Entry, goal: ThresholdLine?, sayingWeight: Bool = true
    ) -> Words? {
        guard let goal, entry.gain > .zero else { return nil }
        let weight = NumberText.percent(entry.weight)
        // A gain is never printed as none.
        let more =
            entry.gain < Ratio(Int128(1), 200)
            ? Words("less than 0.01", "不到 0.01")
            : Words(entry.gain.rounded(toPlaces: 2), " \(entry.gain.rounded(toPlaces: 2))")
        let at = NumberText.threshold(goal.value)
        let would = Words(
            "at \(at) the composite would stand \(more.english) higher",
            "若达到 \(at) 分，综合得分将提高\(more.chinese)")
        guard sayingWeight else { return would }
        return Words(
            "it carries \(weight)\u{A0}% of the composite: \(would.english)",
            "占综合得分的 \(weight)%：\(would.chinese)")
    }

    /// An action that is about the same and not done yet.
    private func underWay(_ name: Words) -> Words? {
        let action = data.sources.actions.first { action in
            let text = [action.text, action.reason].compactMap(\.self)
            return action.status != .done
                && text.contains {
                    $0.english.names(name.english) || $0.chinese.contains(name.chinese)
                }
        }
        return action.map {
            Words(
                "action \($0.number) is \($0.status.words.english)",
                "措施 \($0.number) \($0.status.words.chinese)")
        }
    }

    /// Of a part: its items that fell most, or else rose.
    private var moved: [Recommendation] {
        let items = data.questionnaire.dimensions.flatMap(\.items)
            .filter { !data.hiddenItems.contains($0.id) }
        guard let changes = data.changes, let most = changes.moved(among: items).first else {
            return []
        }
        let name = Words(most.item.title).inTitle
        let by = NumberText.fixed(most.change.value, places: 2)
        let since = Words("since \(changes.name.english)", "与 \(changes.name.chinese) 相比")
        switch most.change.direction {
        case .fell:
            return [
                Recommendation(
                    title: Words("Find out why \(name.english) fell", "查明\(name.chinese)下降的原因"),
                    reason: Words(
                        "The largest significant fall of its items \(since.english) (\(by))",
                        "\(since.chinese)，各题中显著下降最多（\(by)）"))
            ]
        case .rose:
            return [
                Recommendation(
                    title: Words("Keep doing what raised \(name.english)", "巩固\(name.chinese)的提升"),
                    reason: Words(
                        "The largest significant rise of its items \(since.english) (+\(by))",
                        "\(since.chinese)，各题中显著上升最多（+\(by)）"))
            ]
        case .unclear: return []
        }
    }

    private var fallen: [Recommendation] {
        guard let changes = data.changes, let id = ReportData.defaultGroups(of: data.questionnaire),
            let table = data.groups[id], let known = changes.groups[id]
        else { return [] }
        let all = table.rows.filter { known[$0.value]?.change?.direction == .fell }
        return all.prefix(1).compactMap { row in
            guard let change = known[row.value]?.change,
                let mean = row.composite.value?.respondents.mean
            else { return nil }
            let name = table.name(of: row)
            let by = NumberText.fixed(change.value, places: 2)
            let only = all.count == 1
            let weakest = weakest(of: row, in: table)
            return Recommendation(
                title: Words("Look into \(name.english)", "查明\(name.chinese)下降的原因"),
                reason: Self.joined([
                    Words(
                        "\(only ? "The only \(Words(table.segment.title).english.inSentence) to fall significantly" : "It fell significantly") (\(by), to \(score(mean)))",
                        "\(only ? "唯一显著下降的\(Words(table.segment.title).chinese)" : "显著下降")（\(by)，至 \(score(mean)) 分）"
                    ),
                    weakest,
                ]))
        }
    }

    /// The item of a group that lies furthest under everyone's.
    private func weakest(of row: GroupTable.Row, in table: GroupTable) -> Words? {
        let gaps = row.items.compactMap(\.value).compactMap { item -> (ItemEstimate, Ratio)? in
            guard let own = item.scoreMean,
                let all = data.table.dimensions.flatMap(\.items).first(where: {
                    $0.item.id == item.item.id && !data.hiddenItems.contains($0.item.id)
                })?.scoreMean
            else { return nil }
            return (item, own - all)
        }
        guard let lowest = gaps.min(by: { $0.1 < $1.1 }), lowest.1 < .zero else { return nil }
        let name = Words(lowest.0.item.title).inTitle
        let by = NumberText.score(lowest.1)
        return Words(
            "furthest under the score of all in \(name.english) (\(by))",
            "与总体差距最大的是\(name.chinese)（\(by)）")
    }

    /// The strongest driver that does well.
    private var kept: [Recommendation] {
        guard let chart = try? driversChart.get().chart as? DriverQuadrantChart else { return [] }
        let target = data.rules.thresholdLines.first { $0.role == .target }
        let good = chart.points.filter { point in
            point.importance >= chart.importanceLine
                && point.score >= (target.map { Ratio($0.value).double } ?? chart.scoreLine)
        }
        guard let best = good.max(by: { $0.importance < $1.importance }) else { return [] }
        return [
            Recommendation(
                title: Words("Keep \(best.name.inTitle.english)", "保持\(best.name.inTitle.chinese)"),
                reason: driverReason(best))
        ]
    }

    private static func joined(_ parts: [Words?]) -> Words {
        let known = parts.compactMap(\.self)
        return Words(
            known.enumerated().map {
                $0.offset == 0 ? $0.element.english.capitalisedFirst : $0.element.english
            }
            .joined(separator: "; "),
            known.map(\.chinese).joined(separator: "；"))
    }

    /// As many recommendations as there is room for.
    func recommendations(in area: Rect) -> [Mark] {
        let all = recommendationList
        guard !all.isEmpty else { return [] }
        var marks = heading(
            Words("What the numbers suggest", "数据提示的改进方向"), in: area, y: area.y + 8, size: 11.5)
        var y = area.y + 28
        for (place, entry) in all.prefix(4).enumerated() {
            let (drawn, height) = drawn(entry, number: place + 1, in: area, y: y)
            guard y + height <= area.bottom + 4 else { break }
            marks += drawn
            y += height + 9
        }
        return marks
    }

    private func drawn(
        _ entry: Recommendation, number: Int, in area: Rect, y: Double
    ) -> (marks: [Mark], height: Double) {
        let x = area.x + 23
        let lead = context.lead
        let title = context.wrapped(
            entry.title[lead], within: area.right - x, size: 9.2, .semibold, most: 2)
        let reason = context.wrapped(
            Words([entry.reason].sentences.english, [entry.reason].sentences.chinese)[lead],
            within: area.right - x, size: 8, most: 4)
        let under = y + 4 + Double(title.count - 1) * 11
        return (
            [
                .part(
                    .paragraph,
                    [
                        .circle(
                            centre: Point(x: area.x + 7.5, y: y + 1), radius: 7.5,
                            fill: context.theme.ink),
                        context.line(
                            "\(number)", x: area.x + 7.5, y: y + 3.9, size: 8.2, .semibold,
                            colour: context.theme.paper, anchor: .middle),
                    ]
                        + context.paragraph(
                            title, x: x, y: y + 4, size: 9.2, leading: 11, .semibold)
                        + context.paragraph(
                            reason, x: x, y: under + 11.5, size: 8, leading: 10.4,
                            colour: context.theme.secondary))
            ], 16 + Double(title.count - 1) * 11 + Double(reason.count) * 10.4
        )
    }
}

extension String {
    /// Whether the words of `name` stand in it one after the other, in any case: "Care" is no part of
    /// "scared".
    fileprivate func names(_ name: String) -> Bool {
        func words(_ text: String) -> [String] {
            text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        }
        let (own, wanted) = (words(self), words(name))
        guard !wanted.isEmpty, own.count >= wanted.count else { return false }
        return (0...own.count - wanted.count).contains {
            own[$0..<$0 + wanted.count].elementsEqual(wanted)
        }
    }
}
