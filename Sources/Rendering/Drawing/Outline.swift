import Figures

/// A shape as the steps of a pen, the same in every kind of file.
struct Outline {
    enum Step {
        case move(Point)
        case line(Point)
        case curve(Point, Point, to: Point)
        case close
        case rectangle(Rect)
    }

    private(set) var steps: [Step] = []

    /// A rectangle with corners of `radius` points, or as round as it can be.
    static func rectangle(_ rect: Rect, radius: Double) -> Outline {
        let radius = min(radius, abs(rect.width) / 2, abs(rect.height) / 2)
        guard radius > 0 else { return Outline(steps: [.rectangle(rect)]) }
        let left = min(rect.left, rect.right)
        let right = max(rect.left, rect.right)
        let top = min(rect.top, rect.bottom)
        let bottom = max(rect.top, rect.bottom)
        let pull = radius * (1 - arm)
        func point(_ x: Double, _ y: Double) -> Point { Point(x: x, y: y) }
        return Outline(steps: [
            .move(point(right - radius, top)),
            .curve(
                point(right - pull, top), point(right, top + pull),
                to: point(right, top + radius)),
            .line(point(right, bottom - radius)),
            .curve(
                point(right, bottom - pull), point(right - pull, bottom),
                to: point(right - radius, bottom)),
            .line(point(left + radius, bottom)),
            .curve(
                point(left + pull, bottom), point(left, bottom - pull),
                to: point(left, bottom - radius)),
            .line(point(left, top + radius)),
            .curve(
                point(left, top + pull), point(left + pull, top),
                to: point(left + radius, top)),
            .close,
        ])
    }

    static func circle(_ centre: Point, radius: Double) -> Outline {
        let radius = max(0, radius)
        let box = Rect(
            x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius)
        return rectangle(box, radius: radius)
    }

    /// A run of points, its end joined to its start when it is closed.
    static func run(_ points: [Point], isClosed: Bool) -> Outline {
        guard let first = points.first else { return Outline() }
        var steps: [Step] = [.move(first)]
        steps.reserveCapacity(points.count + 1)
        for point in points.dropFirst() { steps.append(.line(point)) }
        if isClosed { steps.append(.close) }
        return Outline(steps: steps)
    }

    /// How far the arms of the curve that stands for a quarter of a circle reach, in radii: it is
    /// off by 0.03 % at most.
    private static let arm = 0.552_284_75
}

extension Stroke {
    /// The dashes; none when the pattern has no ink or negative lengths, at which renderers stop.
    var inkedDash: [Double] {
        dash.allSatisfy { $0 >= 0 } && dash.contains { $0 > 0 } ? dash : []
    }
}
