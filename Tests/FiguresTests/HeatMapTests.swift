import ExactNumbers
import Figures
import Questionnaires
import Testing

@Suite("A heat map")
struct HeatMapTests {
    private let context = DrawingContext(languages: [.english], measuring: TableMeasuring())
    private let size = Size(width: 758, height: 400)

    private func map(
        columns: Int, rows: Int = 1, sections: Int = 1, cell: HeatMapChart.Cell,
        total: HeatMapChart.Cell? = nil
    ) throws -> HeatMapChart {
        let row = HeatMapChart.Row(
            name: Words("Item"), cells: Array(repeating: cell, count: columns),
            total: total ?? cell)
        return HeatMapChart(
            id: "heat", title: Words("Heat"), columns: Words.numbered("Group", "组", columns),
            sections: Words.numbered("Theme", "主题", sections).map {
                .init(title: $0, rows: Array(repeating: row, count: rows))
            }, rules: try .of(), totalTitle: Words("All"))
    }

    /// Of the only cell of a map; the total is empty.
    private func fill(_ hundredths: Int) throws -> Colour? {
        let map = try map(
            columns: 1, cell: .mean(.hundredths(hundredths), count: 99),
            total: HeatMapChart.Cell.none)
        let marks = map.figure(size: size, context: context).marks.flatMap(\.inner)
        // The band, then the cell.
        return marks.compactMap { mark -> Colour? in
            guard case .rect(_, _, let fill?, _) = mark else { return nil }
            return fill
        }.dropFirst().first
    }

    @Test("changes its colours at the thresholds, a tie belonging above")
    func bins() throws {
        let colours = Theme.standard.scaleColours(5)
        let expected = [
            (120, 0), (349, 0), (350, 1), (399, 1), (400, 2), (424, 2), (425, 3), (449, 3),
            (450, 4),
            (500, 4),
        ]
        for (value, place) in expected {
            #expect(try fill(value) == colours[place], "\(value)")
        }
    }

    @Test("tells nothing of what is hidden")
    func hidden() throws {
        let map = try map(columns: 2, cell: .hidden)
        let figure = map.figure(size: size, context: context)
        #expect(figure.marks.flatMap(\.texts).count { $0 == "–" } == 3)
        #expect(figure.markList.contains("Item: Group 1 –, Group 2 –, All –"))
        #expect(
            map.table.rows == [
                [.text(Words("Theme 1", "第1主题")), .text(Words("Item")), .hidden, .hidden, .hidden]
            ])
    }

    @Test(
        "is split evenly over twelve columns and twenty-four rows",
        arguments: [
            (0, 0, 0, [0]), (12, 24, 1, [12]), (13, 1, 1, [6, 7]),
            (40, 25, 1, [10, 10, 10, 10, 10, 10, 10, 10]),
        ] as [(Int, Int, Int, [Int])])
    func pages(columns: Int, rows: Int, sections: Int, expected: [Int]) throws {
        let map = try map(
            columns: columns, rows: rows, sections: sections, cell: .mean(Ratio(4), count: 99))
        let pages = map.pages
        #expect(pages.map { $0.table.columns.count - 3 } == expected)
        #expect(
            pages.reduce(0) { $0 + $1.table.rows.count * ($1.table.columns.count - 3) }
                == columns * rows * sections)
        #expect(Set(pages.map(\.table.id)).count == pages.count)
    }

    @Test("says where a theme goes on")
    func continued() throws {
        let pages = try map(
            columns: 1, rows: 20, sections: 2, cell: .mean(Ratio(4), count: 99)
        ).pages
        #expect(pages.count == 2)
        let titles = pages.map { page in
            page.figure(size: size, context: context).marks.flatMap(\.texts)
                .filter { $0.hasPrefix("Theme") }
        }
        #expect(titles == [["Theme 1"], ["Theme 2"]])
        let uneven = try map(
            columns: 1, rows: 30, sections: 1, cell: .mean(Ratio(4), count: 99)
        ).pages
        let second = uneven[1].figure(size: size, context: context).marks.flatMap(\.texts)
        #expect(second.contains("Theme 1 (continued)"))
    }

    @Test("has colours in their order whatever the thresholds are")
    func thresholds() throws {
        for score in [
            "",
            "  range: [0, 100]\n  classes: [{id: a, from: 1, label: {en: A, zh: 甲}}, {id: b, label: {en: B, zh: 乙}}]",
        ] {
            let rules = try ScoreRules.of { $0.score = score }
            let row = HeatMapChart.Row(
                name: Words("Item"), cells: [.mean(Ratio(1), count: 99)], total: .none)
            let map = HeatMapChart(
                id: "heat", title: Words("Heat"), columns: [Words("North")],
                sections: [.init(title: Words("Theme"), rows: [row])], rules: rules,
                totalTitle: Words("All"))
            #expect(!map.figure(size: size, context: context).marks.isEmpty)
        }
    }
}

extension Mark {
    /// The marks of a group, without those of groups in it.
    fileprivate var inner: [Mark] {
        switch self {
        case .group(_, let marks), .part(_, let marks): marks
        case .rect, .circle, .line, .path, .text, .image: []
        }
    }
}
