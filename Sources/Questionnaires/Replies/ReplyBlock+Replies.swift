import ExactNumbers

extension ReplyBlock {
    /// Cuts replies into blocks, each given to `body`.
    ///
    /// - Parameter replies: to the questionnaire.
    public static func blocks(
        of replies: [Reply], to questionnaire: Questionnaire, capacity: Int = standardCapacity,
        body: (ReplyBlock) throws -> Void
    ) rethrows {
        var block = ReplyBlock(questionnaire, capacity: capacity)
        var names = SegmentNames(segments: questionnaire.segments.count)
        let states = questionnaire.layout.fields.map(\.states.ofBytes)
        var start = 0
        while start < replies.count {
            let rows = replies[start..<min(replies.count, start + capacity)]
            block.fill(.decimal, &names) { room, names in
                for (row, reply) in rows.enumerated() {
                    for (field, byte) in reply.codes.bytes.enumerated() {
                        room.states[field * capacity + row] = states[field][Int(byte)]
                    }
                    room.decimalWeights[row] = reply.weight
                    for (segment, value) in reply.segments.enumerated() {
                        room.segments[segment * capacity + row] = names.number(
                            of: value, segment: segment)
                    }
                }
                return rows.count
            }
            block.makeWeightsWhole()
            try body(block)
            start += rows.count
        }
    }

    /// Brings decimal weights onto one power of ten where all of them fit.
    public mutating func makeWeightsWhole() {
        guard weightForm == .decimal else { return }
        read { columns in
            var places = 0
            for row in 0..<columns.count {
                places = max(places, columns.decimalWeights[row].placesNeeded)
            }
            let divisor = Int128.tenToThe(FixedDecimal.places - places)
            let whole = (0..<columns.count).map { columns.decimalWeights[$0].units / divisor }
            return whole.allSatisfy { $0 >= 0 && $0 < 1 << 62 } ? (places, whole) : nil
        }.map { places, whole in
            setWhole(whole.map { UInt64($0) }, places: places)
        }
    }
}

extension FixedDecimal {
    /// Digits after the point without trailing zeros.
    fileprivate var placesNeeded: Int {
        var places = Self.places
        var rest = units
        guard rest != 0 else { return 0 }
        while places > 0, rest % 10 == 0 {
            rest /= 10
            places -= 1
        }
        return places
    }
}

extension Int128 {
    fileprivate static func tenToThe(_ power: Int) -> Int128 {
        (0..<power).reduce(1) { product, _ in product * 10 }
    }
}
