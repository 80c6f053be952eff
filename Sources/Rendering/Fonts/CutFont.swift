import CPangoCairo

/// A font cut down to the glyphs that a document shows, as a font of Cairo's.
///
/// Cairo 1.16 cuts fonts too, yet loses characters of large CFF fonts or keeps all of their
/// subroutines. Of a font that has no subroutines and little else left, it gets nothing wrong.
///
/// A class to own Cairo's handle.
final class CutFont {
    /// Released with this object; Cairo may hold it for longer.
    let face: OpaquePointer
    /// The number in the cut font of each glyph of the whole one.
    let places: [UInt32: UInt]

    /// - Parameter glyphs: by their number in the whole font.
    /// - Throws: `.drawingFailed` when the font's tables contradict each other or memory ends.
    init(of font: FontProgram, glyphs: Set<UInt32>) throws(RenderingFault) {
        let fault = RenderingFault.drawingFailed(
            step: "embedding \(font.name)", reason: "the font cannot be cut down to some glyphs")
        guard let input = hb_subset_input_create_or_fail() else { throw fault }
        defer { hb_subset_input_destroy(input) }
        let wanted = hb_subset_input_glyph_set(input)
        for glyph in glyphs { hb_set_add(wanted, glyph) }
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for tag in Self.needless { hb_set_add(dropped, hb_tag_from_string(tag, -1)) }
        hb_subset_input_set_flags(
            input, HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue)
        guard let plan = hb_subset_plan_create_or_fail(font.face, input) else { throw fault }
        defer { hb_subset_plan_destroy(plan) }
        guard let cut = hb_subset_plan_execute_or_fail(plan) else { throw fault }
        defer { hb_face_destroy(cut) }
        guard let blob = hb_face_reference_blob(cut) else { throw fault }
        guard let face = LoadedFont(blob)?.cairoFace() else { throw fault }
        self.face = face
        let map = hb_subset_plan_old_to_new_glyph_mapping(plan)
        var places: [UInt32: UInt] = [:]
        for glyph in glyphs {
            let place = hb_map_get(map, glyph)
            places[glyph] = place == hb_codepoint_t.max ? 0 : UInt(place)
        }
        self.places = places
    }

    deinit {
        cairo_font_face_destroy(face)
    }

    /// Tables for shaping and for screens, which a page has no use for. The names stay: Cairo takes
    /// the font's from them.
    private static let needless = [
        "BASE", "DSIG", "GDEF", "GPOS", "GSUB", "LTSH", "STAT", "VDMX", "VORG", "cmap", "gasp",
        "hdmx", "kern", "meta", "vhea", "vmtx",
    ]
}

/// FreeType's view of a font in memory, which lives as long as Cairo needs it: Cairo keeps fonts for
/// a while after the last user.
private final class LoadedFont {
    private let blob: OpaquePointer
    /// One each: a library may not be used by two threads at a time.
    private let library: FT_Library
    private let face: FT_Face

    /// - Parameter blob: the font's file; released with this object.
    init?(_ blob: OpaquePointer) {
        var size: UInt32 = 0
        var library: FT_Library?
        var face: FT_Face?
        guard let data = hb_blob_get_data(blob, &size), FT_Init_FreeType(&library) == 0,
            let library
        else {
            hb_blob_destroy(blob)
            return nil
        }
        let status = data.withMemoryRebound(to: UInt8.self, capacity: Int(size)) {
            FT_New_Memory_Face(library, $0, FT_Long(size), 0, &face)
        }
        guard status == 0, let face else {
            FT_Done_FreeType(library)
            hb_blob_destroy(blob)
            return nil
        }
        self.blob = blob
        self.library = library
        self.face = face
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
        hb_blob_destroy(blob)
    }

    /// - Returns: a font that holds this object; the caller's to release.
    func cairoFace() -> OpaquePointer? {
        guard
            let made = cairo_ft_font_face_create_for_ft_face(
                face, Int32(FT_LOAD_NO_HINTING))
        else {
            return nil
        }
        let held = Unmanaged.passRetained(self)
        // A key need be an address only that nobody else uses.
        let key = UnsafePointer<cairo_user_data_key_t>(OpaquePointer(held.toOpaque()))
        let status = cairo_font_face_set_user_data(made, key, held.toOpaque()) { pointer in
            guard let pointer else { return }
            Unmanaged<LoadedFont>.fromOpaque(pointer).release()
        }
        guard status == CAIRO_STATUS_SUCCESS else {
            held.release()
            cairo_font_face_destroy(made)
            return nil
        }
        return made
    }
}
