import ExactNumbers
import Statistics
import Testing

@Suite("A change")
struct ChangeVerdictTests {
    @Test(
        "is called one only when it is significant",
        arguments: [
            (0.4, 0.01, 0.05, .rose), (-0.4, 0.01, 0.05, .fell),
            (0.4, 0.05, 0.05, .noSignificantChange), (0.4, 0.049, 0.05, .rose),
            (5, 0.2, 0.05, .noSignificantChange), (0, 0, 0.05, .noSignificantChange),
            (0.4, 0.01, 0.001, .noSignificantChange), (0, 1, 0.05, .noSignificantChange),
            (0.4, .nan, 0.05, .unknown(.notAProbability)),
            (0.4, -0.1, 0.05, .unknown(.notAProbability)),
            (0.4, 0.01, 0, .unknown(.notAProbability)),
            (0.4, 0.01, 1, .unknown(.notAProbability)),
            (0.4, 0.01, .nan, .unknown(.notAProbability)),
            (.nan, 0.01, 0.05, .unknown(.notAProbability)),
        ] as [(Double, Double, Double, ChangeVerdict)])
    func verdict(
        difference: Double, probability: Double, level: Double, expected: ChangeVerdict
    ) {
        #expect(
            ChangeVerdict(difference: difference, probability: probability, level: level)
                == expected)
    }

    @Test("takes the probability of its test, or the adjusted one of its family")
    func difference() {
        let earlier = RankTests.table([1, 2, 2, 3, 3, 3])
        let later = RankTests.table([3, 4, 4, 4, 5, 5])
        let difference = MeanDifference.welch(
            of: SampleMoments(later), minus: SampleMoments(earlier))
        #expect(ChangeVerdict(difference) == .rose)
        #expect(ChangeVerdict(difference, adjusted: 0.3) == .noSignificantChange)
        let turned = MeanDifference.welch(
            of: SampleMoments(earlier), minus: SampleMoments(later))
        #expect(ChangeVerdict(turned) == .fell)
    }

    @Test("is unknown without a test, and says why")
    func unknown() {
        let difference = MeanDifference.welch(
            of: SampleMoments(RankTests.table([4])), minus: SampleMoments(RankTests.table([4, 5])))
        #expect(
            ChangeVerdict(difference) == .unknown(.noTest(.loneObservation(group: 0))))
    }
}
