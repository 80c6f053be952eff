import ExactNumbers

/// Why something is no weight.
public enum WeightRefusal: Error, Hashable, Sendable {
    case empty
    /// Text that is no number.
    case notANumber
    /// `NaN`, `NA` or the like: a number that is missing.
    case missing
    case infinite
    case negative
    /// A frequency that is no whole number.
    case fraction
    /// More than twelve digits after the point.
    case tooManyPlaces
    case tooLarge
}

extension FixedDecimal {
    /// Reads a weight of either kind; not below 0.
    init(weight text: some StringProtocol) throws(WeightRefusal) {
        var bytes = Array(text.utf8)
        while let last = bytes.last, Self.isBlank(last) { bytes.removeLast() }
        bytes = Array(bytes.drop(while: Self.isBlank))
        guard !bytes.isEmpty else { throw .empty }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let decimal = FixedDecimal(text) else { throw Self.refusal(of: text) }
        guard decimal >= .zero else { throw .negative }
        self = decimal
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }

    private static func refusal(of text: String) -> WeightRefusal {
        let unsigned = text.lowercased().drop { $0 == "-" || $0 == "+" }
        if ["nan", "na", "n/a", "null"].contains(unsigned) { return .missing }
        if ["inf", "infinity"].contains(unsigned) { return .infinite }
        guard let number = Double(text), text.allSatisfy({ !"xXpP".contains($0) }) else {
            return .notANumber
        }
        if number < 0 { return .negative }
        return number >= 1e15 ? .tooLarge : .tooManyPlaces
    }
}
