public import ExactNumbers
public import Questionnaires
public import Statistics

/// What people make of the features of one index of the type kano.
public struct KanoEstimate: Hashable, Sendable {
    public struct CategoryShare: Hashable, Sendable {
        public let category: KanoCategory
        /// Unweighted.
        public let count: Int
        /// Of those who answered both questions, weighted where the sample is; `nil` when these weigh
        /// nothing.
        public let share: Ratio?
    }

    public struct FeatureEstimate: Hashable, Sendable {
        public let feature: KanoFeature
        /// Those who answered both questions.
        public let base: Tally
        /// Those who did not answer one of the two, for whatever reason, or were not asked.
        public let missing: Int
        /// In the order of the cases, those of nobody included.
        public let categories: [CategoryShare]
        /// On shares by weight, and for its test on the effective number of answers.
        public let verdict: KanoVerdict
        /// (A+O)/(A+O+M+I): how far the feature can please.
        public let pleased: ShareEstimate
        /// (O+M)/(A+O+M+I): how far its absence can displease.
        public let displeased: ShareEstimate

        /// From 0 to 1; `nil` when nobody is in the four categories.
        ///
        /// Source: Berger et al. (1993), Kano's methods for understanding customer-defined quality,
        /// Center for Quality of Management Journal 2(4).
        public var better: Ratio? { pleased.share }
        /// From −1 to 0.
        public var worse: Ratio? { displeased.share.map { -$0 } }
    }

    public let index: Index
    /// In the order of the definition; hidden where those who answered both questions, or those they
    /// leave of the whole, are fewer than the floor of the index.
    public let features: [Disclosed<FeatureEstimate>]
}

extension Domain {
    /// Every index of the type kano, in the order of the questionnaire.
    ///
    /// - Parameter whole: the domain this one is a part of; itself when `nil`.
    /// - Complexity: three passes over the members for each feature.
    func kano(beside whole: Domain? = nil) -> [KanoEstimate] {
        sample.questionnaire.indices.compactMap { index in
            guard case .kano(let features) = index.kind else { return nil }
            return KanoEstimate(
                index: index,
                features: features.compactMap { feature in
                    guard let estimate = kano(feature) else { return nil }
                    let all = whole.flatMap { $0.kano(feature)?.base } ?? estimate.base
                    return Suppression.verdict(
                        for: estimate.base, of: all, floor: index.floor
                    ).disclosing(estimate)
                })
        }
    }

    private func kano(_ feature: KanoFeature) -> KanoEstimate.FeatureEstimate? {
        guard let present = kanoReplies(feature.present), let absent = kanoReplies(feature.absent)
        else { return nil }
        func category(_ member: Int) -> KanoCategory? {
            present(member).flatMap { present in
                absent(member).map { KanoCategory(present: present, absent: $0) }
            }
        }
        var tallies: [KanoCategory: Tally] = [:]
        for member in members {
            guard let category = category(member) else { continue }
            tallies[category, default: Tally()]
                .add(weight: sample.columns.weights[member], times: sample.columns.times[member])
        }
        let base = tallies.values.reduce(into: Tally()) { $0.merge($1) }
        let categories = KanoCategory.allCases.map { category in
            let tally = tallies[category] ?? Tally()
            return KanoEstimate.CategoryShare(
                category: category, count: tally.count,
                share: tally.weight.ratio / base.weight.ratio)
        }
        let shares = Dictionary(
            uniqueKeysWithValues: categories.map { ($0.category, $0.share ?? .zero) })
        let effective = (base.weight.ratio * base.weight.ratio) / base.squaredWeight.ratio
        func share(of wanted: Set<KanoCategory>) -> ShareEstimate {
            let known: Set<KanoCategory> = [.attractive, .oneDimensional, .mustBe, .indifferent]
            let table = table(of: { member in
                category(member).flatMap { category in
                    known.contains(category)
                        ? (wanted.contains(category) ? Ratio(1) : .zero) : nil
                }
            })
            return self.share(table, .design) { $0 > .zero }
        }
        return KanoEstimate.FeatureEstimate(
            feature: feature, base: base, missing: count - base.count, categories: categories,
            verdict: KanoVerdict(shares, count: effective ?? .zero),
            pleased: share(of: [.attractive, .oneDimensional]),
            displeased: share(of: [.oneDimensional, .mustBe]))
    }

    /// The answers to one of the two questions; the best end of the scale is "I like it".
    private func kanoReplies(_ id: ItemID) -> ((Int) -> KanoCategory.Reply?)? {
        let layout = sample.questionnaire.layout
        guard let place = layout.index(of: id), let field = layout.fields(ofItemAt: place).first
        else { return nil }
        let lowIsGood = layout.items[place].lowIsGood
        let codes = sample.columns.codes[field]
        return { member in
            guard Missing(rawValue: codes[member]) == nil else { return nil }
            let position = Int(codes[member])
            return KanoCategory.Reply(
                rawValue: lowIsGood ? position : KanoFeature.points - 1 - position)
        }
    }
}
