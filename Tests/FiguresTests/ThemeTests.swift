import Testing

@testable import Figures

@Suite("The palette")
struct ThemeTests {
    private let theme = Theme.standard

    private func contrast(_ a: Colour, _ b: Colour) -> Double { a.contrast(with: b) }

    @Test("has no flaws")
    func flaws() {
        #expect(theme.flaws.isEmpty)
    }

    @Test("loses nothing when a role or a scale is set by its name")
    func names() {
        var copy = Theme()
        for role in Theme.Role.allCases { copy[role] = theme[role] }
        for scale in Theme.Scale.allCases {
            copy[scale] = theme[scale]
            #expect(scale.counts.contains(theme[scale].colours.count))
        }
        #expect(copy == theme)
        for role in Theme.Role.allCases {
            var other = theme
            other[role] = Colour(0x123456)
            #expect(other != theme && other[role] == Colour(0x123456))
        }
    }

    @Test("never ends on a palette that is too short")
    func shortPalettes() {
        var short = Theme()
        short.five = []
        short.seven = [0x102030]
        #expect(short.scaleColours(5).count == 5)
        #expect(short.scaleColours(11) == Array(repeating: Colour(0x102030), count: 11))
        #expect(short.classColours(0).isEmpty)
    }

    @Test("has fills on which its text can be read, full or pale", arguments: 1...11)
    func fills(points: Int) {
        for fill in theme.scaleColours(points) + theme.recommendation.colours {
            for colour in [fill, fill.pale(LikertRow.pale)] {
                #expect(contrast(theme.text(on: colour), colour) >= 4.5)
            }
        }
    }

    @Test("has text colours that can be read on paper, panels and tints")
    func text() {
        for ground in [theme.paper, theme.panel, theme.band] {
            #expect(contrast(theme.ink, ground) >= 4.5)
            #expect(contrast(theme.secondary, ground) >= 4.5)
        }
        for colour in [theme.below, theme.target, theme.between] {
            #expect(contrast(colour, theme.paper) >= 4.5)
        }
        #expect((contrast(theme.ink, theme.paper) * 10).rounded() == 144)
        #expect((contrast(theme.secondary, theme.paper) * 10).rounded() == 64)
    }

    @Test("has as many colours as a scale has points, dark at the ends", arguments: 2...11)
    func scale(points: Int) {
        let colours = theme.scaleColours(points)
        #expect(colours.count == points)
        #expect(colours.first?.luminance ?? 1 < 0.2)
        #expect(colours.last?.luminance ?? 1 < 0.2)
        // Worst and best answers are told apart by hue as well.
        #expect((colours.first?.red ?? 0) > (colours.first?.blue ?? 255))
        #expect((colours.last?.blue ?? 0) > (colours.last?.red ?? 255))
    }
}
