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
        [score, reached, promoters, returned, topTwo, lowest].compactMap { $0 }.prefix(5).map { $0 }
    }

    private var score: Tile? {
        let estimate = data.composite.headlineMean
        let range = data.rules.range
        let label = Words(
            "Composite score (\(range.lowerBound)–\(range.upperBound))",
            "综合得分（\(range.lowerBound)–\(range.upperBound)）")
        guard let mean = estimate.mean else {
            return Tile(
                label: label, value: "–", unit: Words(""), note: Words("no scores", "没有得分"),
                drawing: .none)
        }
        let interval = estimate.uncertainty.precision?.interval
        let half = interval.map { NumberText.fixed(($0.high - $0.low) / 2, places: 2) }
        let base = NumberText.count(estimate.base.count)
        let ofUnits = data.composite.headline == .units
        let unit = data.unitName
        let note =
            ofUnits
            ? Words("mean of \(base) \(unit?.english.plural ?? "units")", "\(base) 个\(unit?.chinese ?? "单位")的均值")
            : Words("mean of \(base) respondents", "\(base) 份答卷的均值")
        return Tile(
            label: label, value: NumberText.score(mean, thresholds: data.rules.thresholds),
            unit: Words(half.map { "± \($0)" } ?? ""), note: note,
            drawing: .score(mean.double, low: interval?.low, high: interval?.high))
    }

    /// Who reaches the lowest threshold: units where there are any, respondents otherwise.
    private var reached: Tile? {
        let classes = data.composite.classes
        guard let limit = data.rules.thresholdLines.last, classes.count > 1 else { return nil }
        let number = NumberText.threshold(limit.value)
        let colours = Array(classColours.reversed())
        let low = Words(classes[classes.count - 1].scoreClass.label)
        let high = Words(classes[0].scoreClass.label)
        if let unit = data.unitName {
            let all = data.composite.units.count
            let count = classes.dropLast().reduce(0) { $0 + ($1.units?.count ?? 0) }
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
        let share = classes.dropLast().reduce(Ratio.zero) { $0 + ($1.respondents.share ?? .zero) }
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
        let count = data.composite.classes.count
        return count == 3
            ? [Colour(0x1F5F99), Colour(0x8DB9DA), Colour(0xA8450F)]
            : theme.scaleColours(count).reversed()
    }

    private var promoters: Tile? {
        guard let item = data.table.items.first(where: { $0.netPromoter != nil }),
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
            drawing: .shares(
                [low.double, 1 - low.double - high.double, high.double],
                colours: [Colour(0xA8450F), Colour(0xC9D0D9), Colour(0x1F5F99)],
                start: Words("detractors", "贬损者"), end: Words("promoters", "推荐者")))
    }

    private var returned: Tile? {
        let replies = data.composite.replies
        guard let sent = data.wave.sent, sent >= replies, sent > 0, data.conditions.isEmpty else {
            return Tile(
                label: Words("Replies", "答卷"), value: NumberText.count(replies), unit: Words(""),
                note: Words(
                    "\(NumberText.count(data.composite.unscored)) without a score",
                    "其中 \(data.composite.unscored) 份无综合得分"),
                drawing: replies == 0
                    ? .none
                    : .shares(
                        [
                            Double(replies - data.composite.unscored) / Double(replies),
                            Double(data.composite.unscored) / Double(replies),
                        ], colours: [theme.between, theme.rule], start: Words("scored", "已计分"),
                        end: Words("no score", "无得分")))
        }
        let share = Ratio(Int128(replies), Int128(sent))
        return Tile(
            label: Words("Response rate", "回收率"), value: NumberText.percent(share), unit: Words("%"),
            note: Words(
                "\(NumberText.count(replies)) of \(NumberText.count(sent)) returned",
                "发出 \(NumberText.count(sent)) 份，收回 \(NumberText.count(replies)) 份"),
            drawing: .shares(
                [share.double, 1 - share.double], colours: [theme.between, theme.band],
                start: Words("returned", "收回"), end: Words("outstanding", "未收回")))
    }

    /// Of all answers to the items of the composite.
    private var topTwo: Tile? {
        let items = data.table.dimensions.flatMap(\.items)
        guard let points = items.first?.item.scale?.codes.count,
            items.allSatisfy({ $0.item.scale?.codes.count == points }), points > 3
        else { return nil }
        var weights = [Ratio](repeating: .zero, count: points)
        for item in items {
            let codes = item.item.lowIsGood ? item.distribution.reversed() : item.distribution
            for (index, share) in codes.enumerated() {
                weights[index] =
                    weights[index] + (share.share ?? .zero) * item.mean.base.weight.ratio
            }
        }
        let total = Ratio.sum(weights)
        let shares = weights.compactMap { $0 / total }
        guard shares.count == points else { return nil }
        let scale = items.first?.item.scale
        let best = Ratio.sum(Array(shares.suffix(2)))
        let label = scale.map { scale in
            let codes = items.first?.item.lowIsGood == true ? Array(scale.codes.reversed()) : Array(scale.codes)
            return Words(
                "\(scale.label(of: codes[codes.count - 2], in: .english)) or "
                    + scale.label(of: codes[codes.count - 1], in: .english).inSentence,
                "\(scale.label(of: codes[codes.count - 2], in: .chinese))或"
                    + scale.label(of: codes[codes.count - 1], in: .chinese))
        }
        return Tile(
            label: Words((label?.english ?? "").capitalisedFirst, label?.chinese ?? ""),
            value: NumberText.percent(best), unit: Words("%"),
            note: Words(
                "of all answers to the \(items.count) items", "占 \(items.count) 题全部回答"),
            drawing: .shares(
                shares.map(\.double), colours: theme.scaleColours(points),
                start: Words("negative", "负面"), end: Words("positive", "正面")))
    }

    private var lowest: Tile? {
        let shown = data.table.dimensions.flatMap(\.items)
            .filter { $0.answered >= max(1, data.questionnaire.reportingFloor) }
            .compactMap { item in item.scoreMean.map { (item: item, mean: $0) } }
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
