import Documents

/// A pattern for the names of columns: `*` stands for any characters, everything else for itself.
struct ColumnPattern: Hashable, Sendable {
    let text: String
    let place: Place
    private let parts: [String]

    init(_ text: String, place: Place) {
        self.text = text
        self.place = place
        parts = text.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    }

    /// Names that are longer than any column a person would name by a pattern do not match.
    static let longestName = 200

    /// - Complexity: the length of the name times the length of the pattern.
    func matches(_ name: String) -> Bool {
        guard name.utf8.count <= Self.longestName * 4 else { return false }
        guard let first = parts.first, let last = parts.last, parts.count > 1 else {
            return name == text
        }
        guard name.hasPrefix(first) else { return false }
        var rest = name.dropFirst(first.count)
        guard rest.count >= last.count, rest.hasSuffix(last) else { return false }
        rest = rest.dropLast(last.count)
        // The leftmost place of each part is as good as any other.
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let place = rest.firstRange(of: part) else { return false }
            rest = rest[place.upperBound...]
        }
        return true
    }
}

extension Substring {
    /// Where `part` first stands, letter by letter.
    fileprivate func firstRange(of part: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(part) {
                return start..<index(start, offsetBy: part.count)
            }
            start = index(after: start)
        }
        return nil
    }
}
