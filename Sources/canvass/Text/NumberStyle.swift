import ExactNumbers
import Foundation
import Questionnaires
import Statistics

/// Numbers as people read them: scores with two digits, shares with none, thousands separated.
struct NumberStyle {
    let language: OutputLanguage
    /// Of the score's classes: a printed score never stands on the wrong side of one.
    let thresholds: [Ratio]

    static let nothing = "–"

    init(_ language: OutputLanguage, of questionnaire: Questionnaire) {
        self.language = language
        thresholds = questionnaire.score.thresholds.map(Ratio.init)
    }

    func score(_ value: Ratio?) -> String {
        value.map { signed($0.rounded(toPlaces: 2, onTheSideOf: thresholds)) } ?? Self.nothing
    }

    /// A score with thresholds of its own.
    func score(_ value: Ratio?, beside thresholds: [Ratio]) -> String {
        value.map { signed($0.rounded(toPlaces: 2, onTheSideOf: thresholds)) } ?? Self.nothing
    }

    /// A difference, with its sign.
    func signedScore(_ value: Ratio?, beside thresholds: [Ratio]) -> String {
        guard let value else { return Self.nothing }
        let text = score(value, beside: thresholds)
        return value > .zero && text.contains(where: { "123456789".contains($0) })
            ? "+" + text : text
    }

    /// A value that no threshold is compared with.
    func value(_ value: Ratio?, places: Int = 2) -> String {
        value.map { signed($0.rounded(toPlaces: places)) } ?? Self.nothing
    }

    func value(_ value: Double?, places: Int = 2) -> String {
        guard let value else { return Self.nothing }
        let text = String(format: "%.\(places)f", value)
        // What rounds to nothing has no sign.
        let isNothing = !text.contains { "123456789".contains($0) }
        return signed(isNothing && text.hasPrefix("-") ? String(text.dropFirst()) : text)
    }

    /// A difference, with its sign.
    func signed(_ value: Double?, places: Int = 2) -> String {
        guard let value else { return Self.nothing }
        let text = self.value(value, places: places)
        return value > 0 && text.contains { "123456789".contains($0) } ? "+" + text : text
    }

    /// As few digits as the value needs: a median of codes is mostly whole.
    func short(_ value: Ratio?) -> String {
        guard let value else { return Self.nothing }
        return value.denominator == 1
            ? signed(value.rounded(toPlaces: 0)) : signed(value.rounded(toPlaces: 2))
    }

    /// Points of a net promoter score, with their sign.
    func points(_ value: Ratio?) -> String {
        guard let value else { return Self.nothing }
        let text = signed(value.rounded(toPlaces: 0))
        return value > .zero && text != "0" ? "+" + text : text
    }

    func interval(_ interval: ConfidenceInterval?, places: Int = 2) -> String {
        guard let interval else { return Self.nothing }
        return "\(end(interval.low, places: places)) – \(end(interval.high, places: places))"
    }

    /// One end of an interval: on which side of 0 it stands can be seen, if need be by more digits.
    private func end(_ end: Double, places: Int) -> String {
        for places in places..<(places + 3) where abs(end) >= 0.5 / pow(10, Double(places)) {
            return value(end, places: places)
        }
        return value(end, places: places)
    }

    func share(_ share: Ratio?) -> String {
        share.map { percent(($0 * Ratio(100)).rounded(toPlaces: 0)) } ?? Self.nothing
    }

    func shareInterval(_ interval: ConfidenceInterval?) -> String {
        guard let interval else { return Self.nothing }
        return "\(value(interval.low * 100, places: 0)) – "
            + percent(value(interval.high * 100, places: 0))
    }

    /// English puts a space before the sign here, Chinese does not.
    func percent(_ number: String) -> String { number + language.say(" %", "%") }

    func count(_ count: Int) -> String { Self.grouped(count) }

    /// With a comma between thousands.
    static func grouped(_ count: Int) -> String {
        let digits = String(count.magnitude)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index).isMultiple(of: 3) { grouped += "," }
            grouped.append(digit)
        }
        return (count < 0 ? "−" : "") + grouped
    }

    /// A threshold with as many digits as the longest of them, one at least: 4.0 beside 4.5.
    func threshold(_ threshold: FixedDecimal) -> String {
        let places = thresholds.map { threshold in
            (1...FixedDecimal.places).first { threshold.isWhole(timesTenTo: $0) }
                ?? FixedDecimal.places
        }
        return signed(Ratio(threshold).rounded(toPlaces: places.max() ?? 1))
    }

    private func signed(_ text: String) -> String {
        text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }
}

extension Ratio {
    fileprivate func isWhole(timesTenTo power: Int) -> Bool {
        (0..<power).reduce(self) { product, _ in product * Ratio(10) }.denominator == 1
    }
}
