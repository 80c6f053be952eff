import Questionnaires

/// The places of a counter: replies with the same values of the segments that matter, those without
/// weight apart, and all break-offs together.
struct PlaceTable: Sendable {
    struct Place: Sendable {
        /// In the order of the plan's segments, by the table's own names.
        let numbers: [UInt32]
        let isWeightless: Bool
        let isBreakOff: Bool
    }

    private(set) var places: [Place] = []
    private(set) var names: SegmentNames
    private let segments: [Int]
    /// Of the names a block speaks of, by segment of the plan: the table's own numbers.
    private var translation: [[UInt32]]
    private var origin: UInt64?
    /// For each segment of the plan but the first: numbers of pairs of what came before and it.
    private var pairs: [NumberPairs]
    /// By combination × 2, and one more for those without weight: the place from 1; 0 where there is
    /// none yet.
    private var placeOfCombination: [UInt32] = []
    private var breakOffs: UInt32?

    init(_ plan: CountingPlan) {
        segments = plan.segments
        names = SegmentNames(segments: plan.questionnaire.segments.count)
        translation = Array(repeating: [SegmentNames.unknown], count: segments.count)
        pairs = Array(repeating: NumberPairs(), count: max(0, segments.count - 1))
    }

    /// Makes the numbers of a block's names known.
    mutating func meet(_ block: SegmentNames) {
        if origin != block.origin {
            origin = block.origin
            translation = Array(repeating: [SegmentNames.unknown], count: segments.count)
        }
        for (index, segment) in segments.enumerated() {
            for name in block.names[segment].dropFirst(translation[index].count - 1) {
                translation[index].append(names.number(of: name, segment: segment))
            }
        }
    }

    /// The place of each row of a block whose names are known.
    ///
    /// - Parameter weights: `nil` when no row is without weight.
    mutating func place(
        _ columns: ReplyBlock.Columns, weights: UnsafePointer<UInt64>?,
        into places: UnsafeMutableBufferPointer<UInt32>
    ) {
        combine(columns, into: places)
        for row in 0..<columns.count {
            let isWeightless = weights.map { $0[row] == 0 } ?? false
            places[row] = place(ofCombination: places[row], isWeightless: isWeightless)
        }
    }

    /// The place of those who broke off.
    mutating func placeOfBreakOffs() -> UInt32 {
        if let breakOffs { return breakOffs }
        places.append(Place(numbers: [], isWeightless: false, isBreakOff: true))
        breakOffs = UInt32(places.count - 1)
        return UInt32(places.count - 1)
    }

    private mutating func combine(
        _ columns: ReplyBlock.Columns, into target: UnsafeMutableBufferPointer<UInt32>
    ) {
        guard let first = segments.first else {
            target[..<columns.count].update(repeating: 0)
            return
        }
        translation[0].withUnsafeBufferPointer { own in
            for row in 0..<columns.count {
                target[row] = own[Int(columns.segments[first * columns.capacity + row])]
            }
        }
        for (index, segment) in segments.enumerated().dropFirst() {
            for row in 0..<columns.count {
                let number = translation[index][
                    Int(columns.segments[segment * columns.capacity + row])]
                target[row] = pairs[index - 1].number(of: target[row], number)
            }
        }
    }

    @inline(__always)
    private mutating func place(ofCombination combination: UInt32, isWeightless: Bool) -> UInt32 {
        let index = Int(combination) * 2 + (isWeightless ? 1 : 0)
        if index < placeOfCombination.count, placeOfCombination[index] > 0 {
            return placeOfCombination[index] - 1
        }
        return addPlace(combination, index, isWeightless: isWeightless)
    }

    private mutating func addPlace(
        _ combination: UInt32, _ index: Int, isWeightless: Bool
    ) -> UInt32 {
        let missing = index + 1 - placeOfCombination.count
        if missing > 0 { placeOfCombination += repeatElement(0, count: missing + index / 2) }
        places.append(
            Place(
                numbers: numbers(ofCombination: combination), isWeightless: isWeightless,
                isBreakOff: false))
        placeOfCombination[index] = UInt32(places.count)
        return UInt32(places.count - 1)
    }

    private func numbers(ofCombination combination: UInt32) -> [UInt32] {
        guard !segments.isEmpty else { return [] }
        var numbers: [UInt32] = []
        var rest = combination
        for pair in pairs.reversed() {
            let (first, second) = pair.parts(of: rest)
            numbers.append(second)
            rest = first
        }
        return (numbers + [rest]).reversed()
    }
}

/// Numbers for pairs of numbers, in the order in which they come.
struct NumberPairs: Sendable {
    private var keys: [UInt64] = []
    /// One more than the index of a key; 0 where a slot is free.
    private var slots: [UInt32] = Array(repeating: 0, count: 64)

    mutating func number(of first: UInt32, _ second: UInt32) -> UInt32 {
        let key = UInt64(first) << 32 | UInt64(second)
        var slot = Self.slot(of: key, among: slots.count)
        while slots[slot] > 0 {
            let index = slots[slot] - 1
            if keys[Int(index)] == key { return index }
            slot = (slot + 1) & (slots.count - 1)
        }
        keys.append(key)
        slots[slot] = UInt32(keys.count)
        if keys.count * 2 > slots.count { grow() }
        return UInt32(keys.count - 1)
    }

    func parts(of number: UInt32) -> (UInt32, UInt32) {
        let key = keys[Int(number)]
        return (UInt32(key >> 32), UInt32(truncatingIfNeeded: key))
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (index, key) in keys.enumerated() {
            var slot = Self.slot(of: key, among: slots.count)
            while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(index + 1)
        }
    }

    @inline(__always)
    private static func slot(of key: UInt64, among count: Int) -> Int {
        let mixed = key &* 0x9e37_79b9_7f4a_7c15
        return Int(truncatingIfNeeded: mixed >> 32) & (count - 1)
    }
}
