extension Figure {
    /// The figure's marks moved so that its top left corner lies at `origin`.
    ///
    /// - Parameter prefix: put before the id of each group, so that a figure can stand twice in a
    ///   document.
    public func placed(at origin: Point, prefix: String = "") -> [Mark] {
        marks.map { $0.moved(by: origin, prefix: prefix) }
    }
}

extension Mark {
    fileprivate func moved(by offset: Point, prefix: String) -> Mark {
        switch self {
        case .rect(var rect, let radius, let fill, let stroke):
            rect.x += offset.x
            rect.y += offset.y
            return .rect(rect, radius: radius, fill: fill, stroke: stroke)
        case .circle(let centre, let radius, let fill, let stroke):
            return .circle(centre: centre + offset, radius: radius, fill: fill, stroke: stroke)
        case .line(let from, let to, let stroke):
            return .line(from: from + offset, to: to + offset, stroke)
        case .path(let points, let fill, let stroke):
            return .path(points.map { $0 + offset }, fill: fill, stroke: stroke)
        case .text(var line):
            line.position = line.position + offset
            return .text(line)
        case .image(let picture, var rect):
            rect.x += offset.x
            rect.y += offset.y
            return .image(picture, in: rect)
        case .group(var caption, let marks):
            caption.id = prefix + caption.id
            return .group(caption, marks.map { $0.moved(by: offset, prefix: prefix) })
        case .part(let part, let marks):
            return .part(part, marks.map { $0.moved(by: offset, prefix: prefix) })
        }
    }
}

extension Point {
    fileprivate static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
}
