import Testing

@testable import Figures

@Suite("The difference of two colours")
struct ColourDifferenceTests {
    struct Pair: Sendable {
        let first: (Double, Double, Double)
        let second: (Double, Double, Double)
        let expected: Double
    }

    /// Source: Sharma, Wu and Dalal (2005), "The CIEDE2000 Color-Difference Formula: Implementation
    /// Notes, Supplementary Test Data, and Mathematical Observations", table 1.
    private static let published: [Pair] = [
        (50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425),
        (50, 3.1571, -77.2803, 50, 0, -82.7485, 2.8615),
        (50, 2.8361, -74.0200, 50, 0, -82.7485, 3.4412),
        (50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000),
        (50, -1.1848, -84.8006, 50, 0, -82.7485, 1.0000),
        (50, -0.9009, -85.5211, 50, 0, -82.7485, 1.0000),
        (50, 0, 0, 50, -1, 2, 2.3669),
        (50, -1, 2, 50, 0, 0, 2.3669),
        (50, 2.4900, -0.0010, 50, -2.4900, 0.0009, 7.1792),
        (50, 2.4900, -0.0010, 50, -2.4900, 0.0010, 7.1792),
        (50, 2.4900, -0.0010, 50, -2.4900, 0.0011, 7.2195),
        (50, 2.4900, -0.0010, 50, -2.4900, 0.0012, 7.2195),
        (50, -0.0010, 2.4900, 50, 0.0009, -2.4900, 4.8045),
        (50, -0.0010, 2.4900, 50, 0.0010, -2.4900, 4.8045),
        (50, -0.0010, 2.4900, 50, 0.0011, -2.4900, 4.7461),
        (50, 2.5, 0, 50, 0, -2.5, 4.3065),
        (50, 2.5, 0, 73, 25, -18, 27.1492),
        (50, 2.5, 0, 61, -5, 29, 22.8977),
        (50, 2.5, 0, 56, -27, -3, 31.9030),
        (50, 2.5, 0, 58, 24, 15, 19.4535),
        (50, 2.5, 0, 50, 3.1736, 0.5854, 1.0000),
        (50, 2.5, 0, 50, 3.2972, 0, 1.0000),
        (50, 2.5, 0, 50, 1.8634, 0.5757, 1.0000),
        (50, 2.5, 0, 50, 3.2592, 0.3350, 1.0000),
        (60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644),
        (63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864, 1.2630),
        (61.2901, 3.7196, -5.3901, 61.4292, 2.2480, -4.9620, 1.8731),
        (35.0831, -44.1164, 3.7933, 35.0232, -40.0716, 1.5901, 1.8645),
        (22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373),
        (36.4612, 47.8580, 18.3852, 36.2715, 50.5065, 21.2231, 1.4146),
        (90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441),
        (90.9257, -0.5406, -0.9208, 88.6381, -0.8985, -0.7239, 1.5381),
        (6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286, 0.6377),
        (2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514, 0.9082),
    ].map { Pair(first: ($0.0, $0.1, $0.2), second: ($0.3, $0.4, $0.5), expected: $0.6) }

    @Test("is the published one", arguments: published)
    func matches(pair: Pair) {
        let first = LabColour(lightness: pair.first.0, a: pair.first.1, b: pair.first.2)
        let second = LabColour(lightness: pair.second.0, a: pair.second.1, b: pair.second.2)
        #expect(abs(first.difference(from: second) - pair.expected) < 0.000_05)
        #expect(abs(second.difference(from: first) - pair.expected) < 0.000_05)
    }

    @Test("is none between a colour and itself, in every vision")
    func none() {
        for hex: UInt32 in [0, 0xFFFFFF, 0x1F5F99, 0xA8450F, 0x808080] {
            for vision in Vision.allCases {
                #expect(Colour(hex).difference(from: Colour(hex), to: vision) == 0)
            }
        }
    }

    @Test("is taken from white at 100 and black at 0")
    func ends() {
        #expect(abs(LabColour(Colour(0xFFFFFF).linear).lightness - 100) < 0.001)
        #expect(abs(LabColour(Colour(0).linear).lightness) < 0.001)
        #expect(abs(Colour(0).difference(from: Colour(0xFFFFFF)) - 100) < 0.01)
    }

    @Test("leaves grey as it is to everybody", arguments: Vision.allCases)
    func grey(vision: Vision) {
        for hex: UInt32 in [0, 0x404040, 0x808080, 0xFFFFFF] {
            let seen = LabColour(vision.seen(Colour(hex).linear))
            #expect(abs(seen.a) < 0.1 && abs(seen.b) < 0.1)
        }
    }

    @Test("of red and green is less to people without their cones")
    func redAndGreen() {
        let (red, green) = (Colour(0xC00000), Colour(0x4F7F00))
        for vision in [Vision.protanopia, .deuteranopia] {
            #expect(
                red.difference(from: green, to: vision) < red.difference(from: green) / 2)
        }
    }
}
