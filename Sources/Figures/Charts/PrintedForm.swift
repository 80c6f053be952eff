/// How the values of a figure are printed, learnt from values that came with their texts: an axis and
/// a sum are then printed alike.
struct PrintedForm: Hashable, Sendable {
    /// 100 where values are shares and texts are per cents, else 1.
    let factor: Double
    let places: Int
    /// What follows the number, such as ` %`.
    let suffix: String
    /// Whether values above 0 have a plus.
    let isSigned: Bool

    /// Plain numbers with `places` decimals.
    init(places: Int) {
        factor = 1
        self.places = places
        suffix = ""
        isSigned = false
    }

    init(factor: Double, places: Int, suffix: String, isSigned: Bool) {
        self.factor = factor
        self.places = places
        self.suffix = suffix
        self.isSigned = isSigned
    }

    /// - Returns: `nil` when a text is no number, or they are not printed alike.
    init?(of samples: [(value: Double, text: String)]) {
        let numbers = samples.map { Number($0.text) }
        guard let first = numbers.first ?? nil else { return nil }
        for case let number? in numbers where number.suffix != first.suffix { return nil }
        guard !numbers.contains(where: { $0 == nil }) else { return nil }
        let read = numbers.compactMap { $0 }
        let places = read.map(\.places).max() ?? 0
        func agrees(_ factor: Double) -> Bool {
            zip(samples, read).allSatisfy { sample, number in
                var unit = 1.0
                for _ in 0..<number.places { unit /= 10 }
                return (sample.value * factor - number.value).magnitude <= unit * 0.5001
            }
        }
        guard let factor = [1.0, 100].first(where: agrees) else { return nil }
        self.factor = factor
        self.places = places
        suffix = first.suffix
        isSigned = read.contains(where: \.isSigned)
    }

    /// The value with its sign and suffix, thousands set apart.
    ///
    /// - Parameter places: `nil` for as many as the texts have.
    func text(_ value: Double, places: Int? = nil) -> String { number(value, places) + suffix }

    /// The same by language: in Chinese the sign of a per cent touches its number.
    func words(_ value: Double) -> Words {
        let text = text(value)
        return Words(text, text.hasSuffix(" %") ? text.dropLast(2) + "%" : text)
    }

    /// The same without what follows it, for an axis.
    func axisText(_ value: Double, places: Int) -> String { number(value, places) }

    private func number(_ value: Double, _ places: Int?) -> String {
        let text = NumberText.grouped(value * factor, places: places ?? self.places)
        let isAboveZero = value > 0 && text.contains { ("1"..."9").contains($0) }
        return isSigned && isAboveZero ? "+" + text : text
    }

    /// A printed number taken apart.
    private struct Number: Equatable {
        let value: Double
        let places: Int
        let suffix: String
        let isSigned: Bool

        init?(_ text: String) {
            isSigned = text.hasPrefix("+")
            let isNegative = text.hasPrefix("−") || text.hasPrefix("-")
            let rest = text.drop { "+−-".contains($0) }
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || ".,".contains($0)) }
            guard let value = Double(digits.filter { $0 != "," }), value.isFinite else {
                return nil
            }
            self.value = isNegative ? -value : value
            places = digits.lastIndex(of: ".").map { digits[$0...].count - 1 } ?? 0
            suffix = String(rest[digits.endIndex...])
        }
    }
}

extension NumberText {
    /// A double rounded to `places` decimals, its thousands set apart: `12,345.6`.
    static func grouped(_ value: Double, places: Int) -> String {
        let text = fixed(value, places: places)
        let whole = text.prefix { $0 != "." }
        guard let number = Int(whole.filter(\.isNumber)), number >= 1000 else { return text }
        return (text.hasPrefix("−") ? "−" : "") + count(number) + text.dropFirst(whole.count)
    }
}
