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

    public func font(_ size: Double, _ weight: Font.Weight = .regular, in language: Language)
        -> Font
    {
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

    /// An alternative text in the leading language: what is shown, then its parts.
    func alternative(_ title: Words, _ parts: [String]) -> String {
        lead.isChinese
            ? title.chinese + "：" + parts.joined(separator: "；")
            : title.english + ": " + parts.joined(separator: "; ")
    }

    /// `4.16 (n = 149)` in an alternative text.
    func value(_ text: String, count: Int) -> String {
        lead.isChinese ? "\(text)（n = \(count)）" : "\(text) (n = \(count))"
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
            if measuring.width(of: candidate, in: font) <= width {
                low = middle
            } else {
                high = middle - 1
            }
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
        var kept = lines.prefix(most).map {
            fitted($0, within: width, size: size, weight, in: language)
        }
        kept[most - 1] = fitted(
            lines[most - 1] + " " + lines[most] + "…", within: width, size: size, weight,
            in: language)
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

    /// A row's name centred on `middle`: the leading language over the second, each on as many lines
    /// as `height` has room for, two at most, and cut with an ellipsis where it is longer; the second
    /// gives way where the leading one would be cut.
    ///
    /// - Parameters:
    ///   - sign: behind the name, however much of that is cut.
    ///   - height: of the row; a low row has the leading language only.
    public func label(
        _ words: Words, sign: String = "", x: Double, middle: Double, width: Double, height: Double,
        size: Double = 8.8, _ weight: Font.Weight = .regular, colour: Colour? = nil
    ) -> [Mark] {
        let step = size * 1.16
        let small = size - 1.6
        let smallStep = size * 1.07
        let following = second.map { words[$0] } ?? ""
        let room = width - (sign.isEmpty ? 0 : self.width(sign, size: size, weight))
        func name(_ most: Int) -> [String] {
            wrapped(words[lead], within: room, size: size, weight, most: most)
        }
        func fits(_ count: Int, second: Bool) -> Bool {
            height >= Double(count - 1) * step + (second ? smallStep : 0) + size * 0.9 + 3
        }
        var hasSecond =
            height >= 21 && !following.isEmpty && following != words[lead]
        var lines = name(fits(2, second: hasSecond) ? 2 : 1)
        if hasSecond, lines.count == 1, fits(2, second: false), lines[0] != words[lead] {
            // The leading name whole is worth more than a cut one over its translation.
            hasSecond = false
            lines = name(2)
        }
        if lines.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { lines = ["–"] }
        lines[lines.count - 1] += sign
        let span = Double(lines.count - 1) * step + (hasSecond ? smallStep : 0)
        let first = middle + size * 0.36 - span / 2
        var marks = paragraph(
            lines, x: x, y: first, size: size, leading: step, weight, colour: colour)
        if let second, hasSecond {
            marks.append(
                line(
                    fitted(following, within: width, size: small, in: second), x: x,
                    y: first + span, size: small, colour: theme.secondary, in: second))
        }
        return marks
    }

    /// The width a column of names needs in both languages, kept within `range`.
    public func labelWidth(
        _ names: [Words], size: Double = 8.8, within range: ClosedRange<Double>
    ) -> Double {
        func length(_ text: String, _ size: Double, _ language: Language) -> Double {
            width(String(text.prefix(200)), size: size, in: language)
        }
        let widest = names.map { name in
            max(
                length(name[lead], size, lead),
                second.map { length(name[$0], size - 1.6, $0) } ?? 0)
        }
        return min(range.upperBound, max(range.lowerBound, (widest.max() ?? 0) * 1.04 + 4))
    }

    /// The largest of `sizes` at which `text` is no wider than `width`, else the last.
    public func size(
        of text: String, within width: Double, among sizes: [Double],
        _ weight: Font.Weight = .regular
    ) -> Double {
        sizes.first { self.width(text, size: $0, weight) <= width } ?? sizes.last ?? 8
    }

    /// A heading in both languages on one line, the second lighter.
    ///
    /// - Parameter ending: stands after it, and is never cut.
    public func heading(
        _ words: Words, ending: Words = Words(""), x: Double, y: Double, size: Double = 10.5,
        within width: Double
    ) -> [Mark] {
        let room = width - self.width(ending[lead], size: size, .semibold)
        let leading = fitted(words[lead], within: room, size: size, .semibold) + ending[lead]
        var marks = [line(leading, x: x, y: y, size: size, .semibold)]
        let used = self.width(leading, size: size, .semibold)
        // A second language that would be cut is left out: the leading one says it all.
        if let second, words[second] != words[lead],
            self.width(words[second], size: size - 0.5, in: second) <= width - used - 10
        {
            marks.append(
                line(
                    words[second], x: x + used + 10, y: y, size: size - 0.5,
                    colour: theme.secondary,
                    in: second))
        }
        return marks
    }
}
