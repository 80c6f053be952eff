import Documents
import ExactNumbers
import Questionnaires

/// Turns lines into rows of a block, on one thread. What a cell means is asked of the `RowReader` once
/// and known from then on.
struct PieceReader {
    /// Why the file is left to the reader that says what is wrong with it, or knows that nothing is.
    struct NotUnderstood: Error {}

    private let plan: ColumnPlan
    private var reader: RowReader
    private var cutter: CellCutter
    private var names: SegmentNames
    private var scale = WeightScale()
    private var coded: KnownCodes
    private var written: [KnownCells]
    private var days = KnownCells()
    private var values: [KnownCells]
    private var leftOutCells: [KnownCells]
    /// By mixed item: the states of its fields one after the other, by number of its cells.
    private var mixed: [(cells: ByteIndex, states: [UInt8])]
    private var key: [UInt8] = []
    private let states: [[UInt8]]
    private let writtenState: UInt8 = 0
    /// Of the ids of the file; empty where there are none.
    private(set) var idHashes: [UInt64] = []
    private(set) var rows = 0
    private(set) var leftOut = 0

    init(_ plan: ColumnPlan, _ route: RouteCheck) {
        self.plan = plan
        let layout = plan.questionnaire.layout
        reader = RowReader(plan.reading, layout, route, makesIDs: false)
        cutter = CellCutter(
            delimiter: plan.delimiter.byte, columns: plan.reading.columns.count)
        names = SegmentNames(segments: plan.questionnaire.segments.count)
        coded = KnownCodes(plan.coded)
        written = plan.written.map { _ in KnownCells() }
        values = plan.segments.map { _ in KnownCells() }
        leftOutCells = plan.leftOut.map { _ in KnownCells() }
        mixed = plan.mixed.map { _ in (ByteIndex(), []) }
        states = layout.fields.map(\.states.ofBytes)
    }

    /// Fills the block from the lines of a piece.
    ///
    /// - Parameters:
    ///   - position: where the next line begins; moves to where reading stopped.
    ///   - block: replaced by the rows that were read, perhaps none.
    mutating func fill(
        _ block: inout ReplyBlock, from lines: UnsafeBufferPointer<UInt8>, at position: inout Int
    ) throws(NotUnderstood) {
        var names = names
        var next = position
        let fault: NotUnderstood? = block.fillCatching(scale.form, &names) { room, names in
            for field in plan.notAsked {
                let state = plan.questionnaire.layout.fields[field].states.state(of: .notAsked)
                (room.states.baseAddress.unsafelyUnwrapped + field * room.capacity)
                    .update(repeating: UInt8(state), count: room.capacity)
            }
            for segment in plan.questionnaire.segments.indices {
                (room.segments.baseAddress.unsafelyUnwrapped + segment * room.capacity)
                    .update(repeating: SegmentNames.unknown, count: room.capacity)
            }
            var count = 0
            do throws(NotUnderstood) {
                while count < room.capacity, next < lines.count {
                    let before = scale
                    let outcome = try take(lineOf: lines, at: next, room, count, &names)
                    // A row that the scale had to grow for is the first of the next block.
                    if scale != before { break }
                    next = outcome.next
                    if outcome.isReply { count += 1 }
                }
            } catch {
                return (count, error)
            }
            return (count, nil)
        }
        self.names = names
        position = next
        if let fault { throw fault }
    }

    private struct Outcome {
        let next: Int
        let isReply: Bool
    }

    private mutating func take(
        lineOf lines: UnsafeBufferPointer<UInt8>, at start: Int, _ room: ReplyBlock.Room,
        _ row: Int, _ names: inout SegmentNames
    ) throws(NotUnderstood) -> Outcome {
        switch cutter.cut(lines, from: start) {
        case .cells(let next) where cutter.hasContent(lines):
            let isReply = try takeCells(of: lines, room, row, &names)
            return Outcome(next: next, isReply: isReply)
        case .cells, .notPlain:
            let (end, csv) = try readLine(lines, start)
            guard let csv else { return Outcome(next: end, isReply: false) }
            cutter.take(ends: csv.ends)
            let isReply = try csv.bytes.withUnsafeBufferPointer { bytes throws(NotUnderstood) in
                try takeCells(of: bytes, room, row, &names)
            }
            return Outcome(next: end, isReply: isReply)
        }
    }

    /// Reads one line as any CSV: `nil` for a blank one.
    private func readLine(
        _ lines: UnsafeBufferPointer<UInt8>, _ start: Int
    ) throws(NotUnderstood) -> (end: Int, row: CSVRow?) {
        var end = start
        while lines[end] != UInt8(ascii: "\n") { end += 1 }
        end += 1
        var line = Array(lines[start..<end])
        if line.count > 1, line[line.count - 2] == UInt8(ascii: "\r") {
            line.remove(at: line.count - 2)
        }
        // A line break inside a cell, or a zero: the lines are not the rows.
        guard !line.contains(UInt8(ascii: "\r")), !line.contains(0),
            let csv = CSVReader(delimiter: plan.delimiter)
        else { throw NotUnderstood() }
        var found: CSVRow?
        do throws(CSVReader.Failure) {
            try csv.read(line) { found = $0 }
        } catch {
            throw NotUnderstood()
        }
        return (end, found)
    }

    private mutating func takeCells(
        of bytes: UnsafeBufferPointer<UInt8>, _ room: ReplyBlock.Room, _ row: Int,
        _ names: inout SegmentNames
    ) throws(NotUnderstood) -> Bool {
        guard cutter.count == plan.reading.columns.count else { throw NotUnderstood() }
        if plan.readsWholeRows { return try takeWholeRow(of: bytes, room, row, &names) }
        let cells = UnsafeRawBufferPointer(bytes)
        if !plan.leftOut.isEmpty, isLeftOut(cells) {
            rows += 1
            leftOut += 1
            return false
        }
        var number = 0
        while true {
            number = coded.takeShort(
                from: number, cutter.starts, cutter.ends, bytes, room, row)
            guard number < plan.coded.count else { break }
            let item = plan.coded[number]
            let cell = cutter.cell(item.column, in: cells)
            var state = coded.longer[number].meaning(of: cell)
            if state == KnownCells.unknown {
                state = try learn(item.item, item.field, of: cells)
                coded.keep(UInt8(truncatingIfNeeded: state), of: cell, number)
            }
            room.states[item.field &* room.capacity &+ row] = UInt8(truncatingIfNeeded: state)
            number += 1
        }
        for (number, item) in plan.written.enumerated() {
            let cell = cutter.cell(item.column, in: cells)
            var state = cell.count < 2 ? written[number].meaning(of: cell) : KnownCells.unknown
            if state == KnownCells.unknown {
                state = try learn(item.item, item.field, of: cells)
                if cell.count < 2 { written[number].keep(state, of: cell) }
            }
            room.states[item.field &* room.capacity &+ row] = UInt8(truncatingIfNeeded: state)
        }
        for number in plan.mixed.indices { try takeMixed(number, cells, room, row) }
        for (number, segment) in plan.segments.enumerated() {
            let cell = cutter.cell(segment.column, in: cells)
            var value = values[number].meaning(of: cell)
            if value == KnownCells.unknown {
                guard let found = reader.value(of: text(cell), segmentAt: segment.segment) else {
                    throw NotUnderstood()
                }
                value = names.number(of: found, segment: segment.segment)
                values[number].keep(value, of: cell)
            }
            room.segments[segment.segment &* room.capacity &+ row] = value
        }
        if let day = plan.reading.submitted { try takeDay(cutter.cell(day.column, in: cells)) }
        // Last, as the row is read once more when the scale grows.
        let before = scale
        try takeWeight(cells, room, row)
        if scale == before {
            if !plan.reading.reply.isEmpty { try takeID(cells) }
            rows += 1
        }
        return true
    }

    /// The state of an item's first field, as the row reader says.
    private mutating func learn(
        _ item: Int, _ field: Int, of cells: UnsafeRawBufferPointer
    ) throws(NotUnderstood) -> UInt32 {
        guard let bytes = answerBytes(item, of: cells) else { throw NotUnderstood() }
        return bytes.first.map { UInt32(states[field][Int($0)]) } ?? KnownCells.unknown
    }

    /// The codes of an item's fields.
    private mutating func answerBytes(
        _ item: Int, of cells: UnsafeRawBufferPointer
    ) -> ArraySlice<UInt8>? {
        let layout = plan.questionnaire.layout
        guard let answer = reader.answer(toItemAt: item, cutter.row(of: cells)) else { return nil }
        var answers = [Answer](repeating: .missing(.notAsked), count: layout.items.count)
        answers[item] = answer
        return AnswerCodes(answers, by: layout)?.bytes[layout.fields(ofItemAt: item)]
    }

    private mutating func takeMixed(
        _ number: Int, _ cells: UnsafeRawBufferPointer, _ room: ReplyBlock.Room, _ row: Int
    ) throws(NotUnderstood) {
        let item = plan.mixed[number]
        key.removeAll(keepingCapacity: true)
        for column in item.columns {
            key.append(contentsOf: cutter.cell(column, in: cells))
            // No cell has a zero in it.
            key.append(0)
        }
        let known = key.withUnsafeBytes { mixed[number].cells.number(of: $0) }
        if let known {
            for (index, field) in item.fields.enumerated() {
                room.states[field * room.capacity + row] =
                    mixed[number].states[known * item.fields.count + index]
            }
            return
        }
        guard let bytes = answerBytes(item.item, of: cells) else { throw NotUnderstood() }
        let found = zip(item.fields, bytes).map { field, byte in states[field][Int(byte)] }
        for (field, state) in zip(item.fields, found) {
            room.states[field * room.capacity + row] = state
        }
        // What is long was written by a person and comes once.
        if key.count <= 256, mixed[number].cells.count < 4_096 {
            _ = key.withUnsafeBytes { mixed[number].cells.add($0) }
            mixed[number].states += found
        }
    }

    private mutating func isLeftOut(_ cells: UnsafeRawBufferPointer) -> Bool {
        for (number, rows) in plan.leftOut.enumerated() {
            let cell = cutter.cell(rows.column, in: cells)
            var isIn = leftOutCells[number].meaning(of: cell)
            if isIn == KnownCells.unknown {
                isIn = rows.cells.contains(text(cell)) ? 1 : 0
                leftOutCells[number].keep(isIn, of: cell)
            }
            if isIn == 1 { return true }
        }
        return false
    }

    private mutating func takeDay(_ cell: UnsafeRawBufferPointer) throws(NotUnderstood) {
        guard days.meaning(of: cell) == KnownCells.unknown else { return }
        guard reader.isDay(text(cell)) else { throw NotUnderstood() }
        days.keep(1, of: cell)
    }

    /// - Note: `scale` grows when it does not hold the weight, and then nothing is written.
    private mutating func takeWeight(
        _ cells: UnsafeRawBufferPointer, _ room: ReplyBlock.Room, _ row: Int
    ) throws(NotUnderstood) {
        guard let column = plan.reading.weight else {
            room.wholeWeights[row] = 1
            return
        }
        let cell = cutter.cell(column, in: cells)
        if let plain = DecimalBytes(cell) {
            take(plain, room, row)
        } else {
            guard let weight = FixedDecimal(text(cell)), weight >= .zero else {
                throw NotUnderstood()
            }
            take(weight, room, row)
        }
    }

    @inline(__always)
    private mutating func take(_ plain: DecimalBytes, _ room: ReplyBlock.Room, _ row: Int) {
        if let whole = scale.whole(plain) {
            room.wholeWeights[row] = whole
        } else {
            take(FixedDecimal(plain), room, row)
            if scale.form != .decimal { scale.grow(for: plain) }
        }
    }

    private mutating func take(_ weight: FixedDecimal, _ room: ReplyBlock.Room, _ row: Int) {
        if scale.form == .decimal {
            room.decimalWeights[row] = weight
        } else if let plain = weight.plain {
            if let whole = scale.whole(plain) {
                room.wholeWeights[row] = whole
            } else {
                scale.grow(for: plain)
            }
        } else {
            scale.giveUp()
        }
    }

    private mutating func takeID(_ cells: UnsafeRawBufferPointer) throws(NotUnderstood) {
        guard plan.reading.reply.count == 1,
            let hash = Self.hash(ofPlainID: cutter.cell(plan.reading.reply[0], in: cells))
        else {
            guard let id = reader.id(of: cutter.row(of: cells)) else { throw NotUnderstood() }
            try take(id)
            return
        }
        idHashes.append(hash)
    }

    private mutating func take(_ id: String) throws(NotUnderstood) {
        var id = id
        let isPlain = id.utf8.allSatisfy { $0 < 0x80 }
        if isPlain {
            idHashes.append(id.withUTF8 { ByteIndex.hash(UnsafeRawBufferPointer($0)) })
            return
        }
        // Equal texts may be written in several ways; of these three one is plain.
        guard !id.unicodeScalars.contains(where: { [0x212A, 0x037E, 0x1FEF].contains($0.value) })
        else { throw NotUnderstood() }
        idHashes.append(UInt64(bitPattern: Int64(id.hashValue)))
    }

    /// `nil` for an id that must be looked at.
    private static func hash(ofPlainID cell: UnsafeRawBufferPointer) -> UInt64? {
        guard 1...RowReader.longestName ~= cell.count, cell[0] > 0x20,
            cell[cell.count - 1] > 0x20
        else { return nil }
        for byte in cell where byte < 0x20 || byte > 0x7E { return nil }
        return ByteIndex.hash(cell)
    }

    /// Where conditions decide what was asked, a row is read like any other and then put into columns.
    private mutating func takeWholeRow(
        of bytes: UnsafeBufferPointer<UInt8>, _ room: ReplyBlock.Room, _ row: Int,
        _ names: inout SegmentNames
    ) throws(NotUnderstood) -> Bool {
        switch reader.read(cutter.row(of: UnsafeRawBufferPointer(bytes))) {
        case .refused: throw NotUnderstood()
        case .leftOut:
            rows += 1
            leftOut += 1
            return false
        case .reply(let reply, _):
            for (field, byte) in reply.codes.bytes.enumerated() {
                room.states[field * room.capacity + row] = states[field][Int(byte)]
            }
            for (segment, value) in reply.segments.enumerated() {
                room.segments[segment * room.capacity + row] = names.number(
                    of: value, segment: segment)
            }
            let before = scale
            if plan.reading.weight == nil {
                room.wholeWeights[row] = 1
            } else {
                take(reply.weight, room, row)
            }
            if scale == before {
                if !plan.reading.reply.isEmpty { try take(reply.id) }
                rows += 1
            }
            return true
        }
    }

    private func text(_ cell: UnsafeRawBufferPointer) -> String {
        String(decoding: cell, as: UTF8.self).trimmed
    }
}

extension CellCutter {
    /// False when there is nothing in any cell, as in the empty rows below a table.
    fileprivate func hasContent(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for cell in 0..<count {
            for position in starts[cell]..<ends[cell]
            where bytes[position] != UInt8(ascii: " ") && bytes[position] != UInt8(ascii: "\t") {
                return true
            }
        }
        return false
    }

    @inline(__always)
    fileprivate func cell(
        _ column: Int, in bytes: UnsafeRawBufferPointer
    ) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[starts[column]..<ends[column]])
    }

    fileprivate func row(of bytes: UnsafeRawBufferPointer) -> CSVRow {
        var row = CSVRow()
        row.begin(number: 0)
        for column in 0..<count { row.append(cell(column, in: bytes)) }
        return row
    }
}

extension FixedDecimal {
    fileprivate init(_ plain: DecimalBytes) {
        let power = (plain.places..<Self.places).reduce(Int128(1)) { power, _ in power * 10 }
        self.init(units: Int128(plain.digits) * power)
    }

    /// `nil` when it has more than 18 digits.
    fileprivate var plain: DecimalBytes? {
        var text = description
        return text.withUTF8 { DecimalBytes(UnsafeRawBufferPointer($0)) }
    }
}

extension ReplyBlock {
    /// Fills the block with the rows before what was not understood.
    fileprivate mutating func fillCatching(
        _ form: WeightForm, _ names: inout SegmentNames,
        _ body: (Room, inout SegmentNames) -> (Int, PieceReader.NotUnderstood?)
    ) -> PieceReader.NotUnderstood? {
        var fault: PieceReader.NotUnderstood?
        fill(form, &names) { room, names in
            let (count, found) = body(room, &names)
            fault = found
            return count
        }
        return fault
    }
}
