extension Figure {
    /// The figure drawn `factor` times as large, type and lines included.
    ///
    /// - Parameter factor: above 0; 1 gives the same figure.
    public func scaled(by factor: Double) -> Figure {
        guard factor != 1 else { return self }
        return Figure(
            size: Size(width: size.width * factor, height: size.height * factor),
            marks: marks.map { $0.scaled(by: factor) })
    }
}

extension Mark {
    fileprivate func scaled(by factor: Double) -> Mark {
        switch self {
        case .rect(let rect, let radius, let fill, let stroke):
            .rect(
                rect.scaled(by: factor), radius: radius * factor, fill: fill,
                stroke: stroke?.scaled(by: factor))
        case .circle(let centre, let radius, let fill, let stroke):
            .circle(
                centre: centre.scaled(by: factor), radius: radius * factor, fill: fill,
                stroke: stroke?.scaled(by: factor))
        case .line(let from, let to, let stroke):
            .line(
                from: from.scaled(by: factor), to: to.scaled(by: factor),
                stroke.scaled(by: factor))
        case .path(let points, let fill, let stroke):
            .path(
                points.map { $0.scaled(by: factor) }, fill: fill,
                stroke: stroke?.scaled(by: factor))
        case .text(let line): .text(line.scaled(by: factor))
        case .image(let picture, let rect): .image(picture, in: rect.scaled(by: factor))
        case .group(let caption, let marks):
            .group(caption, marks.map { $0.scaled(by: factor) })
        case .part(let part, let marks):
            .part(part, marks.map { $0.scaled(by: factor) })
        }
    }
}

extension Point {
    fileprivate func scaled(by factor: Double) -> Point { Point(x: x * factor, y: y * factor) }
}

extension Rect {
    fileprivate func scaled(by factor: Double) -> Rect {
        Rect(x: x * factor, y: y * factor, width: width * factor, height: height * factor)
    }
}

extension Stroke {
    fileprivate func scaled(by factor: Double) -> Stroke {
        var copy = self
        copy.width *= factor
        copy.dash = dash.map { $0 * factor }
        return copy
    }
}

extension TextLine {
    fileprivate func scaled(by factor: Double) -> TextLine {
        var copy = self
        copy.position = position.scaled(by: factor)
        copy.font.size *= factor
        return copy
    }
}
