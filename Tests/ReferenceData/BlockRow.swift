public import ExactNumbers
public import Questionnaires

/// One row of a block, to be compared with a reply.
public struct BlockRow: Hashable, Sendable {
    public let codes: [UInt8]
    public let weight: FixedDecimal
    public let segments: [String?]

    public init(_ reply: Reply) {
        codes = reply.codes.bytes
        weight = reply.weight
        segments = reply.segments
    }

    /// The rows of a block, in order.
    public static func rows(
        of block: ReplyBlock, to questionnaire: Questionnaire
    ) -> [BlockRow] {
        let fields = questionnaire.layout.fields
        return block.read { columns in
            (0..<columns.count).map { row in
                let codes = fields.enumerated().map { index, field in
                    field.states.byte(of: Int(columns.states[index * columns.capacity + row]))
                }
                let weight =
                    switch block.weightForm {
                    case .whole(let places):
                        FixedDecimal(
                            units: Int128(columns.wholeWeights[row])
                                * (places..<FixedDecimal.places).reduce(1) { power, _ in power * 10
                                })
                    case .decimal: columns.decimalWeights[row]
                    }
                let segments = questionnaire.segments.indices.map { segment in
                    block.names.name(
                        columns.segments[segment * columns.capacity + row], segment: segment)
                }
                return BlockRow(codes: codes, weight: weight, segments: segments)
            }
        }
    }

    private init(codes: [UInt8], weight: FixedDecimal, segments: [String?]) {
        self.codes = codes
        self.weight = weight
        self.segments = segments
    }
}
