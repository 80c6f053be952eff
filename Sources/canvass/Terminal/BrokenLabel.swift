import Documents

/// A label in lines: broken at blanks and between Chinese characters, within a word where it must be.
/// Later lines stand two columns further in than the first.
struct BrokenLabel {
    /// Never empty.
    private(set) var lines: [String] = []
    /// Whether nothing was left out and no word was broken.
    private(set) var isWhole = true

    /// - Parameters:
    ///   - width: columns of a line.
    ///   - most: lines; the last is cut with an ellipsis when more is left. 1 or more.
    init(_ label: String, toWidth width: Int, most: Int) {
        let indent = String(label.prefix { $0 == " " })
        var rest = label[...]
        repeat {
            let lead = lines.isEmpty ? "" : indent + "  "
            let room = max(2, width - lead.count)
            let text = String(rest)
            guard text.displayWidth > room, lines.count < most - 1 else {
                isWhole = isWhole && text.displayWidth <= room
                lines.append(lead + text.truncated(toWidth: room))
                return
            }
            let (end, isWithinWord) = rest.lineEnd(within: room)
            isWhole = isWhole && !isWithinWord
            let line = rest[..<end]
            lines.append(lead + line[...(line.lastIndex { $0 != " " } ?? line.startIndex)])
            rest = rest[end...].drop { $0 == " " }
        } while !rest.isEmpty
    }
}

extension Substring {
    /// Where a line of at most `width` columns ends, always behind the first character, and whether
    /// that is within a word.
    fileprivate func lineEnd(within width: Int) -> (end: Index, isWithinWord: Bool) {
        var taken = 0
        var (end, last) = (startIndex, startIndex)
        /// Before a bracket that the line does not close: a better place than within it.
        var bracket: Index?
        var isText = false
        var place = startIndex
        while place < endIndex {
            let next = index(after: place)
            taken += String(self[place]).displayWidth
            // A blank may hang over the edge.
            if taken > width, self[place] != " " { break }
            isText = isText || self[place] != " "
            last = next
            switch self[place] {
            case "（", "(": if end == place { bracket = place }
            case "）", ")": bracket = nil
            default: break
            }
            if isText, next < endIndex, canBreak(between: self[place], and: self[next]) {
                end = next
            }
            place = next
        }
        if let bracket, bracket > startIndex { return (bracket, false) }
        if end > startIndex { return (end, false) }
        return (last > startIndex ? last : index(after: startIndex), true)
    }

    private func canBreak(between a: Character, and b: Character) -> Bool {
        if a == " " { return b != " " }
        let isWide = String(a).displayWidth == 2 || String(b).displayWidth == 2
        return isWide && b != " " && !"，。、；：！？）》」”’".contains(b) && !"（《「“‘".contains(a)
    }
}
