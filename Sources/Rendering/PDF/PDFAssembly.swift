import Figures

/// Puts drawn pages together: resources, pages, links, structure, and the catalog over all.
struct PDFAssembly {
    private let painter: PDFPainter
    private let sizes: [Size]

    /// - Parameter sizes: of the pages, in points.
    init(_ painter: PDFPainter, sizes: [Size]) {
        self.painter = painter
        self.sizes = sizes
    }

    /// - Parameter packet: the XMP.
    /// - Returns: the catalog.
    func write(
        to file: inout PDFFile, language: String, outline: PDFOutline, places: PDFDestinations,
        packet: [UInt8]
    ) throws(RenderingFault) -> PDFFile.Reference {
        let node = file.reserve()
        let pages = sizes.map { _ in file.reserve() }
        try write(pages, under: node, to: &file)
        var annotations: [(key: Int, element: Int)] = []
        for (index, link) in painter.links.enumerated() {
            let key = pages.count + index
            annotations.append((key, link.element))
            file.set(link.reference, to: link.annotation(key: key))
        }
        let tree = painter.tree.write(
            to: &file, pages: pages, annotations: annotations, language: language)
        let names = places.write(to: &file, pages: pages)
        let contents = outline.write(to: &file, pages: pages)
        let metadata = file.add(plainStream: packet, "/Type /Metadata /Subtype /XML")
        return file.add(
            """
            << /Type /Catalog /Pages \(node) /Lang \(PDFSyntax.string(language)) \
            /MarkInfo << /Marked true >> /StructTreeRoot \(tree) /Metadata \(metadata) \
            /ViewerPreferences << /DisplayDocTitle true >> /Names << /Dests \(names) >> \
            /Outlines \(contents) /PageMode /UseOutlines >>
            """)
    }

    /// All pages share their resources.
    private func write(
        _ pages: [PDFFile.Reference], under node: PDFFile.Reference, to file: inout PDFFile
    ) throws(RenderingFault) {
        var fonts = ""
        var codes: [[UInt32: UInt16]] = []
        for (index, font) in painter.text.fonts.enumerated() {
            let written = try font.write(to: &file)
            fonts += "/F\(index) \(written.reference) "
            codes.append(written.codes)
        }
        let opacities = painter.pages.reduce(into: Set()) { $0.formUnion($1.opacities) }
            .map(\.resource).sorted().joined(separator: " ")
        let pictures = try painter.pictures.write(to: &file)
        let resources = file.add(
            "<< /Font << \(fonts)>> /ExtGState << \(opacities) >>\(pictures) >>")
        for (index, page) in pages.enumerated() {
            var content = painter.pages[index]
            content.resolve(codes)
            let stream = try file.add(stream: content.bytes)
            let size = sizes[index]
            let links = painter.links.filter { $0.page == index }.map(\.reference.description)
            let annotations = links.isEmpty ? "" : " /Annots [\(links.joined(separator: " "))]"
            // Translucent paint is mixed in the colours of the screen.
            let mixing =
                content.opacities.isEmpty
                ? "" : " /Group << /S /Transparency /CS /DeviceRGB /I true >>"
            file.set(
                page,
                to: """
                    << /Type /Page /Parent \(node) \
                    /MediaBox \(PDFSyntax.rectangle([0, 0, size.width, size.height])) \
                    /Resources \(resources) /Contents \(stream) /StructParents \(index) \
                    /Tabs /S\(annotations)\(mixing) >>
                    """)
        }
        let kids = pages.map(\.description).joined(separator: " ")
        file.set(node, to: "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    }
}
