/// A list between brackets whose elements are held together by full-width commas:
/// `[response，quality、reason]`, of which YAML makes one text.
struct FullWidthList {
    /// The elements as they were meant.
    private(set) var nodes: [Node] = []
    /// The first full-width comma and where it stands.
    let comma: Unicode.Scalar
    let place: Place

    /// - Returns: nil for a list without such commas or with some in a text that may have them: only
    ///   between names and numbers are they certain slips.
    init?(_ given: [Node]) {
        var first: (comma: Unicode.Scalar, place: Place)?
        for node in given {
            guard case .scalar(let scalar) = node, let names = Self.names(in: scalar) else {
                nodes.append(node)
                continue
            }
            let scalars = Array(scalar.text.unicodeScalars)
            func place(_ range: Range<Int>) -> Place {
                Place(
                    line: scalar.place.line, column: scalar.place.column + range.lowerBound,
                    length: range.count)
            }
            for name in names {
                var text = String.UnicodeScalarView()
                text.append(contentsOf: scalars[name])
                nodes.append(
                    .scalar(Node.Scalar(String(text), isQuoted: false, place: place(name))))
            }
            if first == nil, let comma = scalars.firstIndex(where: Self.isComma) {
                first = (scalars[comma], place(comma..<comma + 1))
            }
        }
        guard let first else { return nil }
        (comma, place) = first
    }

    /// How a list is written.
    static func advice(for nodes: [Node]) -> String {
        let elements = nodes.prefix(12).map { node in
            guard case .scalar(let scalar) = node else { return "…" }
            return scalar.isQuoted ? "\"\(scalar.text.cut(to: 60))\"" : scalar.text.cut(to: 60)
        }
        let more = nodes.count > elements.count ? ", …" : ""
        return "write [\(elements.joined(separator: ", "))\(more)]"
    }

    private static func isComma(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "，" || scalar == "、"
    }

    /// Where the names and numbers stand between the commas of a text; `nil` when it has something
    /// else or no comma.
    private static func names(in scalar: Node.Scalar) -> [Range<Int>]? {
        let count = scalar.text.unicodeScalars.count
        // A text over several lines has the length 1.
        guard !scalar.isQuoted, count == scalar.place.length, count <= WrittenLine.longest,
            scalar.text.unicodeScalars.contains(where: isComma)
        else { return nil }
        let scalars = Array(scalar.text.unicodeScalars)
        let names = scalars.indices.split(whereSeparator: { isComma(scalars[$0]) })
            .map { part in
                let start = part.first { scalars[$0] != " " } ?? part.startIndex
                let last = part.last { scalars[$0] != " " } ?? start
                return start..<last + 1
            }
        return names.allSatisfy { scalars[$0].allSatisfy(isOfName) } ? names : nil
    }

    /// Whether a text may be a name or a number.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy(isOfName)
    }

    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar
                || "-_.".unicodeScalars.contains(scalar))
    }
}
