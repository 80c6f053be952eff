public import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// The answers to "would you recommend us?" in three parts, with the net promoter score, its interval
/// and n beside them.
public struct RecommendationChart {
    /// In points; the width is the page's.
    public static let height = 62.0

    private let item: ItemEstimate
    private let promoter: NetPromoter
    private let isHidden: Bool
    private let id: String

    /// - Parameter isHidden: whether too few answered for it to be shown.
    /// - Returns: `nil` when the item is no recommendation.
    public init?(id: String, item: ItemEstimate, isHidden: Bool) {
        guard let promoter = item.netPromoter else { return nil }
        self.id = id
        self.item = item
        self.promoter = promoter
        self.isHidden = isHidden
    }

    private var title: Words { Words("Net promoter score", "净推荐值") }

    public func figure(width: Double, context: DrawingContext) -> Figure {
        let theme = context.theme
        let isLow = LowBase.holds(of: item.answered)
        let middle = 42.0
        let labelWidth = width * 0.235
        let start = labelWidth + 14
        let scoreRight = width - 84
        var marks: [Mark] = [
            .rect(Rect(x: 0, y: 0, width: width, height: 15), fill: theme.band)
        ]
        marks += context.heading(title, x: 6, y: 10.6, size: 8.6, within: start - 12)
        marks += key(x: start, y: 10.8, within: scoreRight - start, context)
        marks.append(
            context.line(
                "n", x: width, y: 10.8, size: 7.6, colour: theme.secondary, anchor: .end))
        marks += context.label(
            Words(item.item.title), sign: isLow && item.answered > 0 && !isHidden ? " †" : "", x: 6,
            middle: middle, width: labelWidth, height: 40)
        let caption = Caption(
            id: id, outline: title[context.lead], alternative: alternative(context))
        let size = Size(width: width, height: Self.height)
        guard !isHidden, let shares, let score = promoter.score.mean else {
            let text =
                item.answered == 0 && !isHidden
                ? Words("No answers", "无人作答")
                : Words("Too few answers to show", "作答人数过少\u{FF0C}不予显示")
            marks.append(
                context.line(
                    text[context.lead], x: start, y: middle + 3, size: 8, colour: theme.secondary))
            return Figure(size: size, marks: [.group(caption, marks)])
        }
        let room = scoreRight - 64 - start
        var x = start
        for (share, colour) in zip(
            shares, theme.recommendation.colours.map { isLow ? $0.pale(LikertRow.pale) : $0 })
        {
            let length = share.double * room
            guard length > 0 else { continue }
            marks.append(
                .rect(
                    Rect(
                        x: x, y: middle - 7.5, width: length - min(0.8, length * 0.3), height: 15),
                    fill: colour))
            let text = NumberText.percent(share)
            if length > context.width(text, size: 7.4) + 4 {
                marks.append(
                    context.line(
                        text, x: x + length / 2, y: middle + 2.7, size: 7.4,
                        colour: theme.text(on: colour), anchor: .middle))
            }
            x += length
        }
        marks.append(
            context.line(
                NumberText.points(score), x: scoreRight, y: middle + 5, size: 15, .semibold,
                anchor: .end))
        if let half {
            marks.append(
                context.line(
                    "± \(half)", x: scoreRight + 6, y: middle + 5, size: 8.2,
                    colour: theme.secondary))
        }
        marks.append(
            context.line(
                NumberText.count(item.answered), x: width, y: middle + 3, size: 8.4,
                colour: theme.secondary, anchor: .end))
        return Figure(size: size, marks: [.group(caption, marks)])
    }

    private var shares: [Ratio]? {
        guard let low = promoter.detractors.share, let high = promoter.promoters.share else {
            return nil
        }
        return [low, Ratio(1) - low - high, high]
    }

    /// Half the width of the score's interval.
    private var half: String? {
        promoter.score.uncertainty.precision.map {
            NumberText.fixed(($0.interval.high - $0.interval.low) / 2, places: 0)
        }
    }

    private func key(x: Double, y: Double, within width: Double, _ context: DrawingContext)
        -> [Mark]
    {
        let names = [
            Words("Detractors (0–6)", "贬损者\u{FF08}0–6\u{FF09}"),
            Words("Passives (7–8)", "中立者\u{FF08}7–8\u{FF09}"),
            Words("Promoters (9–10)", "推荐者\u{FF08}9–10\u{FF09}"),
        ]
        var marks: [Mark] = []
        var left = x
        for (name, colour) in zip(names, context.theme.recommendation.colours) {
            let text = name[context.lead]
            let length = 11 + context.width(text, size: 7.6)
            guard left + length <= x + width else { break }
            marks.append(.rect(Rect(x: left, y: y - 6.6, width: 7.6, height: 7.6), fill: colour))
            marks.append(context.line(text, x: left + 11, y: y, size: 7.6))
            left += length + 14
        }
        return marks
    }

    private func alternative(_ context: DrawingContext) -> String {
        guard !isHidden, let score = promoter.score.mean else {
            return context.alternative(title, ["–"])
        }
        let points = NumberText.points(score)
        return context.alternative(title, [context.value(points, count: item.answered)])
    }
}
