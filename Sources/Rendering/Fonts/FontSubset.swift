import CPangoCairo

/// The part of a font that a file embeds: the outlines of some glyphs and nothing to find them by,
/// for the page names them by number.
struct FontSubset {
    enum Program {
        /// A bare CFF table, as PostScript-flavoured fonts have it.
        case compact([UInt8])
        /// A whole TrueType file.
        case trueType([UInt8])
    }

    let program: Program
    /// The number by which a page names each glyph of the font.
    let codes: [UInt32: UInt16]

    /// Subroutines of CFF outlines are written out in place: packed, the result is smaller, and
    /// there is nothing a reader could follow wrongly.
    ///
    /// - Parameter glyphs: by their number in the whole font.
    /// - Throws: `.drawingFailed` when the font's tables contradict each other or memory ends.
    init(of font: FontProgram, glyphs: some Sequence<UInt32>) throws(RenderingFault) {
        let fault = RenderingFault.drawingFailed(
            step: "embedding \(font.name)", reason: "the font cannot be cut down to some glyphs")
        guard let input = hb_subset_input_create_or_fail() else { throw fault }
        defer { hb_subset_input_destroy(input) }
        let wanted = hb_subset_input_glyph_set(input)
        for glyph in glyphs { hb_set_add(wanted, glyph) }
        let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for tag in Self.needless { hb_set_add(dropped, hb_tag_from_string(tag, -1)) }
        hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
        guard let plan = hb_subset_plan_create_or_fail(font.face, input) else { throw fault }
        defer { hb_subset_plan_destroy(plan) }
        guard let face = hb_subset_plan_execute_or_fail(plan) else { throw fault }
        defer { hb_face_destroy(face) }

        let map = hb_subset_plan_old_to_new_glyph_mapping(plan)
        let table = FontProgram.table("CFF ", of: face)
        var names: [UInt16]?
        if table.isEmpty {
            guard let blob = hb_face_reference_blob(face) else { throw fault }
            defer { hb_blob_destroy(blob) }
            program = .trueType(FontProgram.bytes(of: blob))
        } else {
            guard let charset = CompactFontCharset(of: table) else { throw fault }
            names = charset.identifiers
            program = .compact(table)
        }
        var codes: [UInt32: UInt16] = [:]
        for glyph in glyphs {
            let place = Int(hb_map_get(map, glyph))
            guard let names else {
                codes[glyph] = UInt16(truncatingIfNeeded: place)
                continue
            }
            codes[glyph] = names.indices.contains(place) ? names[place] : 0
        }
        self.codes = codes
    }

    /// Tables for shaping, naming and hinting of screens, which a page has no use for.
    private static let needless = [
        "BASE", "DSIG", "GDEF", "GPOS", "GSUB", "LTSH", "OS/2", "STAT", "VDMX", "VORG", "cmap",
        "gasp", "hdmx", "kern", "meta", "name", "post", "vhea", "vmtx",
    ]
}
