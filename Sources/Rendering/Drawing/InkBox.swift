import Figures

/// The smallest upright rectangle around some marks, in points from the top left corner.
struct InkBox {
    private(set) var rect: Rect?

    /// Whether there is anything in it.
    var isEmpty: Bool { rect == nil }

    mutating func add(_ other: Rect) {
        let left = min(other.left, other.right)
        let right = max(other.left, other.right)
        let top = min(other.top, other.bottom)
        let bottom = max(other.top, other.bottom)
        guard let rect else {
            self.rect = Rect(left: left, top: top, right: right, bottom: bottom)
            return
        }
        self.rect = Rect(
            left: min(rect.left, left), top: min(rect.top, top), right: max(rect.right, right),
            bottom: max(rect.bottom, bottom))
    }

    mutating func add(_ other: InkBox) {
        if let rect = other.rect { add(rect) }
    }
}

extension Mark {
    /// Where the ink of a mark lies that holds no others; `nil` for one that does, or has none. A
    /// text is put from a font size above its line to a quarter below.
    ///
    /// - Parameter textWidth: of a text; 0 leaves it a line without width.
    func ink(textWidth: Double = 0) -> Rect? {
        switch self {
        case .rect(let rect, _, _, _): rect
        case .circle(let centre, let radius, _, _):
            Rect(
                x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius)
        case .line(let from, let to, _):
            Rect(left: from.x, top: from.y, right: to.x, bottom: to.y)
        case .path(let points, _, _):
            points.reduce(into: InkBox()) { box, point in
                box.add(Rect(x: point.x, y: point.y, width: 0, height: 0))
            }.rect
        case .text(let line):
            Rect(
                left: line.start(width: textWidth), top: line.position.y - line.font.size,
                right: line.start(width: textWidth) + textWidth,
                bottom: line.position.y + line.font.size / 4)
        case .image(let picture, let rect): picture.place(in: rect)
        case .group, .part: nil
        }
    }
}

extension TextLine {
    /// The x of the start of a line that is `width` points wide.
    func start(width: Double) -> Double {
        switch anchor {
        case .start: position.x
        case .middle: position.x - width / 2
        case .end: position.x - width
        }
    }
}
