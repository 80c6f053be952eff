import Expressions
import Figures
import Foundation
import Questionnaires
import Spreadsheets
import Testing

@Suite("A workbook")
struct WorkbookTests {
    private let both = Workbook(
        title: Words("Tables of the report", "报告数据表"),
        tables: [SampleTables.items, SampleTables.empty], languages: [.chinese, .english],
        created: Day("2025-12-31"))

    @Test("begins with its contents, which lead to a sheet for each table")
    func contents() throws {
        let read = try ReadWorkbook(both.bytes())
        #expect(read.sheets.map(\.name) == ["目录", "1 题目：回答［2025］", "2 Nothing yet"])
        let contents = try read.sheet("目录")
        #expect(contents.cells["A1"]?.value == "报告数据表 / Tables of the report")
        #expect(contents.cells["B4"]?.value == "题目：回答［2025］ / Items: answers [2025]")
        #expect(contents.cells["B4"]?.link == "'1 题目：回答［2025］'!A1")
        #expect(contents.cells["C4"]?.value == "4")
        #expect(contents.cells["B5"]?.value == "Nothing yet")
        #expect(read.title == "报告数据表 / Tables of the report")
        #expect(read.creator == "Canvass")
        #expect(read.created == "2025-12-31T00:00:00")
    }

    @Test("holds numbers as numbers, as they are printed, with all their digits")
    func numbers() throws {
        let sheet = try ReadWorkbook(both.bytes()).sheets[1]
        func cell(_ address: String) throws -> [String] {
            let cell = try #require(sheet.cells[address], "\(address)")
            return [cell.type, cell.value, cell.format]
        }
        #expect(sheet.cells["A1"]?.value == "题目：回答［2025］")
        #expect(sheet.cells["A2"]?.value == "Items: answers [2025]")
        #expect(sheet.cells["A4"]?.value == "题目\nItem")
        #expect(sheet.cells["B4"]?.value == "n")
        #expect(try cell("A5") == ["s", "等待时间 / Waiting time", "General"])
        #expect(try cell("B5") == ["n", "12345", "#,##0"])
        #expect(try cell("C5") == ["n", "3.833333333333333", "0.00"])
        #expect(try cell("D5") == ["n", "0.6543", "0%"])
        #expect(try cell("B8") == ["n", "-3", "#,##0"])
        #expect(try cell("D8") == ["n", "1", "0%"])
        // What there is none of, and what is no number, is empty.
        for address in ["C7", "D7", "C8"] { #expect(sheet.cells[address] == nil) }
    }

    @Test("shows what is withheld as a dash, and no formula ever")
    func texts() throws {
        let read = try ReadWorkbook(both.bytes())
        let sheet = read.sheets[1]
        for address in ["B6", "C6", "D6"] {
            #expect(sheet.cells[address]?.value == "–")
            #expect(sheet.cells[address]?.type == "s")
        }
        #expect(sheet.cells["A8"]?.value == "@净推荐值 / -NPS")
        // The reader takes each text with an equals sign in front for a formula; the file must not.
        #expect(sheet.cells["A6"]?.value == "=1+1")
        let files = try unzipped(both.bytes())
        #expect(!files.contains("<f>"))
        #expect(!files.contains("<f "))
        #expect(files.contains(">=1+1<"))
    }

    @Test("keeps headings and labels in sight, and notes below the rows")
    func layout() throws {
        let sheet = try ReadWorkbook(both.bytes()).sheets[1]
        #expect(sheet.frozen == "B5")
        #expect(sheet.cells["A10"]?.value == "n 为回答数。")
        #expect(sheet.cells["A11"]?.value == "n counts answers.")
        #expect(sheet.cells["A13"]?.value == "– withheld: fewer than ten answers.")
        #expect(sheet.merged.contains { $0.hasPrefix("A10:") })
        let widths = ["A", "B", "C", "D"].compactMap { sheet.widths[$0] }
        #expect(widths.count == 4)
        // The widest label is as wide as 31 digits.
        #expect(abs((widths.first ?? 0) - 32.7) < 1)
    }

    @Test("has the same bytes every time, also without a day")
    func reproducible() throws {
        #expect(try both.bytes() == both.bytes())
        let undated = Workbook(tables: [SampleTables.items], languages: [])
        #expect(try undated.bytes() == undated.bytes())
        #expect(try ReadWorkbook(undated.bytes()).created == "1980-01-01T00:00:00")
    }

    @Test("gives each sheet a name that Excel accepts")
    func names() throws {
        let titles = [
            "A1", "History", "Contents", "contents", "", "'quoted'", "[]:*?/\\", "a\tb\nc",
            String(repeating: "长", count: 40), String(repeating: "👩‍👩‍👧", count: 9), "\u{0}\u{1}x",
            "Same", "same",
        ]
        let read = try ReadWorkbook(
            Workbook(tables: titles.map(SampleTables.titled), languages: [.english]).bytes())
        let names = read.sheets.map(\.name)
        #expect(names.count == titles.count + 1)
        #expect(Set(names.map { $0.lowercased() }).count == names.count)
        for name in names {
            #expect(name.utf16.count <= 31, "\(name)")
            #expect(!name.contains { "[]:*?/\\".contains($0) }, "\(name)")
            #expect(!name.hasSuffix("'") && !name.hasPrefix("'"), "\(name)")
        }
        #expect(
            names.prefix(8) == [
                "Contents", "1 A1", "2 History", "3 Contents", "4 contents", "5", "6 ’quoted’", "7",
            ])
    }

    @Test("takes hostile texts, and refuses what no sheet holds")
    func hostile() throws {
        let long = String(repeating: "很", count: 40_000)
        let cells: [DataTable.Cell] = [
            .text(Words(long)), .text(Words("a\u{0}b\u{8}c\u{FFFE}d")), .text(Words("<&>\"'")),
            .text(Words("http://example.org")),
        ]
        let table = DataTable(
            id: "hostile", title: Words("<&> ' \u{0}"),
            columns: [DataTable.Column("a", Words("<A>"))], rows: cells.map { [$0, .count(1)] },
            notes: [Words(long)])
        let sheet = try ReadWorkbook(Workbook(tables: [table], languages: [.english]).bytes())
            .sheets[1]
        #expect(sheet.cells["A4"]?.value.utf16.count == 32_767)
        #expect(sheet.cells["A5"]?.value == "abcd")
        #expect(sheet.cells["A6"]?.value == "<&>\"'")
        #expect(sheet.cells["A7"]?.link == nil)
        // A cell beyond the columns is left out.
        #expect(sheet.cells["B4"] == nil)

        let wide = DataTable(
            id: "wide", title: Words("Wide"),
            columns: (0..<1_001).map { DataTable.Column("c\($0)", Words("c")) }, rows: [])
        #expect(
            throws: WorkbookFault.tooLarge(table: "wide", rows: 0, columns: 1_001)
        ) { try Workbook(tables: [wide], languages: [.english]).bytes() }
        #expect(
            WorkbookFault.tooLarge(table: "wide", rows: 0, columns: 1_001).description
                == "table wide: 0 rows and 1001 columns; a sheet holds 1000000 rows and 1000 "
                + "columns: write it as CSV")
    }

    /// All files in the archive, one after the other.
    private func unzipped(_ bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("book-\(UUID().uuidString).xlsx")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [
            "-c",
            "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); "
                + "[sys.stdout.buffer.write(z.read(n)) for n in z.namelist()]", file.path,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let read = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: read, as: UTF8.self)
    }
}
