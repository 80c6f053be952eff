/// A place where the text is not YAML, in words for people who never heard of YAML.
struct YAMLProblem {
    let place: Place
    let message: String
    let advice: String

    /// - Parameters:
    ///   - problem: libyaml's words.
    ///   - place: where it stopped reading.
    ///   - start: where the group, list or text began that it was reading.
    init(_ problem: String, at place: Place, from start: Place?, in source: SourceText) {
        let before = source.line(place.line).unicodeScalars.prefix(place.column - 1)
        let startsLine = before.allSatisfy { $0 == " " || $0 == "\t" }
        let found = source.line(place.line).unicodeScalars.dropFirst(place.column - 1).first
        let startLine = start.map { " on line \($0.line)" } ?? ""
        var place = place
        func has(_ words: String) -> Bool { problem.contains(words) }

        if has("mapping values are not allowed") && String(before).contains(": ") {
            message = "a second colon stands on this line"
            advice = "put a text that contains ': ' between quotation marks"
        } else if has("mapping values are not allowed") {
            place.column = before.prefix { $0 == " " }.count + 1
            message = "this line starts further right than the line it belongs with"
            advice = "start it in the same column"
        } else if has("did not find expected key") && (found == "]" || found == "}") {
            message = "this bracket closes nothing"
            advice = "delete it, or open it before"
        } else if has("did not find expected key") && startsLine {
            message = "this line does not line up with the group that starts\(startLine)"
            advice = "start all lines of a group in the same column"
        } else if has("did not find expected key") {
            message = "the text goes on behind its quotation mark"
            advice =
                "put the whole text between quotation marks; inside '…' write two apostrophes for one"
        } else if has("did not find expected '-' indicator") {
            message = "this line does not belong to the list that starts\(startLine)"
            advice = "start it with '- ' in the same column as the others"
        } else if has("block sequence entries are not allowed") {
            message = "a list cannot start here"
            advice = "start the list on the next line, or write [a, b]"
        } else if has("expected ',' or") {
            if found == nil, let start { place = start }
            message =
                found == nil
                ? "this bracket is never closed"
                : "the bracket that opens\(startLine) is not closed before this"
            advice =
                "put a comma between the parts and a bracket at the end; put a text with commas or "
                + "brackets between quotation marks"
        } else if has("could not find expected ':'") {
            place = start ?? place
            message = "this line has no colon"
            advice = "write name: value"
        } else if has("did not find expected node content") {
            message = "a value is missing here"
            advice = "write it; put a text that starts with a sign between quotation marks"
        } else if has("unexpected ':'") {
            message = "nothing stands behind this colon"
            advice = "write the value behind it, with a blank between"
        } else if has("tab character") || (has("cannot start any token") && found == "\t") {
            if let tab = source.line(place.line).unicodeScalars.firstIndex(of: "\t") {
                let line = source.line(place.line).unicodeScalars
                place.column = line.distance(from: line.startIndex, to: tab) + 1
            }
            message = "a tab stands where only blanks may stand"
            advice = "indent with blanks"
        } else if has("cannot start any token") {
            message = "a text cannot start with \(found.map { String($0).quoted() } ?? "this")"
            advice = "put the text between quotation marks"
        } else if has("unexpected end of stream") || has("unexpected document indicator") {
            place = start ?? place
            message = "this quotation mark is never closed"
            advice = "close it at the end of the text"
        } else if has("escape") || has("hexdecimal") {
            message = "a backslash is not followed by a sign it can stand with"
            advice = "write two backslashes for one, or use ' instead of \""
        } else if has("alphabetic or numeric") || has("tag") || has("expected '!'")
            || has("expected '>'")
        {
            message = "a text cannot start with &, * or !"
            advice = "put the text between quotation marks"
        } else if has("indentation indicator") || has("expected comment or line break") {
            message = "behind | or > the line must end"
            advice = "start the text on the next line"
        } else {
            message = "this is not valid YAML: \(problem)"
            advice = "check the lines just before"
        }
        self.place = place
    }
}

extension YAMLProblem {
    /// The problem itself, or a slip of the keyboard that is the likely cause, on the line where
    /// reading stopped, on the one where it began or on the one before.
    func explained(from start: Place?, in source: SourceText) -> YAMLProblem {
        // A line without a colon runs on into the next, where reading stops.
        let lines = [place.line, start?.line, place.line - 1].compactMap { $0 }
        func first(_ slip: (Substring) -> SlipOfTheKeyboard?) -> YAMLProblem? {
            for line in lines {
                guard let slip = slip(source.line(line)), slip.isCertain else { continue }
                return YAMLProblem(
                    place: Place(line: line, column: slip.column, length: 1),
                    message: slip.message, advice: slip.advice)
            }
            return nil
        }
        if let sign = first({ SlipOfTheKeyboard(fullWidthOn: $0) }) { return sign }
        if let blank = first({ SlipOfTheKeyboard(missingBlankOn: $0) }) { return blank }
        guard let text = SlipOfTheKeyboard(fullWidthOn: source.line(place.line)) else {
            return self
        }
        return YAMLProblem(
            place: place, message: message,
            advice: "\(advice); \(text.message.dropLast(5)) in column \(text.column): if it is no "
                + "text, \(text.advice)")
    }

    private init(place: Place, message: String, advice: String) {
        self.place = place
        self.message = message
        self.advice = advice
    }
}
