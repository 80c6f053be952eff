import Expressions

/// How a file writes a day, in the directives of strptime: `%m/%d/%Y`.
///
/// A time of day is read and dropped: a reply keeps the day only.
struct DayFormat: Hashable, Sendable {
    enum Problem: Error, Hashable {
        case unknownDirective(Character)
        /// The year, the month and the day must stand in it, each once.
        case incomplete
    }

    private enum Part: Hashable, Sendable {
        case literal(Character)
        case year, month, day, hour, hourOf12, minute, second, half
    }

    /// How a day may be written when nothing is said: `2026-11-01`, `2026-1-5`, `2026/11/1`.
    static let yearFirst = ["-", "/"].map { (sign: Character) in
        DayFormat(
            text: "%Y\(sign)%m\(sign)%d",
            parts: [.year, .literal(sign), .month, .literal(sign), .day])
    }

    let text: String
    private let parts: [Part]

    private init(text: String, parts: [Part]) {
        self.text = text
        self.parts = parts
    }

    init(_ text: String) throws(Problem) {
        var parts: [Part] = []
        var characters = text.makeIterator()
        while let character = characters.next() {
            guard character == "%" else {
                parts.append(.literal(character))
                continue
            }
            let directive = characters.next()
            switch directive {
            case "Y": parts.append(.year)
            case "m": parts.append(.month)
            case "d": parts.append(.day)
            case "H": parts.append(.hour)
            case "I": parts.append(.hourOf12)
            case "M": parts.append(.minute)
            case "S": parts.append(.second)
            case "p": parts.append(.half)
            case "%": parts.append(.literal("%"))
            case .some(let other): throw .unknownDirective(other)
            case nil: throw .unknownDirective("%")
            }
        }
        for part in [Part.year, .month, .day] {
            guard parts.count(where: { $0 == part }) == 1 else { throw .incomplete }
        }
        self.init(text: text, parts: parts)
    }

    /// - Returns: `nil` when the text is not written like this or no such day exists.
    func day(_ text: String) -> Day? {
        var rest = text[...]
        var (year, month, day) = (0, 0, 0)
        for part in parts {
            switch part {
            case .literal(let character):
                guard rest.popFirst() == character else { return nil }
            case .year:
                guard let number = Self.number(&rest, digits: 4...4, in: 1...9999) else {
                    return nil
                }
                year = number
            case .month:
                guard let number = Self.number(&rest, digits: 1...2, in: 1...12) else { return nil }
                month = number
            case .day:
                guard let number = Self.number(&rest, digits: 1...2, in: 1...31) else { return nil }
                day = number
            case .hour:
                guard Self.number(&rest, digits: 1...2, in: 0...23) != nil else { return nil }
            case .hourOf12:
                guard Self.number(&rest, digits: 1...2, in: 1...12) != nil else { return nil }
            case .minute:
                guard Self.number(&rest, digits: 1...2, in: 0...59) != nil else { return nil }
            case .second:
                guard Self.number(&rest, digits: 1...2, in: 0...60) != nil else { return nil }
            case .half:
                guard ["AM", "PM"].contains(rest.prefix(2).uppercased()) else { return nil }
                rest = rest.dropFirst(2)
            }
        }
        guard rest.isEmpty else { return nil }
        return Day(year: year, month: month, day: day)
    }

    private static func number(
        _ rest: inout Substring, digits: ClosedRange<Int>, in range: ClosedRange<Int>
    ) -> Int? {
        let text = rest.prefix(digits.upperBound).prefix { $0.isASCII && $0.isNumber }
        guard text.count >= digits.lowerBound, let number = Int(text), range.contains(number) else {
            return nil
        }
        rest = rest.dropFirst(text.count)
        return number
    }
}
