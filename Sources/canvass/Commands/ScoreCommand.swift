import ArgumentParser

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
            then respondents.CLASS and units.CLASS for each class of the questionnaire; then for each \
            index other than Kano's, in the row for all, \
            \(ScoreCSV.indexColumns.map { "\($0).INDEX" }.joined(separator: ", ")), \
            empty where it may not be shown ('canvass analyse kano' has the features of the others). A \
            group that may not be shown has hidden = true and no \
            figures. The JSON is described by docs/results.schema.json.
            """)

    @OptionGroup var sample: SampleOptions
    @OptionGroup var output: ResultOptions

    func run() throws {
        try output.write(sample) { chosen, terminal, groups in
            ScoreText(chosen, for: terminal).lines(groups: groups)
        } json: { document, groups in
            NoComposite(document.chosen)?.say(groups: groups, isTable: false)
            return document.score(groups: groups)
        } csv: { chosen, groups in
            NoComposite(chosen)?.say(groups: groups, isTable: true)
            return ScoreCSV(chosen).text(groups: groups)
        }
    }
}
