import GoldenFiles
import Testing

@Suite("Help")
struct HelpTests {
    @Test(
        "tells what each command does, with examples",
        arguments: [
            ("help.txt", []), ("help.check.txt", ["check"]), ("help.import.txt", ["import"]),
            ("help.score.txt", ["score"]), ("help.analyse.txt", ["analyse"]),
            ("help.analyse.items.txt", ["analyse", "items"]),
        ] as [(String, [String])])
    func help(name: String, command: [String]) async throws {
        let program = try CanvassProgram()
        let outcome = try await program.run(command + ["--help"])
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        try compareWithGolden(outcome.output, name)
    }

    @Test("names the version")
    func version() async throws {
        let program = try CanvassProgram()
        let outcome = try await program.run("--version")
        #expect(outcome.status == 0)
        #expect(outcome.output == "canvass 0.1.0\n")
    }
}
