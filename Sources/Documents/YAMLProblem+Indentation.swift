/// Lines that stand some blanks off those they belong with.
extension YAMLProblem {
    static func indentation(at line: StoppedLine) -> YAMLProblem? {
        if line.says("<document start>") { return indentedFile(line) }
        guard line.isOfLines, line.line.key != nil || !line.line.dashes.isEmpty else { return nil }
        let above = line.lines(above: line.line.number)
        return emptyGroup(line, above) ?? oddEntry(line, above) ?? lineBelowDash(line, above)
            ?? amongSiblings(line, above)
    }

    /// The first line is indented and others are not.
    private static func indentedFile(_ line: StoppedLine) -> YAMLProblem? {
        guard let first = line.lines(above: line.line.number).last else { return nil }
        return misplaced(first, right: line.line.indentation)
    }

    /// A group without lines, because the line below it is not indented while the next one is:
    ///
    ///     notice:
    ///     zh: …
    ///       en: …
    private static func emptyGroup(
        _ line: StoppedLine, _ above: [WrittenLine]
    ) -> YAMLProblem? {
        let column = line.line.indentation
        guard line.line.dashes.isEmpty,
            let index = above.firstIndex(where: { $0.indentation < column }),
            index + 1 < above.count
        else { return nil }
        let (odd, group) = (above[index], above[index + 1])
        guard odd.key != nil, odd.dashes.isEmpty, group.opensGroup,
            group.key?.lowerBound == odd.indentation
        else { return nil }
        return misplaced(odd, right: column)
    }

    /// The first line of an entry that fits neither the lines below it nor the entries before it.
    private static func oddEntry(_ line: StoppedLine, _ above: [WrittenLine]) -> YAMLProblem? {
        let column = line.line.indentation
        guard line.line.dashes.isEmpty, let odd = above.first, let key = odd.key?.lowerBound,
            odd.dashes.count == 1, !odd.opensGroup, key != column,
            odd.indentation + column >= key, odd.indentation != column,
            let below = line.lineBelow, below.dashes.isEmpty, below.indentation == column
        else { return nil }
        let list = above.dropFirst().prefix { $0.indentation >= odd.indentation }
        guard !list.contains(where: { $0.dashes.contains(odd.indentation) }) else { return nil }
        return misplaced(odd, right: odd.indentation + column - key)
    }

    /// A key in the column of the `-` of a list.
    private static func lineBelowDash(
        _ line: StoppedLine, _ above: [WrittenLine]
    ) -> YAMLProblem? {
        let column = line.line.indentation
        let list = above.prefix { $0.indentation >= column }
        let entries = list.filter { $0.dashes.contains(column) }
        guard line.line.dashes.isEmpty, let entry = entries.first,
            let key = entry.key?.lowerBound, let name = line.line.key
        else { return nil }
        let below = line.lineBelow
        let isGroup =
            line.line.opensGroup
            || below.map { $0.dashes.isEmpty && $0.indentation == column } ?? false
        if entries.count == 1 && isGroup {
            return YAMLProblem(
                at: line.line.place(name),
                "\(line.line.name) has no '-', but line \(entry.number) in the same column has",
                "start it with '- ' too, or take the '- ' of line \(entry.number) away")
        }
        return misplaced(
            line.line, right: key, or: "start it with '- ' if it is a new entry")
    }

    private static func amongSiblings(
        _ line: StoppedLine, _ above: [WrittenLine]
    ) -> YAMLProblem? {
        let column = line.line.indentation
        let isEntry = !line.line.dashes.isEmpty
        let ofEntry = above.contains { $0.dashes.contains(column) } && !isEntry
        let other = ofEntry ? "start it with '- ' if it is a new entry" : nil
        var limit = Int.max
        var higher: (column: Int, line: WrittenLine)?
        var lower: (column: Int, line: WrittenLine)?
        scan: for sibling in above {
            let ofKey = sibling.key.map { [$0.lowerBound] } ?? []
            for place in (sibling.dashes + ofKey).reversed() where place < limit {
                limit = place
                guard sibling.dashes.contains(place) == isEntry else { continue }
                if place == column { return nil }
                if place > column {
                    higher = (place, sibling)
                } else {
                    lower = (place, sibling)
                    break scan
                }
            }
        }
        switch (higher, lower) {
        case (let higher?, let lower?) where higher.column - column == column - lower.column:
            let steps = count(column - lower.column)
            return YAMLProblem(
                at: line.line.nameOrDash,
                "\(line.line.name) stands \(blanks(column)) in, the lines above it "
                    + "\(higher.column) or \(lower.column)",
                "move it \(steps) to the right to belong with \(higher.line.name), or to the left "
                    + "to belong with \(lower.line.name)")
        case (let higher?, let lower?) where higher.column - column < column - lower.column:
            return misplaced(line.line, right: higher.column, or: other)
        case (_, let lower?):
            return misplaced(
                line.line, right: lower.column, or: other ?? into(lower.line, line, above))
        case (let higher?, nil):
            return misplaced(line.line, right: higher.column, or: other)
        case (nil, nil): return nil
        }
    }

    /// What to do when a line was meant to belong into the one above, which has a value already.
    private static func into(
        _ lower: WrittenLine, _ line: StoppedLine, _ above: [WrittenLine]
    ) -> String? {
        guard lower.number == above.first?.number, !lower.opensGroup, let key = lower.key,
            line.line.indentation >= key.lowerBound + 2
        else { return nil }
        return "leave nothing behind \(lower.name) if it belongs into it"
    }

    /// - Parameter right: how many blanks should stand in front.
    private static func misplaced(
        _ line: WrittenLine, right: Int, or other: String? = nil
    ) -> YAMLProblem {
        let distance = right - line.indentation
        return YAMLProblem(
            at: line.nameOrDash,
            "\(line.name) stands \(blanks(line.indentation)) in, the lines it belongs with \(right)",
            "move it \(count(abs(distance))) to the \(distance > 0 ? "right" : "left")"
                + (other.map { "; or \($0)" } ?? ""))
    }

    private static func blanks(_ count: Int) -> String {
        count == 1 ? "1 blank" : "\(count) blanks"
    }

    private static func count(_ blanks: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
        return (blanks < words.count ? words[blanks] : "\(blanks)")
            + (blanks == 1 ? " blank" : " blanks")
    }
}

extension WrittenLine {
    /// Its key as a message names it, with the `-` before it.
    fileprivate var name: String {
        "\(dashes.isEmpty ? "" : "- ")\(key.map(text) ?? "…")".quoted(limit: 30)
    }

    /// Where its key stands, or its first `-`.
    fileprivate var nameOrDash: Place {
        if let dash = dashes.first { return place(dash..<dash + 1) }
        return place(key ?? indentation..<indentation + 1)
    }
}
