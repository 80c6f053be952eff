import ExactNumbers
import Statistics

/// Which of several groups may be shown when none under the floor may be, and none may be worked out
/// from a total.
///
/// A group with fewer than `floor` members is hidden. When the total of all groups is known, the
/// hidden ones together must be at least two groups and at least `floor` members, or the total less
/// the shown groups would give them away; the smallest shown groups are hidden with them until that
/// holds. Groups without members protect nobody and are left as they are.
public enum Suppression {
    public enum Verdict: Hashable, Sendable {
        case shown
        case hidden(Reason)

        /// The value, unless it is hidden.
        public func disclosing<Value>(_ value: Value) -> Disclosed<Value> {
            switch self {
            case .shown: .shown(value)
            case .hidden(let reason): .hidden(reason)
            }
        }
    }

    public enum Reason: Hashable, Sendable {
        case underTheFloor
        /// Large enough itself, hidden because it would give another away.
        case protectsAnother
    }

    /// The fewest units or clusters that are hidden together where each of them is listed: the mean and
    /// the spread of units, and the mean of respondents with its error by clusters, are four equations,
    /// which up to four unknown means solve.
    static let fewestUnits = 5

    /// - Parameters:
    ///   - counts: unweighted members of each group.
    ///   - floor: 0 shows everything.
    ///   - fewest: how many groups are hidden together at least, if any is.
    ///   - revealing: the places of groups that would give others away outside this table, such as
    ///     what a whole leaves of them; hidden however large they are.
    /// - Returns: a verdict for each group, in their order. Equal counts are hidden in that order.
    public static func verdicts(
        for counts: [Int], floor: Int, revealing: Set<Int> = [], fewest: Int = 2
    ) -> [Verdict] {
        guard floor > 0 else { return counts.map { _ in .shown } }
        var verdicts: [Verdict] = counts.enumerated().map { place, count in
            if count > 0 && count < floor { return .hidden(.underTheFloor) }
            return revealing.contains(place) ? .hidden(.protectsAnother) : .shown
        }
        func hidden() -> (groups: Int, members: Int) {
            zip(counts, verdicts).reduce((0, 0)) { sum, group in
                group.1 == .shown ? sum : (sum.0 + 1, sum.1 + group.0)
            }
        }
        while hidden().groups > 0, hidden().groups < fewest || hidden().members < floor {
            let candidates = counts.indices.filter { verdicts[$0] == .shown && counts[$0] > 0 }
            guard let next = candidates.min(by: { counts[$0] < counts[$1] }) else { break }
            verdicts[next] = .hidden(.protectsAnother)
        }
        return verdicts
    }

    /// The same for parts with weights: neither those who answered, nor those of them with weight, may
    /// be fewer than the floor, nor what weighs in a figure: weights could be chosen so that a few
    /// carry all of it.
    static func verdict(for part: Tally, of whole: Tally, floor: Int) -> Verdict {
        let verdicts = [
            verdict(for: part.count, of: whole.count, floor: floor),
            verdict(for: part.weightedCount, of: whole.weightedCount, floor: floor),
        ]
        if let hidden = verdicts.first(where: { $0 != .shown }) { return hidden }
        if part.isCarriedByFew(floor: floor) { return .hidden(.underTheFloor) }
        return whole.without(part).isCarriedByFew(floor: floor) ? .hidden(.protectsAnother) : .shown
    }

    /// Those beside the groups of a table.
    struct Rest {
        let tally: Tally
        /// Whether they would give others away outside this table.
        var isRevealing = false

        /// What a total has beside its parts.
        init(of total: Tally, beside parts: [Tally]) {
            tally = parts.reduce(total) { $0.without($1) }
        }

        /// So many, of whom nothing is known that weighs.
        init(count: Int) {
            tally = Tally(
                count: count, weightedCount: count, weight: ExactSum(), squaredWeight: ExactSum())
        }
    }

    /// Verdicts among groups by who answered, by who has weight and by what their weights are worth;
    /// what one of them hides is hidden. All that is hidden together is not carried by a few either.
    ///
    /// - Parameters:
    ///   - wholes: each group in the whole that these are parts of; `nil` where they are the whole.
    ///   - revealing: the places of groups that would give others away outside this table.
    ///   - fewest: how many are hidden together at least, if any is.
    static func verdicts(
        for parts: [Tally], rest: Rest, wholes: [Tally]?, floor: Int, revealing: Set<Int> = [],
        fewest: Int = 2
    ) -> [Verdict] {
        let beside: Set<Int> = rest.isRevealing ? [parts.count] : []
        func verdicts(
            _ count: (Tally) -> Int, _ rest: Int, _ revealing: Set<Int>
        ) -> [Verdict] {
            let left = (wholes ?? []).enumerated().filter { place, whole in
                let left = whole.without(parts[place])
                return count(left) > 0 && count(left) < floor || left.isCarriedByFew(floor: floor)
            }
            return Array(
                Suppression.verdicts(
                    for: parts.map(count) + [rest], floor: floor,
                    revealing: revealing.union(left.map(\.offset)).union(beside), fewest: fewest
                ).prefix(parts.count))
        }
        func hidden(_ verdicts: [Verdict]) -> Set<Int> {
            Set(verdicts.indices.filter { verdicts[$0] != .shown })
        }
        let thin = Set(parts.indices.filter { parts[$0].isCarriedByFew(floor: floor) })
        var found: [[Verdict]] = []
        var known = thin.union(revealing)
        while true {
            found.append(verdicts(\.count, rest.tally.count, known))
            found.append(
                verdicts(\.weightedCount, rest.tally.weightedCount, hidden(found.last ?? [])))
            found.append(verdicts(\.count, rest.tally.count, hidden(found.last ?? [])))
            known = hidden(found.last ?? [])
            var together = known.reduce(rest.tally) { $0 + parts[$1] }
            let candidates = parts.indices.filter { !known.contains($0) && parts[$0].count > 0 }
            guard together.isCarriedByFew(floor: floor), !candidates.isEmpty else { break }
            for next in candidates.sorted(by: { (parts[$0].count, $0) < (parts[$1].count, $1) })
            where together.isCarriedByFew(floor: floor) {
                known.insert(next)
                together.merge(parts[next])
            }
        }
        return parts.indices.map { place in
            found.map { $0[place] }.first { $0 != .shown } ?? .shown
        }
    }

    /// Whether a part may be shown beside its whole: neither the part nor what the whole leaves when
    /// the part is taken away may be under the floor.
    public static func verdict(for part: Int, of whole: Int, floor: Int) -> Verdict {
        verdicts(for: [part, whole - part], floor: floor)[0]
    }
}

extension Tally {
    /// Whether fewer respondents of equal weight than the floor are as much worth as these.
    func isCarriedByFew(floor: Int) -> Bool {
        guard weightedCount > 0, let effective = effectiveCount else { return false }
        return effective.rounded() < Double(floor)
    }
}

/// A result, or the fact that it may not be shown.
public enum Disclosed<Value: Sendable>: Sendable {
    case shown(Value)
    case hidden(Suppression.Reason)

    public var value: Value? {
        switch self {
        case .shown(let value): value
        case .hidden: nil
        }
    }

    /// What is made of the value, hidden as it is.
    public func map<Other>(_ transform: (Value) -> Other) -> Disclosed<Other> {
        switch self {
        case .shown(let value): .shown(transform(value))
        case .hidden(let reason): .hidden(reason)
        }
    }
}

extension Disclosed: Equatable where Value: Equatable {}
extension Disclosed: Hashable where Value: Hashable {}
