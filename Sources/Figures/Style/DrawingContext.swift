public import Questionnaires

/// What every chart needs beside its data: colours, languages and a way to measure text.
public struct DrawingContext {
    public let theme: Theme
    /// One or two; the first leads, the second follows smaller.
    public let languages: [Language]
    public let measuring: any TextMeasuring

    /// - Parameter languages: without any, English.
    public init(theme: Theme = .standard, languages: [Language], measuring: any TextMeasuring) {
        self.theme = theme
        self.languages = languages.isEmpty ? [.english] : Array(languages.prefix(2))
        self.measuring = measuring
    }

    public var lead: Language { languages[0] }
    public var second: Language? { languages.count > 1 ? languages[1] : nil }

    public func font(_ size: Double, _ weight: Font.Weight = .regular, in language: Language) -> Font {
        Font(size, weight, script: language.isChinese ? .chinese : .latin)
    }

    /// One line in the leading language.
    public func line(
        _ text: String, x: Double, y: Double, size: Double, _ weight: Font.Weight = .regular,
        colour: Colour? = nil, anchor: TextLine.Anchor = .start, in language: Language? = nil
    ) -> Mark {
        .text(
            TextLine(
                text, at: Point(x: x, y: y), font: font(size, weight, in: language ?? lead),
                colour: colour ?? theme.ink, anchor: anchor))
    }

    public func width(
        _ text: String, size: Double, _ weight: Font.Weight = .regular, in language: Language? = nil
    ) -> Double {
        measuring.width(of: text, in: font(size, weight, in: language ?? lead))
    }

    /// The text cut to `width` points with an ellipsis where it is longer.
    public func fitted(
        _ text: String, within width: Double, size: Double, _ weight: Font.Weight = .regular,
        in language: Language? = nil
    ) -> String {
        let font = font(size, weight, in: language ?? lead)
        guard measuring.width(of: text, in: font) > width else { return text }
        let characters = Array(text.prefix(400))
        var (low, high) = (0, characters.count)
        while low < high {
            let middle = (low + high + 1) / 2
            let candidate = String(characters[..<middle]) + "…"
            if measuring.width(of: candidate, in: font) <= width { low = middle } else { high = middle - 1 }
        }
        return String(characters[..<low]) + "…"
    }

    /// The text broken into at most `most` lines, the last with an ellipsis where more would follow.
    public func wrapped(
        _ text: String, within width: Double, size: Double, _ weight: Font.Weight = .regular,
        most: Int, in language: Language? = nil
    ) -> [String] {
        let language = language ?? lead
        let lines = measuring.lines(of: text, in: font(size, weight, in: language), within: width)
        guard lines.count > most else {
            return lines.map { fitted($0, within: width, size: size, weight, in: language) }
        }
        var kept = Array(lines.prefix(most))
        kept[most - 1] = fitted(
            kept[most - 1] + " " + lines[most] + "…", within: width, size: size, weight, in: language)
        return kept
    }

    /// Lines of text one under the other; `y` is the first baseline.
    public func paragraph(
        _ lines: [String], x: Double, y: Double, size: Double, leading: Double,
        _ weight: Font.Weight = .regular, colour: Colour? = nil, in language: Language? = nil
    ) -> [Mark] {
        lines.enumerated().map { index, text in
            line(
                text, x: x, y: y + Double(index) * leading, size: size, weight, colour: colour,
                in: language)
        }
    }

    /// A row's name: the leading language over the second, both cut to `width`, centred on `middle`.
    public func label(
        _ words: Words, x: Double, middle: Double, width: Double, size: Double = 8.8,
        _ weight: Font.Weight = .regular, colour: Colour? = nil
    ) -> [Mark] {
        let leading = words[lead]
        let following = second.map { words[$0] } ?? ""
        guard let second, following != leading, !following.isEmpty else {
            let text = fitted(leading, within: width, size: size, weight)
            return [line(text, x: x, y: middle + size * 0.36, size: size, weight, colour: colour)]
        }
        let small = size - 1.6
        return [
            line(
                fitted(leading, within: width, size: size, weight), x: x,
                y: middle - size * 0.12, size: size, weight, colour: colour),
            line(
                fitted(following, within: width, size: small, in: second), x: x,
                y: middle + size * 0.95, size: small, colour: theme.secondary, in: second),
        ]
    }

    /// A heading in both languages on one line, the second lighter.
    public func heading(
        _ words: Words, x: Double, y: Double, size: Double = 10.5, within width: Double
    ) -> [Mark] {
        let leading = fitted(words[lead], within: width, size: size, .semibold)
        var marks = [line(leading, x: x, y: y, size: size, .semibold)]
        let used = self.width(leading, size: size, .semibold)
        if let second, words[second] != words[lead], width - used > 60 {
            let rest = fitted(words[second], within: width - used - 12, size: size - 0.5, in: second)
            marks.append(
                line(
                    rest, x: x + used + 10, y: y, size: size - 0.5, colour: theme.secondary,
                    in: second))
        }
        return marks
    }
}
