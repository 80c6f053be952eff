import ArgumentParser
import Documents
import Figures
import Foundation
import Intake
import Questionnaires
import Reports

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check definitions, mappings, reports, themes and what reports need.",
        discussion: """
            Prints every fault of every file with its line, what was found and what to do. For a \
            good definition: what it asks, how it is scored, and which translations are missing.

            A mapping speaks of the items of one questionnaire, which --questionnaire names; \
            report definitions are then checked against its segments too, and of a file of sources \
            the tables and the code frame it names.

            Examples:
              canvass check questionnaires/*/definition.yaml
              canvass check charts/reports/annual.yaml charts/themes/print-grey.yaml
              canvass check --questionnaire annual.yaml fax.mapping.yaml
              canvass check --questionnaire annual.yaml sources.yaml themes.yaml
            """)

    @Option(
        help: ArgumentHelp(
            "The definition that the other files are checked against.", valueName: "file"))
    var questionnaire: String?

    @Argument(
        help: ArgumentHelp(
            "Definitions, mappings, report definitions, themes, files of sources and code frames "
                + "(YAML or JSON).", valueName: "files"))
    var files: [String]

    func run() throws {
        let definition = try questionnaire.map { try DefinitionFile(at: $0).questionnaire }
        let terminal = Terminal.output(ProcessInfo.processInfo.environment)
        var isGood = true
        for (number, path) in files.enumerated() {
            do {
                let lines = try lines(for: path, against: definition, terminal)
                try StandardOutput.write(
                    (number > 0 ? "\n" : "") + lines.joined(separator: "\n") + "\n")
            } catch let refusal as any Refusal {
                isGood = false
                StandardError.write("\(refusal)\n")
            }
        }
        if !isGood { throw ExitCode(1) }
    }

    /// What is to be said of a good file.
    ///
    /// - Throws: a `Refusal` with its faults.
    private func lines(
        for path: String, against definition: Questionnaire?, _ terminal: Terminal
    ) throws -> [String] {
        let source = try AuthoredFile.source(at: path)
        let good = terminal.coloured("\(path): good", .good)
        switch AuthoredKind(of: source) {
        case .questionnaire:
            return try DefinitionSummary(DefinitionFile(source).questionnaire)
                .lines(file: path, for: terminal)
        case .texts: throw CommandFault.textsAlone(path: path)
        case .mapping:
            guard let definition else { throw CommandFault.mappingAlone(path: path) }
            let mapping = try Mapping(source, for: definition)
            let wave = mapping.waveName.map { ", wave \($0.quoted())" } ?? ""
            return [good, "  a mapping for \(definition.id)\(wave)"]
        case .theme:
            let file = try ThemeFile(source, resources: .disk)
            let page = file.theme.page
            return [
                good,
                "  a theme, \(file.id): \(page.paper.rawValue), \(page.density.rawValue)"
                    + (file.theme.logo.map { ", with the logo of \($0.name.english)" } ?? ""),
            ]
        case .report:
            let report = try ReportDefinition(source, for: definition)
            if let theme = report.theme { _ = try ChosenTheme(theme, of: source) }
            let count = report.pages.count
            let pages = "\(count) \(count == 1 ? "kind" : "kinds") of page"
            return [good, "  a report, \(report.id): \(pages)"]
        case .sources:
            let sources = try ReportSourcesFile(source)
            if let definition {
                try ReportSourcesTables(file: sources, questionnaire: definition).check()
            }
            return [good] + sources.summary
        case .themes:
            return [good, "  " + (try CodeFrame(source).summary)]
        }
    }
}

/// What a file that a person wrote is, by the key with its version.
enum AuthoredKind: String, CaseIterable {
    case questionnaire = "canvass"
    case mapping = "canvass-mapping"
    case report = "canvass-report"
    case theme = "canvass-theme"
    case texts = "canvass-texts"
    case sources = "canvass-sources"
    case themes = "canvass-themes"

    /// A file that says nothing, or cannot be parsed, is taken for a definition.
    init(of source: SourceText) {
        self = .questionnaire
        guard case .mapping(let entries, _) = DocumentReader(source).root else { return }
        if let kind = entries.lazy.compactMap({ Self(rawValue: $0.key.text) }).first { self = kind }
    }
}
