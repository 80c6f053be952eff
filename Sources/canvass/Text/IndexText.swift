import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Reports
import Statistics

/// The indices besides the composite, as `canvass score` prints them.
struct IndexText {
    private let rows: [(index: Index, estimate: Disclosed<IndexEstimate>)]
    private let questionnaire: Questionnaire
    private let style: NumberStyle
    private let words: MethodWords

    private var language: OutputLanguage { style.language }
    private var certainty: CertaintyWords { CertaintyWords(language) }

    init(_ chosen: ChosenSample, _ style: NumberStyle, _ words: MethodWords) {
        rows = chosen.selection.indices()
        questionnaire = chosen.questionnaire
        self.style = style
        self.words = words
    }

    /// A table and below it how each index is made; nothing where the questionnaire has none.
    func lines(for terminal: Terminal) -> [String] {
        guard !rows.isEmpty else { return [] }
        let hasClasses = rows.contains { !$0.index.classes.isEmpty }
        var columns = [
            TextTable.Column(heading: language.say("value", "数值")),
            TextTable.Column(heading: language.say("95 % interval", "95% 置信区间")),
            TextTable.Column(heading: "n"),
        ]
        if hasClasses {
            columns.append(
                TextTable.Column(heading: language.say("class", "等级"), alignment: .left))
            columns.append(TextTable.Column(heading: certainty.heading, alignment: .left))
        }
        var table = TextTable(labelHeading: language.say("Index", "指标"), columns: columns)
        for (index, estimate) in rows { table.rows += rows(index, estimate, hasClasses) }
        let colon = language.say(": ", "：")
        var notes: [String] = []
        if rows.contains(where: { $0.estimate.value?.hidesAPart ?? true }) {
            notes.append(
                GroupNotes.hidden(floor: rows.map(\.index.floor).max() ?? 0, language))
        }
        if rows.contains(where: { $0.estimate.value?.certainty != nil }) {
            notes.append(certainty.meaning)
        }
        notes += rows.map { "\(language[$0.index.title])\(colon)\(method(of: $0.index))" }
        return table.lines(for: terminal) + [""] + notes
    }

    private func rows(
        _ index: Index, _ estimate: Disclosed<IndexEstimate>, _ hasClasses: Bool
    ) -> [TextTable.Row] {
        let label = TextTable.Cell(language[index.title], .strong)
        guard let estimate = estimate.value else {
            let hidden = TextTable.Cell(NumberStyle.nothing, .faint)
            return [
                TextTable.Row(
                    label: label, cells: Array(repeating: hidden, count: hasClasses ? 5 : 3))
            ]
        }
        let figure = IndexFigure(estimate, style)
        var cells = [
            TextTable.Cell(figure.value), TextTable.Cell(figure.interval ?? noInterval(estimate)),
            TextTable.Cell(style.count(estimate.answered)),
        ]
        if hasClasses {
            cells.append(
                estimate.scoreClass.map {
                    let mark = ClassMark(of: $0, in: index.classes)
                    return TextTable.Cell("\(mark.mark) \(language[$0.label])", mark.tone)
                } ?? "")
            cells.append(certainty.cell(estimate.certainty))
        }
        var rows = [TextTable.Row(label: label, cells: cells)]
        // One dimension is the index itself.
        for part in estimate.parts where estimate.parts.count > 1 {
            let shown = part.disclosed.value.map { mean in
                let figure = IndexFigure(mean, of: index, style)
                return [
                    figure.value, figure.interval ?? NumberStyle.nothing,
                    style.count(mean.base.count),
                ]
            }
            let hidden = Array(repeating: NumberStyle.nothing, count: 3)
            rows.append(
                TextTable.Row(
                    label: TextTable.Cell("  " + language[part.dimension.title]),
                    cells: (shown ?? hidden).map { TextTable.Cell($0) }
                        + (hasClasses ? ["", ""] : [])))
        }
        return rows
    }

    private func noInterval(_ estimate: IndexEstimate) -> String {
        guard case .mean(let mean) = estimate.figure,
            case .unknown(let reason) = mean.uncertainty
        else { return NumberStyle.nothing }
        return words.noInterval(reason)
    }

    private func method(of index: Index) -> String {
        let method = IndexMethod(index, of: questionnaire).words
        return language.say(method.english, method.chinese)
    }
}

/// The value of an index and its interval in the index's unit.
struct IndexFigure {
    let value: String
    /// `nil` where there is none.
    let interval: String?

    private init(value: String, interval: String?) {
        self.value = value
        self.interval = interval
    }

    init(_ estimate: IndexEstimate, _ style: NumberStyle) {
        switch estimate.figure {
        case .mean(let mean): self.init(mean, of: estimate.index, style)
        case .share(let share):
            self.init(
                value: style.share(share.share),
                interval: share.printedInterval.map { style.shareInterval($0) })
        }
    }

    init(_ mean: MeanEstimate, of index: Index, _ style: NumberStyle) {
        let thresholds = index.classes.compactMap(\.from).map { Ratio($0) }
        let reach = mean.uncertainty.precision?.reachable
        switch index.kind {
        case .nps:
            value = style.points(mean.mean)
            interval = reach.map { style.interval($0, places: 0) }
        case .gap:
            value = style.signedScore(mean.mean, beside: thresholds)
            interval = reach.map { style.interval($0) }
        case .composite, .effortMean, .csat, .effortShare, .kano:
            value = style.score(mean.mean, beside: thresholds)
            interval = reach.map { style.interval($0) }
        }
    }
}

extension IndexEstimate {
    /// Whether one of the parts that are shown beside it may not be.
    fileprivate var hidesAPart: Bool {
        parts.count > 1 && parts.contains { $0.verdict != .shown }
    }
}
