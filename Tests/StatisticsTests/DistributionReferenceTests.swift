import Foundation
import Statistics
import Testing

@Suite("A distribution")
struct DistributionReferenceTests {
    @Test("agrees with 60 digits into both tails", arguments: try DistributionGrid.families())
    func exact(family: DistributionGrid.Family) throws {
        for row in family.rows {
            let value = try #require(row.value)
            #expect(abs(value / row.exact - 1) <= row.tolerance, "\(row), got \(value)")
        }
    }

    @Test("agrees with R on every probability", arguments: try DistributionGrid.families())
    func fromR(family: DistributionGrid.Family) throws {
        for row in family.rows where row.isProbability {
            let value = try #require(row.value)
            #expect(abs(value / row.fromR - 1) <= row.tolerance, "\(row), got \(value)")
        }
    }

    @Test("is checked at hundreds of points")
    func size() throws {
        let families = try DistributionGrid.families()
        #expect(families.map(\.name) == ["beta", "chiSquared", "f", "normal", "t"])
        #expect(families.map(\.rows.count).reduce(0, +) > 500)
    }
}

/// The rows of `Reference/distributions.csv`; the README beside it says how they were made.
enum DistributionGrid {
    struct Family: CustomTestStringConvertible, Sendable {
        let name: String
        let rows: [Row]

        var testDescription: String { name }
    }

    struct Row: Sendable {
        enum Function: String { case lower, upper, quantile, upperQuantile }

        let distribution: any ContinuousDistribution
        let function: Function
        let argument: Double
        let exact: Double
        let fromR: Double
        /// Relative: what the module promises for these degrees of freedom.
        let tolerance: Double

        var isProbability: Bool { function == .lower || function == .upper }

        var value: Double? {
            switch function {
            case .lower: distribution.cumulative(argument)
            case .upper: distribution.upperTail(argument)
            case .quantile: distribution.quantile(argument)
            case .upperQuantile: distribution.quantile(upperTail: argument)
            }
        }
    }

    static func families() throws -> [Family] {
        let rows = try ReferenceTable.rows(of: "distributions.csv").map { fields in
            (fields[0], try row(fields))
        }
        return Dictionary(grouping: rows, by: \.0)
            .map { Family(name: $0.key, rows: $0.value.map(\.1)) }
            .sorted { $0.name < $1.name }
    }

    private static func row(_ fields: [String]) throws -> Row {
        let numbers = try [1, 2, 4, 5, 6].map { try #require(Double(fields[$0])) }
        let largest = max(numbers[0], numbers[1])
        return Row(
            distribution: try distribution(fields[0], numbers[0], numbers[1]),
            function: try #require(Row.Function(rawValue: fields[3])),
            argument: numbers[2], exact: numbers[3], fromR: numbers[4],
            tolerance: largest > 1000 ? 1e-9 : 1e-12)
    }

    private static func distribution(
        _ name: String, _ first: Double, _ second: Double
    ) throws -> any ContinuousDistribution {
        switch name {
        case "normal": StandardNormal()
        case "t": try #require(StudentT(degreesOfFreedom: first))
        case "chiSquared": try #require(ChiSquared(degreesOfFreedom: first))
        case "f": try #require(FDistribution(numerator: first, denominator: second))
        default: try #require(BetaDistribution(a: first, b: second))
        }
    }
}

/// A comma-separated table beside the tests, without its header.
enum ReferenceTable {
    static func rows(of name: String) throws -> [[String]] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(components: "Reference", name)
        return try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",").map(String.init) }
    }
}
