import ExactNumbers
import ReferenceData
import Statistics
import Testing

@Suite("A comparison by ranks")
struct RankTests {
    /// Groups of up to thirty small whole numbers, each time the same ones.
    static let groups: [[[Int]]] = {
        var random = FixedRandom(seed: 51)
        return (0..<60).map { _ in
            (0..<Int.random(in: 2...4, using: &random)).map { _ in
                (0..<Int.random(in: 1...30, using: &random)).map { _ in
                    Int.random(in: 1...6, using: &random)
                }
            }
        }
    }()

    @Test("counts the pairs in which the first is larger, and half of the equal ones")
    func pairs() throws {
        for groups in Self.groups where Set(groups.joined()).count > 1 {
            let (a, b) = (groups[0], groups[1])
            guard Set(a + b).count > 1 else { continue }
            let larger = a.reduce(0) { sum, x in sum + b.count { x > $0 } }
            let equal = a.reduce(0) { sum, x in sum + b.count { x == $0 } }
            let found = try MannWhitney.test(Self.table(a), against: Self.table(b)).get()
            let pairs = Double(a.count * b.count)
            #expect(found.statistic == Double(larger) + Double(equal) / 2)
            #expect(
                found.probabilityOfSuperiority == (Double(larger) + Double(equal) / 2) / pairs)
            #expect(
                abs(found.cliffsDelta - (Double(2 * larger + equal) / pairs - 1)) < 1e-15)
            let turned = try MannWhitney.test(Self.table(b), against: Self.table(a)).get()
            #expect(turned.statistic == pairs - found.statistic)
            #expect(turned.cliffsDelta == -found.cliffsDelta)
            #expect(turned.deviate.statistic == -found.deviate.statistic)
            #expect(turned.deviate.probability == found.deviate.probability)
            #expect(
                turned.continuityCorrected.probability == found.continuityCorrected.probability)
        }
    }

    @Test("of two groups is one test under either name")
    func twoGroups() throws {
        for groups in Self.groups {
            let tables = groups.prefix(2).map(Self.table)
            guard let pairs = MannWhitney.test(tables[0], against: tables[1]).value else {
                continue
            }
            let found = try KruskalWallis.test(tables).get()
            let squared = pairs.deviate.statistic * pairs.deviate.statistic
            #expect(abs(found.test.statistic - squared) <= 1e-12 * (1 + squared))
            #expect(abs(found.test.probability - pairs.deviate.probability) < 1e-12)
            #expect((0...1).contains(found.epsilonSquared))
        }
    }

    @Test("is the same to the last bit in whatever shards the values come")
    func shards() {
        for groups in Self.groups {
            let whole = groups.map(Self.table)
            let merged = groups.map { values in
                var table = Self.table(values.filter { $0 % 2 == 0 })
                table.merge(Self.table(values.filter { $0 % 2 == 1 }.reversed()))
                return table
            }
            #expect(KruskalWallis.test(merged) == KruskalWallis.test(whole))
            #expect(
                MannWhitney.test(merged[0], against: merged[1])
                    == MannWhitney.test(whole[0], against: whole[1]))
        }
    }

    @Test("is the textbook's")
    func textbook() throws {
        // Kruskal & Wallis (1952), table 3.1: three machines, H = 5.656.
        let machines = [[340, 345, 330, 342, 338], [339, 333, 344], [347, 343, 349, 355]]
        let found = try KruskalWallis.test(machines.map(Self.table)).get()
        #expect(abs(found.test.statistic - 5.656_410_256_410_256) < 1e-12)
        #expect(found.test.degreesOfFreedom == 2)
        #expect(abs(found.epsilonSquared - 5.656_410_256_410_256 / 11) < 1e-12)
        // U = 0 of 3·3: z = −4.5/√(9·7/12) = −1.9639…
        let pairs = try MannWhitney.test(Self.table([1, 2, 3]), against: Self.table([4, 5, 6]))
            .get()
        #expect(pairs.statistic == 0 && pairs.cliffsDelta == -1)
        #expect(abs(pairs.deviate.statistic + 4.5 / 5.25.squareRoot()) < 1e-15)
        #expect(abs(pairs.continuityCorrected.statistic + 4 / 5.25.squareRoot()) < 1e-15)
    }

    @Test("has places within the whole for scores, whose mean is one half")
    func scores() throws {
        let parts = ValueTable.rankScores(
            of: [Self.table([1, 1, 2]), Self.table([2, 3, 4, 4, 4])])
        #expect(parts[0].byValue.map(\.value) == [Ratio(Int128(1), 8), Ratio(Int128(3), 8)])
        #expect(
            parts[1].byValue.map(\.value)
                == [Ratio(Int128(3), 8), Ratio(Int128(9), 16), Ratio(Int128(13), 16)])
        var whole = parts[0]
        whole.merge(parts[1])
        #expect(whole.mean == Ratio(Int128(1), 2))
        let weightless = [Self.table([1, 2], weight: .zero)]
        #expect(ValueTable.rankScores(of: weightless) == weightless)
    }

    @Test("does not exist without groups, values or differences, and says why")
    func refusals() {
        let some = Self.table([1, 2])
        #expect(KruskalWallis.test([]).refusal == .oneGroup)
        #expect(KruskalWallis.test([some]).refusal == .oneGroup)
        #expect(KruskalWallis.test([some, ValueTable()]).refusal == .emptyGroup(1))
        #expect(MannWhitney.test(ValueTable(), against: some).refusal == .emptyGroup(0))
        let equal = Self.table([3, 3])
        #expect(MannWhitney.test(equal, against: equal).refusal == .noVariance)
        #expect(KruskalWallis.test([equal, equal, Self.table([3])]).refusal == .noVariance)
        #expect(MannWhitney.test(Self.table([1]), against: Self.table([2])).value != nil)
    }

    static func table(_ values: [Int]) -> ValueTable { table(values, weight: .one) }

    static func table(_ values: [Int], weight: FixedDecimal) -> ValueTable {
        values.reduce(into: ValueTable()) { $0.add(Ratio($1), weight: weight) }
    }
}
