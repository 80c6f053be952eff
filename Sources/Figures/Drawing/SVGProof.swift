/// Proof that an SVG holds shapes and nothing that runs, reads other files or grows when it is drawn.
///
/// What is not known to be harmless is refused: elements that are not listed, document types and
/// with them entities, addresses that lead out of the file, event attributes, escapes in styles.
struct SVGProof {
    /// The part of the drawing that is seen, in its own units.
    let size: Size

    private static let elements: Set<String> = [
        "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line",
        "polyline", "polygon", "linearGradient", "radialGradient", "stop", "clipPath", "style",
    ]
    /// Words that in a value lead out of the file, run, or make one line into millions.
    private static let refusedWords = ["@import", "javascript:", "data:", "dasharray", "\\", "&#"]
    private static let deepest = 64

    init(_ bytes: [UInt8]) throws(PictureFlaw) {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .unknownFormat }
        var scanner = MarkupScanner(bytes)
        var open: [String] = []
        var size: Size?
        while let piece = try scanner.next() {
            let line = scanner.line
            switch piece {
            case .start(let tag, let isEmpty):
                if open.isEmpty {
                    guard size == nil, tag.name == "svg" else {
                        if size == nil { throw .unknownFormat }
                        throw .brokenMarkup(line: line)
                    }
                    size = try Self.size(tag)
                } else if tag.name == "svg" || !Self.elements.contains(tag.name) {
                    throw .refused("the element <\(tag.name.prefix(40))>", line: line)
                }
                for (name, value) in tag.attributes {
                    try Self.check(attribute: name, value, line: line)
                }
                if !isEmpty { open.append(tag.name) }
                guard open.count <= Self.deepest else {
                    throw .refused("more than \(Self.deepest) elements in one another", line: line)
                }
            case .end(let name):
                guard open.popLast() == name else { throw .brokenMarkup(line: line) }
            case .text(let text):
                if open.isEmpty {
                    guard text.allSatisfy(\.isWhitespace) else {
                        if size == nil { throw .unknownFormat }
                        throw .brokenMarkup(line: line)
                    }
                } else if open.last == "style" {
                    try Self.check(value: text, in: "a style", line: line)
                }
            case .declaration:
                throw .refused("a document type", line: line)
            case .instruction(let name):
                guard name == "xml" else {
                    throw .refused("the instruction <?\(name.prefix(40))>", line: line)
                }
            }
        }
        guard let size else { throw .unknownFormat }
        guard open.isEmpty else { throw .brokenMarkup(line: scanner.line) }
        self.size = size
    }

    private static func check(
        attribute name: String, _ value: String, line: Int
    ) throws(PictureFlaw) {
        let local = name.split(separator: ":").last.map { $0.lowercased() } ?? ""
        if name.hasPrefix("xmlns") { return }
        if local.hasPrefix("on") {
            throw .refused("the attribute '\(name.prefix(40))'", line: line)
        }
        if local == "href", !value.hasPrefix("#") {
            throw .refused("an address outside of the file", line: line)
        }
        try check(value: value, in: "the attribute '\(name.prefix(40))'", line: line)
        if local.contains("dasharray") { throw .refused("a dashed line", line: line) }
    }

    private static func check(
        value: String, in what: String, line: Int
    ) throws(PictureFlaw) {
        let text = value.lowercased()
        for word in refusedWords where text.contains(word) {
            throw .refused("\(word) in \(what)", line: line)
        }
        for piece in text.components(after: "url(") {
            guard piece.drop(while: { " \t\n\r'\"".contains($0) }).first == "#" else {
                throw .refused("an address outside of the file", line: line)
            }
        }
    }

    /// Of the viewBox, else of width and height.
    private static func size(_ tag: MarkupScanner.Tag) throws(PictureFlaw) -> Size {
        func number(_ text: Substring) -> Double? {
            let digits = text.prefix { "0123456789.+-eE".contains($0) }
            return Double(digits.last == "e" ? digits.dropLast() : digits)
        }
        let sides: [Double?]
        if let box = tag["viewBox"] {
            sides = box.split { " ,\t\n\r".contains($0) }.map(number)
                .suffix(from: 2, count: 4)
        } else {
            sides = ["width", "height"].map { name in
                tag[name].flatMap { $0.hasSuffix("%") ? nil : number(Substring($0)) }
            }
        }
        let known = sides.compactMap { $0 }
        let bounds = 0.001...1_000_000.0
        guard known.count == 2, known.allSatisfy(bounds.contains) else { throw .noSize }
        return Size(width: known[0], height: known[1])
    }
}

extension String {
    /// What follows each occurrence of `mark`.
    fileprivate func components(after mark: String) -> [Substring] {
        var rest = self[...]
        var found: [Substring] = []
        while let range = rest.firstRange(of: mark) {
            rest = rest[range.upperBound...]
            found.append(rest)
        }
        return found
    }
}

extension [Double?] {
    /// The elements from `start` on of a list of exactly `count`; none of another.
    fileprivate func suffix(from start: Int, count: Int) -> [Double?] {
        self.count == count ? Array(self[start...]) : []
    }
}
