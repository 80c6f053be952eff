import Analysis
import ArgumentParser
import Foundation
import Questionnaires

/// The form results are wanted in.
struct ResultOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, csv }

    @Option(help: ArgumentHelp("Also for each group of this segment.", valueName: "segment"))
    var by: String?

    @Option(help: ArgumentHelp("The form of the results.", valueName: "format"))
    var format: Format = .text

    /// - Returns: `nil` without `--by`.
    func groups(of chosen: ChosenSample) throws(CommandFault) -> GroupTable? {
        guard let by else { return nil }
        return try chosen.selection.groups(by: chosen.segment(named: by).id)
    }

    /// Loads the sample and writes its results in the form that is wanted.
    ///
    /// - Parameters: the results in each form, of the sample and of its groups when there are any.
    func write(
        _ sample: SampleOptions,
        text: (ChosenSample, Terminal, GroupTable?) -> [String],
        json: (ResultsDocument, GroupTable?) -> JSONValue,
        csv: (ChosenSample, GroupTable?) -> String
    ) throws {
        let environment = ProcessInfo.processInfo.environment
        let chosen = try sample.load(environment: environment)
        let groups = try groups(of: chosen)
        switch format {
        case .text:
            let lines = text(chosen, .output(environment), groups)
            try StandardOutput.write(lines.joined(separator: "\n") + "\n")
        case .json:
            chosen.sayRescoring()
            try StandardOutput.write(json(ResultsDocument(chosen), groups).text + "\n")
        case .csv:
            chosen.sayRescoring()
            try StandardOutput.write(csv(chosen, groups))
        }
    }
}
