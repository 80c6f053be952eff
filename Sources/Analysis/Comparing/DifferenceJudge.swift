import Statistics

/// Tests differences of parts of one sample by its design.
struct DifferenceJudge {
    private let design: Design
    /// Whether each part stands by itself, because the parts are the clusters of the design.
    private let isWithinGroups: Bool

    init(_ design: Design, isWithinGroups: Bool) {
        self.design = design
        self.isWithinGroups = isWithinGroups
    }

    /// Whether tables of the parts must know strata and clusters, because the design is asked.
    var needsDesign: Bool { !isWithinGroups }

    /// Whether nothing about the sample needs more than n, so that Welch's test holds.
    var isSimple: Bool { design.isSimple || (isWithinGroups && !design.isWeighted) }

    func difference(
        of first: ValueTable, minus second: ValueTable
    ) -> Result<MeanDifference, NoTest> {
        if isSimple {
            return MeanDifference.welch(of: SampleMoments(first), minus: SampleMoments(second))
        }
        if isWithinGroups {
            let (tables, design) = ValueTable.independent([first, second])
            return MeanDifference.linearised(of: tables[0], minus: tables[1], design: design)
        }
        return MeanDifference.linearised(of: first, minus: second, design: design.stratified)
    }

    /// By the weighted means and standard deviations; `nil` where one of the parts has no spread.
    func effect(of first: ValueTable, minus second: ValueTable) -> StandardizedDifference? {
        let parts = [first, second].map { SampleMoments(weighted: $0) }
        guard parts.allSatisfy({ $0.variance ?? 0 > 0 }) else { return nil }
        return try? StandardizedDifference.of(parts[0], minus: parts[1]).get()
    }

    /// By ranks, which know no design; `nil` under one, and where all values are equal.
    func ranks(of first: ValueTable, against second: ValueTable) -> MannWhitney? {
        isSimple ? try? MannWhitney.test(first, against: second).get() : nil
    }

    func overall(_ parts: [ValueTable]) -> Result<FTest, NoTest> {
        if isSimple { return FTest.welch(parts.map { SampleMoments($0) }) }
        if isWithinGroups {
            let (tables, design) = ValueTable.independent(parts)
            return FTest.linearised(tables, design: design)
        }
        return FTest.linearised(parts, design: design.stratified)
    }
}

extension ValueTable {
    /// Parts as strata of a design in which each observation is drawn by itself.
    fileprivate static func independent(
        _ parts: [ValueTable]
    ) -> (tables: [ValueTable], design: StratifiedDesign) {
        let strata = parts.map { part in
            let total = part.total
            return StratifiedDesign.Stratum(
                clusters: total.count, weightedClusters: total.weightedCount)
        }
        return (
            parts.enumerated().map { $1.gathered(inStratum: $0) },
            StratifiedDesign(strata: strata, isClustered: false)
        )
    }
}
