@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Testing

@Suite("The response rates of a campaign")
struct ResponseRateTests {
    /// I 600, P 50, R 150, NC 100, O 20, UH 60, UO 20, ineligible 80.
    private static func campaign() -> Dispositions {
        var counts = Dispositions()
        (counts.complete, counts.partial) = (600, 50)
        (counts.refused, counts.notReached, counts.other) = (150, 100, 20)
        (counts.unknownHousehold, counts.unknownOther, counts.ineligible) = (60, 20, 80)
        counts.delivery = .init(sent: 1080, delivered: 1000, bounced: 80, opened: 800)
        return counts
    }

    private static func ratio(_ a: Int, _ b: Int) -> Ratio { Ratio(Int128(a), Int128(b)) }

    @Test("are the formulas of the standard, by hand")
    func byHand() throws {
        // e = 920/1000 = 0.92, e·80 = 73.6.
        let rates = ResponseRates(Self.campaign())
        #expect(rates.eligibleShare == .success(Self.ratio(92, 100)))
        let expected: [(ResponseRates.Rate, Ratio)] = [
            (.rr1, Self.ratio(600, 1000)), (.rr2, Self.ratio(650, 1000)),
            (.rr3, Self.ratio(6000, 9936)), (.rr4, Self.ratio(6500, 9936)),
            (.rr5, Self.ratio(600, 920)), (.rr6, Self.ratio(650, 920)),
            (.coop1, Self.ratio(600, 820)), (.coop2, Self.ratio(650, 820)),
            (.coop3, Self.ratio(600, 800)), (.coop4, Self.ratio(650, 800)),
            (.ref1, Self.ratio(150, 1000)), (.ref2, Self.ratio(1500, 9936)),
            (.ref3, Self.ratio(150, 920)),
            (.con1, Self.ratio(820, 1000)), (.con2, Self.ratio(8200, 9936)),
            (.con3, Self.ratio(820, 920)),
            (.delivered, Self.ratio(1000, 1080)), (.bounced, Self.ratio(80, 1080)),
            (.opened, Self.ratio(800, 1000)),
        ]
        #expect(Set(expected.map(\.0)) == Set(ResponseRates.Rate.allCases))
        for (rate, value) in expected { #expect(rates[rate] == .success(value), "\(rate)") }
    }

    @Test("take a given share of the unknown, which must be a share")
    func given() throws {
        let half = try #require(FixedDecimal("0.5"))
        let rates = ResponseRates(Self.campaign(), eligibleShare: .given(half))
        #expect(rates[.rr3] == .success(Self.ratio(600, 960)))
        let all = ResponseRates(Self.campaign(), eligibleShare: .given(.one))
        let none = ResponseRates(Self.campaign(), eligibleShare: .given(.zero))
        for (e, one, five) in [
            (ResponseRates.Rate.rr3, ResponseRates.Rate.rr1, ResponseRates.Rate.rr5),
            (.rr4, .rr2, .rr6), (.ref2, .ref1, .ref3), (.con2, .con1, .con3),
        ] {
            #expect(all[e] == all[one])
            #expect(none[e] == none[five])
        }
        let two = FixedDecimal(2)
        let wrong = ResponseRates(Self.campaign(), eligibleShare: .given(two))
        #expect(wrong[.rr3] == .failure(.eligibleShareOutOfRange(two)))
        #expect(wrong[.rr1] == .success(Self.ratio(3, 5)))
    }

    @Test("are refused where there is nobody to be a share of")
    func refusals() {
        let nothing = ResponseRates(Dispositions())
        for rate in [ResponseRates.Rate.rr1, .rr2, .rr5, .coop1, .ref1, .con3] {
            #expect(nothing[rate] == .failure(.nobody))
        }
        #expect(nothing[.rr3] == .failure(.noEligibleShare))
        #expect(nothing[.delivered] == .failure(.notCounted))
        var unknown = Dispositions()
        unknown.unknownOther = 10
        #expect(ResponseRates(unknown)[.rr1] == .success(.zero))
        #expect(ResponseRates(unknown)[.rr3] == .failure(.noEligibleShare))
        #expect(ResponseRates(unknown)[.coop4] == .failure(.nobody))
        #expect(ResponseRates(unknown, eligibleShare: .given(.zero))[.rr3] == .failure(.nobody))
        var ineligible = Dispositions()
        ineligible.ineligible = 10
        #expect(ResponseRates(ineligible).eligibleShare == .success(.zero))
        #expect(ResponseRates(ineligible)[.rr3] == .failure(.nobody))
    }

    @Test("are refused with the reasons where the counts cannot be true")
    func faults() {
        func faults(_ change: (inout Dispositions) -> Void) -> [Dispositions.Fault] {
            var counts = Self.campaign()
            change(&counts)
            let faults = counts.faults
            if !faults.isEmpty {
                for rate in ResponseRates.Rate.allCases {
                    #expect(ResponseRates(counts)[rate] == .failure(.inconsistent(faults)))
                }
            }
            return faults
        }
        #expect(faults { _ in } == [])
        #expect(faults { $0.refused = -1 } == [.negative(-1)])
        #expect(faults { $0.other = .max } == [.tooLarge(.max)])
        #expect(faults { $0.delivery.sent = .min } == [.negative(.min)])
        #expect(
            faults { $0.refused = 151 }
                == [.moreDispositionsThanSent(dispositions: 1081, sent: 1080)])
        #expect(
            faults { $0.delivery.bounced = 81 }
                == [.moreDeliveredAndBouncedThanSent(delivered: 1000, bounced: 81, sent: 1080)])
        #expect(
            faults { $0.delivery.opened = 1001 }
                == [.moreOpenedThanDelivered(opened: 1001, delivered: 1000)])
        #expect(
            faults {
                $0.delivery.delivered = 640
                $0.delivery.opened = nil
            } == [.moreAnsweredThanDelivered(answered: 650, delivered: 640)])
        #expect(
            faults {
                $0.delivery = .init(sent: 1080, bounced: 440)
            } == [.moreAnsweredThanDelivered(answered: 650, delivered: 640)])
    }

    @Test("come from merged parts as from the whole, and merging never overflows")
    func merging() {
        var random = FixedRandom(seed: 61)
        for _ in 0..<50 {
            let parts = (0..<4).map { _ in
                var part = Dispositions()
                part.complete = Int.random(in: 0...9, using: &random)
                part.refused = Int.random(in: 0...9, using: &random)
                part.unknownHousehold = Int.random(in: 0...9, using: &random)
                part.delivery.sent = Bool.random(using: &random) ? 30 : nil
                return part
            }
            var forwards = parts[0]
            var backwards = parts[3]
            for part in parts[1...] { forwards.merge(part) }
            for part in parts[..<3].reversed() { backwards.merge(part) }
            #expect(forwards == backwards)
            #expect(forwards.complete == parts.reduce(0) { $0 + $1.complete })
            #expect(
                forwards.delivery.sent
                    == (parts.contains { $0.delivery.sent == nil } ? nil : 120))
        }
        var large = Dispositions()
        large.complete = .max
        large.merge(large)
        #expect(large.faults == [.tooLarge(.max)])
    }

    @Test(
        "of the cable group are 149 of 165",
        .enabled(if: ReferenceFolder.isPresent, "../shared/reference is absent"))
    func cableGroup() throws {
        let campaign = try CableGroup()
        let sample = Sample(
            campaign.questionnaire, wave: Wave(name: "2021", sent: 165), replies: campaign.replies)
        func rates(sent: Int, silence: Dispositions.Silence) -> ResponseRates {
            var counts = Dispositions(sample.completions)
            counts.delivery.sent = sent
            counts.addSilent(as: silence)
            return ResponseRates(counts)
        }
        let unknown = rates(sent: 165, silence: .unknown)
        #expect(unknown[.rr1] == .success(Self.ratio(149, 165)))
        #expect(unknown[.rr5] == .success(Ratio(1)))
        #expect(unknown.dispositions.unknownHousehold == 16)
        let known = rates(sent: 165, silence: .nonContact)
        #expect(known[.rr5] == .success(Self.ratio(149, 165)))
        // More answers than were asked for.
        #expect(rates(sent: 100, silence: .unknown).dispositions.faults.count == 2)
    }

    @Test("count the silent only of counts that can be true, and bounced mail as not delivered")
    func silent() {
        var counts = Dispositions(Sample.Completions(complete: 60, partial: 5, breakOffs: 3))
        #expect(counts.refused == 3)
        #expect(counts.hasSilent)
        counts.addSilent(as: .unknown)
        #expect(counts.count == 68, "nobody says how many were asked")
        counts.notReached = 2
        counts.delivery.sent = 100
        counts.delivery.bounced = 10
        counts.addSilent(as: .nonContact)
        #expect(counts.notReached == 32)
        #expect(counts.delivery.delivered == 90)
        #expect(counts.count == 100)
        var impossible = Dispositions(Sample.Completions(complete: 60, partial: 0, breakOffs: 0))
        #expect(!impossible.hasSilent)
        impossible.delivery.sent = 50
        let before = impossible
        impossible.addSilent(as: .unknown)
        #expect(impossible == before)
    }
}
