/// An opaque or translucent sRGB colour.
public struct Colour: Hashable, Sendable {
    public var red: UInt8
    public var green: UInt8
    public var blue: UInt8
    /// 0 is invisible, 1 is solid.
    public var opacity: Double

    /// - Parameter hex: the six hexadecimal digits of a web colour, such as `0x1B2A41`.
    public init(_ hex: UInt32, opacity: Double = 1) {
        red = UInt8(truncatingIfNeeded: hex >> 16)
        green = UInt8(truncatingIfNeeded: hex >> 8)
        blue = UInt8(truncatingIfNeeded: hex)
        self.opacity = opacity
    }

    /// The colour seen when this one, made `share` strong, lies on white: a pale that needs no
    /// transparency group in the file.
    public func pale(_ share: Double) -> Colour {
        func mix(_ part: UInt8) -> UInt8 { UInt8((255 - (255 - Double(part)) * share).rounded()) }
        var copy = self
        copy.red = mix(red)
        copy.green = mix(green)
        copy.blue = mix(blue)
        return copy
    }
}

/// How a line is drawn; widths and dashes are in points.
public struct Stroke: Hashable, Sendable {
    public enum Cap: String, Hashable, Sendable { case butt, round }

    public var colour: Colour
    public var width: Double
    /// Lengths of ink and gap in turn; empty for a solid line.
    public var dash: [Double]
    public var cap: Cap

    public init(_ colour: Colour, width: Double, dash: [Double] = [], cap: Cap = .butt) {
        self.colour = colour
        self.width = width
        self.dash = dash
        self.cap = cap
    }
}
