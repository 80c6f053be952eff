/// Type for one run of text. The family follows from the script: Inter leads in Latin text,
/// Noto Sans CJK SC in Chinese text, and each falls back to the other.
public struct Font: Hashable, Sendable {
    public enum Weight: String, Hashable, Sendable { case regular, medium, semibold, bold }
    public enum Script: String, Hashable, Sendable { case latin, chinese }

    /// In points.
    public var size: Double
    public var weight: Weight
    public var script: Script

    public init(_ size: Double, _ weight: Weight = .regular, script: Script = .latin) {
        self.size = size
        self.weight = weight
        self.script = script
    }
}

/// One line of text in one font. Digits are always tabular, so that columns line up.
public struct TextLine: Hashable, Sendable {
    /// Which point of the line lies at `position.x`.
    public enum Anchor: String, Hashable, Sendable { case start, middle, end }

    public var text: String
    /// The anchor's x and the y of the baseline.
    public var position: Point
    public var font: Font
    public var colour: Colour
    public var anchor: Anchor

    public init(
        _ text: String, at position: Point, font: Font, colour: Colour, anchor: Anchor = .start
    ) {
        self.text = text
        self.position = position
        self.font = font
        self.colour = colour
        self.anchor = anchor
    }
}

/// Layout needs sizes before anything is drawn: Pango in production, a table in tests.
public protocol TextMeasuring {
    /// Advance width of one line, in points.
    func width(of text: String, in font: Font) -> Double

    /// `text` broken where its language allows, so that no line is wider than `width` points unless
    /// a single unbreakable piece is. Never empty; an empty text gives one empty line.
    func lines(of text: String, in font: Font, within width: Double) -> [String]
}
