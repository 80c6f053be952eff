/// A finished PDF or PNG, and what in it is not as it was asked for.
public struct RenderedFile: Hashable, Sendable {
    public var bytes: [UInt8]
    /// In the order they were met, each once; empty when everything was drawn as it is.
    public var warnings: [RenderingWarning]

    public init(bytes: [UInt8], warnings: [RenderingWarning]) {
        self.bytes = bytes
        self.warnings = warnings
    }
}

/// Something that was drawn differently, because data must never make a report impossible.
/// Pages count from 1. The text itself is left out: it may be somebody's answer.
public enum RenderingWarning: Hashable, Sendable, CustomStringConvertible {
    /// A character that neither font has, drawn as □; `page` is the first with it.
    case characterMissing(Unicode.Scalar, page: Int)
    /// A line longer than any page is wide, cut with an ellipsis.
    case lineShortened(page: Int)
    /// A link to a group or page that the document does not have, left as plain text.
    case linkWithoutTarget(String, page: Int)

    public var description: String {
        switch self {
        case .characterMissing(let scalar, let page):
            "page \(page): \(scalar.codePoint) is in neither font and is drawn as □"
        case .lineShortened(let page):
            "page \(page): a line was too long to draw and ends with an ellipsis"
        case .linkWithoutTarget(let id, let page):
            "page \(page): nothing has the id \"\(id)\", to which a text was to lead"
        }
    }
}

extension Unicode.Scalar {
    /// `U+1F600`.
    var codePoint: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
