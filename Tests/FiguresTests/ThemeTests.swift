import Testing

@testable import Figures

@Suite("The palette")
struct ThemeTests {
    private let theme = Theme.standard

    /// Source: WCAG 2.2, definition of "contrast ratio".
    private func contrast(_ a: Colour, _ b: Colour) -> Double {
        let (x, y) = (a.luminance, b.luminance)
        return (max(x, y) + 0.05) / (min(x, y) + 0.05)
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
