import ArgumentParser
import Documents
import ExactNumbers
import Foundation
import Intake
import Questionnaires
import Storage

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Check files of answers and store them.",
        discussion: """
            Reads CSV files row by row and checks every cell. Nothing is stored unless every row is \
            good; with --accept-partial the good rows are stored, and the others are written with \
            their reasons to a file, to be mended and imported again. The same file again stores \
            nothing twice.

            The columns have the names of the items and segments, or a mapping file says which is \
            which. The wave is what --wave says, then what the mapping says; the first wave of a \
            questionnaire may go without and is then called like the questionnaire.

            Examples:
              canvass import --questionnaire annual.yaml --wave 2021 answers.csv
              canvass import --questionnaire annual.yaml --mapping fax.yaml fax-*.csv
            """)

    @Option(help: ArgumentHelp("The definition that was answered.", valueName: "file"))
    var questionnaire: String

    @Option(help: ArgumentHelp("What the columns and cells of the files mean.", valueName: "file"))
    var mapping: String?

    @Option(help: ArgumentHelp("The wave the answers belong to.", valueName: "name"))
    var wave: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("How many were asked in this wave.", valueName: "count"))
    var sent: Int?

    @OptionGroup var store: StoreOptions

    @Flag(help: "Store the good rows although others are refused.")
    var acceptPartial = false

    @Option(
        help: ArgumentHelp(
            "Where refused rows go (default with --accept-partial: the name of the file with "
                + ".refused.csv at its end, in this folder).", valueName: "file"))
    var refused: String?

    @Argument(help: ArgumentHelp("CSV files.", valueName: "files"))
    var files: [String]

    func validate() throws {
        if let sent, sent < 0 { throw ValidationError("--sent must be zero or more.") }
        if refused != nil && files.count > 1 {
            throw ValidationError("--refused names one file; leave it out with several CSV files.")
        }
        if let wave, wave.isEmpty || wave.unicodeScalars.contains(where: { $0.visible != $0 }) {
            throw ValidationError("--wave needs a name of visible characters.")
        }
    }

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let file = try DefinitionFile(at: questionnaire)
        let definition = file.questionnaire
        let mapping = try self.mapping.map { path in
            try Mapping(AuthoredFile.source(at: path), for: definition)
        }
        let answers = try AnswerFiles(files, for: definition, by: mapping, to: .store)
        try write(answers)
        try answers.refuse(unless: acceptPartial)
        if answers.checked.allSatisfy({ $0.summary.rows == 0 }) {
            throw CommandFault.noRows(files: answers.checked.map(\.file.name))
        }
        if answers.checked.allSatisfy(\.replies.isEmpty) { throw CommandFault.nothingToStore }

        let store = try store.open(.createIfMissing, environment)
        let wave = try wave(of: definition, by: mapping, in: store)
        let batches = try answers.checked.map { checked in
            try checked.batch(for: wave, definition: file.text, acceptPartial: acceptPartial)
        }
        let counts = try store.store(batches, at: Date())
        for (checked, counts) in zip(answers.checked, counts) {
            try StandardOutput.write(summary(of: checked, counts))
        }
        let design = mapping?.sample.map(definition.sample.amended) ?? definition.sample
        if design.weighting != .none,
            !answers.checked.contains(where: { $0.replies.contains { $0.weight > .zero } })
        {
            StandardError.write(
                "no reply of this import has a weight above zero, and only those that have one are in a "
                    + "figure: import the answers with their weights as another wave, or leave the "
                    + "weights out with --weights none\n")
        }
        let held = try store.waves(of: definition.id).first { $0.wave.name == wave.name }
        try StandardOutput.write(
            """
            \(store.path): wave '\(wave.name)' of \(definition.id) holds \
            \(Self.counted(held?.replies ?? 0, "reply", "replies")).

            Next: canvass score

            """)
    }

    /// What `--wave` or the mapping says. Without either the questionnaire's own id, as long as no
    /// other wave of it could have been meant.
    private func wave(
        of definition: Questionnaire, by mapping: Mapping?, in store: Store
    ) throws -> Wave {
        if let wave = Mapping.wave(named: wave, sent: sent, by: mapping) { return wave }
        let known = try store.waves(of: definition.id).map(\.wave.name)
        let name = definition.id.name
        guard known.allSatisfy({ $0 == name }) else { throw CommandFault.noWaveName(known: known) }
        return Wave(name: name, sent: sent ?? mapping?.sent)
    }

    /// Writes the refused rows where a person can mend them.
    private func write(_ answers: AnswerFiles) throws {
        for (path, checked) in zip(files, answers.checked) {
            guard let rows = checked.refusedRows, refused != nil || acceptPartial else { continue }
            let target = refused ?? Self.refusedName(for: path)
            try AuthoredFile.write(rows, to: target, sparing: files)
            StandardError.write(
                "\(target): \(Self.counted(checked.refused.count, "refused row", "refused rows"))\n"
            )
        }
    }

    private static func refusedName(for path: String) -> String {
        let name = AuthoredFile.name(of: path)
        let stem = name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : name
        return stem + ".refused.csv"
    }

    private func summary(of checked: CheckedAnswers, _ counts: StoredCounts) -> String {
        let rows = Self.counted(checked.summary.rows, "row", "rows")
        var lines = [
            "\(checked.file.name): \(rows), \(counts.stored) stored, "
                + "\(counts.alreadyThere) already there, \(checked.refused.count) refused"
        ]
        lines += checked.summary.notes.map { "  \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }
}
