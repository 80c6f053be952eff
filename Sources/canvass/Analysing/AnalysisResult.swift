import Questionnaires
import Spreadsheets

/// What a subcommand of `canvass analyse` found: tables, how they were made, and what they mean.
struct AnalysisResult {
    /// In JSON: `groups`, `drivers`.
    let kind: String
    var tables: [ResultTable]
    /// Sentences about the whole, for people.
    var notes: [String] = []
    /// How the figures were made.
    var method: [String]
    /// What they mean for someone who is no statistician: two sentences.
    var explanation: [String]
    /// What JSON says besides the tables.
    var facts: [String: JSONValue] = [:]
}

extension AnalysisResult {
    func lines(_ chosen: ChosenSample, for terminal: Terminal, explained: Bool) -> [String] {
        var blocks = [Heading(chosen: chosen).lines(units: nil, for: terminal)]
        blocks += tables.map { $0.lines(for: terminal) }
        blocks += [notes, method]
        if explained {
            let heading = Explanation.heading(chosen.language)
            blocks.append([terminal.coloured(heading, .strong)] + explanation)
        }
        return Array(blocks.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    func json(_ document: ResultsDocument, explained: Bool) -> JSONValue {
        var object = document.head(kind: kind)
        object["tables"] = .object(
            Dictionary(tables.map { ($0.id, $0.json) }, uniquingKeysWith: { first, _ in first }))
        object["notes"] = .array((notes + tables.flatMap(\.notes)).map { .string($0) })
        object["how"] = .array(method.map { .string($0) })
        if explained { object["explanation"] = .array(explanation.map { .string($0) }) }
        object.merge(facts) { $1 }
        return .object(object)
    }

    /// All tables below each other, told apart by the column `table`.
    func csv(_ chosen: ChosenSample) -> String {
        var columns = ["questionnaire", "wave", "table"]
        func note(_ names: [String]) {
            for name in names where !columns.contains(name) { columns.append(name) }
        }
        for table in tables { note(table.keys) }
        note(["hidden"])
        for table in tables { note(table.columns.flatMap(\.csvColumns)) }
        var csv = CSVTable(columns: columns)
        for table in tables {
            for row in table.rows {
                var cells = chosen.sourceCells
                cells["table"] = .text(table.id)
                cells["hidden"] = .flag(row.hidesAny)
                for (id, cell) in row.keys { cells.merge(cell.csv(id)) { $1 } }
                if !row.isHidden {
                    for (id, cell) in row.cells { cells.merge(cell.csv(id)) { $1 } }
                }
                csv.add(cells)
            }
        }
        return csv.text
    }
}

/// What `--explain` adds.
enum Explanation {
    static func heading(_ language: OutputLanguage) -> String {
        language.say("What it means", "这是什么意思")
    }
}
