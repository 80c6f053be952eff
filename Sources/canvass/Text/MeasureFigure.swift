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

    /// A value that nobody gave, such as the limit of a chart.
    func limit(_ value: Double) -> String {
        switch kind {
        case .score: style.value(value)
        case .share: style.percent(style.value(value, places: 0))
        case .points: style.signed(value, places: 0)
        case .gap: style.signed(value)
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

    /// With its sign and unit: `−15.6 pp` for points of per cent, `+4.2 points` of a net promoter
    /// score.
    func difference(_ value: Double?) -> String {
        value.map { style.signed($0, places: places) + unit } ?? NumberStyle.nothing
    }

    func interval(ofDifference interval: ConfidenceInterval?) -> String {
        interval.map { style.interval($0, places: places) + unit } ?? NumberStyle.nothing
    }

    /// Of a difference.
    private var unit: String {
        switch kind {
        case .score, .gap: ""
        case .share: style.language.say(" pp", " 个百分点")
        case .points: style.language.say(" points", " 点")
        }
    }

    /// One more where the figures are whole, so that differences of parts of a point can be seen.
    private var places: Int {
        switch kind {
        case .score, .gap: 2
        case .share, .points: 1
        }
    }
}
