import CPangoCairo

/// A font file as Pango uses it.
///
/// A class to own HarfBuzz's handle. Belongs to the typesetter that met the font.
final class FontProgram {
    /// Owned; released with this object.
    let face: OpaquePointer

    /// - Parameter face: a reference is taken.
    init(face: OpaquePointer) {
        self.face = hb_face_reference(face)
    }

    deinit {
        hb_face_destroy(face)
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
