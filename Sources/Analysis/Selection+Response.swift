public import Questionnaires

/// Why what became of those who were asked cannot be told.
public enum NoResponse: Error, Hashable, Sendable {
    /// How many were asked is known of the whole wave only.
    case conditions
    case unknownSegment
    /// Groups that answered and that nothing was counted of.
    case withoutCounts([String])
    /// Never empty. Of the groups that are shown; of all only where no group is at fault.
    case impossible([Contradiction])
    /// Nothing says how many were asked, nor what became of the others.
    case nobodyAsked

    /// Counts that cannot be true together.
    public struct Contradiction: Hashable, Sendable {
        /// The group by its value as it is stored; `nil` for all.
        public let value: String?
        public let fault: Dispositions.Fault
    }
}

extension Selection {
    /// What became of everyone who was asked.
    ///
    /// - Parameters:
    ///   - outcomes: what was counted besides the replies; how many were asked is as the wave says
    ///     where they do not.
    ///   - silence: what those count as of whom nothing came back.
    public func response(
        _ outcomes: CountedOutcomes, silence: Dispositions.Silence = .unknown,
        eligibleShare: ResponseRates.EligibleShare = .asKnown
    ) -> Result<ResponseTable, NoResponse> {
        guard conditions.isEmpty else { return .failure(.conditions) }
        return table(
            sample.completions.outcome(
                outcomes, sent: sample.wave.sent, silence, eligibleShare), nil, [])
    }

    /// The same by the groups of a segment. A group is hidden together with its counts where its
    /// replies are.
    ///
    /// - Parameter outcomes: of each group, by its value as it is stored; a group that answered must
    ///   be among them.
    public func response(
        _ outcomes: [String: CountedOutcomes], by id: SegmentID,
        silence: Dispositions.Silence = .unknown,
        eligibleShare: ResponseRates.EligibleShare = .asKnown
    ) -> Result<ResponseTable, NoResponse> {
        guard conditions.isEmpty else { return .failure(.conditions) }
        guard let segment = questionnaire.segment(id), let replied = completions(by: id) else {
            return .failure(.unknownSegment)
        }
        let without = replied.map(\.value).filter { outcomes[$0] == nil }
        guard without.isEmpty else { return .failure(.withoutCounts(without)) }
        let named = Set(replied.map(\.value))
        let nobody = Sample.Completions(complete: 0, partial: 0, breakOffs: 0)
        let groups =
            replied.map { ($0.value, $0.completions) }
            + outcomes.keys.filter { !named.contains($0) }.sorted().map { ($0, .shown(nobody)) }
        let rows = groups.map { value, completions in
            ResponseTable.Row(
                value: value,
                outcome: completions.map {
                    $0.outcome(
                        outcomes[value] ?? CountedOutcomes(), sent: nil, silence, eligibleShare)
                })
        }
        let whole = sample.completions.outcome(
            .sum(groups.map { outcomes[$0.0] ?? CountedOutcomes() }), sent: sample.wave.sent,
            silence, eligibleShare)
        return table(whole, segment, rows)
    }

    private func table(
        _ whole: ResponseTable.Outcome, _ segment: Segment?, _ rows: [ResponseTable.Row]
    ) -> Result<ResponseTable, NoResponse> {
        var contradictions = rows.flatMap { row in
            (row.outcome.value?.faults ?? []).map {
                NoResponse.Contradiction(value: row.value, fault: $0)
            }
        }
        if contradictions.isEmpty {
            contradictions = whole.faults.map { NoResponse.Contradiction(value: nil, fault: $0) }
        }
        guard contradictions.isEmpty else { return .failure(.impossible(contradictions)) }
        guard whole.rates.dispositions.hasSilent || whole.sent != nil else {
            return .failure(.nobodyAsked)
        }
        return .success(ResponseTable(whole: whole, segment: segment, rows: rows))
    }
}

extension Sample.Completions {
    fileprivate func outcome(
        _ counted: CountedOutcomes, sent: Int?, _ silence: Dispositions.Silence,
        _ eligibleShare: ResponseRates.EligibleShare
    ) -> ResponseTable.Outcome {
        let dispositions = Dispositions(self, counted, sent: sent, silence: silence)
        let valid = dispositions.complete + dispositions.partial
        return ResponseTable.Outcome(
            rates: ResponseRates(dispositions, eligibleShare: eligibleShare),
            returned: valid + breakOffs, valid: valid)
    }
}

extension ResponseTable.Outcome {
    /// What cannot be true, each once: where nothing is known of what was delivered, more answers than
    /// messages are more outcomes than people.
    fileprivate var faults: [Dispositions.Fault] {
        let delivery = rates.dispositions.delivery
        let isDeliveryKnown = delivery.delivered != nil || delivery.bounced != nil
        return rates.dispositions.faults.filter { fault in
            if case .moreAnsweredThanDelivered = fault { isDeliveryKnown } else { true }
        }
    }
}
