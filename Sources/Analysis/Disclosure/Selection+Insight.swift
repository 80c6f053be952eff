import ExactNumbers
public import Questionnaires
import Scoring
import Statistics

extension Selection {
    /// Every index of the type gap, hidden as the index is.
    public func gaps() -> [(index: Index, estimate: Disclosed<GapEstimate>)] {
        let all = whole?.indices() ?? domain.indices()
        return domain.gaps(beside: whole).map { gap in
            guard let whole = all.first(where: { $0.index.id == gap.index.index.id }) else {
                return (gap.index.index, .hidden(.underTheFloor))
            }
            switch gap.index.disclosed(beside: whole) {
            case .hidden(let reason): return (gap.index.index, .hidden(reason))
            case .shown(let index):
                return (gap.index.index, .shown(GapEstimate(index: index, items: gap.items)))
            }
        }
    }

    /// Every index of the type kano, each feature hidden when too few answered it.
    public func kano() -> [KanoEstimate] { domain.kano(beside: whole) }

    /// How carefully the answers were given, and what the flagged replies do to the figures. An item
    /// that too few answered is hidden as everywhere.
    ///
    /// - Parameters:
    ///   - seconds: how long a reply took, by its id.
    ///   - kinds: what is left out of the second figures.
    public func quality(
        _ rules: QualityRules = QualityRules(), seconds: [String: Double] = [:],
        leavingOut kinds: Set<QualityFlag> = Set(QualityFlag.allCases)
    ) -> Disclosed<DataQuality> {
        let quality = domain.quality(
            rules, seconds: seconds, leavingOut: kinds, beside: whole)
        let shown = Set(indices().filter { $0.estimate.value != nil }.map(\.index.id))
        let items = domain.itemQualities()
        let all = whole?.itemQualities() ?? items
        let isHeadlineTold = composite().value.map { !$0.isHeadlineWithheld } ?? false
        return disclosed(
            DataQuality(
                flags: quality.flags, kinds: quality.kinds, leftOut: quality.leftOut,
                composite: isHeadlineTold ? quality.composite : nil,
                indices: quality.indices.filter { shown.contains($0.all.index.id) },
                items: zip(items, all).map { part, all in
                    DataQuality.ItemRow(
                        item: part.item,
                        quality: disclosed(part, count: part.answered, of: all.answered))
                }),
            count: domain.count, of: sample.count)
    }

    /// How many seconds each reply took, from a question for a number; those who did not answer it
    /// are left out.
    ///
    /// - Returns: `nil` when the questionnaire has no such question.
    public func seconds(in id: ItemID) -> [String: Double]? {
        guard let item = questionnaire.item(id), case .number = item.kind,
            let place = questionnaire.layout.index(of: id),
            let field = questionnaire.layout.fields(ofItemAt: place).first
        else { return nil }
        let key = questionnaire.layout.fields[field].id
        var seconds: [String: Double] = [:]
        for row in sample.replies {
            guard let written = row.reply.texts[key], let number = FixedDecimal(written) else {
                continue
            }
            seconds[row.reply.id] = Ratio(number).double
        }
        return seconds
    }

    /// What everyone's headline mean can be when those who did not answer are counted in; only of the
    /// whole wave.
    ///
    /// - Parameter asked: people, or units where the headline is their mean; `nil` for those the wave
    ///   was sent to, who are people.
    public func nonResponse(
        asked: Int? = nil
    ) -> Disclosed<Result<NonResponseBounds, NonResponseBounds.NoBounds>> {
        guard isWholeWave else { return .hidden(.protectsAnother) }
        switch composite() {
        case .hidden(let reason): return .hidden(reason)
        case .shown(let composite):
            let isOfUnits = composite.headline == .units && composite.unitMean != nil
            return .shown(
                composite.nonResponse(
                    asked: asked ?? (isOfUnits ? nil : sample.wave.sent),
                    rules: questionnaire.score, isWeighted: sample.design.isWeighted))
        }
    }
}
