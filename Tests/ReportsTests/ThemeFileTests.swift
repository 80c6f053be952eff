import Documents
import Figures
import Foundation
import Testing

@testable import Reports

@Suite("A theme file")
struct ThemeFileTests {
    private static let names = ["standard", "print-grey", "screen-16x9", "letter-compact"]

    private func shipped(_ name: String) throws -> ThemeFile {
        let path = SmallSurvey.root.appendingPathComponent("charts/themes/\(name).yaml")
        let text = try String(contentsOf: path, encoding: .utf8)
        return try ThemeFile(
            SourceText(name: name, text: text), resources: ThemeFolder().resources)
    }

    @Test("that is shipped is good, and named as its file", arguments: names)
    func good(name: String) throws {
        let file = try shipped(name)
        #expect(file.id == name)
        #expect(file.theme.flaws.isEmpty)
    }

    @Test("that is shipped stands in a list of all")
    func all() throws {
        let folder = SmallSurvey.root.appendingPathComponent("charts/themes")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.sorted() == Self.names.map { $0 + ".yaml" }.sorted())
    }

    @Test("called standard is the look without any")
    func standard() throws {
        #expect(try shipped("standard").theme == .standard)
    }

    @Test("for printing has no colour at all")
    func grey() throws {
        let theme = try shipped("print-grey").theme
        let colours =
            Theme.Role.allCases.map { theme[$0] }
            + Theme.Scale.allCases.flatMap { theme[$0].colours }
        #expect(colours.allSatisfy { $0.red == $0.green && $0.green == $0.blue })
    }

    @Test("leaves as it is what it does not name")
    func defaults() throws {
        let theme = try ThemeFolder().theme("colours: {ink: '#000000'}").theme
        var expected = Theme.standard
        expected.ink = Colour(0)
        #expect(theme == expected)
    }

    @Test("chooses page and density")
    func page() throws {
        let theme = try ThemeFolder().theme("page: '16:9'\ndensity: compact").theme
        #expect(theme.page == PageFormat(.screen, density: .compact))
    }

    @Test("takes a logo and fonts from beside itself")
    func files() throws {
        var folder = ThemeFolder()
        folder.files["looks/logo.svg"] = ThemeFolder.svg
        folder.fonts["looks/Own.otf"] = ["Own Sans"]
        let file = try folder.theme(
            """
            logo: {file: logo.svg, name: {en: Acme, zh: 顶点}}
            fonts: {latin: {family: Own Sans, files: [Own.otf]}}
            """, name: "looks/theme.yaml")
        let logo = try #require(file.theme.logo)
        #expect(logo.alternative == Words("Logo of Acme", "顶点的标志"))
        #expect(logo.picture.size == Size(width: 60, height: 20))
        #expect(file.theme.fonts.latin == .init("Own Sans", files: ["looks/Own.otf"]))
        #expect(file.theme.fonts.chinese == ThemeFonts.notoSans)
    }

    @Test("that is faulty says where and what to do", arguments: ThemeFault.all)
    func faults(fault: ThemeFault) {
        #expect(fault.folder.faults(fault.text) == fault.expected)
    }

    @Test("shows its logo in the header of each page")
    func logo() throws {
        var folder = ThemeFolder()
        folder.files["logo.svg"] = ThemeFolder.svg
        let theme = try folder.theme("logo: {file: logo.svg, name: Acme}").theme
        let survey = try SmallSurvey.patterned(DefinitionText().text, count: 60)
        for languages in ReportLanguages.all {
            for page in survey.report(languages, theme: theme).pages {
                let frames = page.figure.pictures
                #expect(frames.count == 1)
                #expect(frames.allSatisfy { $0.height <= 16.001 && $0.bottom < 38 })
                #expect(LayoutFaults(of: page.figure, measuring: TableMeasuring()).isEmpty)
                let edge = frames.first?.left ?? 0
                let reaching = page.figure.lines.filter {
                    $0.position.y == 30 && $0.anchor == .end && $0.position.x > edge - 8
                }
                #expect(reaching.isEmpty)
            }
        }
    }
}

extension Figure {
    /// Where its pictures stand.
    fileprivate var pictures: [Rect] { marks.flatMap(\.pictures) }
}

extension Mark {
    fileprivate var pictures: [Rect] {
        switch self {
        case .image(_, let rect): [rect]
        case .group(_, let marks), .part(_, let marks): marks.flatMap(\.pictures)
        case .text, .rect, .circle, .line, .path: []
        }
    }
}
