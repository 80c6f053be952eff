extension String {
    /// How many columns of a terminal the text takes: two for East Asian wide and full-width
    /// characters, none for combining marks and format controls, one for the rest.
    ///
    /// Source: Unicode Standard Annex 11 (East Asian Width) for the blocks in use.
    public var displayWidth: Int {
        unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    }

    /// The text filled up with spaces to `width` columns; unchanged when it is wider.
    public func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - displayWidth))
    }

    /// The text moved to the right edge of `width` columns.
    public func aligned(rightIn width: Int) -> String {
        String(repeating: " ", count: max(0, width - displayWidth)) + self
    }

    /// The text cut to at most `width` columns, with an ellipsis where something was left out.
    public func truncated(toWidth width: Int) -> String {
        guard displayWidth > width else { return self }
        var taken = 0
        var kept = ""
        for character in self {
            let next = String(character).displayWidth
            guard taken + next <= width - 1 else { break }
            kept.append(character)
            taken += next
        }
        return kept + "…"
    }

    /// The text as it may stand in a message: one line, at most `limit` characters, with controls
    /// and direction marks made visible, between quotation marks.
    public func quoted(limit: Int = 60) -> String {
        let cut = self.unicodeScalars.count > limit
        var view = String.UnicodeScalarView()
        view.append(contentsOf: unicodeScalars.prefix(limit).map(\.visible))
        return "'" + String(view) + (cut ? "…" : "") + "'"
    }
}

extension Unicode.Scalar {
    /// `U+202E`.
    public var codePoint: String {
        let hex = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }

    /// The scalar itself, or U+FFFD for one that would move the cursor, turn the direction of the
    /// line or not show at all.
    public var visible: Unicode.Scalar {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
            return value == 9 ? " " : "\u{FFFD}"
        default: return self
        }
    }

    fileprivate var displayWidth: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
