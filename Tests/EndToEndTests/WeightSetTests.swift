import Foundation
import GoldenFiles
import Testing

@Suite("Weights made from margins")
struct WeightSetTests {
    private static let margins =
        "segment,category,target\ndepartment,sales,40\n"
        + "department,works,35\ndepartment,office,25\n"

    /// - Parameter floor: 0 for replies that are identified.
    private func program(floor: Int = 0) async throws -> CanvassProgram {
        let program = try CanvassProgram()
        var definition = SmallSurvey.definition
        if floor == 0 {
            definition =
                definition
                .replacingOccurrences(of: "replies: confidential", with: "replies: identified")
                .replacingOccurrences(of: "reporting: {floor: 4}", with: "reporting: {floor: 0}")
        }
        try program.folder.newFile("small.yaml", definition)
        try program.folder.newFile("answers.csv", SmallSurvey.answers)
        try program.folder.newFile("margins.csv", Self.margins)
        let outcome = try await program.run(
            "import", "--questionnaire", "small.yaml", "--wave", "2026", "answers.csv")
        #expect(outcome.errors == "" && outcome.status == 0)
        return program
    }

    @Test("are looked at, made, kept, and used by name")
    func use() async throws {
        let program = try await program()
        for (name, arguments) in [
            ("weights.en.txt", ["analyse", "weights", "--explain"]),
            ("weights.zh.txt", ["analyse", "weights", "--explain", "--language", "zh"]),
            (
                "weights.raked.en.txt",
                [
                    "analyse", "weights", "--margins", "margins.csv", "--save", "census",
                    "--explain",
                ]
            ),
            (
                "weights.raked.zh.txt",
                [
                    "analyse", "weights", "--margins", "margins.csv", "--save", "census",
                    "--explain", "--language", "zh",
                ]
            ),
            (
                "weights.trimmed.en.txt",
                [
                    "analyse", "weights", "--base", "census", "--trim-high", "1.5", "--save",
                    "trimmed",
                ]
            ),
            ("weights.use.score.en.txt", ["score", "--weights", "census", "--by", "department"]),
            ("weights.use.items.en.txt", ["analyse", "items", "--weights", "census"]),
            ("weights.csv", ["analyse", "weights", "--weights", "census", "--format", "csv"]),
        ] {
            let outcome = try await program.run(arguments)
            #expect(outcome.errors == "" && outcome.status == 0)
            try compareWithGolden(outcome.output, name)
        }
    }

    @Test("are named in JSON with their hash, everywhere the same")
    func json() async throws {
        let program = try await program()
        let made = try await program.run(
            "analyse", "weights", "--margins", "margins.csv", "--save", "census", "--format",
            "json")
        #expect(made.status == 0)
        let saved = try #require(
            try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [String: Any])
        let hash = try #require((saved["saved"] as? [String: Any])?["hash"] as? String)
        for arguments in [["score"], ["analyse", "items"], ["analyse", "weights"]] {
            let outcome = try await program.run(
                arguments + ["--weights", "census", "--format", "json"])
            let document = try #require(
                try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
                    as? [String: Any])
            let method = try #require(document["method"] as? [String: Any])
            let set = try #require(method["weight-set"] as? [String: Any])
            #expect(set["name"] as? String == "census" && set["hash"] as? String == hash)
            #expect(method["weighted"] as? Bool == true)
        }
        let report = try await program.run(
            "report", "--weights", "census", "--format", "png", "--output", "r")
        #expect(report.status == 0)
    }

    @Test(
        "are described by the schema of results",
        .enabled(if: SchemaCheck.isInstalled, "python3-jsonschema is not installed"))
    func schema() async throws {
        let program = try await program()
        let outcome = try await program.run(
            "analyse", "weights", "--margins", "margins.csv", "--trim", "5", "--save", "census",
            "--explain", "--format", "json")
        #expect(outcome.status == 0)
        #expect(try await SchemaCheck.faults(of: outcome.output, in: program.folder) == "")
    }

    @Test("cannot be aimed at a category of few")
    func few() async throws {
        let program = try await program(floor: 4)
        let outcome = try await program.run("analyse", "weights", "--margins", "margins.csv")
        #expect(outcome.output == "" && outcome.status == 1)
        #expect(
            outcome.errors == """
                'office' of 'department' are fewer respondents than the reporting floor of 4: weights \
                could be aimed at them; join them with another category in a segment of its own, or \
                leave the margin out

                """)
    }

    @Test("are refused with what to do")
    func refusals() async throws {
        let program = try await program()
        let files = [
            ("no-sales.csv", "department,works,50\ndepartment,office,50\n"),
            ("zero.csv", "department,sales,0\ndepartment,works,50\ndepartment,office,50\n"),
            ("bad.csv", "departmen,sales,many\n"), ("empty.csv", ""),
            ("odd.csv", "department,sales,50\ndepartment,works,30\ndepartment,office,19.9\n"),
        ]
        for (name, text) in files { try program.folder.newFile(name, text) }
        let cases: [([String], String)] = [
            (
                ["--margins", "no-sales.csv"],
                "replies are 'sales' of 'department', and the margin has no target for it; add a line "
                    + "department,sales,… to the file"
            ),
            (
                ["--margins", "zero.csv"],
                "replies are 'sales' of 'department', and its target is zero; give it the share it "
                    + "has, or leave those replies out of the wave"
            ),
            (
                ["--margins", "bad.csv"],
                "bad.csv: the file has no margins; write a line for each category, such as "
                    + "region,north,0.4"
            ),
            (
                ["--margins", "empty.csv"],
                "empty.csv: the file is empty; wanted a row with the names of the columns"
            ),
            (
                ["--margins", "odd.csv"],
                "odd.csv: the margin 'department': its targets add up to 99.9; shares must add up to "
                    + "100 exactly: give the rest to one of them"
            ),
            (
                ["--margins", "margins.csv", "--trim", "1.05"],
                "margins and trimming cannot both be had: 'office' of 'department' stays"
            ),
            (
                ["--margins", "margins.csv", "--base", "none-such"],
                "wave '2026' has no weight set 'none-such'; make one with 'canvass analyse weights "
                    + "--margins FILE --save NAME'"
            ),
            (["--margins", "gone.csv"], "gone.csv: cannot be read: No such file or directory"),
        ]
        for (arguments, expected) in cases {
            let outcome = try await program.run(["analyse", "weights"] + arguments)
            #expect(outcome.status == 1 && outcome.output == "")
            #expect(outcome.errors.hasPrefix(expected), "\(outcome.errors)")
        }
        for arguments in [
            ["--save", "x"], ["--margins", "margins.csv", "--save", "none"],
            ["--margins", "margins.csv", "--where", "department=sales"], ["--trim", "0.5"],
            ["--trim", "5", "--trim-high", "5"], ["--replace"],
        ] {
            #expect(try await program.run(["analyse", "weights"] + arguments).status == 2)
        }
    }

    @Test("are kept once, replaced on demand, and refused when replies came after them")
    func kept() async throws {
        let program = try await program()
        let make = ["analyse", "weights", "--margins", "margins.csv", "--save", "census"]
        #expect(try await program.run(make).output.contains("Saved as weight set 'census'"))
        #expect(
            try await program.run(make).output.contains(
                "The wave has this weight set already: 'census'"))
        let other = make + ["--trim-high", "3"]
        let refused = try await program.run(other)
        #expect(refused.status == 1)
        #expect(refused.errors.hasPrefix("wave '2026' has a weight set 'census' with other inputs"))
        let replaced = try await program.run(other + ["--replace"])
        #expect(replaced.status == 0 && replaced.output.contains("in place of another"))
        try program.folder.newFile("more.csv", "response,department,a,b,c,d\nx1,sales,1,2,3,4\n")
        _ = try await program.run(
            "import", "--questionnaire", "small.yaml", "--wave", "2026", "more.csv")
        let stale = try await program.run("score", "--weights", "census")
        #expect(stale.status == 1)
        #expect(
            stale.errors
                == "the weight set 'census' knows nothing of 1 reply of wave '2026' that came or count "
                + "since it was made; make it again with 'canvass analyse weights --margins FILE "
                + "--save NAME --replace'\n")
        #expect(try await program.run("score", "--weights", "none").status == 0)
    }
}
