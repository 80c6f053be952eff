/// A place where the text is not YAML, in words for people who never heard of YAML.
struct YAMLProblem {
    let place: Place
    let message: String
    let advice: String

    init(at place: Place, _ message: String, _ advice: String) {
        self.place = place
        self.message = message
        self.advice = advice
    }

    /// The most certain cause that the text shows; libyaml's own, in other words, where it shows
    /// none.
    init(_ stop: YAMLStop, in source: SourceText) {
        let line = StoppedLine(stop, in: source)
        self =
            Self.runningText(at: line) ?? Self.slip(near: line) ?? Self.text(at: line)
            ?? Self.bracket(at: line) ?? Self.indentation(at: line) ?? Self.inOtherWords(line)
    }

    private static func inOtherWords(_ line: StoppedLine) -> YAMLProblem {
        let place = line.stop.place
        let start = line.stop.start
        let startLine = start.map { " on line \($0.line)" } ?? ""

        if line.says("mapping values are not allowed") {
            return YAMLProblem(
                at: Place(line: place.line, column: line.line.indentation + 1, length: 1),
                "this line starts further right than the line it belongs with",
                "start it in the same column")
        }
        if line.says("did not find expected key") {
            return line.startsLine
                ? YAMLProblem(
                    at: place,
                    "this line does not line up with the group that starts\(startLine)",
                    "start all lines of a group in the same column")
                : YAMLProblem(
                    at: place, "the text goes on behind its quotation mark",
                    "put the whole text between quotation marks; inside '…' write two apostrophes "
                        + "for one")
        }
        if line.says("did not find expected '-' indicator") {
            return YAMLProblem(
                at: place, "this line does not belong to the list that starts\(startLine)",
                "start it with '- ' in the same column as the others")
        }
        if line.says("block sequence entries are not allowed") {
            return YAMLProblem(
                at: place, "a list cannot start here",
                "start the list on the next line, or write [a, b]")
        }
        if line.isInside {
            return YAMLProblem(
                at: place, "the bracket that opens\(startLine) is not closed before this",
                "put a comma between the parts and a bracket at the end; put a text with commas or "
                    + "brackets between quotation marks")
        }
        if line.says("could not find expected ':'") {
            return YAMLProblem(at: start ?? place, "this line has no colon", "write name: value")
        }
        if line.says("did not find expected node content") {
            return YAMLProblem(
                at: place, "a value is missing here",
                "write it; put a text that starts with a sign between quotation marks")
        }
        if line.says("unexpected ':'") {
            return YAMLProblem(
                at: place, "nothing stands behind this colon",
                "write the value behind it, with a blank between")
        }
        if line.says("unexpected end of stream") || line.says("unexpected document indicator") {
            return YAMLProblem(
                at: start ?? place, "this quotation mark is never closed",
                "close it at the end of the text")
        }
        return sign(at: line)
            ?? YAMLProblem(
                at: place, "this is not valid YAML: \(line.stop.words)",
                "check the lines just before")
    }

    /// A sign that cannot stand where it does.
    private static func sign(at line: StoppedLine) -> YAMLProblem? {
        var place = line.stop.place
        if line.says("tab character")
            || (line.says("cannot start any token") && line.found == "\t")
        {
            if let tab = line.line.scalars.firstIndex(of: "\t") { place.column = tab + 1 }
            return YAMLProblem(
                at: place, "a tab stands where only blanks may stand", "indent with blanks")
        }
        if line.says("cannot start any token") {
            return YAMLProblem(
                at: place,
                "a text cannot start with \(line.found.map { String($0).quoted() } ?? "this")",
                "put the text between quotation marks")
        }
        if line.says("escape") && !line.says("URI") || line.says("hexdecimal") {
            return YAMLProblem(
                at: place, "a backslash is not followed by a sign it can stand with",
                "write two backslashes for one, or use ' instead of \"")
        }
        let ofNames = [
            "alphabetic or numeric", "tag", "expected '!'", "expected '>'",
            "whitespace or line break", "URI",
        ]
        if ofNames.contains(where: line.says) {
            if let start = line.stop.start { place = start }
            let sign = line.source.line(place.line).unicodeScalars.dropFirst(place.column - 1).first
            return YAMLProblem(
                at: place, "a text cannot start with \(sign.map { String($0).quoted() } ?? "this")",
                "put the text between quotation marks")
        }
        if line.says("indentation indicator") || line.says("expected comment or line break") {
            return YAMLProblem(
                at: place, "behind | or > the line must end", "start the text on the next line")
        }
        return nil
    }
}
