@testable import Analysis
import ReferenceData
import Testing

@Suite("Suppression")
struct SuppressionTests {
    @Test(
        "hides what is under the floor and what would give it away",
        arguments: [
            ([50, 3, 20], 5, "s u p"), ([50, 3, 4], 5, "s u u"), ([50, 2, 2], 5, "p u u"),
            ([50, 5], 5, "s s"), ([3, 50], 5, "u p"), ([3], 5, "u"), ([3, 0, 0], 5, "u s s"),
            ([0, 0], 5, "s s"), ([], 5, ""), ([1, 1, 1], 0, "s s s"), ([20, 20, 4], 5, "p s u"),
            ([1, 1, 9], 2, "u u s"), ([1, 9, 9], 2, "u p s"),
        ] as [([Int], Int, String)])
    func verdicts(counts: [Int], floor: Int, expected: String) {
        let letters = Suppression.verdicts(for: counts, floor: floor).map { verdict in
            switch verdict {
            case .shown: "s"
            case .hidden(.underTheFloor): "u"
            case .hidden(.protectsAnother): "p"
            }
        }
        #expect(letters.joined(separator: " ") == expected)
    }

    @Test("shows no cell under the floor, and none by the total less the parts")
    func property() {
        var random = FixedRandom(seed: 31)
        for _ in 0..<3_000 {
            let floor = Int.random(in: 1...12, using: &random)
            let counts = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Int.random(in: 0..<Int.random(in: 1...40, using: &random), using: &random)
            }
            let verdicts = Suppression.verdicts(for: counts, floor: floor)
            let pairs = zip(counts, verdicts)
            #expect(pairs.allSatisfy { $1 != .shown || $0 == 0 || $0 >= floor })
            let hidden = pairs.filter { $1 != .shown }.map(\.0)
            #expect(hidden.allSatisfy { $0 > 0 })
            #expect(hidden.isEmpty == counts.allSatisfy { $0 == 0 || $0 >= floor })
            let shown = pairs.filter { $1 == .shown && $0 > 0 }
            if !hidden.isEmpty && !shown.isEmpty {
                #expect(hidden.count >= 2 && hidden.reduce(0, +) >= floor)
            }
        }
    }

    @Test("hides no more than it must to protect")
    func frugal() {
        var random = FixedRandom(seed: 32)
        for _ in 0..<1_000 {
            let counts = (0..<6).map { _ in Int.random(in: 0...15, using: &random) }
            let verdicts = Suppression.verdicts(for: counts, floor: 5)
            let pairs = Array(zip(counts, verdicts))
            let protectors = pairs.filter { $0.1 == .hidden(.protectsAnother) }.map(\.0)
            let small = pairs.filter { $0.1 == .hidden(.underTheFloor) }.map(\.0)
            guard let largest = protectors.max() else { continue }
            let without = small + protectors.sorted().dropLast()
            #expect(without.count < 2 || without.reduce(0, +) < 5)
            #expect(pairs.allSatisfy { $0.1 != .shown || $0.0 == 0 || $0.0 >= largest })
        }
    }

    @Test(
        "shows a part beside its whole when neither the part nor the rest is small",
        arguments: [
            (10, 10, .shown), (10, 20, .shown), (5, 10, .shown), (0, 20, .shown),
            (4, 20, .hidden(.underTheFloor)), (4, 4, .hidden(.underTheFloor)),
            (16, 20, .hidden(.protectsAnother)),
        ] as [(Int, Int, Suppression.Verdict)])
    func part(count: Int, whole: Int, verdict: Suppression.Verdict) {
        #expect(Suppression.verdict(for: count, of: whole, floor: 5) == verdict)
        #expect(Suppression.verdict(for: count, of: whole, floor: 0) == .shown)
    }
}
