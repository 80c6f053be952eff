import Documents
import Foundation
import Questionnaires

/// The questionnaires that come with the program, to start one's own from.
struct ShippedQuestionnaires {
    struct Entry {
        let name: String
        let questionnaire: Questionnaire
        /// The first paragraph of its page.
        let purpose: String
        /// The definition and the files of its languages, by name.
        let files: [String: SourceText]
    }

    /// Where they lie, for messages.
    let folder: String
    /// By name.
    let entries: [Entry]
    /// The text of the schema for editors.
    let schema: SourceText

    /// In the folder `CANVASS_QUESTIONNAIRES` names; else in `questionnaires` or in
    /// `share/canvass/questionnaires` of a folder the program lies in.
    ///
    /// - Throws: `CommandFault` when there is no such folder, and faults of what is in it.
    init(_ environment: [String: String]) throws {
        guard let folder = Self.folder(environment) else { throw CommandFault.noShipped }
        self.folder = folder
        schema = try AuthoredFile.source(at: folder + "/schema.json")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        entries = try names.sorted().compactMap { name in
            let path = "\(folder)/\(name)"
            guard AuthoredFile.exists(at: path + "/definition.yaml") else { return nil }
            let source = try AuthoredFile.source(at: path + "/definition.yaml")
            var files = ["definition.yaml": source]
            let questionnaire = try Questionnaire(source) { name throws(DocumentFaults) in
                let text = try DefinitionFile.texts(at: "\(path)/\(name)")
                files[name] = text
                return text
            }
            return Entry(
                name: name, questionnaire: questionnaire,
                purpose: Self.purpose(try? AuthoredFile.source(at: path + "/README.md")),
                files: files)
        }
    }

    private static func folder(_ environment: [String: String]) -> String? {
        ShippedFolder.path(
            "questionnaires", or: "CANVASS_QUESTIONNAIRES", with: "schema.json", environment)
    }

    /// The lines between the heading and the next blank line, on one line.
    private static func purpose(_ page: SourceText?) -> String {
        guard let page else { return "" }
        let lines = (1...max(1, page.lineCount)).map { String(page.line($0)) }
        let body = lines.drop { $0.isEmpty || $0.hasPrefix("#") }
        return body.prefix { !$0.isEmpty }.joined(separator: " ").replacing("**", with: "")
    }
}
