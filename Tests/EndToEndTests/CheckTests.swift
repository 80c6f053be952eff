import Foundation
import Testing

@Suite("The check command")
struct CheckTests {
    private func program() throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile("small.yaml", SmallSurvey.definition)
        try program.folder.newFile(
            "good.yaml", "canvass-mapping: 1\nwave: \"2026\"\nitems: [{item: a, column: Q1}]\n")
        try program.folder.newFile(
            "bad.yaml", "canvass-mapping: 1\nitems: [{item: aa, column: Q1}]\n")
        try program.folder.newFile(
            "report.yaml",
            "canvass-report: 1\nid: short\ntitle: Short\npages: [summary, {groups: {by: region}}]\n"
        )
        return program
    }

    @Test("checks a mapping together with its questionnaire")
    func mapping() async throws {
        let program = try program()
        let alone = try await program.run("check", "good.yaml")
        #expect(alone.status == 1)
        #expect(
            alone.errors == """
                good.yaml: a mapping is checked together with its questionnaire: canvass check \
                --questionnaire definition.yaml good.yaml

                """)
        let both = try await program.run(
            "check", "--questionnaire", "small.yaml", "good.yaml", "bad.yaml")
        #expect(both.status == 1)
        #expect(both.output == "good.yaml: good\n  a mapping for small, wave '2026'\n")
        #expect(
            both.errors == """
                bad.yaml:2:16: unknown item 'aa'
                2 │ items: [{item: aa, column: Q1}]
                  │                ^^ did you mean 'a'? The questionnaire has: a, b, c, d

                """)
    }

    @Test("names full-width digits and signs in a definition")
    func fullWidth() async throws {
        let program = try program()
        for (name, text, expected) in [
            (
                "digits.yaml", "    weight: １\n",
                """
                digits.yaml:20:13: the weight of a dimension cannot be '１'
                20 │     weight: １
                   │             ^^ the digits １ are full-width; write 1

                """
            ),
            (
                "colon.yaml", "    weight：1\n",
                """
                colon.yaml:20:11: a full-width colon ： stands here
                20 │     weight：1
                   │           ^^ write : and a blank

                """
            ),
        ] {
            try program.folder.newFile(
                name, SmallSurvey.definition.replacing("    weight: 1\n", with: text))
            let outcome = try await program.run("check", name)
            #expect(outcome.errors == expected)
        }
    }

    @Test("checks a report by itself, and against the segments of a questionnaire")
    func report() async throws {
        let program = try program()
        let alone = try await program.run("check", "report.yaml")
        #expect(alone.status == 0)
        #expect(alone.output == "report.yaml: good\n  a report, short: 2 kinds of page\n")
        let both = try await program.run(
            "check", "--questionnaire", "small.yaml", "report.yaml")
        #expect(both.status == 1)
        #expect(
            both.errors == """
                report.yaml:4:32: unknown segment 'region'
                4 │ pages: [summary, {groups: {by: region}}]
                  │                                ^^^^^^ the questionnaire defines: department

                """)
        try program.folder.newFile("wrong.yaml", "canvass-report: 1\nid: x\ntitle: X\npages: []\n")
        let wrong = try await program.run("check", "wrong.yaml")
        #expect(wrong.status == 1)
        #expect(wrong.errors.hasPrefix("wrong.yaml:4:8: a report has at least one page\n"))
    }
}
