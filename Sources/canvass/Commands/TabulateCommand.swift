import Analysis
import ArgumentParser
import Foundation
import Intake
import Questionnaires
import Spreadsheets
import Storage

struct TabulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tabulate",
        abstract: "Count any number of replies in one pass, from the store or straight from CSV.",
        discussion: """
            Prints of each item who answered, the mean with its interval and the answers by code, of \
            the composite its mean and classes, and with --by the same for each group. The figures \
            are those of 'canvass analyse items' and 'canvass score'; replies are counted as they are \
            read and not kept, so that millions take seconds.

            A CSV file is counted only when every row of it is good, as 'canvass import' would say. \
            Nothing is stored, and no number depends on how many threads count.

            Examples:
              canvass tabulate
              canvass tabulate --wave 2021 --by region
              canvass tabulate answers.csv --questionnaire annual.yaml --by region
              canvass tabulate --format csv > items.csv
              canvass tabulate export.csv --questionnaire annual.yaml --mapping export.yaml

            The columns of --format csv are those of 'canvass analyse items'. The JSON is described \
            by docs/results.schema.json. Numbers that were asked for, and conditions on segments, \
            are for 'canvass analyse items'.
            """)

    @Argument(help: ArgumentHelp("A CSV file (default: the store).", valueName: "file"))
    var file: String?

    @OptionGroup var store: StoreOptions

    @Option(
        help: ArgumentHelp(
            "The definition that was answered; for the store also the id of a questionnaire "
                + "(default: the only one in the store).",
            valueName: "file or id"))
    var questionnaire: String?

    @Option(
        help: ArgumentHelp("What the columns and cells of the file mean.", valueName: "file"))
    var mapping: String?

    @Option(
        help: ArgumentHelp(
            "The wave of the store (default: the newest, by the last day of its answers).",
            valueName: "name"))
    var wave: String?

    @Option(help: ArgumentHelp("Also for each group of this segment.", valueName: "segment"))
    var by: String?

    @Option(help: ArgumentHelp("The form of the results.", valueName: "format"))
    var format: ResultOptions.Format = .text

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many threads read a CSV file (default: one for each processor).",
            valueName: "count"))
    var threads: Int?

    @Option(
        help: ArgumentHelp(
            "zh or en (default: that of the system if the questionnaire has it, else the "
                + "questionnaire's first).", valueName: "language"))
    var language: String?

    func validate() throws {
        if let threads, !(1...256).contains(threads) {
            throw ValidationError("--threads must be from 1 to 256.")
        }
        if file == nil {
            if mapping != nil { throw ValidationError("--mapping goes with a CSV file.") }
            if threads != nil { throw ValidationError("--threads goes with a CSV file.") }
        } else {
            if questionnaire == nil {
                throw ValidationError(
                    "A CSV file needs --questionnaire with the definition that was answered.")
            }
            if wave != nil || store.path != nil {
                throw ValidationError(
                    "--wave and --store go with the store; leave them out with a CSV file.")
            }
        }
    }

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let counted = try count(environment)
        let groups = try by.flatMap { name in
            counted.selection.groups(
                by: try ChosenSample.segment(named: name, of: counted.questionnaire).id)
        }
        switch format {
        case .text:
            let lines = TabulationText(counted, for: .output(environment)).lines(groups: groups)
            try StandardOutput.write(lines.joined(separator: "\n") + "\n")
        case .json:
            counted.sayRescoring()
            try StandardOutput.write(TabulationDocument(counted).json(groups: groups).text + "\n")
        case .csv:
            counted.sayRescoring()
            let rows = counted.selection.estimates().items
            let csv = ItemCSV(
                rows, of: counted.questionnaire, counted.language, source: counted.sourceCells)
            try StandardOutput.write(csv.text(groups: groups))
        }
    }

    private func count(_ environment: [String: String]) throws -> CountedReplies {
        guard let file, let questionnaire else {
            return try CountedReplies(
                in: try store.open(.existing, environment), named: questionnaire, wave: wave,
                by: by, language: language, environment: environment)
        }
        let definition = try DefinitionFile(at: questionnaire).questionnaire
        let mapping = try self.mapping.map { path in
            try Mapping(AuthoredFile.source(at: path), for: definition)
        }
        let processors = ProcessInfo.processInfo.activeProcessorCount
        return try CountedReplies(
            file: file, to: definition, by: mapping, groups: by, language: language,
            threads: threads ?? processors, environment: environment)
    }
}

extension CountedReplies {
    /// The cells that every row of a CSV result begins with.
    var sourceCells: [String: CSVTable.Cell] {
        var cells: [String: CSVTable.Cell] = ["questionnaire": .text(questionnaire.id.name)]
        if case .wave(let wave) = source { cells["wave"] = .text(wave.wave.name) }
        return cells
    }
}
