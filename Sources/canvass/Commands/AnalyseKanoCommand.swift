import Analysis
import ArgumentParser

struct AnalyseKanoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kano",
        abstract: "See which features are taken for granted and which please (Kano).",
        discussion: """
            For each index of the type kano and each of its features: how many make it must-be, \
            one-dimensional, attractive, indifferent, reverse or questionable, the category by what \
            most say and whether its lead is more than chance, and how far the feature can please \
            (better) and its absence displease (worse).

            Examples:
              canvass analyse kano
              canvass analyse kano --explain --language zh
              canvass analyse kano --where tier=gold --format csv

            The JSON is described by docs/results.schema.json.
            """)

    @OptionGroup var analysis: AnalysisOptions

    func run() throws {
        try analysis.write { chosen, words in
            let indices = chosen.selection.kano()
            guard !indices.isEmpty else { throw CommandFault.noKano }
            return KanoFindings(indices, words).result
        }
    }
}
