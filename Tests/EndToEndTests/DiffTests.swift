import Foundation
import GoldenFiles
import Testing

@Suite("The diff command")
struct DiffTests {
    /// A folder with the cable group's definition and the next year's.
    private func program() throws -> CanvassProgram {
        let program = try CanvassProgram()
        let old = try String(contentsOfFile: Checkout.definition, encoding: .utf8)
        try program.folder.newFile("2021.yaml", old)
        try program.folder.newFile("2022.yaml", NextYear.made(from: old))
        try program.folder.newFile(
            "weights.yaml", old.replacing("weight: 50", with: "weight: 60", maxReplacements: 1))
        try program.folder.newFile("words.yaml", old.replacing("外观、标识和包装", with: "外观和包装"))
        try program.folder.newFile(
            "notes.yaml", "# A note\n" + old.replacing("weight: 50", with: "weight: 7.50"))
        return program
    }

    @Test("tells first which figures stay comparable, then what changed", arguments: ["en", "zh"])
    func text(language: String) async throws {
        let outcome = try await program().run(
            "diff", "--language", language, "2021.yaml", "2022.yaml")
        #expect(outcome.errors == "")
        #expect(outcome.status == 1)
        try compareWithGolden(outcome.output, "diff.\(language).txt")
    }

    @Test("has a sentence for everything that may change", arguments: ["en", "zh"])
    func sentences(language: String) async throws {
        let program = try CanvassProgram()
        try program.folder.newFile("old.yaml", ComparedPair.old)
        try program.folder.newFile("new.yaml", ComparedPair.new)
        let outcome = try await program.run(
            "diff", "--language", language, "old.yaml", "new.yaml")
        #expect(outcome.errors == "")
        try compareWithGolden(outcome.output, "diff.sentences.\(language).txt")
    }

    @Test("cuts what does not fit a narrow terminal where the texts begin to differ")
    func narrow() async throws {
        let outcome = try await program().run(
            ["diff", "--language", "en", "--all", "2021.yaml", "2022.yaml"],
            environment: ["COLUMNS": "72"])
        try compareWithGolden(outcome.output, "diff.narrow.en.txt")
    }

    @Test(
        "exits with 1 only when a series ends, or with --strict when one needs anything",
        arguments: [
            (["2021.yaml", "2021.yaml"], 0), (["2021.yaml", "notes.yaml"], 0),
            (["2021.yaml", "weights.yaml"], 0), (["2021.yaml", "words.yaml"], 0),
            (["2021.yaml", "2022.yaml"], 1), (["2022.yaml", "2021.yaml"], 1),
            (["--strict", "2021.yaml", "notes.yaml"], 0),
            (["--strict", "2021.yaml", "weights.yaml"], 1),
            (["--strict", "2021.yaml", "words.yaml"], 1),
            (["--format", "json", "2021.yaml", "2022.yaml"], 1),
            (["2021.yaml"], 2), (["2021.yaml", "2022.yaml", "words.yaml"], 2),
            (["--format", "csv", "2021.yaml", "2022.yaml"], 2),
        ] as [([String], Int32)])
    func status(arguments: [String], expected: Int32) async throws {
        let outcome = try await program().run(["diff"] + arguments)
        #expect(outcome.status == expected)
        #expect(outcome.output.isEmpty == (expected == 2))
        #expect(outcome.errors.isEmpty == (expected != 2))
    }

    @Test("tells scores and their classes apart, and how earlier waves are scored anew")
    func classes() async throws {
        let program = try program()
        let old = try program.folder.text(of: "2021.yaml")
        try program.folder.newFile("classes.yaml", old.replacing("from: 4.5", with: "from: 4.6"))
        let outcome = try await program.run(
            "diff", "--language", "en", "2021.yaml", "classes.yaml")
        #expect(outcome.status == 0)
        #expect(
            outcome.output.contains(
                """
                  = composite Composite      comparable; its classes comparable after re-scoring
                      Its classes changed: satisfied 4.5 → 4.6.
                """))
        #expect(
            outcome.output.contains(
                """
                After re-scoring: answers are kept, so earlier waves can be scored by the new rules: \
                canvass score --questionnaire classes.yaml --wave …
                """))
    }

    @Test("says in a sentence that nothing changed")
    func identical() async throws {
        let outcome = try await program().run("diff", "--language", "en", "2021.yaml", "notes.yaml")
        #expect(
            outcome.output == """
                2021.yaml → notes.yaml
                Customer satisfaction survey 2021 · wording 6a7f4ce8, the same · scoring 1c40a35b → 2c376b54

                Both ask the same, score the same and show the same.
                The hash of the scoring is another because weights are other numbers in the same \
                proportion.

                """)
    }

    @Test("tells the faults of both files and compares nothing")
    func faults() async throws {
        let program = try program()
        try program.folder.newFile("bad.yaml", "canvass: 1\n")
        let outcome = try await program.run("diff", "missing.yaml", "bad.yaml")
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(
            outcome.errors.hasPrefix("missing.yaml: cannot be read: No such file or directory\n"))
        #expect(outcome.errors.contains("bad.yaml:1:1: "))
        let language = try await program.run("diff", "--language", "fr", "2021.yaml", "2022.yaml")
        #expect(language.status == 1)
        #expect(language.errors == "results cannot be told in 'fr'; choose one of: zh, en\n")
    }

    @Test("takes the version before the last change out of git")
    func git() async throws {
        let program = try program()
        let outcome = try await program.shell(
            """
            export HOME=$PWD GIT_CONFIG_NOSYSTEM=1
            git init -q . && mkdir questionnaires
            git config user.email test@example.com && git config user.name Test
            cp 2021.yaml questionnaires/x.yaml && git add questionnaires && git commit -qm one
            cp 2022.yaml questionnaires/x.yaml && git commit -qam two
            git show HEAD~1:questionnaires/x.yaml > old.yaml
            "$canvass" diff --language en old.yaml questionnaires/x.yaml
            """)
        #expect(outcome.status == 1)
        #expect(outcome.output.hasPrefix("old.yaml → questionnaires/x.yaml\n"))
    }

    @Test("reads the texts of a definition from the files beside it")
    func texts() async throws {
        let program = try CanvassProgram()
        let folder = Checkout.path("questionnaires/b2b-departments")
        for name in ["definition.yaml", "definition.en.yaml"] {
            let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
            try program.folder.newFile(
                name, text.replacing("items/speed/ask: ", with: "items/speed/ask: How fast? "))
        }
        let outcome = try await program.run(
            "diff", "--language", "en", "\(folder)/definition.yaml", "definition.yaml")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("retranslated"))
    }

    @Test(
        "gives machines what docs/diff.schema.json describes, and nothing else",
        .enabled(if: SchemaCheck.isInstalled, "python3-jsonschema is not installed"),
        arguments: [
            ["2021.yaml", "2022.yaml"], ["2022.yaml", "2021.yaml"], ["2021.yaml", "2021.yaml"],
            ["2021.yaml", "weights.yaml"], ["--language", "zh", "2021.yaml", "words.yaml"],
            ["2021.yaml", "other.yaml"], ["other.yaml", "rules.yaml"],
        ])
    func schema(arguments: [String]) async throws {
        let program = try program()
        let other = try String(
            contentsOfFile: Checkout.path("questionnaires/servqual/definition.yaml"),
            encoding: .utf8)
        try program.folder.newFile("other.yaml", other)
        try program.folder.newFile(
            "rules.yaml",
            other.replacing("replies: confidential", with: "replies: identified")
                .replacing("complete: 0.8", with: "complete: 0.9")
                .replacing("type: csat", with: "best: 1, type: csat"))
        let outcome = try await program.run(["diff", "--format", "json"] + arguments)
        #expect(outcome.errors == "")
        let faults = try await SchemaCheck.faults(
            of: outcome.output, by: "docs/diff.schema.json", in: program.folder)
        #expect(faults == "")
        let again = try await program.run(["diff", "--format", "json"] + arguments)
        #expect(again.output == outcome.output)
    }
}

/// The cable group's definition with what a year brings.
enum NextYear {
    static func made(from old: String) -> String {
        var new = old
        for (part, other) in changes {
            precondition(new.contains(part), part)
            new = new.replacing(part, with: other)
        }
        return new
    }

    private static let changes = [
        ("2021年度", "2022年度"), ("survey 2021", "survey 2022"),
        (
            "您反映问题后，对我公司受理和跟进问题的流程满意吗？", "您反映问题后，对我公司处理问题的流程满意吗？"
        ),
        ("with how we took it up and followed it through?", "with how we dealt with it?"),
        ("with our technical support after the sale?", "with our after-sales technical support?"),
        ("- id: q2\n        weight: 2", "- id: q2\n        weight: 3"),
        ("label: {zh: 外观与包装,", "label: {zh: 外观包装,"),
        ("id: s1\n", "id: delivery\n"),
        ("西北: {zh: 西北, en: Northwest China}", "西南: {zh: 西南, en: Southwest China}"),
        ("minimum-answered: 0.5", "minimum-answered: 0.6"), ("from: 4.5", "from: 4.6"),
        ("replies: identified", "replies: confidential"),
        (
            "reporting:\n",
            "indices:\n  - {id: csat, type: csat, item: s2}\n\nreporting:\n"
        ),
    ]
}
