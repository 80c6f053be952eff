import ArgumentParser
import Figures
import Foundation
import Questionnaires
import Rendering
import Reports

struct ChartsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "charts",
        abstract: "Draw every kind of chart into a folder, with a page that shows them.",
        discussion: """
            One PNG and one SVG a kind, and index.html with what each shows, its text for those who do \
            not see it, and the command that draws it alone. Kinds that cannot be drawn of these answers \
            are listed there with the reason. The page has no script and needs no network.

            Examples:
              canvass charts
              canvass charts --sources sources.yaml --language zh
              canvass charts --theme print-grey --dpi 110 --output gallery
            """)

    @OptionGroup var sample: SampleOptions

    @OptionGroup var sources: SourcesOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Pixels in an inch of a PNG.", valueName: "number"))
    var dpi: Double = 150

    @Option(help: DrawingOptions.themeHelp)
    var theme: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder the files go into.", valueName: "folder"))
    var output: String = "charts-gallery"

    func run() throws {
        let look = try ChosenTheme(named: theme).theme
        let chosen = try sample.load()
        let sources = try sources.load(for: chosen, of: sample)
        chosen.sayRescoring()
        let questionnaire = chosen.questionnaire
        let data = chosen.reportData(
            Gallery.segments(of: questionnaire)
                + (sources.revenue.map { [$0.segment.id] } ?? []),
            parts: Gallery.parts, sources: sources)
        let typesetter = try PangoTypesetter(look.fonts)
        let languages = chosen.reportLanguages(asked: sample.language)
        let gallery = Gallery(
            data,
            context: DrawingContext(theme: look, languages: languages, measuring: typesetter))
        try makeFolder()
        var progress = ProgressLine(name: output, counting: "charts")
        var pictures: [GalleryPage.Picture] = []
        var warnings: [String] = []
        for (place, kind) in ChartKind.allCases.enumerated() {
            for entry in gallery.entries(kind) {
                if case .success(let figure) = entry.outcome {
                    let drawn = try files(
                        figure, of: entry, title: chosen.language[questionnaire.title],
                        fonts: look.fonts, with: typesetter)
                    try drawn.store()
                    warnings += drawn.flatMap(\.rendered.warnings).map { "\($0)" }
                }
                pictures.append(
                    GalleryPage.Picture(entry, command: entry.isFirst ? command(kind) : nil))
            }
            progress.show(
                rows: pictures.count, share: Double(place + 1) / Double(ChartKind.allCases.count))
        }
        progress.end()
        let page = GalleryPage(
            title: chosen.language[questionnaire.title], language: languages[0],
            pictures: pictures)
        try AuthoredFile.write(GalleryPage.style, to: path(GalleryPage.styleName), sparing: [])
        try AuthoredFile.write(page.html, to: path("index.html"), sparing: [])
        try StandardOutput.write(path("index.html") + "\n")
        for picture in pictures {
            if let reason = picture.reason { StandardError.write("not drawn: \(reason)\n") }
        }
        var said: Set<String> = []
        for warning in warnings where said.insert(warning).inserted {
            StandardError.write("\(warning)\n")
        }
    }

    private func files(
        _ figure: Figure, of entry: Gallery.Entry, title: String, fonts: ThemeFonts,
        with typesetter: PangoTypesetter
    ) throws -> [DrawnFile] {
        let svg = figure.svg(title: "\(title) – \(entry.id)", fonts: fonts)
        return [
            DrawnFile(
                path: path(entry.id + ".png"),
                rendered: try renderPNG(figure, dotsPerInch: dpi, with: typesetter)),
            DrawnFile(
                path: path(entry.id + ".svg"),
                rendered: RenderedFile(bytes: Array(svg.utf8), warnings: [])),
        ]
    }

    private func path(_ name: String) -> String {
        output.hasSuffix("/") ? output + name : "\(output)/\(name)"
    }

    private func makeFolder() throws(CommandFault) {
        do {
            try FileManager.default.createDirectory(
                atPath: output, withIntermediateDirectories: true)
        } catch {
            throw .cannotWrite(path: output, reason: String(cString: strerror(errno)))
        }
    }

    /// What draws the same chart alone, with the options this command was given.
    private func command(_ kind: ChartKind) -> String {
        var words = ["canvass", "chart", kind.rawValue]
        func add(_ option: String, _ value: String?) {
            if let value { words += [option, value] }
        }
        add("--store", sample.store.path)
        add("--questionnaire", sample.questionnaire)
        add("--wave", sample.wave)
        for condition in sample.conditions {
            add("--where", "\(condition.segment)=\(condition.values)")
        }
        add("--language", sample.language)
        // Key figures tell of the daily form and of what was sent as well.
        if sources.file != nil { add("--sources", sources.file) }
        add("--theme", theme)
        return words.map(Self.quoted).joined(separator: " ")
    }

    /// As a shell takes it for one word.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0)
                || "-_./=,:@%+".unicodeScalars.contains($0)
        }
        return isPlain && !word.isEmpty
            ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
