import Analysis
import ArgumentParser

struct AnalyseReliabilityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reliability",
        abstract: "See whether the items of a dimension measure one thing.",
        discussion: """
            For each dimension, and for all items together: Cronbach's alpha with its interval, \
            McDonald's omega, the mean correlation, and for each item how it goes with the rest and \
            what alpha would be without it. Only replies that answered all items of the dimension \
            count; nothing is left out or turned round in silence.

            Examples:
              canvass analyse reliability
              canvass analyse reliability --explain --language zh
              canvass analyse reliability --format csv > reliability.csv

            The JSON is described by docs/results.schema.json.
            """)

    @OptionGroup var analysis: AnalysisOptions

    func run() throws {
        try analysis.write { chosen, words in
            let analyses = chosen.selection.reliability()
            guard !analyses.isEmpty else { throw CommandFault.noDimensions }
            return ReliabilityFindings(analyses, words).result
        }
    }
}
