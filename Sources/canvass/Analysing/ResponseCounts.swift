import Analysis
import ExactNumbers
import Intake
import Questionnaires

/// What became of everyone who was asked, put together from the wave and from what was counted
/// outside of it.
struct ResponseCounts {
    let table: ResponseTable
    let silence: Dispositions.Silence
    /// `nil` where the questionnaire has no composite, or it may not be shown.
    let bounds: Result<NonResponseBounds, NonResponseBounds.NoBounds>?

    var rates: ResponseRates { table.whole.rates }

    /// - Parameters:
    ///   - given: by the command line.
    ///   - units: how many units were asked.
    /// - Throws: `AnalysisFault` for counts that cannot be true, `CommandFault` for groups that are
    ///   none.
    init(
        _ chosen: ChosenSample, given: [DispositionFile.Count: Int], file: DispositionFile?,
        silence: Dispositions.Silence,
        eligibleShare: ResponseRates.EligibleShare, units: Int?, _ words: AnalysisWords
    ) throws {
        self.silence = silence
        let segment = try file?.groupColumn.map { try chosen.segment(named: $0) }
        let found: Result<ResponseTable, NoResponse>
        if let file, let segment, chosen.conditions.isEmpty {
            found = chosen.selection.response(
                try file.outcomes(by: segment), by: segment.id, silence: silence,
                eligibleShare: eligibleShare)
        } else {
            found = chosen.selection.response(
                CountedOutcomes(file?.rows.first?.counts ?? given), silence: silence,
                eligibleShare: eligibleShare)
        }
        switch found {
        case .success(let table): self.table = table
        case .failure(let refusal):
            throw AnalysisFault(Self.sentence(refusal, segment, words))
        }
        let whole = table.whole.rates.dispositions
        let rules = chosen.questionnaire.score
        let isOfUnits = rules.headline == .units && rules.unit != nil
        let asked = isOfUnits ? units : (whole.delivery.sent ?? whole.count) - whole.ineligible
        bounds = chosen.selection.nonResponse(asked: asked).value
        if case .failure(.moreThanAsked(let returned, let asked))? = bounds {
            throw AnalysisFault(NonResponseFindings.tooMany(returned, of: asked, words))
        }
    }

    private static func sentence(
        _ refusal: NoResponse, _ segment: Segment?, _ words: AnalysisWords
    ) -> String {
        switch refusal {
        case .conditions, .unknownSegment:
            words.say(
                "how many were asked is known of the whole wave only; leave --where out, or give "
                    + "the counts of each group in a file with --dispositions",
                "发出多少份只就整个批次而言；请不加 --where，或用 --dispositions 文件按组给出")
        case .withoutCounts(let values):
            words.say(
                "the file of --dispositions has no line for \(values.joined(separator: ", ")), where "
                    + "there are replies; add one for each",
                "--dispositions 文件缺少有答卷的组：\(values.joined(separator: "、"))；请各补一行")
        case .impossible(let contradictions):
            contradictions.map { contradiction in
                let label = contradiction.value.flatMap { value in
                    segment?.label(of: value, in: words.language.texts)
                }
                return (label.map { words.say("\($0): ", "\($0)：") } ?? "")
                    + sentence(contradiction.fault, words)
            }.joined(separator: "\n")
        case .nobodyAsked:
            words.say(
                "the wave does not say how many were asked; say it with --sent, or what became of "
                    + "the others with --refused, --non-contact and --unknown",
                "该批次没有说明发出多少份；请用 --sent 给出，或用 --refused、--non-contact、--unknown 说明其余的人")
        }
    }

    /// With a full stop.
    ///
    /// - Parameter isTyped: whether the command line may say how many were asked.
    static func sentence(
        _ fault: Dispositions.Fault, isTyped: Bool = true, _ words: AnalysisWords
    ) -> String {
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
                    + "\(count(sent)) were asked; correct the counts"
                    + (isTyped ? ", or how many were asked with --sent." : "."),
                "作答、拒答及其他结果合计 \(count(all)) 人，而只发出 \(count(sent)) 份；请更正人数"
                    + (isTyped ? "，或用 --sent 更正发出数。" : "。"))
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

extension DispositionFile {
    /// The counts of each group, by its value as it is stored.
    ///
    /// - Throws: `CommandFault.unknownValue`.
    func outcomes(by segment: Segment) throws(CommandFault) -> [String: CountedOutcomes] {
        var outcomes: [String: CountedOutcomes] = [:]
        for row in rows {
            guard let name = row.group else { continue }
            let known = segment.values?.first {
                $0.name == name || $0.label.texts.values.contains(name)
            }
            guard segment.values == nil || known != nil else {
                throw .unknownValue(
                    name, segment: segment.id.name, known: segment.values?.map(\.name) ?? [])
            }
            outcomes[known?.name ?? name] = CountedOutcomes(row.counts)
        }
        return outcomes
    }
}

extension CountedOutcomes {
    init(_ counts: [DispositionFile.Count: Int]) {
        self.init()
        for (count, number) in counts { self[keyPath: Self.place(of: count)] = number }
    }

    private static func place(
        of count: DispositionFile.Count
    ) -> WritableKeyPath<CountedOutcomes, Int?> {
        switch count {
        case .sent: \.sent
        case .delivered: \.delivered
        case .bounced: \.bounced
        case .opened: \.opened
        case .complete: \.complete
        case .partial: \.partial
        case .refused: \.refused
        case .nonContact: \.notReached
        case .other: \.other
        case .ineligible: \.ineligible
        case .unknown: \.unknown
        }
    }
}
