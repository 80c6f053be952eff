/// Gives the marked pieces of a page's content other names and numbers.
struct MarkedContent {
    /// What a piece is to be.
    enum Label {
        case artifact
        case content(role: String, number: Int)
    }

    let bytes: [UInt8]
    /// How many pieces were met.
    let count: Int

    /// - Parameter labels: by the number of each piece; those without stay as they are.
    init(_ source: [UInt8], labels: [Int: Label]) {
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        var count = 0
        source.withUnsafeBufferPointer { source in
            var scanner = PDFScanner(source)
            var kept = 0
            while scanner.position < source.count {
                let start = scanner.position
                switch source[start] {
                case UInt8(ascii: "("):
                    // What is written on the page may look like anything.
                    _ = scanner.string()
                case UInt8(ascii: "/"):
                    guard let number = scanner.beginningOfContent(), let label = labels[number]
                    else {
                        scanner.position = start + 1
                        continue
                    }
                    count += 1
                    result += source[kept..<start]
                    result += label.words.utf8
                    kept = scanner.position
                default: scanner.position += 1
                }
            }
            result += source[kept...]
        }
        bytes = result
        self.count = count
    }
}

extension MarkedContent.Label {
    fileprivate var words: String {
        switch self {
        case .artifact: "/Artifact BMC"
        case .content(let role, let number): "/\(role) <</MCID \(number)>> BDC"
        }
    }
}
