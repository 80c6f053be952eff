import ArgumentParser
import Documents
import Foundation
import Questionnaires

/// What a person wants of a new questionnaire.
struct Wishes {
    private(set) var id: QuestionnaireID
    private(set) var titles: [Language: String]
    private(set) var languages: [Language]
    private(set) var replies: Questionnaire.Confidentiality
    private(set) var path: String
    private let command: NewCommand

    /// What the options say, and where they say nothing what the questionnaire has.
    ///
    /// - Throws: `ValidationError` for an option that says nothing good.
    init(_ command: NewCommand, for entry: ShippedQuestionnaires.Entry) throws {
        self.command = command
        let shipped = entry.questionnaire
        languages = try command.languages.map { try Self.languages($0) } ?? shipped.languages
        id = try command.id.map { try Self.id($0) } ?? shipped.id
        replies = try command.replies.map { try Self.replies($0) } ?? shipped.confidentiality
        titles = [:]
        if command.title.isEmpty {
            for language in languages { titles[language] = shipped.title.exact(language) }
        }
        path = command.output ?? "\(id).yaml"
        for text in command.title { try setTitle(text) }
    }

    private mutating func setTitle(_ text: String) throws {
        guard let sign = text.firstIndex(where: { "=:：".contains($0) }),
            let language = Language(String(text[..<sign])),
            text[sign] == "=" || languages.contains(language)
        else {
            // A title may begin like a language: "no: thanks".
            titles[languages[0]] = text
            return
        }
        guard languages.contains(language) else {
            throw ValidationError(
                "--title: '\(language)' is none of the languages "
                    + languages.map(\.tag).joined(separator: ", ") + ".")
        }
        titles[language] = String(text[text.index(after: sign)...])
    }

    /// Asks for what no option says.
    mutating func ask(_ questions: Questions, about entry: ShippedQuestionnaires.Entry) throws {
        guard questions.canAsk else { return }
        func tried<Value>(_ make: () throws -> Value) -> Result<Value, Questions.Refused> {
            do { return .success(try make()) } catch {
                return .failure(Questions.Refused(reason: "\(error)"))
            }
        }
        if command.languages == nil {
            languages = try questions.ask(
                "Its languages", standard: languages.map(\.tag).joined(separator: ", ")
            ) { answer in tried { try Self.languages(answer) } }
            titles = titles.filter { languages.contains($0.key) }
        }
        if command.id == nil {
            id = try questions.ask("Its id", standard: id.name) { answer in
                tried { try Self.id(answer) }
            }
            if command.output == nil { path = "\(id).yaml" }
        }
        if command.title.isEmpty {
            for language in languages {
                titles[language] = try questions.ask(
                    "Its title (\(language))",
                    standard: titles[language] ?? entry.questionnaire.title[language]
                ) { .success($0) }
            }
        }
        if command.replies == nil {
            replies = try questions.ask(
                "What respondents are promised: identified, confidential or anonymous",
                standard: replies.rawValue
            ) { answer in tried { try Self.replies(answer) } }
        }
        if command.output == nil {
            path = try questions.ask("The file to write", standard: path) { .success($0) }
        }
    }

    private static func id(_ text: String) throws -> QuestionnaireID {
        guard let id = QuestionnaireID(plain: text) else {
            throw ValidationError(
                "An id has letters from a to z, digits, - _ and . with no spaces, at most 64; the "
                    + "first is a letter or a digit.")
        }
        return id
    }

    private static func languages(_ text: String) throws -> [Language] {
        let languages = try text.split(whereSeparator: { $0 == "," || $0 == " " }).map { tag in
            guard let language = Language(String(tag)) else {
                throw ValidationError(
                    "\(String(tag).quoted()) is not the short name of a language: zh, en.")
            }
            return language
        }
        guard !languages.isEmpty, Set(languages).count == languages.count else {
            throw ValidationError("Write each language once: zh, en.")
        }
        return languages
    }

    private static func replies(_ text: String) throws -> Questionnaire.Confidentiality {
        guard let kind = Questionnaire.Confidentiality(rawValue: text) else {
            throw ValidationError("It is one of: identified, confidential, anonymous.")
        }
        return kind
    }
}

/// A shipped questionnaire with a person's wishes, as files to be written.
struct QuestionnaireCopy {
    private let path: String
    /// By path.
    private let files: [(path: String, text: String)]

    /// - Throws: `DocumentFaults` when the wishes do not fit the questionnaire, such as an anonymous
    ///   one that asks for an address.
    init(of entry: ShippedQuestionnaires.Entry, _ wishes: Wishes) throws {
        let path = wishes.path
        let shipped = entry.questionnaire
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let name = String(path.dropFirst(folder.count))
        let stem = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
        let removed = Set(shipped.languages).subtracting(wishes.languages)
        // With files of texts, what the definition itself says is in its first language by position.
        if let first = shipped.languages.first, entry.files.count > 1,
            wishes.languages.first != first
        {
            throw CommandFault.firstLanguage(first.tag, of: entry.name)
        }

        var files: [(path: String, text: String)] = []
        var texts: [Language: String] = [:]
        guard let source = entry.files["definition.yaml"] else { throw CommandFault.noShipped }
        var draft = DefinitionDraft(source)
        for (language, file) in Self.textFiles(of: source) where !removed.contains(language) {
            guard let source = entry.files[file] else { continue }
            var draft = DefinitionDraft(source)
            draft.set("of", to: wishes.id.name)
            draft.setText(at: "title", to: wishes.titles[language].map(Self.quoted))
            draft.nameSchema("texts.schema.json")
            files.append((folder + "\(stem).\(language).yaml", draft.text))
            texts[language] = "\(stem).\(language).yaml"
        }
        if texts.isEmpty {
            draft.remove("texts")
        } else {
            let named = texts.sorted { $0.key < $1.key }.map {
                "\($0.key): \(Self.quoted($0.value))"
            }
            draft.set("texts", to: "{\(named.joined(separator: ", "))}")
        }
        draft.removeTexts(in: removed)
        draft.set("id", to: wishes.id.name)
        draft.set("languages", to: "[\(wishes.languages.map(\.tag).joined(separator: ", "))]")
        // A note that says why one promise was chosen does not fit another.
        if wishes.replies != shipped.confidentiality { draft.remove("replies") }
        draft.set("replies", to: wishes.replies.rawValue)
        draft.replaceInNotes("questionnaires/\(entry.name)/definition.yaml", with: path)
        draft.set("title", to: Self.title(wishes, besides: Set(texts.keys)))
        draft.nameSchema("schema.json")
        self.path = path
        self.files = [(path, draft.text)] + files
        try check()
    }

    /// - Parameter others: languages whose title stands in a file of texts.
    private static func title(_ wishes: Wishes, besides others: Set<Language>) -> String {
        let texts = wishes.languages.filter { !others.contains($0) }.compactMap { language in
            wishes.titles[language].map { "\(language): \(quoted($0))" }
        }
        return "{\(texts.joined(separator: ", "))}"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static func textFiles(of source: SourceText) -> [(Language, String)] {
        guard case .mapping(let entries, _)? = DocumentReader(source).root,
            case .mapping(let files, _)? = entries.first(where: { $0.key.text == "texts" })?.value
        else { return [] }
        return files.compactMap { entry in
            guard let language = Language(entry.key.text), case .scalar(let name) = entry.value
            else {
                return nil
            }
            return (language, name.text)
        }
    }

    /// Reads what is to be written, before anything is.
    private func check() throws {
        guard let first = files.first else { return }
        let others = files.dropFirst()
        _ = try Questionnaire(SourceText(name: first.path, text: first.text)) {
            name throws(DocumentFaults) in
            let file = others.first { $0.path.hasSuffix(name) }
            return SourceText(name: name, text: file?.text ?? "")
        }
    }

    /// Writes the files, and the schema for editors beside them where there is none.
    ///
    /// - Throws: `.exists` when one of them is there already; nothing is written then.
    ///
    /// - Returns: the paths of what was written.
    func write(schema: SourceText) throws -> [String] {
        if let there = files.first(where: { AuthoredFile.exists(at: $0.path) }) {
            throw CommandFault.exists(path: there.path)
        }
        for file in files { try AuthoredFile.write(file.text, to: file.path, sparing: []) }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let written = files.map(\.path)
        guard !AuthoredFile.exists(at: folder + "schema.json") else { return written }
        try AuthoredFile.write(schema.text, to: folder + "schema.json", sparing: [])
        return written + [folder + "schema.json"]
    }
}
