import CPangoCairo

/// A font file as Pango uses it: its name, its measures, and the advances of its glyphs.
///
/// A class to own HarfBuzz's handles. Belongs to the typesetter that met the font.
final class FontProgram {
    /// Owned; released with this object.
    let face: OpaquePointer
    private let font: OpaquePointer
    private var advances: [UInt32: Double] = [:]

    /// - Parameter face: a reference is taken.
    init(face: OpaquePointer) {
        self.face = hb_face_reference(face)
        font = hb_font_create(face)
        let units = Int32(clamping: hb_face_get_upem(face))
        hb_font_set_scale(font, units, units)
    }

    deinit {
        hb_font_destroy(font)
        hb_face_destroy(face)
    }

    /// How far a glyph moves the pen, in thousandths of the size.
    func advance(of glyph: UInt32) -> Double {
        if let known = advances[glyph] { return known }
        // As the file will have it.
        let advance =
            (thousandths(hb_font_get_glyph_h_advance(font, glyph)) * 100).rounded() / 100
        advances[glyph] = advance
        return advance
    }

    /// The PostScript name, of ASCII letters, digits and hyphens.
    var name: String {
        var size: UInt32 = 128
        var text = [CChar](repeating: 0, count: Int(size))
        let id = hb_ot_name_id_t(HB_OT_NAME_ID_POSTSCRIPT_NAME)
        _ = hb_ot_name_get_utf8(face, id, nil, &size, &text)
        let letters = text.prefix { $0 != 0 }.compactMap { byte -> Character? in
            let character = Character(Unicode.Scalar(UInt8(bitPattern: byte)))
            let isFit =
                character.isASCII
                && (character.isLetter || character.isNumber || character == "-")
            return isFit ? character : nil
        }
        return letters.isEmpty ? "Font" : String(letters)
    }

    /// In thousandths of the size.
    struct Measures {
        var ascent: Double
        /// Below 0.
        var descent: Double
        /// Left, bottom, right and top of all glyphs together.
        var box: [Double]
    }

    var measures: Measures {
        var extents = hb_font_extents_t()
        hb_font_get_h_extents(font, &extents)
        let head = table("head")
        let box = [36, 38, 40, 42].map { offset -> Double in
            guard offset + 1 < head.count else { return 0 }
            return thousandths(
                Int32(Int16(bitPattern: UInt16(head[offset]) << 8 | UInt16(head[offset + 1]))))
        }
        return Measures(
            ascent: thousandths(extents.ascender), descent: thousandths(extents.descender), box: box
        )
    }

    /// The bytes of a table; none when the font has no such table.
    func table(_ tag: String) -> [UInt8] { Self.table(tag, of: face) }

    static func table(_ tag: String, of face: OpaquePointer) -> [UInt8] {
        guard let blob = hb_face_reference_table(face, hb_tag_from_string(tag, -1)) else {
            return []
        }
        defer { hb_blob_destroy(blob) }
        return bytes(of: blob)
    }

    static func bytes(of blob: OpaquePointer) -> [UInt8] {
        var size: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &size) else { return [] }
        return data.withMemoryRebound(to: UInt8.self, capacity: Int(size)) {
            Array(UnsafeBufferPointer(start: $0, count: Int(size)))
        }
    }

    private func thousandths(_ units: Int32) -> Double {
        Double(units) * 1_000 / Double(max(1, hb_face_get_upem(face)))
    }
}

/// The fonts that a typesetter has met, each once.
final class FontPrograms {
    private var programs: [OpaquePointer: FontProgram] = [:]

    /// - Parameter font: of Pango; `nil` when it has no file.
    func program(of font: UnsafeMutablePointer<PangoFont>) -> FontProgram? {
        guard let sized = pango_font_get_hb_font(font), let face = hb_font_get_face(sized) else {
            return nil
        }
        if let known = programs[face] { return known }
        let program = FontProgram(face: face)
        programs[face] = program
        return program
    }
}
