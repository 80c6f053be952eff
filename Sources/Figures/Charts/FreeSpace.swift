/// What lies where already, so that the next label finds a place of its own.
struct FreeSpace {
    /// Where a label stands to its point.
    enum Side: CaseIterable, Hashable, Sendable {
        case right, left, above, below, rightAbove, rightBelow, leftAbove, leftBelow

        func rect(_ size: Size, around point: Point, at distance: Double) -> Rect {
            let (w, h) = (size.width, size.height)
            let slant = distance * 0.7
            let (x, y): (Double, Double) =
                switch self {
                case .right: (distance, -h / 2)
                case .left: (-distance - w, -h / 2)
                case .above: (-w / 2, -distance - h)
                case .below: (-w / 2, distance)
                case .rightAbove: (slant, -slant - h)
                case .rightBelow: (slant, slant)
                case .leftAbove: (-slant - w, -slant - h)
                case .leftBelow: (-slant - w, slant)
                }
            return Rect(x: point.x + x, y: point.y + y, width: w, height: h)
        }
    }

    /// Labels stay within.
    let bounds: Rect
    /// Never covered.
    private var taken: [Rect] = []
    /// Covered only where there is no other place.
    private var crossed: [Rect] = []

    init(_ bounds: Rect) {
        self.bounds = bounds
    }

    mutating func take(_ rect: Rect) { taken.append(rect) }

    mutating func take(_ centre: Point, radius: Double) {
        take(
            Rect(x: centre.x - radius, y: centre.y - radius, width: radius * 2, height: radius * 2))
    }

    mutating func avoid(_ rect: Rect) { crossed.append(rect) }

    func isFree(_ rect: Rect) -> Bool {
        rect.left >= bounds.left && rect.right <= bounds.right && rect.top >= bounds.top
            && rect.bottom <= bounds.bottom && !taken.contains(where: rect.touches)
    }

    /// The nearest free place for a label of `size`, which is taken then; `nil` where there is none.
    ///
    /// - Parameters:
    ///   - sides: in the order they are liked.
    ///   - distances: from the point, rising.
    ///   - mayCross: whether what is only to be avoided may be covered where there is no other place.
    mutating func place(
        _ size: Size, around point: Point, sides: [Side], distances: [Double],
        mayCross: Bool = true
    ) -> Rect? {
        let places = distances.flatMap { distance in
            sides.map { $0.rect(size, around: point, at: distance) }
        }.filter(isFree)
        let best =
            places.first { !crossed.contains(where: $0.touches) } ?? (mayCross ? places.first : nil)
        if let best { take(best) }
        return best
    }
}

extension Rect {
    func touches(_ other: Rect) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
}
