import Figures

/// The drawing instructions of one page (ISO 32000-1, 8 and 9). Takes points from the top left
/// corner, writes them from the bottom left one, and leaves out what is set already.
struct PDFContent {
    /// Where a glyph's code belongs, which is known when all pages are drawn.
    struct Glyph {
        let offset: Int
        /// Its place among the document's fonts.
        let font: Int
        let number: UInt32
    }

    private(set) var bytes: [UInt8] = []
    private(set) var glyphs: [Glyph] = []
    /// The translucent paints in use.
    private(set) var opacities: Set<PDFOpacity> = []
    private let height: Double
    private var state = State()

    /// What a page begins with.
    private struct State {
        var fill = Colour(0)
        var stroke = Stroke(Colour(0), width: 1)
        var hasRoundJoins = false
        var font = 0
        /// 0 as long as there is no font.
        var size = 0.0
    }

    /// - Parameter height: of the page.
    init(height: Double) {
        self.height = height
    }

    /// Puts the codes in their places.
    ///
    /// - Parameter codes: of the glyphs of each font.
    mutating func resolve(_ codes: [[UInt32: UInt16]]) {
        for glyph in glyphs {
            bytes.replace(at: glyph.offset, hexadecimal: codes[glyph.font][glyph.number] ?? 0)
        }
        glyphs = []
    }

    // MARK: - Marked content

    mutating func begin(_ role: String, content: Int) {
        write("/\(role) <</MCID \(content)>> BDC\n")
    }

    mutating func beginArtifact() { write("/Artifact BMC\n") }
    mutating func end() { write("EMC\n") }

    // MARK: - Shapes

    /// An area and a stroke along its edge, in this order.
    mutating func draw(
        _ outline: Outline, fill: Colour?, stroke: Stroke?, roundJoins: Bool = false
    ) {
        let stroke = stroke.flatMap { $0.width > 0 ? $0 : nil }
        if let fill { use(fill: fill) }
        if let stroke { use(stroke, roundJoins: roundJoins) }
        switch (fill, stroke) {
        case (nil, nil): return
        case (_?, nil):
            write(outline)
            write("f\n")
        case (nil, _?):
            write(outline)
            write("S\n")
        case (let fill?, let stroke?) where fill.opacity >= 1 && stroke.colour.opacity >= 1:
            write(outline)
            write("B\n")
        case (_?, _?):
            // Painted at once, the stroke would push the area's colour out from under it.
            write(outline)
            write("f\n")
            write(outline)
            write("S\n")
        }
    }

    /// - Parameter name: of the picture among the resources.
    mutating func draw(picture name: String, in place: Rect) {
        write("q ")
        write(place.width)
        write("0 0 ")
        write(place.height)
        write(Point(x: place.left, y: place.bottom))
        write("cm /\(name) Do Q\n")
    }

    private mutating func write(_ outline: Outline) {
        for step in outline.steps {
            switch step {
            case .move(let point):
                write(point)
                write("m\n")
            case .line(let point):
                write(point)
                write("l\n")
            case .curve(let first, let second, let end):
                write(first)
                write(second)
                write(end)
                write("c\n")
            case .close: write("h\n")
            case .rectangle(let rect):
                write(Point(x: rect.x, y: rect.bottom))
                write(rect.width)
                write(rect.height)
                write("re\n")
            }
        }
    }

    // MARK: - Text

    mutating func beginText(_ colour: Colour) {
        use(fill: colour)
        write("BT\n")
    }

    mutating func endText() { write("ET\n") }

    /// Begins glyphs that do not give their text back by themselves.
    mutating func beginSpan(of text: String) {
        write("/Span <</ActualText \(PDFSyntax.utf16(text))>> BDC\n")
    }

    mutating func endSpan() { write("EMC\n") }

    /// Begins a string of glyphs.
    ///
    /// - Parameter step: from the start of the string before, in hundredths of a point; from the
    ///   page's bottom left corner for the first of a text.
    mutating func beginString(font: Int, size: Double, step: (x: Int, y: Int)) {
        if state.font != font || state.size != size {
            (state.font, state.size) = (font, size)
            write("/F\(font) ")
            write(size)
            write("Tf\n")
        }
        bytes.append(hundredths: step.x)
        write(" ")
        bytes.append(hundredths: step.y)
        write(" Td\n[<")
    }

    mutating func add(glyph: UInt32, of font: Int) {
        glyphs.append(Glyph(offset: bytes.count, font: font, number: glyph))
        write("0000")
    }

    /// Moves the pen back by thousandths of the size.
    mutating func kern(_ thousandths: Int) {
        write(">")
        bytes.append(hundredths: thousandths * 100)
        write("<")
    }

    mutating func endString() { write(">] TJ\n") }

    /// A y from the top, from the bottom.
    func fromBottom(_ y: Double) -> Double { height - y }

    // MARK: - State

    private mutating func use(fill colour: Colour) {
        guard colour != state.fill else { return }
        if colour.opacity != state.fill.opacity { use(PDFOpacity(of: colour, .areas)) }
        if !colour.isSameInk(as: state.fill) {
            write(colour)
            write("rg\n")
        }
        state.fill = colour
    }

    private mutating func use(_ stroke: Stroke, roundJoins: Bool) {
        if roundJoins != state.hasRoundJoins {
            state.hasRoundJoins = roundJoins
            write(roundJoins ? "1 j\n" : "0 j\n")
        }
        guard stroke != state.stroke else { return }
        let colour = stroke.colour
        if colour.opacity != state.stroke.colour.opacity { use(PDFOpacity(of: colour, .strokes)) }
        if !colour.isSameInk(as: state.stroke.colour) {
            write(colour)
            write("RG\n")
        }
        if stroke.width != state.stroke.width {
            write(stroke.width)
            write("w\n")
        }
        if stroke.cap != state.stroke.cap {
            switch stroke.cap {
            case .butt: write("0 J\n")
            case .round: write("1 J\n")
            }
        }
        if stroke.inkedDash != state.stroke.inkedDash {
            write("[")
            for length in stroke.inkedDash { write(length) }
            write("] 0 d\n")
        }
        state.stroke = stroke
    }

    private mutating func use(_ opacity: PDFOpacity) {
        opacities.insert(opacity)
        write("/\(opacity.name) gs\n")
    }

    // MARK: - Numbers

    private mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    private mutating func write(_ text: String) {
        bytes += text.utf8
    }

    private mutating func write(_ point: Point) {
        write(point.x)
        write(height - point.y)
    }

    private mutating func write(_ value: Double) {
        bytes.append(number: value)
        bytes.append(UInt8(ascii: " "))
    }

    private mutating func write(_ colour: Colour) {
        for part in [colour.red, colour.green, colour.blue] { write(Self.shares[Int(part)]) }
    }

    /// The 256 steps of a colour from 0 to 1, in thousandths: hundredths would merge some.
    private static let shares = (0...255).map { step -> String in
        let thousandths = (step * 1_000 + 127) / 255
        if thousandths == 1_000 { return "1 " }
        if thousandths == 0 { return "0 " }
        let digits = String(thousandths)
        return "." + String(repeating: "0", count: 3 - digits.count) + digits + " "
    }
}

/// How much of what lies under a paint shows through it.
struct PDFOpacity: Hashable {
    enum Use: String { case areas = "ca", strokes = "CA" }

    let use: Use
    /// 0 is invisible, 1,000 is solid.
    let thousandths: Int

    init(of colour: Colour, _ use: Use) {
        self.use = use
        thousandths = Int((min(max(colour.opacity, 0), 1) * 1_000).rounded())
    }

    /// Its name among the resources of a page.
    var name: String { "\(use.rawValue)\(thousandths)" }

    /// Its entry there.
    var resource: String {
        let share =
            thousandths == 1_000 ? "1" : "0." + String(String(1_000 + thousandths).dropFirst())
        return "/\(name) << /\(use.rawValue) \(share) >>"
    }
}

extension Colour {
    fileprivate func isSameInk(as other: Colour) -> Bool {
        red == other.red && green == other.green && blue == other.blue
    }
}
