import Foundation

/// A colour by how it looks: lightness from 0 to 100, and its place between green and red (`a`) and
/// between blue and yellow (`b`). CIE L*a*b* of 1976 under the white of sRGB, D65.
struct LabColour {
    var lightness: Double
    var a: Double
    var b: Double

    init(lightness: Double, a: Double, b: Double) {
        self.lightness = lightness
        self.a = a
        self.b = b
    }

    /// Source: IEC 61966-2-1 for the matrix, CIE 15 for the formulas.
    init(_ colour: LinearColour) {
        let (red, green, blue) = (colour.red, colour.green, colour.blue)
        let x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue
        let y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
        let z = 0.0193339 * red + 0.1191920 * green + 0.9503041 * blue
        func root(_ share: Double) -> Double {
            share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116
        }
        let (fx, fy, fz) = (root(x / 0.95047), root(y), root(z / 1.08883))
        self.init(lightness: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz))
    }

    /// CIEDE2000: 0 for the same colour; 1 is about what an eye can just tell side by side.
    ///
    /// Source: Sharma, Wu and Dalal (2005), "The CIEDE2000 Color-Difference Formula", equations 2
    /// to 22, with all three weights 1.
    func difference(from other: LabColour) -> Double {
        let meanChroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
        let shrink = 0.5 * (1 - Self.share(ofChroma: meanChroma))
        let first = Self.polar(a * (1 + shrink), b)
        let second = Self.polar(other.a * (1 + shrink), other.b)
        let isGrey = first.chroma * second.chroma == 0

        let lightnessStep = other.lightness - lightness
        let chromaStep = second.chroma - first.chroma
        var turn = second.hue - first.hue
        if isGrey {
            turn = 0
        } else if turn > 180 {
            turn -= 360
        } else if turn < -180 {
            turn += 360
        }
        let hueStep = 2 * sqrt(first.chroma * second.chroma) * sin(Self.radians(turn / 2))

        let lightnessMean = (lightness + other.lightness) / 2
        let chromaMean = (first.chroma + second.chroma) / 2
        let hueSum = first.hue + second.hue
        let hueMean: Double
        if isGrey {
            hueMean = hueSum
        } else if abs(first.hue - second.hue) <= 180 {
            hueMean = hueSum / 2
        } else {
            hueMean = hueSum < 360 ? (hueSum + 360) / 2 : (hueSum - 360) / 2
        }
        let hueShape =
            1 - 0.17 * cos(Self.radians(hueMean - 30)) + 0.24 * cos(Self.radians(2 * hueMean))
            + 0.32 * cos(Self.radians(3 * hueMean + 6)) - 0.20 * cos(Self.radians(4 * hueMean - 63))
        let squareOff = (lightnessMean - 50) * (lightnessMean - 50)
        let lightnessPart = lightnessStep / (1 + 0.015 * squareOff / sqrt(20 + squareOff))
        let chromaPart = chromaStep / (1 + 0.045 * chromaMean)
        let huePart = hueStep / (1 + 0.015 * chromaMean * hueShape)
        let bluePlace = (hueMean - 275) / 25
        let rotation =
            -sin(Self.radians(60 * exp(-bluePlace * bluePlace))) * 2
            * Self.share(ofChroma: chromaMean)
        let square =
            lightnessPart * lightnessPart + chromaPart * chromaPart + huePart * huePart
            + rotation * chromaPart * huePart
        return sqrt(max(0, square))
    }

    /// √(C⁷ ∕ (C⁷ + 25⁷)).
    private static func share(ofChroma chroma: Double) -> Double {
        let power = pow(chroma, 7)
        return sqrt(power / (power + 6_103_515_625))
    }

    private static func polar(_ a: Double, _ b: Double) -> (chroma: Double, hue: Double) {
        guard a != 0 || b != 0 else { return (0, 0) }
        let degrees = atan2(b, a) * 180 / Double.pi
        return (hypot(a, b), degrees < 0 ? degrees + 360 : degrees)
    }

    private static func radians(_ degrees: Double) -> Double { degrees * Double.pi / 180 }
}

extension Colour {
    /// How far apart two colours look, in units of CIEDE2000.
    public func difference(from other: Colour, to vision: Vision = .full) -> Double {
        LabColour(vision.seen(linear)).difference(from: LabColour(vision.seen(other.linear)))
    }
}
