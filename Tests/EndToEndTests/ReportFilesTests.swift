import Foundation
import Testing

@Suite("The report command")
struct ReportFilesTests {
    @Test("draws a sound PDF and a picture of each page")
    func draws() async throws {
        let program = try await CanvassProgram.withCableGroup()
        let outcome = try await program.run(
            "report", "--format", "pdf,png", "--dpi", "60", "--output", "report")
        #expect(outcome.errors == "")
        #expect(
            outcome.output == """
                report.pdf
                report-1.png
                report-2.png
                report-3.png
                report-4.png
                report-5.png
                report-6.png

                """)
        let check = try await program.shell("qpdf --check report.pdf && pdfinfo report.pdf")
        #expect(check.status == 0)
        #expect(check.output.contains("Pages:           6"))
        #expect(check.output.contains("841.89 x 595.28 pts (A4)"))
        #expect(
            check.output.contains(
                "Title:           2021年度客户满意度调查 – 管理报告"))
        let fonts = try await program.shell("pdffonts report.pdf | tail -n +3")
        let lines = fonts.output.split(separator: "\n")
        #expect(!lines.isEmpty)
        #expect(lines.allSatisfy { $0.contains(" yes yes yes ") })
        let text = try await program.shell("pdftotext -layout report.pdf -")
        for words in ["问题处理流程", "Problem handling process", "21 of 27 companies", "4.16"] {
            #expect(text.output.contains(words), "\(words)")
        }
    }

    @Test(
        "draws shipped answers as a PDF that is sound, tagged and light",
        arguments: ["b2b-departments", "cable-group", "relationship-nps", "servqual"])
    func shipped(questionnaire: String) async throws {
        let program = try CanvassProgram()
        let folder = Checkout.path("questionnaires/\(questionnaire)")
        _ = try await program.run(
            "import", "--questionnaire", "\(folder)/definition.yaml", "--wave", "example",
            "\(folder)/responses.csv")
        for language in ["en", "zh"] {
            let drawn = try await program.run(
                "report", "--language", language, "--output", language)
            #expect(drawn.errors == "")
        }
        let both = try await program.run("report", "--output", "both")
        #expect(both.errors == "")
        let script = Checkout.path("Scripts/check-pdf")
        let check = try await program.shell("\"\(script)\" en.pdf zh.pdf both.pdf")
        #expect(check.output == "")
        #expect(check.status == 0)
        let bytes = try Data(contentsOf: program.folder.url.appendingPathComponent("both.pdf"))
        #expect(bytes.count < 500_000)
    }

    @Test("gives the same bytes from the same store")
    func isReproducible() async throws {
        let program = try await CanvassProgram.withCableGroup()
        _ = try await program.run("report", "--output", "one")
        _ = try await program.run("report", "--output", "two")
        let outcome = try await program.shell("cmp one.pdf two.pdf")
        #expect(outcome.status == 0)
    }

    @Test(
        "speaks one language when asked", arguments: [("zh", "管理报告"), ("en", "Management report")])
    func language(tag: String, title: String) async throws {
        let program = try await CanvassProgram.withCableGroup()
        _ = try await program.run("report", "--language", tag, "--output", "report")
        let text = try await program.shell("pdftotext report.pdf -")
        #expect(text.output.contains(title))
        let other = tag == "zh" ? "How these figures were made" : "数据与方法"
        #expect(!text.output.contains(other))
    }

    @Test("draws the pages that a definition names, and names what it does not know")
    func definition() async throws {
        let program = try await CanvassProgram.withCableGroup()
        try program.folder.newFile(
            "short.yaml",
            """
            canvass-report: 1
            id: short
            title: {en: In short, zh: 简报}
            languages: [en]
            pages: [summary, {groups: {by: region}}]

            """)
        let short = try await program.run("report", "--report", "short.yaml")
        #expect(short.output == "cable-group-annual-2021-short.pdf\n")
        let info = try await program.shell("pdfinfo cable-group-annual-2021-short.pdf")
        #expect(info.output.contains("Pages:           2"))

        try program.folder.newFile(
            "wrong.yaml",
            """
            canvass-report: 1
            id: wrong
            title: Wrong
            pages: [sumary, {groups: {by: [region, tier]}}]

            """)
        let wrong = try await program.run("report", "--report", "wrong.yaml")
        #expect(wrong.status == 1)
        #expect(wrong.output == "")
        #expect(
            wrong.errors == """
                wrong.yaml:4:9: unknown page 'sumary'
                4 │ pages: [sumary, {groups: {by: [region, tier]}}]
                  │         ^^^^^^ did you mean 'summary'? There are: cover, summary, response, indices, items, choices, groups, heat-map, drivers, daily, actions, segments, classes, years, sheet, figures, method, table
                wrong.yaml:4:31: the page 'groups' shows one segment, found 2
                4 │ pages: [sumary, {groups: {by: [region, tier]}}]
                  │                               ^ write a page for each

                """)

        try program.folder.newFile(
            "elsewhere.yaml",
            "canvass-report: 1\nid: e\ntitle: E\npages: [{groups: {by: regoin}}]\n")
        let elsewhere = try await program.run("report", "--report", "elsewhere.yaml")
        #expect(elsewhere.status == 1)
        #expect(
            elsewhere.errors == """
                elsewhere.yaml:4:23: unknown segment 'regoin'
                4 │ pages: [{groups: {by: regoin}}]
                  │                       ^^^^^^ did you mean 'region'? the questionnaire defines: company, tier, region

                """)
    }

    @Test(
        "states on every page what its numbers say",
        arguments: [
            (
                "en",
                """
                page 1
                Satisfaction stands at 4.16: 21 of 27 companies reach the 4.0 limit, 1 the 4.5 target
                SCOPE
                page 2
                “Problem handling process” and “Problem handling outcome” miss the 4.0 limit
                Share of answers by item, sorted by mean within its dimension · SCOPE
                page 3
                21 of 27 companies reach the 4.0 limit; the lowest stands at 3.70
                Composite by company with 95 % interval, ordered by score · SCOPE
                page 4
                16 % of respondents are in the class “Satisfied”, 27 % in “Dissatisfied”
                Threshold classes and the spread of the composite · SCOPE
                page 5
                How these figures were made
                SCOPE
                page 6
                The full table
                SCOPE

                """,
                "8–29 October 2021 · 149 of 165 questionnaires returned (90 %) · 27 companies · unweighted"
            ),
            (
                "zh",
                """
                page 1
                总体满意度为 4.16 分：27 个客户单位中 21 个达到 4.0 下限，1 个达到 4.5 目标
                SCOPE
                page 2
                最高为“符合技术要求”（4.40 分）；低于 4.0 下限：“问题处理流程”和“问题处理结果”
                各题回答占比，按维度内均值排序 · SCOPE
                page 3
                27 个客户单位中 21 个达到 4.0 下限；最低为 3.70 分
                按客户单位的综合得分及95%置信区间，按得分排序 · SCOPE
                page 4
                16% 的受访者得分处于“满意”等级，27% 处于“不满意”等级
                得分等级与综合得分的分布 · SCOPE
                page 5
                数据与方法
                SCOPE
                page 6
                完整数据表
                SCOPE

                """, "2021年10月8日至29日 · 发出 165 份，收回 149 份（90%） · 27 个客户单位 · 未加权"
            ),
        ])
    func titles(language: String, heads: String, scope: String) async throws {
        let program = try await CanvassProgram.withCableGroup()
        let drawn = try await program.run("report", "--language", language, "--output", "report")
        #expect(drawn.errors == "")
        #expect(
            try await program.heads(of: "report.pdf") == heads.replacing("SCOPE", with: scope))
    }

    @Test("is refused with every fault of its definition, and nothing is drawn")
    func refused() async throws {
        let program = try await CanvassProgram.withCableGroup()
        let before = try await program.shell("ls").output
        for (text, expected) in [
            (
                """
                pages:
                  - figures: {charts: [items, pyramid]}
                  - items: {needs: {replies: many}}
                  - groups: region
                languages: en
                """,
                """
                own.yaml:5:31: unknown chart 'pyramid'
                5 │   - figures: {charts: [items, pyramid]}
                  │                               ^^^^^^^ one of: KINDS
                own.yaml:6:30: the number of replies must be a whole number, found 'many'
                6 │   - items: {needs: {replies: many}}
                  │                              ^^^^ from 0 to 1000000
                own.yaml:7:13: the page 'groups' must be a group of keys, found 'region'
                7 │   - groups: region
                  │             ^^^^^^ write keys such as title: …
                own.yaml:8:12: the languages must be a list, found 'en'
                8 │ languages: en
                  │            ^^ write [a, b] or one '- …' a line

                """
            ),
            (
                """
                pages:
                  - {groups: {by: tiers}}
                  - figures: {charts: [{chart: heat-map, by: regoin}]}
                """,
                """
                own.yaml:5:19: unknown segment 'tiers'
                5 │   - {groups: {by: tiers}}
                  │                   ^^^^^ did you mean 'tier'? the questionnaire defines: company, tier, region
                own.yaml:6:46: unknown segment 'regoin'
                6 │   - figures: {charts: [{chart: heat-map, by: regoin}]}
                  │                                              ^^^^^^ did you mean 'region'? the questionnaire defines: company, tier, region

                """
            ),
        ] {
            try program.folder.newFile(
                "own.yaml", "canvass-report: 1\nid: own\ntitle: Own\n\(text)\n")
            let outcome = try await program.run(
                "report", "--report", "own.yaml", "--format", "pdf,png", "--with-data")
            #expect(outcome.status == 1)
            #expect(outcome.output == "")
            let kinds = DrawnChart.all.map(\.kind).joined(separator: ", ")
            #expect(outcome.errors == expected.replacing("KINDS", with: kinds))
            #expect(try await program.shell("rm own.yaml; ls").output == before)
        }
    }

    @Test("says so when a file cannot be written, and leaves none half written")
    func unwritable() async throws {
        let program = try await CanvassProgram.withCableGroup()
        let outcome = try await program.run("report", "--output", "no-such-folder/report")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors
                == "no-such-folder/report.pdf: cannot be written: there is no folder 'no-such-folder'; make it first\n"
        )
    }
}
