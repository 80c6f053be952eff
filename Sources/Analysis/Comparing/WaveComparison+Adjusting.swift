import Questionnaires
import Statistics

extension WaveComparison {
    /// The rows of one family with their probabilities adjusted. Rows of which every reply has the same
    /// value are one hypothesis, and count once.
    ///
    /// - Parameter isSame: whether all replies of both waves have the same value of two measures.
    static func adjusted(
        _ rows: [Row], by adjustment: Adjustment, isSame: (Measure, Measure) -> Bool
    ) -> [Row] {
        var rows = rows
        for place in rows.indices {
            rows[place].twin = twin(of: rows[place], among: rows[..<place], isSame)
        }
        let adjusted = adjustment.adjusted(
            rows.map { row in
                row.twin == nil
                    ? row.test.flatMap { try? $0.difference.get().probability } : nil
            })
        let places = Dictionary(
            uniqueKeysWithValues: rows.enumerated().map { ($1.measure.measure, $0) })
        return rows.enumerated().map { place, row in
            row.adjusted(to: adjusted[row.twin.flatMap { places[$0] } ?? place])
        }
    }

    /// The first tested row that is the same hypothesis, which has the same difference and p then.
    private static func twin(
        of row: Row, among rows: ArraySlice<Row>, _ isSame: (Measure, Measure) -> Bool
    ) -> Measure? {
        guard let difference = try? row.test?.difference.get() else { return nil }
        return rows.first { other in
            other.twin == nil && (try? other.test?.difference.get()) == difference
                && isSame(row.measure.measure, other.measure.measure)
        }?.measure.measure
    }
}

extension WaveComparison.Row {
    func adjusted(to probability: Double?) -> Self {
        guard case .tested(let test) = change else { return self }
        return WaveComparison.Row(
            measure: measure, comparability: comparability, earlier: earlier, later: later,
            change: .tested(WaveComparison.Test(test.difference, adjusted: probability)),
            twin: twin)
    }
}

extension WaveComparison.Test {
    /// - Parameter probability: adjusted for its family; `nil` until it is.
    init(_ difference: Result<MeanDifference, NoTest>, adjusted probability: Double? = nil) {
        self.init(
            difference: difference, adjustedProbability: probability,
            verdict: ChangeVerdict(difference, adjusted: probability))
    }
}

extension Domain {
    /// Whether each member has the same value of two measures.
    func isSame(_ measure: Measure, as other: Measure) -> Bool {
        guard let values = sample.values(of: measure), let others = sample.values(of: other) else {
            return false
        }
        return members.allSatisfy { values($0) == others($0) }
    }
}

extension JointDesign {
    /// The later values less the earlier, by the test that the design takes.
    func difference(
        of later: ValueTable, minus earlier: ValueTable
    ) -> Result<MeanDifference, NoTest> {
        isSimple
            ? MeanDifference.welch(of: SampleMoments(later), minus: SampleMoments(earlier))
            : MeanDifference.linearised(
                of: later, minus: earlier, design: stratified,
                degreesOfFreedom: matched > 0 ? pairedFreedom(later, earlier) : nil)
    }

    /// Clusters less strata where every cluster has values in both waves: the differences themselves
    /// are the sample, as in `t.test(paired = TRUE)`. `nil` for those of the test.
    private func pairedFreedom(_ first: ValueTable, _ second: ValueTable) -> Int? {
        var both = first
        both.merge(second)
        let freedom = [first, second, both].map { $0.degreesOfFreedom(isClustered: true) }
        return freedom[0] == freedom[2] && freedom[1] == freedom[2] ? freedom[2] : nil
    }
}
