/// One line of a file taken apart without YAML, for faults whose cause YAML's reading does not tell.
///
/// Places are counted from 0 in Unicode scalars. Of a long line only the start is looked at, so that
/// a hostile one costs little.
struct WrittenLine {
    /// As much of a line as is looked at.
    static let longest = 2_000

    /// From 1.
    let number: Int
    let scalars: [Unicode.Scalar]
    /// How many blanks stand in front.
    let indentation: Int
    /// Where each `-` stands that starts a list's entry.
    let dashes: [Int]
    /// The key that the line starts with, behind its `-`.
    let key: Range<Int>?
    /// The texts between quotation marks, with their marks; one that is not closed reaches to the
    /// end.
    let quotes: [Range<Int>]
    /// The end of what is no note.
    let end: Int

    init(_ number: Int, of source: SourceText) {
        self.init(source.line(number), number: number)
    }

    init(_ line: Substring, number: Int = 1) {
        self.number = number
        scalars = Array(line.unicodeScalars.prefix(Self.longest))
        (quotes, end) = Self.quotes(in: scalars)
        indentation = scalars.prefix { $0 == " " }.count
        var start = indentation
        var dashes: [Int] = []
        while start < end, scalars[start] == "-", start + 1 == end || scalars[start + 1] == " " {
            dashes.append(start)
            start += 1
            while start < end, scalars[start] == " " { start += 1 }
        }
        self.dashes = dashes
        key = Self.key(from: start, to: end, in: scalars, quotes)
    }

    /// Without a key or an entry: nothing, a note or a text.
    var isEmpty: Bool { scalars[..<end].allSatisfy { $0 == " " || $0 == "\t" } }

    /// Whether nothing stands behind its key, so that the lines below belong into it.
    var opensGroup: Bool {
        guard let key else { return false }
        return scalars[(key.upperBound + 1)..<end].allSatisfy { $0 == " " }
    }

    /// The places that stand neither between quotation marks nor in a note.
    var bare: [Int] {
        var places: [Int] = []
        var start = 0
        for quote in quotes {
            places += start..<quote.lowerBound
            start = quote.upperBound
        }
        return places + (start..<max(start, end))
    }

    /// A note that was hardly meant as one: the `#1` of "our #1 shop", of which YAML makes a note.
    var hashOfText: Range<Int>? {
        guard end + 1 < scalars.count, !" \t#".unicodeScalars.contains(scalars[end + 1]),
            scalars[..<end].contains(where: { $0 != " " })
        else { return nil }
        return end..<scalars.count
    }

    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    func place(_ range: Range<Int>) -> Place {
        Place(line: number, column: range.lowerBound + 1, length: range.count)
    }

    /// A text and a `#` behind a blank hide what stands in them.
    private static func quotes(in scalars: [Unicode.Scalar]) -> ([Range<Int>], end: Int) {
        var quotes: [Range<Int>] = []
        var open: Int?
        var before: Unicode.Scalar = " "
        for (index, scalar) in scalars.enumerated() {
            if let start = open {
                if scalar == scalars[start] {
                    quotes.append(start..<index + 1)
                    open = nil
                }
            } else if scalar == "#" && before == " " {
                return (quotes, index)
            } else if (scalar == "\"" || scalar == "'") && startsText(after: before) {
                open = index
            }
            before = scalar
        }
        if let open { quotes.append(open..<scalars.count) }
        return (quotes, scalars.count)
    }

    /// Whether a quotation mark behind this sign opens a text.
    private static func startsText(after before: Unicode.Scalar) -> Bool {
        " {[,:：，｛".unicodeScalars.contains(before)
    }

    private static func key(
        from start: Int, to end: Int, in scalars: [Unicode.Scalar], _ quotes: [Range<Int>]
    ) -> Range<Int>? {
        guard start < end, !"{[|>".unicodeScalars.contains(scalars[start]) else { return nil }
        let quote = quotes.first { $0.lowerBound == start }
        for index in (quote?.upperBound ?? start)..<max(end, quote?.upperBound ?? start)
        where scalars[index] == ":" && (index + 1 == end || scalars[index + 1] == " ") {
            return start..<index
        }
        return nil
    }
}

extension ArraySlice {
    /// The longest end of it whose elements all are a part.
    func suffix(while isPart: (Element) -> Bool) -> Self {
        var start = endIndex
        while start > startIndex, isPart(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
