import Analysis
import ExactNumbers
import Questionnaires
import Statistics

extension IndicesChart {
    /// In the width of `size`; the height is the chart's own, see `height(of:)`.
    public func figure(size: Size, context: DrawingContext) -> Figure {
        Figure(size: size, marks: figure(width: size.width, context: context).marks)
    }

    /// The indices, each with those of its dimensions that are drawn under it.
    public var table: DataTable {
        DataTable(
            id: id, title: title,
            columns: [
                DataTable.Column("index", title),
                DataTable.Column("dimension", Words("Dimension", "维度")),
                DataTable.Column("value", Words("Value", "数值")), .low, .high,
                DataTable.Column("class", Words("Class", "等级")), .count,
            ],
            rows: rows.flatMap { row in [cells(of: row)] + row.parts.map { cells(of: $0, in: row) }
            })
    }

    private func cells(of row: Row) -> [DataTable.Cell] {
        let head: [DataTable.Cell] = [.text(Words(row.index.title)), .none]
        guard let estimate = row.estimate else {
            return head + Array(repeating: .hidden, count: 5)
        }
        let places = IndexNumber(row.index).places
        return head + [
            .number(estimate.value?.double, places: places),
            .number(estimate.interval?.low, places: places),
            .number(estimate.interval?.high, places: places),
            estimate.scoreClass.map { .text(Words($0.label)) } ?? .none,
            .count(estimate.answered),
        ]
    }

    private func cells(of part: IndexEstimate.Part, in row: Row) -> [DataTable.Cell] {
        let head: [DataTable.Cell] = [
            .text(Words(row.index.title)), .text(Words(part.dimension.title)),
        ]
        guard let mean = part.disclosed.value else {
            return head + [.hidden, .hidden, .hidden, .none, .hidden]
        }
        let interval = mean.uncertainty.precision?.reachable
        let places = IndexNumber(row.index).places
        return head + [
            .number(mean.mean?.double, places: places), .number(interval?.low, places: places),
            .number(interval?.high, places: places), .none, .count(mean.base.count),
        ]
    }
}
