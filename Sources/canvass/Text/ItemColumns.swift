import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// The columns of a table of items: how many answered and why the others did not, the mean and what
/// it is worth, the best answers, the answers by code.
struct ItemColumns {
    private let style: NumberStyle
    private let isWeighted: Bool
    /// Kinds of missing answers that occur.
    private let missing: [Missing]
    /// Every code of the items' scales; empty when there are too many for columns.
    private let codes: [Int]

    private var language: OutputLanguage { style.language }
    private static let mostCodes = 11

    init(_ rows: [DisclosedTable.ItemRow], style: NumberStyle, isWeighted: Bool) {
        self.style = style
        self.isWeighted = isWeighted
        let shown = rows.compactMap(\.estimate.value)
        missing = [.skipped, .notApplicable, .dontKnow, .notAsked].filter { kind in
            shown.contains { $0.missing[kind, default: 0] > 0 }
        }
        let all = rows.compactMap(\.item.scale?.codes)
        let lowest = all.map(\.lowerBound).min() ?? 0
        let highest = all.map(\.upperBound).max() ?? -1
        let codes = lowest <= highest ? Array(lowest...highest) : []
        self.codes = codes.count <= Self.mostCodes ? codes : []
    }

    var columns: [TextTable.Column] {
        var headings = ["n"]
        if isWeighted { headings += ["Σw", language.say("n eff", "有效n")] }
        headings += missing.map { $0.heading(in: language) }
        headings += [
            language.say("mean", "均值"), language.say("95 % interval", "95% 置信区间"),
            language.say("sd", "标准差"), language.say("SE", "标准误"),
            language.say("median", "中位数"),
        ]
        let best = TextTable.Band(title: language.say("two best answers", "最好两档"))
        let shares = [language.say("share", "占比"), language.say("95 % interval", "95% 置信区间")]
        let band =
            isWeighted ? language.say("answers, %", "各选项占比（%）") : language.say("answers", "各选项人数")
        return headings.map { TextTable.Column(heading: $0) }
            + shares.map { TextTable.Column(heading: $0, band: best) }
            + codes.map {
                TextTable.Column(heading: String($0), band: TextTable.Band(title: band))
            }
    }

    /// A row of a dimension or of the composite, which have no answers of their own.
    func cells(of mean: MeanEstimate) -> [TextTable.Cell] {
        let texts =
            base(mean.base) + missing.map { _ in "" }
            + estimates(mean, mean: style.score(mean.mean), median: style.value(mean.median))
            + ["", ""] + codes.map { _ in "" }
        return texts.map { TextTable.Cell($0) }
    }

    func cells(of item: ItemEstimate) -> [TextTable.Cell] {
        // The item's own codes are the score's where nothing is mapped or turned around.
        let isScore = item.scoreMean == item.mean.mean
        let mean = isScore ? style.score(item.mean.mean) : style.value(item.mean.mean)
        let kinds = missing.map { style.count(item.missing[$0, default: 0]) }
        let topTwo = [
            style.share(item.topTwo.share), style.shareInterval(item.topTwo.printedInterval),
        ]
        let answers = codes.map { code in
            item.distribution.first { $0.code == code }.map(answer) ?? ""
        }
        let texts =
            base(item.mean.base) + kinds
            + estimates(item.mean, mean: mean, median: style.short(item.mean.median))
            + topTwo + answers
        return texts.map { TextTable.Cell($0) }
    }

    var hiddenCells: [TextTable.Cell] {
        columns.map { _ in TextTable.Cell(NumberStyle.nothing, .faint) }
    }

    private func base(_ tally: Tally) -> [String] {
        guard isWeighted else { return [style.count(tally.count)] }
        return [
            style.count(tally.count), style.value(tally.exactSumOfWeights, places: 1),
            style.value(tally.effectiveCount, places: 1),
        ]
    }

    private func estimates(_ estimate: MeanEstimate, mean: String, median: String) -> [String] {
        let precision = estimate.uncertainty.precision
        return [
            mean, style.interval(precision?.reachable), style.value(estimate.standardDeviation),
            style.value(precision?.standardError, places: 3), median,
        ]
    }

    private func answer(_ share: ItemEstimate.CodeShare) -> String {
        guard isWeighted else { return style.count(share.count) }
        return share.share.map { ($0 * Ratio(100)).rounded(toPlaces: 0) } ?? NumberStyle.nothing
    }
}

extension Missing {
    func heading(in language: OutputLanguage) -> String {
        switch self {
        case .skipped: language.say("skipped", "未答")
        case .notApplicable: language.say("n/a", "不适用")
        case .dontKnow: language.say("don't know", "不知道")
        case .notAsked: language.say("not asked", "未问")
        }
    }
}

extension Tally {
    /// Σw.
    var exactSumOfWeights: Ratio { weight.ratio * Ratio(FixedDecimal(units: 1)) }

    var sumOfWeights: Double { exactSumOfWeights.double }
}
