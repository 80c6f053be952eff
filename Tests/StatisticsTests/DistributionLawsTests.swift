import ReferenceData
import Foundation
import Statistics
import Testing

@Suite("Any distribution")
struct DistributionLawsTests {
    /// Shapes from half a degree of freedom to a million, each time the same ones.
    static let some: [any ContinuousDistribution] = {
        var random = FixedRandom(seed: 20_240)
        var found: [any ContinuousDistribution] = [StandardNormal()]
        for _ in 0..<60 {
            let first = random.logarithmic(in: 1...1e6)
            let second = random.logarithmic(in: 1...1e6)
            let drawn: [(any ContinuousDistribution)?] = [
                StudentT(degreesOfFreedom: first), ChiSquared(degreesOfFreedom: first),
                FDistribution(numerator: first, denominator: second),
                BetaDistribution(a: first / 2, b: second / 2),
            ]
            found += drawn.compactMap(\.self)
        }
        return found
    }()

    @Test("has its quantile where that much lies below", arguments: [1e-100, 1e-9, 0.02, 0.5, 0.9])
    func inverse(probability: Double) throws {
        for distribution in Self.some {
            let low = try #require(distribution.quantile(probability))
            let high = try #require(distribution.quantile(upperTail: probability))
            #expect(relative(distribution.cumulative(low), probability) < 1e-9, "\(distribution)")
            // Next to 1 a share has no digits for what lies above it.
            if high < 0.999 || !(distribution is BetaDistribution) {
                #expect(
                    relative(distribution.upperTail(high), probability) < 1e-9, "\(distribution)")
            }
        }
    }

    @Test("has tails that add up to one")
    func complement() throws {
        for distribution in Self.some {
            for probability in [0.001, 0.3, 0.5, 0.8] {
                let x = try #require(distribution.quantile(probability))
                let sum = distribution.cumulative(x) + distribution.upperTail(x)
                #expect(abs(sum - 1) < 4e-16, "\(distribution)")
            }
        }
    }

    @Test("grows from left to right")
    func monotone() throws {
        let probabilities = (1...99).map { Double($0) / 100 }
        for distribution in Self.some {
            let values = probabilities.compactMap { distribution.quantile($0) }
            #expect(values.count == probabilities.count)
            #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "\(distribution)")
            let back = values.map(distribution.cumulative)
            #expect(zip(back, back.dropFirst()).allSatisfy { $0 < $1 }, "\(distribution)")
        }
    }

    @Test("is mirrored where it is symmetric", arguments: [1e-100, 0.01, 0.25, 0.49999])
    func symmetry(probability: Double) throws {
        for distribution in Self.some {
            if distribution is StandardNormal || distribution is StudentT {
                let low = try #require(distribution.quantile(probability))
                #expect(distribution.quantile(upperTail: probability) == -low)
                #expect(distribution.cumulative(low) == distribution.upperTail(-low))
            }
        }
        let even = try #require(BetaDistribution(a: 6.5, b: 6.5))
        let low = try #require(even.quantile(probability))
        let high = try #require(even.quantile(upperTail: probability))
        #expect(abs(low + high - 1) < 4e-16)
    }

    @Test("meets its relatives", arguments: [0.3, 1.7, 6.2, 25])
    func relatives(t: Double) throws {
        for degreesOfFreedom in [1.0, 7, 88, 3_000] {
            let student = try #require(StudentT(degreesOfFreedom: degreesOfFreedom))
            let f = try #require(FDistribution(numerator: 1, denominator: degreesOfFreedom))
            #expect(relative(student.twoSided(t), f.upperTail(t * t)) < 1e-12)
            #expect(student.twoSided(t) == student.twoSided(-t))
        }
        let chiSquared = try #require(ChiSquared(degreesOfFreedom: 1))
        #expect(relative(2 * StandardNormal().upperTail(t), chiSquared.upperTail(t * t)) < 1e-12)
        let two = try #require(ChiSquared(degreesOfFreedom: 2))
        #expect(relative(two.upperTail(t * t), exp(-t * t / 2)) < 1e-12)
    }

    private func relative(_ found: Double, _ wanted: Double) -> Double { abs(found / wanted - 1) }
}

extension FixedRandom {
    /// Every power of ten is as likely as the next.
    fileprivate mutating func logarithmic(in range: ClosedRange<Double>) -> Double {
        let span = range.upperBound / range.lowerBound
        return range.lowerBound * pow(span, .random(in: 0...1, using: &self))
    }
}
