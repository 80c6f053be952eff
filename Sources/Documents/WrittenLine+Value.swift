/// What an author should write instead, from what stands on the line.
extension WrittenLine {
    /// As much of a part as helps to recognise it; `…` stands where it was cut.
    func shown(_ range: Range<Int>) -> String { text(range).cut(to: 40) }

    /// A text between the quotation marks that it does not contain; `nil` when it contains both.
    func quoted(_ range: Range<Int>) -> String? {
        let text = scalars[range]
        guard let mark = ["\"", "'"].first(where: { !text.contains($0) }),
            mark == "'" || !text.contains("\\")
        else { return nil }
        return "\(mark)\(self.text(range).cut(to: 60))\(mark)"
    }

    /// From `start` to the end of the value there: the comma or bracket that does not belong to it,
    /// or the end of the line.
    ///
    /// - Parameter endsAtComma: whether it stands between brackets.
    func value(from start: Int, endsAtComma: Bool) -> Range<Int> {
        var stop = end
        if endsAtComma {
            var depth = 0
            scan: for index in start..<max(start, end)
            where !quotes.contains(where: { $0.contains(index) }) {
                switch (scalars[index], depth) {
                case ("{", _), ("[", _): depth += 1
                case (",", 0), ("}", 0), ("]", 0):
                    stop = index
                    break scan
                case ("}", _), ("]", _): depth -= 1
                default: break
                }
            }
        }
        while stop > start, scalars[stop - 1] == " " { stop -= 1 }
        let first = scalars[start..<max(start, stop)].firstIndex { $0 != " " } ?? start
        return first..<max(first, stop)
    }

    /// Where the value begins that reaches to `index`, and the key before it.
    ///
    /// - Parameter isInside: whether it stands between brackets.
    func valueStart(before index: Int, isInside: Bool) -> (start: Int, key: Range<Int>?) {
        guard isInside else {
            let content = (dashes.last ?? indentation - 1) + 1
            let start = key.map { $0.upperBound + 1 } ?? content
            return (skippingBlanks(from: start), key)
        }
        let sign = bare.last {
            $0 < index
                && ("{[,".unicodeScalars.contains(scalars[$0])
                    || scalars[$0] == ":" && $0 + 1 < end && scalars[$0 + 1] == " ")
        }
        guard let sign else { return (skippingBlanks(from: indentation), nil) }
        let start = skippingBlanks(from: sign + 1)
        guard scalars[sign] == ":" else { return (start, nil) }
        let name = scalars[..<sign].suffix(while: { !"{[, ".unicodeScalars.contains($0) })
        return (start, name.isEmpty ? nil : name.indices)
    }

    func skippingBlanks(from start: Int) -> Int {
        scalars[start...].firstIndex { $0 != " " } ?? scalars.count
    }
}

extension String {
    /// On one line, at most so many scalars; `…` stands for the rest.
    func cut(to limit: Int) -> String { String(quoted(limit: limit).dropFirst().dropLast()) }
}
