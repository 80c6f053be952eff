import Documents
import ExactNumbers
import Questionnaires

/// Turns lines into rows of a block, on one thread. What a cell means is asked of the `RowReader` once
/// and known from then on.
struct PieceReader {
    /// Why the file is left to the reader that says what is wrong with it, or knows that nothing is.
    struct NotUnderstood: Error {}

    let plan: ColumnPlan
    var reader: RowReader
    var cutter: CellCutter
    var names: SegmentNames
    var scale = WeightScale()
    var coded: KnownCodes
    var written: [KnownCells]
    var days = KnownCells()
    var values: [KnownCells]
    var leftOutCells: [KnownCells]
    /// By mixed item: the states of its fields one after the other, by number of its cells.
    var mixed: [(cells: ByteIndex, states: [UInt8])]
    var key: [UInt8] = []
    let states: [[UInt8]]
    /// Of the ids of the file; empty where there are none.
    var idHashes: [UInt64] = []
    var rows = 0
    var leftOut = 0

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

    func text(_ cell: UnsafeRawBufferPointer) -> String {
        String(decoding: cell, as: UTF8.self).trimmed
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
