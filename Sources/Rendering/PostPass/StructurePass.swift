import Figures

/// Completes the structure that Cairo wrote: decoration leaves it, pieces of content between
/// elements belong to the elements themselves, figures get their alternative texts and boxes, header
/// cells what they stand for, links their words, and elements their language.
struct StructurePass {
    private(set) var objects: PDFObjects
    private let notes: [ElementNote]
    private let language: String
    private let pages: [Int]
    private let indexOfPage: [Int: Int]
    private var next = 0
    /// Of each page: what becomes of the pieces of content, and the element of each that stays.
    private var labels: [[Int: MarkedContent.Label]]
    private var owners: [[Int]]
    private var annotations: [(annotation: Int, element: Int)] = []

    /// - Parameters:
    ///   - notes: of all elements, in the order of the file's.
    ///   - language: of the document.
    /// - Throws: `.drawingFailed` when the file has another structure, `.encodingFailed`.
    init(
        _ objects: PDFObjects, notes: [ElementNote], language: String
    ) throws(RenderingFault) {
        self.objects = objects
        self.notes = notes
        self.language = language
        pages = objects.pages
        indexOfPage = Dictionary(
            pages.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        labels = pages.map { _ in [:] }
        owners = pages.map { _ in [] }
        try completeTree()
        for index in pages.indices { try completePage(index) }
    }

    // MARK: - The tree

    private mutating func completeTree() throws(RenderingFault) {
        guard let root = objects[objects.root]["StructTreeRoot"]?.reference,
            let document = objects.resolved(objects[root]["K"])?.list.first?.reference
        else { throw Self.fault }
        let kids = try walk(document, in: root, role: "")
        guard next == notes.count else { throw Self.fault }
        objects[root]["K"] = .array(kids)
        var parents: [PDFValue] = []
        for (index, owners) in owners.enumerated() {
            parents += [.integer(index), .array(owners.map { .reference($0) })]
        }
        for (index, link) in annotations.enumerated() {
            let key = pages.count + index
            parents += [.integer(key), .reference(link.element)]
            objects[link.annotation]["StructParent"] = .integer(key)
        }
        let tree = objects.add(PDFDictionary([("Nums", .array(parents))]))
        objects[root]["ParentTree"] = .reference(tree)
        objects[root]["ParentTreeNextKey"] = .integer(pages.count + annotations.count)
    }

    /// Completes an element and those in it.
    ///
    /// - Parameters:
    ///   - parent: which gets it as a child.
    ///   - role: of the parent.
    /// - Returns: what the parent has in its place.
    private mutating func walk(
        _ number: Int, in parent: Int, role parentRole: String
    ) throws(RenderingFault) -> [PDFValue] {
        var element = objects[number]
        guard let role = element["S"]?.name else { throw Self.fault }
        let page = element["Pg"]?.reference.flatMap { indexOfPage[$0] }
        let kids = element["K"].flatMap { objects.resolved($0) == nil ? nil : $0.list } ?? []
        switch role {
        case StructureRole.decoration:
            guard let page else { return [] }
            for piece in kids.compactMap(\.integer) { labels[page][piece] = .artifact }
            return []
        case StructureRole.span:
            guard let page else { return [] }
            return kids.compactMap(\.integer).map {
                take(piece: $0, of: page, for: parent, role: parentRole)
            }
        default: break
        }
        guard next < notes.count, notes[next].role.name == role else { throw Self.fault }
        let note = notes[next]
        next += 1
        var children: [PDFValue] = []
        for kid in kids {
            switch kid {
            case .token:
                guard let piece = kid.integer, let page else { throw Self.fault }
                children.append(take(piece: piece, of: page, for: number, role: role))
            case .dictionary(let entries):
                guard let annotation = entries["Obj"]?.reference else { throw Self.fault }
                annotations.append((annotation, number))
                objects[annotation]["Contents"] = .string(note.words)
                // To be printed, as all that stands on a page.
                objects[annotation]["F"] = .integer(4)
                children.append(kid)
            case .reference(let child): children += try walk(child, in: number, role: role)
            case .name, .array: throw Self.fault
            }
        }
        element["P"] = .reference(parent)
        element["Pg"] = note.page.flatMap { pages.indices.contains($0) ? pages[$0] : nil }
            .map { .reference($0) }
        element["K"] = .array(children)
        note.complete(&element, language: language)
        objects[number] = element
        return [.reference(number)]
    }

    /// - Returns: the number of a piece of content that is an element's.
    private mutating func take(
        piece: Int, of page: Int, for element: Int, role: String
    ) -> PDFValue {
        let number = owners[page].count
        owners[page].append(element)
        labels[page][piece] = .content(role: role, number: number)
        return .integer(number)
    }

    private static let fault = PDFObjects.fault("its structure is not as expected")

    // MARK: - Pages

    private mutating func completePage(_ index: Int) throws(RenderingFault) {
        let page = pages[index]
        objects[page]["StructParents"] = .integer(index)
        objects[page]["Tabs"] = .name("S")
        guard let content = objects[page]["Contents"]?.reference,
            let stream = objects.objects[content]?.stream
        else { throw Self.fault }
        let isPacked = objects[content]["Filter"] != nil
        let marked = MarkedContent(
            isPacked ? try Inflate(stream).bytes : stream, labels: labels[index])
        guard marked.count == labels[index].count else { throw Self.fault }
        objects[content]["Filter"] = .name("FlateDecode")
        objects.set(stream: try Deflate(marked.bytes).bytes, of: content)
    }
}
