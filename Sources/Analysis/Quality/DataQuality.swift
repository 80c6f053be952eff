public import ExactNumbers
public import Questionnaires
import Statistics

/// What the flagged replies do to the figures, and how well each item was answered.
public struct DataQuality: Sendable {
    /// A figure with and without the flagged replies.
    public struct Headline<Estimate: Hashable & Sendable>: Hashable, Sendable {
        public let all: Estimate
        /// Without the flagged replies; hidden where these, or those who are left, are fewer than the
        /// floor, as the two figures would give them away.
        public let kept: Disclosed<Estimate>
        /// Without them less with them; `nil` when one of the two is missing or hidden.
        public let difference: Ratio?
    }

    /// How an item was answered, of those it was asked.
    public struct ItemQuality: Hashable, Sendable {
        public let item: Item
        public let asked: Int
        /// How many did not answer, for each reason; those it was not asked are not among `asked`.
        public let missing: [Missing: Int]
        /// Skipped, of those asked; `nil` when nobody was.
        public let skippedShare: Ratio?
        public let dontKnowShare: Ratio?
        public let notApplicableShare: Ratio?

        /// Of those it was asked.
        var answered: Int {
            missing.reduce(asked) { $1.key == .notAsked ? $0 : $0 - $1.value }
        }
    }

    /// An item and how it was answered, unless so few answered that it may not be told.
    public struct ItemRow: Hashable, Sendable {
        public let item: Item
        public let quality: Disclosed<ItemQuality>
    }

    public let flags: ReplyFlags
    /// The kinds that are left out of the second figures.
    public let kinds: Set<QualityFlag>
    /// Replies with a flag of these kinds.
    public let leftOut: Int
    /// `nil` when the questionnaire has no composite or it may not be told. The difference is that of
    /// the headline means; the second is hidden also where it would give scored units away.
    public let composite: Headline<CompositeEstimate>?
    /// In the order of the questionnaire.
    public let indices: [Headline<IndexEstimate>]
    /// Every item that is answered, in the order of the questionnaire.
    public let items: [ItemRow]
}

extension Domain {
    /// Every headline with and without the flagged replies, and how each item was answered.
    ///
    /// - Parameters:
    ///   - seconds: how long a reply took, by its id.
    ///   - kinds: what is left out of the second figures.
    ///   - whole: what this is a part of; itself when `nil`.
    func quality(
        _ rules: QualityRules = QualityRules(), seconds: [String: Double] = [:],
        leavingOut kinds: Set<QualityFlag> = Set(QualityFlag.allCases),
        beside whole: Domain? = nil
    ) -> DataQuality {
        let flags = flags(rules, seconds: seconds)
        let kept = without(flags, of: kinds)
        let questionnaire = sample.questionnaire
        return DataQuality(
            flags: flags, kinds: kinds, leftOut: count - kept.count,
            composite: questionnaire.hasComposite
                ? headline(without: kept, beside: whole) : nil,
            indices: zip(indices(), kept.indices()).map { all, kept in
                DataQuality.Headline(
                    all: all, kept: kept.disclosed(beside: all), value: \.value)
            },
            items: itemQualities().map {
                DataQuality.ItemRow(item: $0.item, quality: .shown($0))
            })
    }

    /// How each item was answered, nothing hidden.
    func itemQualities() -> [DataQuality.ItemQuality] {
        sample.questionnaire.items.indices.compactMap { itemQuality(at: $0) }
    }

    private func headline(
        without kept: Domain, beside whole: Domain?
    ) -> DataQuality.Headline<CompositeEstimate> {
        let all = composite(.design, beside: whole)
        let kept = kept.composite(.design, beside: whole)
        let verdict =
            kept.isHeadlineWithheld
            ? .hidden(.protectsAnother)
            : Suppression.verdict(
                for: kept.respondents.base, of: all.respondents.base,
                floor: sample.questionnaire.reportingFloor)
        return DataQuality.Headline(
            all: all, kept: verdict.disclosing(kept), value: \.headlineMean.mean)
    }

    private func itemQuality(at index: Int) -> DataQuality.ItemQuality? {
        let questionnaire = sample.questionnaire
        guard let field = questionnaire.layout.fields(ofItemAt: index).first else { return nil }
        var missing: [Missing: Int] = [:]
        for member in members {
            if let reason = Missing(rawValue: sample.columns.codes[field][member]) {
                missing[reason, default: 0] += sample.columns.times[member].count
            }
        }
        let asked = count - missing[.notAsked, default: 0]
        func share(_ reason: Missing) -> Ratio? {
            Ratio(missing[reason, default: 0]) / Ratio(asked)
        }
        return DataQuality.ItemQuality(
            item: questionnaire.items[index], asked: asked, missing: missing,
            skippedShare: share(.skipped), dontKnowShare: share(.dontKnow),
            notApplicableShare: share(.notApplicable))
    }
}

extension DataQuality.Headline {
    fileprivate init(all: Estimate, kept: Disclosed<Estimate>, value: (Estimate) -> Ratio?) {
        self.all = all
        self.kept = kept
        difference = value(all).flatMap { all in
            kept.value.flatMap(value).map { $0 - all }
        }
    }
}
