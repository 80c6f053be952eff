import Foundation
import GoldenFiles
import Testing

/// The reports that come with the program, on the example that has something for each of their pages.
@Suite("The shipped reports")
struct ServiceReportsTests {
    private func report(
        _ program: CanvassProgram, _ arguments: String...
    ) async throws -> CanvassProgram.Outcome {
        try await program.run(
            [
                "report", "--questionnaire", "service-firm", "--sources",
                ServiceFirm.file("sources.yaml"),
            ] + arguments)
    }

    @Test(
        "are sound and light, with the titles they should have",
        arguments: ["annual", "management", "weekly", "sheet", "slide"])
    func shipped(name: String) async throws {
        let program = try await ServiceFirm.imported()
        for language in ["en", "zh"] {
            let drawn = try await report(
                program, "--report", name, "--language", language, "--output", language)
            #expect(drawn.errors == "")
            #expect(drawn.output == "\(language).pdf\n")
            try compareWithGolden(
                try await program.heads(of: "\(language).pdf"),
                "report.\(name).\(language).txt")
        }
        _ = try await report(program, "--report", name, "--output", "both")
        let check = try await program.shell(
            "\"\(Checkout.path("Scripts/check-pdf"))\" en.pdf zh.pdf both.pdf")
        #expect(check.status == 0 && check.output == "", "\(check.output)\(check.errors)")
        let bytes = try Data(contentsOf: program.folder.url.appendingPathComponent("both.pdf"))
        #expect(bytes.count < 500_000)
    }

    @Test("name the pages for which there are no data on the method page")
    func leftOut() async throws {
        let program = try await ServiceFirm.imported()
        for (language, words) in [
            ("en", ["Left out", "Response: it is not known how many were asked"]),
            ("zh", ["未列入", "回收情况：未提供各组的发放与回收数"]),
        ] {
            let drawn = try await program.run(
                "report", "--questionnaire", "service-firm", "--report", "annual", "--language",
                language, "--output", "bare")
            #expect(drawn.errors == "")
            let text = try await program.shell("pdftotext bare.pdf - | tr '\\n' ' '").output
            for word in words { #expect(text.contains(word), "\(word)") }
        }
    }

    @Test("are about the day that is named, or refuse it")
    func day() async throws {
        let program = try await ServiceFirm.imported()
        let drawn = try await report(
            program, "--report", "weekly", "--day", "2025-11-12", "--language", "en", "--output",
            "week")
        #expect(drawn.errors == "")
        let text = try await program.shell("pdftotext week.pdf -").output
        #expect(text.contains("10–16 November 2025"))
        let day = try await program.run(
            "report", "--questionnaire", "service-firm-daily", "--report", "daily", "--day",
            "2025-10-24", "--language", "en", "--output", "day")
        #expect(day.errors == "")
        let daily = try await program.shell("pdftotext day.pdf -").output
        #expect(daily.contains("days fell below the control limits"))
        let none = try await report(program, "--report", "daily", "--day", "2025-06-01")
        #expect(none.status == 1)
        #expect(none.errors.contains("2025-06-01"))
        #expect(try await program.shell("ls *.pdf").output == "day.pdf\nweek.pdf\n")
    }

    @Test("are drawn for each group that may be shown, and for no other")
    func forEach() async throws {
        let program = try await ServiceFirm.imported()
        let drawn = try await report(
            program, "--report", "sheet", "--for-each", "department", "--language", "en",
            "--output", "sheet")
        #expect(drawn.errors == "")
        let files = try await program.shell("ls *.pdf").output.split(separator: "\n")
        #expect(
            files.map(String.init) == [
                "sheet-customer.pdf", "sheet-field.pdf", "sheet-installation.pdf",
                "sheet-parts.pdf",
                "sheet-technical.pdf",
            ])
        let field = try await program.shell("pdftotext sheet-field.pdf -").output
        #expect(field.contains("Field service: Satisfaction score fell to 3.91"))
        #expect(!field.contains("Training"))
    }

    @Test("come with the numbers behind their figures")
    func data() async throws {
        let program = try await ServiceFirm.imported()
        let drawn = try await report(
            program, "--report", "annual", "--with-data", "--output", "annual")
        #expect(drawn.errors == "")
        let names = drawn.output.split(separator: "\n")
        #expect(names.prefix(2) == ["annual.pdf", "annual.xlsx"])
        #expect(names.dropFirst(2).count > 8)
        #expect(names.dropFirst(2).allSatisfy { $0.hasSuffix(".csv") })
        let script = """
            import csv, glob, openpyxl
            book = openpyxl.load_workbook("annual.xlsx")
            for sheet in book:
                for row in sheet.iter_rows():
                    for cell in row:
                        assert cell.data_type != "f", (sheet.title, cell.coordinate)
            for name in glob.glob("annual-*.csv"):
                rows = list(csv.reader(open(name, encoding="utf-8-sig")))
                assert len({len(row) for row in rows}) == 1 and len(rows) > 1, name
            """
        try program.folder.newFile("check.py", script)
        let check = try await program.shell("python3 check.py")
        #expect(check.status == 0, "\(check.errors)")
        let plain = try await report(program, "--report", "annual", "--output", "plain")
        #expect(plain.errors == "")
        let pages = try await program.shell(
            "for f in annual plain; do pdfinfo $f.pdf | awk '/^Pages/{print $2}'; done")
        let counts = pages.output.split(separator: "\n").compactMap { Int($0) }
        #expect(counts.count == 2 && counts[0] > counts[1], "\(counts)")
        let text = try await program.shell("cat annual-*.csv").output
        // What is hidden is hidden in the tables as well.
        #expect(!text.contains("Training,3") && !text.contains("Training,4"))
    }

    @Test("are written whole or not at all")
    func whole() async throws {
        let program = try await ServiceFirm.imported()
        let before = try await program.shell("ls").output
        let theme = try await report(program, "--theme", "no-such-theme")
        #expect(theme.status == 1 && theme.errors.contains("no-such-theme"))
        try program.folder.newFile("bad.yaml", "canvass-sources: 1\nearlier: [1999]\n")
        let sources = try await program.run(
            "report", "--questionnaire", "service-firm", "--sources", "bad.yaml")
        #expect(sources.status == 1 && sources.errors.contains("1999"))
        let folder = try await report(program, "--output", "none/report")
        #expect(folder.status == 1 && folder.errors.contains("there is no folder 'none'"))
        let each = try await report(
            program, "--report", "sheet", "--for-each", "department", "--output", "none/report")
        #expect(each.status == 1)
        // The second file has no place: a folder of its name is in the way.
        _ = try await program.shell("mkdir -p in-the-way.xlsx/x")
        let second = try await report(program, "--with-data", "--output", "in-the-way")
        #expect(second.status == 1)
        #expect(second.errors.hasPrefix("in-the-way.xlsx: cannot be written"))
        let after = try await program.shell("rm -r in-the-way.xlsx bad.yaml; ls").output
        #expect(after == before)
    }
}
