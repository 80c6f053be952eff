import CPangoCairo
public import Figures

/// Measures text as it will be drawn: `renderPDF` and `renderPNG` draw the very lines that were
/// measured here, so hand them the typesetter that laid out the page.
///
/// Not `Sendable` on purpose: it belongs to the task that made it. Making one reads the list of
/// fonts (a few milliseconds); measuring shapes a text once (about 20 µs a label), then remembers.
///
/// All text is made harmless first, see `HarmlessText`; what neither font has is drawn as □.
public final class PangoTypesetter: TextMeasuring {
    /// Drawn for a character that neither font has.
    static let replacement = Character("\u{25A1}")

    private struct Key: Hashable {
        let text: String
        let font: Font
    }

    private let latin: ScriptContext
    private let chinese: ScriptContext
    /// Of the lines set here; a file draws a line's glyphs through it.
    let programs = FontPrograms()
    private var setLines: [Key: SetLine] = [:]
    /// Empty until a text has a missing character; then of each one looked at, what is missing.
    private var missingScalars: [Character: [Unicode.Scalar]] = [:]

    /// - Parameter fonts: the families of the theme.
    /// - Throws: `.fontsMissing` with what to install, `.fontsNotLoaded`, `.fontUnreadable`.
    public convenience init(_ fonts: ThemeFonts = ThemeFonts()) throws(RenderingFault) {
        try self.init(fonts: PinnedFonts(fonts: fonts), families: fonts)
    }

    init(
        fonts: PinnedFonts, families: ThemeFonts = ThemeFonts()
    ) throws(RenderingFault) {
        guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
            throw .fontsNotLoaded
        }
        pango_fc_font_map_set_config(OpaquePointer(map), fonts.configuration)
        latin = ScriptContext(script: .latin, families: families, map: map)
        chinese = ScriptContext(script: .chinese, families: families, map: map)
        // The contexts hold the map, and the map holds the list of fonts.
        g_object_unref(UnsafeMutableRawPointer(map))
    }

    /// Advance width of one line as it is drawn, in points: line breaks count as spaces, and past
    /// `TextLine.longest` scalars a line is cut. 0 for fonts not above 0 or over 1,000 points.
    public func width(of text: String, in font: Font) -> Double {
        setLine(HarmlessText(text, longest: TextLine.longest), in: font)?.width ?? 0
    }

    /// The line ready to draw; `nil` when the font's size is out of range.
    func setLine(_ harmless: HarmlessText, in font: Font) -> SetLine? {
        guard font.canBeDrawn else { return nil }
        let key = Key(text: harmless.text, font: font)
        if let known = setLines[key] { return known }
        if setLines.count >= DrawingLimits.keptLines { setLines.removeAll(keepingCapacity: true) }
        let layout = context(of: font.script).layout(in: font)
        let shown = show(harmless.text, on: layout, in: font)
        let line = SetLine(layout: layout, missing: shown.missing)
        setLines[key] = line
        return line
    }

    func context(of script: Font.Script) -> ScriptContext {
        switch script {
        case .latin: latin
        case .chinese: chinese
        }
    }

    /// Puts `text` on the layout, with □ for each character that neither font has.
    func show(
        _ text: String, on layout: OpaquePointer, in font: Font, breaksAtQuotes: Bool = false
    ) -> ShownText {
        // Shaping what is known to be missing is slow: leave it out at once.
        let known = missingScalars
        var shown = ShownText(
            text, breaksAtQuotes: breaksAtQuotes, missing: known.isEmpty ? nil : { known[$0] ?? [] }
        )
        pango_layout_set_text(layout, shown.text, Int32(shown.text.utf8.count))
        guard pango_layout_get_unknown_glyphs_count(layout) > 0 else { return shown }
        shown = ShownText(text, breaksAtQuotes: breaksAtQuotes) { self.missing(of: $0, in: font) }
        pango_layout_set_text(layout, shown.text, Int32(shown.text.utf8.count))
        return shown
    }

    /// The parts of a character that neither font has; all weights have the same characters.
    private func missing(of character: Character, in font: Font) -> [Unicode.Scalar] {
        if let known = missingScalars[character] { return known }
        if character.isASCII { return [] }
        let layout = context(of: font.script).layout(in: font)
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        func isMissing(_ text: String) -> Bool {
            pango_layout_set_text(layout, text, Int32(text.utf8.count))
            return pango_layout_get_unknown_glyphs_count(layout) > 0
        }
        var result: [Unicode.Scalar] = []
        if isMissing(String(character)) {
            let scalars = character.unicodeScalars
            result = scalars.filter { isMissing(String($0)) }
            if result.isEmpty { result = Array(scalars.prefix(1)) }
        }
        if missingScalars.count >= DrawingLimits.keptLines { missingScalars = [:] }
        missingScalars[character] = result
        return result
    }
}

extension Font {
    var canBeDrawn: Bool { size > 0 && size <= Double(DrawingLimits.largestFont) }
}
