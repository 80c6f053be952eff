import Figures

/// What an element of a document's structure is (ISO 32000-1, 14.8.4).
enum StructureRole: Hashable {
    case document
    /// A page.
    case section
    case heading(Int)
    case paragraph
    case figure
    case link
    case table
    case row
    case headerCell
    case cell

    /// The tags for content between elements, and for what only decorates.
    static let span = "Span"
    static let decoration = "NonStruct"

    /// The name in the file.
    var name: String {
        switch self {
        case .document: "Document"
        case .section: "Sect"
        case .heading(let level): "H\(min(max(level, 1), 6))"
        case .paragraph: "P"
        case .figure: "Figure"
        case .link: "Link"
        case .table: "Table"
        case .row: "TR"
        case .headerCell: "TH"
        case .cell: "TD"
        }
    }

    /// What must lie between this element and a text on it, the outermost first.
    var pathToText: [StructureRole] {
        switch self {
        case .document, .section: [.paragraph]
        case .table: [.row, .cell]
        case .row: [.cell]
        case .heading, .paragraph, .figure, .link, .headerCell, .cell: []
        }
    }

    /// What must lie between this element and a figure on it.
    var pathToFigure: [StructureRole] {
        switch self {
        case .table: [.row, .cell]
        case .row: [.cell]
        case .document, .section, .heading, .paragraph, .figure, .link, .headerCell, .cell: []
        }
    }

    /// The elements that a part adds to this one, the outermost first: with what is missing between
    /// them, and none where the part has no place, so that its texts belong to this element.
    func path(to part: Part) -> [StructureRole] {
        switch part {
        case .heading(let level): holdsBlocks ? [.heading(level)] : pathToText
        case .paragraph:
            switch self {
            case .document, .section, .headerCell, .cell: [.paragraph]
            case .heading, .paragraph, .figure, .link, .table, .row: pathToText
            }
        case .artifact: []
        case .link:
            switch self {
            case .figure, .link: []
            case .document, .section, .heading, .paragraph, .table, .row, .headerCell, .cell:
                pathToText + [.link]
            }
        case .table:
            switch self {
            case .document, .section, .headerCell, .cell: [.table]
            case .row: [.cell, .table]
            case .heading, .paragraph, .figure, .link, .table: []
            }
        case .row: self == .table ? [.row] : []
        case .headerCell: path(toCell: .headerCell)
        case .cell: path(toCell: .cell)
        }
    }

    private func path(toCell cell: StructureRole) -> [StructureRole] {
        switch self {
        case .table: [.row, cell]
        case .row: [cell]
        case .document, .section: [.paragraph]
        case .heading, .paragraph, .figure, .link, .headerCell, .cell: []
        }
    }

    private var holdsBlocks: Bool { self == .document || self == .section }
}
