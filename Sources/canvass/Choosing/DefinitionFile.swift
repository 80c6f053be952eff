import Documents
import Questionnaires

/// A definition that a person named, with the files of its languages.
struct DefinitionFile {
    let questionnaire: Questionnaire
    /// The whole definition as one text: the file as it is, or, where texts stand in other files,
    /// the canonical form that has them all.
    let text: String
    let path: String
    /// The definition and the files of its languages.
    let files: [String]

    /// - Throws: `CommandFault` when the file cannot be read, `DocumentFaults` with all its faults
    ///   and those of the files it names.
    init(at path: String) throws {
        try self.init(AuthoredFile.source(at: path))
    }

    /// - Parameter source: named by its path, beside which the files of its languages lie.
    init(_ source: SourceText) throws(DocumentFaults) {
        let folder = source.folder
        var names: [String] = []
        questionnaire = try Questionnaire(source) { name throws(DocumentFaults) in
            names.append(name)
            return try Self.texts(at: folder + name)
        }
        text = names.isEmpty ? source.text : questionnaire.canonicalDefinition
        path = source.name
        files = [source.name] + names.map { folder + $0 }
    }

    /// A file of texts, its faults told like those of a definition.
    static func texts(at path: String) throws(DocumentFaults) -> SourceText {
        do {
            return try AuthoredFile.source(at: path)
        } catch let faults as DocumentFaults {
            throw faults
        } catch {
            let reason =
                switch error as? CommandFault {
                case .cannotRead(_, let reason): reason
                default: "\(error)"
                }
            throw DocumentFaults([
                DocumentFault(
                    source: SourceText(name: path, text: ""), place: nil,
                    message: "the file of texts cannot be read: \(reason)",
                    advice: "put it beside the definition, or take it out of 'texts'")
            ])
        }
    }
}
