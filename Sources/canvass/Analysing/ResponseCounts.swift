import Analysis
import ExactNumbers
import Intake
import Questionnaires

/// What became of everyone who was asked, put together from the wave and from what was counted
/// outside of it.
struct ResponseCounts {
    struct Group {
        let value: String
        let rates: Disclosed<ResponseRates>
    }

    let rates: ResponseRates
    /// By the segment of the file; empty without one.
    let groups: [Group]
    let segment: Segment?
    let silence: Dispositions.Silence
    /// `nil` where the questionnaire has no composite, or it may not be shown.
    let bounds: Result<NonResponseBounds, NonResponseBounds.NoBounds>?

    typealias Counts = [DispositionFile.Count: Int]

    /// - Parameters:
    ///   - given: by the command line.
    ///   - units: how many units were asked.
    /// - Throws: `AnalysisFault` for counts that cannot be true, `CommandFault` for groups that are
    ///   none.
    init(
        _ chosen: ChosenSample, given: Counts, file: DispositionFile?,
        silence: Dispositions.Silence,
        eligibleShare: ResponseRates.EligibleShare, units: Int?, _ words: AnalysisWords
    ) throws {
        guard chosen.conditions.isEmpty else {
            throw AnalysisFault(
                words.say(
                    "how many were asked is known of the whole wave only; leave --where out, or give "
                        + "the counts of each group in a file with --dispositions",
                    "发出多少份只就整个批次而言；请不加 --where，或用 --dispositions 文件按组给出"))
        }
        self.silence = silence
        segment = try file?.groupColumn.map { try chosen.segment(named: $0) }
        func rates(
            _ completions: Sample.Completions, _ counts: Counts, sent: Int?
        ) -> ResponseRates {
            ResponseRates(
                Dispositions(completions, counts, sent: sent, silence: silence),
                eligibleShare: eligibleShare)
        }
        var faults: [String] = []
        if let file, let segment {
            let parts = try Self.parts(of: file, segment, chosen, words)
            groups = parts.map { value, counts, completions in
                let own = completions.value.map { rates($0, counts, sent: nil) }
                if let own {
                    let label = segment.label(of: value, in: words.language.texts)
                    faults += Self.sentences(own.dispositions, words).map {
                        words.say("\(label): ", "\(label)：") + $0
                    }
                }
                return Group(
                    value: value,
                    rates: own.map { .shown($0) } ?? .hidden(.underTheFloor))
            }
            let whole = Counts.sum(parts.map(\.counts))
            self.rates = rates(
                chosen.sample.completions, whole, sent: chosen.sample.wave.sent)
        } else {
            groups = []
            let counts = file?.rows.first?.counts ?? given
            self.rates = rates(
                chosen.sample.completions, counts, sent: chosen.sample.wave.sent)
        }
        let whole = self.rates.dispositions
        if faults.isEmpty { faults = Self.sentences(whole, words) }
        guard faults.isEmpty else { throw AnalysisFault(faults.joined(separator: "\n")) }
        guard whole.hasSilent || whole.delivery.sent != nil else {
            throw AnalysisFault(
                words.say(
                    "the wave does not say how many were asked; say it with --sent, or what became of "
                        + "the others with --refused, --non-contact and --unknown",
                    "该批次没有说明发出多少份；请用 --sent 给出，或用 --refused、--non-contact、--unknown 说明其余的人"))
        }
        let rules = chosen.questionnaire.score
        let isOfUnits = rules.headline == .units && rules.unit != nil
        let asked = isOfUnits ? units : (whole.delivery.sent ?? whole.count) - whole.ineligible
        bounds = chosen.selection.nonResponse(asked: asked).value
        if case .failure(.moreThanAsked(let returned, let asked))? = bounds {
            throw AnalysisFault(NonResponseFindings.tooMany(returned, of: asked, words))
        }
    }

    /// The lines of the file beside the replies of their groups, in the order of the groups.
    private static func parts(
        of file: DispositionFile, _ segment: Segment, _ chosen: ChosenSample,
        _ words: AnalysisWords
    ) throws -> [(value: String, counts: Counts, completions: Disclosed<Sample.Completions>)] {
        var counts: [String: Counts] = [:]
        for row in file.rows {
            guard let name = row.group else { continue }
            let known = segment.values?.first {
                $0.name == name || $0.label.texts.values.contains(name)
            }
            guard segment.values == nil || known != nil else {
                throw CommandFault.unknownValue(
                    name, segment: segment.id.name, known: segment.values?.map(\.name) ?? [])
            }
            counts[known?.name ?? name] = row.counts
        }
        let replied = chosen.selection.completions(by: segment.id) ?? []
        let without = replied.map(\.value).filter { counts[$0] == nil }
        guard without.isEmpty else {
            let names = without.joined(separator: words.say(", ", "、"))
            throw AnalysisFault(
                words.say(
                    "the file of --dispositions has no line for \(names), where there are replies; add "
                        + "one for each",
                    "--dispositions 文件缺少有答卷的组：\(names)；请各补一行"))
        }
        let silent = counts.keys.filter { name in !replied.contains { $0.value == name } }
        let nobody = Sample.Completions(complete: 0, partial: 0, breakOffs: 0)
        let all =
            replied.map { ($0.value, $0.completions) }
            + silent.sorted().map { ($0, .shown(nobody)) }
        return all.map { ($0.0, counts[$0.0] ?? [:], $0.1) }
    }

    /// What cannot be true, each once: where nothing is known of what was delivered, more answers than
    /// messages are more outcomes than people.
    private static func sentences(
        _ dispositions: Dispositions, _ words: AnalysisWords
    ) -> [String] {
        let isDeliveryKnown =
            dispositions.delivery.delivered != nil || dispositions.delivery.bounced != nil
        return dispositions.faults.filter { fault in
            if case .moreAnsweredThanDelivered = fault { isDeliveryKnown } else { true }
        }.map { sentence($0, words) }
    }

    /// With a full stop.
    private static func sentence(_ fault: Dispositions.Fault, _ words: AnalysisWords) -> String {
        let count = words.style.count
        return switch fault {
        case .negative(let number):
            words.say(
                "\(count(number)) is no count; write a number from 0.",
                "\(count(number)) 不是人数，请填 0 或更大的数。")
        case .tooLarge(let number):
            words.say(
                "\(count(number)) is too large for a count; write how many people that were.",
                "\(count(number)) 过大，请填实际人数。")
        case .moreDispositionsThanSent(let all, let sent):
            words.say(
                "\(count(all)) people are accounted for by answers, refusals and other outcomes, and only "
                    + "\(count(sent)) were asked; correct the counts, or how many were asked with --sent.",
                "作答、拒答及其他结果合计 \(count(all)) 人，而只发出 \(count(sent)) 份；请更正人数，或用 --sent 更正发出数。")
        case .moreDeliveredAndBouncedThanSent(let delivered, let bounced, let sent):
            words.say(
                "\(count(delivered)) delivered and \(count(bounced)) bounced are more than the "
                    + "\(count(sent)) sent.",
                "送达 \(count(delivered)) 份、退回 \(count(bounced)) 份，合计多于发出的 \(count(sent)) 份。")
        case .moreOpenedThanDelivered(let opened, let delivered):
            words.say(
                "\(count(opened)) were opened and only \(count(delivered)) delivered.",
                "打开 \(count(opened)) 份，而只送达 \(count(delivered)) 份。")
        case .moreAnsweredThanDelivered(let answered, let delivered):
            words.say(
                "\(count(answered)) answered and only \(count(delivered)) messages were delivered.",
                "作答 \(count(answered)) 人，而只送达 \(count(delivered)) 份。")
        }
    }
}

extension Dispositions {
    /// - Parameter sent: how many were asked, where `counts` does not say.
    fileprivate init(
        _ completions: Sample.Completions, _ counts: ResponseCounts.Counts, sent: Int?,
        silence: Silence
    ) {
        self.init(completions)
        complete = counts[.complete] ?? complete
        partial = counts[.partial] ?? partial
        var others = Dispositions()
        others.refused = counts[.refused, default: 0]
        others.notReached = counts[.nonContact, default: 0]
        others.other = counts[.other, default: 0]
        others.unknownOther = counts[.unknown, default: 0]
        others.ineligible = counts[.ineligible, default: 0]
        merge(others)
        delivery = Delivery(
            sent: counts[.sent] ?? sent, delivered: counts[.delivered],
            bounced: counts[.bounced], opened: counts[.opened])
        addSilent(as: silence)
    }
}

extension ResponseCounts.Counts {
    /// What every part counts; the rest is not known of the whole, unless it is no more than an
    /// addition to what the wave knows.
    fileprivate static func sum(_ parts: [ResponseCounts.Counts]) -> ResponseCounts.Counts {
        var sum: ResponseCounts.Counts = [:]
        for count in DispositionFile.Count.allCases {
            let known = parts.compactMap { $0[count] }
            let isWhole = known.count == parts.count
            switch count {
            case .sent, .delivered, .bounced, .opened, .complete, .partial:
                if isWhole { sum[count] = known.reduce(0, +) }
            case .refused, .nonContact, .other, .ineligible, .unknown:
                if !known.isEmpty { sum[count] = known.reduce(0, +) }
            }
        }
        return sum
    }
}
