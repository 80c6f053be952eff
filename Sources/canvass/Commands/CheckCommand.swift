import ArgumentParser
import Documents
import Foundation
import Questionnaires

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check definitions, and say what is in them.",
        discussion: """
            Prints every fault of every file with its line, what was found and what to do. For a \
            good file: what it asks, how it is scored, and which translations are missing.

            Example:
              canvass check questionnaires/*/definition.yaml
            """)

    @Argument(help: ArgumentHelp("Definition files (YAML or JSON).", valueName: "files"))
    var files: [String]

    func run() throws {
        let terminal = Terminal.output(ProcessInfo.processInfo.environment)
        var isGood = true
        for (number, path) in files.enumerated() {
            do {
                let definition = try Questionnaire(AuthoredFile.source(at: path))
                let lines = DefinitionSummary(definition).lines(file: path, for: terminal)
                try StandardOutput.write(
                    (number > 0 ? "\n" : "") + lines.joined(separator: "\n") + "\n")
            } catch let refusal as any Refusal {
                isGood = false
                StandardError.write("\(refusal)\n")
            }
        }
        if !isGood { throw ExitCode(1) }
    }
}
