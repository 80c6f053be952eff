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
    let metadata = try PDFMetadata(document)
    guard !document.pages.isEmpty else { throw .noPages }

    let places = PDFDestinations(pages: document.pages.map(\.figure), groups: check.groups)
    var painter = PDFPainter(
        typesetter, destinations: places, pictures: try PDFPictures(check))
    var file = PDFFile()
    for page in document.pages { painter.paint(page.figure, to: &file) }
    let outline = PDFOutline(document.pages, groups: check.groups, places: places)
    let root = try PDFAssembly(painter, sizes: document.pages.map(\.figure.size)).write(
        to: &file, language: document.language, outline: outline, places: places,
        packet: metadata.packet)
    let information = file.add(metadata.information)
    return RenderedFile(
        bytes: try file.bytes(root: root, info: information), warnings: painter.warnings)
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
