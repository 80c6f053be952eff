public import ArgumentParser
import Documents
import Figures
import Questionnaires
import Rendering
public import Reports

struct ChartCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chart",
        abstract: "Draw one chart as PDF, PNG or SVG.",
        discussion: """
            Kinds, of the answers: items (answers by item), groups (scores of groups), classes (class \
            shares), composite (histogram), dimensions, heat-map (means by item and group), \
            recommendation (promoters and detractors), indices, tiles (key figures), fix-first (low \
            items that weigh), drivers (importance and score), importance, sizes (replies by group).

            With --sources: waves (scores over the waves), daily (control chart), response, revenue, \
            themes (what remarks are about). 'canvass charts' draws all of them.

            Examples:
              canvass chart items
              canvass chart groups --by region --format svg
              canvass chart composite --format pdf --size 400x260 --language zh --output slide
              canvass chart daily --sources sources.yaml
            """)

    @Argument(help: ArgumentHelp("What to draw.", valueName: "kind"))
    var kind: ChartKind

    @OptionGroup var sample: SampleOptions

    @Option(help: ArgumentHelp("The segment whose groups are shown.", valueName: "segment"))
    var by: String?

    @OptionGroup var sources: SourcesOptions

    @Option(help: ArgumentHelp("The form of the picture.", valueName: "format"))
    var format: Format = .png

    @Option(
        help: ArgumentHelp(
            "Width and height in points, 72 to the inch (default: what the chart needs).",
            valueName: "width×height"), transform: ChartCommand.pictureSize)
    var size: Size?

    @OptionGroup var drawing: DrawingOptions

    enum Format: String, CaseIterable, ExpressibleByArgument { case png, pdf, svg }

    /// `640x400`, from 150 to 5,000 points a side.
    ///
    /// - Throws: `ValidationError` with what was found and what was wanted.
    static func pictureSize(_ argument: String) throws -> Size {
        let parts = argument.split { "x×".contains($0) }.map { Double($0) }
        guard parts.count == 2, let width = parts[0], let height = parts[1],
            (150.0...5000).contains(width), (150.0...5000).contains(height)
        else {
            throw ValidationError(
                "wanted a size such as --size 640x400, from 150 to 5000 points a side, found "
                    + "\(argument.quoted()).")
        }
        return Size(width: width, height: height)
    }

    func run() throws {
        let theme = try ChosenTheme(named: drawing.theme).theme
        let chosen = try sample.load()
        let segment = try by.map { try chosen.segment(named: $0).id }
        if by != nil && !kind.isBySegment { throw CommandFault.chartWithoutGroups(kind.rawValue) }
        let sources = try sources.load(for: chosen, of: sample)
        chosen.sayRescoring()
        let segments = kind.segments(by: segment, for: chosen.questionnaire)
        let data = chosen.reportData(
            segments + (sources.revenue.map { [$0.segment.id] } ?? []), parts: Set(kind.parts),
            sources: sources)
        let typesetter = try PangoTypesetter(theme.fonts)
        let languages = chosen.reportLanguages(asked: sample.language)
        let chart = StandaloneChart(
            data,
            context: DrawingContext(theme: theme, languages: languages, measuring: typesetter))
        let figure: Figure
        do throws(StandaloneChart.Refusal) {
            figure = try chart.figure(kind, by: segment, size: size)
        } catch {
            throw NothingToDraw(kind: kind, refusal: error)
        }
        let name = chosen.fileName([kind.rawValue] + (by.map { [$0] } ?? []))
        let title = "\(chosen.language[chosen.questionnaire.title]) – \(kind.rawValue)"
        let rendered: RenderedFile
        switch format {
        case .png:
            rendered = try renderPNG(figure, dotsPerInch: drawing.dpi, with: typesetter)
        case .pdf:
            rendered = try renderPDF(
                figure, title: title, language: languages[0].tag, with: typesetter)
        case .svg:
            rendered = RenderedFile(
                bytes: Array(figure.svg(title: title, fonts: theme.fonts).utf8), warnings: [])
        }
        let path = "\(drawing.base(name)).\(format.rawValue)"
        try [DrawnFile(path: path, rendered: rendered)].write()
    }
}

extension ChartKind: ExpressibleByArgument {}
