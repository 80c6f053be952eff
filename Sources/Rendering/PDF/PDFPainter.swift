import Figures

/// Draws pages that a `PageCheck` has passed: their marks in order, and what each of them is to a
/// reader who hears the page.
struct PDFPainter {
    private(set) var pages: [PDFContent] = []
    private(set) var tree = StructureTree()
    private(set) var text = PDFText()
    private(set) var links: [PDFLink] = []
    private var setter: LineSetter
    private let destinations: PDFDestinations
    let pictures: PDFPictures
    private var content = PDFContent(height: 0)
    /// Whose content the marks being drawn are.
    private var owner: Owner?
    /// The boxes and texts of the groups and links around the marks being drawn.
    private var surroundings: [Surrounding] = []

    private enum Owner: Hashable {
        case element(Int)
        case artifact
    }

    private struct Surrounding {
        var box = InkBox()
        var words: [String] = []
    }

    var warnings: [RenderingWarning] { setter.warnings }

    init(
        _ typesetter: PangoTypesetter, destinations: PDFDestinations, pictures: PDFPictures
    ) {
        self.pictures = pictures
        setter = LineSetter(typesetter)
        self.destinations = destinations
    }

    /// Draws the next page.
    mutating func paint(_ figure: Figure, to file: inout PDFFile) {
        setter.page = pages.count + 1
        content = PDFContent(height: figure.size.height)
        let page = tree.addPage()
        for mark in figure.marks { paint(mark, in: .element(page), to: &file) }
        change(to: nil)
        pages.append(content)
    }

    private mutating func paint(_ mark: Mark, in place: Owner, to file: inout PDFFile) {
        switch mark {
        case .rect(let rect, let radius, let fill, let stroke):
            begin(shape: mark, in: place)
            content.draw(.rectangle(rect, radius: radius), fill: fill, stroke: stroke)
        case .circle(let centre, let radius, let fill, let stroke):
            begin(shape: mark, in: place)
            content.draw(.circle(centre, radius: radius), fill: fill, stroke: stroke)
        case .line(let from, let to, let stroke):
            begin(shape: mark, in: place)
            content.draw(.run([from, to], isClosed: false), fill: nil, stroke: stroke)
        case .path(let points, let fill, let stroke):
            guard !points.isEmpty else { return }
            begin(shape: mark, in: place)
            content.draw(
                .run(points, isClosed: fill != nil), fill: fill, stroke: stroke, roundJoins: true)
        case .text(let line): paint(line, in: place)
        case .image(let picture, let rect):
            guard let name = pictures.name(of: picture) else { return }
            begin(shape: mark, in: place)
            content.draw(picture: name, in: picture.place(in: rect))
        case .group(let caption, let marks): paint(caption, marks, in: place, to: &file)
        case .part(let part, let marks): paint(part, marks, in: place, to: &file)
        }
    }

    // MARK: - What marks belong to

    /// A shape says something in a figure only: its alternative text says what.
    private mutating func begin(shape: Mark, in place: Owner) {
        if case .element(let element) = place, tree.elements[element].role == .figure {
            change(to: place)
        } else {
            change(to: .artifact)
        }
        if let ink = shape.ink() { note(ink) }
    }

    private mutating func change(to next: Owner?) {
        guard next != owner else { return }
        if owner != nil { content.end() }
        owner = next
        switch next {
        case nil: break
        case .artifact: content.beginArtifact()
        case .element(let element):
            let number = tree.addContent(to: element)
            content.begin(tree.elements[element].role.name, content: number)
        }
    }

    private mutating func note(_ ink: Rect) {
        guard !surroundings.isEmpty else { return }
        surroundings[surroundings.count - 1].box.add(ink)
    }

    private mutating func paint(
        _ caption: Caption, _ marks: [Mark], in place: Owner, to file: inout PDFFile
    ) {
        let alternative = HarmlessText(caption.alternative, longest: Self.longestAlternative).text
        guard case .element(let parent) = place, !alternative.isEmpty else {
            for mark in marks { paint(mark, in: place, to: &file) }
            return
        }
        let path = tree.elements[parent].role.pathToFigure + [.figure]
        let figure = tree.add(path, under: parent)
        let surrounding = paintTogether(marks, in: .element(figure), to: &file)
        tree.describe(figure, alternative: alternative, box: corners(of: surrounding.box))
    }

    private mutating func paint(
        _ part: Part, _ marks: [Mark], in place: Owner, to file: inout PDFFile
    ) {
        guard case .element(let parent) = place, tree.elements[parent].role != .figure else {
            for mark in marks { paint(mark, in: place, to: &file) }
            return
        }
        var target: String?
        switch part {
        case .artifact:
            for mark in marks { paint(mark, in: .artifact, to: &file) }
            return
        case .link(let id):
            if destinations.places[id] == nil {
                setter.warn(.linkWithoutTarget(id, page: setter.page))
                for mark in marks { paint(mark, in: place, to: &file) }
                return
            }
            target = id
        case .heading, .paragraph, .table, .row, .headerCell, .cell: break
        }
        let path = tree.elements[parent].role.path(to: part)
        let element = tree.add(path, under: parent)
        guard let target, path.last == .link else {
            for mark in marks { paint(mark, in: .element(element), to: &file) }
            return
        }
        let surrounding = paintTogether(marks, in: .element(element), to: &file)
        guard !surrounding.box.isEmpty else { return }
        let link = PDFLink(
            page: pages.count, target: target, box: corners(of: surrounding.box),
            text: surrounding.words.joined(separator: " "), element: element,
            reference: file.reserve())
        tree.addAnnotation(link.reference, to: element)
        links.append(link)
    }

    /// Draws marks and gathers where they lie and what is written on them.
    private mutating func paintTogether(
        _ marks: [Mark], in place: Owner, to file: inout PDFFile
    ) -> Surrounding {
        surroundings.append(Surrounding())
        for mark in marks { paint(mark, in: place, to: &file) }
        let inner = surroundings.removeLast()
        if !surroundings.isEmpty {
            surroundings[surroundings.count - 1].box.add(inner.box)
            surroundings[surroundings.count - 1].words += inner.words
        }
        return inner
    }

    private func corners(of box: InkBox) -> [Double] {
        guard let rect = box.rect else { return [0, 0, 0, 0] }
        return [
            rect.left, content.fromBottom(rect.bottom), rect.right, content.fromBottom(rect.top),
        ]
    }

    /// In Unicode scalars.
    private static let longestAlternative = 20_000

    // MARK: - Text

    private mutating func paint(_ line: TextLine, in place: Owner) {
        guard let set = setter.set(line) else { return }
        let runs = set.runs(with: setter.typesetter.programs)
        guard !runs.isEmpty else { return }
        switch place {
        case .artifact: change(to: .artifact)
        case .element(let parent):
            let element = tree.add(tree.elements[parent].role.pathToText, under: parent)
            if line.text.contains(where: \.isLetter) { tree.note(line.font.script, in: element) }
            change(to: .element(element))
        }
        if let ink = Mark.text(line).ink(textWidth: set.width) { note(ink) }
        if !surroundings.isEmpty {
            surroundings[surroundings.count - 1].words.append(line.shown)
        }
        let start = Point(
            x: line.start(width: set.width), y: content.fromBottom(line.position.y))
        content.beginText(line.colour)
        text.draw(runs, at: start, size: line.font.size, on: &content)
        content.endText()
    }
}
