import ExactNumbers
import Questionnaires
import Scoring

/// The answers to an item so that a higher value is better, as sums of products need them.
struct KeyedColumn {
    /// By index of the reply in the sample; `nil` where it was not answered.
    let value: (Int) -> FixedDecimal?

    /// - Returns: `nil` for an item that is not rated.
    init?(_ item: Item, in sample: Sample) {
        let layout = sample.questionnaire.layout
        guard item.isRated, let range = item.scale?.codes, let place = layout.index(of: item.id),
            let field = layout.fields(ofItemAt: place).first
        else { return nil }
        let values = (item.lowIsGood ? range.reversed() : Array(range)).map { FixedDecimal($0) }
        let codes = sample.columns.codes[field]
        value = { member in
            Missing(rawValue: codes[member]) == nil ? values[Int(codes[member])] : nil
        }
    }

    /// The scores of a dimension, rounded to 12 places.
    init(dimension place: Int, in sample: Sample) {
        let scores = sample.columns.dimensions[place]
        value = { member in
            scores[member].flatMap { FixedDecimal($0.rounded(toPlaces: FixedDecimal.places)) }
        }
    }

    /// The values of a measure as they stand, rounded to 12 places.
    ///
    /// - Returns: `nil` when the questionnaire has no such measure.
    init?(_ measure: Measure, in sample: Sample) {
        guard let value = sample.values(of: measure) else { return nil }
        self.value = { member in
            value(member).flatMap { FixedDecimal($0.rounded(toPlaces: FixedDecimal.places)) }
        }
    }
}
