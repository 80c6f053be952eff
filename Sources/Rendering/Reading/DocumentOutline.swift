import CPangoCairo
import Figures
import Reports

/// The table of contents beside the pages: each page, and under it the groups that ask for an entry.
struct DocumentOutline {
    private struct Entry {
        let title: String
        /// As Cairo has it told.
        let target: String
        var children: [Entry] = []
    }

    private let entries: [Entry]

    init(_ pages: [ReportDocument.Page], groups: [[PageCheck.Group]]) {
        entries = zip(pages, groups).enumerated().map { index, page in
            let children = page.1.compactMap { group -> Entry? in
                guard let title = group.caption.outline else { return nil }
                return Entry(title: Self.shown(title), target: "dest='\(group.caption.id)'")
            }
            return Entry(
                title: Self.shown(page.0.outline), target: "page=\(index + 1) pos=[0 0]",
                children: children)
        }
    }

    func add(to surface: OpaquePointer) {
        for entry in entries {
            let place = cairo_pdf_surface_add_outline(
                surface, CAIRO_PDF_OUTLINE_ROOT, entry.title, entry.target,
                CAIRO_PDF_OUTLINE_FLAG_OPEN)
            for child in entry.children {
                cairo_pdf_surface_add_outline(
                    surface, place, child.title, child.target, cairo_pdf_outline_flags_t(0))
            }
        }
    }

    private static func shown(_ title: String) -> String {
        let text = HarmlessText(title, longest: 500).text
        return text.isEmpty ? "–" : text
    }
}
