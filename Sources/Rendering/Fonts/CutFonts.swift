import CPangoCairo
import Figures

/// The fonts of a document, each cut down to what its pages show.
struct CutFonts {
    private let fonts: [ObjectIdentifier: CutFont]

    /// - Parameters:
    ///   - lines: all of the document.
    ///   - programs: of the typesetter that set the lines.
    /// - Throws: `.drawingFailed` for a font that cannot be cut.
    init(for lines: [SetLine], with programs: FontPrograms) throws(RenderingFault) {
        var glyphs: [ObjectIdentifier: (program: FontProgram, numbers: Set<UInt32>)] = [:]
        var order: [ObjectIdentifier] = []
        for run in lines.lazy.flatMap({ $0.runs(with: programs) }) {
            let key = ObjectIdentifier(run.font)
            if glyphs[key] == nil { order.append(key) }
            glyphs[key, default: (run.font, [])].numbers.formUnion(run.glyphs.map(\.number))
        }
        var fonts: [ObjectIdentifier: CutFont] = [:]
        for key in order {
            guard let part = glyphs[key] else { continue }
            fonts[key] = try CutFont(of: part.program, glyphs: part.numbers)
        }
        self.fonts = fonts
        self.programs = programs
    }

    private let programs: FontPrograms

    /// Draws a line in the current colour, and tells Cairo the text that its glyphs stand for.
    ///
    /// - Parameter start: of the baseline.
    func draw(_ line: SetLine, at start: Point, size: Double, on cairo: OpaquePointer) {
        for run in line.runs(with: programs) {
            guard let font = fonts[ObjectIdentifier(run.font)] else { continue }
            var glyphs: [cairo_glyph_t] = []
            var clusters: [cairo_text_cluster_t] = []
            var text: [UInt8] = []
            glyphs.reserveCapacity(run.glyphs.count)
            clusters.reserveCapacity(run.glyphs.count)
            for glyph in run.glyphs {
                glyphs.append(
                    cairo_glyph_t(
                        index: font.places[glyph.number] ?? 0, x: start.x + glyph.x,
                        y: start.y + glyph.y))
                if glyph.continues, !clusters.isEmpty {
                    clusters[clusters.count - 1].num_glyphs += 1
                } else {
                    let bytes = glyph.text.utf8
                    clusters.append(
                        cairo_text_cluster_t(num_bytes: Int32(bytes.count), num_glyphs: 1))
                    text += bytes
                }
            }
            cairo_set_font_face(cairo, font.face)
            cairo_set_font_size(cairo, size)
            text.withUnsafeBytes { bytes in
                cairo_show_text_glyphs(
                    cairo, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(bytes.count), glyphs, Int32(glyphs.count), clusters,
                    Int32(clusters.count), cairo_text_cluster_flags_t(0))
            }
        }
    }
}
