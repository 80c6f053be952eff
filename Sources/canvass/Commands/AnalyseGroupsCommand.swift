public import Analysis
public import ArgumentParser
import Questionnaires

struct AnalyseGroupsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups",
        abstract: "Compare groups: which differ from all others, and which from each other.",
        discussion: """
            For each group n, mean, 95 % interval and class, how far it stands from all others, and \
            whether that is more than chance. Every two groups are compared as well. Because there \
            are many comparisons, their p values are adjusted as a family: by Holm to confirm, by \
            Benjamini and Hochberg to screen.

            Examples:
              canvass analyse groups --by region
              canvass analyse groups --by company --figure s3 --adjust bh
              canvass analyse groups --by tier --explain --language zh

            A figure is 'composite', the id of a dimension, an item or an index, or ITEM/top-two \
            for the share of its two best answers. The CSV holds the tables 'groups' and 'pairs'. \
            The JSON is described by docs/results.schema.json.
            """)

    @OptionGroup var analysis: AnalysisOptions

    @Option(help: ArgumentHelp("The segment whose groups are compared.", valueName: "segment"))
    var by: String

    @Option(help: ArgumentHelp("What is compared (default: the composite).", valueName: "figure"))
    var figure: String?

    @Option(help: ArgumentHelp("holm, bh or none.", valueName: "way"))
    var adjust: Adjustment = .holm

    func run() throws {
        try analysis.write { chosen, words in
            let segment = try chosen.segment(named: by)
            let measure = try chosen.measure(named: figure)
            guard
                let comparison = chosen.selection.comparison(
                    of: measure, by: segment.id, adjustment: adjust)
            else { throw CommandFault.unknownFigure(figure ?? "", known: chosen.measureNames) }
            return GroupFindings(comparison, words).result
        }
    }
}

extension Adjustment: ExpressibleByArgument {}

extension ChosenSample {
    /// - Parameter name: `nil` for the composite, or the first figure where there is none.
    func measure(named name: String?) throws(CommandFault) -> Measure {
        let found = name.map { questionnaire.measure(named: $0) } ?? questionnaire.measures.first
        guard let found else {
            throw .unknownFigure(name ?? "composite", known: measureNames)
        }
        return found
    }

    var measureNames: [String] { questionnaire.measures.map(\.name) }
}
