import Analysis
import Documents
import ExactNumbers
import Expressions
import Figures
import Intake
import Questionnaires
import Reports

/// The files that a file of sources names, read for one questionnaire; nothing here needs a store.
///
/// Each verb throws a `DocumentFault` when a name means nothing, or a `Refusal` of the file it reads.
struct ReportSourcesTables {
    let file: ReportSourcesFile
    let questionnaire: Questionnaire

    /// - Throws: where the file of sources names it, when it cannot be read.
    private func bytes(
        of named: Written<String>, most: Int = AnswerFile.largestByteCount
    ) throws -> [UInt8] {
        do {
            return try AuthoredFile.bytes(at: file.path(of: named), most: most)
        } catch CommandFault.cannotRead(_, let reason) {
            throw file.fault(
                "the file \(named.value.quoted()) cannot be read: \(reason)", at: named.place,
                advice: "a path starts from the folder of this file")
        }
    }

    private func table(_ named: Written<String>) throws -> AnswerFile {
        AnswerFile(name: file.path(of: named), bytes: try bytes(of: named))
    }

    func segment(_ named: Written<SegmentID>) throws(DocumentFault) -> Segment {
        if let segment = questionnaire.segment(named.value) { return segment }
        let known = questionnaire.segments.map(\.id.name)
        throw file.fault(
            "unknown segment \(named.value.name.quoted())", at: named.place,
            advice: known.isEmpty
                ? "the questionnaire defines none"
                : Self.choice("the questionnaire defines", known, near: named.value.name))
    }

    /// Questions that are answered in words.
    func items(of themes: ReportSourcesFile.Themes) throws(DocumentFault) -> [Item] {
        let written = questionnaire.itemsInWords
        var items: [Item] = []
        for named in themes.items {
            guard let item = written.first(where: { $0.id == named.value }) else {
                let isKnown = questionnaire.item(named.value) != nil
                throw file.fault(
                    isKnown
                        ? "\(named.value.name.quoted()) is not answered in words"
                        : "unknown item \(named.value.name.quoted())",
                    at: named.place,
                    advice: written.isEmpty
                        ? "the questionnaire has no item of the type text"
                        : Self.choice(
                            "answered in words are", written.map(\.id.name), near: named.value.name)
                )
            }
            items.append(item)
        }
        return items
    }

    /// What was counted of each group, by its value as it is stored.
    func outcomes(
        _ part: ReportSourcesFile.Response.Part
    ) throws -> (segment: Segment, outcomes: [String: CountedOutcomes]) {
        let segment = try segment(part.segment)
        let counts = try DispositionFile(table(part.file))
        let column = counts.groupColumn
        guard column == segment.id.name || column.map(segment.title.texts.values.contains) == true
        else {
            throw ResponseFileFault.otherSegment(
                file: file.path(of: part.file), found: column, wanted: segment.id)
        }
        return (segment, try counts.outcomes(by: segment))
    }

    func actions(_ named: Written<String>) throws -> [ReportSources.Action] {
        try ReportSources.Action.all(in: table(named), questionnaire)
    }

    func alertNotes(_ named: Written<String>) throws -> [Day: ReportSources.AlertNote] {
        try ReportSources.AlertNote.all(in: table(named))
    }

    func frame(_ named: Written<String>) throws -> CodeFrame {
        let bytes = try bytes(of: named, most: SourceText.largestByteCount)
        return try CodeFrame(SourceText(name: file.path(of: named), bytes: bytes))
    }

    /// - Parameter waves: those there are; `nil` when nobody knows.
    func coding(
        _ named: Written<String>, by frame: CodeFrame, of items: [Item], waves: [String]?
    ) throws -> ThemeCoding {
        try ThemeCoding(
            table(named), by: frame, of: items, among: questionnaire.itemsInWords, waves: waves)
    }

    func revenue(
        _ revenue: ReportSourcesFile.Revenue
    ) throws -> ReportSources.SegmentRevenue {
        try ReportSources.SegmentRevenue(table(revenue.file), by: segment(revenue.segment))
    }

    /// Reads every file, for the faults in them.
    ///
    /// - Throws: `SourcesRefusal`.
    func check() throws {
        var faults = SourcesFaults()
        for part in file.response?.parts ?? [] { _ = try faults.attempt { try outcomes(part) } }
        if let named = file.actions { _ = try faults.attempt { try actions(named) } }
        if let named = file.alerts { _ = try faults.attempt { try alertNotes(named) } }
        if let themes = file.themes {
            _ = try faults.attempt {
                let items = try items(of: themes)
                _ = try themes.segment.map { try segment($0) }
                let frame = try frame(themes.frame)
                _ = try themes.coding.map { try coding($0, by: frame, of: items, waves: nil) }
            }
        }
        if let named = file.revenue { _ = try faults.attempt { try revenue(named) } }
        try faults.finish()
    }

    static func choice(_ words: String, _ known: [String], near name: String) -> String {
        let guess = nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
        let shown = known.prefix(20).joined(separator: ", ")
        let more = known.count > 20 ? " and \(known.count - 20) more" : ""
        return "\(guess)\(words): \(shown)\(more)"
    }
}

extension Questionnaire {
    /// Those that are answered in words.
    fileprivate var itemsInWords: [Item] {
        items.filter { item in
            if case .text = item.kind { true } else { false }
        }
    }
}
