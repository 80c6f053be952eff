/// Texts that needed quotation marks, or whose marks are wrong.
extension YAMLProblem {
    /// A quotation mark that is not closed, so that its text runs on to the next one, lines below.
    static func runningText(at line: StoppedLine) -> YAMLProblem? {
        guard let start = line.stop.longText else { return nil }
        let below = (start.line + 1...line.stop.place.line).prefix(20)
            .map { WrittenLine($0, of: line.source) }
        guard below.contains(where: { $0.key != nil || !$0.dashes.isEmpty }) else { return nil }
        return YAMLProblem(
            at: Place(line: start.line, column: start.column, length: 1),
            "this quotation mark is never closed",
            "close it at the end of the text; now the text runs on to line \(line.stop.place.line)")
    }

    static func text(at line: StoppedLine) -> YAMLProblem? {
        secondColon(at: line) ?? textBehindQuotes(at: line) ?? textWithBracket(at: line)
    }

    /// A text with a colon and a blank: `Repair: are you satisfied?`.
    private static func secondColon(at line: StoppedLine) -> YAMLProblem? {
        let isInside = line.isInside && line.found == ":"
        guard isInside || line.says("mapping values are not allowed") else { return nil }
        let written = line.line
        let (start, key) = written.valueStart(before: line.index, isInside: isInside)
        guard let key, key.upperBound < line.index, start < line.index else { return nil }
        if !isInside, let bracket = bracketWithoutColon(in: key, on: written) { return bracket }
        let value = written.value(from: start, endsAtComma: isInside)
        if !isInside, let bracket = unopened(in: value, on: written) { return bracket }
        let place = Place(line: written.number, column: line.index + 1, length: 1)
        guard let quoted = written.quoted(value) else {
            return YAMLProblem(
                at: place, "a second colon stands here",
                "put a text that contains ': ' between quotation marks")
        }
        return YAMLProblem(
            at: place, "a second colon stands here",
            "put the text between quotation marks: \(written.text(key)): \(quoted)")
    }

    /// `'price' in improve`, `'Aren't you satisfied?'`.
    private static func textBehindQuotes(at line: StoppedLine) -> YAMLProblem? {
        guard line.isInside || line.says("did not find expected key"), !line.startsLine,
            line.found.map({ !",]}".unicodeScalars.contains($0) }) ?? false
        else { return nil }
        let written = line.line
        let index = line.index
        let quote = written.quotes.last { $0.upperBound <= index }
        guard let quote, written.scalars[quote.upperBound..<index].allSatisfy({ $0 == " " })
        else { return nil }
        let (start, key) = written.valueStart(before: quote.lowerBound, isInside: line.isInside)
        guard start == quote.lowerBound else { return nil }
        // A letter right behind the mark: the mark is an apostrophe.
        let isApostrophe = quote.upperBound == index
        var value = written.value(from: start, endsAtComma: line.isInside)
        let mark = written.scalars[start]
        if isApostrophe, let end = written.lastMark(mark, from: index, isInside: line.isInside) {
            value = start + 1..<end
        }
        let name = line.isInside ? "" : key.map { "\(written.text($0)): " } ?? ""
        return YAMLProblem(
            at: line.stop.place, "the text goes on behind its quotation mark",
            written.quoted(value).map { "write \(name)\($0)" }
                ?? "put the whole text between quotation marks; inside '…' write two apostrophes "
                + "for one")
    }

    /// `{region}的客户`, `Which of [a, b]?` between braces.
    private static func textWithBracket(at line: StoppedLine) -> YAMLProblem? {
        guard line.isInside || line.says("did not find expected key") && !line.startsLine,
            let found = line.found
        else { return nil }
        let written = line.line
        if line.isInside, found == "{" || found == "[" {
            let (start, _) = written.valueStart(before: line.index, isInside: true)
            guard start < line.index else { return nil }
            let value = written.value(from: start, endsAtComma: true)
            return YAMLProblem(
                at: line.stop.place, "a \(found) stands in a text",
                written.quoted(value).map { "write \($0)" }
                    ?? "put the text between quotation marks")
        }
        guard let open = line.groupBefore, !",:]}".unicodeScalars.contains(found),
            written.scalars[open] == "["
                || !written.scalars[open..<line.index].contains(":")
        else { return nil }
        let (start, _) = written.valueStart(before: open, isInside: line.isInside)
        guard start == open else { return nil }
        let value = written.value(from: start, endsAtComma: line.isInside)
        return YAMLProblem(
            at: written.place(open..<open + 1),
            "a text that starts with \(written.scalars[open]) must stand between quotation marks",
            written.quoted(value).map { "write \($0)" } ?? "put it between quotation marks")
    }
}

extension WrittenLine {
    /// The last quotation mark that ends a value: before a comma, a bracket or the end of the line.
    fileprivate func lastMark(_ mark: Unicode.Scalar, from start: Int, isInside: Bool) -> Int? {
        scalars[start...].indices.first { index in
            guard scalars[index] == mark else { return false }
            let next = scalars[(index + 1)...].first { $0 != " " }
            return next.map { isInside && ",]}".unicodeScalars.contains($0) } ?? true
        }
    }
}
