import ExactNumbers
public import Questionnaires
import Scoring
public import Statistics

/// Two waves of a questionnaire against each other, measure by measure.
public struct WaveComparison: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let measure: MeasureDescription
        /// `.notComparable` where the definitions say so, and then there is no change; `nil` where the
        /// earlier wave did not ask it.
        public let comparability: Comparability?
        public let earlier: Disclosed<MeanEstimate>
        public let later: Disclosed<MeanEstimate>
        public let change: Change
        /// An earlier row whose values are the same for every reply, such as the composite beside its
        /// only dimension: both are one hypothesis, and count once in the family.
        public internal(set) var twin: Measure?
    }

    public enum Change: Hashable, Sendable {
        case tested(Test)
        /// One of the two may not be shown.
        case hidden
        case notComparable
        /// The earlier wave did not ask it.
        case new
    }

    public struct Test: Hashable, Sendable {
        /// The later less the earlier.
        public let difference: Result<MeanDifference, NoTest>
        /// Adjusted for the family of all rows that are tested, those with a twin left out, which have
        /// that of the twin.
        public internal(set) var adjustedProbability: Double?
        public internal(set) var verdict: ChangeVerdict
    }

    public let earlier: Wave
    public let later: Wave
    public let matching: Matching
    /// Whether others were to be matched, and the clusters of the design that hold them are instead.
    public let isMatchedByClusters: Bool
    /// Clusters, or people, that answered both waves.
    public let matched: Int
    /// Those that answered both, but from another stratum each time, and are not matched.
    public let moved: Int
    /// Whether nobody was matched because those who answered both waves, or only one of them, are too
    /// few: the errors would tell of them.
    public let isMatchingWithheld: Bool
    public let adjustment: Adjustment
    public let rows: [Row]
    /// Whether Welch's test was used, which knows no design.
    public let isSimple: Bool
    /// Whether a population has a size, of which the test makes no use: it is about the process behind
    /// both waves, which a census does not know either.
    public let leavesOutPopulations: Bool
    /// Why some rows stand as they do.
    public let definitions: QuestionnaireComparison
}

extension Selection {
    /// What changed since an earlier wave.
    ///
    /// - Parameters:
    ///   - earlier: replies that answer this selection's questionnaire; those of another version made
    ///     fit by `Reply.answering(_:from:)`.
    ///   - answered: the definition the earlier wave answered.
    ///   - asked: what to match by; `nil` for the clusters of the design, or nothing where there are
    ///     none.
    /// - Complexity: a pass over both waves for each measure.
    public func comparison(
        with earlier: Selection, answering answered: Questionnaire,
        matching asked: WaveComparison.Matching? = nil, adjustment: Adjustment = .holm
    ) -> Result<WaveComparison, NoMatching> {
        matching(with: earlier, asked: asked).map { matching in
            comparison(
                with: earlier, answering: answered, matching: matching,
                isMatchedByClusters: asked != nil && asked != matching, adjustment)
        }
    }

    private func comparison(
        with earlier: Selection, answering answered: Questionnaire,
        matching wanted: WaveComparison.Matching, isMatchedByClusters: Bool,
        _ adjustment: Adjustment
    ) -> WaveComparison {
        let definitions = QuestionnaireComparison(from: answered, to: questionnaire)
        var matching = wanted
        var joint = JointDesign(
            [earlier.sample, sample], matching: matching.key(in: questionnaire))
        let isTelling = joint.tells(floor: questionnaire.reportingFloor)
        if isTelling {
            matching = .nothing
            joint = JointDesign([earlier.sample, sample], matching: nil)
        }
        var rows = questionnaire.measures.compactMap { measure in
            row(of: measure, earlier, joint, definitions)
        }
        rows = WaveComparison.adjusted(rows, by: adjustment) { measure, other in
            [self, earlier].allSatisfy { $0.domain.isSame(measure, as: other) }
        }
        return WaveComparison(
            earlier: earlier.sample.wave, later: sample.wave, matching: matching,
            isMatchedByClusters: isMatchedByClusters && !isTelling, matched: joint.matched,
            moved: joint.moved,
            isMatchingWithheld: isTelling, adjustment: adjustment, rows: rows,
            isSimple: joint.isSimple, leavesOutPopulations: joint.leavesOutPopulations,
            definitions: definitions)
    }

    private func row(
        of measure: Measure, _ earlier: Selection, _ joint: JointDesign,
        _ definitions: QuestionnaireComparison
    ) -> WaveComparison.Row? {
        guard let description = questionnaire.description(of: measure),
            let value = sample.values(of: measure),
            let earlierValue = earlier.sample.values(of: measure)
        else { return nil }
        let comparability = definitions.comparability(of: measure)
        let before = earlier.mean(of: measure, description)
        let after = mean(of: measure, description)
        let change: WaveComparison.Change
        switch (comparability, before, after) {
        case (nil, _, _): change = .new
        case (.notComparable?, _, _): change = .notComparable
        case (_, .hidden, _), (_, _, .hidden): change = .hidden
        case (_, .shown, .shown):
            change = .tested(
                WaveComparison.Test(
                    joint.difference(
                        of: joint.table(domain, wave: 1, of: value),
                        minus: joint.table(earlier.domain, wave: 0, of: earlierValue))))
        }
        return WaveComparison.Row(
            measure: description, comparability: comparability, earlier: before, later: after,
            change: change)
    }

    /// The mean of a measure, unless it may not be shown.
    ///
    /// - Returns: hidden also when the questionnaire has no such measure.
    public func mean(of measure: Measure) -> Disclosed<MeanEstimate> {
        guard let description = questionnaire.description(of: measure) else {
            return .hidden(.underTheFloor)
        }
        return mean(of: measure, description)
    }

    private func mean(
        of measure: Measure, _ description: MeasureDescription
    ) -> Disclosed<MeanEstimate> {
        guard let table = domain.table(of: measure) else { return .hidden(.underTheFloor) }
        return verdict(of: measure)
            .disclosing(domain.estimate(table, .design, of: description))
    }
}

extension WaveComparison.Row {
    /// `nil` where nothing was tested.
    public var test: WaveComparison.Test? {
        if case .tested(let test) = change { test } else { nil }
    }
}

extension QuestionnaireComparison {
    /// Whether a measure of the newer version may be set beside that of the older.
    ///
    /// - Returns: `nil` where the older version has no such measure.
    public func comparability(of measure: Measure) -> Comparability? {
        switch measure {
        case .composite: return standing(of: .composite)
        case .dimension(let id): return standing(of: .dimension(id))
        case .index(let id): return standing(of: .index(id))
        case .item(let id), .topTwo(let id):
            // What is expected is compared with what is found, as halves of one pair.
            let item = new.items.first { $0.expectationID == id } ?? new.item(id)
            return items.first { $0.id == item?.declaredID }.flatMap(\.comparability)
        }
    }

    private func standing(of subject: IndexComparison.Subject) -> Comparability? {
        guard let index = indices.first(where: { $0.subject == subject }) else { return nil }
        switch index.standing {
        case .added, .removed: return nil
        case .kept(let scores, _): return scores
        }
    }
}

extension ItemComparison {
    /// What its labels say of its answers: what it counts touches no answer.
    fileprivate var comparability: Comparability? {
        switch label {
        case .added, .removed: nil
        case .identical, .relabelled, .weightChanged: .comparable
        case .retranslated, .conditionChanged: .withCare
        case .reworded, .scaleChanged: .notComparable
        }
    }
}
