/// Holds figures against the reference and keeps count, so that a test cannot pass by comparing
/// nothing.
public struct Comparison: Sendable {
    /// The largest relative difference that is allowed.
    public let tolerance: Double
    public private(set) var count = 0
    public private(set) var worst = 0.0
    /// What differs or is missing, with its place in the reference.
    public private(set) var faults: [String] = []

    public init(tolerance: Double = 1e-9) {
        self.tolerance = tolerance
    }

    /// - Parameters:
    ///   - expected: where `key` stands; the key has to be there. A `null` wants nothing found.
    ///   - place: what `expected` is about.
    public mutating func hold(
        _ found: Double?, against expected: JSONTree?, _ key: String, of place: String
    ) {
        hold(found, against: expected?[key], "\(place).\(key)")
    }

    public mutating func hold(_ found: Double?, against expected: JSONTree?, _ place: String) {
        switch (found, expected) {
        case (_, nil): faults.append("\(place): not in the reference")
        case (let found?, .number(let value)?):
            count += 1
            let difference = value == 0 ? abs(found) : abs(found / value - 1)
            worst = max(worst, difference)
            if !(difference <= tolerance) {
                faults.append("\(place): \(found) instead of \(value)")
            }
        case (nil, .null?): count += 1
        case (let found, let value?):
            faults.append("\(place): \(found as Double?) instead of \(value)")
        }
    }

    public mutating func hold(_ found: [Double?], against expected: JSONTree?, _ place: String) {
        let values = expected?.list ?? []
        guard values.count == found.count, !found.isEmpty else {
            faults.append("\(place): \(found.count) values instead of \(values.count)")
            return
        }
        for index in values.indices {
            hold(found[index], against: values[index], "\(place)[\(index)]")
        }
    }

    public mutating func hold(_ found: String, equals expected: String, _ place: String) {
        count += 1
        if found != expected { faults.append("\(place): \(found) instead of \(expected)") }
    }

    /// Takes over what another one compared with the same tolerance.
    public mutating func add(_ other: Comparison) {
        count += other.count
        worst = max(worst, other.worst)
        faults += other.faults
    }

    /// One line for the log of a test run.
    public func summary(of name: String) -> String {
        "\(name): \(count) figures compared, largest relative difference \(worst)"
    }
}
