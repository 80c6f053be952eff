import CPangoCairo
import Figures

/// A PDF on its way through Cairo: pages, tags in the order they are read, links and the places they
/// lead to.
///
/// What Cairo 1.16 can tag and what cannot be told it: an element without other elements holds
/// content; others hold content through elements `Span`, and decoration lies in elements `NonStruct`.
/// `StructurePass` resolves both.
final class PDFDrawing {
    private let target: DrawingTarget
    private let painter: MarkPainter
    private let output: Output
    private var isBegun = false

    /// - Throws: `.drawingFailed` when memory ends.
    init(pictures: [Picture: DecodedPicture], fonts: CutFonts) throws(RenderingFault) {
        output = Output()
        let surface = cairo_pdf_surface_create_for_stream(
            { closure, bytes, count in
                guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes
                    .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(output).toOpaque(), 1, 1)
        guard let surface else {
            throw .drawingFailed(step: "opening the PDF", reason: "no surface")
        }
        target = DrawingTarget(surface: surface)
        painter = MarkPainter(on: target, pictures: pictures, fonts: fonts)
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_set_font_options(target.cairo, options)
        cairo_font_options_destroy(options)
    }

    deinit {
        // While what it writes to is there.
        cairo_surface_finish(target.surface)
    }

    /// Draws the next page.
    func paint(
        _ section: ReadingElement, size: Size, places: [Destinations.Place]
    ) throws(RenderingFault) {
        // Setting a size forgets what was told before.
        cairo_pdf_surface_set_size(target.surface, size.width, size.height)
        if !isBegun { cairo_tag_begin(target.cairo, StructureRole.document.name, nil) }
        isBegun = true
        clip(to: size)
        for place in places {
            tagged("cairo.dest", "name='\(place.name)' x=0 y=\(PDFSyntax.number(place.top))") {}
        }
        paint(section)
        cairo_show_page(target.cairo)
        try target.check("drawing the PDF")
    }

    /// Cairo forgets what it was told, tags and all, when something covers a page that has no clip. A
    /// clip along the edges would count as none: this one has a corner more, on the left edge.
    private func clip(to size: Size) {
        cairo_reset_clip(target.cairo)
        cairo_move_to(target.cairo, 0, 0)
        cairo_line_to(target.cairo, size.width, 0)
        cairo_line_to(target.cairo, size.width, size.height)
        cairo_line_to(target.cairo, 0, size.height)
        cairo_line_to(target.cairo, 0, size.height / 2)
        cairo_close_path(target.cairo)
        cairo_clip(target.cairo)
    }

    /// Ends the file.
    ///
    /// - Returns: its bytes.
    func finish(
        outline: DocumentOutline, metadata: DocumentMetadata
    ) throws(RenderingFault) -> [UInt8] {
        cairo_tag_end(target.cairo, StructureRole.document.name)
        outline.add(to: target.surface)
        metadata.set(on: target.surface)
        try target.check("drawing the PDF")
        cairo_surface_finish(target.surface)
        try target.check("writing the PDF")
        return output.bytes
    }

    // MARK: - Elements

    private func paint(_ element: ReadingElement) {
        guard element.hasContent else {
            // A page with nothing to read.
            for case .run(let run) in element.children {
                tagged(StructureRole.decoration) { paint(run) }
            }
            return
        }
        tagged(element.role.name, attributes(of: element)) {
            if let run = element.onlyRun {
                paint(run)
                return
            }
            for child in element.children {
                switch child {
                case .element(let inner): paint(inner)
                case .run(let run):
                    let role = run.isArtifact ? StructureRole.decoration : StructureRole.span
                    tagged(role) { paint(run) }
                }
            }
        }
    }

    private func attributes(of element: ReadingElement) -> String? {
        guard let target = element.target, let box = element.ink.rect else { return nil }
        let sides = [box.left, box.top, box.width, box.height].map(PDFSyntax.number)
        return "rect=[\(sides.joined(separator: " "))] dest='\(target)'"
    }

    private func paint(_ run: ReadingElement.Run) {
        for drawing in run.drawings {
            switch drawing {
            case .shape(let mark): painter.paint(shape: mark)
            case .text(let line, let set): painter.paint(line, as: set)
            }
        }
    }

    private func tagged(_ name: String, _ attributes: String? = nil, _ draw: () -> Void) {
        cairo_tag_begin(target.cairo, name, attributes)
        draw()
        cairo_tag_end(target.cairo, name)
    }

    /// A class for Cairo to write to.
    private final class Output {
        var bytes: [UInt8] = []
    }
}
