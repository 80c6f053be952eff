import Foundation

extension Colour {
    /// What text needs on its ground. Source: WCAG 2.2, success criterion 1.4.3.
    public static let leastTextContrast = 4.5

    /// From 1, the same lightness, to 21, black on white. Opacity counts for nothing.
    /// Source: WCAG 2.2, definition of "contrast ratio".
    public func contrast(with other: Colour) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// Relative luminance. Source: WCAG 2.2, definition of "relative luminance".
    var luminance: Double { linear.luminance }

    /// The colour as amounts of light. Source: IEC 61966-2-1.
    var linear: LinearColour {
        func linear(_ part: UInt8) -> Double {
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return LinearColour(red: linear(red), green: linear(green), blue: linear(blue))
    }
}

/// Amounts of red, green and blue light, from 0 to 1.
struct LinearColour {
    var red: Double
    var green: Double
    var blue: Double

    var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }
}
