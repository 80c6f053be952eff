import Statistics
import Testing

@Suite("A distribution at its edges")
struct DistributionEdgeTests {
    static let impossible = [0, -1, -0.0, Double.nan, .infinity, -.infinity, 1e-300, 1e300]

    @Test("does not exist without degrees of freedom", arguments: impossible)
    func refusals(number: Double) {
        #expect(StudentT(degreesOfFreedom: number) == nil)
        #expect(ChiSquared(degreesOfFreedom: number) == nil)
        #expect(FDistribution(numerator: number, denominator: 3) == nil)
        #expect(FDistribution(numerator: 3, denominator: number) == nil)
        #expect(BetaDistribution(a: number, b: 3) == nil)
        #expect(BetaDistribution(a: 3, b: number) == nil)
    }

    @Test("has no quantile at what is no probability", arguments: [-0.1, 1.1, .nan, .infinity])
    func noProbability(number: Double) throws {
        for distribution in try every(shapes: [1, 88, 1e7]) {
            #expect(distribution.quantile(number) == nil)
            #expect(distribution.quantile(upperTail: number) == nil)
        }
    }

    @Test("ends where its support ends")
    func ends() throws {
        for distribution in try every(shapes: [0.01, 1, 88, 1e7, 1e99]) {
            let low = try #require(distribution.quantile(0))
            let high = try #require(distribution.quantile(1))
            #expect(low == (distribution.isTwoSided ? -.infinity : 0))
            #expect(high == (distribution is BetaDistribution ? 1 : .infinity))
            #expect(distribution.quantile(upperTail: 1) == low)
            #expect(distribution.quantile(upperTail: 0) == high)
            #expect(distribution.cumulative(low) == 0 && distribution.upperTail(low) == 1)
            #expect(distribution.cumulative(high) == 1 && distribution.upperTail(high) == 0)
            #expect(distribution.cumulative(-.infinity) == 0)
            #expect(distribution.upperTail(.infinity) == 0)
            #expect(distribution.cumulative(.nan).isNaN && distribution.upperTail(.nan).isNaN)
        }
    }

    @Test("answers with a probability whatever it is asked", .timeLimit(.minutes(20)))
    func extremes() throws {
        let magnitudes = [
            Double.leastNonzeroMagnitude, 1e-300, 1e-150, 1e-9, 0.1, 0.5, 1, 3, 1e9, 1e150, 1e300,
        ]
        for distribution in try every(shapes: [1e-99, 1e-20, 0.01, 0.7, 1e4, 1e7, 1e20, 1e99]) {
            for x in magnitudes + magnitudes.map(-) {
                #expect((0...1).contains(distribution.cumulative(x)), "\(distribution) at \(x)")
                #expect((0...1).contains(distribution.upperTail(x)), "\(distribution) at \(x)")
            }
            for probability in magnitudes where probability <= 1 {
                let low = try #require(distribution.quantile(probability))
                let high = try #require(distribution.quantile(upperTail: probability))
                #expect(!low.isNaN && !high.isNaN, "\(distribution) at \(probability)")
                #expect(probability > 0.5 || low <= high, "\(distribution) at \(probability)")
            }
        }
    }

    @Test("keeps the digits of a t beyond the square root of the largest number")
    func farOut() throws {
        let cauchy = try #require(StudentT(degreesOfFreedom: 1))
        #expect(abs(cauchy.upperTail(1e300) * 1e300 * .pi - 1) < 1e-12)
        #expect(abs(try #require(cauchy.quantile(upperTail: 1e-300)) / 1e300 * .pi - 1) < 1e-12)
    }

    @Test("keeps the digits of a t next to the centre")
    func centre() throws {
        let cauchy = try #require(StudentT(degreesOfFreedom: 1))
        let share = 0.5 + 0x1p-40
        #expect(abs(try #require(cauchy.quantile(share)) / (0x1p-40 * .pi) - 1) < 1e-12)
        #expect(cauchy.quantile(0.5) == 0)
        #expect(StandardNormal().quantile(0.5) == 0)
        #expect(cauchy.cumulative(1e-200) == 0.5)
    }

    private func every(shapes: [Double]) throws -> [any ContinuousDistribution] {
        var found: [any ContinuousDistribution] = [StandardNormal()]
        for first in shapes {
            found.append(try #require(StudentT(degreesOfFreedom: first)))
            found.append(try #require(ChiSquared(degreesOfFreedom: first)))
            for second in shapes {
                found.append(try #require(FDistribution(numerator: first, denominator: second)))
                found.append(try #require(BetaDistribution(a: first, b: second)))
            }
        }
        return found
    }
}

extension ContinuousDistribution {
    fileprivate var isTwoSided: Bool { self is StandardNormal || self is StudentT }
}
