import Documents
import Questionnaires

extension PieceReader {
    /// The state of an item's first field, as the row reader says.
    mutating func learn(
        _ item: Int, _ field: Int, of cells: UnsafeRawBufferPointer
    ) throws(NotUnderstood) -> UInt32 {
        guard let bytes = answerBytes(item, of: cells) else { throw NotUnderstood() }
        return bytes.first.map { UInt32(states[field][Int($0)]) } ?? KnownCells.unknown
    }

    /// The codes of an item's fields.
    mutating func answerBytes(
        _ item: Int, of cells: UnsafeRawBufferPointer
    ) -> ArraySlice<UInt8>? {
        let layout = plan.questionnaire.layout
        guard let answer = reader.answer(toItemAt: item, cutter.row(of: cells)) else { return nil }
        var answers = [Answer](repeating: .missing(.notAsked), count: layout.items.count)
        answers[item] = answer
        return AnswerCodes(answers, by: layout)?.bytes[layout.fields(ofItemAt: item)]
    }

    mutating func takeMixed(
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

    mutating func isLeftOut(_ cells: UnsafeRawBufferPointer) -> Bool {
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

    mutating func takeDay(_ cell: UnsafeRawBufferPointer) throws(NotUnderstood) {
        guard days.meaning(of: cell) == KnownCells.unknown else { return }
        guard reader.isDay(text(cell)) else { throw NotUnderstood() }
        days.keep(1, of: cell)
    }

    /// Where conditions decide what was asked, a row is read like any other and then put into columns.
    mutating func takeWholeRow(
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
}
