public import ExactNumbers
public import Questionnaires
import Scoring
public import Statistics

/// The groups of a segment against each other in one measure.
public struct GroupComparison: Hashable, Sendable {
    /// A group and how it stands to all others.
    public struct Row: Hashable, Sendable {
        /// The segment's value as it is stored.
        public let value: String
        public let figures: Disclosed<Figures>
    }

    public struct Figures: Hashable, Sendable {
        public let mean: MeanEstimate
        /// Clusters with somebody of the group who has the figure; `nil` where none were drawn and
        /// where the groups are the clusters. As public as the units that `CompositeEstimate` counts of
        /// a group that is shown.
        public let clusters: Int?
        public let scoreClass: ScoreClass?
        /// How sure that class is, by bounds of the mean, or of the share where the figure is one;
        /// `nil` without a class.
        public let certainty: ClassCertainty?
        /// Its mean less that of everyone else who has a value; known group or not. `.withheld` where
        /// the total may not be shown, which the two would give away.
        public let againstOthers: Result<MeanDifference, NoTest>
        /// Two-sided, adjusted for the family of all groups that are shown; `nil` without a test.
        public internal(set) var adjustedProbability: Double?
        public internal(set) var verdict: ChangeVerdict
    }

    /// Two groups that are both shown.
    public struct Pair: Hashable, Sendable {
        public let first: String
        public let second: String
        /// The first less the second.
        public let difference: Result<MeanDifference, NoTest>
        /// The same in standard deviations; `nil` where one of the groups has no spread.
        public let effect: StandardizedDifference?
        /// By ranks; `nil` under a design, which ranks know nothing of, and where all values are equal.
        public let ranks: MannWhitney?
        /// Adjusted for the family of all pairs.
        public internal(set) var adjustedProbability: Double?
        /// Of `ranks`, corrected for continuity and adjusted for the family of all pairs.
        public internal(set) var adjustedRankProbability: Double?
        public internal(set) var verdict: ChangeVerdict
    }

    public let segment: Segment
    public let measure: MeasureDescription
    public let adjustment: Adjustment
    /// In the order of the definition, then by name.
    public let rows: [Row]
    /// Whether the means of the groups that are shown differ at all.
    public let overall: Result<FTest, NoTest>
    /// The same from ranks; `nil` under a design, which ranks know nothing of.
    public let ranks: Result<KruskalWallis, NoTest>?
    /// Whether they differ in how their answers are spread; `nil` for a measure of neither classes nor
    /// codes, and where no test knows the design.
    public let spread: Result<SpreadTest, NoTest>?
    /// Every two of the groups that are shown.
    public let pairs: [Pair]
    /// Of everyone in the selection who has a value.
    public let total: Disclosed<MeanEstimate>
    public let unknown: Int
    /// Whether there are two groups and nobody beside them: both rows say the same difference, which
    /// is one test and counts once.
    public let isOneDifference: Bool
    /// Whether intervals and tests come from the groups' own respondents, because the groups are the
    /// clusters.
    public let isWithinClusters: Bool
    /// Whether Welch's test was used, which knows no design.
    public let isSimple: Bool
}

extension Selection {
    /// How the groups of a segment differ.
    ///
    /// - Returns: `nil` when the questionnaire has no such segment or measure.
    /// - Complexity: some passes over the replies, and a test for every two groups.
    public func comparison(
        of measure: Measure, by id: SegmentID, adjustment: Adjustment = .holm
    ) -> GroupComparison? {
        guard let split = GroupSplit(domain, by: id, beside: whole),
            let description = questionnaire.description(of: measure),
            let value = sample.values(of: measure)
        else { return nil }
        let judge = DifferenceJudge(sample.design, isWithinGroups: split.variance == .withinGroup)
        let verdicts = split.verdicts(of: measure)
        let total = verdict(of: measure)
        let tables = split.groups.map { group in
            group.domain.table(of: value, clustered: judge.needsDesign)
        }
        let index = questionnaire.segments.firstIndex { $0.id == id } ?? 0
        let unknown = domain.filtered { $0.segments[index] == nil }
            .table(of: value, clustered: judge.needsDesign)

        func figures(_ place: Int) -> Disclosed<GroupComparison.Figures> {
            if case .hidden(let reason) = verdicts[place] { return .hidden(reason) }
            let difference: Result<MeanDifference, NoTest> =
                total == .shown
                ? judge.difference(
                    of: tables[place],
                    minus: tables.indices.reduce(into: unknown) { others, other in
                        if other != place { others.merge(tables[other]) }
                    })
                : .failure(.withheld)
            let group = split.groups[place].domain
            return .shown(
                self.figures(
                    tables[place], difference, split.variance, description, in: group,
                    clusters: split.variance == .design ? group.clusters(with: value) : nil))
        }
        var rows = split.groups.indices.map { place in
            GroupComparison.Row(value: split.groups[place].name, figures: figures(place))
        }
        var tested = rows.map { row in
            row.figures.value.flatMap { try? $0.againstOthers.get().probability }
        }
        let isOneDifference =
            tested.count == 2 && unknown.total.count == 0 && !tested.contains(nil)
        if isOneDifference { tested.removeLast() }
        let adjusted = adjustment.adjusted(tested)
        for place in rows.indices {
            rows[place] = rows[place].adjusted(to: adjusted[min(place, adjusted.count - 1)])
        }
        let shown = split.groups.indices.filter {
            verdicts[$0] == .shown && tables[$0].total.count > 0
        }
        return GroupComparison(
            segment: split.segment, measure: description, adjustment: adjustment, rows: rows,
            overall: judge.overall(shown.map { tables[$0] }),
            ranks: judge.isSimple ? KruskalWallis.test(shown.map { tables[$0] }) : nil,
            spread: spread(
                of: description, value, in: shown.map { split.groups[$0].domain }, judge),
            pairs: pairs(shown.map { (split.groups[$0].name, tables[$0]) }, judge, adjustment),
            total: total.disclosing(
                domain.estimate(domain.table(of: value), .design, of: description)),
            unknown: split.unknown, isOneDifference: isOneDifference,
            isWithinClusters: split.variance == .withinGroup,
            isSimple: judge.isSimple)
    }

    private func figures(
        _ table: ValueTable, _ difference: Result<MeanDifference, NoTest>, _ variance: Variance,
        _ description: MeasureDescription, in group: Domain, clusters: Int?
    ) -> GroupComparison.Figures {
        let mean = group.estimate(table, variance, of: description)
        let certainty =
            description.unit == .percent
            ? group.certainty(
                ofShareIn: table, among: description.classes, variance, where: { $0 > .zero })
            : ClassCertainty(
                of: mean, among: description.classes, isCensus: group.isCensus(variance))
        return GroupComparison.Figures(
            mean: mean, clusters: clusters,
            scoreClass: mean.mean.flatMap { description.scoreClass(of: $0) },
            certainty: certainty, againstOthers: difference, adjustedProbability: nil,
            verdict: ChangeVerdict(difference))
    }

    private func pairs(
        _ groups: [(name: String, table: ValueTable)], _ judge: DifferenceJudge,
        _ adjustment: Adjustment
    ) -> [GroupComparison.Pair] {
        var pairs: [GroupComparison.Pair] = []
        for (place, first) in groups.enumerated() {
            for second in groups.dropFirst(place + 1) {
                let difference = judge.difference(of: first.table, minus: second.table)
                pairs.append(
                    GroupComparison.Pair(
                        first: first.name, second: second.name, difference: difference,
                        effect: judge.effect(of: first.table, minus: second.table),
                        ranks: judge.ranks(of: first.table, against: second.table),
                        adjustedProbability: nil, adjustedRankProbability: nil,
                        verdict: ChangeVerdict(difference)))
            }
        }
        let tested = pairs.map { try? $0.difference.get().probability }
        for (place, adjusted) in adjustment.adjusted(tested).enumerated() {
            pairs[place].adjustedProbability = adjusted
            pairs[place].verdict = ChangeVerdict(pairs[place].difference, adjusted: adjusted)
        }
        let ranked = pairs.map { $0.ranks?.continuityCorrected.probability }
        for (place, adjusted) in adjustment.adjusted(ranked).enumerated() {
            pairs[place].adjustedRankProbability = adjusted
        }
        return pairs
    }
}

extension GroupComparison.Row {
    fileprivate func adjusted(to probability: Double?) -> Self {
        guard case .shown(var figures) = self.figures else { return self }
        figures.adjustedProbability = probability
        figures.verdict = ChangeVerdict(figures.againstOthers, adjusted: probability)
        return GroupComparison.Row(value: value, figures: .shown(figures))
    }
}

extension Domain {
    /// How many clusters those with a value come from; `nil` where the design has none.
    fileprivate func clusters(with value: (Int) -> Ratio?) -> Int? {
        guard sample.design.stratified.isClustered else { return nil }
        let places = sample.design.places
        return Set(members.filter { value($0) != nil }.map { places[$0] }).count
    }
}

extension MeasureDescription {
    /// The class of a value; `nil` where the measure has none.
    public func scoreClass(of value: Ratio) -> ScoreClass? {
        classes.first { entry in entry.from.map { value >= Ratio($0) } ?? true }
    }
}
