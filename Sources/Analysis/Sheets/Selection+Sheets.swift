public import Questionnaires
import Scoring
import Statistics

extension Selection {
    /// What a sheet for each group of a segment shows.
    ///
    /// - Parameter earlier: the wave that changes are since; clusters of the design that answered both
    ///   are matched.
    /// - Returns: `nil` when the questionnaire has no such segment.
    /// - Complexity: some passes over the replies for each figure, however many groups there are.
    public func sheets(by id: SegmentID, since earlier: EarlierWave? = nil) -> GroupSheets? {
        guard let split = GroupSplit(domain, by: id, beside: whole) else { return nil }
        let verdicts = GroupVerdicts(split, of: questionnaire)
        let composites = domain.composites(of: split, verdicts.composite, beside: whole)
        let tables = split.groups.map { $0.domain.estimates(split.variance) }
        let changes = earlier.map { earlier in
            let groups = GroupChange(self, split, verdicts, since: earlier, by: id)
            return groups.families(of: questionnaire.measures) { measure, group in
                switch measure {
                case .composite: composites[group].respondents
                case .dimension(let id):
                    tables[group].dimensions.first { $0.dimension.id == id }?.mean
                case .item(let id): tables[group].items.first { $0.item.id == id }?.mean
                case .topTwo, .index: nil
                }
            }
        }
        let sheets = split.groups.indices.map { place in
            let group = split.groups[place].domain
            return GroupSheets.Sheet(
                value: split.groups[place].name,
                respondents: split.sizeVerdicts[place].disclosing(group.count),
                composite: questionnaire.hasComposite
                    ? verdicts.composite[place].disclosing(composites[place])
                    : .hidden(.underTheFloor),
                table: tables[place].disclosed { measure in
                    verdicts.verdicts(of: measure)[place]
                },
                indices: group.indices(split.variance).map { index in
                    verdicts.verdicts(of: .index(index.index.id))[place]
                        .disclosing(index.withoutParts)
                },
                changes: split.sizeVerdicts[place] == .shown ? changes?[place] ?? [] : [])
        }
        return GroupSheets(
            segment: split.segment, sheets: sheets, earlier: earlier?.wave,
            isWithinClusters: split.variance == .withinGroup)
    }

    /// How a measure changed in each group of a segment since an earlier wave, by the segment's value
    /// and adjusted for all groups as one family. Groups of only one of the waves are left out.
    ///
    /// - Returns: `nil` when the questionnaire has no such segment or measure.
    /// - Complexity: a pass over both waves, and some for what may be shown.
    public func changes(
        of measure: Measure, by id: SegmentID, since earlier: EarlierWave,
        adjustment: Adjustment = .holm
    ) -> [String: WaveComparison.Row]? {
        guard let split = GroupSplit(domain, by: id, beside: whole),
            questionnaire.description(of: measure) != nil
        else { return nil }
        let verdicts = GroupVerdicts(split, of: questionnaire)
        return GroupChange(self, split, verdicts, since: earlier, by: id)
            .family(of: measure, adjustment)
    }
}

extension EstimateTable {
    /// - Parameter verdict: of a dimension or an item.
    fileprivate func disclosed(
        _ verdict: (Measure) -> Suppression.Verdict
    ) -> DisclosedTable {
        func row(_ item: ItemEstimate) -> DisclosedTable.ItemRow {
            DisclosedTable.ItemRow(
                item: item.item, estimate: verdict(.item(item.item.id)).disclosing(item))
        }
        return DisclosedTable(
            dimensions: dimensions.map { dimension in
                DisclosedTable.DimensionRow(
                    dimension: dimension.dimension,
                    estimate: verdict(.dimension(dimension.dimension.id)).disclosing(
                        DimensionEstimate(
                            dimension: dimension.dimension, mean: dimension.mean,
                            scoreClass: dimension.scoreClass, certainty: dimension.certainty,
                            items: [])),
                    items: dimension.items.map(row))
            }, also: also.map(row))
    }
}
