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

    @Test("keeps the clusters that were drawn when people are matched, and says so")
    func clusters() async throws {
        let program = try await TwoWaves.imported(sample: "clusters: department")
        let matched = try await program.run("analyse", "compare", "--match", "customer")
        #expect(matched.status == 0)
        #expect(
            matched.output.contains("Those of --match lie in these departments, which are what"))
        let moved = try await TwoWaves.imported(sample: "clusters: department") {
            $0.replacing("c1,field,", with: "c1,shop,")
        }
        for (language, fault) in [
            (
                "en",
                "--match customer: some who answered both waves are not in one and the same department in "
                    + "both; departments are what was drawn, and would not be independent then; leave "
                    + "--match out to match departments, or say --match none\n"
            ),
            (
                "zh",
                "--match customer：有些两次都作答者前后不在同一个部门，而抽样以部门为单位，"
                    + "这样各部门便不再相互独立；请去掉 --match，按部门配对，或用 --match none\n"
            ),
        ] {
            let refused = try await moved.run(
                "analyse", "compare", "--match", "customer", "--language", language)
            #expect(refused.status == 1 && refused.output == "")
            #expect(refused.errors == fault)
        }
    }

    @Test("says that a comparison of waves takes no account of the population")
    func populations() async throws {
        let program = try await TwoWaves.imported(sample: "population: 63")
        let census = try await program.run("analyse", "compare", "--format", "json")
        let compared = try await program.run("analyse", "compare", "--language", "zh")
        #expect(compared.output.contains("Welch t 检验，不要求方差相等，针对两次调查背后的过程，不作有限总体校正"))
        #expect(census.output.contains("process behind both waves (no finite population"))
        let plain = try await TwoWaves.imported()
        let expected = try await plain.run("analyse", "compare", "--format", "csv")
        let found = try await program.run("analyse", "compare", "--format", "csv")
        #expect(found.output == expected.output)
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
            (
                ["compare", "--with", "2026"],
                "wave '2026' cannot be compared with itself; name another with --with, or the later one "
                    + "with --wave; there is: 2025\n"
            ),
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
