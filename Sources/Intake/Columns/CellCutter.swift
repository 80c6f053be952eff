/// Cuts plain lines into cells where they lie, without copying: those without line breaks in cells,
/// without doubled quotation marks, and with quotation marks only around whole cells.
struct CellCutter {
    enum Line {
        /// The cells of a line; `next` is where the next begins.
        case cells(next: Int)
        /// Whether it is a table's row, and which, a reader of all CSV must say.
        case notPlain
    }

    private static let plain: UInt8 = 0
    private static let delimiterClass: UInt8 = 1
    private static let lineFeed: UInt8 = 2
    private static let carriageReturn: UInt8 = 3
    private static let quote: UInt8 = 4
    private static let zero: UInt8 = 5

    /// Where each cell of the line begins and ends.
    private(set) var starts: [Int]
    private(set) var ends: [Int]
    /// Cells of the line.
    private(set) var count = 0
    private let classes: [UInt8]
    private let most: Int

    init(delimiter: UInt8, columns: Int) {
        most = columns + 1
        starts = Array(repeating: 0, count: most)
        ends = Array(repeating: 0, count: most)
        var classes = [UInt8](repeating: Self.plain, count: 256)
        classes[Int(UInt8(ascii: "\n"))] = Self.lineFeed
        classes[Int(UInt8(ascii: "\r"))] = Self.carriageReturn
        classes[Int(UInt8(ascii: "\""))] = Self.quote
        classes[0] = Self.zero
        classes[Int(delimiter)] = Self.delimiterClass
        self.classes = classes
    }

    /// - Parameter bytes: with a line feed somewhere behind `start`.
    mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Line {
        classes.withUnsafeBufferPointer { classes in
            starts.withUnsafeMutableBufferPointer { starts in
                ends.withUnsafeMutableBufferPointer { ends in
                    Self.cut(
                        bytes, from: start, classes, starts, ends, most: most, count: &count)
                }
            }
        }
    }

    @inline(__always)
    private static func cut(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int,
        _ classes: UnsafeBufferPointer<UInt8>, _ starts: UnsafeMutableBufferPointer<Int>,
        _ ends: UnsafeMutableBufferPointer<Int>, most: Int, count: inout Int
    ) -> Line {
        var position = start
        var cell = 0
        starts[0] = start
        while true {
            let kind = classes[Int(bytes[position])]
            if kind == plain {
                position &+= 1
                continue
            }
            var end = position
            if kind == quote {
                // Only around a whole cell.
                guard position == starts[cell] else { return .notPlain }
                position &+= 1
                starts[cell] = position
                while bytes[position] != UInt8(ascii: "\"") {
                    let inside = classes[Int(bytes[position])]
                    if inside == lineFeed || inside == carriageReturn || inside == zero {
                        return .notPlain
                    }
                    position &+= 1
                }
                end = position
                position &+= 1
            }
            ends[cell] = end
            cell &+= 1
            switch classes[Int(bytes[position])] {
            case delimiterClass:
                guard cell < most else { return .notPlain }
                position &+= 1
                starts[cell] = position
            case lineFeed:
                count = cell
                return .cells(next: position &+ 1)
            case carriageReturn:
                // Before the line feed there is always a byte to come.
                guard bytes[position &+ 1] == UInt8(ascii: "\n") else { return .notPlain }
                count = cell
                return .cells(next: position &+ 2)
            default: return .notPlain
            }
        }
    }

    /// Takes the cells of a row that was read in another way, which lie in `bytes` one after the other.
    mutating func take(ends cells: [Int]) {
        count = min(cells.count, most)
        for cell in 0..<count {
            starts[cell] = cell == 0 ? 0 : cells[cell - 1]
            ends[cell] = cells[cell]
        }
    }
}

extension CellCutter {
    /// False when there is nothing in any cell, as in the empty rows below a table.
    func hasContent(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for cell in 0..<count {
            for position in starts[cell]..<ends[cell]
            where bytes[position] != UInt8(ascii: " ") && bytes[position] != UInt8(ascii: "\t") {
                return true
            }
        }
        return false
    }

    @inline(__always)
    func cell(
        _ column: Int, in bytes: UnsafeRawBufferPointer
    ) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[starts[column]..<ends[column]])
    }

    func row(of bytes: UnsafeRawBufferPointer) -> CSVRow {
        var row = CSVRow()
        row.begin(number: 0)
        for column in 0..<count { row.append(cell(column, in: bytes)) }
        return row
    }
}
