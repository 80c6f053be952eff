import Testing

/// Where companies are scored, those who did not answer are companies.
@Suite("What those who did not answer could change")
struct UnitResponseTests {
    /// Eight companies of five people each.
    private func program() async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile(
            "units.yaml",
            """
            canvass: 1
            id: units
            title: {en: Units, zh: 单位}
            languages: [en, zh]
            replies: identified
            scales: {five: {range: [1, 5]}}
            segments: {company: {title: {en: Company, zh: 公司}}}
            dimensions:
              - id: d
                title: {en: D, zh: 丁}
                weight: 1
                items: [{id: q, scale: five, ask: {en: Q, zh: 问}, weight: 1}]
            score:
              unit: company
              headline: units
              classes: [{id: high, from: 4, label: {en: High, zh: 高}},
                        {id: low, label: {en: Low, zh: 低}}]

            """)
        let rows = (0..<40).map { "r\($0),c\($0 / 5),\(3 + $0 % 3)\n" }
        try program.folder.newFile("units.csv", "response,company,q\n" + rows.joined())
        let stored = try await program.run(
            "import", "--questionnaire", "units.yaml", "--sent", "80", "units.csv")
        #expect(stored.status == 0, "\(stored.errors)")
        return program
    }

    private let response = ["analyse", "response", "--explain", "--language"]

    @Test("is told of the units that are scored")
    func units() async throws {
        let program = try await program()
        let english = try await program.run(response + ["en", "--units", "12"]).output
        #expect(english.contains("\nWith the companies that did not answer\n"))
        #expect(english.contains("The companies that did not answer would have to average"))
        #expect(english.contains("with n = 8 companies scored, N = 12 asked,"))
        #expect(english.contains("The other companies may think otherwise:"))
        #expect(!english.contains("of everyone together"))
        let chinese = try await program.run(response + ["zh", "--units", "12"]).output
        #expect(chinese.contains("\n计入未作答的公司\n") && chinese.contains("其余公司可能有不同看法"))
        #expect(!chinese.contains("其余的人"))
    }

    @Test("cannot be told of fewer units than answered")
    func tooFew() async throws {
        let program = try await program()
        for (language, sentence) in [
            (
                "en",
                "8 companies have a score and only 5 were asked; correct how many were asked with "
                    + "--units.\n"
            ),
            ("zh", "有得分的公司有 8 个，而只发给 5 个；请用 --units 更正。\n"),
        ] {
            let outcome = try await program.run(response + [language, "--units", "5"])
            #expect(outcome.status == 1 && outcome.output == "")
            #expect(outcome.errors == sentence)
        }
    }

    @Test("stands beside rates that say when they count answers only")
    func silence() async throws {
        let program = try await program()
        let english = try await program.run(response + ["en", "--units", "12"]).output
        let note = "RR5, RR6, COOP1 to COOP4 and CON3 count nobody who was silent"
        #expect(english.contains(note))
        #expect(english.contains(/Rate +share +formula/))
        let known = try await program.run(response + ["en", "--units", "12", "--refused", "3"])
        #expect(!known.output.contains(note))
        let chinese = try await program.run(
            response + ["zh", "--units", "12", "--delivered", "80"]
        ).output
        #expect(chinese.contains("COOP1–COOP4 和 CON3 不计没有回音者"))
        #expect(chinese.contains("送达 / 发出") && !chinese.contains("delivered / sent"))
        let csv = try await program.run(
            "analyse", "response", "--language", "zh", "--delivered", "80", "--format", "csv")
        #expect(csv.output.contains("delivered / sent"))
    }
}
