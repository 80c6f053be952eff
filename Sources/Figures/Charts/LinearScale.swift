/// Takes values to places along a line.
struct LinearScale: Hashable, Sendable {
    let domain: ClosedRange<Double>
    /// In points, in the direction of rising values.
    let start: Double
    let end: Double

    init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
        self.domain = domain
        self.start = start
        self.end = end
    }

    /// Values outside the domain land on its ends.
    func callAsFunction(_ value: Double) -> Double {
        let length = domain.upperBound - domain.lowerBound
        guard length > 0 else { return (start + end) / 2 }
        let share = (value - domain.lowerBound) / length
        return start + min(1, max(0, share)) * (end - start)
    }

    /// Round numbers within the domain, about `count` of them, with the decimals they need.
    func ticks(about count: Int) -> (values: [Double], places: Int) {
        guard let (step, places) = step(about: count) else { return ([domain.lowerBound], 1) }
        let first = (domain.lowerBound / step - 1e-9).rounded(.up)
        let last = (domain.upperBound / step + 1e-9).rounded(.down)
        guard last >= first, last - first < 1000 else { return ([domain.lowerBound], places) }
        return (stride(from: first, through: last, by: 1).map { $0 * step }, places)
    }

    /// The smallest round step that has no more than about `count` in the domain, with the decimals it
    /// needs; `nil` without a length.
    func step(about count: Int) -> (step: Double, places: Int)? {
        let length = domain.upperBound - domain.lowerBound
        guard length > 0, length.isFinite, count > 0, let largest = Self.steps.last else {
            return nil
        }
        return Self.steps.first { length / $0.step <= Double(count) + 1e-6 } ?? largest
    }

    /// 1, 2 and 5 times the powers of ten, and 25.
    private static let steps: [(step: Double, places: Int)] = (-9...14).flatMap { power in
        (power == 1 ? ["1", "2", "2.5", "5"] : ["1", "2", "5"]).compactMap { factor in
            Double("\(factor)e\(power)").map { ($0, max(0, -power)) }
        }
    }
}
