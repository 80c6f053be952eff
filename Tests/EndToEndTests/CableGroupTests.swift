import Foundation
import GoldenFiles
import Testing

@Suite("The cable group's campaign")
struct CableGroupTests {
    @Test("is imported once, however often its file comes")
    func imports() async throws {
        let program = try CanvassProgram()
        let arguments = [
            "import", "--questionnaire", Checkout.definition, "--wave", "2021", Checkout.answers,
        ]
        let first = try await program.run(arguments)
        #expect(first.errors == "")
        #expect(
            first.output == """
                responses.csv: 149 rows, 149 stored, 0 already there, 0 refused
                canvass.db: wave '2021' of cable-group-annual holds 149 replies.

                Next: canvass score

                """)
        let second = try await program.run(arguments)
        #expect(second.status == 0)
        #expect(
            second.output == """
                responses.csv: 149 rows, 0 stored, 149 already there, 0 refused
                canvass.db: wave '2021' of cable-group-annual holds 149 replies.

                Next: canvass score

                """)
    }

    @Test(
        "is told as it was accepted",
        arguments: [
            ("score.zh.txt", ["score", "--language", "zh"]),
            ("score.en.txt", ["score", "--language", "en"]),
            ("score.tier.en.txt", ["score", "--language", "en", "--by", "tier"]),
            ("score.company.zh.txt", ["score", "--language", "zh", "--by", "company"]),
            ("score.gold.en.txt", ["score", "--language", "en", "--where", "tier=gold"]),
            ("score.one.en.txt", ["score", "--language", "en", "--where", "company=厂家01"]),
            ("items.zh.txt", ["analyse", "items", "--language", "zh"]),
            ("items.en.txt", ["analyse", "items", "--language", "en"]),
            ("items.tier.zh.txt", ["analyse", "items", "--language", "zh", "--by", "tier"]),
            ("items.tier.en.txt", ["analyse", "items", "--language", "en", "--by", "tier"]),
            ("score.tier.csv", ["score", "--format", "csv", "--by", "tier"]),
            ("items.tier.csv", ["analyse", "items", "--format", "csv", "--by", "tier"]),
        ])
    func golden(name: String, arguments: [String]) async throws {
        let program = try await CanvassProgram.withCableGroup()
        let outcome = try await program.run(arguments)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        try compareWithGolden(outcome.output, name)
    }

    @Test("is certain by its companies where all of them answered, not by all their people")
    func census() async throws {
        let program = try await CanvassProgram.withCableGroup()
        for (language, words) in [
            ("en", "confirmed: all companies of the population answered."),
            ("zh", "已确认：总体中的客户单位已全部作答。"),
        ] {
            let score = try await program.run("score", "--population", "27", "--language", language)
            #expect(score.output.contains(words), "\(score.output)")
        }
    }

    @Test("is shown in README and beside the questionnaire as it is printed")
    func published() async throws {
        let program = try await CanvassProgram.withCableGroup()
        func text(_ path: String) throws -> String {
            try String(contentsOfFile: Checkout.path(path), encoding: .utf8)
        }
        let score = try await program.run("score", "--language", "en").output
        #expect(try text("README.md").contains("$ canvass score --language en\n\(score)```\n"))
        let results = "questionnaires/cable-group/results"
        #expect(try text("\(results)/score.txt") == score)
        let items = try await program.run("analyse", "items", "--language", "en").output
        #expect(try text("\(results)/items.txt") == items)
    }

    @Test("fits a terminal of 80 columns")
    func narrow() async throws {
        let program = try await CanvassProgram.withCableGroup()
        for (name, arguments) in [
            ("items.narrow.zh.txt", ["analyse", "items", "--language", "zh"]),
            ("items.narrow.en.txt", ["analyse", "items", "--language", "en"]),
        ] {
            let outcome = try await program.run(arguments, environment: ["COLUMNS": "80"])
            try compareWithGolden(outcome.output, name)
        }
    }

    @Test("speaks the language of the system where the questionnaire has it")
    func language() async throws {
        let program = try await CanvassProgram.withCableGroup()
        let chinese = try await program.run("score", "--language", "zh").output
        let english = try await program.run("score", "--language", "en").output
        for (environment, expected) in [
            ([:], chinese), (["LANG": "C.UTF-8"], chinese), (["LANG": "de_DE.UTF-8"], chinese),
            (["LANG": "zh_CN.UTF-8"], chinese), (["LANG": "en_GB.UTF-8"], english),
            (["LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"], english),
            (["LANG": "en_US.UTF-8", "LC_ALL": ""], english),
        ] {
            let outcome = try await program.run("score", environment: environment)
            #expect(outcome.output == expected, "\(environment)")
        }
    }

    private func stricter(_ program: CanvassProgram) throws {
        let text = try String(contentsOfFile: Checkout.definition, encoding: .utf8)
        try program.folder.newFile(
            "stricter.yaml", text.replacing("from: 4.5", with: "from: 4.6"))
    }

    @Test("is scored by other weights this time only")
    func trial() async throws {
        let program = try await CanvassProgram.withCableGroup()
        try stricter(program)
        let before = try await program.run("score", "--language", "en")
        let trial = try await program.run(
            "score", "--language", "en", "--questionnaire", "stricter.yaml")
        #expect(trial.status == 0)
        // The second line of every result ends with the hash of the scoring.
        let hashes = [before, trial].map { $0.output.split(separator: "\n")[1].suffix(8) }
        let sentence =
            "Scored by stricter.yaml this time only: scoring \(hashes[1]), the store's is "
            + "\(hashes[0]); --keep makes it the store's scoring.\n"
        #expect(trial.output.contains("\n" + sentence))
        #expect(trial.output.contains("▲ Satisfied (≥ 4.6)"))
        let chart = try await program.run(
            "chart", "classes", "--format", "svg", "--language", "en", "--questionnaire",
            "stricter.yaml")
        #expect(chart.errors == sentence)
        #expect(try await program.run("score", "--language", "en").output == before.output)
    }

    @Test("is scored anew by other weights when they are kept, and the change is logged")
    func rescoring() async throws {
        let program = try await CanvassProgram.withCableGroup()
        try stricter(program)
        let arguments = [
            "score", "--language", "en", "--questionnaire", "stricter.yaml", "--keep",
        ]
        let before = try await program.run("score", "--language", "en")
        let first = try await program.run(arguments)
        #expect(first.status == 0)
        #expect(first.output.contains("Scored by stricter.yaml from now on: scoring "))
        let second = try await program.run(arguments)
        #expect(!second.output.contains("from now on"))
        // The store keeps to the last definition until another one is kept.
        let plain = try await program.run("score", "--language", "en")
        #expect(plain.output == second.output)
        #expect(plain.output != before.output)
    }

    @Test("is not scored by a definition with other words")
    func otherWording() async throws {
        let program = try await CanvassProgram.withCableGroup()
        let text = try String(contentsOfFile: Checkout.definition, encoding: .utf8)
        let changed = text.replacingOccurrences(of: "Very satisfied", with: "Delighted")
        try program.folder.newFile("other.yaml", changed)
        let outcome = try await program.run("score", "--questionnaire", "other.yaml")
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("wave '2021' holds answers to wording "))
    }

    @Test("is described by check")
    func check() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile(
            "definition.yaml", Data(contentsOf: URL(fileURLWithPath: Checkout.definition)))
        let outcome = try await program.run("check", "definition.yaml")
        #expect(outcome.status == 0)
        try compareWithGolden(outcome.output, "check.txt")
    }
}
