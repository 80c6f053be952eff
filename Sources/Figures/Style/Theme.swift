/// What pages and charts look like: colours by role, fonts, a logo, the page.
///
/// Contrasts on white stand beside the colours of the standard theme; a theme read from a file is
/// checked for the same.
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
    /// Texts that ask for care, and the ground they stand on.
    public var amber = Colour(0x7A5200)
    public var amberTint = Colour(0xFFF6E0)
    public var muted = Colour(0xB8C6D6)

    /// Scales of five points and shorter ones.
    public var five: Palette = [0xA8450F, 0xEBA966, 0xDCE1E7, 0x8DB9DA, 0x1F5F99]
    /// Scales of six points and longer ones.
    public var seven: Palette = [
        0x6E2A06, 0xAF5414, 0xEDB57F, 0xDCE1E7, 0x9CC3E0, 0x3A78AE, 0x123F6B,
    ]
    /// Detractors, passives, promoters.
    public var recommendation: Palette = [0xA8450F, 0xC9D0D9, 0x1F5F99]
    /// From little to much, six steps; bars of shares have the fourth.
    public var sequential: Palette = [
        0xE6EFF7, 0xBCD5E9, 0x8CB8DA, 0x5F9CCB, 0x2A6AA3, 0x123F6B,
    ]
    /// Lines and groups without an order, at most four.
    public var categorical: Palette = [0x14406E, 0xC2571A, 0x5BA3D9, 0x7C8796]

    public var fonts = ThemeFonts()
    public var logo: Logo?
    public var page = PageFormat()

    public static let standard = Theme()

    public init() {}

    /// Colours of a scale of `count` points from the worst answer to the best.
    public func scaleColours(_ count: Int) -> [Colour] {
        switch count {
        case ...1: return five.picked([2])
        case 2: return five.picked([0, 4])
        case 3: return five.picked([0, 2, 4])
        case 4: return five.picked([0, 1, 3, 4])
        case 5: return five.picked([0, 1, 2, 3, 4])
        case 6: return seven.picked([0, 1, 2, 4, 5, 6])
        case 7: return seven.picked(Array(0..<7))
        default:
            // Longer scales repeat the shades of seven on each side of the middle, which alone has its
            // grey; neighbours are told apart by their gaps.
            let half = count / 2
            let worst = (0..<half).map { $0 * 3 / half }
            let best = worst.reversed().map { 6 - $0 }
            return seven.picked(worst + (count % 2 == 1 ? [3] : []) + best)
        }
    }

    /// Colours of `count` threshold classes from the lowest to the highest.
    public func classColours(_ count: Int) -> [Colour] {
        count == 3 ? five.picked([0, 3, 4]) : count > 0 ? scaleColours(count) : []
    }

    /// Text that can be read on `fill`.
    public func text(on fill: Colour) -> Colour {
        paper.contrast(with: fill) >= Colour.leastTextContrast ? paper : ink
    }
}
