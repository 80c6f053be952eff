import Figures
import Questionnaires
import Testing

@testable import Reports

@Suite("The appendix")
struct AppendixTests {
    private static func table(_ id: String, rows: Int, columns: Int) -> AppendixTable {
        let names = (0..<columns).map { DataTable.Column("c\($0)", Words("Column \($0)")) }
        let cells = (0..<rows).map { row in
            (0..<columns).map { DataTable.Cell.text(Words("entry \(row) \($0)")) }
        }
        return AppendixTable(
            DataTable(id: id, title: Words(id), columns: names, rows: cells), width: 700,
            context: DrawingContext(languages: [.english], measuring: TableMeasuring()))
    }

    @Test(
        "has every row once, in order, whatever the pages hold",
        arguments: [0, 1, 2, 30, 31, 90, 91, 92, 365], [1, 3, 8])
    func rows(count: Int, columns: Int) {
        let tables = [
            Self.table("first", rows: 4, columns: 2),
            Self.table("long", rows: count, columns: columns),
            Self.table("last", rows: 7, columns: 5),
        ]
        let height = 430.0
        let pages = AppendixTable.pages(of: tables, height: height)
        for table in tables {
            let shown = pages.joined().filter { $0.table.table.id == table.table.id }
                .flatMap(\.runs).flatMap { Array($0) }
            #expect(shown == Array(table.table.rows.indices))
        }
        for page in pages {
            let used = page.reduce(0) { $0 + $1.height } + 18 * Double(page.count - 1)
            #expect(used <= height)
        }
    }

    @Test("sets a narrow long table side by side, a wide one not")
    func across() throws {
        let narrow = AppendixTable.pages(
            of: [Self.table("narrow", rows: 80, columns: 2)], height: 430)
        #expect(narrow.map { $0.map(\.runs.count) } == [[3]])
        let wide = AppendixTable.pages(
            of: [Self.table("wide", rows: 80, columns: 9)], height: 430)
        #expect(wide.allSatisfy { $0.allSatisfy { $0.runs.count == 1 } })
        #expect(wide.count > 2)
    }
}
