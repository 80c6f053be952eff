import Foundation
import Questionnaires

/// `Definitions/every.yaml`.
enum EveryItem {
    static func questionnaire() throws -> Questionnaire {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Definitions/every.yaml")
        return try Questionnaire(definition: String(contentsOf: file, encoding: .utf8))
    }

    static let files: [Language: String] = [
        .chinese: "every.zh.html", .english: "every.en.html", .arabic: "every.ar.html",
    ]
}
