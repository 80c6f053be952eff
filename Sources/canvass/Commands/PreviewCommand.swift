import ArgumentParser
import Forms
import Questionnaires

struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Write the form as respondents will see it, one page of HTML a language.",
        discussion: """
            All pages of the form stand one below the other, with remarks for the author: when a \
            question is asked, what comes in a random order, which answers are checked. Names \
            between braces show what they stand for. A page needs no other file and no network; \
            nothing that is filled in is kept or sent.

            Writes ID.LANGUAGE.html for each language of the definition, and prints the paths.

            Examples:
              canvass preview questionnaires/post-service/definition.yaml
              canvass preview annual.yaml --language en --output pages
            """)

    @Option(
        help: ArgumentHelp(
            "The languages, such as zh,en (default: all of the definition).",
            valueName: "languages"))
    var language: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The folder the pages go into (default: this folder).", valueName: "folder"))
    var output: String?

    @Argument(help: ArgumentHelp("The definition.", valueName: "definition"))
    var definition: String

    func run() throws {
        let file = try DefinitionFile(at: definition)
        let questionnaire = file.questionnaire
        let languages = try chosen(from: questionnaire.languages)
        let names = Dictionary(
            languages.map { ($0, "\(questionnaire.id).\($0).html") },
            uniquingKeysWith: { a, _ in a })
        for language in languages {
            let page = Preview(questionnaire, in: language, files: names)
            let path = place(names[language] ?? "")
            if AuthoredFile.isOne(of: file.files, path) {
                throw CommandFault.overwritesDefinition(path: path)
            }
            try AuthoredFile.write(page.html, to: path, sparing: file.files)
            try StandardOutput.write(path + "\n")
        }
    }

    private func chosen(from known: [Language]) throws(CommandFault) -> [Language] {
        guard let language else { return known }
        var chosen: [Language] = []
        for name in language.split(separator: ",") {
            let name = name.filter { $0 != " " }
            guard let found = known.first(where: { $0.tag == name }) else {
                throw .unknownFormLanguage(name, known: known.map(\.tag))
            }
            if !chosen.contains(found) { chosen.append(found) }
        }
        guard !chosen.isEmpty else {
            throw .unknownFormLanguage(language, known: known.map(\.tag))
        }
        return chosen
    }

    private func place(_ name: String) -> String {
        guard let output else { return name }
        return output.hasSuffix("/") ? output + name : "\(output)/\(name)"
    }
}
