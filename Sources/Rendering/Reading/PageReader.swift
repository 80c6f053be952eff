import Figures

/// Turns figures that a `PageCheck` has passed into what is read on them: sets the lines, and finds
/// the element that each mark belongs to.
struct PageReader {
    private var setter: LineSetter
    private let destinations: Destinations

    var warnings: [RenderingWarning] { setter.warnings }

    init(_ typesetter: PangoTypesetter, destinations: Destinations) {
        setter = LineSetter(typesetter)
        self.destinations = destinations
    }

    /// - Parameter page: counts from 1.
    mutating func section(_ figure: Figure, page: Int) -> ReadingElement {
        setter.page = page
        var section = ReadingElement(.section)
        read(figure.marks, into: &section, isArtifact: false)
        return section
    }

    private mutating func read(
        _ marks: [Mark], into element: inout ReadingElement, isArtifact: Bool
    ) {
        for mark in marks { read(mark, into: &element, isArtifact: isArtifact) }
    }

    private mutating func read(
        _ mark: Mark, into element: inout ReadingElement, isArtifact: Bool
    ) {
        switch mark {
        case .rect, .circle, .line, .path, .image:
            // A shape says something in a figure only: its alternative text says what.
            element.add(
                .shape(mark), ink: mark.ink(), isArtifact: isArtifact || element.role != .figure)
        case .text(let line):
            guard let set = setter.set(line), !set.runs(with: setter.typesetter.programs).isEmpty
            else { return }
            let ink = mark.ink(textWidth: set.width)
            let path = isArtifact ? [] : element.role.pathToText
            enter(path[...], of: &element) { _, inner in
                inner.add(.text(line, set), ink: ink, isArtifact: isArtifact)
            }
        case .group(let caption, let marks):
            read(caption, marks, into: &element, isArtifact: isArtifact)
        case .part(let part, let marks):
            read(part, marks, into: &element, isArtifact: isArtifact)
        }
    }

    private mutating func read(
        _ caption: Caption, _ marks: [Mark], into element: inout ReadingElement, isArtifact: Bool
    ) {
        let alternative = HarmlessText(caption.alternative, longest: Self.longestAlternative).text
        guard !isArtifact, !alternative.isEmpty else {
            return read(marks, into: &element, isArtifact: isArtifact)
        }
        let path = element.role.pathToFigure + [.figure]
        enter(path[...], of: &element) { reader, figure in
            figure.alternative = alternative
            reader.read(marks, into: &figure, isArtifact: false)
        }
    }

    private mutating func read(
        _ part: Part, _ marks: [Mark], into element: inout ReadingElement, isArtifact: Bool
    ) {
        guard !isArtifact, element.role != .figure else {
            return read(marks, into: &element, isArtifact: isArtifact)
        }
        var target: String?
        switch part {
        case .artifact: return read(marks, into: &element, isArtifact: true)
        case .link(let id):
            guard destinations.names.contains(id) else {
                setter.warn(.linkWithoutTarget(id, page: setter.page))
                return read(marks, into: &element, isArtifact: false)
            }
            target = id
        case .heading, .paragraph, .table, .row, .headerCell, .cell: break
        }
        enter(element.role.path(to: part)[...], of: &element) { reader, inner in
            if inner.role == .link { inner.target = inner.target ?? target }
            reader.read(marks, into: &inner, isArtifact: false)
        }
    }

    /// Fills the innermost of elements that lie in each other.
    private mutating func enter(
        _ path: ArraySlice<StructureRole>, of element: inout ReadingElement,
        _ fill: (inout PageReader, inout ReadingElement) -> Void
    ) {
        guard let role = path.first else { return fill(&self, &element) }
        var inner = ReadingElement(role, in: element)
        enter(path.dropFirst(), of: &inner, fill)
        element.add(inner)
    }

    /// In Unicode scalars.
    private static let longestAlternative = 20_000
}
