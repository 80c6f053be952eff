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
        let length = domain.upperBound - domain.lowerBound
        guard length > 0, count > 0 else { return ([domain.lowerBound], 1) }
        let steps: [(Double, Int)] = [
            (0.01, 2), (0.02, 2), (0.05, 2), (0.1, 1), (0.2, 1), (0.5, 1), (1, 0), (2, 0), (5, 0),
            (10, 0), (20, 0), (25, 0),
            (50, 0), (100, 0), (200, 0), (500, 0), (1000, 0), (5000, 0), (10_000, 0), (100_000, 0),
        ]
        let chosen = steps.first { length / $0.0 <= Double(count) + 1e-6 } ?? steps[steps.count - 1]
        let (step, places) = chosen
        let first = (domain.lowerBound / step - 1e-9).rounded(.up)
        let last = (domain.upperBound / step + 1e-9).rounded(.down)
        guard last >= first, last - first < 1000 else { return ([domain.lowerBound], places) }
        return (stride(from: first, through: last, by: 1).map { $0 * step }, places)
    }
}
