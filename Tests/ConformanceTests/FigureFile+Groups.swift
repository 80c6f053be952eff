@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Statistics
import Testing

/// Items by group, the rest of the sample staying in the design.
extension FigureFile {
    mutating func holdGroups(
        of sample: Sample, _ groups: [String: GroupTable], _ design: ReferenceSet.Design
    ) throws {
        for (group, table) in groups {
            let items = sample.questionnaire.scaleItems.map(\.column)
            var means: [String: [MeanEstimate]] = [:]
            for row in table.rows {
                for (item, part) in zip(items, row.items) {
                    let place = ["groups", group, row.value, item]
                    let part = try #require(part.value)
                    means[item, default: []].append(part.mean)
                    hold(part.mean, part.missing, design, at: place)
                    if design == .nothing, part.distribution.count <= 11 {
                        hold(
                            part.distribution.map { Double($0.count) }, at: place + ["counts"])
                    }
                }
                let condition = try #require(
                    SegmentCondition(
                        table.segment.id, in: [row.value], of: sample.questionnaire))
                for number in sample.domain(where: [condition]).numbers() {
                    let name = number.item.column
                    means[name, default: []].append(number.mean)
                    hold(
                        number.mean, number.missing, design,
                        at: ["groups", group, row.value, name])
                }
            }
            guard design == .everything else { continue }
            for (item, means) in means {
                let place = ["weighted_groups_svyby", group, item]
                hold(texts: table.rows.map(\.value), at: place + ["levels"])
                hold(means.map { $0.mean?.double }, at: place + ["mean"])
                hold(means.map { $0.precision?.standardError }, at: place + ["se"])
            }
        }
    }

    private mutating func hold(
        _ found: MeanEstimate, _ missing: [Missing: Int], _ design: ReferenceSet.Design,
        at place: JSONTree.Place
    ) {
        let values: [(String, Double?)] =
            switch design {
            case .nothing:
                [
                    ("n", Double(found.base.count)),
                    ("missing", Double(missing.values.reduce(0, +))),
                    ("mean", found.mean?.double), ("sd", found.standardDeviation),
                ]
            case .weights: []
            case .everything:
                [("sum_w", found.sumOfWeights), ("weighted_mean", found.mean?.double)]
            }
        for (key, value) in values { hold(value, at: place + [key]) }
    }
}
