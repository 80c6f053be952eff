/// The objects of a PDF on their way to a file.
///
/// Written as PDF 1.7: streams stand alone, all other objects lie packed in object streams, and a
/// cross-reference stream ends the file (ISO 32000-1, 7.5.7 and 7.5.8).
struct PDFFile {
    struct Reference: Hashable, CustomStringConvertible {
        let number: Int

        var description: String { "\(number) 0 R" }
    }

    private enum Object {
        case absent
        case value(String)
        case stream(entries: String, bytes: [UInt8])
    }

    private var objects: [Object] = []

    init() {}

    /// A number for an object that is set later.
    mutating func reserve() -> Reference {
        objects.append(.absent)
        return Reference(number: objects.count)
    }

    mutating func set(_ reference: Reference, to value: String) {
        objects[reference.number - 1] = .value(value)
    }

    mutating func add(_ value: String) -> Reference {
        objects.append(.value(value))
        return Reference(number: objects.count)
    }

    /// A packed stream.
    ///
    /// - Parameter entries: of its dictionary, without filter and length.
    mutating func add(
        stream: [UInt8], _ entries: String = ""
    ) throws(RenderingFault) -> Reference {
        let packed = try Deflate(stream).bytes
        objects.append(.stream(entries: entries + " /Filter /FlateDecode", bytes: packed))
        return Reference(number: objects.count)
    }

    /// A stream as it is, so that programs that know nothing of PDF can find it.
    mutating func add(plainStream: [UInt8], _ entries: String) -> Reference {
        objects.append(.stream(entries: entries, bytes: plainStream))
        return Reference(number: objects.count)
    }

    /// The whole file.
    ///
    /// - Parameters:
    ///   - root: the catalog.
    ///   - info: the information dictionary.
    func bytes(root: Reference, info: Reference) throws(RenderingFault) -> [UInt8] {
        var writer = Writer()
        var packed: [(number: Int, value: String)] = []
        for (index, object) in objects.enumerated() {
            switch object {
            case .absent: packed.append((index + 1, "null"))
            case .value(let value): packed.append((index + 1, value))
            case .stream(let entries, let bytes):
                writer.write(stream: bytes, entries, number: index + 1)
            }
        }
        var next = objects.count + 1
        for start in stride(from: 0, to: packed.count, by: Self.objectsPerStream) {
            let part = packed[start..<min(start + Self.objectsPerStream, packed.count)]
            try writer.write(packed: Array(part), number: next)
            next += 1
        }
        try writer.end(root: root, info: info, number: next)
        return writer.bytes
    }

    /// A reader must unpack a whole stream for one object of it.
    private static let objectsPerStream = 200
}

extension PDFFile {
    private struct Writer {
        private enum Place {
            case offset(Int)
            case packed(stream: Int, index: Int)
        }

        // Bytes over 127 in the second line tell programs that the file is not text.
        private(set) var bytes = Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        private var places: [Int: Place] = [:]

        mutating func write(stream: [UInt8], _ entries: String, number: Int) {
            places[number] = .offset(bytes.count)
            bytes += "\(number) 0 obj\n<< \(entries) /Length \(stream.count) >>\nstream\n".utf8
            bytes += stream
            bytes += "\nendstream\nendobj\n".utf8
        }

        mutating func write(
            packed objects: [(number: Int, value: String)], number: Int
        ) throws(RenderingFault) {
            var head: [UInt8] = []
            var body: [UInt8] = []
            for (index, object) in objects.enumerated() {
                places[object.number] = .packed(stream: number, index: index)
                head += "\(object.number) \(body.count) ".utf8
                body += object.value.utf8
                body.append(UInt8(ascii: "\n"))
            }
            let entries = "/Type /ObjStm /N \(objects.count) /First \(head.count)"
            write(
                stream: try Deflate(head + body).bytes, entries + " /Filter /FlateDecode",
                number: number)
        }

        mutating func end(
            root: Reference, info: Reference, number: Int
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
            let entries = """
                /Type /XRef /Size \(number + 1) /W [1 4 2] /Root \(root) /Info \(info) \
                /ID [<\(identity)> <\(identity)>] /Filter /FlateDecode
                """
            write(stream: try Deflate(rows).bytes, entries, number: number)
            bytes += "startxref\n\(start)\n%%EOF\n".utf8
        }
    }
}
