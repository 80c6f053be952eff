import Foundation
import GoldenFiles
import Testing

@Suite("canvass tabulate")
struct TabulateTests {
    @Test("tells of the store what it tells of the file, and no more than may be told")
    func cableGroup() async throws {
        let program = try await CanvassProgram.withCableGroup()
        for (name, arguments) in [("", []), ("-by-tier", ["--by", "tier"])] {
            for language in ["en", "zh"] {
                let outcome = try await program.run(
                    ["tabulate", "--language", language] + arguments)
                #expect(outcome.errors == "")
                try compareWithGolden(outcome.output, "tabulate\(name).\(language).txt")
                let file = try await program.run(
                    [
                        "tabulate", Checkout.answers, "--questionnaire", Checkout.definition,
                        "--language", language,
                    ] + arguments)
                let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
                #expect(
                    lines.enumerated().filter { $0.offset != 1 }.map(\.element)
                        == file.output.split(separator: "\n", omittingEmptySubsequences: false)
                        .enumerated().filter { $0.offset != 1 }.map(\.element))
            }
        }
    }

    static let shipped: [String] = {
        let folder = Checkout.path("questionnaires")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter {
            FileManager.default.fileExists(atPath: "\(folder)/\($0)/responses.csv")
        }
    }()

    @Test("prints the numbers of canvass analyse items and canvass score", arguments: shipped)
    func sameNumbers(name: String) async throws {
        let program = try CanvassProgram()
        let definition = Checkout.path("questionnaires/\(name)/definition.yaml")
        let answers = Checkout.path("questionnaires/\(name)/responses.csv")
        let stored = try await program.run(
            "import", "--questionnaire", definition, "--wave", "w", answers)
        #expect(stored.status == 0)
        let outline = try await program.run("check", definition)
        let segments = outline.output.split(separator: "\n").first { $0.hasPrefix("  segments") }
        let first = segments?.split(whereSeparator: { $0 == " " || $0 == "," }).dropFirst().first
        let groups = first.map { ["--by", String($0)] } ?? []

        let items = try await program.run(["analyse", "items", "--format", "csv"] + groups)
        let counted = try await program.run(["tabulate", "--format", "csv"] + groups)
        #expect(counted.status == 0 && counted.output == items.output)

        // The same JSON where both say the same.
        let document = try Self.object(
            try await program.run(["tabulate", "--format", "json"] + groups))
        let wanted = try Self.object(
            try await program.run(["analyse", "items", "--format", "json"] + groups))
        for key in [
            "composite", "dimensions", "items", "choices", "groups", "method", "classes",
            "questionnaire", "replies", "completion",
        ] {
            #expect(document[key] == wanted[key], "\(key)")
        }
        let score = try Self.object(try await program.run("score", "--format", "json"))
        #expect(document["indices"] == score["indices"])

        // Straight from the file, on several threads.
        for threads in ["1", "3"] {
            let file = try Self.object(
                try await program.run(
                    [
                        "tabulate", answers, "--questionnaire", definition, "--format", "json",
                        "--threads", threads,
                    ] + groups))
            for key in Set(document.keys).subtracting(["wave"]) {
                #expect(file[key] == document[key], "\(key)")
            }
        }
    }

    private static func object(_ outcome: CanvassProgram.Outcome) throws -> [String: NSObject] {
        try #require(
            JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: NSObject])
    }

    @Test("says when it scores by other weights than the store")
    func rescoring() async throws {
        let program = try await CanvassProgram.withCableGroup()
        let text = try String(contentsOfFile: Checkout.definition, encoding: .utf8)
        try program.folder.newFile("other.yaml", text.replacing("from: 4.5", with: "from: 4.6"))
        for arguments in [["tabulate"], ["tabulate", "--format", "csv"]] {
            let outcome = try await program.run(
                arguments + ["--questionnaire", "other.yaml", "--language", "en"])
            #expect(outcome.status == 0)
            #expect(
                (outcome.output + outcome.errors).contains(
                    "\nScored by other.yaml this time only: scoring ")
                    || outcome.errors.hasPrefix("Scored by other.yaml this time only: scoring "))
        }
    }

    @Test("says of a file what canvass import says, and that nothing was counted")
    func faults() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile("survey.yaml", Self.definition)
        try program.folder.newFile("map.yaml", "canvass-mapping: 1\nweight: w\n")
        for text in [
            "g,w,q1\na,1,6\n", "g,w,q1\na,-1,5\n", "g,w,q1\na,nan,5\n", "g,w,q1\na,inf,5\n",
            "g,w,q1\na,x,5\n", "g,w,q1\na,1\n", "g,w,q1\na,1,\"5\n", "g,w\na,1\n",
            "g;w;q1\na;1;5\n",
            "\u{0}", "", "g,w,q1\nb,1e400,5\n",
        ] {
            try program.folder.newFile("a.csv", text)
            let counted = try await program.run(
                "tabulate", "a.csv", "--questionnaire", "survey.yaml", "--mapping", "map.yaml")
            let stored = try await program.run(
                "import", "a.csv", "--questionnaire", "survey.yaml", "--mapping", "map.yaml")
            #expect(counted.status == 1 && stored.status == 1 && counted.output == "")
            #expect(
                counted.errors.components(separatedBy: "\n\nNothing was counted.").first
                    == stored.errors.components(separatedBy: "\n\nNothing was stored.").first)
            #expect(counted.errors.contains("\n\nNothing was counted."))
        }
        try program.folder.newFile("a.csv", "g,w,q1\na,1,6\n")
        let counted = try await program.run(
            "tabulate", "a.csv", "--questionnaire", "survey.yaml", "--mapping", "map.yaml")
        #expect(
            counted.errors == """
                a.csv:2: column q1: found '6', wanted a code from 1 to 5 or its label; map it in the mapping file if it means something

                Nothing was counted. Mend these rows and count again; or store the good rows with \
                'canvass import --accept-partial' and count the store.

                """)
    }

    @Test("counts what is not plain, and files of other encodings, as an import does")
    func exactly() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile("survey.yaml", Self.definition)
        let rows =
            "g,weight,q1,words\n"
            + (0..<30).map { row in
                "\(["东", "b"][row % 2]),\(1 + row % 3),\(1 + row % 5),\"two\nlines\"\n"
            }.joined()
        let plain = rows.replacing("\"two\nlines\"", with: "two lines")
        let utf16 =
            Data([0xFF, 0xFE]) + Data(plain.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
        var outputs: Set<String> = []
        for content in [
            Data(rows.utf8), Data(plain.utf8), utf16,
            Data(plain.replacing("\n", with: "\r").utf8),
            Data([0xEF, 0xBB, 0xBF]) + Data(plain.replacing("\n", with: "\r\n").utf8),
        ] {
            try program.folder.newFile("a.csv", content)
            let counted = try await program.run(
                "tabulate", "a.csv", "--questionnaire", "survey.yaml", "--by", "g")
            #expect(counted.status == 0, "\(counted.errors)")
            outputs.insert(counted.output)
        }
        #expect(outputs.count == 1)
        #expect(outputs.first?.contains("30 replies") == true)
    }

    @Test(
        "refuses what it cannot do, saying what to do instead",
        arguments: [
            (
                ["tabulate"], 1,
                "canvass.db: there is no store here; make one with 'canvass import', or name another with --store\n"
            ),
            (
                ["tabulate", "a.csv"], 2,
                "Error: A CSV file needs --questionnaire with the definition that was answered."
            ),
            (["tabulate", "--mapping", "x"], 2, "Error: --mapping goes with a CSV file."),
            (["tabulate", "--threads", "2"], 2, "Error: --threads goes with a CSV file."),
            (
                ["tabulate", "a.csv", "--questionnaire", "survey.yaml", "--threads", "0"], 2,
                "Error: --threads must be from 1 to 256."
            ),
            (
                ["tabulate", "a.csv", "--questionnaire", "survey.yaml", "--wave", "x"], 2,
                "Error: --wave and --store go with the store; leave them out with a CSV file."
            ),
            (
                ["tabulate", "none.csv", "--questionnaire", "survey.yaml"], 1,
                "none.csv: cannot be read: No such file or directory\n"
            ),
            (
                ["tabulate", "empty.csv", "--questionnaire", "survey.yaml"], 1,
                "empty.csv: the file has a header and no rows to count; export it again with the answers\n"
            ),
            (
                ["tabulate", "a.csv", "--questionnaire", "survey.yaml", "--by", "h"], 1,
                "unknown segment 'h'; did you mean 'g'? this questionnaire defines: g\n"
            ),
        ] as [([String], Int32, String)])
    func refusals(arguments: [String], status: Int32, message: String) async throws {
        let program = try CanvassProgram()
        try program.folder.newFile("survey.yaml", Self.definition)
        try program.folder.newFile("a.csv", "g,weight,q1\na,1,5\n")
        try program.folder.newFile("empty.csv", "g,weight,q1\n")
        let outcome = try await program.run(arguments)
        #expect(outcome.status == status)
        #expect(outcome.output == "")
        if status == 1 {
            #expect(outcome.errors == message)
        } else {
            #expect(outcome.errors.hasPrefix(message))
        }
    }

    private static let definition = """
        canvass: 1
        id: survey
        title: Survey
        languages: [en]
        scales: {five: {range: [1, 5]}}
        segments: {g: {title: Group}}
        dimensions:
          - id: d
            title: D
            weight: 1
            items: [{id: q1, scale: five, ask: How?}]
        also:
          - {id: words, type: long-text, ask: Else?}
        sample: {weight: sampling}

        """
}
