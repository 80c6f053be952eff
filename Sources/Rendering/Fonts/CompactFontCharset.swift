/// By which number a CFF font knows each of its glyphs.
///
/// Source: Adobe Technical Note 5176, "The Compact Font Format Specification" (2003), sections 5 to
/// 9 and 13.
struct CompactFontCharset {
    /// The character identifier of each glyph in turn: as the font lists them where it is keyed by
    /// identifiers, the glyph's own number otherwise.
    let identifiers: [UInt16]

    /// `nil` for a table that ends too early.
    init?(of table: [UInt8]) {
        var reader = Reader(bytes: table)
        reader.position = Int(table.count > 2 ? table[2] : 0)
        guard reader.skipIndex() != nil, let tops = reader.skipIndex(), let top = tops.first,
            let entries = reader.entries(in: top), let outlines = entries[Operator.outlines]
        else { return nil }
        reader.position = outlines
        guard let count = reader.number(2) else { return nil }
        guard entries[Operator.identifierKeyed] != nil else {
            identifiers = (0..<count).map { UInt16($0) }
            return
        }
        // Glyph 0 is in no charset: it stands for what is missing.
        reader.position = entries[Operator.charset] ?? 0
        guard reader.position > 2, let format = reader.number(1) else { return nil }
        var found: [UInt16] = [0]
        while found.count < count {
            guard let first = reader.number(2) else { return nil }
            let more = format == 0 ? 0 : reader.number(format == 1 ? 1 : 2)
            guard let more else { return nil }
            for step in 0...min(more, count - found.count - 1) {
                found.append(UInt16(truncatingIfNeeded: first + step))
            }
        }
        identifiers = found
    }

    private enum Operator {
        static let charset = 15
        static let outlines = 17
        /// Escape 12, then 30.
        static let identifierKeyed = 1_230
    }

    private struct Reader {
        let bytes: [UInt8]
        var position = 0

        /// An unsigned number of `size` bytes, the most significant first.
        mutating func number(_ size: Int) -> Int? {
            guard position >= 0, position + size <= bytes.count else { return nil }
            defer { position += size }
            return bytes[position..<position + size].reduce(0) { $0 << 8 | Int($1) }
        }

        /// Passes an INDEX.
        ///
        /// - Returns: where its entries lie.
        mutating func skipIndex() -> [Range<Int>]? {
            guard let count = number(2) else { return nil }
            guard count > 0 else { return [] }
            guard let size = number(1), (1...4).contains(size) else { return nil }
            var offsets: [Int] = []
            for _ in 0...count {
                guard let offset = number(size) else { return nil }
                offsets.append(offset)
            }
            // Offsets count from the byte before the first entry.
            let base = position - 1
            var ranges: [Range<Int>] = []
            for (start, end) in zip(offsets, offsets.dropFirst()) {
                guard start >= 1, start <= end, base + end <= bytes.count else { return nil }
                ranges.append(base + start..<base + end)
            }
            position = ranges.last?.upperBound ?? position
            return ranges
        }

        /// The last whole number before each operator of a DICT; 0 for one with none.
        mutating func entries(in range: Range<Int>) -> [Int: Int]? {
            position = range.lowerBound
            var result: [Int: Int] = [:]
            var operands: [Int] = []
            while position < range.upperBound {
                guard let byte = number(1) else { return nil }
                switch byte {
                case 12:
                    guard let second = number(1) else { return nil }
                    result[1_200 + second] = operands.last ?? 0
                    operands = []
                case 0...21:
                    result[byte] = operands.last ?? 0
                    operands = []
                case 28:
                    guard let value = number(2) else { return nil }
                    operands.append(Int(Int16(truncatingIfNeeded: value)))
                case 29:
                    guard let value = number(4) else { return nil }
                    operands.append(Int(Int32(truncatingIfNeeded: value)))
                case 30:
                    // A decimal number, two digits a byte, ends with the digit 15.
                    while let digits = number(1), digits & 0xF != 0xF, digits >> 4 != 0xF {}
                    operands.append(0)
                case 32...246: operands.append(byte - 139)
                case 247...250:
                    guard let low = number(1) else { return nil }
                    operands.append((byte - 247) * 256 + low + 108)
                case 251...254:
                    guard let low = number(1) else { return nil }
                    operands.append(-(byte - 251) * 256 - low - 108)
                default: return nil
                }
            }
            return result
        }
    }
}
