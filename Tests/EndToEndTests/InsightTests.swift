import Foundation
import GoldenFiles
import Testing

@Suite("The commands for insight")
struct InsightTests {
    private static let commands: [(name: String, arguments: [String])] = [
        (
            "response",
            ["response", "--bounced", "2", "--refused", "1", "--ineligible", "3", "--opened", "30"]
        ),
        (
            "quality",
            ["quality", "--straight-line", "3", "--seconds", "seconds", "--duplicate", "3"]
        ),
        ("priorities", ["priorities"]),
        ("priorities.dimensions", ["priorities", "--dimensions", "--lines", "40,3.5"]),
        (
            "priorities.drivers",
            ["priorities", "--importance", "drivers", "--outcome", "overall", "--lines", "middle"]
        ),
        ("gaps", ["gaps"]),
        ("kano", ["kano"]),
    ]

    @Test(
        "tell what they found, how and what it means", arguments: commands.indices, ["en", "zh"])
    func texts(place: Int, language: String) async throws {
        let command = Self.commands[place]
        let program = try await InsightSurvey.imported()
        let outcome = try await program.run(
            ["analyse"] + command.arguments + ["--explain", "--language", language])
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        try compareWithGolden(outcome.output, "insight.\(command.name).\(language).txt")
    }

    @Test("explain themselves in two sentences", arguments: commands.indices, ["en", "zh"])
    func explanations(place: Int, language: String) async throws {
        struct Document: Decodable { let explanation: [String] }
        let program = try await InsightSurvey.imported()
        let outcome = try await program.run(
            ["analyse"] + Self.commands[place].arguments
                + ["--explain", "--language", language, "--format", "json"])
        let document = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8))
        #expect(document.explanation.count == 2)
        let stop = language == "zh" ? "。" : "."
        for sentence in document.explanation {
            #expect(sentence.hasSuffix(stop))
            #expect(!sentence.dropLast().contains(language == "zh" ? stop : stop + " "))
        }
    }

    @Test("have tables for spreadsheets", arguments: commands.indices)
    func tables(place: Int) async throws {
        let command = Self.commands[place]
        let program = try await InsightSurvey.imported()
        let outcome = try await program.run(
            ["analyse"] + command.arguments + ["--format", "csv"])
        #expect(outcome.status == 0)
        try compareWithGolden(outcome.output, "insight.\(command.name).csv")
    }

    @Test("hide the few who answered a feature, and say so")
    func hiddenFeature() async throws {
        let program = try await InsightSurvey.imported()
        let outcome = try await program.run("analyse", "kano", "--format", "json")
        #expect(outcome.output.contains(/"hidden": true,\s*"index": "wishes",\s*"present": "rare"/))
        let quality = try await program.run("analyse", "quality", "--format", "csv")
        #expect(quality.output.contains(/insight,1,items,[^\n]*rare,true/))
    }

    @Test("take what became of those asked by branch from a file", arguments: ["en", "zh"])
    func branches(language: String) async throws {
        let program = try await InsightSurvey.imported()
        try program.folder.newFile(
            "asked.csv", "branch,sent,refused\nnorth,16,1\nSouth,14,\nwest,10,0\n")
        let outcome = try await program.run(
            "analyse", "response", "--dispositions", "asked.csv", "--language", language)
        #expect(outcome.errors == "")
        try compareWithGolden(outcome.output, "insight.branches.\(language).txt")
    }

    @Test("take what became of all from one line of a file")
    func oneLine() async throws {
        let program = try await InsightSurvey.imported(sent: nil)
        try program.folder.newFile("asked.csv", "sent,non-contact,unknown\n40,3,2\n")
        let outcome = try await program.run(
            "analyse", "response", "--dispositions", "asked.csv", "--eligible-share", "0.5")
        #expect(outcome.output.contains(/Not reached +NC +3/))
        #expect(outcome.output.contains("e = 0.500, as given by --eligible-share."))
    }

    @Test("count who is left over as the option says")
    func silence() async throws {
        let program = try await InsightSurvey.imported()
        let outcome = try await program.run("analyse", "response", "--silence", "non-contact")
        #expect(outcome.output.contains(/Not reached +NC +14 +35 %/))
        #expect(!outcome.output.contains("Nothing heard"))
    }

    @Test("leave out only the kinds that are named")
    func kinds() async throws {
        let program = try await InsightSurvey.imported()
        let arguments = ["analyse", "quality", "--straight-line", "3", "--leave-out"]
        let lines = try await program.run(arguments + ["straight-line"]).output
        #expect(lines.contains("The second figures leave out these only: Straight line."))
        #expect(lines.contains(/Composite +24 +2\.91 +19 +/))
        let checks = try await program.run(arguments + ["failed-check"]).output
        #expect(checks.contains(/Composite +24 +2\.91 +– +– +–/))
    }
}

@Suite("What a subcommand of analyse found, as JSON")
struct AnalysisFormatTests {
    private static let commands: [[String]] = [
        ["groups", "--by", "branch"], ["groups", "--by", "branch", "--figure", "gap"],
        ["compare", "--with", "0"],
        ["compare", "--with", "0", "--where", "branch=north", "--match", "id"],
        ["drivers", "--outcome", "overall"],
        ["drivers", "--outcome", "overall", "--shapley", "--resamples", "0"], ["reliability"],
        ["response"], ["response", "--bounced", "3", "--eligible-share", "0.7"],
        ["response", "--dispositions", "asked.csv"], ["quality"],
        ["quality", "--straight-line", "3", "--seconds", "seconds", "--leave-out", "duplicate"],
        ["priorities"], ["priorities", "--importance", "drivers", "--outcome", "overall"],
        ["gaps"], ["kano"], ["kano", "--where", "branch=north"], ["items"],
        ["weights"],
    ]

    /// With a wave before, and counts by branch of which the last has too few replies.
    private static func program() async throws -> CanvassProgram {
        let program = try await InsightSurvey.imported()
        _ = try await program.run(
            "import", "--questionnaire", "insight.yaml", "--wave", "0", "answers.csv")
        try program.folder.newFile("asked.csv", "branch,sent\nnorth,16\nsouth,14\nwest,10\n")
        return program
    }

    @Test(
        "is what docs/results.schema.json describes, and nothing else",
        .enabled(if: SchemaCheck.isInstalled, "python3-jsonschema is not installed"),
        arguments: commands)
    func schema(arguments: [String]) async throws {
        let program = try await Self.program()
        let outcome = try await program.run(
            ["analyse"] + arguments + ["--wave", "1", "--format", "json"]
                + (arguments == ["items"] ? [] : ["--explain"]))
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        let faults = try await SchemaCheck.faults(of: outcome.output, in: program.folder)
        #expect(faults == "")
    }

    @Test(
        "is held against a schema that lets no further column pass, nor a figure in a hidden row",
        .enabled(if: SchemaCheck.isInstalled, "python3-jsonschema is not installed"))
    func strictness() async throws {
        let program = try await Self.program()
        let kano = try await program.run("analyse", "kano", "--format", "json").output
        let hidden = "\"hidden\": true,"
        for wrong in [
            kano.replacingOccurrences(of: "\"better\":", with: "\"best\":"),
            kano.replacingOccurrences(of: hidden, with: hidden + "\"n\": 3,"),
            kano.replacingOccurrences(of: "\"notes\":", with: "\"remarks\":"),
            kano.replacingOccurrences(of: "\"kind\": \"kano\"", with: "\"kind\": \"gaps\""),
        ] {
            #expect(wrong != kano)
            let faults = try await SchemaCheck.faults(of: wrong, in: program.folder)
            #expect(faults != "")
        }
    }
}

@Suite("A command for insight refuses")
struct InsightRefusalTests {
    @Test(
        "counts that cannot be true, in a sentence for each",
        arguments: [
            (
                ["--refused", "30"],
                "56 people are accounted for by answers, refusals and other outcomes, and only 40 were "
                    + "asked; correct the counts, or how many were asked with --sent.\n"
            ),
            (
                ["--delivered", "39", "--bounced", "2"],
                "39 delivered and 2 bounced are more than the 40 sent.\n"
            ),
            (
                ["--bounced", "10", "--opened", "31"],
                "31 were opened and only 30 delivered.\n"
            ),
            (
                ["--delivered", "20"],
                "24 answered and only 20 messages were delivered.\n"
            ),
            (
                ["--delivered", "20", "--opened", "22", "--language", "zh"],
                "打开 22 份，而只送达 20 份。\n作答 24 人，而只送达 20 份。\n"
            ),
            (
                ["--other", "1000000000000001"],
                "1,000,000,000,000,001 is too large for a count; write how many people that were.\n"
            ),
            (
                ["--where", "branch=north"],
                "how many were asked is known of the whole wave only; leave --where out, or give the "
                    + "counts of each group in a file with --dispositions\n"
            ),
        ])
    func counts(arguments: [String], fault: String) async throws {
        let program = try await InsightSurvey.imported()
        let outcome = try await program.run(["analyse", "response"] + arguments)
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors == fault)
    }

    @Test("a wave of which nobody knows how many were asked")
    func notAsked() async throws {
        let program = try await SmallSurvey.imported()
        let outcome = try await program.run("analyse", "response")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                the wave does not say how many were asked; say it with --sent, or what became of the \
                others with --refused, --non-contact and --unknown

                """)
        let known = try await program.run("analyse", "response", "--sent", "20")
        #expect(known.status == 0)
    }

    @Test(
        "a file that holds no such counts",
        arguments: [
            (
                "branch,asked\nnorth,3\n",
                """
                asked.csv:1: no count is called 'asked'; the columns are: sent, delivered, bounced, \
                opened, complete, partial, refused, non-contact, other, ineligible, unknown; the first \
                may be a segment
                asked.csv:1: no column holds a count; write a header with some of: sent, delivered, \
                bounced, opened, complete, partial, refused, non-contact, other, ineligible, unknown

                """
            ),
            (
                "branch,sent,sent\n",
                """
                asked.csv:1: the column 'sent' stands here twice; take one out
                asked.csv:1: no line of counts follows the header; write one below it

                """
            ),
            (
                "branch,sent\nnorth,many\n,4\nnorth,2\nnorth,2,3\n",
                """
                asked.csv:2: found 'many' under 'sent', wanted how many, a whole number without commas
                asked.csv:3: the group has no name; write its value in the first cell
                asked.csv:4: the group 'north' stands in row 2 already; add the two up
                asked.csv:5: found 3 cells, wanted 2 as in the header; leave a cell empty where \
                nothing was counted

                """
            ),
            (
                "sent\n4\n5\n",
                "asked.csv:3: a second line of counts; let the first column name the groups, or keep "
                    + "one line\n"
            ),
            (
                "branch,sent\nnorth,20\n",
                "the file of --dispositions has no line for south, west, where there are replies; add "
                    + "one for each\n"
            ),
            (
                "branch,sent\nnorth,20\neast,4\n",
                "segment 'branch' has no value 'east'; it has: north, south, west\n"
            ),
            (
                "size,sent\nbig,20\n",
                "unknown segment 'size'; this questionnaire defines: branch\n"
            ),
            (
                "branch,sent\nnorth,10\nsouth,20\nwest,10\n",
                "North: 13 people are accounted for by answers, refusals and other outcomes, and only "
                    + "10 were asked; correct the counts, or how many were asked with --sent.\n"
            ),
        ])
    func files(text: String, fault: String) async throws {
        let program = try await InsightSurvey.imported()
        try program.folder.newFile("asked.csv", text)
        let outcome = try await program.run(
            "analyse", "response", "--dispositions", "asked.csv")
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors == fault)
    }

    @Test(
        "a questionnaire that does not ask for it",
        arguments: [
            (
                "gaps",
                """
                the questionnaire has no index of the type gap: ask each item of it as a perception \
                and as an expectation, and add an index 'type: gap' to the definition (canvass new \
                servqual shows one)

                """
            ),
            (
                "kano",
                """
                the questionnaire has no index of the type kano: ask of each feature how it is to \
                have it and how it is not to have it, on a scale of five answers, and add an index \
                'type: kano' with its features to the definition

                """
            ),
        ])
    func notAskedFor(command: String, fault: String) async throws {
        let program = try await SmallSurvey.imported()
        let outcome = try await program.run("analyse", command)
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(outcome.errors == fault)
    }

    @Test("durations in an item that holds none")
    func seconds() async throws {
        let program = try await InsightSurvey.imported()
        let outcome = try await program.run("analyse", "quality", "--seconds", "second")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                'second' is no question for a number, which could hold the seconds of a reply; did \
                you mean 'seconds'? there are: seconds

                """)
    }

    @Test(
        "options that do not go together",
        arguments: [
            ["response", "--dispositions", "asked.csv", "--refused", "3"],
            ["response", "--eligible-share", "1.1"], ["quality", "--too-fast", "20"],
            ["quality", "--straight-line", "1"], ["quality", "--unanswered", "2"],
            ["quality", "--leave-out", "slow"], ["priorities", "--outcome", "overall"],
            ["priorities", "--lines", "high"],
        ])
    func options(arguments: [String]) async throws {
        let program = try CanvassProgram()
        let outcome = try await program.run(["analyse"] + arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output == "")
    }

    @Test("counts beside a file of them, by the first in the order of the options")
    func countsTwice() async throws {
        let program = try CanvassProgram()
        let counts = ["bounced", "refused", "non-contact", "unknown"].flatMap { ["--\($0)", "3"] }
        let outcome = try await program.run(
            ["analyse", "response", "--dispositions", "asked.csv"] + counts)
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.contains(
                "--bounced and --dispositions both say what became of those asked"))
    }
}
