import Figures
import Questionnaires
import Reports

/// Why a chart of one kind cannot be drawn.
enum NothingToDraw: Refusal, Hashable {
    case noSegments(kind: String)
    case noClasses(kind: String)
    case noThreshold(kind: String)
    case noItemUnderThreshold(kind: String)
    case noItem(kind: String)
    case tooFewScores(kind: String, floor: Int)
    /// - Parameter enough: a size at which it can be drawn.
    case tooSmall(kind: String, enough: Size)

    var description: String {
        switch self {
        case .noSegments(let kind):
            "nothing to draw for '\(kind)': the questionnaire defines no segments"
        case .noClasses(let kind):
            "nothing to draw for '\(kind)': the questionnaire defines no classes; 'canvass chart "
                + "composite' shows the scores without them"
        case .noThreshold(let kind):
            "nothing to draw for '\(kind)': the questionnaire defines no classes, so no item can be "
                + "under a threshold"
        case .noItemUnderThreshold(let kind):
            "nothing to draw for '\(kind)': no item that may be shown is under a threshold"
        case .noItem(let kind):
            "nothing to draw for '\(kind)': no item has answers that may be shown"
        case .tooFewScores(let kind, let floor):
            "nothing to draw for '\(kind)': fewer replies have a score than the reporting floor of "
                + "\(floor)"
        case .tooSmall(let kind, let enough):
            "'\(kind)' does not fit a picture of this size; \(Int(enough.width))x"
                + "\(Int(enough.height)) is enough: --size \(Int(enough.width))x\(Int(enough.height))"
        }
    }
}

extension StandaloneChart {
    /// The chart, or the one reason why there is none.
    func drawn(
        _ kind: Kind, by segment: SegmentID?, size: Size, of data: ReportData
    ) throws(NothingToDraw) -> Figure {
        let rules = data.questionnaire.score
        let name = kind.rawValue
        if kind.showsScores && data.isCompositeHidden {
            throw .tooFewScores(kind: name, floor: data.questionnaire.reportingFloor)
        }
        if let figure = figure(kind, by: segment, size: size) { return figure }
        if figure(kind, by: segment, size: kind.size) != nil {
            throw .tooSmall(kind: name, enough: kind.size)
        }
        switch kind {
        case .groups: throw .noSegments(kind: name)
        case .classes: throw .noClasses(kind: name)
        case .fixFirst:
            guard rules.classes.contains(where: { $0.from != nil }) else {
                throw .noThreshold(kind: name)
            }
            throw .noItemUnderThreshold(kind: name)
        case .items, .composite, .dimensions: throw .noItem(kind: name)
        }
    }
}

extension StandaloneChart.Kind {
    /// Whether all it shows are scores of replies, which are hidden together.
    fileprivate var showsScores: Bool {
        switch self {
        case .groups, .classes, .composite: true
        case .items, .dimensions, .fixFirst: false
        }
    }
}
