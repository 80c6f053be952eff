import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

/// The key figures of the summary, from left to right. A figure whose data does not exist has no tile.
struct Tiles {
    let data: ReportData
    let theme: Theme

    var all: [Tile] {
        [score, promoters, returned, topTwo, daily, reached, lowest].compactMap(\.self).prefix(5)
            .map(\.self)
    }

    private var score: Tile? {
        let estimate = data.composite.headlineMean
        let range = data.rules.range
        // The author's name for it where a tile has room for that.
        let own = data.rules.title.map { Words($0).capitalised }
        let isShort = own.map { $0.english.count <= 24 && $0.chinese.count <= 10 } ?? false
        let name = own.flatMap { isShort ? $0 : nil } ?? Words("Composite score", "综合得分")
        let label = Words(
            "\(name.english) (\(range.lowerBound)–\(range.upperBound))",
            "\(name.chinese)（\(range.lowerBound)–\(range.upperBound)）")
        guard let mean = estimate.mean else {
            return Tile(
                label: label, value: "–", unit: Words(""),
                note: noScore, drawing: .none)
        }
        let interval = estimate.uncertainty.precision?.interval
        let half = interval.map { NumberText.fixed(($0.high - $0.low) / 2, places: 2) }
        let base = NumberText.count(estimate.base.count)
        let ofUnits = data.composite.headline == .units
        let unit = data.unitName
        let note =
            ofUnits
            ? Words(
                "mean of \(base) \(estimate.base.count == 1 ? unit?.english.inSentence ?? "unit" : unit?.english.plural ?? "units")",
                "\(base) 个\(unit?.chinese ?? "单位")的均值")
            : Words(
                estimate.base.count == 1 ? "of one respondent" : "mean of \(base) respondents",
                "\(base) 份答卷的均值")
        return Tile(
            label: label, value: NumberText.score(mean, thresholds: data.rules.thresholds),
            unit: Words(half.map { "± \($0)" } ?? ""), note: classNote ?? note,
            fullerNotes: classNote.map { name in
                let count =
                    ofUnits
                    ? Words(
                        unit?.english.counted(estimate.base.count) ?? "\(base) units",
                        "\(base) 个\(unit?.chinese ?? "单位")")
                    : Words("n = \(base)")
                return [Words([name, count], english: ", ", chinese: "\u{FF0C}")]
            } ?? [],
            change: change(of: .composite, places: 2, unit: Words("")),
            drawing: .score(
                mean.double, low: interval?.low, high: interval?.high,
                previous: data.changes?.figure(.composite)?.previous?.double))
    }

    /// What became of a figure since the wave before; `nil` where that cannot be told.
    ///
    /// - Parameter unit: behind the number, such as points.
    private func change(of measure: Measure, places: Int, unit: Words) -> Tile.Change? {
        guard let changes = data.changes, let change = changes.figure(measure)?.change else {
            return nil
        }
        let number = (change.value > 0 ? "+" : "") + NumberText.fixed(change.value, places: places)
        let words = Words(
            "\(number)\(unit.english) vs \(changes.name.english)",
            "\(number)\(unit.chinese) 较 \(changes.name.chinese)")
        return switch change.direction {
        case .rose: .rose(words)
        case .fell: .fell(words)
        case .unclear: .unclear
        }
    }

    /// The last thirty days of the daily form.
    private var daily: Tile? {
        guard let trend = try? data.trend?.get(), trend.chart == .means else { return nil }
        let points = trend.points.suffix(30)
        let shown = points.compactMap(\.figures.value)
        let count = shown.reduce(0) { $0 + $1.count }
        guard count > 0, let first = points.first?.firstDay, let last = points.last?.firstDay
        else { return nil }
        let sum = shown.reduce(Ratio.zero) { $0 + $1.value * Ratio($1.count) }
        guard let mean = sum / Ratio(count) else { return nil }
        let values = points.map { $0.figures.value?.value.double }
        // Those before the thirty days too: what is open is open.
        let open = trend.points.count { data.sources.alertNotes[$0.firstDay]?.state == .open }
        let known = values.compactMap(\.self)
        let low = shown.map(\.lower).max() ?? 0
        let high = shown.map(\.upper).min() ?? 0
        return Tile(
            label: Words("Daily score, last \(points.count) days", "每日得分（近 \(points.count) 天）"),
            value: NumberText.score(mean), unit: Words("n = \(NumberText.count(count))"),
            note: open == 0
                ? Words(
                    Report.days("\(first)"..."\(last)", .english),
                    Report.days("\(first)"..."\(last)", .chinese))
                : Words(
                    "\(open) alert\(open == 1 ? "" : "s") still open", "\(open) 条预警未关闭"),
            drawing: known.isEmpty
                ? .none
                : .sparkline(
                    values, low: min(low, high), high: max(low, high),
                    alerts: Set(
                        points.enumerated().filter { entry in
                            entry.element.alerts.contains { $0.rule == .beyondThreeSigmas }
                        }.map(\.offset))))
    }

    /// Why there is no headline mean.
    private var noScore: Words {
        if data.isCompositeHidden { return Words("too few to show", "人数过少\u{FF0C}不予显示") }
        return data.composite.isHeadlineWithheld
            ? Words("would tell of hidden ones", "会透露隐去者\u{FF0C}不予显示") : Words("no scores", "没有得分")
    }

    /// The class of the headline mean and how sure it is.
    private var classNote: Words? {
        data.composite.certainty.map { certainty in
            let name = CertaintyMethod(certainty, among: data.rules.classes).name
            return Words(
                [Words(certainty.scoreClass.label), name], english: ", ", chinese: "\u{FF0C}")
        }
    }

    /// Who reaches the limit: units where there are any and may be counted, respondents otherwise.
    private var reached: Tile? {
        let classes = data.composite.classes
        guard let limit = data.rules.limitLine, classes.count > 1 else { return nil }
        let reaching = classes.filter { item in
            item.scoreClass.from.map { $0 >= limit.value } ?? false
        }
        let number = NumberText.threshold(limit.value)
        let colours = Array(classColours.reversed())
        let low = Words(classes[classes.count - 1].scoreClass.label)
        let high = Words(classes[0].scoreClass.label)
        if let unit = data.unitName, !data.composite.withholdsUnits {
            let all = data.composite.units.count
            guard all > 0 else { return nil }
            let count = reaching.reduce(0) { $0 + ($1.units?.count ?? 0) }
            return Tile(
                label: Words(
                    "\(unit.english.plural.capitalisedFirst) at \(number) or above",
                    "达到 \(number) 分的\(unit.chinese)"),
                value: "\(count)", unit: Words("of \(all)", "/ \(all) 个"),
                note: Words(
                    "\(classes[0].units?.count ?? 0) at the top, \(all - count) below",
                    "最高等级 \(classes[0].units?.count ?? 0) 个，未达 \(all - count) 个"),
                drawing: .shares(
                    classes.reversed().map { $0.units?.share?.double ?? 0 }, colours: colours,
                    start: low, end: high))
        }
        let share = reaching.reduce(Ratio.zero) { $0 + ($1.respondents.share ?? .zero) }
        guard data.composite.respondents.base.count > 0 else { return nil }
        return Tile(
            label: Words("Respondents at \(number) or above", "达到 \(number) 分的受访者"),
            value: NumberText.percent(share), unit: Words("%"),
            note: Words(
                "of \(NumberText.count(data.composite.respondents.base.count)) scored replies",
                "基于 \(NumberText.count(data.composite.respondents.base.count)) 份计分答卷"),
            drawing: .shares(
                classes.reversed().map { $0.respondents.share?.double ?? 0 }, colours: colours,
                start: low, end: high))
    }

    private var classColours: [Colour] {
        ClassSharesChart.colours(of: data.rules.classes, theme)
    }

    private var promoters: Tile? {
        guard
            let item = data.table.items.first(where: {
                $0.netPromoter != nil && !data.hiddenItems.contains($0.item.id)
            }),
            let promoter = item.netPromoter, let score = promoter.score.mean,
            let high = promoter.promoters.share, let low = promoter.detractors.share
        else { return nil }
        let half = promoter.score.uncertainty.precision.map {
            NumberText.fixed(($0.interval.high - $0.interval.low) / 2, places: 0)
        }
        return Tile(
            label: Words("Net promoter score", "净推荐值"), value: NumberText.points(score),
            unit: Words(half.map { "± \($0)" } ?? ""),
            note: Words(
                "n = \(NumberText.count(item.answered)), 9–10 less 0–6",
                "n = \(NumberText.count(item.answered))，9–10 减 0–6"),
            change: Report.promoterIndex(item.item.id, in: data).flatMap {
                change(of: .index($0), places: 0, unit: Words(""))
            },
            drawing: .shares(
                [low.double, 1 - low.double - high.double, high.double],
                colours: theme.recommendation.colours,
                start: Words("detractors", "贬损者"), end: Words("promoters", "推荐者")))
    }

    private var returned: Tile? {
        guard let replies = data.replies else { return nil }
        guard let sent = data.wave.sent, sent >= replies, sent > 0, data.isWholeWave else {
            let unscored = data.unscored ?? 0
            let scored = replies == 0 ? nil : Double(replies - unscored) / Double(replies)
            return Tile(
                label: Words("Replies", "答卷"), value: NumberText.count(replies), unit: Words(""),
                note: data.unscored.map { count in
                    Words(
                        "\(NumberText.count(count)) without a score",
                        "其中 \(NumberText.count(count)) 份无综合得分")
                } ?? Words(""),
                drawing: data.unscored == nil
                    ? .none
                    : scored.map { share in
                        .shares(
                            [share, 1 - share], colours: [theme.between, theme.rule],
                            start: Words("scored", "已计分"), end: Words("no score", "无得分"))
                    } ?? .none)
        }
        let share = Ratio(Int128(replies), Int128(sent))
        return Tile(
            label: Words("Response rate", "回收率"), value: NumberText.percent(share),
            unit: Words("%"),
            note: Words(
                "\(NumberText.count(replies)) of \(NumberText.count(sent)) returned",
                "发出 \(NumberText.count(sent)) 份，收回 \(NumberText.count(replies)) 份"),
            drawing: returnDrawing(share))
    }

    /// On its way to the goal, where there is one.
    private func returnDrawing(_ share: Ratio) -> Tile.Drawing {
        guard let goal = data.sources.response?.goal else {
            return .shares(
                [share.double, 1 - share.double], colours: [theme.between, theme.band],
                start: Words("returned", "收回"), end: Words("outstanding", "未收回"))
        }
        let wanted = NumberText.fixed(goal * 100, places: 0)
        return .bullet(
            share: share.double, goal: goal,
            goalName: Words("goal \(wanted) %", "目标 \(wanted)%"))
    }

    /// Of all answers to the items of the composite, where all have as many points.
    private var topTwo: Tile? {
        let items = data.table.dimensions.flatMap(\.items)
            .filter { $0.answered > 0 && !data.hiddenItems.contains($0.item.id) }
        guard let first = items.first?.item, let scale = first.scale, scale.codes.count > 3,
            items.allSatisfy({ $0.item.scale?.codes.count == scale.codes.count })
        else { return nil }
        var weights = [Ratio](repeating: .zero, count: scale.codes.count)
        for item in items {
            let codes = item.item.lowIsGood ? item.distribution.reversed() : item.distribution
            for (index, share) in codes.enumerated() {
                weights[index] =
                    weights[index] + (share.share ?? .zero) * item.mean.base.weight.ratio
            }
        }
        let total = Ratio.sum(weights)
        let shares = weights.compactMap { $0 / total }
        guard shares.count == scale.codes.count else { return nil }
        let isShared = items.allSatisfy { item in
            item.item.lowIsGood == first.lowIsGood && item.item.scale?.labels == scale.labels
        }
        let ends =
            isShared
            ? Self.ends(of: scale, lowIsGood: first.lowIsGood)
            : (Words("worst answer", "最差回答"), Words("best answer", "最好回答"))
        return Tile(
            label: isShared
                ? Self.bestTwo(of: scale, lowIsGood: first.lowIsGood)
                : Words("Two best answers", "最好的两项回答"),
            value: NumberText.percent(Ratio.sum(Array(shares.suffix(2)))), unit: Words("%"),
            note: items.count == 1
                ? Words("of all answers to one item", "占 1 道题全部回答的比例")
                : Words("of all answers to \(items.count) items", "占 \(items.count) 道题全部回答的比例"),
            drawing: .shares(
                shares.map(\.double), colours: theme.scaleColours(scale.codes.count),
                start: ends.0, end: ends.1))
    }

    /// The words of the worst and the best answer.
    private static func ends(of scale: Scale, lowIsGood: Bool) -> (Words, Words) {
        func words(_ code: Int) -> Words {
            Words(
                scale.label(of: code, in: .english).inSentence, scale.label(of: code, in: .chinese))
        }
        let (low, high) = (words(scale.codes.lowerBound), words(scale.codes.upperBound))
        return lowIsGood ? (high, low) : (low, high)
    }

    /// `Satisfied or very satisfied`.
    private static func bestTwo(of scale: Scale, lowIsGood: Bool) -> Words {
        let codes = lowIsGood ? Array(scale.codes.reversed()) : Array(scale.codes)
        let (good, best) = (codes[codes.count - 2], codes[codes.count - 1])
        let english =
            "\(scale.label(of: good, in: .english)) or "
            + scale.label(of: best, in: .english).inSentence
        return Words(
            english.capitalisedFirst,
            "\(scale.label(of: good, in: .chinese))或\(scale.label(of: best, in: .chinese))")
    }

    private var lowest: Tile? {
        let shown = data.table.dimensions.flatMap(\.items)
            .compactMap { item in data.scoreMean(of: item).map { (item: item, mean: $0) } }
        guard let lowest = shown.min(by: { $0.mean < $1.mean }) else { return nil }
        let interval = lowest.item.scoreInterval
        let half = interval.map { NumberText.fixed(($0.high - $0.low) / 2, places: 2) }
        return Tile(
            label: Words("Lowest item", "最低题目"),
            value: NumberText.score(lowest.mean, thresholds: data.rules.thresholds),
            unit: Words(half.map { "± \($0)" } ?? ""), note: Words(lowest.item.item.title),
            drawing: .score(lowest.mean.double, low: interval?.low, high: interval?.high))
    }
}
