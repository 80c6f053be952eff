public import Analysis
public import ExactNumbers
public import Questionnaires
public import Statistics

extension IndexEstimate {
    /// In the unit of the index; `nil` where there is none.
    public var interval: ConfidenceInterval? {
        switch figure {
        case .mean(let mean): mean.uncertainty.precision?.reachable
        case .share(let share):
            share.printedInterval.map {
                ConfidenceInterval(low: $0.low * 100, high: $0.high * 100)
            }
        }
    }
}

/// Values of one index as they are printed.
public struct IndexNumber {
    private let index: Index

    public init(_ index: Index) {
        self.index = index
    }

    /// Per cent stand apart from their sign in English, `84 %`, and beside it in Chinese.
    public func words(_ value: Ratio) -> Words {
        let thresholds = index.classes.compactMap(\.from)
        switch index.kind {
        case .nps: return Words(NumberText.points(value))
        case .csat, .effortShare:
            let text = value.rounded(toPlaces: 0, onTheSideOf: thresholds.map { Ratio($0) })
            return Words("\(text) %", "\(text)%")
        case .gap:
            let text = NumberText.score(value, thresholds: thresholds)
            return Words(value > .zero ? "+" + text : text)
        case .composite, .effortMean, .kano:
            return Words(NumberText.score(value, thresholds: thresholds))
        }
    }

    /// How many decimals values are printed with.
    var places: Int {
        switch index.kind {
        case .nps, .csat, .effortShare: 0
        case .gap, .composite, .effortMean, .kano: 2
        }
    }

    public func text(_ interval: ConfidenceInterval) -> String {
        switch index.kind {
        case .nps, .csat, .effortShare:
            "\(NumberText.fixed(interval.low, places: 0)) – "
                + NumberText.fixed(interval.high, places: 0)
        case .gap, .composite, .effortMean, .kano:
            "\(NumberText.score(interval.low)) – \(NumberText.score(interval.high))"
        }
    }

    func end(_ value: Int) -> String {
        value < 0 ? "−\(value.magnitude)" : String(value)
    }

    func end(_ value: FixedDecimal) -> String {
        let text = value.description
        return text.hasPrefix("-") ? "−" + text.dropFirst() : text
    }
}
