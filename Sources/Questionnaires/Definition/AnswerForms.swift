public import ExactNumbers
public import Expressions

/// What a number may be.
public struct NumberForm: Hashable, Sendable {
    /// What stands behind it: `km`.
    public let unit: LocalizedText?
    public let minimum: FixedDecimal?
    public let maximum: FixedDecimal?
    /// Digits after the point, 0 to 6.
    public let places: Int

    public enum Flaw: Hashable, Sendable {
        case tooSmall(FixedDecimal), tooLarge(FixedDecimal), tooManyPlaces(Int)
    }

    /// `nil` when the number is accepted.
    public func flaw(of number: FixedDecimal) -> Flaw? {
        if let minimum, number < minimum { return .tooSmall(minimum) }
        if let maximum, number > maximum { return .tooLarge(maximum) }
        var unit = FixedDecimal.one.units
        for _ in 0..<places { unit /= 10 }
        return number.units % unit == 0 ? nil : .tooManyPlaces(places)
    }
}

/// What a day may be.
public struct DateForm: Hashable, Sendable {
    public enum Bound: Hashable, Sendable {
        case day(Day)
        /// The day of the answer.
        case today

        public func day(today: Day) -> Day {
            switch self {
            case .day(let day): day
            case .today: today
            }
        }
    }

    public let earliest: Bound?
    public let latest: Bound?
}

/// What a written answer may be.
public struct TextForm: Hashable, Sendable {
    public enum Style: String, Hashable, Sendable, CaseIterable {
        case line = "text"
        case lines = "long-text"
        case email
        case phone

        /// The most characters where the definition says nothing.
        public var standardLength: Int {
            switch self {
            case .line: 200
            case .lines: 4_000
            case .email: 254
            case .phone: 40
            }
        }
    }

    public let style: Style
    /// The most characters.
    public let longest: Int

    init(_ style: Style, longest: Int? = nil) {
        self.style = style
        self.longest = longest ?? style.standardLength
    }
}
