import Figures

/// Tables with every kind of cell, and with what goes wrong in spreadsheets.
enum SampleTables {
    static let items = DataTable(
        id: "items", title: Words("Items: answers [2025]", "题目：回答［2025］"),
        columns: [
            DataTable.Column("item", Words("Item", "题目")),
            DataTable.Column("n", Words("n", "n")),
            DataTable.Column("mean", Words("Mean", "均值")),
            DataTable.Column("top-two", Words("Two best answers", "最好的两个答案")),
        ],
        rows: [
            [
                .text(Words("Waiting time", "等待时间")), .count(12_345),
                .number(3.8333333333333335, places: 2), .share(0.6543),
            ],
            [.text(Words("=1+1", "=1+1")), .hidden, .hidden, .hidden],
            [.text(Words("Warranty, \"extended\"", "延长保修")), .count(0), .none, .none],
            [.text(Words("-NPS", "@净推荐值")), .count(-3), .number(.nan, places: 2), .share(1)],
        ],
        notes: [
            Words("n counts answers.", "n 为回答数。"),
            Words("– withheld: fewer than ten answers.", "– 不显示：回答少于十份。"),
        ])

    static let empty = DataTable(
        id: "empty", title: Words("Nothing yet"), columns: [], rows: [], notes: [])

    /// A title, and a table of one row.
    static func titled(_ title: String) -> DataTable {
        DataTable(
            id: "t", title: Words(title), columns: [DataTable.Column("a", Words("A"))],
            rows: [[.count(1)]])
    }
}
