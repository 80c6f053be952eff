import ArgumentParser
import Documents
import Figures
import Foundation
import Questionnaires
import Rendering
import Reports

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Draw the management report as PDF and PNG.",
        discussion: """
            Titles state what the numbers say; the last pages tell how they were made and hold the \
            full table. What a report shows is a file: charts/management.yaml is the one used when \
            none is named, and a place to start from.

            Without --language a report is in the languages its definition names, or in the first \
            two of the questionnaire: the first leads, the second follows it.

            Examples:
              canvass report
              canvass report --format pdf,png --output out/2021
              canvass report --theme print-grey
              canvass report --report charts/management.yaml --language en --where region=south
            """)

    @OptionGroup var sample: SampleOptions

    @Option(help: ArgumentHelp("The report definition.", valueName: "file"))
    var report: String?

    @Option(help: ArgumentHelp("pdf, png or both: pdf,png.", valueName: "formats"))
    var format: Formats = Formats(pdf: true, png: false)

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

    func run() throws {
        let definition = try report.map { try ReportDefinition(AuthoredFile.source(at: $0)) }
        let page = definition ?? .management
        let theme = try ChosenTheme(named: drawing.theme).theme
        let chosen = try sample.load()
        if let unknown = page.unknownSegments(in: chosen.questionnaire).first {
            throw CommandFault.unknownSegment(
                unknown.name, known: chosen.questionnaire.segments.map(\.id.name))
        }
        chosen.sayRescoring()
        let data = chosen.reportData(page.segments(for: chosen.questionnaire))
        let typesetter = try PangoTypesetter(theme.fonts)
        let languages = chosen.reportLanguages(
            asked: sample.language, definition: page.languages)
        let document = Report(
            page, data: data,
            context: DrawingContext(theme: theme, languages: languages, measuring: typesetter)
        ).document()

        let base = drawing.base(chosen.fileName([page.id]))
        var files: [DrawnFile] = []
        if format.pdf {
            files.append(
                DrawnFile(path: base + ".pdf", rendered: try renderPDF(document, with: typesetter)))
        }
        if format.png {
            let images = try renderPNGs(
                document.pages.map(\.figure), dotsPerInch: drawing.dpi,
                threads: ProcessInfo.processInfo.activeProcessorCount
            ) { () throws(RenderingFault) in try PangoTypesetter() }
            for (index, image) in images.enumerated() {
                files.append(DrawnFile(path: "\(base)-\(index + 1).png", rendered: image))
            }
        }
        try files.write()
    }
}
