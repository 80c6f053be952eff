import Analysis
import ExactNumbers
import Figures
import Questionnaires
import Statistics

extension Report {
    private struct WeightRow {
        let name: Words
        /// `nil` for a group that may not be shown.
        let base: Tally?
        let isTotal: Bool
    }

    /// What the replies are worth: n, the sum of weights and the effective n, for all and by group.
    func weights(in area: Rect) -> [Mark] {
        let rows = weightRows
        let theme = context.theme
        let columns = [area.right - 96, area.right - 44, area.right]
        let heads = [Words("n"), Words("Σw"), Words("effective n", "有效 n")]
        var y = area.y + 8
        var marks = heading(
            Words("What the replies are worth", "答卷的份量"), in: area, y: y)
        y += 22
        let header = zip(heads, columns).map { head, right in
            Mark.part(
                .headerCell,
                [
                    context.line(
                        head[context.lead], x: right, y: y, size: 7.6, colour: theme.secondary,
                        anchor: .end)
                ])
        }
        var table: [Mark] = [.part(.row, [.part(.headerCell, [])] + header)]
        let height = min(19, (area.bottom - y - 60) / Double(max(1, rows.count)))
        y += 6
        for row in rows {
            let weight: Font.Weight = row.isTotal ? .semibold : .regular
            let baseline = y + height / 2 + 3
            let cells = values(of: row)
            table.append(
                .part(
                    .row,
                    [
                        .part(
                            .headerCell,
                            [
                                context.line(
                                    context.fitted(
                                        row.name[context.lead], within: area.width - 140, size: 8.4,
                                        weight), x: area.x, y: baseline, size: 8.4, weight)
                            ])
                    ]
                        + zip(cells, columns).map { text, right in
                            .part(
                                .cell,
                                [
                                    context.line(
                                        text, x: right, y: baseline, size: 8.4, weight,
                                        anchor: .end)
                                ])
                        }))
            table.append(
                .part(
                    .artifact,
                    [
                        .line(
                            from: Point(x: area.x, y: y + height),
                            to: Point(x: area.right, y: y + height),
                            Stroke(theme.grid, width: 0.6))
                    ]))
            y += height
        }
        marks.append(.part(.table, table))
        return marks + weightWords(in: area, y: y + 24)
    }

    private func values(of row: WeightRow) -> [String] {
        guard let base = row.base else { return ["–", "–", "–"] }
        let sum = base.weight.ratio * Ratio(Int128(1), Int128(1_000_000_000_000))
        return [
            NumberText.count(base.count),
            data.design.isWeighted ? NumberText.count(Int(sum.double.rounded())) : "–",
            base.effectiveCount.map { NumberText.count(Int($0.rounded())) } ?? "–",
        ]
    }

    private var weightRows: [WeightRow] {
        var rows: [WeightRow] = [
            WeightRow(
                name: Words("All scored replies", "全部计分答卷"),
                base: data.isCompositeHidden ? nil : data.composite.respondents.base, isTotal: true)
        ]
        // Those that have pages of their own.
        for id in data.questionnaire.segments.map(\.id) {
            guard let table = data.groups[id] else { continue }
            rows += table.rows.map { row in
                WeightRow(
                    name: table.name(of: row), base: row.composite.value?.respondents.base,
                    isTotal: false)
            }
        }
        return Array(rows.prefix(16))
    }

    private func weightWords(in area: Rect, y: Double) -> [Mark] {
        guard !data.isCompositeHidden, data.design.isWeighted,
            let effective = data.composite.respondents.base.effectiveCount, effective > 0
        else { return [] }
        let count = data.composite.respondents.base.count
        let effect = NumberText.fixed(Double(count) / effective, places: 2)
        return text(
            Words("What weighting costs", "加权的代价"),
            [
                Words(
                    "The weights make up for groups that answered more or less often than their share; "
                        + "the price is precision: \(NumberText.count(count)) replies are worth "
                        + "\(NumberText.count(Int(effective.rounded()))) of equal weight (design effect \(effect))",
                    "加权用于弥补各组回收率的差异，代价是精确度：\(NumberText.count(count)) 份答卷相当于 "
                        + "\(NumberText.count(Int(effective.rounded()))) 份等权答卷（设计效应 \(effect)）")
            ], in: area, y: y
        ).marks
    }
}
