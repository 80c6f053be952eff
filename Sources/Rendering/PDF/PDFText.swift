import Figures

/// Writes lines of glyphs on pages, and keeps count of the fonts that the document needs.
struct PDFText {
    private(set) var fonts: [PDFFont] = []
    private var places: [ObjectIdentifier: Int] = [:]

    init() {}

    /// - Parameters:
    ///   - start: of the baseline, from the page's bottom left corner.
    ///   - content: within a text begun there.
    mutating func draw(
        _ runs: [GlyphRun], at start: Point, size: Double, on content: inout PDFContent
    ) {
        var pen = Pen(start: start, size: size)
        for run in runs {
            let font = place(of: run.font)
            var rest = run.glyphs[...]
            while let first = rest.first {
                // A character of several glyphs stands alone, with its text beside it.
                let more = rest.dropFirst().prefix(while: \.continues)
                rest = rest.dropFirst(1 + more.count)
                let isPlain = more.isEmpty && fonts[font].use(first.number, for: first.text)
                if !isPlain {
                    pen.endString(on: &content)
                    content.beginSpan(of: first.text)
                }
                pen.draw(first, of: run.font, at: font, on: &content)
                for glyph in more {
                    _ = fonts[font].use(glyph.number, for: "")
                    pen.draw(glyph, of: run.font, at: font, on: &content)
                }
                if !isPlain {
                    _ = fonts[font].use(first.number, for: "")
                    pen.endString(on: &content)
                    content.endSpan()
                }
            }
        }
        pen.endString(on: &content)
    }

    private mutating func place(of program: FontProgram) -> Int {
        if let known = places[ObjectIdentifier(program)] { return known }
        fonts.append(PDFFont(program))
        places[ObjectIdentifier(program)] = fonts.count - 1
        return fonts.count - 1
    }
}

/// Follows where a reader of the page would put the next glyph, and corrects it where the glyph
/// belongs elsewhere: in steps, so that roundings never add up.
private struct Pen {
    private let start: Point
    private let size: Double
    /// Where the current string began, in hundredths of a point.
    private var origin = (x: 0, y: 0)
    /// The font and the height of the string begun; `nil` between strings.
    private var open: (font: Int, y: Double)?
    /// In points, from the page's left edge.
    private var x = 0.0

    init(start: Point, size: Double) {
        self.start = start
        self.size = size
    }

    mutating func draw(
        _ glyph: GlyphRun.Glyph, of program: FontProgram, at font: Int,
        on content: inout PDFContent
    ) {
        let wanted = start.x + glyph.x
        if let open, open.font == font, open.y == glyph.y {
            let off = ((wanted - x) / size * 1_000).rounded()
            if let thousandths = Int(exactly: off), thousandths != 0 {
                content.kern(-thousandths)
                x += off * size / 1_000
            }
        } else {
            endString(on: &content)
            let next = (x: Self.hundredths(wanted), y: Self.hundredths(start.y - glyph.y))
            content.beginString(
                font: font, size: size, step: (next.x - origin.x, next.y - origin.y))
            origin = next
            open = (font, glyph.y)
            x = Double(next.x) / 100
        }
        content.add(glyph: glyph.number, of: font)
        x += program.advance(of: glyph.number) * size / 1_000
    }

    mutating func endString(on content: inout PDFContent) {
        guard open != nil else { return }
        open = nil
        content.endString()
    }

    private static func hundredths(_ points: Double) -> Int {
        Int(exactly: (points * 100).rounded()) ?? 0
    }
}
