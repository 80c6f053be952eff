import ExactNumbers
import Questionnaires

/// Where the colours of a heat map change: at every threshold, and evenly between and beside them.
struct HeatBins: Hashable {
    /// Rising; a value that equals one belongs above it.
    let cuts: [Ratio]
    /// How many bins lie under the limit; `nil` where there is no threshold to tell good from bad.
    private let below: Int?

    init(_ rules: ScoreRules, means: [Ratio]) {
        let thresholds = rules.thresholds.map { Ratio($0) }.sorted()
        let lowest = Ratio(rules.range.lowerBound)
        let highest = Ratio(rules.range.upperBound)
        // An eighth of the range: half a point of 1–5.
        let step = (highest - lowest) * Ratio(Int128(1), 8)
        guard let first = thresholds.first, let last = thresholds.last else {
            cuts = Self.even(among: means, step: step * Ratio(Int128(1), 2))
            below = nil
            return
        }
        var cuts = [first - step]
        for (low, high) in zip(thresholds, thresholds.dropFirst()) {
            cuts.append(low)
            // Two thresholds have two shades between them, unless there are many already.
            if thresholds.count < 3, high - low >= step * Ratio(Int128(1), 2) {
                cuts.append((low + high) * Ratio(Int128(1), 2))
            }
        }
        cuts.append(last)
        if thresholds.count == 1 { cuts.append(last + step) }
        self.cuts = cuts.filter { $0 > lowest && $0 < highest }
        let limit = rules.limitLine.map { Ratio($0.value) } ?? first
        below = self.cuts.count { $0 <= limit }
    }

    /// Quarters and halves of `step` around the values themselves, five bins at most.
    private static func even(among means: [Ratio], step: Ratio) -> [Ratio] {
        guard let least = means.min(), let most = means.max(), step > .zero else { return [] }
        var step = step
        while (most - least) > step * Ratio(5) { step = step * Ratio(2) }
        let ratio = least / step
        let start = Ratio(Int((ratio?.double ?? 0).rounded(.down)))
        return (1...5).map { (start + Ratio($0)) * step }.filter { $0 > least && $0 <= most }
    }

    var count: Int { cuts.count + 1 }

    func index(of mean: Ratio) -> Int { cuts.count { $0 <= mean } }

    /// From the lowest bin to the highest: warm under the limit, cool over it; without a limit one
    /// hue from pale to strong.
    func colours(_ theme: Theme) -> [Colour] {
        guard let below else {
            // The strongest of the six is left out: few would tell it from the one before.
            return (0..<count).map { theme.sequential[count == 1 ? 1 : $0 * 4 / (count - 1)] }
        }
        let above = count - below
        let scale = theme.scaleColours(5)
        let warm = Self.spread(Array(scale[0...1].reversed()), over: below)
        let cool = Self.spread(Array(scale[2...4]), over: above)
        return warm.reversed() + cool
    }

    /// The palest first; of fewer colours than bins the strongest is repeated.
    private static func spread(_ colours: [Colour], over count: Int) -> [Colour] {
        (0..<count).map { place in
            // Two bins out of three colours take the ends that differ most from the other side.
            let shifted = count < colours.count ? place + colours.count - count : place
            return colours[min(colours.count - 1, shifted)]
        }
    }

    /// `< 3.5`, `3.5 – 4.0`, `≥ 4.5`, from the lowest up.
    var names: [String] {
        let texts = cuts.map(Self.text)
        guard let first = texts.first, let last = texts.last else { return [] }
        return ["< \(first)"] + zip(texts, texts.dropFirst()).map { "\($0) – \($1)" }
            + ["≥ \(last)"]
    }

    /// With one decimal at least and no more than it has.
    private static func text(_ value: Ratio) -> String {
        let exact = (1...4).first { places in
            FixedDecimal(value.rounded(toPlaces: places)).map { Ratio($0) == value } ?? false
        }
        let text = value.rounded(toPlaces: exact ?? 2)
        return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }
}
