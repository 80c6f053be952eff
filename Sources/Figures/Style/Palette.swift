/// Colours in an order: of a scale from the worst answer to the best, of lines from the first on.
public struct Palette: Hashable, Sendable, ExpressibleByArrayLiteral {
    public let colours: [Colour]

    public init(_ colours: [Colour]) {
        self.colours = colours
    }

    /// - Parameter hexes: the six hexadecimal digits of each colour, such as `0x1B2A41`.
    public init(arrayLiteral hexes: UInt32...) {
        self.init(hexes.map { Colour($0) })
    }

    /// The colour in this place, counted from 0; beyond the ends the one at the end, black where
    /// there is none.
    public subscript(place: Int) -> Colour {
        guard let last = colours.indices.last else { return Colour(0) }
        return colours[min(max(0, place), last)]
    }

    /// The colours in these places.
    func picked(_ places: [Int]) -> [Colour] { places.map { self[$0] } }
}
