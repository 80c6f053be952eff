/// Numbers for short texts by their bytes, from 0 in the order in which they come: a text that was
/// understood once is known again without being looked into.
public struct ByteIndex: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    private var hashes: [UInt64] = []
    /// One more than the number of a text; 0 where a slot is free.
    private var slots: [UInt32] = Array(repeating: 0, count: 64)

    public init() {}

    public var count: Int { hashes.count }

    /// `nil` when the text was not added yet.
    public func number(of text: UnsafeRawBufferPointer) -> Int? {
        let hash = Self.hash(text)
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] > 0 {
            let number = Int(slots[slot]) &- 1
            if hashes[number] == hash, equals(number, text) { return number }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    /// - Parameter text: not added before.
    /// - Returns: its number.
    public mutating func add(_ text: UnsafeRawBufferPointer) -> Int {
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        hashes.append(Self.hash(text))
        if hashes.count * 2 > slots.count {
            slots = Array(repeating: 0, count: slots.count * 2)
            for number in hashes.indices { place(number) }
        } else {
            place(hashes.count - 1)
        }
        return hashes.count - 1
    }

    /// Forgets every text.
    public mutating func removeAll() { self = ByteIndex() }

    private mutating func place(_ number: Int) {
        var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
        while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(number + 1)
    }

    private func equals(_ number: Int, _ text: UnsafeRawBufferPointer) -> Bool {
        let start = ends[number]
        guard ends[number &+ 1] &- start == text.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for index in 0..<text.count where bytes[start &+ index] != text[index] { return false }
            return true
        }
    }

    /// Eight bytes at a time, each step a multiplication.
    public static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: text.count) &* 0x9e37_79b9_7f4a_7c15
        var index = 0
        while index &+ 8 <= text.count {
            hash = mixed(hash ^ text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index &+= 8
        }
        var rest: UInt64 = 0
        while index < text.count {
            rest = rest << 8 | UInt64(text[index])
            index &+= 1
        }
        return mixed(hash ^ rest)
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let (high, low) = value.multipliedFullWidth(by: 0xd6e8_feb8_6659_fd93)
        return high ^ low &+ 0x9e37_79b9_7f4a_7c15
    }
}
