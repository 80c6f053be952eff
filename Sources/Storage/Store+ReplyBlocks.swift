import Documents
import ExactNumbers
import GRDB
import GRDBSQLite
public import Questionnaires

extension Store {
    /// The replies of a wave in columns, for figures that need no ids, days or texts.
    ///
    /// - Parameters:
    ///   - questionnaire: as for `replies(of:to:)`.
    ///   - body: takes blocks of replies in the order of the store and says whether to go on.
    /// - Throws: `.unknownWave`, `.otherWording`, `.damaged`, and what SQLite reports. Written answers
    ///   are not looked at.
    /// - Complexity: one scan of the wave in the memory of one block; a million replies in about half
    ///   a second.
    public func replyBlocks(
        of wave: String, to questionnaire: Questionnaire, body: (ReplyBlock) -> Bool
    ) throws(StorageFault) {
        try read { db in
            let number = try self.number(ofWave: wave, of: questionnaire, db)
            let statement = try db.makeStatement(
                sql: "SELECT weight, segments, codes FROM replies WHERE wave = ?")
            try statement.setArguments([number])
            let rows = StatementRows(statement.sqliteStatement)
            defer { rows.reset() }
            var decoder = ColumnDecoder(questionnaire)
            var block = ReplyBlock(questionnaire)
            repeat {
                try decoder.fill(&block, from: rows, path: path)
                if block.count > 0, !body(block) { return }
            } while !rows.isAtEnd
        }
    }
}

/// The rows of a statement, read by SQLite's own calls: a row object for each would take longer than
/// all the rest.
private final class StatementRows {
    private let statement: SQLiteStatement
    /// Whether there is a row that was stepped to and not taken.
    private var isWaiting = false
    private(set) var isAtEnd = false

    init(_ statement: SQLiteStatement) {
        self.statement = statement
    }

    func reset() { sqlite3_reset(statement) }

    /// - Returns: whether there is a row.
    func step() throws -> Bool {
        if isWaiting { return true }
        if isAtEnd { return false }
        let code = sqlite3_step(statement)
        switch code {
        case SQLITE_ROW: isWaiting = true
        case SQLITE_DONE: isAtEnd = true
        default: throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
        return isWaiting
    }

    func take() { isWaiting = false }

    /// The bytes of a text or a blob, valid until the next step: asked for as a blob, a text is not
    /// copied to get a zero at its end.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer? {
        guard let start = sqlite3_column_blob(statement, column) else { return nil }
        return UnsafeRawBufferPointer(
            start: start, count: Int(sqlite3_column_bytes(statement, column)))
    }
}

/// Turns rows into columns. Texts of segments that were decoded once are known by their bytes.
private struct ColumnDecoder {
    private static let mostKept = 1 << 16

    private let layout: ReplyLayout
    /// By field, by byte: the state.
    private let states: [UInt8]
    /// Items of several fields, which are all missing for one reason or none is.
    private let wideItems: [Range<Int>]
    private let isWeighted: Bool
    private let segments: [String]
    private var names: SegmentNames
    private var known = ByteIndex()
    /// By text of segments and segment.
    private var numbers: [UInt32] = []
    private var scale = WeightScale()

    init(_ questionnaire: Questionnaire) {
        let layout = questionnaire.layout
        self.layout = layout
        states = layout.fields.flatMap(\.states.ofBytes)
        wideItems = layout.items.indices.map { layout.fields(ofItemAt: $0) }.filter { $0.count > 1 }
        isWeighted = questionnaire.sample.weighting == .sampling
        segments = questionnaire.segments.map(\.id.name)
        names = SegmentNames(segments: segments.count)
    }

    // The verbs change only what they say; all are mutating, because a decoder that is captured would be
    // copied for each call of another.

    /// Fills the block with the next rows, with none at the end and perhaps before.
    mutating func fill(
        _ block: inout ReplyBlock, from rows: StatementRows, path: String
    ) throws {
        var names = names
        try block.fill(scale.form, &names) { room, names in
            var count = 0
            while count < room.capacity, try rows.step() {
                guard let weight = rows.bytes(0), let segments = rows.bytes(1),
                    let codes = rows.bytes(2), takeCodes(codes, room, count),
                    takeSegments(segments, room, count, &names)
                else { throw StorageFault.damaged(path: path) }
                let before = scale
                guard takeWeight(weight, room, count) else {
                    throw StorageFault.damaged(path: path)
                }
                // A row that the scale had to grow for is the first of the next block.
                if scale != before { break }
                rows.take()
                count += 1
            }
            return count
        }
        self.names = names
    }

    private mutating func takeCodes(
        _ codes: UnsafeRawBufferPointer, _ room: ReplyBlock.Room, _ row: Int
    ) -> Bool {
        guard codes.count == layout.fields.count else { return false }
        var isValid = true
        for field in 0..<codes.count {
            let state = states[field << 8 | Int(codes[field])]
            isValid = isValid && state != AnswerStates.invalid
            room.states[field &* room.capacity &+ row] = state
        }
        return isValid
            && (wideItems.isEmpty || AnswerCodes(bytes: Array(codes), by: layout) != nil)
    }

    private mutating func takeSegments(
        _ json: UnsafeRawBufferPointer, _ room: ReplyBlock.Room, _ row: Int,
        _ names: inout SegmentNames
    ) -> Bool {
        let count = segments.count
        let place: Int
        if let found = known.number(of: json) {
            place = found
        } else {
            guard let texts = NamedTexts(json: String(decoding: json, as: UTF8.self))?.texts else {
                return false
            }
            if known.count >= Self.mostKept {
                known.removeAll()
                numbers.removeAll(keepingCapacity: true)
            }
            place = known.add(json)
            for (segment, name) in segments.enumerated() {
                numbers.append(names.number(of: texts[name], segment: segment))
            }
        }
        for segment in 0..<count {
            room.segments[segment &* room.capacity &+ row] = numbers[place &* count &+ segment]
        }
        return true
    }

    /// - Returns: whether it is a weight; `scale` grows when it does not hold it, and then nothing is
    ///   written.
    private mutating func takeWeight(
        _ text: UnsafeRawBufferPointer, _ room: ReplyBlock.Room, _ row: Int
    ) -> Bool {
        if scale.form != .decimal, let plain = DecimalBytes(text) {
            if let whole = scale.whole(plain) {
                room.wholeWeights[row] = whole
            } else if isWeighted {
                scale.grow(for: plain)
            } else {
                room.wholeWeights[row] = 1
            }
            return true
        }
        guard let weight = FixedDecimal(String(decoding: text, as: UTF8.self)), weight >= .zero
        else { return false }
        if scale.form != .decimal, isWeighted {
            scale.giveUp()
        } else if scale.form == .decimal {
            room.decimalWeights[row] = weight
        } else {
            room.wholeWeights[row] = 1
        }
        return true
    }
}
