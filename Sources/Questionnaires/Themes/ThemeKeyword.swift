/// A word or a few that a theme is recognised by.
///
/// One with a sign of a script without blanks between words, such as Chinese, is found anywhere. Any
/// other is found as whole words, or with `*` at its end as their beginning. Upper and lower case,
/// full-width and half-width letters are one.
public struct ThemeKeyword: Hashable, Sendable {
    /// As it is looked for: in lower case, with single blanks, without the `*`.
    public let text: String
    /// Whether a letter or digit may follow.
    public let isBeginning: Bool
    /// Whether letters may stand before and behind.
    public let isAnywhere: Bool

    /// - Returns: `nil` for a keyword of no letter or digit, and with a `*` elsewhere than at the end.
    public init?(_ written: String) {
        var folded = FoldedText(written).characters
        isBeginning = folded.last == "*"
        if isBeginning { folded.removeLast() }
        guard !folded.contains("*"), folded.contains(where: \.isWordPart) else { return nil }
        text = String(folded)
        isAnywhere = folded.contains(where: \.isUnspaced)
    }
}
