import Analysis
import Documents
import Foundation
import Questionnaires
import Statistics

extension WeightingRefusal {
    /// What was found and what to do.
    ///
    /// - Parameter margins: those that were asked for.
    func words(_ margins: [MarginTargets]) -> String {
        switch self {
        case .nothingWithWeight:
            "no reply has a weight above zero; begin with --base none, or import the weights"
        case .fewInCategory(let segment, let category, let floor):
            "\(category.map { "\($0.quoted()) of" } ?? "those without") '\(segment)' are fewer "
                + "respondents than the reporting floor of \(floor): weights could be aimed at them; join "
                + "them with another category in a segment of its own, or leave the margin out"
        case .withoutValue(let segment):
            "some replies do not say their '\(segment)', and the margin has no target for them; add a "
                + "line for them with an empty category, \(segment),,…, or leave the segment out"
        case .withoutTarget(let segment, let category):
            "replies are \(category.quoted()) of '\(segment)', and the margin has no target for it; add "
                + "a line \(segment),\(category),… to the file"
        case .raking(let refusal): refusal.words(MarginNames(margins))
        case .trimming(let refusal): refusal.words
        case .notSettled(let margin, let category, let drift):
            "margins and trimming cannot both be had: "
                + "\(MarginNames(margins).category(category, of: margin)) stays "
                + "\(String(format: "%.1f", drift * 100)) % from its target; trim less, allow more with "
                + "--drift, or join small categories"
        case .tooManyRespondents(let most):
            "the rows stand for more than \(most) respondents; weight the respondents elsewhere and "
                + "import sampling weights"
        }
    }
}

/// Margins and categories by their places in the file.
private struct MarginNames {
    let margins: [MarginTargets]

    init(_ margins: [MarginTargets]) {
        self.margins = margins
    }

    /// `'region'`.
    func margin(_ place: Int) -> String {
        margins.indices.contains(place) ? "'\(margins[place].segment)'" : "margin \(place + 1)"
    }

    /// `'north' of 'region'`.
    func category(_ place: Int, of margin: Int) -> String {
        "\(category(named: place, of: margin)) of \(self.margin(margin))"
    }

    func categories(_ places: [Int], of margin: Int) -> String {
        places.map { category(named: $0, of: margin) }.joined(separator: ", ")
            + " of \(self.margin(margin))"
    }

    private func category(named place: Int, of margin: Int) -> String {
        guard margins.indices.contains(margin),
            margins[margin].targets.indices.contains(place)
        else { return "category \(place + 1)" }
        return margins[margin].targets[place].category.map { $0.quoted() } ?? "those unknown"
    }
}

extension RakingRefusal {
    fileprivate func words(_ names: MarginNames) -> String {
        func number(_ value: Double) -> String { String(format: "%.6g", value) }
        return switch self {
        case .noMargins: "there are no margins; name a file with --margins"
        case .emptyMargin(let margin):
            "the margin \(names.margin(margin)) has no categories; add a line for each"
        case .tooManyCells:
            "the margins make more joint cells than can be counted; leave some of them out"
        case .marginCount, .targetCount: "the margins do not fit the replies; check the file"
        case .targetNotFinite(let margin, let category), .negativeTarget(let margin, let category):
            "the target of \(names.category(category, of: margin)) is no share or count; write a number "
                + "of zero or more"
        case .targetsAddUpToZero(let margin):
            "all targets of \(names.margin(margin)) are zero; write shares or counts"
        case .totalsDiffer(let margin, let total, let first):
            "the targets of \(names.margin(margin)) add up to \(number(total)), those of the first "
                + "margin to \(number(first)); give all margins the same total"
        case .totalOutOfRange:
            "the margins add up to more than weights can hold; write shares instead of counts"
        case .nothingToWeight:
            "no reply has a weight above zero and a value in every margin; begin with --base none, or "
                + "leave a margin out"
        case .negativeWeights: "some weights are below zero; import them again"
        case .unknownCategory(let margin, _, _):
            "replies have a value of \(names.margin(margin)) that the margin does not give; add a line "
                + "for it"
        case .sampleWithoutTarget(let margin, let category, _):
            "replies are \(names.category(category, of: margin)), and its target is zero; give it the "
                + "share it has, or leave those replies out of the wave"
        case .targetWithoutSample(let margin, let category):
            "no reply with weight is \(names.category(category, of: margin)), and it has a target; join "
                + "it with another category in a segment of its own, or leave the margin out"
        case .contradiction(let margin, let categories, let wanted, let other, let found, let room):
            "the margins contradict each other: replies that are "
                + "\(names.categories(categories, of: margin)) are found only among "
                + "\(names.categories(found, of: other)), which may weigh \(number(room)), and "
                + "\(number(wanted)) is wanted; correct the targets, or leave one of the margins out"
        case .weightsTooSmall(let margin, let category):
            "the weights of \(names.category(category, of: margin)) would be too small for twelve digits "
                + "after the point; write counts instead of shares"
        case .notConverged(let sweeps, let margin, let category, let achieved, let target):
            "after \(sweeps) sweeps \(names.category(category, of: margin)) weighs \(number(achieved)), "
                + "and \(number(target)) is wanted: the margins can hardly be met together; join small "
                + "categories, or leave a margin out"
        }
    }
}

extension TrimmingRefusal {
    fileprivate var words: String {
        func number(_ value: Double) -> String { String(format: "%.6g", value) }
        return switch self {
        case .nothingToTrim: "no reply has a weight above zero; begin with --base none"
        case .negativeWeights: "some weights are below zero; import them again"
        case .notAMultiple(let value):
            "\(number(value)) is no multiple of the mean; write a number such as 5"
        case .impossibleBounds(let lower, let upper):
            "no weight lies between \(number(lower)) and \(number(upper)); let --trim-low be below "
                + "--trim-high"
        case .meanOutside(let mean, let lower, let upper):
            "weights between \(number(lower)) and \(number(upper)) cannot add up to what they should: "
                + "their mean is \(number(mean)); trim less"
        }
    }
}
