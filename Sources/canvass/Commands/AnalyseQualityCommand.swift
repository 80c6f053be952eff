import Analysis
import ArgumentParser
import ExactNumbers
import Questionnaires

struct AnalyseQualityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality",
        abstract: "See how carefully the answers were given, and whether it matters.",
        discussion: """
            Counts replies that look carelessly given, by kind: \
            \(QualityFlag.allCases.map(\.rawValue).joined(separator: ", ")); how often each item was \
            left out; and every headline with and without the flagged replies. Nothing is deleted, \
            and which replies they are is not told.

            Examples:
              canvass analyse quality
              canvass analyse quality --straight-line 10 --unanswered 0.3 --explain
              canvass analyse quality --seconds duration --too-fast 60 --leave-out too-fast

            How long a reply took is known where a question for a number holds it: --seconds names \
            the item. The CSV holds the tables 'flags', 'headlines' and 'items'. The JSON is \
            described by docs/results.schema.json.
            """)

    @OptionGroup var analysis: AnalysisOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The fewest equal answers in a row that are a straight line.", valueName: "n"))
    var straightLine = QualityRules().straightLineAnswers

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The share of the questions, from 0 to 1, of which more must be skipped (default: 0.5).",
            valueName: "share"))
    var unanswered: FixedDecimal?

    @Option(
        help: ArgumentHelp(
            "The item that holds how many seconds a reply took.", valueName: "item"))
    var seconds: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Seconds under which a reply is too fast (default: a third of the median).",
            valueName: "seconds"))
    var tooFast: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The fewest answers of two equal replies that make one a duplicate.", valueName: "n"))
    var duplicate = QualityRules().duplicateAnswers

    @Option(
        help: ArgumentHelp(
            "Kinds with commas between them that the second figures leave out (default: all).",
            valueName: "kinds"))
    var leaveOut: FlagKinds?

    func validate() throws {
        guard straightLine > 1 else {
            throw ValidationError("--straight-line is a number of answers from 2.")
        }
        if let unanswered, !(FixedDecimal.zero...FixedDecimal.one).contains(unanswered) {
            throw ValidationError("--unanswered is a number from 0 to 1.")
        }
        guard duplicate > 0 else {
            throw ValidationError("--duplicate is a number of answers from 1.")
        }
        guard let tooFast else { return }
        guard seconds != nil else {
            throw ValidationError(
                "--too-fast goes with --seconds, which names the item that holds the seconds.")
        }
        guard tooFast > 0, tooFast.isFinite else {
            throw ValidationError("--too-fast is a number of seconds above 0.")
        }
    }

    func run() throws {
        try analysis.write { chosen, words in
            var rules = QualityRules()
            rules.straightLineAnswers = straightLine
            rules.duplicateAnswers = duplicate
            if let unanswered { rules.unansweredShare = Ratio(unanswered) }
            if let tooFast { rules.tooFast = .underSeconds(tooFast) }
            let quality = chosen.selection.quality(
                rules, seconds: try seconds.map { try durations($0, chosen) } ?? [:],
                leavingOut: leaveOut?.kinds ?? Set(QualityFlag.allCases))
            guard let quality = quality.value else {
                throw CommandFault.underTheFloor(
                    chosen.questionnaire.reportingFloor, isFiltered: !chosen.conditions.isEmpty)
            }
            return QualityFindings(quality, seconds: seconds, words).result
        }
    }

    private func durations(
        _ name: String, _ chosen: ChosenSample
    ) throws(CommandFault) -> [String: Double] {
        guard let id = ItemID(name), let seconds = chosen.selection.seconds(in: id) else {
            let numbers = chosen.questionnaire.items.filter {
                if case .number = $0.kind { true } else { false }
            }
            throw .noSeconds(name, known: numbers.map(\.id.name))
        }
        return seconds
    }
}

/// `straight-line,duplicate`
struct FlagKinds: ExpressibleByArgument {
    let kinds: Set<QualityFlag>

    init?(argument: String) {
        var kinds: Set<QualityFlag> = []
        for name in argument.split(separator: ",") {
            guard let kind = QualityFlag(rawValue: String(name)) else { return nil }
            kinds.insert(kind)
        }
        guard !kinds.isEmpty else { return nil }
        self.kinds = kinds
    }
}
