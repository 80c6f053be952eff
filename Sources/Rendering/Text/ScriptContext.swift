import CPangoCairo
import Figures

/// Pango set up for one script: its language, its families in order, and no rounding of any kind,
/// so that a line is as wide in a PDF as in an image of any resolution.
final class ScriptContext {
    private let context: OpaquePointer
    private let families: String
    private let attributes: OpaquePointer
    private var descriptions: [Font: OpaquePointer] = [:]

    init(
        script: Font.Script, families: ThemeFonts, map: UnsafeMutablePointer<PangoFontMap>
    ) {
        context = pango_font_map_create_context(map)
        let leading: [ThemeFonts.Family]
        switch script {
        case .latin:
            leading = [families.latin, families.chinese]
            pango_context_set_language(context, pango_language_from_string("en"))
        case .chinese:
            leading = [families.chinese, families.latin]
            pango_context_set_language(context, pango_language_from_string("zh-cn"))
        }
        // What a theme's own fonts lack, those of every installation have.
        let names = (leading + [ThemeFonts.inter, ThemeFonts.notoSans]).map(\.name)
        self.families = names.enumerated().filter { !names[..<$0].contains($1) }.map(\.1)
            .joined(separator: ", ")
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        pango_context_set_round_glyph_positions(context, 0)
        pango_cairo_context_set_resolution(context, 72)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)

        attributes = pango_attr_list_new()
        // Ligatures would come back as one odd character when text is copied from the PDF.
        let features = pango_attr_font_features_new("tnum=1, liga=0, clig=0")
        pango_attr_list_insert(attributes, features)
        pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
    }

    deinit {
        for description in descriptions.values { pango_font_description_free(description) }
        pango_attr_list_unref(attributes)
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// An empty layout in `font`, which is the caller's to release.
    func layout(in font: Font) -> OpaquePointer {
        let layout: OpaquePointer = pango_layout_new(context)
        pango_layout_set_attributes(layout, attributes)
        // The first letter tells from which side a line is read; without one, from the left.
        pango_layout_set_auto_dir(layout, 1)
        pango_layout_set_font_description(layout, description(of: font))
        return layout
    }

    private func description(of font: Font) -> OpaquePointer {
        if let known = descriptions[font] { return known }
        let description: OpaquePointer = pango_font_description_new()
        pango_font_description_set_family(description, families)
        pango_font_description_set_absolute_size(description, font.size * Double(PANGO_SCALE))
        pango_font_description_set_weight(description, font.weight.pango)
        descriptions[font] = description
        return description
    }
}

extension Font.Weight {
    /// Of Noto Sans CJK there are two weights, the pinned fonts' nearest: regular for regular
    /// and medium, bold for semibold and bold.
    fileprivate var pango: PangoWeight {
        switch self {
        case .regular: PANGO_WEIGHT_NORMAL
        case .medium: PANGO_WEIGHT_MEDIUM
        case .semibold: PANGO_WEIGHT_SEMIBOLD
        case .bold: PANGO_WEIGHT_BOLD
        }
    }
}
