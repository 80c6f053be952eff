import Foundation

/// Colours by role. Contrasts on white stand beside each; text on fills was checked as well.
public struct Theme: Hashable, Sendable {
    /// Titles and values, 14.4 : 1.
    public var ink = Colour(0x1B2A41)
    /// Captions and axis labels, 6.4 : 1.
    public var secondary = Colour(0x55606E)
    public var grid = Colour(0xE3E7EC)
    public var rule = Colour(0xC9D0D9)
    public var panel = Colour(0xF5F7FA)
    public var band = Colour(0xEDF0F5)
    public var paper = Colour(0xFFFFFF)
    /// Behind scores under the limit and over the target.
    public var limitTint = Colour(0xFCF1EF)
    public var targetTint = Colour(0xEAF5F3)
    /// Status colours, always with a second sign: ▼, nothing, ▲.
    public var below = Colour(0xB3261E)
    public var between = Colour(0x1F5F99)
    public var target = Colour(0x0F766E)
    public var muted = Colour(0xB8C6D6)

    public var page = PageFormat()

    public static let standard = Theme()

    public init() {}

    /// Colours of a scale of `count` points from the worst answer to the best.
    public func scaleColours(_ count: Int) -> [Colour] {
        let five: [UInt32] = [0xA8450F, 0xEBA966, 0xDCE1E7, 0x8DB9DA, 0x1F5F99]
        let seven: [UInt32] = [
            0x6E2A06, 0xAF5414, 0xEDB57F, 0xDCE1E7, 0x9CC3E0, 0x3A78AE, 0x123F6B,
        ]
        func pick(_ hexes: [UInt32]) -> [Colour] { hexes.map { Colour($0) } }
        switch count {
        case ...1: return pick([five[2]])
        case 2: return pick([five[0], five[4]])
        case 3: return pick([five[0], five[2], five[4]])
        case 4: return pick([five[0], five[1], five[3], five[4]])
        case 5: return pick(five)
        case 6: return pick([seven[0], seven[1], seven[2], seven[4], seven[5], seven[6]])
        case 7: return pick(seven)
        default:
            // Longer scales repeat the shades of seven on each side of the middle, which alone has its
            // grey; neighbours are told apart by their gaps.
            let half = count / 2
            let worst = pick((0..<half).map { seven[$0 * 3 / half] })
            let best = pick((0..<half).map { seven[6 - $0 * 3 / half] }).reversed()
            return worst + (count % 2 == 1 ? pick([seven[3]]) : []) + best
        }
    }

    /// Text that can be read on `fill`.
    public func text(on fill: Colour) -> Colour {
        let luminance = fill.luminance
        let white = 1.05 / (luminance + 0.05)
        return white >= 4.5 ? paper : ink
    }
}

extension Colour {
    /// Relative luminance. Source: WCAG 2.2, definition of "relative luminance".
    var luminance: Double {
        func linear(_ part: UInt8) -> Double {
            let share = Double(part) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }
}
