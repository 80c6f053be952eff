import Analysis
import ArgumentParser
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
        return try chosen.domain.groups(by: chosen.segment(named: by).id)
    }
}
