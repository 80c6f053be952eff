public import ExactNumbers

/// The response, cooperation, refusal and contact rates of a campaign, exact.
///
/// Source: American Association for Public Opinion Research, Standard Definitions (9th edition, 2016),
/// Calculating outcome rates from final disposition distributions, whose numbers the rates have.
public struct ResponseRates: Hashable, Sendable {
    public enum Rate: String, Hashable, Sendable, CaseIterable {
        case rr1 = "RR1"
        case rr2 = "RR2"
        case rr3 = "RR3"
        case rr4 = "RR4"
        case rr5 = "RR5"
        case rr6 = "RR6"
        case coop1 = "COOP1"
        case coop2 = "COOP2"
        case coop3 = "COOP3"
        case coop4 = "COOP4"
        case ref1 = "REF1"
        case ref2 = "REF2"
        case ref3 = "REF3"
        case con1 = "CON1"
        case con2 = "CON2"
        case con3 = "CON3"
        /// Of what was sent, before anything is known of who answered.
        case delivered, bounced
        /// Of what was delivered.
        case opened
    }

    /// Where the share comes from of those of unknown standing who belong to the population.
    public enum EligibleShare: Hashable, Sendable {
        /// That of those whose standing is known, (I+P+R+NC+O)/(I+P+R+NC+O+ineligible).
        ///
        /// Source: Council of American Survey Research Organizations (1982), On the definition of
        /// response rates.
        case asKnown
        /// From 0 to 1, by whoever knows better.
        case given(FixedDecimal)
    }

    /// Why a rate is not there.
    public enum NoRate: Error, Hashable, Sendable {
        /// There is nobody it could be a share of.
        case nobody
        /// Of nobody is it known whether they belong to the population, so no share can be estimated.
        case noEligibleShare
        /// A given share is not within 0 to 1.
        case eligibleShareOutOfRange(FixedDecimal)
        /// The messages were not counted.
        case notCounted
        /// Counts that cannot be true together.
        case inconsistent([Dispositions.Fault])
    }

    public let dispositions: Dispositions
    public let eligibleShareFrom: EligibleShare
    /// e; stated wherever RR3, RR4, REF2 or CON2 is.
    public let eligibleShare: Result<Ratio, NoRate>
    private let faults: [Dispositions.Fault]

    /// Counts that cannot be true together, or a share that is none, refuse every rate they would be
    /// in; nothing is refused here.
    ///
    /// - Parameters:
    ///   - dispositions: those of a whole campaign, in people.
    ///   - eligibleShare: e, the share of those of unknown standing who belong to the population.
    public init(_ dispositions: Dispositions, eligibleShare: EligibleShare = .asKnown) {
        self.dispositions = dispositions
        eligibleShareFrom = eligibleShare
        let faults = dispositions.faults
        self.faults = faults
        self.eligibleShare =
            faults.isEmpty ? dispositions.share(eligibleShare) : .failure(.inconsistent(faults))
    }

    /// - Complexity: constant.
    public subscript(rate: Rate) -> Result<Ratio, NoRate> {
        guard faults.isEmpty else { return .failure(.inconsistent(faults)) }
        let counts = dispositions
        let complete = Ratio(counts.complete)
        let interviews = complete + Ratio(counts.partial)
        let refused = Ratio(counts.refused)
        let reached = interviews + refused + Ratio(counts.other)
        let known = counts.eligible
        let unknown = counts.unknown
        switch rate {
        case .rr1: return Self.share(complete, of: known + unknown)
        case .rr2: return Self.share(interviews, of: known + unknown)
        case .rr3: return share(complete, of: known, and: unknown)
        case .rr4: return share(interviews, of: known, and: unknown)
        case .rr5: return Self.share(complete, of: known)
        case .rr6: return Self.share(interviews, of: known)
        case .coop1: return Self.share(complete, of: reached)
        case .coop2: return Self.share(interviews, of: reached)
        case .coop3: return Self.share(complete, of: interviews + refused)
        case .coop4: return Self.share(interviews, of: interviews + refused)
        case .ref1: return Self.share(refused, of: known + unknown)
        case .ref2: return share(refused, of: known, and: unknown)
        case .ref3: return Self.share(refused, of: known)
        case .con1: return Self.share(reached, of: known + unknown)
        case .con2: return share(reached, of: known, and: unknown)
        case .con3: return Self.share(reached, of: known)
        case .delivered: return Self.share(counts.delivery.delivered, of: counts.delivery.sent)
        case .bounced: return Self.share(counts.delivery.bounced, of: counts.delivery.sent)
        case .opened: return Self.share(counts.delivery.opened, of: counts.delivery.delivered)
        }
    }

    private func share(
        _ part: Ratio, of known: Ratio, and unknown: Ratio
    ) -> Result<Ratio, NoRate> {
        eligibleShare.flatMap { Self.share(part, of: known + $0 * unknown) }
    }

    private static func share(_ part: Ratio, of whole: Ratio) -> Result<Ratio, NoRate> {
        (part / whole).map { .success($0) } ?? .failure(.nobody)
    }

    private static func share(_ part: Int?, of whole: Int?) -> Result<Ratio, NoRate> {
        guard let part, let whole else { return .failure(.notCounted) }
        return share(Ratio(part), of: Ratio(whole))
    }
}

extension Dispositions {
    /// I+P+R+NC+O.
    fileprivate var eligible: Ratio {
        Ratio(complete) + Ratio(partial) + Ratio(refused) + Ratio(notReached) + Ratio(other)
    }

    /// UH+UO.
    fileprivate var unknown: Ratio { Ratio(unknownHousehold) + Ratio(unknownOther) }

    fileprivate func share(
        _ source: ResponseRates.EligibleShare
    ) -> Result<Ratio, ResponseRates.NoRate> {
        switch source {
        case .asKnown:
            guard let share = eligible / (eligible + Ratio(ineligible)) else {
                return .failure(.noEligibleShare)
            }
            return .success(share)
        case .given(let share):
            guard share >= .zero, share <= .one else {
                return .failure(.eligibleShareOutOfRange(share))
            }
            return .success(Ratio(share))
        }
    }
}
