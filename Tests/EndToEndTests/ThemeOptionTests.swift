import Foundation
import Testing

/// A faulty theme with the files beside it, above the message it is expected to give.
struct ThemeRefusal: Sendable, CustomStringConvertible {
    let text: String
    let files: [String: Data]
    let expected: String

    var description: String { text }

    private init(_ text: String, files: [String: Data] = [:], _ expected: String) {
        self.text = text
        self.files = files
        self.expected = expected
    }

    /// The head of a PNG of these sides; nothing follows it.
    private static func png(_ side: UInt32) -> Data {
        let sides = [side, side].flatMap { number in
            [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> UInt32($0)) }
        }
        return Data(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
                + sides + [8, 6, 0, 0, 0, 0, 0, 0, 0])
    }

    static let all = [
        ThemeRefusal(
            "logo: {file: logo.svg, name: Acme}\nfonts: {latin: {family: Own, files: [Own.otf]}}",
            """
            own.yaml:4:14: the logo 'logo.svg' cannot be read: No such file or directory
            4 │ logo: {file: logo.svg, name: Acme}
              │              ^^^^^^^^ put a PNG or SVG beside the theme, or correct its name
            own.yaml:5:38: the font file 'Own.otf' is not there, or is no font
            5 │ fonts: {latin: {family: Own, files: [Own.otf]}}
              │                                      ^^^^^^^ put it beside the theme, or correct its name

            """),
        ThemeRefusal(
            "fonts: {chinese: {family: Own, files: [Own.otf]}}",
            files: ["Own.otf": Data("no font".utf8)],
            """
            own.yaml:4:40: the font file 'Own.otf' is not there, or is no font
            4 │ fonts: {chinese: {family: Own, files: [Own.otf]}}
              │                                        ^^^^^^^ put it beside the theme, or correct its name

            """),
        ThemeRefusal(
            "logo: {file: huge.png, name: Acme}", files: ["huge.png": png(50_000)],
            """
            own.yaml:4:14: the logo 'huge.png' cannot be used: it is 50000 × 50000 large
            4 │ logo: {file: huge.png, name: Acme}
              │              ^^^^^^^^ a logo may have 1 to 4096 pixels a side

            """),
        ThemeRefusal(
            "logo: {file: cut.png, name: Acme}", files: ["cut.png": png(40)],
            """
            own.yaml:4:14: the logo 'cut.png' cannot be drawn
            4 │ logo: {file: cut.png, name: Acme}
              │              ^^^^^^^ a picture cannot be read: the library stopped with "IHDR: CRC error"; export it again

            """),
        ThemeRefusal(
            "logo: {file: logo.svg, name: Acme}",
            files: [
                "logo.svg": Data(
                    "<svg viewBox=\"0 0 9 9\">\n<script>alert(1)</script></svg>\n".utf8)
            ],
            """
            own.yaml:4:14: the logo 'logo.svg' cannot be used: line 2 of it has the element <script>
            4 │ logo: {file: logo.svg, name: Acme}
              │              ^^^^^^^^ a logo may hold shapes, groups, gradients and clips only: export it as plain SVG with its text as paths, or save it as PNG

            """),
        ThemeRefusal(
            "colours: {ink: black}\npage: A5",
            """
            own.yaml:4:16: a colour has six hexadecimal digits, found 'black'
            4 │ colours: {ink: black}
              │                ^^^^^ write it between quotation marks: "#1B2A41"
            own.yaml:5:7: unknown page 'A5'
            5 │ page: A5
              │       ^^ did you mean 'A4'? It may be one of: A4, Letter, 16:9

            """),
    ]
}

@Suite("The look of a report")
struct ThemeOptionTests {
    private static let head = "canvass-theme: 1\nid: own\ntitle: Own\n"

    @Test(
        "is that of a theme that comes with the program",
        arguments: [
            ("standard", "841.89 x 595.28 pts (A4)"), ("print-grey", "841.89 x 595.28 pts (A4)"),
            ("screen-16x9", "960 x 540 pts"), ("letter-compact", "792 x 612 pts (letter)"),
        ])
    func shipped(name: String, page: String) async throws {
        let program = try await CanvassProgram.withCableGroup()
        let drawn = try await program.run("report", "--theme", name, "--output", "report")
        #expect(drawn.errors == "" && drawn.output == "report.pdf\n")
        let sizes = try await program.shell(
            "pdfinfo -l -1 report.pdf | sed -n 's/^Page .*size: *//p' | sort -u")
        #expect(sizes.output == "\(page)\n")
        let chart = try await program.run(
            "chart", "items", "--theme", name, "--format", "svg", "--output", "chart")
        #expect(chart.errors == "" && chart.output == "chart.svg\n")
        // Without colour wherever it is printed, and with it elsewhere.
        let pixels = try await pixels(
            of: "report.pdf", "-l 2 -r 30", in: program)
        let isGrey = pixels.allSatisfy { $0.red == $0.green && $0.green == $0.blue }
        #expect(isGrey == (name == "print-grey"))
        let colours = try program.folder.text(of: "chart.svg")
            .matches(of: /"#(..)(..)(..)"/).filter { $0.1 != $0.2 || $0.2 != $0.3 }
        #expect(colours.isEmpty == (name == "print-grey"))
    }

    @Test("has the logo of its theme at the head of every page")
    func logo() async throws {
        let program = try await CanvassProgram.withCableGroup()
        try program.folder.newFile("own.yaml", Self.head + "logo: {file: logo.svg, name: Acme}\n")
        // Red on the left, blue on the right.
        try program.folder.newFile(
            "logo.svg",
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">
            <rect width="30" height="20" fill="#E4002B"/>
            <rect x="30" width="30" height="20" fill="#00449E"/>
            </svg>

            """)
        let drawn = try await program.run("report", "--theme", "own.yaml", "--output", "report")
        #expect(drawn.errors == "")
        // 16 points high and 48 wide, to the right margin of 42.
        for (x, colour) in [(760, Pixel(0xE4, 0x00, 0x2B)), (790, Pixel(0x00, 0x44, 0x9E))] {
            let pixels = try await pixels(
                of: "report.pdf", "-r 72 -x \(x) -y 22 -W 2 -H 2", in: program)
            #expect(pixels == Array(repeating: colour, count: 4 * 6))
        }
        let pictures = try await program.shell("pdfimages -list report.pdf | tail -n +3")
        #expect(pictures.output == "")
        let plain = try await program.run("report", "--output", "plain")
        #expect(plain.errors == "")
        let before = try await pixels(
            of: "plain.pdf", "-l 1 -r 72 -x 751 -y 19 -W 48 -H 12", in: program)
        #expect(!before.contains(Pixel(0xE4, 0x00, 0x2B)))
    }

    @Test("has the fonts that lie beside its theme")
    func fonts() async throws {
        let program = try await CanvassProgram.withCableGroup()
        try program.folder.newFile(
            "own.yaml",
            Self.head + "fonts: {latin: {family: Inter Display, files: [Own.otf, Bold.otf]}}\n")
        let copied = try await program.shell(
            """
            cp "$(fc-match -f '%{file}' 'Inter Display:regular')" Own.otf
            cp "$(fc-match -f '%{file}' 'Inter Display:bold')" Bold.otf
            """)
        #expect(copied.status == 0, "\(copied.errors)")
        let drawn = try await program.run(
            "report", "--theme", "own.yaml", "--language", "en", "--output", "report")
        #expect(drawn.errors == "")
        let fonts = try await program.shell("pdffonts report.pdf | tail -n +3 | cut -d' ' -f1")
        let names = Set(fonts.output.split(separator: "\n").map { String($0.dropFirst(7)) })
        #expect(names.contains("InterDisplay-Regular") && !names.contains("Inter-Regular"))
    }

    @Test("is refused with every fault of its theme, and nothing is drawn")
    func refused() async throws {
        let program = try await CanvassProgram.withCableGroup()
        for refusal in ThemeRefusal.all {
            try program.folder.newFile("own.yaml", Self.head + refusal.text + "\n")
            for (name, bytes) in refusal.files { try program.folder.newFile(name, bytes) }
            let before = try await program.shell("ls").output
            for command in [["report"], ["chart", "items"], ["charts"], ["check"]] {
                let option = command == ["check"] ? [] : ["--theme"]
                let outcome = try await program.run(command + option + ["own.yaml"])
                #expect(outcome.status == 1)
                #expect(outcome.output == "")
                #expect(outcome.errors == refusal.expected, "\(command)")
            }
            #expect(try await program.shell("ls").output == before)
            for name in refusal.files.keys { _ = try await program.shell("rm \(name)") }
        }
    }

    @Test("is that of its definition, whose theme lies beside it")
    func ofDefinition() async throws {
        let program = try await CanvassProgram.withCableGroup()
        func define(theme: String) async throws {
            _ = try await program.shell("mkdir -p looks")
            try program.folder.newFile(
                "looks/short.yaml",
                "canvass-report: 1\nid: short\ntitle: Short\ntheme: \(theme)\npages: [method]\n")
        }
        func size(_ arguments: String...) async throws -> String {
            let drawn = try await program.run(
                ["report", "--report", "looks/short.yaml", "--output", "report"] + arguments)
            #expect(drawn.errors == "")
            return try await program.shell("pdfinfo report.pdf | sed -n 's/^Page size: *//p'")
                .output
        }
        try await define(theme: "wide.yaml")
        try program.folder.newFile("looks/wide.yaml", Self.head + "page: \"16:9\"\n")
        #expect(try await size() == "960 x 540 pts\n")
        #expect(try await size("--theme", "standard") == "841.89 x 595.28 pts (A4)\n")
        try await define(theme: "letter-compact")
        #expect(try await size() == "792 x 612 pts (letter)\n")
        _ = try await program.shell("rm report.pdf")

        for (theme, expected) in [
            (
                "weit.yaml",
                """
                looks/short.yaml:4:8: the theme 'weit.yaml' cannot be read: No such file or directory
                4 │ theme: weit.yaml
                  │        ^^^^^^^^^ a path starts from the folder of this file

                """
            ),
            (
                "standart",
                """
                looks/short.yaml:4:8: 'standart' is neither a theme that comes with the program nor a file
                4 │ theme: standart
                  │        ^^^^^^^^ did you mean 'standard'? there are: letter-compact, print-grey, screen-16x9, standard

                """
            ),
        ] {
            try await define(theme: theme)
            for command in [["check"], ["report", "--output", "report", "--report"]] {
                let outcome = try await program.run(command + ["looks/short.yaml"])
                #expect(outcome.status == 1 && outcome.output == "")
                #expect(outcome.errors == expected)
            }
            #expect(!program.folder.has("report.pdf"))
        }
    }

    @Test("is no theme of another name")
    func unknown() async throws {
        let program = try await CanvassProgram.withCableGroup()
        for (theme, expected) in [
            (
                "gray",
                "'gray' is neither a theme that comes with the program nor a file; there are: "
                    + "letter-compact, print-grey, screen-16x9, standard\n"
            ), ("own.yaml", "own.yaml: cannot be read: No such file or directory\n"),
        ] {
            let outcome = try await program.run("report", "--theme", theme)
            #expect(outcome.status == 1)
            #expect(outcome.errors == expected)
        }
    }

    private struct Pixel: Equatable {
        let red, green, blue: UInt8

        init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
            (self.red, self.green, self.blue) = (red, green, blue)
        }
    }

    /// Those of all pages as poppler draws them, page by page and row by row.
    private func pixels(
        of pdf: String, _ options: String, in program: CanvassProgram
    ) async throws -> [Pixel] {
        let drawn = try await program.shell(
            "rm -f page*.ppm; pdftoppm \(options) \(pdf) page && ls page*.ppm")
        #expect(drawn.status == 0, "\(drawn.errors)")
        return try drawn.output.split(separator: "\n").flatMap { name -> [Pixel] in
            let bytes = try Data(
                contentsOf: program.folder.url.appendingPathComponent(String(name)))
            // "P6", the sides and the largest value stand on three lines.
            let head = bytes.split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
            let body = Array(try #require(head.count == 4 ? head[3] : nil))
            return stride(from: 0, to: body.count, by: 3).map {
                Pixel(body[$0], body[$0 + 1], body[$0 + 2])
            }
        }
    }
}
