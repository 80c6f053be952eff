import Foundation
import GoldenFiles
import Testing

@Suite("Small groups")
struct SmallGroupTests {
    @Test(
        "are hidden with as many others as it takes",
        arguments: [
            ("small.score.en.txt", ["score", "--by", "department"]),
            ("small.items.en.txt", ["analyse", "items"]),
            ("small.items.zh.txt", ["analyse", "items", "--language", "zh"]),
            ("small.items.department.en.txt", ["analyse", "items", "--by", "department"]),
            (
                "small.items.department.zh.txt",
                ["analyse", "items", "--language", "zh", "--by", "department"]
            ),
            (
                "small.items.department.csv",
                ["analyse", "items", "--format", "csv", "--by", "department"]
            ),
        ])
    func hidden(name: String, arguments: [String]) async throws {
        let program = try await SmallSurvey.imported()
        let outcome = try await program.run(arguments)
        #expect(outcome.status == 0)
        try compareWithGolden(outcome.output, name)
    }

    @Test(
        "cannot be selected, nor everybody but them, and look like nobody",
        arguments: ["department=office", "department=sales,works"])
    func selected(condition: String) async throws {
        let program = try await SmallSurvey.imported()
        for arguments in [["score"], ["analyse", "items"]] {
            for format in ["text", "json", "csv"] {
                let outcome = try await program.run(
                    arguments + ["--where", condition, "--format", format])
                #expect(outcome.status == 1)
                #expect(outcome.output == "")
                #expect(
                    outcome.errors == """
                        what --where selects, or what it leaves out, has fewer replies than the \
                        reporting floor of 4, so nothing is shown; select more

                        """)
            }
        }
    }

    @Test("do not come out by what a condition takes from the dimension of an index")
    func partOfIndex() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile(
            "parts.yaml",
            """
            canvass: 1
            id: parts
            title: Parts
            languages: [en]
            scales: {five: {range: [1, 5]}}
            segments: {region: {title: Region, values: {n: North, s: South}}}
            also: [{id: a, scale: five, ask: A}, {id: b, scale: five, ask: B}]
            indices:
              - id: ix
                type: composite
                title: Both
                minimum-answered: 0
                dimensions:
                  - {id: da, title: First, weight: 1, items: [a]}
                  - {id: db, title: Second, weight: 1, items: [b]}

            """)
        let rows = (1...12).map { "r\($0),\($0 <= 6 ? "n" : "s"),4,\($0 <= 7 ? "2" : "")" }
        try program.folder.newFile(
            "answers.csv", "response,region,a,b\n" + rows.joined(separator: "\n") + "\n")
        let stored = try await program.run(
            "import", "--questionnaire", "parts.yaml", "answers.csv")
        #expect(stored.status == 0)
        let north = ["score", "--where", "region=n"]
        let all = try await program.run("score")
        #expect(all.output.contains(/Second +2\.00/))
        #expect(!all.output.contains("hidden:"))
        let text = try await program.run(north)
        // From the index and its first dimension the second could be reckoned.
        #expect(text.output.contains(/Both +–/))
        #expect(!text.output.contains("First") && !text.output.contains("Second"))
        #expect(text.output.contains("hidden: fewer than 5 answers"))
        let json = try await program.run(north + ["--format", "json"])
        #expect(json.output.contains(/"hidden": ?true,\s*"id": ?"ix"/))
    }
}
