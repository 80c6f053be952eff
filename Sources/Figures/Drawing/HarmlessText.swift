/// Text from anywhere, made safe to draw on a line: no controls, no characters that turn or hide
/// what follows, no endless stacks of accents, no endless lines.
///
/// Making it safe twice changes nothing. Time and memory are bounded by `longest`, apart from
/// one look at each scalar that is dropped.
public struct HarmlessText: Hashable, Sendable {
    /// What becomes of line breaks.
    public enum Breaks: Hashable, Sendable {
        /// Each becomes a space.
        case spaces
        /// Each becomes U+000A.
        case newlines
    }

    /// The most combining marks that may follow one another; real writing stays far below.
    public static let mostMarks = 16

    public let text: String
    /// True when the source was longer than `longest` and `text` ends with an ellipsis.
    public let isShortened: Bool

    /// - Parameter longest: the most Unicode scalars that `text` may have, the ellipsis included.
    public init(_ source: String, longest: Int, breaks: Breaks = .spaces) {
        if source.utf8.count <= longest, source.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
            text = source
            isShortened = false
            return
        }
        var filter = Filter(breaks: breaks)
        var kept = String.UnicodeScalarView()
        var count = 0
        var shortened = false
        for scalar in source.unicodeScalars {
            guard let harmless = filter.pass(scalar) else { continue }
            count += 1
            if count > longest {
                shortened = true
                break
            }
            kept.append(harmless)
        }
        if shortened, !kept.isEmpty {
            kept.removeLast()
            kept.append("…")
        }
        text = String(kept)
        isShortened = shortened
    }

    private struct Filter {
        let breaks: Breaks
        var marks = 0
        var afterReturn = false

        /// What is drawn for a scalar; `nil` drops it.
        mutating func pass(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
            let secondHalfOfBreak = afterReturn && scalar == "\n"
            afterReturn = scalar == "\r"
            if secondHalfOfBreak { return nil }
            switch scalar.value {
            case 0x09:
                marks = 0
                return " "
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029:
                marks = 0
                return breaks == .newlines ? "\n" : " "
            case 0x20...0x7E:
                marks = 0
                return scalar
            default:
                if scalar.isUnfitForDrawing { return nil }
                marks = scalar.isMark ? marks + 1 : 0
                return marks > HarmlessText.mostMarks ? nil : scalar
            }
        }
    }
}

extension TextLine {
    /// The most Unicode scalars drawn on one line: more than any page is wide.
    public static let longest = 2_000

    /// What every renderer draws of `text`.
    public var shown: String { HarmlessText(text, longest: Self.longest).text }
}

extension Unicode.Scalar {
    /// Controls, direction overrides and marks, soft hyphens, tags and noncharacters: they have no
    /// picture of their own, and can hide text, turn it round or break a file format.
    fileprivate var isUnfitForDrawing: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0xAD: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
        case 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF, 0xE0000...0xE007F: true
        default: value & 0xFFFE == 0xFFFE
        }
    }

    fileprivate var isMark: Bool {
        guard value >= 0x0300 else { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: return true
        default: return properties.isJoinControl || properties.isVariationSelector
        }
    }
}
