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
}
