public import Figures
public import Reports

/// A report as a PDF: a page each in its own size, an outline with the pages and, under each, its
/// groups that ask for an entry, a named destination for each group and page, links, and the
/// document's metadata. The contents are tagged in the order they are drawn, groups with their
/// alternative text. All fonts are embedded. Same document, same bytes.
///
/// - Throws: `.noPages`, `.pageSize`, `.markOutOfRange`, `.fontSize`, `.groupID`, `.groupTwice`,
///   `.date`; `.drawingFailed` for a font that cannot be embedded, `.encodingFailed` when memory
///   ends.
public func renderPDF(
    _ document: ReportDocument, with typesetter: PangoTypesetter
) throws(RenderingFault) -> RenderedFile {
    var check = PageCheck()
    for page in document.pages { try check.add(page.figure) }
    let metadata = try DocumentMetadata(document)
    guard !document.pages.isEmpty else { throw .noPages }

    let destinations = Destinations(groups: check.groups)
    var reader = PageReader(typesetter, destinations: destinations)
    var sections: [ReadingElement] = []
    for (index, page) in document.pages.enumerated() {
        sections.append(reader.section(page.figure, page: index + 1))
    }
    let fonts = try CutFonts(for: sections.flatMap(\.lines), with: typesetter.programs)
    let drawing = try PDFDrawing(pictures: try check.decodedPictures(), fonts: fonts)
    var notes = [ElementNote.document]
    for (index, section) in sections.enumerated() {
        let size = document.pages[index].figure.size
        try drawing.paint(section, size: size, places: destinations.places[index])
        guard section.hasContent else { continue }
        notes += section.flattened.map { ElementNote($0, page: index, height: size.height) }
    }
    let outline = DocumentOutline(document.pages, groups: check.groups)
    let file = try drawing.finish(outline: outline, metadata: metadata)
    return RenderedFile(
        bytes: try PDFCompletion(of: file, notes: notes, metadata: metadata).bytes,
        warnings: reader.warnings)
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
