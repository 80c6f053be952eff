import Figures

/// A faulty theme above the message it is expected to give.
struct ThemeFault: Sendable, CustomStringConvertible {
    let text: String
    let expected: String
    /// What lies beside it.
    private let files: [String: [UInt8]]
    private let fonts: [String: [String]]
    private let flaw: String?

    var description: String { text }

    var folder: ThemeFolder { ThemeFolder(files: files, fonts: fonts, flaw: flaw) }

    private init(
        _ text: String, _ expected: String, files: [String: [UInt8]] = [:],
        fonts: [String: [String]] = [:], flaw: String? = nil
    ) {
        self.text = text
        self.expected = expected
        self.files = files
        self.fonts = fonts
        self.flaw = flaw
    }

    static let all: [ThemeFault] = colours + shapes + besides

    private static let colours = [
        ThemeFault(
            "colours:\n  secondary: \"#8A939E\"\n  limit-tint: \"#F6C7C0\"",
            """
            """),
    ]

    private static let shapes = [
        ThemeFault("page: A5", ""),
        ThemeFault("colours: {inc: '#000000'}", ""),
        ThemeFault("colours: {ink: black, five-points: ['#000000']}", ""),
        ThemeFault("colours:\n  ink: #1B2A41", ""),
        ThemeFault("colours: {paper: '#223344'}", ""),
        ThemeFault("colours: {below: '#1F5F90'}", ""),
        ThemeFault(
            "colours: {five-points: ['#A8450F', '#A0A84F', '#DCE1E7', '#8DB9DA', '#1F5F99']}", ""),
        ThemeFault("colours: {recommendation: ['#A8450F', '#808080', '#1F5F99']}", ""),
    ]

    private static let besides = [
        ThemeFault("logo: {file: logo.png, name: Acme}", ""),
        ThemeFault("logo: {file: ../logo.png, name: Acme}", ""),
        ThemeFault(
            "logo: {file: logo.png, name: Acme}", "",
            files: ["logo.png": ThemeFolder.png(width: 50_000, height: 50_000)]),
        ThemeFault(
            "logo: {file: logo.png, name: Acme}", "",
            files: ["logo.png": Array("GIF89a".utf8)]),
        ThemeFault(
            "logo: {file: logo.png, name: Acme}", "",
            files: ["logo.png": Array(repeating: 0, count: 3 << 20)]),
        ThemeFault(
            "logo: {file: logo.svg, name: Acme}", "",
            files: [
                "logo.svg": Array(
                    "<svg viewBox=\"0 0 9 9\">\n<script>alert(1)</script></svg>".utf8)
            ]),
        ThemeFault(
            "logo: {file: logo.png, name: Acme}", "",
            files: ["logo.png": ThemeFolder.png(width: 40, height: 20)], flaw: "export it again"),
        ThemeFault("fonts: {latin: {family: Own, files: [Own.otf]}}", ""),
        ThemeFault(
            "fonts: {latin: {family: Own, files: [Other.otf]}}", "",
            fonts: ["Other.otf": ["Other", "Other Light"]]),
        ThemeFault("fonts: {chinese: {family: Own, files: []}}", ""),
        ThemeFault("fonts: {latin: Own}\nlogo: logo.png", ""),
    ]
}
