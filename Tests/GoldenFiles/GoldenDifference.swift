/// How a result differs from its golden file.
public enum GoldenDifference: Error, Hashable, Sendable, CustomStringConvertible {
    case missing(GoldenFile)
    case line(GoldenFile, FirstDifference)
    /// Not text; in the words of the comparison.
    case content(GoldenFile, String)

    public var description: String {
        switch self {
        case .missing(let golden):
            """
            there is no golden file \(golden.path)
            look at \(golden.changedPath), then run: Scripts/golden --accept
            """
        case .line(let golden, let difference):
            """
            \(golden.path):\(difference.line): the first line that differs
              expected: \(difference.expected ?? "the end of the file")
                 found: \(difference.found ?? "the end of the text")
            if the change is meant, run: Scripts/golden --accept
            """
        case .content(let golden, let words):
            """
            \(golden.path): \(words)
            compare it with \(golden.changedPath); if the change is meant, run: \
            Scripts/golden --accept
            """
        }
    }
}

/// The first line in which two texts differ.
public struct FirstDifference: Hashable, Sendable {
    /// Counts from 1.
    public let line: Int
    /// `nil` when the text has fewer lines.
    public let expected: String?
    public let found: String?

    /// Two equal texts differ, so to speak, after their last line.
    public init(expected: String, found: String) {
        let expectedLines = Self.lines(of: expected)
        let foundLines = Self.lines(of: found)
        let same = zip(expectedLines, foundLines).prefix { $0 == $1 }.count
        line = same + 1
        self.expected = same < expectedLines.count ? expectedLines[same] : nil
        self.found = same < foundLines.count ? foundLines[same] : nil
    }

    /// Compared and shown by scalars, so that line endings and composed letters count.
    private static func lines(of text: String) -> [String] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.map { $0.value < 0x20 || $0.value == 0x7F ? $0.escaped(asASCII: true) : String($0) }
                .joined()
        }
    }
}
