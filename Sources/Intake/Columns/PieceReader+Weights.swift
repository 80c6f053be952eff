import Documents
import ExactNumbers
import Questionnaires

extension PieceReader {
    /// - Note: `scale` grows when it does not hold the weight, and then nothing is written.
    mutating func takeWeight(
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
    mutating func take(_ plain: DecimalBytes, _ room: ReplyBlock.Room, _ row: Int) {
        if let whole = scale.whole(plain) {
            room.wholeWeights[row] = whole
        } else {
            take(FixedDecimal(plain), room, row)
        }
    }

    mutating func take(_ weight: FixedDecimal, _ room: ReplyBlock.Room, _ row: Int) {
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

    mutating func takeID(_ cells: UnsafeRawBufferPointer) throws(NotUnderstood) {
        guard plan.reading.reply.count == 1,
            let hash = Self.hash(ofPlainID: cutter.cell(plan.reading.reply[0], in: cells))
        else {
            guard let id = reader.id(of: cutter.row(of: cells)) else { throw NotUnderstood() }
            try take(id)
            return
        }
        idHashes.append(hash)
    }

    mutating func take(_ id: String) throws(NotUnderstood) {
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
