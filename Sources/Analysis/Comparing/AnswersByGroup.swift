import ExactNumbers
import Questionnaires
import Scoring
public import Statistics

/// Whether groups differ in how their answers are spread over classes or codes, not in the mean
/// alone.
public enum SpreadTest: Hashable, Sendable {
    /// Pearson's of a simple sample.
    case simple(ContingencyTable.Independence)
    /// Rao and Scott's under a design.
    case design(ContingencyTable.DesignIndependence)
}

extension Selection {
    /// Tests whether groups differ in the classes of a score, or in the codes of an item.
    ///
    /// Cost: one pass over the replies of the groups.
    ///
    /// - Parameter groups: those that are shown, in the order of the table.
    /// - Returns: `nil` for a measure of neither classes nor codes.
    func spread(
        of description: MeasureDescription, _ value: (Int) -> Ratio?, in groups: [Domain],
        _ judge: DifferenceJudge
    ) -> Result<SpreadTest, NoTest>? {
        guard let column = description.columns else { return nil }
        var table = ContingencyTable()
        let columns = sample.columns
        for (row, group) in groups.enumerated() {
            for member in group.members {
                guard let place = value(member).flatMap(column) else { continue }
                table.add(
                    row: row, column: place, weight: columns.weights[member],
                    times: columns.times[member],
                    stratum: judge.needsDesign ? columns.strata[member] : 0,
                    cluster: judge.needsDesign ? columns.clusters[member] : 0)
            }
        }
        return judge.isSimple
            ? table.independence().map { .simple($0) }
            : judge.needsDesign
                ? table.independence(design: sample.design.stratified).map { .design($0) } : nil
    }
}

extension MeasureDescription {
    /// The place of a value among classes, or its code; `nil` where there is neither.
    fileprivate var columns: ((Ratio) -> Int?)? {
        if classes.count > 1 {
            let classes = classes
            return { value in
                classes.firstIndex { entry in entry.from.map { value >= Ratio($0) } ?? true }
            }
        }
        guard unit == .code else { return nil }
        let codes = Dictionary(uniqueKeysWithValues: limits.map { (Ratio($0), $0) })
        return { codes[$0] }
    }
}
