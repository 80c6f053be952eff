public import ExactNumbers

/// The category of a feature by what most people say of it.
public enum KanoVerdict: Hashable, Sendable {
    /// One category is ahead of the others. The runners-up are those that come next, all that are
    /// equal; none when nobody is in another.
    ///
    /// - Parameter isSignificant: by Fong's test, see `isSignificant(_:over:of:)`.
    case leading(KanoCategory, runnersUp: [KanoCategory], isSignificant: Bool)
    /// Several are equally frequent and ahead of the rest, in the order of the cases.
    case tied([KanoCategory])
    /// Nobody with weight answered both questions.
    case nobody

    /// - Parameters:
    ///   - shares: of the categories, together 1; those that are absent are 0.
    ///   - count: how many answers of equal weight they come from.
    init(_ shares: [KanoCategory: Ratio], count: Ratio) {
        func share(_ category: KanoCategory) -> Ratio { shares[category] ?? .zero }
        let first = KanoCategory.allCases.map(share).max() ?? .zero
        guard first > .zero else {
            self = .nobody
            return
        }
        let ahead = KanoCategory.allCases.filter { share($0) == first }
        guard let leader = ahead.first, ahead.count == 1 else {
            self = .tied(ahead)
            return
        }
        let rest = KanoCategory.allCases.filter { $0 != leader }
        let second = rest.map(share).max() ?? .zero
        self = .leading(
            leader, runnersUp: second > .zero ? rest.filter { share($0) == second } : [],
            isSignificant: Self.isSignificant(first * count, over: second * count, of: count))
    }

    /// Whether the lead of a category with `a` of `n` answers over one with `b` is more than chance at
    /// the level 0.10: not when |a − b| < 1.65·√((a+b)(2n−a−b)/(2n)).
    ///
    /// Decided exactly, on the squares. It takes the answers for independent of each other.
    /// Source: Fong (1996), Using the self-stated importance questionnaire to interpret Kano
    /// questionnaire results, Center for Quality of Management Journal 5(3).
    ///
    /// - Parameters:
    ///   - a: 0 or more, as `b`; together not above `n`.
    ///   - n: nothing is significant unless it is above 0.
    public static func isSignificant(_ a: Ratio, over b: Ratio, of n: Ratio) -> Bool {
        guard n > .zero else { return false }
        let lead = a - b
        let both = a + b
        let critical = Ratio(Int128(27_225), 10_000)
        return lead * lead * Ratio(2) * n >= critical * both * (Ratio(2) * n - both)
    }
}
