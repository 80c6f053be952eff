import ExactNumbers
import Questionnaires
import Statistics

/// The groups of a segment in two waves, to be compared one by one.
struct GroupChange {
    private let selection: Selection
    private let earlier: Selection
    private let split: GroupSplit<Domain>
    private let verdicts: GroupVerdicts<Domain>
    private let earlierVerdicts: GroupVerdicts<Domain>?
    private let earlierSplit: GroupSplit<Domain>?
    /// The place of each group in the earlier wave; `nil` for one that nobody belonged to.
    private let earlierPlaces: [Int?]
    private let joint: JointDesign
    /// Where the groups are the clusters, each is compared from its own respondents.
    private let judge: DifferenceJudge?
    private let definitions: QuestionnaireComparison

    init(
        _ selection: Selection, _ split: GroupSplit<Domain>,
        _ verdicts: GroupVerdicts<Domain>, since wave: EarlierWave, by id: SegmentID
    ) {
        self.selection = selection
        self.split = split
        self.verdicts = verdicts
        earlier = wave.selection
        let before = GroupSplit(
            wave.selection.domain, by: id, beside: wave.selection.whole)
        earlierSplit = before
        earlierVerdicts = before.map { GroupVerdicts($0, of: selection.questionnaire) }
        let places = Dictionary(
            uniqueKeysWithValues: (before?.groups ?? []).enumerated().map { ($1.name, $0) })
        earlierPlaces = split.groups.map { places[$0.name] }
        let matching = (try? selection.matching(with: wave.selection, asked: nil).get()) ?? .nothing
        let samples = [wave.selection.sample, selection.sample]
        let matched = JointDesign(samples, matching: matching.key(in: selection.questionnaire))
        joint =
            matched.tells(floor: selection.questionnaire.reportingFloor)
            ? JointDesign(samples, matching: nil) : matched
        let weighted = samples.map(\.design).first(where: \.isWeighted)
        judge =
            split.variance == .withinGroup
            ? DifferenceJudge(weighted ?? selection.sample.design, isWithinGroups: true) : nil
        definitions = QuestionnaireComparison(from: wave.answered, to: selection.questionnaire)
    }

    /// By group, then by measure: those of a group are one family.
    ///
    /// - Parameter known: means of the later wave that were estimated already, by place of the group.
    func families(
        of measures: [Measure], known: (Measure, Int) -> MeanEstimate?
    ) -> [[WaveComparison.Row]] {
        let rows = measures.map { measure in self.rows(of: measure) { known(measure, $0) } }
        return split.groups.indices.map { group in
            let own = rows.compactMap { $0[group] }
            return WaveComparison.adjusted(own, by: .holm) { measure, other in
                let before = earlierDomain(of: group)
                return split.groups[group].domain.isSame(measure, as: other)
                    && before.map { $0.isSame(measure, as: other) } == true
            }
        }
    }

    /// The groups are one family.
    func family(of measure: Measure, _ adjustment: Adjustment) -> [String: WaveComparison.Row] {
        let rows = rows(of: measure)
        let tested = rows.map { row in
            row?.test.flatMap { try? $0.difference.get().probability }
        }
        var found: [String: WaveComparison.Row] = [:]
        for (place, probability) in adjustment.adjusted(tested).enumerated() {
            guard let row = rows[place], earlierPlaces[place] != nil else { continue }
            found[split.groups[place].name] = row.adjusted(to: probability)
        }
        return found
    }

    private func earlierDomain(of group: Int) -> Domain? {
        earlierPlaces[group].flatMap { place in earlierSplit?.groups[place].domain }
    }

    /// A row for each group, not adjusted; `nil` where there is no such measure.
    private func rows(
        of measure: Measure, known: (Int) -> MeanEstimate? = { _ in nil }
    ) -> [WaveComparison.Row?] {
        guard let description = selection.questionnaire.description(of: measure),
            let value = selection.sample.values(of: measure),
            let earlierValue = earlier.sample.values(of: measure)
        else { return split.groups.map { _ in nil } }
        let comparability = definitions.comparability(of: measure)
        let own = verdicts.verdicts(of: measure)
        let others = earlierVerdicts?.verdicts(of: measure) ?? []
        return split.groups.indices.map { group in
            let domain = split.groups[group].domain
            let tables = (
                later: domain.table(of: value, clustered: split.variance == .design),
                earlier: earlierDomain(of: group)?.table(
                    of: earlierValue, clustered: earlierSplit?.variance == .design) ?? ValueTable()
            )
            let later = own[group].disclosing(
                known(group) ?? domain.estimate(tables.later, split.variance, of: description))
            var before = Disclosed<MeanEstimate>.hidden(.underTheFloor)
            let place = earlierPlaces[group]
            if let place, let domain = earlierDomain(of: group), let earlierSplit {
                before = others[place].disclosing(
                    domain.estimate(tables.earlier, earlierSplit.variance, of: description))
            }
            let change: WaveComparison.Change
            switch (comparability, earlierDomain(of: group), later, before) {
            case (nil, _, _, _), (_, nil, _, _): change = .new
            case (.notComparable?, _, _, _): change = .notComparable
            case (_, _, .hidden, _), (_, _, _, .hidden): change = .hidden
            case (_, let domainBefore?, .shown, .shown):
                change = .tested(
                    WaveComparison.Test(
                        difference(
                            of: value, in: domain, minus: earlierValue, in: domainBefore, tables)))
            }
            return WaveComparison.Row(
                measure: description, comparability: comparability, earlier: before, later: later,
                change: change)
        }
    }

    /// - Parameter tables: of the two domains, by their own designs.
    private func difference(
        of value: (Int) -> Ratio?, in domain: Domain, minus earlierValue: (Int) -> Ratio?,
        in domainBefore: Domain, _ tables: (later: ValueTable, earlier: ValueTable)
    ) -> Result<MeanDifference, NoTest> {
        if let judge {
            return judge.difference(of: tables.later, minus: tables.earlier)
        }
        // Welch's test looks at the values alone.
        if joint.isSimple { return joint.difference(of: tables.later, minus: tables.earlier) }
        return joint.difference(
            of: joint.table(domain, wave: 1, of: value),
            minus: joint.table(domainBefore, wave: 0, of: earlierValue))
    }
}
