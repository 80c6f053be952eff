import Analysis
import ArgumentParser

struct AnalyseGapsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gaps",
        abstract: "Set what people found beside what they expected (SERVQUAL).",
        discussion: """
            For each index of the type gap, its dimensions and items: what was expected, what was \
            found, and the gap between both with its interval, from those who answered both. Under \
            zero it falls short of what people expect.

            Examples:
              canvass analyse gaps
              canvass analyse gaps --explain --language zh
              canvass analyse gaps --where branch=north --format csv

            The JSON is described by docs/results.schema.json.
            """)

    @OptionGroup var analysis: AnalysisOptions

    func run() throws {
        try analysis.write { chosen, words in
            let gaps = chosen.selection.gaps()
            guard !gaps.isEmpty else { throw CommandFault.noGaps }
            return GapFindings(gaps, words).result
        }
    }
}
