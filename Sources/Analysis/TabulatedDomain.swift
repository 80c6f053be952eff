import ExactNumbers
import Questionnaires
import Scoring
import Statistics

/// A part of a sample, known by tables of what was observed in it: all that estimates are made from.
///
/// A `Domain` makes the tables from replies in memory, a `CountedDomain` from the counts of a
/// tabulation; the figures are the same to the last bit, because the tables are.
protocol TabulatedDomain: Sendable {
    var questionnaire: Questionnaire { get }
    var model: ScoreModel { get }
    /// Of the whole sample, whatever part of it this is.
    var design: Design { get }
    /// Respondents.
    var count: Int { get }
    /// Those with a weight above zero.
    var weightedCount: Int { get }
    /// Clusters less strata of the members with weight: what an interval of this part can stand on.
    var degreesOfFreedom: Int { get }

    /// How many members gave no answer in a field of the layout, for each reason that occurs.
    func missing(inField field: Int) -> [Missing: Int]

    /// The members who answered a field, with their weights.
    ///
    /// - Parameters:
    ///   - values: what each position counts; members whose position counts `nil` are left out.
    ///   - clustered: whether by stratum and cluster of the design.
    func table(ofField field: Int, values: [Ratio?], clustered: Bool) -> ValueTable

    /// The members who have the score, with their weights.
    func table(of score: ObservedScore, clustered: Bool) -> ValueTable

    /// The members who answered a field, whatever it was.
    func tally(ofField field: Int, codes: Int) -> Tally

    /// The members who have the score.
    func tally(of score: ObservedScore) -> Tally

    /// The members by their value of a segment, those without one left out.
    func split(by segment: Int) -> [String: Self]
}

extension TabulatedDomain {
    func tally(ofField field: Int, codes: Int) -> Tally {
        table(
            ofField: field, values: [Ratio?](repeating: .zero, count: codes), clustered: false
        ).total
    }

    func tally(of score: ObservedScore) -> Tally { table(of: score, clustered: false).total }
}

extension TabulatedDomain {
    /// The codes answered to an item on a scale; `nil` for any other item.
    func table(ofCodes item: Item, clustered: Bool) -> ValueTable? {
        let layout = questionnaire.layout
        guard let scale = item.scale, let place = layout.index(of: item.id),
            let field = layout.fields(ofItemAt: place).first
        else { return nil }
        return table(ofField: field, values: scale.codes.map { Ratio($0) }, clustered: clustered)
    }

    /// Those who answered an item on a scale.
    func tally(answering item: Item) -> Tally {
        let layout = questionnaire.layout
        guard let scale = item.scale, let place = layout.index(of: item.id),
            let field = layout.fields(ofItemAt: place).first
        else { return Tally() }
        return tally(ofField: field, codes: scale.codes.count)
    }
}

/// A score that replies have one by one.
enum ObservedScore: Hashable, Sendable {
    case composite
    /// By index of the questionnaire's dimensions.
    case dimension(Int)
    /// By index of the questionnaire's indices: a composite or a gap.
    case index(Int)
    /// A dimension of such an index.
    case part(Int, ofIndex: Int)
}

extension Domain: TabulatedDomain {
    var questionnaire: Questionnaire { sample.questionnaire }
    var model: ScoreModel { sample.model }
    var design: Design { sample.design }

    var weightedCount: Int { count { sample.columns.weights[$0].units > 0 } }

    func missing(inField field: Int) -> [Missing: Int] {
        let codes = sample.columns.codes[field]
        var missing: [Missing: Int] = [:]
        for member in members {
            if let reason = Missing(rawValue: codes[member]) {
                missing[reason, default: 0] += sample.columns.times[member].count
            }
        }
        return missing
    }

    func table(ofField field: Int, values: [Ratio?], clustered: Bool) -> ValueTable {
        let codes = sample.columns.codes[field]
        return table(
            of: { member in
                Missing(rawValue: codes[member]) == nil ? values[Int(codes[member])] : nil
            }, clustered: clustered)
    }

    func table(of score: ObservedScore, clustered: Bool) -> ValueTable {
        table(of: sample.columns.values(of: score), clustered: clustered)
    }

    func tally(ofField field: Int, codes: Int) -> Tally {
        let answers = sample.columns.codes[field]
        return tally { Missing(rawValue: answers[$0]) == nil }
    }

    func tally(of score: ObservedScore) -> Tally {
        let value = sample.columns.values(of: score)
        return tally { value($0) != nil }
    }

    /// The members' values with their weights, by stratum and cluster of the design.
    ///
    /// - Parameter value: by index of the reply in the sample.
    func table(
        of value: (Int) -> Ratio?, clustered: Bool = true
    ) -> ValueTable {
        var table = ValueTable()
        let columns = sample.columns
        for member in members {
            guard let value = value(member) else { continue }
            table.add(
                value, weight: columns.weights[member], times: columns.times[member],
                stratum: clustered ? columns.strata[member] : 0,
                cluster: clustered ? columns.clusters[member] : 0)
        }
        return table
    }
}

extension ReplyColumns {
    /// The score of each reply, by its index in the sample.
    fileprivate func values(of score: ObservedScore) -> (Int) -> Ratio? {
        switch score {
        case .composite: { composites[$0] }
        case .dimension(let index): { dimensions[index][$0] }
        case .index(let index): { indices[index]?[$0].composite.value }
        case .part(let part, let index): { indices[index]?[$0].dimensions[part] }
        }
    }
}
