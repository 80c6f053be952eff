/// A rising axis: round numbers at its left, thin lines across the plot, thresholds dashed and named.
/// It shows what the data and the thresholds need and no more.
struct ValueAxis {
    /// From the bottom of the plot to its top.
    let scale: LinearScale
    let thresholds: [ThresholdLine]
    let form: PrintedForm
    let context: DrawingContext
    private let ticks: [Double]
    private let places: Int

    private static let size = 7.4

    /// - Parameters:
    ///   - values: everything that must be in sight; what is not finite is not.
    ///   - thresholds: in the unit of the values as they are printed.
    ///   - limits: values beyond them are impossible.
    init(
        showing values: [Double], thresholds: [ThresholdLine],
        within limits: ClosedRange<Double>? = nil, form: PrintedForm, bottom: Double, top: Double,
        context: DrawingContext
    ) {
        let lines = thresholds.map { $0.double / form.factor }
        let most = max(2, min(6, Int((bottom - top) / 32)))
        scale = LinearScale(
            Self.domain(showing: values + lines, within: limits, ticks: most), from: bottom, to: top
        )
        self.thresholds = thresholds
        self.form = form
        self.context = context
        // Steps are round as they are printed: a share is marked in per cents.
        let printed = LinearScale(
            (scale.domain.lowerBound * form.factor)...(scale.domain.upperBound * form.factor),
            from: bottom, to: top)
        let ticks = printed.ticks(about: most)
        self.ticks = ticks.values.map { $0 / form.factor }
        places = max(ticks.places, form.places > 0 && printed.length <= 8 ? 1 : 0)
    }

    /// A little more than the values need, ending at half steps.
    static func domain(
        showing values: [Double], within limits: ClosedRange<Double>? = nil, ticks: Int
    ) -> ClosedRange<Double> {
        let seen = values.filter { $0.magnitude < 1e14 }
        guard let lowest = seen.min(), let highest = seen.max() else { return limits ?? 0...1 }
        let span = highest - lowest
        let spare = span > 0 ? span * 0.07 : highest == 0 ? 0.5 : highest.magnitude * 0.05
        var low = lowest - spare
        var high = highest + spare
        if let (step, _) = LinearScale(low...high, from: 0, to: 1).step(about: ticks) {
            low = (low / step * 2 + 1e-9).rounded(.down) * step / 2
            high = (high / step * 2 - 1e-9).rounded(.up) * step / 2
        }
        // What is never below zero has no axis below it.
        if lowest >= 0 { low = max(0, low) }
        if highest <= 0 { high = min(0, high) }
        if let limits {
            low = max(limits.lowerBound, low)
            high = min(limits.upperBound, high)
        }
        return low < high ? low...high : min(low, lowest)...(max(high, lowest) + spare)
    }

    /// `limit 4.0`; of per cents `target 80 %`.
    private func name(of line: ThresholdLine) -> String {
        let words =
            form.suffix.isEmpty ? line.words() : line.words(form.text(line.double / form.factor))
        return words[context.lead]
    }

    func place(of line: ThresholdLine) -> Double { scale(line.double / form.factor) }

    /// Points the labels at the left take.
    var labelWidth: Double {
        let numbers = ticks.map {
            context.width(form.axisText($0, places: places), size: Self.size)
        }
        let names = thresholds.map {
            context.width(name(of: $0), size: Self.size, .semibold)
        }
        return (numbers + names).max() ?? 0
    }

    /// Lines across the plot, to lie under everything.
    func ground(left: Double, right: Double) -> [Mark] {
        ticks.map { tick in
            .line(
                from: Point(x: left, y: scale(tick)), to: Point(x: right, y: scale(tick)),
                Stroke(context.theme.grid, width: 0.6))
        }
    }

    /// Numbers and the names of thresholds, ending at `right`. A number that would touch a name is
    /// left out.
    func labels(right: Double) -> [Mark] {
        let named = namePlaces
        let numbers = ticks.filter { tick in
            !named.contains { ($0.middle - scale(tick)).magnitude < Self.size + 1.5 }
        }
        return numbers.map { tick in
            context.line(
                form.axisText(tick, places: places), x: right, y: scale(tick) + Self.size * 0.36,
                size: Self.size, colour: context.theme.secondary, anchor: .end)
        }
            + named.map { line, middle in
                context.line(
                    name(of: line), x: right, y: middle + Self.size * 0.36,
                    size: Self.size, .semibold, colour: line.colour(context.theme), anchor: .end)
            }
    }

    /// The thresholds themselves, to lie under the data.
    func lines(left: Double, right: Double) -> [Mark] {
        thresholds.map { line in
            .line(
                from: Point(x: left, y: place(of: line)), to: Point(x: right, y: place(of: line)),
                Stroke(line.colour(context.theme), width: 1.1, dash: [4, 2.4]))
        }
    }

    /// The middles of the names from the top down, kept apart.
    private var namePlaces: [(line: ThresholdLine, middle: Double)] {
        let lines = thresholds.sorted { $0.value > $1.value }
        let height = Self.size + 1.5
        let range = ClosedRange(between: scale.end - height, and: scale.start + height)
        guard
            let tops = LabelRow.lefts(
                centres: lines.map(place), widths: lines.map { _ in height }, gap: 0, within: range)
        else { return [] }
        return zip(lines, tops).map { ($0, $1 + height / 2) }
    }
}

extension LinearScale {
    var length: Double { domain.upperBound - domain.lowerBound }
}
