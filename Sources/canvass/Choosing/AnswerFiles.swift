import Documents
import Glibc
import Intake
import Questionnaires
import Scoring

/// Files of answers, all of them checked before any is stored or counted.
struct AnswerFiles {
    /// What is done with answers that are good.
    enum Purpose { case store, count }

    /// In the order of the command line.
    let checked: [CheckedAnswers]
    private let purpose: Purpose

    /// - Throws: `CommandFault` for a file that cannot be read, `RefusedAnswers` with the faults of
    ///   all files when one of them is no table of answers at all.
    init(
        _ paths: [String], for definition: Questionnaire, by mapping: Mapping?, to purpose: Purpose
    ) throws {
        let scores = NamedScores(definition)
        var checked: [CheckedAnswers] = []
        var faults: [IntakeFault] = []
        var isReadable = true
        for path in paths {
            let bytes = try AuthoredFile.bytes(at: path, most: AnswerFile.largestByteCount)
            let name = AuthoredFile.name(of: path)
            var progress = ProgressLine(name: name)
            do throws(IntakeFaults) {
                let file = AnswerFile(name: name, bytes: bytes)
                let answers = try CheckedAnswers(
                    file, for: definition, by: mapping,
                    progress: { step in
                        progress.show(
                            rows: step.rows,
                            share: Double(step.bytes) / Double(max(1, step.totalBytes)))
                    }, score: scores.ofAnswersSoFar)
                checked.append(answers)
                faults += answers.faults.map { .row($0) }
            } catch {
                isReadable = false
                faults += error.faults
            }
            progress.end()
        }
        guard isReadable else {
            throw RefusedAnswers(faults: faults, arePartial: false, purpose: purpose)
        }
        self.purpose = purpose
        self.checked = checked
    }

    /// - Throws: `RefusedAnswers` with the faults of every row, unless they are accepted.
    func refuse(unless areAccepted: Bool) throws(RefusedAnswers) {
        let faults = checked.flatMap(\.faults).map { IntakeFault.row($0) }
        guard areAccepted || faults.isEmpty else {
            throw RefusedAnswers(faults: faults, arePartial: true, purpose: purpose)
        }
    }
}

/// Why nothing of the files was stored or counted.
struct RefusedAnswers: Refusal {
    private static let mostShown = 50

    /// Never empty.
    let faults: [IntakeFault]
    /// Whether single rows are refused and the others are good.
    let arePartial: Bool
    let purpose: AnswerFiles.Purpose

    var description: String {
        let lines = faults.lines
        let shown = lines.prefix(Self.mostShown).joined(separator: "\n")
        let more = lines.count - Self.mostShown
        let rest = more > 0 ? "\nand \(more) more" : ""
        return "\(shown)\(rest)\n\n\(advice)"
    }

    private var advice: String {
        switch (purpose, arePartial) {
        case (.store, true):
            "Nothing was stored. Mend these rows and import again; or store the good rows with "
                + "--accept-partial, which writes the others with their reasons to a file."
        case (.store, false): "Nothing was stored. Mend this and import again."
        case (.count, true):
            "Nothing was counted. Mend these rows and count again; or store the good rows with "
                + "'canvass import --accept-partial' and count the store."
        case (.count, false): "Nothing was counted. Mend this and count again."
        }
    }
}
