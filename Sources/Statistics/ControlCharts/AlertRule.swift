/// A pattern in a control chart that chance alone hardly makes.
///
/// Zones are counted in sigmas of each day's own limits. Neighbours are days with answers. A day
/// alerts when the pattern is complete on it, and is a part of the pattern itself.
///
/// Source: Western Electric (1956), Statistical quality control handbook, pages 23–28, for the
/// first four; Nelson (1984), The Shewhart control chart: tests for special causes, Journal of
/// Quality Technology 16, 237–239, test 3, for the last.
public enum AlertRule: Hashable, Sendable, CaseIterable {
    /// One point more than 3 sigmas from the centre.
    case beyondThreeSigmas
    /// Two of three points in a row more than 2 sigmas from it, on the same side.
    case twoOfThreeBeyondTwoSigmas
    /// Four of five points in a row more than 1 sigma from it, on the same side.
    case fourOfFiveBeyondOneSigma
    /// Eight points in a row on one side; a point on the centre is on neither.
    case eightOnOneSide
    /// Six points in a row, each higher than the one before, or each lower.
    case sixRisingOrFalling
}

/// A pattern that was found.
public struct Alert: Hashable, Sendable {
    /// To which side a pattern goes.
    public enum Direction: Hashable, Sendable { case up, down }

    public let rule: AlertRule
    /// Where the pattern is complete.
    public let day: Int
    /// All days that were looked at, `day` the last of them.
    public let days: [Int]
    /// Above or below the centre; for the last rule rising or falling.
    public let direction: Direction
}

extension ControlChart {
    /// Every alert in order of days, and of rules within a day. A pattern that goes on alerts again
    /// on each day that completes it.
    public func alerts(_ rules: [AlertRule] = AlertRule.allCases) -> [Alert] {
        points.indices.flatMap { last in
            rules.flatMap { rule in
                [Alert.Direction.up, .down].compactMap { direction in
                    alert(rule, direction, last)
                }
            }
        }
    }

    private func alert(_ rule: AlertRule, _ direction: Alert.Direction, _ last: Int) -> Alert? {
        guard last + 1 >= rule.length else { return nil }
        let run = points[(last + 1 - rule.length)...last]
        let sign: Double = direction == .up ? 1 : -1
        func isBeyond(_ sigmas: Double, _ point: Point) -> Bool { point.distance * sign > sigmas }
        func countsBeyond(_ sigmas: Double, atLeast wanted: Int) -> Bool {
            isBeyond(sigmas, points[last]) && run.count { isBeyond(sigmas, $0) } >= wanted
        }
        let holds =
            switch rule {
            case .beyondThreeSigmas: countsBeyond(3, atLeast: 1)
            case .twoOfThreeBeyondTwoSigmas: countsBeyond(2, atLeast: 2)
            case .fourOfFiveBeyondOneSigma: countsBeyond(1, atLeast: 4)
            case .eightOnOneSide:
                run.allSatisfy { direction == .up ? $0.value > centre : $0.value < centre }
            case .sixRisingOrFalling:
                zip(run, run.dropFirst()).allSatisfy {
                    direction == .up ? $0.value < $1.value : $0.value > $1.value
                }
            }
        guard holds else { return nil }
        return Alert(
            rule: rule, day: points[last].day, days: run.map(\.day), direction: direction)
    }
}

extension AlertRule {
    /// Points that the pattern is looked for in.
    var length: Int {
        switch self {
        case .beyondThreeSigmas: 1
        case .twoOfThreeBeyondTwoSigmas: 3
        case .fourOfFiveBeyondOneSigma: 5
        case .eightOnOneSide: 8
        case .sixRisingOrFalling: 6
        }
    }
}
