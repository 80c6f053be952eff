import CPangoCairo
public import Figures
public import Reports

/// A report as a PDF: a page each in its own size, an outline with the pages and, under each, its
/// groups that ask for an entry, a named destination for each group, and the document's metadata.
/// All fonts are embedded. Same document, same bytes.
///
/// - Throws: `.noPages`, `.pageSize`, `.markOutOfRange`, `.fontSize`, `.groupID`, `.groupTwice`,
///   `.date`; `.drawingFailed` when memory ends.
public func renderPDF(
    _ document: ReportDocument, with typesetter: PangoTypesetter
) throws(RenderingFault) -> RenderedFile {
    var check = PageCheck()
    for page in document.pages { try check.add(page.figure) }
    let metadata = try PDFMetadata(document)
    guard let first = document.pages.first else { throw .noPages }
    let sink = ByteSink()
    guard let surface = sink.pdfSurface(size: first.figure.size.width, first.figure.size.height)
    else { throw .drawingFailed(step: "opening the PDF", reason: "no surface") }
    let target = DrawingTarget(surface: surface, sink: sink)
    metadata.write(to: target)
    var painter = MarkPainter(
        on: target, typesetter: typesetter, destinations: check.destinations)
    for (index, page) in document.pages.enumerated() {
        let size = page.figure.size
        cairo_pdf_surface_set_size(target.surface, size.width, size.height)
        painter.paint(page.figure, page: index + 1)
        cairo_show_page(target.cairo)
        try target.check("drawing page \(index + 1)")
    }
    writeOutline(of: document.pages, groups: check.groups, to: target)
    return RenderedFile(bytes: try target.finish(), warnings: painter.warnings)
}

/// A figure alone as a PDF of one page in the figure's size, without dates.
///
/// - Throws: as for a report.
public func renderPDF(
    _ figure: Figure, title: String, language: String = "en", with typesetter: PangoTypesetter
) throws(RenderingFault) -> RenderedFile {
    let page = ReportDocument.Page(outline: title, figure: figure)
    let document = ReportDocument(
        title: title, author: "", subject: "", keywords: "", language: language, date: nil,
        pages: [page])
    return try renderPDF(document, with: typesetter)
}

private func writeOutline(
    of pages: [ReportDocument.Page], groups: [[PageCheck.Group]], to target: DrawingTarget
) {
    func add(_ title: String, under parent: Int32, _ place: String) -> Int32 {
        let text = HarmlessText(title, longest: 500).text
        return cairo_pdf_surface_add_outline(
            target.surface, parent, text.isEmpty ? "–" : text, place, CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }
    for (index, page) in pages.enumerated() {
        let entry = add(page.outline, under: CAIRO_PDF_OUTLINE_ROOT, "page=\(index + 1) pos=[0 0]")
        for group in groups[index] {
            guard let title = group.caption.outline else { continue }
            _ = add(title, under: entry, "dest='\(group.caption.id)'")
        }
    }
}
