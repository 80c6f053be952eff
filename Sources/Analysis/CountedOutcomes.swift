/// What was counted outside of a wave of what became of those who were asked. `nil` is not counted.
public struct CountedOutcomes: Hashable, Sendable {
    public var sent: Int?
    public var delivered: Int?
    public var bounced: Int?
    public var opened: Int?
    /// In place of the replies of the wave.
    public var complete: Int?
    /// In place of the replies of the wave.
    public var partial: Int?
    /// Besides the break-offs of the wave.
    public var refused: Int?
    public var notReached: Int?
    public var other: Int?
    public var ineligible: Int?
    public var unknown: Int?

    public init() {}

    /// What every part counts; the rest is not known of the whole, unless it is no more than an
    /// addition to what the wave knows.
    static func sum(_ parts: [CountedOutcomes]) -> CountedOutcomes {
        func total(_ count: KeyPath<Self, Int?>, ofAll: Bool) -> Int? {
            let known = parts.compactMap { $0[keyPath: count] }
            guard ofAll ? known.count == parts.count : !known.isEmpty else { return nil }
            return known.reduce(0) { sum, count in
                let (next, isOver) = sum.addingReportingOverflow(count)
                return isOver ? .max : next
            }
        }
        var sum = CountedOutcomes()
        for count in [
            \Self.sent, \.delivered, \.bounced, \.opened, \.complete, \.partial,
        ] as [WritableKeyPath<Self, Int?>] {
            sum[keyPath: count] = total(count, ofAll: true)
        }
        for count in [
            \Self.refused, \.notReached, \.other, \.ineligible, \.unknown,
        ] as [WritableKeyPath<Self, Int?>] {
            sum[keyPath: count] = total(count, ofAll: false)
        }
        return sum
    }
}

extension Dispositions {
    /// What a wave and those who sent it know together.
    ///
    /// - Parameter sent: how many were asked, where `outcomes` does not say.
    public init(
        _ completions: Sample.Completions, _ outcomes: CountedOutcomes, sent: Int?,
        silence: Silence
    ) {
        self.init(completions)
        complete = outcomes.complete ?? complete
        partial = outcomes.partial ?? partial
        var others = Dispositions()
        others.refused = outcomes.refused ?? 0
        others.notReached = outcomes.notReached ?? 0
        others.other = outcomes.other ?? 0
        others.unknownOther = outcomes.unknown ?? 0
        others.ineligible = outcomes.ineligible ?? 0
        merge(others)
        delivery = Delivery(
            sent: outcomes.sent ?? sent, delivered: outcomes.delivered,
            bounced: outcomes.bounced, opened: outcomes.opened)
        addSilent(as: silence)
    }
}
