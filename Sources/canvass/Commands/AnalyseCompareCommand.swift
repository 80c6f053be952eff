import Analysis
import ArgumentParser
import Questionnaires

struct AnalyseCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two waves: what rose, what fell, and what is no more than chance.",
        discussion: """
            For the composite, each dimension, item and index the means of both waves and their \
            difference with its interval. A change is called one only when it is significant after \
            the p values of all figures were adjusted as one family. Figures that the two versions \
            of the questionnaire do not allow to compare are named, not compared; the earlier wave \
            is scored by the rules of the later.

            Those who answered both waves make the difference more certain: companies and other \
            clusters of the design are matched by themselves, --match names another segment, or \
            'id' where the id of a reply is that of a person. People who lie in one cluster in both \
            waves are matched by that cluster, which is what was drawn.

            Examples:
              canvass analyse compare
              canvass analyse compare --with 2020 --wave 2021 --where tier=gold
              canvass analyse compare --match customer --adjust bh --format csv

            The JSON is described by docs/results.schema.json.
            """)

    @OptionGroup var analysis: AnalysisOptions

    @Option(
        help: ArgumentHelp(
            "The earlier wave (default: the one before, by the last day of its answers).",
            valueName: "wave"))
    var with: String?

    @Option(
        help: ArgumentHelp(
            "What tells that two replies come from the same person: a segment, id, or none.",
            valueName: "segment"))
    var match: String?

    @Option(help: ArgumentHelp("holm, bh or none.", valueName: "way"))
    var adjust: Adjustment = .holm

    func run() throws {
        try analysis.write { chosen, words in
            let earlier = try analysis.sample.loadEarlier(with, than: chosen)
            let comparison = chosen.selection.comparison(
                with: earlier.selection, answering: earlier.answered,
                matching: try matching(of: chosen), adjustment: adjust)
            switch comparison {
            case .success(let comparison): return WaveFindings(comparison, words).result
            case .failure(let refusal):
                throw AnalysisFault(WaveFindings.sentence(refusal, match ?? "", words))
            }
        }
    }

    private func matching(of chosen: ChosenSample) throws -> WaveComparison.Matching? {
        switch match {
        case nil: nil
        case "none": .nothing
        case "id": .replyIDs
        case let name?: .segment(try chosen.segment(named: name).id)
        }
    }
}
