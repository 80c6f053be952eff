import ArgumentParser
import Documents
import Foundation
import Questionnaires

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Start a questionnaire from one that comes with the program.",
        discussion: """
            Writes a copy with your id, title, languages and promise to respondents; everything else \
            stays as it was, with its notes, for you to change. On a terminal what no option says is \
            asked for; an empty line takes what stands between brackets.

            A text in a language that is left out is taken out of the copy. A language that is added \
            has no texts yet: 'canvass check' names those that are missing.

            Examples:
              canvass new
              canvass new --list
              canvass new post-service --id after-visit --title "After the visit"
              canvass new effort --id hotline --title zh=热线回访 --title en="Hotline" --languages zh,en
            """)

    @Flag(help: "Only list the questionnaires to start from.")
    var list = false

    @Option(help: ArgumentHelp("The id of the new questionnaire.", valueName: "id"))
    var id: String?

    @Option(
        help: ArgumentHelp(
            "Its title; with a language before it, zh=…, once for each. Titles of the other "
                + "languages are then yours to write.", valueName: "title"))
    var title: [String] = []

    @Option(
        help: ArgumentHelp(
            "Its languages, separated by commas; the first is the one to fall back on.",
            valueName: "languages"))
    var languages: String?

    @Option(help: ArgumentHelp("identified, confidential or anonymous.", valueName: "promise"))
    var replies: String?

    @Option(help: ArgumentHelp("The file to write (default: ID.yaml).", valueName: "file"))
    var output: String?

    @Flag(help: "Ask nothing: take what the options say, and the rest as it is.")
    var noQuestions = false

    @Argument(help: ArgumentHelp("The questionnaire to start from.", valueName: "name"))
    var name: String?

    func run() throws {
        let shipped = try ShippedQuestionnaires(ProcessInfo.processInfo.environment)
        if list {
            try StandardOutput.write(listing(shipped).joined(separator: "\n") + "\n")
            return
        }
        let questions = Questions(areWanted: !noQuestions)
        let entry = try chosen(from: shipped, questions)
        var wishes = try Wishes(self, for: entry)
        try wishes.ask(questions, about: entry)
        let copy = try QuestionnaireCopy(of: entry, wishes)
        let written = try copy.write(schema: shipped.schema)
        let summary = try DefinitionFile(at: wishes.path)
        let terminal = Terminal.output(ProcessInfo.processInfo.environment)
        let lines = DefinitionSummary(summary.questionnaire).lines(file: wishes.path, for: terminal)
        try StandardOutput.write(
            lines.joined(separator: "\n")
                + "\n\n" + others(written)
                + "Next: canvass preview \(wishes.path) · canvass check \(wishes.path)\n")
    }

    /// What was written besides the definition.
    private func others(_ written: [String]) -> String {
        let others = written.dropFirst().map { path in
            path.hasSuffix("schema.json") ? "\(path), which tells editors the keys" : path
        }
        return others.isEmpty ? "" : "Also written: \(others.joined(separator: "; ")).\n"
    }

    private func listing(_ shipped: ShippedQuestionnaires) -> [String] {
        let width = shipped.entries.map(\.name.displayWidth).max() ?? 0
        return shipped.entries.flatMap { entry in
            let titles = entry.questionnaire.languages.compactMap {
                entry.questionnaire.title.exact($0)
            }
            let count = entry.questionnaire.items.count { $0.isAnswered }
            let first =
                "\(entry.name.padded(to: width))  \(titles.joined(separator: " / ")), "
                + "\(count) questions"
            let blanks = String(repeating: " ", count: width + 2)
            return [first] + entry.purpose.wrapped(to: 96 - width).map { blanks + $0 }
        }
    }

    /// The one that is named, or chosen by name or number on the terminal.
    private func chosen(
        from shipped: ShippedQuestionnaires, _ questions: Questions
    ) throws -> ShippedQuestionnaires.Entry {
        let names = shipped.entries.map(\.name)
        func entry(_ text: String) -> ShippedQuestionnaires.Entry? {
            if let number = Int(text), shipped.entries.indices.contains(number - 1) {
                return shipped.entries[number - 1]
            }
            return shipped.entries.first { $0.name == text }
        }
        if let name {
            guard let entry = shipped.entries.first(where: { $0.name == name }) else {
                throw CommandFault.unknownShipped(name, known: names)
            }
            return entry
        }
        guard questions.canAsk else {
            throw ValidationError(
                "Name the questionnaire to start from; 'canvass new --list' lists them: "
                    + names.joined(separator: ", ") + ".")
        }
        let numbered = shipped.entries.enumerated().map { number, entry in
            "\(number + 1). \(entry.name): \(entry.questionnaire.title[.english])"
        }
        StandardError.write(numbered.joined(separator: "\n") + "\n")
        return try questions.ask("Which one do you start from", standard: "1") { answer in
            entry(answer).map { .success($0) }
                ?? .failure(Questions.Refused(reason: "write its number or its name"))
        }
    }
}

extension String {
    /// Lines of words, none wider than `width` columns unless a single word is.
    fileprivate func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        for word in split(separator: " ") {
            if let last = lines.last, last.displayWidth + 1 + String(word).displayWidth <= width {
                lines[lines.count - 1] += " \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}
