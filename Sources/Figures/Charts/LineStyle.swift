/// How one of a few lines is drawn: colour, dash and marker, each enough to tell it from the others.
/// The colour is that of the line's place in the theme.
struct LineStyle: Hashable, Sendable {
    enum Marker: Hashable, Sendable, CaseIterable { case circle, square, triangle, diamond }

    let place: Int
    let dash: [Double]
    let marker: Marker

    /// As many as can be told apart.
    static let all: [LineStyle] = [
        LineStyle(place: 0, dash: [], marker: .circle),
        LineStyle(place: 1, dash: [6, 2.2], marker: .square),
        LineStyle(place: 2, dash: [1.8, 2], marker: .triangle),
        LineStyle(place: 3, dash: [7, 2, 1.8, 2], marker: .diamond),
    ]

    func colour(_ theme: Theme) -> Colour { theme.categorical[place] }

    /// Text in the line's colour that can be read on paper.
    func textColour(_ theme: Theme) -> Colour {
        theme.text(on: colour(theme)) == theme.paper ? colour(theme) : theme.ink
    }

    /// - Parameter isHollow: of few answers.
    func mark(at centre: Point, radius: Double, isHollow: Bool, _ theme: Theme) -> Mark {
        let colour = colour(theme)
        let fill = isHollow ? theme.paper : colour
        let stroke = isHollow ? Stroke(colour, width: 1.1) : Stroke(theme.paper, width: 0.6)
        let (x, y, r) = (centre.x, centre.y, radius)
        switch marker {
        case .circle:
            return .circle(centre: centre, radius: r, fill: fill, stroke: stroke)
        case .square:
            let half = r * 0.88
            return .rect(
                Rect(x: x - half, y: y - half, width: half * 2, height: half * 2), fill: fill,
                stroke: stroke)
        case .triangle:
            return .path(
                [
                    Point(x: x, y: y - r * 1.15), Point(x: x + r * 1.1, y: y + r * 0.85),
                    Point(x: x - r * 1.1, y: y + r * 0.85), Point(x: x, y: y - r * 1.15),
                ], fill: fill, stroke: stroke)
        case .diamond:
            let half = r * 1.2
            return .path(
                [
                    Point(x: x, y: y - half), Point(x: x + half, y: y), Point(x: x, y: y + half),
                    Point(x: x - half, y: y), Point(x: x, y: y - half),
                ], fill: fill, stroke: stroke)
        }
    }
}
