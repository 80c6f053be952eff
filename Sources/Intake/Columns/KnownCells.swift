import Documents

/// What cells of one column mean, each found out once.
struct KnownCells {
    /// Enough for every answer and every group; what has more different cells is not kept.
    private static let mostKept = 1 << 16

    static let unknown = UInt32.max

    /// By the byte of a cell of one; the last of an empty cell.
    private var short: [UInt32]
    private var index = ByteIndex()
    private var meanings: [UInt32] = []

    init() {
        short = Array(repeating: Self.unknown, count: 257)
    }

    /// `unknown` for a cell that was not met before.
    @inline(__always)
    func meaning(of cell: UnsafeRawBufferPointer) -> UInt32 {
        switch cell.count {
        case 0: return short[256]
        case 1: return short[Int(cell[0])]
        default: return index.number(of: cell).map { meanings[$0] } ?? Self.unknown
        }
    }

    mutating func keep(_ meaning: UInt32, of cell: UnsafeRawBufferPointer) {
        switch cell.count {
        case 0: short[256] = meaning
        case 1: short[Int(cell[0])] = meaning
        default:
            if index.count >= Self.mostKept {
                index.removeAll()
                meanings.removeAll(keepingCapacity: true)
            }
            _ = index.add(cell)
            meanings.append(meaning)
        }
    }
}
