import Documents
import Foundation
import Questionnaires

extension Questionnaire {
    /// Reads a definition; faults are thrown with their words.
    init(definition text: String) throws {
        try self.init(SourceText(name: "definition.yaml", text: text))
    }

    /// One of the folder `questionnaires`, with its files of texts.
    static func shipped(_ name: String) throws -> Questionnaire {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "questionnaires/\(name)")
        func source(_ file: String) throws -> SourceText {
            SourceText(
                name: file,
                text: try String(contentsOf: folder.appending(path: file), encoding: .utf8))
        }
        return try Questionnaire(source("definition.yaml")) { file throws(DocumentFaults) in
            do { return try source(file) } catch { throw DocumentFaults([]) }
        }
    }
}

extension Language {
    static let arabic = Language("ar") ?? .english
}

/// The questionnaires with a definition in this repository.
let shippedQuestionnaires = [
    "airport", "b2b-departments", "cable-group", "complaint-follow-up", "effort", "post-service",
    "relationship-nps", "service-firm", "servqual", "staff-knowledge",
]
