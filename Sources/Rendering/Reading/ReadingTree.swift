import Figures

/// A part of a document as it is read: what it is, and what is drawn for it in order.
struct ReadingElement {
    enum Child {
        case element(ReadingElement)
        case run(Run)
    }

    /// What is drawn without a break for the element itself, or beside it for the eye only.
    struct Run {
        let isArtifact: Bool
        var drawings: [Drawing]
    }

    enum Drawing {
        /// Holds no other marks and is no text.
        case shape(Mark)
        case text(TextLine, SetLine)
    }

    let role: StructureRole
    /// Whether it is the first of its kind and level: a header cell in a first row stands for its
    /// column.
    let isFirst: Bool
    /// Whether a header cell stands for its row and not for its column.
    let isRowHeader: Bool
    private(set) var children: [Child] = []
    /// Where everything in it lies, and what is written there.
    private(set) var ink = InkBox()
    private(set) var words: [String] = []
    /// In which scripts its own texts are written.
    private(set) var scripts: Set<Font.Script> = []
    /// What a figure shows, in words.
    var alternative: String?
    /// Where a link leads.
    var target: String?

    init(_ role: StructureRole) {
        self.role = role
        isFirst = true
        isRowHeader = false
    }

    /// An element that is to stand in `parent` behind what is there already.
    init(_ role: StructureRole, in parent: ReadingElement) {
        self.role = role
        isFirst = !parent.hasElements
        isRowHeader = role == .headerCell && !parent.isFirst
    }

    /// Whether there is anything to read in it.
    var hasContent: Bool {
        children.contains { child in
            switch child {
            case .element: true
            case .run(let run): !run.isArtifact
            }
        }
    }

    /// The one run of an element that has nothing else.
    var onlyRun: Run? {
        guard children.count == 1, case .run(let run) = children[0], !run.isArtifact else {
            return nil
        }
        return run
    }

    private var hasElements: Bool {
        children.contains { if case .element = $0 { true } else { false } }
    }

    mutating func add(_ drawing: Drawing, ink box: Rect?, isArtifact: Bool) {
        if let box { ink.add(box) }
        if case .text(let line, _) = drawing {
            words.append(line.shown)
            if !isArtifact, line.text.contains(where: \.isLetter) {
                scripts.insert(line.font.script)
            }
        }
        append(drawing, isArtifact: isArtifact)
    }

    /// Takes an element in. One with nothing to read leaves what is drawn for it as decoration.
    mutating func add(_ element: ReadingElement) {
        ink.add(element.ink)
        words += element.words
        guard !element.hasContent else {
            children.append(.element(element))
            return
        }
        for child in element.children {
            guard case .run(let run) = child else { continue }
            for drawing in run.drawings { append(drawing, isArtifact: true) }
        }
    }

    private mutating func append(_ drawing: Drawing, isArtifact: Bool) {
        if case .run(var run)? = children.last, run.isArtifact == isArtifact {
            // Out of the list while it grows, so that it is not copied.
            children.removeLast()
            run.drawings.append(drawing)
            children.append(.run(run))
        } else {
            children.append(.run(Run(isArtifact: isArtifact, drawings: [drawing])))
        }
    }
}

extension ReadingElement {
    /// Every line in it, in order.
    var lines: [SetLine] {
        children.flatMap { child -> [SetLine] in
            switch child {
            case .element(let element): element.lines
            case .run(let run):
                run.drawings.compactMap { if case .text(_, let set) = $0 { set } else { nil } }
            }
        }
    }

    /// It and the elements in it, an outer one before those in it.
    var flattened: [ReadingElement] {
        children.reduce(into: [self]) { list, child in
            if case .element(let element) = child { list += element.flattened }
        }
    }
}
