import Figures

/// What the contents of a document are and in which order they are read: the tree that programs
/// follow which speak a page.
struct StructureTree {
    struct Element {
        enum Child {
            /// Marked content of the element's page.
            case content(Int)
            case element(Int)
            case annotation(PDFFile.Reference)
        }

        let role: StructureRole
        /// The element that this one is in, itself for the document.
        let parent: Int
        /// Counts from 0; `nil` for the document.
        let page: Int?
        var children: [Child] = []
        /// What a figure shows, in words.
        var alternative: String?
        /// Of a figure, from the bottom left corner: left, bottom, right, top.
        var box: [Double] = []
        /// The language when it is known.
        var language: Language = .unknown
        /// Whether a header cell stands for its row and not for its column.
        var isRowHeader = false
    }

    /// What is known of the language of an element's own texts.
    enum Language: Hashable {
        case unknown
        case one(Font.Script)
        case several
    }

    static let root = 0

    private(set) var elements = [Element(role: .document, parent: root, page: nil)]
    /// The element of each marked content, page by page.
    private(set) var contents: [[Int]] = []

    init() {}

    /// Begins a page.
    ///
    /// - Returns: its element.
    mutating func addPage() -> Int {
        contents.append([])
        return add(.section, under: Self.root)
    }

    mutating func add(_ role: StructureRole, under parent: Int) -> Int {
        let new = elements.count
        var element = Element(role: role, parent: parent, page: contents.count - 1)
        // Heads stand in the first row of a table, or before the other cells of a row.
        if role == .headerCell { element.isRowHeader = !isFirstRow(parent) }
        elements.append(element)
        elements[parent].children.append(.element(new))
        return new
    }

    mutating func add(_ path: [StructureRole], under parent: Int) -> Int {
        path.reduce(parent) { add($1, under: $0) }
    }

    /// - Returns: the number of a new piece of content of the element, on the page begun last.
    mutating func addContent(to element: Int) -> Int {
        let number = contents[contents.count - 1].count
        contents[contents.count - 1].append(element)
        elements[element].children.append(.content(number))
        return number
    }

    mutating func addAnnotation(_ reference: PDFFile.Reference, to element: Int) {
        elements[element].children.append(.annotation(reference))
    }

    mutating func describe(_ element: Int, alternative: String, box: [Double]) {
        elements[element].alternative = alternative
        elements[element].box = box
    }

    /// Notes in which script a text of the element is written.
    mutating func note(_ script: Font.Script, in element: Int) {
        switch elements[element].language {
        case .unknown: elements[element].language = .one(script)
        case .one(script), .several: break
        case .one: elements[element].language = .several
        }
    }

    private func isFirstRow(_ row: Int) -> Bool {
        guard case .element(let first) = elements[elements[row].parent].children.first else {
            return true
        }
        return first == row
    }
}
