public import Analysis
public import ArgumentParser
import Documents
import Expressions
import Foundation
import Questionnaires

struct AnalyseTrendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "Watch a figure day by day: what is noise, and when something happened.",
        discussion: """
            A control chart: each day's mean or share beside the limits that chance alone keeps it \
            in, and the days on which something happened: a point outside the limits, or a run that \
            chance does not make. Shares have Laney's limits, which allow for days that differ by \
            themselves. Below, slow drifts by EWMA and CUSUM. A day without answers is skipped, \
            never zero; a day with too few is not shown.

            Examples:
              canvass analyse trend
              canvass analyse trend --figure csat --by week
              canvass analyse trend --figure q1/top-two --baseline 2026-01-01..2026-03-31
              canvass analyse trend --format csv > trend.csv

            A figure is 'composite', the id of a dimension, an item or an index, or ITEM/top-two. \
            The JSON is described by docs/results.schema.json.
            """)

    @OptionGroup var analysis: AnalysisOptions

    @Option(help: ArgumentHelp("What is watched (default: the composite).", valueName: "figure"))
    var figure: String?

    @Option(help: ArgumentHelp("day, week or month.", valueName: "period"))
    var by: PeriodLength = .day

    @Option(
        help: ArgumentHelp(
            "The days that the limits come from (default: all).", valueName: "day..day"),
        transform: DayRange.read)
    var baseline: DayRange?

    func run() throws {
        try analysis.write { chosen, words in
            let measure = try chosen.measure(named: figure)
            switch chosen.selection.trend(of: measure, by: by, baseline: baseline?.days) {
            case .success(let trend):
                return TrendFindings(trend, hasOwnBaseline: baseline != nil, words).result
            case .failure(let refusal):
                throw AnalysisFault(TrendFindings.sentence(refusal, of: measure, words))
            }
        }
    }
}

extension PeriodLength: ExpressibleByArgument {}

/// `2026-01-01..2026-03-31` as it was typed.
struct DayRange {
    let days: ClosedRange<Day>

    /// - Throws: `ValidationError` with what was found and what was wanted.
    static func read(_ argument: String) throws -> DayRange {
        func refusal(_ reason: String) -> ValidationError {
            ValidationError("\(reason), such as --baseline 2026-01-01..2026-03-31.")
        }
        let parts = argument.components(separatedBy: "..")
        guard parts.count == 2 else {
            throw refusal("wanted two days with two points between them")
        }
        let days = try parts.map { part in
            guard let day = Day(part) else {
                throw refusal("\(part.quoted()) is no day; wanted the first and the last day")
            }
            return day
        }
        guard days[0] <= days[1] else {
            throw refusal("the last day comes before the first; wanted the earlier one first")
        }
        return DayRange(days: days[0]...days[1])
    }
}
