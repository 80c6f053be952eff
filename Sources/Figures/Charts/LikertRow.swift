import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// One item of a Likert chart.
struct LikertRow {
    let item: ItemEstimate
    let columns: LikertColumns
    let chart: LikertChart
    let context: DrawingContext

    /// How strong the colours of a row of few answers are: on all of them ink can be read.
    static let pale = 0.5

    private var isLow: Bool { LowBase.holds(of: item.answered) }

    func marks(middle: Double, height: Double) -> [Mark] {
        let title = Words(item.item.title)
        let name =
            item.item.isReversed && chart.sharedScale == nil
            ? Words("\(title.english) (reversed)", "\(title.chinese)\u{FF08}反向\u{FF09}") : title
        let isHidden = chart.hidden.contains(item.item.id)
        let isUnanswered = item.answered == 0 && !isHidden
        var marks = context.label(
            name, sign: isLow && item.answered > 0 && !isHidden ? " †" : "", x: 6, middle: middle,
            width: columns.labelWidth, height: height,
            colour: isUnanswered ? context.theme.secondary : nil)
        guard item.answered > 0, !isHidden else {
            let text = isUnanswered ? Withheld.noAnswers : Withheld.tooFew
            marks.append(
                context.line(
                    text[context.lead], x: columns.centre + 8, y: middle + 3, size: 8,
                    colour: context.theme.secondary))
            marks.append(
                context.line(
                    "–", x: columns.meanRight, y: middle + 3, size: 8.8,
                    colour: context.theme.secondary, anchor: .end))
            marks.append(
                context.line(
                    isUnanswered ? "0" : "–", x: columns.countRight, y: middle + 3, size: 8.4,
                    colour: context.theme.secondary, anchor: .end))
            return marks
        }
        marks += bars(middle: middle, height: min(14.5, height * 0.62))
        marks += mean(middle: middle)
        return marks
    }

    private func bars(middle: Double, height: Double) -> [Mark] {
        guard let scale = item.item.scale else { return [] }
        let sides = ScaleSides(scale, lowIsGood: item.item.lowIsGood)
        let colours = context.theme.scaleColours(sides.ordered.count)
            .map { isLow ? $0.pale(Self.pale) : $0 }
        let hue = Dictionary(uniqueKeysWithValues: zip(sides.ordered, colours))
        var marks: [Mark] = []

        func bar(_ code: Int, from x: Double, leftwards: Bool) -> Double {
            guard let share = item.share(of: code), share > .zero else { return 0 }
            let width = share.double * 100 * columns.unit
            let gap = min(0.8, width * 0.3)
            let colour = hue[code] ?? context.theme.muted
            let left = leftwards ? x - width : x
            let rect = Rect(
                x: left + (leftwards ? 0 : gap), y: middle - height / 2, width: width - gap,
                height: height)
            marks.append(.rect(rect, fill: colour))
            let text = NumberText.percent(share)
            if share >= Ratio(Int128(5), 100), rect.width > context.width(text, size: 7.4) + 3 {
                marks.append(
                    context.line(
                        text, x: rect.midX, y: middle + 2.7, size: 7.4,
                        colour: context.theme.text(on: colour), anchor: .middle))
            }
            return width
        }
        func total(_ codes: [Int], x: Double, _ anchor: TextLine.Anchor, _ colour: Colour) {
            let sum = Ratio.sum(codes.compactMap(item.share))
            marks.append(
                context.line(
                    NumberText.percent(sum), x: x, y: middle + 3, size: 8.6, .semibold,
                    colour: colour, anchor: anchor))
        }

        var x = columns.centre
        for code in sides.negative.reversed() { x -= bar(code, from: x, leftwards: true) }
        total(sides.negative, x: x - 5, .end, context.theme.scaleColours(5)[0])
        x = columns.centre
        for code in sides.positive { x += bar(code, from: x, leftwards: false) }
        total(sides.positive, x: x + 5, .start, context.theme.scaleColours(5)[4])
        if let neutral = columns.neutral, let code = sides.neutral, let share = item.share(of: code)
        {
            let width = share.double * 100 * columns.unit
            marks.append(
                .rect(
                    Rect(x: neutral + 0.6, y: middle - height / 2, width: width, height: height),
                    fill: hue[code]))
            marks.append(
                context.line(
                    NumberText.percent(share), x: neutral + width + 5, y: middle + 3, size: 8,
                    colour: context.theme.secondary))
        }
        return marks
    }

    private func mean(middle: Double) -> [Mark] {
        guard let mean = chart.mean(of: item) else { return [] }
        let standing = Standing(mean.value, columns.axis.thresholds)
        let colour = standing.colour(context.theme)
        let scale = columns.axis.scale
        var marks: [Mark] = []
        if let interval = mean.interval {
            let ends = [scale(interval.low), scale(interval.high)].sorted()
            let band = Rect(
                left: ends[0], top: middle - 3.2, right: ends[1], bottom: middle + 3.2)
            let wide = Rect(
                x: band.midX - max(band.width, 3) / 2, y: band.y, width: max(band.width, 3),
                height: band.height)
            marks.append(
                isLow
                    ? .rect(
                        wide, radius: 2.6, fill: context.theme.paper,
                        stroke: Stroke(colour, width: 0.8))
                    : .rect(wide, radius: 2.6, fill: colour.pale(0.42)))
        }
        marks.append(
            .line(
                from: Point(x: scale(mean.value.double), y: middle - 5.4),
                to: Point(x: scale(mean.value.double), y: middle + 5.4),
                Stroke(colour, width: 1.5)))
        let text = mean.text
        marks.append(
            context.line(
                text, x: columns.meanRight, y: middle + 3.1, size: 8.8, .semibold,
                colour: standing == .between ? context.theme.ink : colour, anchor: .end))
        let width = context.width(text, size: 8.8, .semibold)
        marks += standing.sign(
            at: Point(x: columns.meanRight - width - 6, y: middle), context.theme)
        marks.append(
            context.line(
                NumberText.count(item.answered), x: columns.countRight, y: middle + 3, size: 8.4,
                colour: context.theme.secondary, anchor: .end))
        return marks
    }
}

extension Words {
    /// The same sign after the phrase in every language.
    func followed(by sign: String) -> Words { Words(english + sign, chinese + sign) }
}
