import Documents
import Glibc
import Intake
import Questionnaires
import Scoring

/// Files of answers, all of them checked before any is stored.
struct AnswerFiles {
    /// In the order of the command line.
    let checked: [CheckedAnswers]

    /// - Throws: `CommandFault` for a file that cannot be read, `RefusedAnswers` with the faults of
    ///   all files when one of them is no table of answers at all.
    init(_ paths: [String], for definition: Questionnaire, by mapping: Mapping?) throws {
        let scores = NamedScores(definition)
        var checked: [CheckedAnswers] = []
        var faults: [IntakeFault] = []
        var isReadable = true
        for path in paths {
            let bytes = try AuthoredFile.bytes(at: path, most: AnswerFile.largestByteCount)
            let name = path.split(separator: "/").last.map(String.init) ?? path
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
        guard isReadable else { throw RefusedAnswers(faults: faults, arePartial: false) }
        self.checked = checked
    }

    /// - Throws: `RefusedAnswers` with the faults of every row, unless they are accepted.
    func refuse(unless areAccepted: Bool) throws(RefusedAnswers) {
        let faults = checked.flatMap(\.faults).map { IntakeFault.row($0) }
        guard areAccepted || faults.isEmpty else {
            throw RefusedAnswers(faults: faults, arePartial: true)
        }
    }
}

/// Why nothing of the files was stored.
struct RefusedAnswers: Refusal {
    private static let mostShown = 50

    /// Never empty.
    let faults: [IntakeFault]
    /// Whether single rows are refused and the others could be stored.
    let arePartial: Bool

    var description: String {
        let lines = faults.lines
        let shown = lines.prefix(Self.mostShown).joined(separator: "\n")
        let more = lines.count - Self.mostShown
        let rest = more > 0 ? "\nand \(more) more" : ""
        let advice =
            arePartial
            ? "Mend these rows and import again; or store the good rows with --accept-partial, "
                + "which writes the others with their reasons to a file."
            : "Mend this and import again."
        return "\(shown)\(rest)\n\nNothing was stored. \(advice)"
    }
}
