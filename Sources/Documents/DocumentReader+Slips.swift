/// What a slip of the keyboard made of a key.
public struct KeySlip: Hashable, Sendable {
    public let place: Place
    public let message: String
    public let advice: String
    /// The known key that was meant; `nil` when what was read as a key is a part of a value.
    public let meant: String?
    /// The value of the entry before as it was meant, where the key is a part of it.
    var valueBefore: Node.Scalar?
}

extension DocumentReader {
    /// What is wrong with an entry whose key nobody knows, when that can be told; `nil` otherwise,
    /// and when so much is wrong that nobody would read it.
    public func slip(in entry: Node.Entry, among known: [String]) -> KeySlip? {
        if let slip = slip(in: entry.key, among: known) { return slip }
        guard !isFull, !entry.key.isQuoted, case .scalar(let value) = entry.value, value.isNull
        else { return nil }
        // What remains behind a comma: of {ask: “Yes, please”} and of {weight: 2,5}.
        let line = WrittenLine(entry.key.place.line, of: source)
        let start = entry.key.place.column - 1
        guard start < line.scalars.count else { return nil }
        return decimalComma(before: start, in: entry.key, on: line)
            ?? quotationMarks(around: start, on: line)
    }

    /// The same of a key alone, or of a text that stands where keys should: one that has grown
    /// together with its value, `{weight:60}`, `{weight：60}`, or with a blank that is none.
    public func slip(in key: Node.Scalar, among known: [String]) -> KeySlip? {
        guard !isFull, !key.isQuoted, key.text.utf8.count < WrittenLine.longest else { return nil }
        let name = String(key.text.prefix { $0 != ":" && $0 != "：" })
        let bare = name.withoutForeignBlanks
        let line = WrittenLine(Substring(key.text))
        let blank = key.text.unicodeScalars.firstIndex { ForeignBlank($0) != nil }
        if bare == key.text.withoutForeignBlanks, bare != key.text, known.contains(bare),
            let index = blank, let sign = ForeignBlank(key.text.unicodeScalars[index])
        {
            let column = key.text.unicodeScalars.distance(from: key.text.startIndex, to: index)
            return KeySlip(
                place: source.place(of: column..<column + 1, in: key),
                message: "\(sign.name) stands here", advice: sign.advice(), meant: bare)
        }
        let meant = String(
            bare.unicodeScalars.drop { "｛［“".unicodeScalars.contains($0) })
        guard known.contains(meant), meant != key.text else { return nil }
        if let slip = SlipOfTheKeyboard(blankOn: line) {
            let start = slip.column - 1
            return KeySlip(
                place: source.place(of: start..<start + slip.length, in: key),
                message: slip.message, advice: slip.advice, meant: meant)
        }
        let slip =
            SlipOfTheKeyboard(fullWidthOn: line) ?? SlipOfTheKeyboard(missingBlankOn: line)
        return slip.map {
            KeySlip(place: key.place, message: $0.message, advice: $0.advice, meant: meant)
        }
    }

    /// The name of `known` that a text is but for foreign blanks around it.
    func slip(in text: Node.Scalar, ofName known: [String]) -> KeySlip? {
        guard text.text.withoutForeignBlanks != text.text else { return nil }
        return slip(in: text, among: known)
    }

    /// What is wrong with a text that stands where a list should.
    func slip(inListWrittenAs text: Node.Scalar) -> KeySlip? {
        guard !isFull, !text.isQuoted, text.text.hasPrefix("-") else { return nil }
        let line = WrittenLine(text.place.line, of: source)
        let slip =
            SlipOfTheKeyboard(blankOn: line) ?? SlipOfTheKeyboard(missingBlankBehindDashOn: line)
        return slip.map {
            KeySlip(
                place: Place(line: line.number, column: $0.column, length: $0.length),
                message: $0.message, advice: $0.advice, meant: nil)
        }
    }

    /// The names of a list whose brackets are missing: `response, quality]`; `nil` for a text that is
    /// none.
    func names(inListWrittenAs text: Node.Scalar) -> [Node]? {
        guard !text.isQuoted, text.text.utf8.count < WrittenLine.longest,
            text.text.contains(where: { ",，、".contains($0) })
        else { return nil }
        let names = text.text.split { ",，、[]".contains($0) }.map(\.withoutForeignBlanks)
        guard !names.isEmpty, names.allSatisfy(FullWidthList.isName) else { return nil }
        return names.map { .scalar(Node.Scalar($0, isQuoted: false, place: text.place)) }
    }

    /// What is cut off a text because a `#` behind a blank starts a note.
    public func slip(behind text: Node.Scalar) -> KeySlip? {
        guard !isFull, !text.isQuoted else { return nil }
        let number = text.place.line
        guard source.line(number).utf8.prefix(WrittenLine.longest).contains(UInt8(ascii: "#"))
        else { return nil }
        let line = WrittenLine(number, of: source)
        let start = text.place.column - 1
        guard let note = line.hashOfText, start < note.lowerBound,
            line.scalars[start..<note.lowerBound].elementsEqual(
                Array(text.text.unicodeScalars)
                    + line.scalars[start..<note.lowerBound].suffix { $0 == " " })
        else { return nil }
        return KeySlip(
            place: line.place(note),
            message: "\(line.text(note).quoted()) is no part of the text but a note",
            advice: "put the whole text between quotation marks, or write a blank behind #",
            meant: nil)
    }

    /// `4,5`, of which YAML makes the entry before and a key 5 without a value.
    private func decimalComma(
        before start: Int, in key: Node.Scalar, on line: WrittenLine
    ) -> KeySlip? {
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { "0"..."9" ~= scalar }
        guard start > 1, line.scalars[start - 1] == ",",
            key.text.unicodeScalars.allSatisfy(isDigit)
        else { return nil }
        let whole = line.scalars[..<(start - 1)].suffix(while: isDigit)
        let sign = line.scalars[..<whole.startIndex].last
        guard !whole.isEmpty, sign == " " || sign == "-" else { return nil }
        let first = sign == "-" ? whole.startIndex - 1 : whole.startIndex
        let decimal = "\(line.text(first..<start - 1)).\(key.text)"
        let place = line.place(first..<start + key.text.unicodeScalars.count)
        return KeySlip(
            place: place, message: "a comma stands in a number",
            advice: "write a decimal with a point: \(decimal.cut(to: 60))", meant: nil,
            valueBefore: Node.Scalar(decimal, isQuoted: false, place: place))
    }

    /// A text with a comma between “ and ”, which are signs like others for YAML.
    private func quotationMarks(around start: Int, on line: WrittenLine) -> KeySlip? {
        let marks: [Unicode.Scalar] = ["“", "”", "„", "«", "»", "「", "」"]
        guard
            let open = line.bare.last(where: { $0 < start && marks.contains(line.scalars[$0]) }),
            let mark = marks.first(where: { $0 == line.scalars[open] }),
            "“„«「".unicodeScalars.contains(mark),
            let before = line.scalars[..<open].last(where: { $0 != " " }),
            "{[,:".unicodeScalars.contains(before)
        else { return nil }
        let close = line.scalars[start...].firstIndex { marks.contains($0) && $0 != mark }
        guard let close else { return nil }
        return KeySlip(
            place: line.place(open..<open + 1),
            message: "\(mark) and \(line.scalars[close]) are no quotation marks here",
            advice: "write \" and \"", meant: nil,
            valueBefore: Node.Scalar(
                line.text(open + 1..<close), isQuoted: true, place: line.place(open..<close + 1)))
    }
}

extension SourceText {
    /// Where a part of a text stands that the file shows as it is; the whole text elsewhere: a
    /// block, one over several lines or with escapes reads otherwise than it is written.
    func place(of range: Range<Int>, in scalar: Node.Scalar) -> Place {
        let place = scalar.place
        let line = line(place.line).unicodeScalars.dropFirst(place.column - 1)
        let shown = scalar.isQuoted ? line.dropFirst() : line
        guard shown.starts(with: scalar.text.unicodeScalars) else { return place }
        return Place(
            line: place.line, column: place.column + (scalar.isQuoted ? 1 : 0) + range.lowerBound,
            length: max(1, range.count))
    }
}
