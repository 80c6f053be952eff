import GoldenFiles
import Testing

@Suite("Help")
struct HelpTests {
    static let commands =
        [
            [], ["new"], ["check"], ["preview"], ["diff"], ["import"], ["score"], ["analyse"],
            ["tabulate"], ["report"], ["chart"], ["charts"],
        ]
        + [
            "items", "groups", "compare", "trend", "drivers", "reliability", "priorities", "gaps",
            "kano", "response", "quality", "weights",
        ].map { ["analyse", $0] }

    @Test("tells what each command does, with examples", arguments: commands)
    func help(command: [String]) async throws {
        let program = try CanvassProgram()
        let outcome = try await program.run(command + ["--help"])
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        try compareWithGolden(outcome.output, (["help"] + command + ["txt"]).joined(separator: "."))
    }

    @Test("of every command is held here", arguments: commands)
    func everyCommand(command: [String]) async throws {
        let program = try CanvassProgram()
        let help = try await program.run(command + ["--help"]).output
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "SUBCOMMANDS:") else { return }
        // Names stand two columns in; what follows them further right.
        for line in lines[(start + 1)...].prefix(while: { !$0.isEmpty })
        where line.hasPrefix("  ") && !line.hasPrefix("   ") {
            let name = String(line.dropFirst(2).prefix { $0 != " " })
            #expect(Self.commands.contains(command + [name]), "\(name)")
        }
    }

    @Test("answers a command that is none with those there are")
    func unknownCommand() async throws {
        let outcome = try await CanvassProgram().run("chek")
        #expect(outcome.status == 2)
        #expect(
            outcome.errors.hasPrefix(
                "Error: There is no command 'chek'. Did you mean 'check'? There are: new, check, "
                    + "preview, diff, import, score, analyse, tabulate, report, chart, charts.\n"))
    }

    @Test("names the version")
    func version() async throws {
        let program = try CanvassProgram()
        let outcome = try await program.run("--version")
        #expect(outcome.status == 0)
        #expect(outcome.output == "canvass 0.1.0\n")
    }
}
