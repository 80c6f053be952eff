import GoldenFiles
import Testing

@Suite("canvass analyse")
struct AnalyseTests {
    static let commands: [(name: String, arguments: [String])] = [
        ("groups", ["groups", "--by", "department"]),
        ("compare", ["compare", "--match", "customer"]),
        ("trend", ["trend", "--figure", "speed"]),
        ("drivers", ["drivers", "--resamples", "200"]),
        ("reliability", ["reliability"]),
        ("items", ["items"]),
    ]

    @Test(
        "says what it found, how, and what it means", arguments: commands.map(\.name),
        ["en", "zh"])
    func text(name: String, language: String) async throws {
        let arguments = try #require(Self.commands.first { $0.name == name }).arguments
        let program = try await TwoWaves.imported()
        let outcome = try await program.run(
            ["analyse"] + arguments + ["--language", language, "--explain"])
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        try compareWithGolden(outcome.output, "analyse.\(name).\(language).txt")
    }

    @Test("writes the same as a table for spreadsheets", arguments: commands.map(\.name).dropLast())
    func csv(name: String) async throws {
        let arguments = try #require(Self.commands.first { $0.name == name }).arguments
        let program = try await TwoWaves.imported()
        let outcome = try await program.run(["analyse"] + arguments + ["--format", "csv"])
        #expect(outcome.status == 0)
        let lines = outcome.output.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        try #require(lines.count > 1)
        #expect(lines.allSatisfy { $0.count == lines[0].count })
        try compareWithGolden(
            String(lines[0].joined(separator: "\n")), "analyse.\(name).columns.txt")
    }

    @Test(
        "writes JSON as the schema of results describes it",
        .enabled(if: SchemaCheck.isInstalled, "python3-jsonschema is not installed"))
    func schema() async throws {
        let program = try await TwoWaves.imported()
        let commands = [
            ["trend"], ["trend", "--figure", "speed/top-two", "--explain"],
            ["groups", "--by", "department"], ["drivers", "--resamples", "50"],
        ]
        for arguments in commands {
            let outcome = try await program.run(["analyse"] + arguments + ["--format", "json"])
            #expect(outcome.status == 0)
            #expect(try await SchemaCheck.faults(of: outcome.output, in: program.folder) == "")
        }
    }

    @Test(
        "refuses with a reason and what to do",
        arguments: [
            (
                ["groups", "--by", "departmnt"],
                "unknown segment 'departmnt'; did you mean 'department'? this questionnaire defines: "
                    + "customer, department\n"
            ),
            (
                ["groups", "--by", "department", "--figure", "spede"],
                "the questionnaire has no figure 'spede'; did you mean 'speed'? there are: composite, "
                    + "people, polite, able, process, speed, clear, overall\n"
            ),
            (
                ["compare", "--with", "2024"],
                "there is no wave '2024'; did you mean '2025'? there are: 2025\n"
            ),
            (
                ["compare", "--wave", "2025"],
                "no wave of the questionnaire stands before '2025'; say with --with which one to compare "
                    + "with: 2026\n"
            ),
            (["compare", "--with", "2026"], "wave '2026' cannot be compared with itself\n"),
            (
                ["drivers", "--outcome", "composite"],
                "'composite' is made of the items, so that they explain it by arithmetic; name an outcome "
                    + "of its own, such as an overall satisfaction or a recommendation, with --outcome\n"
            ),
            (
                ["drivers", "--among", "speed,overall"],
                "overall is the outcome and one of the items that are to explain it; leave it out of "
                    + "--among\n"
            ),
            (
                ["drivers", "--among", "speed,sped"],
                "the questionnaire has no rated item sped; name items with commas between them, as canvass "
                    + "analyse items lists them\n"
            ),
            (
                ["trend", "--by", "month"],
                "the limits come from 1 period, and it takes 2; name a longer --baseline or take shorter "
                    + "periods with --by\n"
            ),
        ] as [([String], String)])
    func refusals(arguments: [String], message: String) async throws {
        let program = try await TwoWaves.imported()
        let outcome = try await program.run(["analyse"] + arguments)
        #expect(outcome.errors == message)
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
    }

    @Test("is used wrongly with a setting that is none")
    func usage() async throws {
        let program = try await TwoWaves.imported()
        for arguments in [
            ["groups"], ["groups", "--by", "department", "--adjust", "tukey"],
            ["trend", "--baseline", "2026-03"], ["drivers", "--resamples", "-1"],
        ] {
            #expect(try await program.run(["analyse"] + arguments).status == 2)
        }
    }
}
