/// Cells by score and place, for scores of many values.
struct ScoreHash<Cell: CounterCell>: Sendable {
    struct Key: Sendable {
        let numerator: Int64
        let denominator: Int64
        let place: UInt32
        /// Of the plan.
        let table: UInt32
    }

    private(set) var keys: [Key] = []
    private(set) var cells: [Cell] = []
    /// One more than the index of a key; 0 where a slot is free.
    private var slots: [UInt32] = Array(repeating: 0, count: 1 << 10)

    @inline(__always)
    mutating func add(
        _ score: (numerator: Int64, denominator: Int64), table: UInt32, place: UInt32,
        weight: UInt64
    ) {
        let mask = slots.count &- 1
        var slot = Self.hash(score.numerator, score.denominator, place, table) & mask
        while true {
            let number = slots[slot]
            guard number > 0 else { break }
            let key = keys[Int(number) &- 1]
            if key.numerator == score.numerator, key.denominator == score.denominator,
                key.place == place, key.table == table
            {
                cells[Int(number) &- 1].add(weight: weight)
                return
            }
            slot = (slot &+ 1) & mask
        }
        insert(
            Key(
                numerator: score.numerator, denominator: score.denominator, place: place,
                table: table), at: slot, weight)
    }

    private mutating func insert(_ key: Key, at slot: Int, _ weight: UInt64) {
        var cell = Cell()
        cell.add(weight: weight)
        keys.append(key)
        cells.append(cell)
        slots[slot] = UInt32(keys.count)
        guard keys.count * 2 > slots.count else { return }
        slots = Array(repeating: 0, count: slots.count * 4)
        for (index, key) in keys.enumerated() {
            var slot =
                Self.hash(key.numerator, key.denominator, key.place, key.table)
                & (slots.count - 1)
            while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }

    mutating func removeAll() {
        keys.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        slots = Array(repeating: 0, count: slots.count)
    }

    @inline(__always)
    private static func hash(
        _ numerator: Int64, _ denominator: Int64, _ place: UInt32, _ table: UInt32
    ) -> Int {
        var mixed = UInt64(bitPattern: numerator) &* 0x9e37_79b9_7f4a_7c15
        mixed ^= UInt64(bitPattern: denominator) &* 0xbf58_476d_1ce4_e5b9
        mixed ^= (UInt64(place) << 32 | UInt64(table)) &* 0x94d0_49bb_1331_11eb
        return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) &* 0x9e37_79b9_7f4a_7c15 >> 20)
    }
}
