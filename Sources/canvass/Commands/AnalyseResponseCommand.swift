public import Analysis
public import ArgumentParser
public import ExactNumbers
import Intake
import Questionnaires

struct AnalyseResponseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "response",
        abstract: "See how many answered, and what those who did not could change.",
        discussion: """
            The response rates RR1 to RR6 and the cooperation, refusal and contact rates of the \
            American Association for Public Opinion Research, with what each counts, and how far \
            those who did not answer could move the score.

            Completed, partial and broken-off replies are counted in the wave, and how many were \
            asked is as it was imported. Whoever is left over counts as unknown, or as belonging to \
            the population and not reached with --silence non-contact. Everything else is told by \
            the options, or by a CSV file whose header names the counts: \
            \(DispositionFile.Count.allCases.map(\.rawValue).joined(separator: ", ")). Its first \
            column may be a segment, with a line for each of its groups.

            Examples:
              canvass analyse response
              canvass analyse response --bounced 12 --refused 3 --ineligible 5 --explain
              canvass analyse response --dispositions sent-by-region.csv --format csv

            The CSV holds the tables 'counts', 'rates', 'bounds', 'turns' and 'groups'. The JSON is \
            described by docs/results.schema.json.
            """)

    @OptionGroup var analysis: AnalysisOptions

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many were asked (default: as imported).", valueName: "n"))
    var sent: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Messages that arrived.", valueName: "n"))
    var delivered: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Messages that came back undelivered.", valueName: "n"))
    var bounced: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Messages that were opened.", valueName: "n"))
    var opened: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Refusals, besides the break-offs of the wave.", valueName: "n"))
    var refused: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Who turned out not to belong to the population.", valueName: "n"))
    var ineligible: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Who belongs to the population and was not reached.", valueName: "n"))
    var nonContact: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Who belongs to the population, was reached and could not answer.", valueName: "n"))
    var other: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Of whom it is unknown whether they belong to the population.", valueName: "n"))
    var unknown: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "e, the share from 0 to 1 of the unknown who belong to the population (default: as "
                + "among those of whom it is known).", valueName: "share"))
    var eligibleShare: FixedDecimal?

    @Option(
        help: ArgumentHelp(
            "What who is left over counts as: unknown or non-contact.",
            valueName: "kind"))
    var silence: Dispositions.Silence = .unknown

    @Option(help: ArgumentHelp("The counts, perhaps by a segment.", valueName: "file"))
    var dispositions: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many scored units were asked, where the headline is their mean.",
            valueName: "n"))
    var units: Int?

    private var counts: [DispositionFile.Count: Int?] {
        [
            .sent: sent, .delivered: delivered, .bounced: bounced, .opened: opened,
            .refused: refused, .ineligible: ineligible, .nonContact: nonContact, .other: other,
            .unknown: unknown,
        ]
    }

    func validate() throws {
        // In the order of the options: a dictionary has another one in every run.
        let given = DispositionFile.Count.allCases.first { counts[$0, default: nil] != nil }
        if dispositions != nil, let count = given {
            throw ValidationError(
                "--\(count.rawValue) and --dispositions both say what became of those asked; put the "
                    + "count into the file.")
        }
        if let eligibleShare, !(FixedDecimal.zero...FixedDecimal.one).contains(eligibleShare) {
            throw ValidationError("--eligible-share is a number from 0 to 1.")
        }
    }

    func run() throws {
        let file = try dispositions.map { path in
            try DispositionFile(
                AnswerFile(
                    name: path,
                    bytes: AuthoredFile.bytes(at: path, most: AnswerFile.largestByteCount)))
        }
        try analysis.write(telling: .counts) { chosen, words in
            let response = try ResponseCounts(
                chosen, given: counts.compactMapValues(\.self), file: file, silence: silence,
                eligibleShare: eligibleShare.map { .given($0) } ?? .asKnown, units: units, words)
            return ResponseFindings(response, words).result
        }
    }
}

extension FixedDecimal: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Dispositions.Silence: ExpressibleByArgument {}
