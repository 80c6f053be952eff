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
            theme.yaml:5:14: 'secondary' on 'paper' has a contrast of 3.1 : 1
            5 │   secondary: "#8A939E"
              │              ^^^^^^^^^ text needs at least 4.5 : 1: make 'secondary' darker, or 'paper' lighter
            theme.yaml:5:14: 'secondary' on 'panel' has a contrast of 2.8 : 1
            5 │   secondary: "#8A939E"
              │              ^^^^^^^^^ text needs at least 4.5 : 1: make 'secondary' darker, or 'panel' lighter
            theme.yaml:5:14: 'secondary' on 'band' has a contrast of 2.7 : 1
            5 │   secondary: "#8A939E"
              │              ^^^^^^^^^ text needs at least 4.5 : 1: make 'secondary' darker, or 'band' lighter
            theme.yaml:5:14: 'secondary' on 'limit-tint' has a contrast of 2.0 : 1
            5 │   secondary: "#8A939E"
              │              ^^^^^^^^^ text needs at least 4.5 : 1: make 'secondary' darker, or 'limit-tint' lighter
            theme.yaml:5:14: 'secondary' on 'target-tint' has a contrast of 2.7 : 1
            5 │   secondary: "#8A939E"
              │              ^^^^^^^^^ text needs at least 4.5 : 1: make 'secondary' darker, or 'target-tint' lighter
            theme.yaml:6:15: 'below' on 'limit-tint' has a contrast of 4.3 : 1
            6 │   limit-tint: "#F6C7C0"
              │               ^^^^^^^^^ text needs at least 4.5 : 1: make 'below' darker, or 'limit-tint' lighter
            theme.yaml:6:15: 'between' on 'limit-tint' has a contrast of 4.3 : 1
            6 │   limit-tint: "#F6C7C0"
              │               ^^^^^^^^^ text needs at least 4.5 : 1: make 'between' darker, or 'limit-tint' lighter
            theme.yaml:6:15: 'target' on 'limit-tint' has a contrast of 3.6 : 1
            6 │   limit-tint: "#F6C7C0"
              │               ^^^^^^^^^ text needs at least 4.5 : 1: make 'target' darker, or 'limit-tint' lighter
            """)
    ]

    private static let shapes = [
        ThemeFault(
            "page: A5",
            """
            theme.yaml:4:7: unknown page 'A5'
            4 │ page: A5
              │       ^^ did you mean 'A4'? It may be one of: A4, Letter, 16:9
            """),
        ThemeFault(
            "colours: {inc: '#000000'}",
            """
            theme.yaml:4:11: unknown key 'inc' in the colours
            4 │ colours: {inc: '#000000'}
              │           ^^^ did you mean 'ink'?
            """),
        ThemeFault(
            "colours: {ink: black, five-points: ['#000000']}",
            """
            theme.yaml:4:16: a colour has six hexadecimal digits, found 'black'
            4 │ colours: {ink: black, five-points: ['#000000']}
              │                ^^^^^ write it between quotation marks: "#1B2A41"
            theme.yaml:4:36: 'five-points' has 5 colours, found 1
            4 │ colours: {ink: black, five-points: ['#000000']}
              │                                    ^ from the worst answer to the best
            """),
        ThemeFault(
            "colours:\n  ink: #1B2A41",
            """
            theme.yaml:5:3: nothing stands behind 'ink'
            5 │   ink: #1B2A41
              │   ^^^ a bare # begins a comment: write the value between quotation marks
            """),
        ThemeFault(
            "colours: {paper: '#223344'}",
            """
            theme.yaml:4:18: 'paper' is dark
            4 │ colours: {paper: '#223344'}
              │                  ^^^^^^^^^ pages are white or nearly so: write a light colour
            """),
        ThemeFault(
            "colours: {below: '#1F5F90'}",
            """
            theme.yaml:4:18: 'below' and 'between' look alike: their difference is 1.7
            4 │ colours: {below: '#1F5F90'}
              │                  ^^^^^^^^^ at least 7 is needed (CIEDE2000): make one of them lighter and the other darker
            """),
        ThemeFault(
            "colours: {five-points: ['#A8450F', '#A0A84F', '#DCE1E7', '#8DB9DA', '#1F5F99']}",
            """

            """),
        ThemeFault(
            "colours: {recommendation: ['#A8450F', '#808080', '#1F5F99']}",
            """
            theme.yaml:4:39: neither 'paper' nor 'ink' can be read on colour 2 of 'recommendation': their contrasts are 3.9 : 1 and 3.6 : 1
            4 │ colours: {recommendation: ['#A8450F', '#808080', '#1F5F99']}
              │                                       ^^^^^^^^^ one of them needs at least 4.5 : 1: make the colour lighter or darker
            """),
    ]

    private static let besides = [
        ThemeFault(
            "logo: {file: logo.png, name: Acme}",
            """
            theme.yaml:4:14: the logo 'logo.png' cannot be read: No such file or directory
            4 │ logo: {file: logo.png, name: Acme}
              │              ^^^^^^^^ put a PNG or SVG beside the theme, or correct its name
            """),
        ThemeFault(
            "logo: {file: ../logo.png, name: Acme}",
            """
            theme.yaml:4:14: the logo must lie beside the theme, found '../logo.png'
            4 │ logo: {file: ../logo.png, name: Acme}
              │              ^^^^^^^^^^^ put it into the theme's folder and write its name
            """),
        ThemeFault(
            "logo: {file: logo.png, name: Acme}",
            """
            theme.yaml:4:14: the logo 'logo.png' cannot be used: it is 50000 × 50000 large
            4 │ logo: {file: logo.png, name: Acme}
              │              ^^^^^^^^ a logo may have 1 to 4096 pixels a side
            """,
            files: ["logo.png": ThemeFolder.png(width: 50_000, height: 50_000)]),
        ThemeFault(
            "logo: {file: logo.png, name: Acme}",
            """
            theme.yaml:4:14: the logo 'logo.png' cannot be used: it is neither a PNG nor an SVG
            4 │ logo: {file: logo.png, name: Acme}
              │              ^^^^^^^^ save it as PNG or as SVG
            """,
            files: ["logo.png": Array("GIF89a".utf8)]),
        ThemeFault(
            "logo: {file: logo.png, name: Acme}",
            """
            theme.yaml:4:14: the logo 'logo.png' cannot be used: it is too large
            4 │ logo: {file: logo.png, name: Acme}
              │              ^^^^^^^^ a logo may have at most 2097152 bytes
            """,
            files: ["logo.png": Array(repeating: 0, count: 3 << 20)]),
        ThemeFault(
            "logo: {file: logo.svg, name: Acme}",
            """
            theme.yaml:4:14: the logo 'logo.svg' cannot be used: line 2 of it has the element <script>
            4 │ logo: {file: logo.svg, name: Acme}
              │              ^^^^^^^^ a logo may hold shapes, groups, gradients and clips only: export it as plain SVG with its text as paths, or save it as PNG
            """,
            files: [
                "logo.svg": Array(
                    "<svg viewBox=\"0 0 9 9\">\n<script>alert(1)</script></svg>".utf8)
            ]),
        ThemeFault(
            "logo: {file: logo.png, name: Acme}",
            """
            theme.yaml:4:14: the logo 'logo.png' cannot be drawn
            4 │ logo: {file: logo.png, name: Acme}
              │              ^^^^^^^^ export it again
            """,
            files: ["logo.png": ThemeFolder.png(width: 40, height: 20)], flaw: "export it again"),
        ThemeFault(
            "fonts: {latin: {family: Own, files: [Own.otf]}}",
            """
            theme.yaml:4:38: the font file 'Own.otf' is not there, or is no font
            4 │ fonts: {latin: {family: Own, files: [Own.otf]}}
              │                                      ^^^^^^^ put it beside the theme, or correct its name
            """),
        ThemeFault(
            "fonts: {latin: {family: Own, files: [Other.otf]}}",
            """
            theme.yaml:4:25: the files do not hold the family 'Own'
            4 │ fonts: {latin: {family: Own, files: [Other.otf]}}
              │                         ^^^ they hold: Other, Other Light
            """,
            fonts: ["Other.otf": ["Other", "Other Light"]]),
        ThemeFault(
            "fonts: {chinese: {family: Own, files: []}}",
            """
            theme.yaml:4:39: a font has at least one file
            4 │ fonts: {chinese: {family: Own, files: []}}
              │                                       ^ name its files, such as [Source-Regular.otf, Source-Bold.otf]
            """),
        ThemeFault(
            "fonts: {latin: Own}\nlogo: logo.png",
            """
            theme.yaml:4:16: a font must be a group of keys, found 'Own'
            4 │ fonts: {latin: Own}
              │                ^^^ write keys such as family: …
            theme.yaml:5:7: the logo must be a group of keys, found 'logo.png'
            5 │ logo: logo.png
              │       ^^^^^^^^ write keys such as file: …
            """),
    ]
}
