import Analysis
import ArgumentParser
import Foundation

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Print the composite score and its classes.",
        discussion: """
            Counts who stands in which class, for respondents and for the scored units apart, with \
            the mean, its 95 % interval and how both were made. Classes are decided on exact \
            fractions: a tie belongs to the upper class.

            Examples:
              canvass score
              canvass score --wave 2021 --where tier=platinum,gold --by region
              canvass score --format json > score.json

            The columns of --format csv, one row for all and one for each group: \
            \(ScoreCSV.fixedColumns.joined(separator: ", ")); \
            then respondents.CLASS and units.CLASS for each class of the questionnaire. A group \
            that may not be shown has hidden = true and no figures. The JSON is described by \
            docs/results.schema.json.
            """)

    @OptionGroup var sample: SampleOptions
    @OptionGroup var output: ResultOptions

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let chosen = try sample.load(environment: environment)
        let groups = try output.groups(of: chosen)
        switch output.format {
        case .text:
            let text = ScoreText(chosen, for: .output(environment)).lines(groups: groups)
            try StandardOutput.write(text.joined(separator: "\n") + "\n")
        case .json:
            chosen.sayRescoring()
            let document = ResultsDocument(chosen).score(groups: groups)
            try StandardOutput.write(document.text + "\n")
        case .csv:
            chosen.sayRescoring()
            try StandardOutput.write(ScoreCSV(chosen).text(groups: groups))
        }
    }
}
