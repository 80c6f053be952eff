import ArgumentParser
import Documents
import Foundation

/// The command line. Exit status: 0 done, 1 refused with reasons, 2 used wrongly.
@main
struct Canvass: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "canvass",
        abstract: "Asks people how satisfied they are, and scores what they say exactly.",
        discussion: """
            From a questionnaire and a file of answers to results, in four steps:

              canvass new
              canvass check questionnaire.yaml
              canvass import --questionnaire questionnaire.yaml --wave 2021 answers.csv
              canvass score

            Replies are kept in the file canvass.db; --store or CANVASS_STORE names another.
            Exit status: 0 done, 1 refused with reasons, 2 used wrongly.
            """,
        version: programVersion,
        subcommands: [
            NewCommand.self, CheckCommand.self, PreviewCommand.self, DiffCommand.self,
            ImportCommand.self, ScoreCommand.self, AnalyseCommand.self, TabulateCommand.self,
            ReportCommand.self, ChartCommand.self, ChartsCommand.self,
        ])

    static func main() {
        // A reader that goes away, such as head, is told apart from a failure when we write.
        signal(SIGPIPE, SIG_IGN)
        do {
            try refuseUnknownCommand(CommandLine.arguments.dropFirst().first)
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Self.end(with: error)
        }
    }

    /// A command that is none is told as such, with the one that was probably meant.
    private static func refuseUnknownCommand(_ word: String?) throws {
        guard let word, !word.hasPrefix("-"), word != "help" else { return }
        let known = configuration.subcommands.compactMap { $0.configuration.commandName }
        guard !known.contains(word) else { return }
        let near = nearest(to: word, among: known).map { " Did you mean '\($0)'?" } ?? ""
        throw ValidationError(
            "There is no command \(word.quoted()).\(near) There are: "
                + known.joined(separator: ", ") + ".")
    }

    private static func end(with error: any Error) -> Never {
        let code = exitCode(for: error)
        if error is any Refusal {
            StandardError.write("\(error)\n")
            Foundation.exit(1)
        }
        let message = fullMessage(for: error)
        if code.isSuccess {
            try? StandardOutput.write(message.isEmpty ? "" : message + "\n")
            Foundation.exit(0)
        }
        if !message.isEmpty { StandardError.write(message + "\n") }
        Foundation.exit(code == .validationFailure ? 2 : code.rawValue)
    }
}
