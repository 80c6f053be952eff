import Analysis
import ArgumentParser
import Foundation
import Questionnaires
import Statistics
import Synchronization

struct AnalyseDriversCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drivers",
        abstract: "Find what goes with an outcome: which items matter most, and how they do.",
        discussion: """
            Divides what the items together explain of the outcome among them, with intervals from \
            resampling, beside how well each does. Only replies that answered all of them count. \
            It is an association: that an item matters is no promise of what a change would bring. \
            What one point more of an item adds to the composite is arithmetic, and stands in the \
            last column.

            Examples:
              canvass analyse drivers
              canvass analyse drivers --outcome overall --shapley
              canvass analyse drivers --outcome nps --among s1,s2,s3,s4,s5 --format csv
              canvass analyse drivers --among dimensions --explain

            The outcome is an item outside the composite or an index of one (default: the \
            recommendation, or else the first rated item outside the composite). The JSON is \
            described by docs/results.schema.json.
            """)

    @OptionGroup var analysis: AnalysisOptions

    @Option(help: ArgumentHelp("What is to be explained.", valueName: "figure"))
    var outcome: String?

    @Option(
        help: ArgumentHelp(
            "What it is explained by: items, dimensions, or ids with commas between them "
                + "(default: items).", valueName: "items"))
    var among = "items"

    @Flag(
        help: """
            Average over all orders of the items (Shapley values, at most \
            \(OutcomeCorrelations.mostForShapley)) instead of Johnson's relative weights.
            """)
    var shapley = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Of the resampling: the same seed, the same intervals.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Resamples for the intervals; 0 for none.", valueName: "n"))
    var resamples = DriverBootstrap.usualReplicates

    func validate() throws {
        guard (0...100_000).contains(resamples) else {
            throw ValidationError("--resamples is a number from 0 to 100000.")
        }
    }

    func run() throws {
        try analysis.write { chosen, words in
            let outcome = try chosen.outcome(named: self.outcome)
            let wanted = resamples
            let line = Mutex(ProgressLine(name: "drivers", counting: "resamples"))
            let drivers = chosen.selection.drivers(
                of: outcome, among: try predictors(), method: shapley ? .shapley : .relativeWeights,
                seed: seed, replicates: wanted,
                threads: ProcessInfo.processInfo.activeProcessorCount
            ) { done in
                line.withLock { $0.show(rows: done, share: Double(done) / Double(wanted)) }
            }
            line.withLock { $0.end() }
            switch drivers {
            case .success(let drivers): return DriverFindings(drivers, words).result
            case .failure(let refusal):
                throw AnalysisFault(DriverFindings.sentence(refusal, outcome, words))
            }
        }
    }

    private func predictors() throws -> DriverPredictors {
        switch among {
        case "items": return .items
        case "dimensions": return .dimensions
        default:
            return .these(
                try among.split(separator: ",").map { name in
                    guard let id = ItemID(String(name)) else {
                        throw CommandFault.unknownFigure(String(name), known: [])
                    }
                    return id
                })
        }
    }
}

extension ChosenSample {
    /// What is to be explained.
    ///
    /// - Parameter name: `nil` for the recommendation, or else the first rated item outside the
    ///   composite.
    func outcome(named name: String?) throws(CommandFault) -> Measure {
        if let name {
            let isItem = questionnaire.items.contains { $0.id.name == name }
            guard isItem, questionnaire.measure(named: name) == nil else {
                return try measure(named: name)
            }
            throw .noSuchOutcome(
                name,
                known: selection.outcomes.map(\.id.name)
                    + questionnaire.indices.map(\.id.name))
        }
        guard let item = selection.outcomes.first else { throw .noOutcome }
        return .item(item.id)
    }
}

/// Why there is no result, in a sentence that says what to do.
struct AnalysisFault: Error, Refusal, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
