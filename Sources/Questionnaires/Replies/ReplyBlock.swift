public import ExactNumbers

/// Replies in columns: what figures need of some thousands of them, a few bytes each.
///
/// Ids, days and texts are not kept. Nothing that is counted depends on how replies are cut into
/// blocks.
public struct ReplyBlock: Sendable {
    /// How the weights of a block are held.
    public enum WeightForm: Hashable, Sendable {
        /// As whole numbers of 10 to the power of minus `places`: 1.35 is 135 with two places.
        case whole(places: Int)
        /// As decimals, where some weight would not fit 63 bits as a whole number.
        case decimal
    }

    /// Where a source writes the columns of a block. Valid only within `fill`.
    public struct Room {
        /// By field: the state of row r in field f stands at f × `capacity` + r.
        public let states: UnsafeMutableBufferPointer<UInt8>
        /// By row, under 2⁶³; for weights in whole numbers.
        public let wholeWeights: UnsafeMutableBufferPointer<UInt64>
        /// By row; for weights as decimals.
        public let decimalWeights: UnsafeMutableBufferPointer<FixedDecimal>
        /// By segment: the number of row r in segment s stands at s × `capacity` + r.
        public let segments: UnsafeMutableBufferPointer<UInt32>
        public let capacity: Int
    }

    /// The most rows a block has room for, so that sums over one stay small.
    public static let largestCapacity = 65_536
    /// Few enough for a block of thirty items to stay in a processor's second cache.
    public static let standardCapacity = 16_384

    public let capacity: Int
    /// Rows.
    public private(set) var count = 0
    public private(set) var weightForm = WeightForm.whole(places: 0)
    public private(set) var names: SegmentNames
    private let layout: ReplyLayout
    private var states: [UInt8]
    private var wholeWeights: [UInt64]
    private var decimalWeights: [FixedDecimal] = []
    private var segments: [UInt32]

    public init(_ questionnaire: Questionnaire, capacity: Int = standardCapacity) {
        precondition(1...Self.largestCapacity ~= capacity, "a block has room for 1 to 65,536 rows")
        layout = questionnaire.layout
        self.capacity = capacity
        names = SegmentNames(segments: questionnaire.segments.count)
        states = Array(repeating: 0, count: layout.fields.count * capacity)
        wholeWeights = Array(repeating: 0, count: capacity)
        segments = Array(repeating: 0, count: questionnaire.segments.count * capacity)
    }

    /// Replaces the rows of the block.
    ///
    /// - Parameters:
    ///   - names: every name that the numbers of `body` stand for must be in it when `body` ends.
    ///   - body: writes rows from 0 on in every column and returns how many.
    public mutating func fill(
        _ form: WeightForm, _ names: inout SegmentNames,
        _ body: (Room, inout SegmentNames) throws -> Int
    ) rethrows {
        if form == .decimal && decimalWeights.isEmpty {
            decimalWeights = Array(repeating: .zero, count: capacity)
        }
        let capacity = capacity
        count = try states.withUnsafeMutableBufferPointer { states in
            try wholeWeights.withUnsafeMutableBufferPointer { whole in
                try decimalWeights.withUnsafeMutableBufferPointer { decimal in
                    try segments.withUnsafeMutableBufferPointer { segments in
                        try body(
                            Room(
                                states: states, wholeWeights: whole, decimalWeights: decimal,
                                segments: segments, capacity: capacity), &names)
                    }
                }
            }
        }
        precondition(count <= capacity, "a block has no more rows than it has room for")
        weightForm = form
        self.names = names
    }

    /// Gives the columns to `body`, laid out as in `Room`, which only reads them.
    public func read<Value>(_ body: (Columns) throws -> Value) rethrows -> Value {
        try states.withUnsafeBufferPointer { states in
            try wholeWeights.withUnsafeBufferPointer { whole in
                try decimalWeights.withUnsafeBufferPointer { decimal in
                    try segments.withUnsafeBufferPointer { segments in
                        try body(
                            Columns(
                                states: states, wholeWeights: whole, decimalWeights: decimal,
                                segments: segments, capacity: capacity, count: count))
                    }
                }
            }
        }
    }

    /// The columns of a block, laid out as in `Room`. Valid only within `read`.
    public struct Columns {
        public let states: UnsafeBufferPointer<UInt8>
        public let wholeWeights: UnsafeBufferPointer<UInt64>
        public let decimalWeights: UnsafeBufferPointer<FixedDecimal>
        public let segments: UnsafeBufferPointer<UInt32>
        public let capacity: Int
        /// Rows.
        public let count: Int

        /// The states of a field, of which the block has one at least: `capacity`, a row each.
        public func states(ofField field: Int) -> UnsafePointer<UInt8> {
            // A block with a field has states.
            states.baseAddress.unsafelyUnwrapped + field * capacity
        }
    }

    mutating func setWhole(_ weights: [UInt64], places: Int) {
        wholeWeights.replaceSubrange(0..<weights.count, with: weights)
        weightForm = .whole(places: places)
    }
}
