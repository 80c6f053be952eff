/// Text as it goes to Pango, and the way back to what it was: characters that neither font has are
/// replaced, and quotation marks in Chinese text say where a line may break.
struct ShownText {
    private(set) var text = ""
    /// What was replaced, in the order it stands.
    private(set) var missing: [Unicode.Scalar] = []
    /// From `after` bytes of `text` on, the source is `shift` bytes ahead.
    private var shifts: [(after: Int, shift: Int)] = []

    /// - Parameters:
    ///   - breaksAtQuotes: true for text that is to be broken into lines.
    ///   - missing: what neither font has of a character; empty for one that can be drawn. `nil`
    ///     when the fonts have all.
    init(
        _ source: String, breaksAtQuotes: Bool,
        missing missingScalars: ((Character) -> [Unicode.Scalar])?
    ) {
        let hasQuotes = breaksAtQuotes && source.contains(where: \.isQuote)
        guard hasQuotes || missingScalars != nil else {
            text = source
            return
        }
        var previous: Character?
        for character in source {
            if hasQuotes, let previous, previous.allowsBreakAtQuote(before: character) {
                append(Self.breakHere, instead: 0)
            }
            previous = character
            if let absent = missingScalars?(character), !absent.isEmpty {
                append(PangoTypesetter.replacement, instead: character.utf8.count)
                missing += absent
            } else {
                text.append(character)
            }
        }
    }

    /// Byte offsets of the source, given those of `text` in rising order.
    func sourceOffsets(of offsets: [Int]) -> [Int] {
        var passed = shifts[...]
        var shift = 0
        return offsets.map { offset in
            while let next = passed.first, next.after <= offset {
                shift = next.shift
                passed = passed.dropFirst()
            }
            return offset + shift
        }
    }

    /// A space without width.
    private static let breakHere = Character("\u{200B}")

    private mutating func append(_ character: Character, instead sourceBytes: Int) {
        text.append(character)
        let shift = (shifts.last?.shift ?? 0) + sourceBytes - character.utf8.count
        shifts.append((after: text.utf8.count, shift: shift))
    }
}

extension Character {
    fileprivate var isQuote: Bool { isOpeningQuote || isClosingQuote }
    private var isOpeningQuote: Bool { self == "“" || self == "‘" }
    private var isClosingQuote: Bool { self == "”" || self == "’" }

    /// Unicode's line breaking (UAX 14, rule 19) never breaks beside quotation marks, as it cannot
    /// tell opening from closing ones. In Chinese it can be told: a line may break before an
    /// opening and after a closing mark, unless the neighbour clings to it.
    fileprivate func allowsBreakAtQuote(before next: Character) -> Bool {
        if next.isOpeningQuote {
            return isIdeographic || isClosingQuote || "，。、；：？！…）》」』】".contains(self)
        }
        if isClosingQuote { return next.isIdeographic || "（《「『【".contains(next) }
        return false
    }

    private var isIdeographic: Bool {
        unicodeScalars.first?.properties.isIdeographic ?? false
    }
}
