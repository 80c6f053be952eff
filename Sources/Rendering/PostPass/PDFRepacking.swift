/// Writes the objects that a catalog leads to as a file of its own.
///
/// Cairo writes each object of the structure apart and in plain text, which makes up half of a
/// report. Here streams stand alone, all other objects lie packed in object streams, and a
/// cross-reference stream ends the file (ISO 32000-1, 7.5.7 and 7.5.8). What nothing leads to is left
/// out.
struct PDFRepacking {
    let bytes: [UInt8]

    /// - Throws: `.encodingFailed` when memory ends.
    init(_ source: PDFObjects) throws(RenderingFault) {
        var numbers: [Int: Int] = [:]
        var order: [Int] = []
        func number(_ old: Int) -> Int {
            if let known = numbers[old] { return known }
            order.append(old)
            numbers[old] = order.count
            return order.count
        }
        let root = number(source.root)
        let information = number(source.information)
        var writer = Writer()
        var packed: [(number: Int, value: [UInt8])] = []
        var done = 0
        while done < order.count {
            let object = source.objects[order[done]]
            done += 1
            var value: [UInt8] = []
            guard let stream = object?.stream else {
                value.append(object?.value ?? .token("null"), number: number)
                packed.append((done, value))
                continue
            }
            var entries = object?.value.dictionary ?? PDFDictionary()
            entries["Length"] = .integer(stream.count)
            value.append(.dictionary(entries), number: number)
            writer.write(stream: stream, value, number: done)
        }
        var next = order.count + 1
        for start in stride(from: 0, to: packed.count, by: Self.objectsPerStream) {
            let part = packed[start..<min(start + Self.objectsPerStream, packed.count)]
            try writer.write(packed: Array(part), number: next)
            next += 1
        }
        try writer.end(root: root, information: information, number: next)
        bytes = writer.bytes
    }

    /// A reader must unpack a whole stream for one object of it.
    private static let objectsPerStream = 200
}

extension PDFRepacking {
    private struct Writer {
        private enum Place {
            case offset(Int)
            case packed(stream: Int, index: Int)
        }

        // Bytes over 127 in the second line tell programs that the file is not text.
        private(set) var bytes = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        private var places: [Int: Place] = [:]

        mutating func write(stream: [UInt8], _ entries: [UInt8], number: Int) {
            places[number] = .offset(bytes.count)
            bytes += "\(number) 0 obj\n".utf8
            bytes += entries
            bytes += "\nstream\n".utf8
            bytes += stream
            bytes += "\nendstream\nendobj\n".utf8
        }

        mutating func write(
            packed objects: [(number: Int, value: [UInt8])], number: Int
        ) throws(RenderingFault) {
            var head: [UInt8] = []
            var body: [UInt8] = []
            for (index, object) in objects.enumerated() {
                places[object.number] = .packed(stream: number, index: index)
                head += "\(object.number) \(body.count) ".utf8
                body += object.value
                body.append(UInt8(ascii: "\n"))
            }
            let stream = try Deflate(head + body).bytes
            let entries = """
                <</Type /ObjStm /N \(objects.count) /First \(head.count) /Filter /FlateDecode \
                /Length \(stream.count)>>
                """
            write(stream: stream, Array(entries.utf8), number: number)
        }

        mutating func end(
            root: Int, information: Int, number: Int
        ) throws(RenderingFault) {
            let start = bytes.count
            places[number] = .offset(start)
            var rows: [UInt8] = [0, 0, 0, 0, 0, 0xFF, 0xFF]
            for object in 1...number {
                let (kind, second, third) =
                    switch places[object] {
                    case .offset(let offset): (1, offset, 0)
                    case .packed(let stream, let index): (2, stream, index)
                    case nil: (0, 0, 0)
                    }
                rows.append(UInt8(kind))
                for shift in [24, 16, 8, 0] {
                    rows.append(UInt8(truncatingIfNeeded: second >> shift))
                }
                rows.append(UInt8(truncatingIfNeeded: third >> 8))
                rows.append(UInt8(truncatingIfNeeded: third))
            }
            // The name of the file: the same content gives the same.
            let identity = [0, 0x9E37_79B9_7F4A_7C15].map { (seed: UInt64) in
                var print = Fingerprint(seed: seed)
                print.add(bytes)
                return print.hexadecimal
            }.joined()
            let stream = try Deflate(rows).bytes
            let entries = """
                <</Type /XRef /Size \(number + 1) /W [1 4 2] /Root \(root) 0 R \
                /Info \(information) 0 R /ID [<\(identity)> <\(identity)>] /Filter /FlateDecode \
                /Length \(stream.count)>>
                """
            write(stream: stream, Array(entries.utf8), number: number)
            bytes += "startxref\n\(start)\n%%EOF\n".utf8
        }
    }
}
