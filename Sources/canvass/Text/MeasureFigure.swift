import Analysis
import ExactNumbers
import Questionnaires
import Statistics

/// The values of a measure in its unit: scores with two digits, shares in per cent, points of a net
/// promoter score whole.
struct MeasureFigure {
    private enum Kind {
        case score
        case share
        /// −100 to 100.
        case points
        /// A difference of scores.
        case gap
    }

    private let kind: Kind
    private let thresholds: [Ratio]
    private let style: NumberStyle

    init(_ measure: MeasureDescription, _ style: NumberStyle, _ questionnaire: Questionnaire) {
        self.style = style
        thresholds = measure.thresholds
        switch measure.unit {
        case .score, .code: kind = .score
        case .percent: kind = .share
        case .points:
            var isGap = false
            if case .index(let id) = measure.measure,
                case .gap? = questionnaire.indices.first(where: { $0.id == id })?.kind
            {
                isGap = true
            }
            kind = isGap ? .gap : .points
        }
    }

    func value(_ value: Ratio?) -> String {
        switch kind {
        case .score: style.score(value, beside: thresholds)
        case .share: style.share(value.flatMap { $0 / Ratio(100) })
        case .points: style.points(value)
        case .gap: style.signedScore(value, beside: thresholds)
        }
    }

    func interval(_ interval: ConfidenceInterval?) -> String {
        switch kind {
        case .score, .gap: style.interval(interval)
        case .points: style.interval(interval, places: 0)
        case .share:
            style.shareInterval(
                interval.map { ConfidenceInterval(low: $0.low / 100, high: $0.high / 100) })
        }
    }

    /// With its sign; of shares in points of per cent.
    func difference(_ value: Double?) -> String {
        style.signed(value, places: places)
    }

    func interval(ofDifference interval: ConfidenceInterval?) -> String {
        style.interval(interval, places: places)
    }

    /// One more where the figures are whole, so that differences of parts of a point can be seen.
    private var places: Int {
        switch kind {
        case .score, .gap: 2
        case .share, .points: 1
        }
    }
}
