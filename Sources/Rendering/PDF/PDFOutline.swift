import Figures
import Reports

/// The table of contents beside the pages: each page, and under it the groups that ask for an entry.
struct PDFOutline {
    private struct Entry {
        let title: String
        let place: PDFDestinations.Place
        var children: [Entry] = []
    }

    private let entries: [Entry]

    init(_ pages: [ReportDocument.Page], groups: [[PageCheck.Group]], places: PDFDestinations) {
        entries = zip(pages, groups).enumerated().map { index, page in
            let top = PDFDestinations.Place(page: index, y: page.0.figure.size.height)
            let children = page.1.compactMap { group -> Entry? in
                guard let title = group.caption.outline else { return nil }
                return Entry(
                    title: Self.shown(title), place: places.places[group.caption.id] ?? top)
            }
            return Entry(title: Self.shown(page.0.outline), place: top, children: children)
        }
    }

    func write(to file: inout PDFFile, pages: [PDFFile.Reference]) -> PDFFile.Reference {
        let root = file.reserve()
        let ends = write(entries, under: root, to: &file, pages: pages)
        let count = entries.reduce(0) { $0 + 1 + $1.children.count }
        file.set(root, to: "<< /Type /Outlines \(ends) /Count \(count) >>")
        return root
    }

    /// - Returns: the parent's entries for its first and last child.
    private func write(
        _ entries: [Entry], under parent: PDFFile.Reference, to file: inout PDFFile,
        pages: [PDFFile.Reference]
    ) -> String {
        let references = entries.map { _ in file.reserve() }
        for (index, entry) in entries.enumerated() {
            var text = "/Title \(PDFSyntax.string(entry.title)) /Parent \(parent)"
            text += " /Dest \(entry.place.array(pages))"
            if index > 0 { text += " /Prev \(references[index - 1])" }
            if index + 1 < references.count { text += " /Next \(references[index + 1])" }
            if !entry.children.isEmpty {
                let ends = write(
                    entry.children, under: references[index], to: &file, pages: pages)
                text += " \(ends) /Count \(entry.children.count)"
            }
            file.set(references[index], to: "<< \(text) >>")
        }
        guard let first = references.first, let last = references.last else { return "" }
        return "/First \(first) /Last \(last)"
    }

    private static func shown(_ title: String) -> String {
        let text = HarmlessText(title, longest: 500).text
        return text.isEmpty ? "–" : text
    }
}
