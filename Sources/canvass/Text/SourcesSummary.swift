import Documents
import Questionnaires
import Reports

extension ReportSourcesFile {
    /// What `canvass check` says of a good file: a line for each part.
    var summary: [String] {
        var parts: [String] = []
        if !earlier.isEmpty {
            parts.append("earlier waves: " + earlier.map(\.value).joined(separator: ", "))
        }
        if let daily {
            parts.append(
                "a daily form: \(daily.questionnaire.value)"
                    + (daily.wave.map { ", wave '\($0.value)'" } ?? ""))
        }
        if let response {
            parts.append(
                "the response by "
                    + response.parts.map(\.segment.value.name).joined(separator: ", "))
        }
        if actions != nil { parts.append("actions") }
        if alerts != nil { parts.append("notes to alerts") }
        if let themes {
            parts.append("themes of " + themes.items.map(\.value.name).joined(separator: ", "))
        }
        if let revenue { parts.append("revenue by \(revenue.segment.value)") }
        if !holidays.isEmpty {
            parts.append("\(holidays.count) \(holidays.count == 1 ? "holiday" : "holidays")")
        }
        return ["  a file of sources"] + parts.map { "    " + $0 }
    }
}

extension CodeFrame {
    /// What `canvass check` says of a good file.
    var summary: String {
        let words = themes.reduce(0) { $0 + $1.keywords.count }
        return "a code frame of \(themes.count) \(themes.count == 1 ? "theme" : "themes"), "
            + "\(words) \(words == 1 ? "keyword" : "keywords")"
    }
}
