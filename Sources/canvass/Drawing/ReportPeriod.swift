import Analysis
import ArgumentParser
import Documents
import Expressions
import Questionnaires
import Reports

/// What a report is about: all of the wave, or the last day, week or month of it beside the one before.
struct ReportPeriod {
    let selection: Selection
    let sources: ReportSources

    /// - Parameter length: `nil` for all of the wave.
    /// - Throws: `.noDays`, `.noAnswersOn`, and `.underTheFloor` when too few answered.
    init(
        _ length: PeriodLength?, around day: Day?, of chosen: ChosenSample,
        _ sources: ReportSources
    ) throws(CommandFault) {
        guard let length else {
            selection = chosen.selection
            self.sources = sources
            return
        }
        guard let day = day ?? chosen.selection.lastDay else { throw .noDays }
        guard let days = length.days(around: day), let before = length.days(before: day) else {
            throw .noDays
        }
        let part = chosen.selection.within(days)
        guard !part.isEmpty else {
            throw .noAnswersOn(
                "\(days.lowerBound)\(days.lowerBound < days.upperBound ? " to \(days.upperBound)" : "")"
            )
        }
        guard part.replies.value != nil else {
            throw .underTheFloor(chosen.questionnaire.reportingFloor, isFiltered: true)
        }
        selection = part
        var sources = sources
        let earlier = chosen.selection.within(before)
        if !earlier.isEmpty {
            sources.earlier = [EarlierWave(selection: earlier, answered: chosen.questionnaire)]
        }
        if sources.daily == nil, let measure = chosen.questionnaire.measures.first {
            sources.daily = ReportSources.Daily(
                selection: chosen.selection, measure: measure, baseline: nil, smallest: 10)
        }
        // A chart of four months can still be read day by day.
        let first = Day(ordinal: max(1, days.upperBound.ordinal - 120)) ?? days.lowerBound
        sources.daily?.shown = min(first, days.lowerBound)...days.upperBound
        self.sources = sources
    }

    /// - Throws: `ValidationError` with what was found and what was wanted.
    static func day(_ argument: String) throws -> Day {
        guard let day = Day(argument) else {
            throw ValidationError(
                "wanted a day such as --day 2025-10-24, found \(argument.quoted()).")
        }
        return day
    }
}
