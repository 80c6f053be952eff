public import Questionnaires

/// Key figures side by side.
public struct TileRow: Chart {
    private let id: String
    private let title: Words
    private let tiles: [Tile]
    private let rules: ScoreRules

    /// In points: what a tile needs.
    public static let height = 96.0

    public init(
        id: String, title: Words = Words("Key figures", "关键指标"), tiles: [Tile],
        rules: ScoreRules
    ) {
        self.id = id
        self.title = title
        self.tiles = tiles
        self.rules = rules
    }

    /// A group for each tile, so that each is read out by itself.
    public func figure(size: Size, context: DrawingContext) -> Figure {
        let gap = 12.0
        let count = Double(max(1, tiles.count))
        let width = (size.width - gap * (count - 1)) / count
        let marks = tiles.enumerated().flatMap { index, tile in
            tile.marks(
                in: Rect(x: Double(index) * (width + gap), y: 0, width: width, height: size.height),
                id: "\(id)-\(index + 1)", rules: rules, context: context)
        }
        return Figure(size: size, marks: marks)
    }

    public var table: DataTable {
        DataTable(
            id: id, title: title,
            columns: [
                DataTable.Column("figure", Words("Figure", "指标")),
                DataTable.Column("value", Words("Value", "数值")),
                DataTable.Column("unit", Words("Unit or margin", "单位或误差")), .change,
                DataTable.Column("note", Words("Note", "说明")),
            ],
            rows: tiles.map { tile in
                func text(_ words: Words) -> DataTable.Cell {
                    words.english.isEmpty ? .none : .text(words)
                }
                return [
                    .text(tile.label), .text(Words(tile.value)), text(tile.unit),
                    tile.change.map { .text($0.spoken) } ?? .none, text(tile.note),
                ]
            })
    }
}
