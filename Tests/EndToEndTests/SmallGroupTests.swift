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

    @Test("do not come out by the mean and the classes of all scored units")
    func units() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile(
            "units.yaml",
            """
            canvass: 1
            id: units
            title: Units
            languages: [en]
            scales: {five: {range: [1, 5]}}
            segments: {company: {title: Company}, region: {title: Region, values: {n: North, s: South}}}
            dimensions:
              - id: d
                title: D
                weight: 1
                items: [{id: q, scale: five, ask: Q, weight: 1}]
            score:
              unit: company
              headline: units
              classes: [{id: high, from: 4, label: High}, {id: low, label: Low}]

            """)
        let companies = [("a", "n", 3, 5), ("b", "n", 4, 1), ("c", "s", 6, 4), ("d", "s", 6, 3)]
        let rows = companies.flatMap { name, region, people, answer in
            (0..<people).map { "\(name)\($0),\(name),\(region),\(answer)" }
        }
        try program.folder.newFile(
            "answers.csv",
            "response,company,region,q\n" + rows.joined(separator: "\n") + "\n")
        let stored = try await program.run(
            "import", "--questionnaire", "units.yaml", "--sent", "40", "answers.csv")
        #expect(stored.status == 0, "\(stored.errors)")
        let text = try await program.run("score", "--by", "region").output
        #expect(
            text.contains(
                "How many companies are in each class is not shown: it would tell of those that are "
                    + "hidden."))
        // The mean of all four is 3.25, that of the north 3.00.
        #expect(!text.contains("3.25") && !text.contains("3.00"))
        #expect(text.contains(/South † +12 +2 +3\.50/))
        let json = try await program.run("score", "--by", "region", "--format", "json").output
        #expect(json.contains(/"units": ?null/) && !json.contains("13/4"))
        let bounds = try await program.run("analyse", "response", "--units", "12")
        #expect(bounds.status == 0)
        #expect(
            bounds.output.contains(
                "No bounds for the companies that did not answer: the mean of all companies would tell "
                    + "of those that are hidden."))
        #expect(!bounds.output.contains("3.25"))
        let quality = try await program.run("analyse", "quality")
        #expect(quality.output.contains("The composite may not be shown and is left out."))
        #expect(!quality.output.contains("3.25"))
    }

    @Test("do not come out by what a group is set against where the total is hidden")
    func others() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile(
            "others.yaml",
            """
            canvass: 1
            id: others
            title: Others
            languages: [en]
            scales: {five: {range: [1, 5]}}
            segments: {side: {title: Side}, team: {title: Team}}
            dimensions:
              - id: d
                title: D
                weight: 1
                items: [{id: q, scale: five, ask: Q, weight: 1}]

            """)
        // Of the west three answered, of no team.
        let rows =
            (0..<36).map { "e\($0),east,\(["a", "b", "c"][$0 % 3]),\(1 + $0 * 7 % 5)" }
            + (0..<10).map { "w\($0),west,,\($0 < 3 ? "2" : "")" }
        try program.folder.newFile(
            "answers.csv", "response,side,team,q\n" + rows.joined(separator: "\n") + "\n")
        let stored = try await program.run(
            "import", "--questionnaire", "others.yaml", "answers.csv")
        #expect(stored.status == 0, "\(stored.errors)")
        let groups = ["analyse", "groups", "--by", "team", "--figure", "q", "--where", "side=east"]
        let text = try await program.run(groups)
        #expect(text.status == 0, "\(text.errors)")
        #expect(text.output.contains("no test, it would tell of those that are hidden."))
        #expect(text.output.contains("Method: every two groups that are shown, Welch's t test"))
        let json = try await program.run(groups + ["--format", "json"])
        #expect(json.output.contains(/"no-test": ?"withheld"/))
        let chinese = try await program.run(groups + ["--language", "zh"])
        #expect(chinese.output.contains("未检验，会透露不予显示者的情况。"))
    }
}
