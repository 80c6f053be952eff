import Analysis
import ArgumentParser
import ExactNumbers
import Foundation
import Questionnaires
import Statistics

struct AnalysePrioritiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "priorities",
        abstract: "Set what matters beside how well it goes: where to look first.",
        discussion: """
            Importance and performance of every item of the composite, or of its dimensions, and the \
            quadrant each stands in: concentrate here, keep up, low priority, possible overkill. An \
            item whose interval reaches across a line is marked: its quadrant is not certain.

            Examples:
              canvass analyse priorities
              canvass analyse priorities --dimensions --language zh
              canvass analyse priorities --importance drivers --outcome overall
              canvass analyse priorities --lines 12.5,4.0 --format csv

            Importance is the weight in the composite, or with 'drivers' the share of R² by \
            Johnson's relative weights, as 'canvass analyse drivers' finds it. Lines stand at the \
            means, at the middle of the scale ('middle': importance at its mean), or at two numbers: \
            importance in per cent, performance on the range of the score. The JSON is described by \
            docs/results.schema.json.
            """)

    enum Importance: String, CaseIterable, ExpressibleByArgument { case weights, drivers }

    @OptionGroup var analysis: AnalysisOptions

    @Option(help: ArgumentHelp("weights or drivers.", valueName: "source"))
    var importance: Importance = .weights

    @Option(help: ArgumentHelp("What is to be explained, with drivers.", valueName: "figure"))
    var outcome: String?

    @Flag(help: "The dimensions in place of the items.")
    var dimensions = false

    @Option(help: ArgumentHelp("means, middle, or X,Y.", valueName: "lines"))
    var lines: PriorityLines = .means

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Of the resampling: the same seed, the same intervals.", valueName: "n"))
    var seed: UInt64 = 1

    func validate() throws {
        if outcome != nil && importance == .weights {
            throw ValidationError("--outcome goes with --importance drivers.")
        }
    }

    func run() throws {
        try analysis.write { chosen, words in
            guard chosen.questionnaire.hasComposite else { throw CommandFault.noPriorities }
            let drivers = importance == .drivers ? try drivers(chosen, words) : nil
            let table = chosen.selection.estimates().filled(in: chosen.selection)
            let range = chosen.questionnaire.score.range
            try lines.refuse(outside: range, words)
            let picture: Priorities
            if dimensions {
                picture = try Priorities(
                    table.importancePerformanceOfDimensions(
                        derived: drivers.map { drivers in
                            drivers.importances { measure in
                                if case .dimension(let id) = measure { id } else { nil }
                            }
                        }, importanceLine: lines.importance(),
                        performanceLine: lines.performance(range)),
                    words
                ) { id in
                    (.dimension(id), chosen.questionnaire.dimensions.first { $0.id == id }?.title)
                }
            } else {
                picture = try Priorities(
                    table.importancePerformanceOfItems(
                        derived: drivers.map { drivers in
                            drivers.importances { measure in
                                if case .item(let id) = measure { id } else { nil }
                            }
                        }, importanceLine: lines.importance(),
                        performanceLine: lines.performance(range)),
                    words
                ) { id in (.item(id), chosen.questionnaire.item(id)?.title) }
            }
            return PriorityFindings(picture, lines: lines, drivers: drivers, words).result
        }
    }

    private func drivers(
        _ chosen: ChosenSample, _ words: AnalysisWords
    ) throws -> DriverAnalysis {
        let measure = try chosen.outcome(named: outcome)
        let analysis = chosen.selection.drivers(
            of: measure, among: dimensions ? .dimensions : .items, method: .relativeWeights,
            seed: seed, threads: ProcessInfo.processInfo.activeProcessorCount)
        switch analysis {
        case .success(let drivers): return drivers
        case .failure(let refusal):
            throw AnalysisFault(
                DriverFindings.sentence(refusal, measure, isForPriorities: true, words))
        }
    }
}

/// `means`, `middle`, or `12.5,4.0`.
enum PriorityLines: Hashable, ExpressibleByArgument {
    case means
    case middle
    /// - Parameters:
    ///   - importance: a share from 0 to 1.
    case at(importance: FixedDecimal, performance: FixedDecimal)

    init?(argument: String) {
        switch argument {
        case "means": self = .means
        case "middle": self = .middle
        default:
            let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
            guard parts.count == 2, let percent = FixedDecimal(parts[0]),
                let performance = FixedDecimal(parts[1]), percent.units % 100 == 0
            else { return nil }
            self = .at(
                importance: FixedDecimal(units: percent.units / 100), performance: performance)
        }
    }

    var defaultValueDescription: String { "means" }

    /// - Parameter range: of the score.
    /// - Throws: `AnalysisFault` when a line stands where no point can.
    func refuse(outside range: ClosedRange<Int>, _ words: AnalysisWords) throws(AnalysisFault) {
        guard case .at(let importance, let performance) = self else { return }
        let bounds = Ratio(range.lowerBound)...Ratio(range.upperBound)
        let shares = Ratio.zero...Ratio(1)
        if shares.contains(Ratio(importance)), bounds.contains(Ratio(performance)) { return }
        throw AnalysisFault(
            words.say(
                "--lines: no point can reach these lines; the first number is an importance from 0 to "
                    + "100 per cent, the second a performance from \(range.lowerBound) to "
                    + "\(range.upperBound)",
                "--lines：没有哪一项能到达这样的分界线；第一个数是重要度，从 0 到 100（%），第二个数是表现，从 \(range.lowerBound) 到 \(range.upperBound)"
            ))
    }

    func importance<Subject>() -> ImportancePerformance<Subject>.Line {
        switch self {
        case .means, .middle: .grandMean
        case .at(let importance, _): .at(importance)
        }
    }

    /// - Parameter range: of the score.
    func performance<Subject>(
        _ range: ClosedRange<Int>
    ) -> ImportancePerformance<Subject>.Line {
        switch self {
        case .means: .grandMean
        case .middle: .middle(range)
        case .at(_, let performance): .at(performance)
        }
    }
}

extension DriverAnalysis {
    /// What each driver explains as a share of R², by what it is.
    fileprivate func importances<Subject: Hashable & Sendable>(
        _ subject: (Measure) -> Subject?
    ) -> [Subject: ImportancePerformance<Subject>.Importance] {
        var importances: [Subject: ImportancePerformance<Subject>.Importance] = [:]
        for driver in drivers {
            guard let subject = subject(driver.measure.measure), let share = driver.percentage
            else { continue }
            importances[subject] = .derived(
                share / 100,
                interval: driver.interval.map {
                    ConfidenceInterval(low: $0.low / 100, high: $0.high / 100)
                })
        }
        return importances
    }
}
