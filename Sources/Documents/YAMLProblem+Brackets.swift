/// Brackets that are not closed, not opened or closed by another.
extension YAMLProblem {
    static func bracket(at line: StoppedLine) -> YAMLProblem? {
        if line.isInside { return unclosed(at: line) }
        guard line.says("did not find expected key") else { return nil }
        if line.found == "]" || line.found == "}" {
            return YAMLProblem(
                at: line.stop.place, "this bracket closes nothing", "delete it, or open it before")
        }
        guard let open = line.groupBefore else { return nil }
        let signs = line.line.scalars[open] == "{" ? "braces" : "brackets"
        return YAMLProblem(
            at: line.stop.place, "the line goes on behind its \(signs)",
            "write the rest between the \(signs), or on a line of its own")
    }

    private static func unclosed(at line: StoppedLine) -> YAMLProblem? {
        guard let start = line.stop.start else { return nil }
        let opening = WrittenLine(start.line, of: line.source)
        guard let open = opening.scalars.dropFirst(start.column - 1).first else { return nil }
        let close = open == "{" ? "}" : "]"
        let written = line.line
        if let found = line.found, found == "}" || found == "]" {
            return YAMLProblem(at: line.stop.place, "\(found) closes a \(open)", "write \(close)")
        }
        if let note = opening.hashOfText {
            return YAMLProblem(
                at: opening.place(note),
                "\(opening.text(note).quoted()) is no part of the text but a note",
                "put the whole text between quotation marks")
        }
        let isBelow = written.number > start.line
        if line.found == nil || isBelow && written.indentation <= opening.indentation {
            return YAMLProblem(
                at: start, "this \(open) is never closed", "write \(close) where it ends")
        }
        if isBelow, line.found == ":", let key = written.key, key.upperBound == line.index {
            return YAMLProblem(
                at: written.place(key), "no comma stands before \(written.text(key).quoted())",
                "write a comma at the end of the line above")
        }
        return nil
    }

    /// `wechat: zh: 微信, en: WeChat}`, where the value ends with a bracket that nothing opens.
    static func unopened(in value: Range<Int>, on line: WrittenLine) -> YAMLProblem? {
        guard let close = value.last.map({ line.scalars[$0] }), close == "}" || close == "]",
            let index = value.first
        else { return nil }
        let open: Unicode.Scalar = close == "}" ? "{" : "["
        guard !line.scalars[value].contains(open) else { return nil }
        return YAMLProblem(
            at: line.place(index..<index + 1), "no \(open) stands before this",
            "write \(open)\(line.shown(value))")
    }

    /// `5= {zh: 好}`, where YAML takes all before the first colon as the key.
    static func bracketWithoutColon(in key: Range<Int>, on line: WrittenLine) -> YAMLProblem? {
        guard let open = key.first(where: { "{[".unicodeScalars.contains(line.scalars[$0]) }) else {
            return nil
        }
        let name = line.scalars[key].prefix { !"={[ ".unicodeScalars.contains($0) }
        guard !name.isEmpty else { return nil }
        return YAMLProblem(
            at: line.place(open..<open + 1), "no colon stands before this \(line.scalars[open])",
            "write \(line.text(name.indices)): \(line.shown(open..<line.end))")
    }
}

extension StoppedLine {
    /// Where the bracket opens that closes right before, on the same line.
    var groupBefore: Int? {
        let before = self.before.dropLast(self.before.suffix(while: { $0 == " " }).count)
        guard let close = before.last, close == "}" || close == "]" else { return nil }
        var depth = 0
        for index in line.bare.reversed() where index < before.endIndex {
            switch line.scalars[index] {
            case "}", "]": depth += 1
            case "{", "[":
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
        }
        return nil
    }
}
