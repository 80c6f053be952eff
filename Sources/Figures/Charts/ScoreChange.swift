/// The two waves a change lies between, as a key names them.
public struct Waves: Hashable, Sendable {
    public let previous: Words
    public let current: Words

    public init(previous: Words, current: Words) {
        self.previous = previous
        self.current = current
    }

    static let unnamed = Waves(
        previous: Words("previous", "上次"), current: Words("now", "本次"))
}

/// How a figure moved since the wave before, and whether that is more than chance.
public struct ScoreChange: Hashable, Sendable {
    public enum Direction: Hashable, Sendable {
        case rose, fell
        /// No significant change.
        case unclear
    }

    /// Now less before, in the unit of the figure.
    public let value: Double
    public let direction: Direction

    public init(value: Double, direction: Direction) {
        self.value = value
        self.direction = direction
    }

    /// `+0.08`, `−0.13`; of a significant change as many decimals as show that there is one.
    func text(places: Int) -> String {
        guard value.isFinite else { return "–" }
        let enough =
            switch direction {
            case .rose, .fell: (places...6).first { !Self.isZero(value, places: $0) } ?? places
            case .unclear: places
            }
        let text = NumberText.fixed(value, places: enough)
        return value > 0 && !Self.isZero(value, places: enough) ? "+" + text : text
    }

    private static func isZero(_ value: Double, places: Int) -> Bool {
        NumberText.fixed(value, places: places).allSatisfy { !$0.isNumber || $0 == "0" }
    }

    /// The change with its sign before it: ▲ green where it rose, ▼ red where it fell, plain grey
    /// where chance may have done it.
    ///
    /// - Parameter right: where the number ends.
    func marks(
        right: Double, middle: Double, size: Double, places: Int = 2, _ context: DrawingContext
    ) -> [Mark] {
        let text = text(places: places)
        let weight: Font.Weight = direction == .unclear ? .regular : .semibold
        let colour = direction.colour(context.theme)
        let width = context.width(text, size: size, weight)
        let line = context.line(
            text, x: right, y: middle + size * 0.36, size: size, weight, colour: colour,
            anchor: .end)
        guard let sign = direction.sign else { return [line] }
        return [
            .triangle(
                sign, centre: Point(x: right - width - 6, y: middle), size: 2.9, fill: colour),
            line,
        ]
    }

    /// How wide `marks` are, the sign included.
    func width(size: Double, places: Int = 2, _ context: DrawingContext) -> Double {
        context.width(text(places: places), size: size, .semibold) + 10
    }
}

extension ScoreChange.Direction {
    func colour(_ theme: Theme) -> Colour {
        switch self {
        case .rose: theme.target
        case .fell: theme.below
        case .unclear: theme.secondary
        }
    }

    /// Which way the triangle points; `nil` without one.
    var sign: TriangleDirection? {
        switch self {
        case .rose: .up
        case .fell: .down
        case .unclear: nil
        }
    }

    /// In an alternative text.
    var words: Words {
        switch self {
        case .rose: Words("rose", "上升")
        case .fell: Words("fell", "下降")
        case .unclear: Words("no significant change", "无显著变化")
        }
    }
}

/// Where a small triangle points: the sign that stands beside every status colour.
enum TriangleDirection: Hashable { case up, down }

extension Mark {
    /// A small filled triangle around `centre`; `size` is half its width.
    static func triangle(
        _ direction: TriangleDirection, centre: Point, size: Double, fill: Colour
    ) -> Mark {
        let (x, y) = (centre.x, centre.y)
        let way: Double =
            switch direction {
            case .up: -1
            case .down: 1
            }
        return .path(
            [
                Point(x: x - size, y: y - way * size * 0.8),
                Point(x: x + size, y: y - way * size * 0.8),
                Point(x: x, y: y + way * size * 0.9),
            ], fill: fill)
    }
}
