/// What keeps time and memory bounded whatever a figure holds.
enum DrawingLimits {
    /// In points; the most that PDF readers accept.
    static let longestPageSide = 14_400
    /// In points from the top left corner; Cairo's own numbers end at 8 million.
    static let farthest = 1_000_000
    /// In points.
    static let largestFont = 1_000
    static let longestImageSide = 20_000
    static let mostPixels = 50_000_000
    /// In Unicode scalars; more than a page full of the smallest print.
    static let longestParagraph = 20_000
    /// In characters: how much of a paragraph is broken into lines at a time.
    static let pieceOfParagraph = 256
    /// How many set lines are kept for drawing what was measured.
    static let keptLines = 4_096
}
