import ArgumentParser
import Foundation
import Questionnaires

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare two versions of a definition, and say which figures stay comparable.",
        discussion: """
            Says of the composite, its dimensions and every index whether waves before and after \
            the change may be compared, and why not: comparable, with care, after re-scoring, not \
            comparable. Every item gets what applies to it: identical, relabelled, weight changed, \
            retranslated, condition changed, reworded, scale changed, added, removed. \
            docs/definition.md says what each means.

            Exit status: 0 the series of all figures go on; 1 a figure is gone or not comparable \
            any more, with --strict also when one needs care or re-scoring, or a file has faults; \
            2 used wrongly.

            Examples:
              canvass diff 2025.yaml 2026.yaml
              canvass diff --language zh --all 2025.yaml 2026.yaml
              canvass diff --format json 2025.yaml 2026.yaml > diff.json

            In CI, against the version before the last change:
              git show HEAD~1:questionnaires/x.yaml > old.yaml
              canvass diff old.yaml questionnaires/x.yaml
            (where texts stand in files of their own, put those of then beside old.yaml)

            The JSON is described by docs/diff.schema.json.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @Argument(help: ArgumentHelp("The definition of earlier waves.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The definition of the next wave.", valueName: "new"))
    var new: String

    @Flag(help: "Also name the items that are identical.")
    var all = false

    @Flag(help: "Exit with 1 also when a figure needs care or re-scoring.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "zh or en (default: that of the system if the questionnaire has it, else its first).",
            valueName: "language"))
    var language: String?

    @Option(help: ArgumentHelp("The form of the comparison.", valueName: "format"))
    var format: Format = .text

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let (before, after) = try definitions()
        let output = try OutputLanguage(named: language, of: after, environment: environment)
        let comparison = QuestionnaireComparison(from: before, to: after)
        switch format {
        case .text:
            let text = DiffText(
                comparison, files: (old, new), in: output, for: .output(environment))
            try StandardOutput.write(text.lines(all: all).joined(separator: "\n") + "\n")
        case .json:
            let document = DiffDocument(comparison, files: (old, new), in: output)
            try StandardOutput.write(document.json.text + "\n")
        }
        if comparison.breaksASeries || (strict && !comparison.leavesSeriesUntouched) {
            throw ExitCode(1)
        }
    }

    /// - Throws: a `Refusal` with the faults of one file; those of the other are told before.
    private func definitions() throws -> (Questionnaire, Questionnaire) {
        let before = Result { try DefinitionFile(at: old).questionnaire }
        let after = Result { try DefinitionFile(at: new).questionnaire }
        if case .failure(let first as any Refusal) = before,
            case .failure(let second as any Refusal) = after, old != new
        {
            StandardError.write("\(first)\n")
            throw second
        }
        return (try before.get(), try after.get())
    }
}
