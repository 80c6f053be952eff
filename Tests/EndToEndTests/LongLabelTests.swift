import Foundation
import Testing

@Suite("A long label")
struct LongLabelTests {
    /// Two items of which the first twenty letters are the same.
    private func program() async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile(
            "long.yaml",
            """
            canvass: 1
            id: long
            title: {en: Long, zh: 长题}
            languages: [en, zh]
            replies: identified
            scales: {five: {range: [1, 5]}}
            dimensions:
              - id: d
                title: {en: What we do when something has gone wrong at the site of a customer,
                        zh: 客户现场发生问题时我们怎样处理并且如何向客户说明情况}
                weight: 1
                items:
                  - {id: process, scale: five, weight: 1, ask: {en: Problem handling process,
                                                                zh: 问题处理的整个过程是否顺利}}
                  - {id: outcome, scale: five, weight: 1, ask: {en: Problem handling outcome,
                                                                zh: 问题处理的最终结果是否满意}}

            """)
        let rows = (0..<20).map { "r\($0),\(1 + $0 % 5),\(1 + $0 % 4)\n" }
        try program.folder.newFile("long.csv", "response,process,outcome\n" + rows.joined())
        let stored = try await program.run("import", "--questionnaire", "long.yaml", "long.csv")
        #expect(stored.status == 0, "\(stored.errors)")
        return program
    }

    @Test("is broken into lines, so that no two rows look the same", arguments: ["en", "zh"])
    func broken(language: String) async throws {
        let program = try await program()
        let outcome = try await program.run(
            ["analyse", "items", "--language", language], environment: ["COLUMNS": "80"])
        let table = outcome.output.components(separatedBy: "\n\n")[1...].prefix {
            !$0.contains("Method") && !$0.contains("方法")
        }.joined(separator: "\n")
        #expect(!table.contains("…"), "\(table)")
        if language == "en" {
            for line in table.split(separator: "\n") { #expect(line.count <= 80) }
        }
        let words =
            language == "en"
            ? ["\n  wrong at the site of a customer\n", "\n  process Problem handling process  "]
            : ["\n  且如何向客户说明情况\n", "\n    顺利\n", "\n    满意\n"]
        for word in words { #expect(table.contains(word), "\(table)") }
    }
}
