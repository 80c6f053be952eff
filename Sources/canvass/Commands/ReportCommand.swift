import ArgumentParser
import Documents
import Expressions
import Figures
import Questionnaires
import Rendering
import Reports

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Draw the management report as PDF and PNG.",
        discussion: """
            Titles state what the numbers say; the method page tells how they were made and what was \
            left out. What a report shows is a file: name one of those in charts/reports (management, \
            annual, daily, weekly, sheet, slide) or one of your own; without --report it is \
            'management'. Earlier waves, the daily form, actions and more are named by --sources.

            Without --language a report is in the languages its definition names, or in the first \
            two of the questionnaire: the first leads, the second follows it.

            Examples:
              canvass report
              canvass report --report annual --sources sources.yaml --with-data
              canvass report --report sheet --for-each department --output out/
              canvass report --report weekly --day 2025-10-24
              canvass report --theme print-grey --format pdf,png --language en --where region=south
            """)

    @OptionGroup var sample: SampleOptions

    @Option(
        help: ArgumentHelp(
            "The report definition: a name in charts/reports, or a file (default: management).",
            valueName: "name or file"))
    var report: String?

    @Option(
        help: ArgumentHelp(
            "A report for each group of this segment that may be shown.", valueName: "segment"))
    var forEach: String?

    @Option(
        help: ArgumentHelp(
            "A day of the period that a report on a day, week or month is about (default: that of "
                + "the last answer).", valueName: "day"), transform: ReportPeriod.day)
    var day: Day?

    @Flag(
        help: "Append the numbers behind each figure, and write them beside as XLSX and CSV.")
    var withData = false

    @Option(help: ArgumentHelp("pdf, png or both: pdf,png.", valueName: "formats"))
    var format: Formats = Formats(pdf: true, png: false)

    @OptionGroup var sources: SourcesOptions

    @OptionGroup var drawing: DrawingOptions

    struct Formats: ExpressibleByArgument {
        var pdf: Bool
        var png: Bool

        init(pdf: Bool, png: Bool) {
            self.pdf = pdf
            self.png = png
        }

        init?(argument: String) {
            let names = argument.split(separator: ",").map(String.init)
            guard !names.isEmpty, names.allSatisfy(["pdf", "png"].contains) else { return nil }
            self.init(pdf: names.contains("pdf"), png: names.contains("png"))
        }

        var defaultValueDescription: String { pdf && png ? "pdf,png" : pdf ? "pdf" : "png" }
    }

    /// The one asked for, or that of the definition.
    private func theme(of definition: ReportDefinition, in source: SourceText?) throws -> Theme {
        if drawing.theme == nil, let source, let written = definition.theme {
            return try ChosenTheme(written, of: source).theme
        }
        return try ChosenTheme(named: drawing.theme).theme
    }

    func run() throws {
        let source = try report.map { try ShippedReports.source(named: $0) }
        let definition = try source.map { try ReportDefinition($0) } ?? .management
        let theme = try theme(of: definition, in: source)
        let chosen = try sample.load()
        // Only now is it known which segments there are.
        if let source { _ = try ReportDefinition(source, for: chosen.questionnaire) }
        let segment = try forEach.map { try chosen.segment(named: $0) }
        let sources = try sources.load(for: chosen, of: sample)
        let period = try ReportPeriod(definition.period, around: day, of: chosen, sources)
        chosen.sayRescoring()
        let typesetter = try PangoTypesetter(theme.fonts)
        let languages = chosen.reportLanguages(
            asked: sample.language, definition: definition.languages)
        let run = ReportRun(
            definition: definition, chosen: chosen, period: period,
            context: DrawingContext(theme: theme, languages: languages, measuring: typesetter),
            typesetter: typesetter, isWithData: withData)
        let base = drawing.base(chosen.fileName([definition.id]))
        guard let segment else {
            try run.files(base: base, format, dpi: drawing.dpi).write()
            return
        }
        // Values may differ only in signs that no file name should have.
        var used: [String: Int] = [:]
        for part in try run.parts(by: segment) {
            let name = ChosenSample.safe(part.value)
            let number = used[name, default: 0] + 1
            used[name] = number
            let path = "\(base)-\(name)" + (number == 1 ? "" : "~\(number)")
            try run.files(of: part, base: path, format, dpi: drawing.dpi).write()
        }
    }
}
