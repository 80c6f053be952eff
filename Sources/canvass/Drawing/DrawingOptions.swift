import Analysis
import ArgumentParser
import Figures
import Questionnaires
import Rendering
import Reports
import Statistics

/// How finely pictures are drawn and where they go.
struct DrawingOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Pixels in an inch of a PNG.", valueName: "number"))
    var dpi: Double = 150

    static let themeHelp = ArgumentHelp(
        "The look: a theme that comes with the program (standard, print-grey, screen-16x9, "
            + "letter-compact) or a file (default: standard).", valueName: "theme")

    @Option(help: themeHelp)
    var theme: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Where the files go, without their ending (default: a name made of the questionnaire and "
                + "the wave, in this folder).", valueName: "path"))
    var output: String?

    /// A path without an ending: what `--output` says, less an ending it may have, or a name of its
    /// own.
    func base(_ name: String) -> String {
        guard let output else { return name }
        for ending in [".pdf", ".png", ".svg"] where output.hasSuffix(ending) {
            return String(output.dropLast(ending.count))
        }
        return output.hasSuffix("/") ? output + name : output
    }
}

extension ChosenSample {
    /// The questionnaire, the wave where it has a name of its own, and what else tells one picture
    /// from another, as a file's name.
    func fileName(_ parts: [String]) -> String {
        let id = questionnaire.id.name
        let all = (sample.wave.name == id ? [id] : [id, sample.wave.name]) + parts
        return all.map(Self.safe).joined(separator: "-")
    }

    /// As a part of a file's name.
    static func safe(_ part: String) -> String {
        String(part.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
    }

    /// The languages of a report: the one asked for, those its definition names, or the
    /// questionnaire's own.
    func reportLanguages(asked: String?, definition: [Language] = []) -> [Language] {
        if asked != nil { return [language.texts] }
        return definition.isEmpty ? questionnaire.languages : definition
    }

    func reportData(
        _ segments: [SegmentID], parts: Set<ReportPart>, sources: ReportSources
    ) -> ReportData {
        ReportData(
            selection, segments: segments, parts: parts, sources: sources,
            described: description.author, program: programVersion)
    }
}

extension RenderingFault: Refusal {}
