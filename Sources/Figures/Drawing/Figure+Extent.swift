extension Figure {
    /// The same without what lies blank under its lowest mark.
    ///
    /// - Parameter margin: left under it, in points.
    public func trimmed(margin: Double = 0) -> Figure {
        let lowest = marks.map(\.bottom).max() ?? 0
        return Figure(
            size: Size(width: size.width, height: min(size.height, max(0, lowest) + margin)),
            marks: marks)
    }
}

extension Mark {
    /// How far down it reaches, in points; of text as far as letters hang below the line.
    fileprivate var bottom: Double {
        switch self {
        case .rect(let rect, _, _, let stroke): rect.bottom + (stroke?.width ?? 0) / 2
        case .circle(let centre, let radius, _, let stroke):
            centre.y + radius + (stroke?.width ?? 0) / 2
        case .line(let from, let to, let stroke): max(from.y, to.y) + stroke.width / 2
        case .path(let points, _, let stroke):
            (points.map(\.y).max() ?? 0) + (stroke?.width ?? 0) / 2
        case .text(let line): line.position.y + line.font.size * 0.25
        case .image(_, let rect): rect.bottom
        case .group(_, let marks), .part(_, let marks): marks.map(\.bottom).max() ?? 0
        }
    }
}

extension Figure {
    /// What a reader who cannot see it is told: the alternative texts of its groups, in their order.
    public var alternatives: [String] { marks.flatMap(\.alternatives) }
}

extension Mark {
    fileprivate var alternatives: [String] {
        switch self {
        case .group(let caption, _): [caption.alternative]
        case .part(_, let marks): marks.flatMap(\.alternatives)
        case .rect, .circle, .line, .path, .text, .image: []
        }
    }
}
