import Documents

/// One thing wrong with an expression.
public struct ExpressionFault: Error, Hashable, Sendable {
    /// Where, in Unicode scalars from the start of the expression; empty at its end.
    public let range: Range<Int>
    /// What was found, as one sentence without a full stop.
    public let message: String
    /// What to do; empty where the message says it all.
    public let advice: String

    public init(_ message: String, at range: Range<Int>, advice: String = "") {
        self.range = range
        self.message = message
        self.advice = advice
    }
}

/// All that is wrong with an expression, in the order of its text. Never empty.
public struct ExpressionFaults: Error, Hashable, Sendable, CustomStringConvertible {
    public let faults: [ExpressionFault]
    /// The expression, or the start of one that is too long.
    private let text: String

    init(_ faults: [ExpressionFault], in text: String) {
        var seen: Set<ExpressionFault> = []
        self.faults = faults.enumerated()
            .sorted {
                ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
            }
            .map(\.element)
            .filter { seen.insert($0).inserted }
        self.text = text
    }

    /// Each fault as one of an authored file is printed, the expression being its only line.
    public var description: String {
        var line = String.UnicodeScalarView()
        line.append(
            contentsOf: text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 })
        let source = SourceText(name: "expression", text: String(line))
        return faults.map { fault in
            let place = Place(
                line: 1, column: fault.range.lowerBound + 1, length: fault.range.count)
            return DocumentFault(
                source: source, place: place, message: fault.message, advice: fault.advice
            ).description
        }.joined(separator: "\n")
    }
}
