import ArgumentParser
import Foundation

/// What every subcommand of `canvass analyse` takes.
struct AnalysisOptions: ParsableArguments {
    @OptionGroup var sample: SampleOptions

    @Option(help: ArgumentHelp("The form of the results: text, json or csv.", valueName: "format"))
    var format: ResultOptions.Format = .text

    @OptionGroup var explanation: ExplainOption

    private var explain: Bool { explanation.explain }

    func validate() throws { try explanation.refuse(with: format) }

    /// Loads the sample and writes what is found in it.
    func write(
        telling: ChosenSample.Telling = .figures,
        _ find: (ChosenSample, AnalysisWords) throws -> AnalysisResult
    ) throws {
        let environment = ProcessInfo.processInfo.environment
        let chosen = try sample.load(environment: environment, telling: telling)
        let result = try find(chosen, AnalysisWords(chosen))
        switch format {
        case .text:
            let lines = result.lines(chosen, for: .output(environment), explained: explain)
            try StandardOutput.write(lines.joined(separator: "\n") + "\n")
        case .json:
            chosen.sayRescoring()
            let document = ResultsDocument(chosen)
            try StandardOutput.write(result.json(document, explained: explain).text + "\n")
        case .csv:
            chosen.sayRescoring()
            try StandardOutput.write(result.csv(chosen))
        }
    }
}
