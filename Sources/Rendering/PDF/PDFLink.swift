import Figures

/// A place on a page that leads to another.
struct PDFLink {
    let page: Int
    let target: String
    /// From the bottom left corner: left, bottom, right, top.
    let box: [Double]
    /// What is to be read on it.
    let text: String
    /// Its element in the structure.
    let element: Int
    let reference: PDFFile.Reference

    /// - Parameter key: its number among the parents of the structure.
    func annotation(key: Int) -> String {
        """
        << /Type /Annot /Subtype /Link /Rect \(PDFSyntax.rectangle(box)) /Border [0 0 0] /F 4 \
        /Contents \(PDFSyntax.string(text)) /Dest \(PDFSyntax.string(target)) /StructParent \(key) >>
        """
    }
}

/// The places that links and the outline lead to: each group by its id, and each page as "page-1"
/// and so on, unless a group has that id.
struct PDFDestinations {
    struct Place {
        /// Counts from 0.
        let page: Int
        /// From the bottom of the page, in points.
        let y: Double
    }

    private(set) var places: [String: Place] = [:]

    init(pages: [Figure], groups: [[PageCheck.Group]]) {
        for (index, page) in pages.enumerated() {
            places["page-\(index + 1)"] = Place(page: index, y: page.size.height)
        }
        for (index, groups) in groups.enumerated() {
            for group in groups {
                let y = pages[index].size.height - max(0, group.top)
                places[group.caption.id] = Place(page: index, y: y)
            }
        }
    }

    /// The name tree's only node.
    func write(to file: inout PDFFile, pages: [PDFFile.Reference]) -> PDFFile.Reference {
        let names = places.sorted { $0.key < $1.key }.map { name, place in
            "\(PDFSyntax.string(name)) \(place.array(pages))"
        }
        return file.add("<< /Names [\(names.joined(separator: " "))] >>")
    }
}

extension PDFDestinations.Place {
    /// The place as the file spells it; the reader's magnification stays.
    func array(_ pages: [PDFFile.Reference]) -> String {
        "[\(pages[page]) /XYZ 0 \(PDFSyntax.number(y)) null]"
    }
}
