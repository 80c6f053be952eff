import ArgumentParser

struct AnalyseItemsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "items",
        abstract: "Print every item and dimension: who answered, mean, interval, answers.",
        discussion: """
            For each item and dimension: n and each kind of missing answer that occurs, mean, 95 % \
            interval, standard deviation, standard error, median, the share of the two best answers \
            with its interval, and the answers by code; the net promoter score of a \
            recommendation. With weights also their sum and the effective n. The lines below the \
            table say how the figures were made.

            Examples:
              canvass analyse items
              canvass analyse items --by tier --language zh
              canvass analyse items --where region=华东 --format csv > items.csv

            The columns of --format csv, one row for each item, and one for each item and group \
            with --by: \(ItemCSV.fixedColumns.joined(separator: ", ")); \
            then count.CODE and share.CODE for each code of the questionnaire's scales. An item \
            that may not be shown has hidden = true and no figures. The JSON is described by \
            docs/results.schema.json.
            """)

    @OptionGroup var sample: SampleOptions
    @OptionGroup var output: ResultOptions

    @OptionGroup var explanation: ExplainOption

    private var explain: Bool { explanation.explain }

    func validate() throws { try explanation.refuse(with: output.format) }

    func run() throws {
        try output.write(sample) { chosen, terminal, groups in
            ItemText(chosen, for: terminal).lines(groups: groups, explained: explain)
        } json: { document, groups in
            document.items(groups: groups)
        } csv: { chosen, groups in
            ItemCSV(chosen).text(groups: groups)
        }
    }
}
