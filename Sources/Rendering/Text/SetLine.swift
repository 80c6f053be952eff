import CPangoCairo

/// One line of text, shaped once: measuring and drawing both read this.
final class SetLine {
    private let layout: OpaquePointer
    /// Advance width in points.
    let width: Double
    /// Characters drawn as □, in the order they stand.
    let missing: [Unicode.Scalar]
    private var knownRuns: [GlyphRun]?

    /// - Parameter layout: holds one line of text; released with this object.
    init(layout: OpaquePointer, missing: [Unicode.Scalar]) {
        self.layout = layout
        self.missing = missing
        var extent = PangoRectangle()
        pango_layout_get_extents(layout, nil, &extent)
        width = Double(extent.width) / Double(PANGO_SCALE)
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(layout))
    }

    /// The glyphs, for files that name them one by one.
    func runs(with programs: FontPrograms) -> [GlyphRun] {
        if let knownRuns { return knownRuns }
        guard let line = pango_layout_get_line_readonly(layout, 0) else { return [] }
        let text = pango_layout_get_text(layout).map { Array(String(cString: $0).utf8) } ?? []
        let runs = GlyphRun.runs(of: line, text: text, programs: programs)
        knownRuns = runs
        return runs
    }

    /// Draws in the current colour, with the start of the baseline at the current point.
    func draw(on cairo: OpaquePointer) {
        guard let line = pango_layout_get_line_readonly(layout, 0) else { return }
        pango_cairo_show_layout_line(cairo, line)
    }
}
