import Testing

@Suite("Scores without a composite")
struct NoCompositeTests {
    private func imported() async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile(
            "plain.yaml",
            """
            canvass: 1
            id: plain
            title: Plain
            languages: [en]
            scales: {five: {range: [1, 5]}}
            segments: {region: {title: Region, values: {n: North, s: South}}}
            also: [{id: a, scale: five, ask: A}]
            indices: [{id: cs, type: csat, item: a}]

            """)
        let rows = (1...12).map { "r\($0),\($0 <= 6 ? "n" : "s"),\($0 % 5 + 1)" }
        try program.folder.newFile(
            "answers.csv", "response,region,a\n" + rows.joined(separator: "\n") + "\n")
        let stored = try await program.run(
            "import", "--questionnaire", "plain.yaml", "--wave", "w", "answers.csv")
        #expect(stored.status == 0)
        return program
    }

    @Test("have no figures in the table but those of indices, and none is said to be hidden")
    func table() async throws {
        let program = try await imported()
        let outcome = try await program.run("score", "--format", "csv", "--by", "region")
        #expect(outcome.status == 0)
        let rows = outcome.output.split(separator: "\r\n").dropFirst().map { row in
            row.split(separator: ",").joined(separator: " ")
        }
        // 4 or 5 gave 4 of 12; prop.test(4, 12, correct = FALSE).
        #expect(rows[0].hasPrefix("plain w 33.333333333333336 13.812"))
        #expect(rows[0].hasSuffix(" 12"))
        #expect(rows.dropFirst() == ["plain w region n", "plain w region s"])
        #expect(outcome.errors.contains("no composite, so only the columns of its indices"))
        #expect(outcome.errors.contains("canvass analyse items --by region"))
        let zh = try await program.run("score", "--format", "csv", "--language", "zh")
        #expect(zh.errors == "本问卷没有综合得分，只有指标各列有数值。\n")
    }

    @Test("say that there is nothing to show by group")
    func groups() async throws {
        let program = try await imported()
        let sentence =
            "--by region: there is no composite to show by group; 'canvass analyse items --by "
            + "region' shows the items."
        let text = try await program.run("score", "--by", "region")
        #expect(text.status == 0)
        #expect(text.output.contains("CSAT"))
        #expect(text.output.contains(sentence))
        let json = try await program.run("score", "--by", "region", "--format", "json")
        #expect(json.status == 0)
        #expect(json.errors.contains(sentence))
        #expect(try await program.run("score").output.contains("--by") == false)
    }

    @Test("leave no row of a composite among the items of groups")
    func items() async throws {
        let program = try await imported()
        let text = try await program.run("analyse", "items", "--by", "region")
        #expect(text.status == 0)
        #expect(text.output.contains(/a A +12 +2\.9/))
        #expect(!text.output.contains("Composite"))
        #expect(!text.output.contains("nobody answered"))
    }
}
