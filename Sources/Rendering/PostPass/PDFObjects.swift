/// The objects of a PDF that Cairo wrote, for the passes that add what it cannot.
struct PDFObjects {
    struct Object {
        var value: PDFValue
        /// As it is in the file, packed.
        var stream: [UInt8]?
    }

    private(set) var objects: [Int: Object] = [:]
    let root: Int
    let information: Int
    private var next: Int

    /// - Throws: `.drawingFailed` for a file that is not written as Cairo writes.
    init(_ file: [UInt8]) throws(RenderingFault) {
        let fault = Self.fault("its table of objects is not as expected")
        guard let read = file.withUnsafeBufferPointer({ Self.read($0) }) else { throw fault }
        self = read
    }

    private init(objects: [Int: Object], root: Int, information: Int, size: Int) {
        self.objects = objects
        self.root = root
        self.information = information
        next = size
    }

    static func fault(_ reason: String) -> RenderingFault {
        .drawingFailed(step: "completing the PDF", reason: reason)
    }

    // MARK: - Access

    /// The entries of an object; empty for one without.
    subscript(number: Int) -> PDFDictionary {
        get { objects[number]?.value.dictionary ?? PDFDictionary() }
        set {
            objects[number, default: Object(value: .token("null"))].value = .dictionary(newValue)
        }
    }

    /// A value, or what it refers to.
    func resolved(_ value: PDFValue?) -> PDFValue? {
        guard case .reference(let number)? = value else { return value }
        return objects[number]?.value
    }

    mutating func add(_ dictionary: PDFDictionary, stream: [UInt8]? = nil) -> Int {
        defer { next += 1 }
        objects[next] = Object(value: .dictionary(dictionary), stream: stream)
        return next
    }

    mutating func set(stream: [UInt8], of number: Int) {
        objects[number]?.stream = stream
    }

    /// The pages in their order.
    var pages: [Int] {
        var found: [Int] = []
        var rest = [self[root]["Pages"]?.reference].compactMap { $0 }
        var seen: Set<Int> = []
        while let number = rest.popLast() {
            guard seen.insert(number).inserted else { continue }
            if let kids = resolved(self[number]["Kids"]) {
                rest += kids.list.compactMap(\.reference).reversed()
            } else {
                found.append(number)
            }
        }
        return found
    }

    // MARK: - Reading

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> PDFObjects? {
        guard let table = startOfTable(bytes) else { return nil }
        var scanner = PDFScanner(bytes, at: table)
        guard scanner.skip("xref"), scanner.value()?.integer == 0,
            let size = scanner.value()?.integer, size > 0
        else { return nil }
        var places: [Int: Int] = [:]
        for number in 0..<size {
            guard let place = scanner.value()?.integer, scanner.value() != nil,
                let kind = scanner.value()
            else { return nil }
            if case .token("n") = kind { places[number] = place }
        }
        guard scanner.skip("trailer"), case .dictionary(let trailer)? = scanner.value(),
            let root = trailer["Root"]?.reference, let information = trailer["Info"]?.reference
        else { return nil }
        var objects: [Int: Object] = [:]
        for (number, place) in places {
            // Numbers that Cairo gave and did not use lead to another object.
            guard let object = object(number, at: place, of: bytes, places: places) else {
                continue
            }
            objects[number] = object
        }
        return PDFObjects(objects: objects, root: root, information: information, size: size)
    }

    /// From the end of the file.
    private static func startOfTable(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        let word = Array("startxref".utf8)
        var place = bytes.count - word.count
        while place >= max(0, bytes.count - 1_024) {
            var scanner = PDFScanner(bytes, at: place)
            if scanner.skip("startxref") { return scanner.value()?.integer }
            place -= 1
        }
        return nil
    }

    private static func object(
        _ number: Int, at place: Int, of bytes: UnsafeBufferPointer<UInt8>, places: [Int: Int]
    ) -> Object? {
        var scanner = PDFScanner(bytes, at: place)
        guard scanner.value()?.integer == number, scanner.value()?.integer == 0,
            scanner.skip("obj"), var value = scanner.value()
        else { return nil }
        guard case .dictionary(var entries) = value, scanner.skip("stream\n") else {
            return Object(value: value)
        }
        var length = entries["Length"]?.integer
        if let reference = entries["Length"]?.reference, let place = places[reference] {
            length = object(reference, at: place, of: bytes, places: [:])?.value.integer
        }
        let start = scanner.position
        guard let length, length >= 0, start + length <= bytes.count else { return nil }
        entries["Length"] = nil
        value = .dictionary(entries)
        return Object(value: value, stream: Array(bytes[start..<start + length]))
    }
}
