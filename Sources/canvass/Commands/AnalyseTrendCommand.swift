public import Analysis
public import ArgumentParser
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
            "The days that the limits come from (default: all).", valueName: "day..day"))
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
struct DayRange: ExpressibleByArgument {
    let days: ClosedRange<Day>

    init?(argument: String) {
        let parts = argument.components(separatedBy: "..")
        guard parts.count == 2, let first = Day(parts[0]), let last = Day(parts[1]), first <= last
        else { return nil }
        days = first...last
    }
}
