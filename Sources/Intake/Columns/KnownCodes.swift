import Documents
import Questionnaires

/// The states that cells of coded items stand for. Nearly all of these cells are one byte or none, and
/// are looked up in one table without any call.
struct KnownCodes {
    private static let width = 257
    private static let unknown: UInt8 = AnswerStates.invalid

    private let columns: [Int]
    private let fields: [Int]
    /// By item, then by the byte of a cell of one; the last of an empty cell.
    private var short: [UInt8]
    /// By item, for longer cells.
    private(set) var longer: [KnownCells]

    init(_ items: [ColumnPlan.Coded]) {
        columns = items.map(\.column)
        fields = items.map(\.field)
        short = Array(repeating: Self.unknown, count: items.count * Self.width)
        longer = items.map { _ in KnownCells() }
    }

    /// Writes the states of the items from `first` on into a row, up to a cell that is not known or not
    /// short.
    ///
    /// - Parameters:
    ///   - starts: of the cells in `bytes`, by column.
    ///   - ends: theirs.
    /// - Returns: the item whose cell that is; the number of items when there is none.
    @inline(__always)
    func takeShort(
        from first: Int, _ starts: [Int], _ ends: [Int], _ bytes: UnsafeBufferPointer<UInt8>,
        _ room: ReplyBlock.Room, _ row: Int
    ) -> Int {
        short.withUnsafeBufferPointer { short in
            columns.withUnsafeBufferPointer { columns in
                fields.withUnsafeBufferPointer { fields in
                    starts.withUnsafeBufferPointer { starts in
                        ends.withUnsafeBufferPointer { ends in
                            for item in first..<columns.count {
                                let start = starts[columns[item]]
                                let length = ends[columns[item]] &- start
                                guard length < 2 else { return item }
                                let byte = length == 0 ? 256 : Int(bytes[start])
                                let state = short[item &* Self.width &+ byte]
                                guard state != Self.unknown else { return item }
                                room.states[fields[item] &* room.capacity &+ row] = state
                            }
                            return columns.count
                        }
                    }
                }
            }
        }
    }

    mutating func keep(_ state: UInt8, of cell: UnsafeRawBufferPointer, _ item: Int) {
        switch cell.count {
        case 0: short[item * Self.width + 256] = state
        case 1: short[item * Self.width + Int(cell[0])] = state
        default: longer[item].keep(UInt32(state), of: cell)
        }
    }
}
