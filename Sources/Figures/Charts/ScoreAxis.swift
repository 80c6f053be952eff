public import ExactNumbers
public import Questionnaires

/// A line that management drew: a score that must not be missed, or that is aimed for.
public struct ThresholdLine: Hashable, Sendable {
    public let value: FixedDecimal
    public let role: ScoreClass.Role?

    var double: Double { Ratio(value).double }

    /// `limit 4.0`, as an axis says it.
    public var name: Words { words() }

    func words() -> Words { words(NumberText.threshold(value)) }

    /// - Parameter number: the value as it is printed beside other values.
    func words(_ number: String) -> Words {
        switch role {
        case .limit: Words("limit \(number)", "下限 \(number)")
        case .target: Words("target \(number)", "目标 \(number)")
        case nil: Words(number)
        }
    }

    func colour(_ theme: Theme) -> Colour {
        switch role {
        case .limit: theme.below
        case .target: theme.target
        case nil: theme.secondary
        }
    }
}

extension ScoreRules {
    /// A quarter of the score's range: one point of 1–5.
    var quarter: Double { Double(range.upperBound - range.lowerBound) / 4 }

    /// From the highest threshold down.
    public var thresholdLines: [ThresholdLine] {
        classes.compactMap { item in
            item.from.map { ThresholdLine(value: $0, role: item.role) }
        }
    }
}

extension ScoreRules {
    /// The lines that titles speak of, from the lowest up: those with a role, or all where none has.
    public var spokenLines: [ThresholdLine] {
        let lines = thresholdLines.sorted { $0.value < $1.value }
        let named = lines.filter { $0.role != nil }
        return named.isEmpty ? lines : named
    }

    /// The line not to fall below: the limit, or else the lowest spoken of.
    public var limitLine: ThresholdLine? {
        spokenLines.first { $0.role == .limit } ?? spokenLines.first
    }
}

/// The strip on which means stand: tinted under the limit and over the target, with lines at the
/// thresholds. Shared by every chart that shows scores.
struct ScoreAxis {
    let scale: LinearScale
    let thresholds: [ThresholdLine]
    let context: DrawingContext
    /// Where the ticks stand and with how many decimals; `nil` for round numbers.
    private let ends: ClosedRange<Int>?

    /// - Parameter values: everything that must be in sight: means and ends of intervals.
    init(
        showing values: [Double], rules: ScoreRules, from start: Double, to end: Double,
        context: DrawingContext
    ) {
        thresholds = rules.thresholdLines
        let lines = thresholds.map(\.double)
        let (lowest, highest) = (
            Double(rules.range.lowerBound), Double(rules.range.upperBound)
        )
        let seen = values.isEmpty && lines.isEmpty ? [lowest, highest] : values + lines
        // On a range of 1–5 the strip starts and ends at fifths, on others in proportion.
        let step = rules.quarter / 5
        let margin = step * 0.75
        let low = max(lowest, (((seen.min() ?? lowest) - margin) / step).rounded(.down) * step)
        let high = min(highest, (((seen.max() ?? highest) + margin) / step).rounded(.up) * step)
        scale = LinearScale(
            min(low, highest - step)...max(low + step, high), from: start, to: end)
        self.context = context
        ends = nil
    }

    /// All of an item's own scale, which no threshold is meant for, the best answer at the right.
    init(
        ownScale codes: ClosedRange<Int>, lowIsGood: Bool, from start: Double, to end: Double,
        context: DrawingContext
    ) {
        thresholds = []
        let domain = Double(codes.lowerBound)...Double(codes.upperBound)
        scale =
            lowIsGood
            ? LinearScale(domain, from: end, to: start) : LinearScale(domain, from: start, to: end)
        self.context = context
        ends = codes
    }

    /// The left and the right edge of the strip.
    var left: Double { min(scale.start, scale.end) }
    var right: Double { max(scale.start, scale.end) }

    /// Tints and grid, to lie under the rows.
    func ground(top: Double, bottom: Double, grid: Bool) -> [Mark] {
        let theme = context.theme
        var marks: [Mark] = []
        if ends != nil {
            marks.append(
                .rect(Rect(left: left, top: top, right: right, bottom: bottom), fill: theme.panel))
        }
        for line in thresholds {
            let x = scale(line.double)
            switch line.role {
            case .limit:
                marks.append(
                    .rect(
                        Rect(left: scale.start, top: top, right: x, bottom: bottom),
                        fill: theme.limitTint))
            case .target:
                marks.append(
                    .rect(
                        Rect(left: x, top: top, right: scale.end, bottom: bottom),
                        fill: theme.targetTint))
            case nil: break
            }
        }
        if grid {
            for value in scale.ticks(about: 6).values {
                let x = scale(value)
                marks.append(
                    .line(
                        from: Point(x: x, y: top), to: Point(x: x, y: bottom),
                        Stroke(theme.grid, width: 0.6)))
            }
        }
        return marks
    }

    /// Threshold lines with their names above `top`, and tick labels under `bottom`.
    func lines(top: Double, bottom: Double, ticks count: Int = 6) -> [Mark] {
        var marks: [Mark] = []
        for line in thresholds {
            marks.append(
                .line(
                    from: Point(x: scale(line.double), y: top - 3),
                    to: Point(x: scale(line.double), y: bottom),
                    Stroke(line.colour(context.theme), width: 1.1)))
        }
        // Names may lean a little over the ends, not over the columns beside the strip.
        marks += thresholds.names(
            on: scale, y: top - 7, size: 7.2, within: (left - 14)...(right + 8),
            context: context)
        for (value, text) in ticks(about: count) {
            marks.append(
                context.line(
                    text, x: scale(value),
                    y: bottom + 11, size: 7.2, colour: context.theme.secondary, anchor: .middle))
        }
        return marks
    }
}

extension ScoreAxis {
    private func ticks(about count: Int) -> [(value: Double, text: String)] {
        guard let ends else {
            let (values, places) = scale.ticks(about: count)
            return values.map { ($0, NumberText.fixed($0, places: max(1, places))) }
        }
        return [ends.lowerBound, ends.upperBound].map {
            (Double($0), NumberText.fixed(Double($0), places: 0))
        }
    }
}

/// Where a mean stands to the thresholds, which decides its colour and its second sign.
enum Standing: Hashable {
    case below, between, target

    init(_ mean: Ratio, _ thresholds: [ThresholdLine]) {
        let misses = thresholds.contains { $0.role == .limit && mean < Ratio($0.value) }
        let reaches = thresholds.contains { $0.role == .target && mean >= Ratio($0.value) }
        self = misses ? .below : reaches ? .target : .between
    }

    func colour(_ theme: Theme) -> Colour {
        switch self {
        case .below: theme.below
        case .between: theme.between
        case .target: theme.target
        }
    }

    /// A small triangle centred on `centre`: down under the limit, up at the target, none between.
    func sign(at centre: Point, _ theme: Theme, size: Double = 2.9) -> [Mark] {
        switch self {
        case .between: []
        case .below: [.triangle(.down, centre: centre, size: size, fill: theme.below)]
        case .target: [.triangle(.up, centre: centre, size: size, fill: theme.target)]
        }
    }
}
