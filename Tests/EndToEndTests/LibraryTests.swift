import Foundation
import GoldenFiles
import Testing

/// What a person sees who takes a shipped questionnaire with its example answers.
@Suite("A shipped questionnaire")
struct LibraryTests {
    static let examples: [(name: String, replies: Int)] = [
        ("b2b-departments", 95), ("cable-group", 149), ("complaint-follow-up", 90), ("effort", 160),
        ("post-service", 180), ("relationship-nps", 136), ("servqual", 120),
        ("staff-knowledge", 165),
    ]

    private func program(_ name: String, replies: Int) async throws -> CanvassProgram {
        let program = try CanvassProgram()
        let outcome = try await program.run(
            "import", "--questionnaire", Checkout.path("questionnaires/\(name)/definition.yaml"),
            "--wave", "example", Checkout.path("questionnaires/\(name)/responses.csv"))
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("\(replies) stored, 0 already there, 0 refused"))
        return program
    }

    @Test("is scored and told in both languages", arguments: examples)
    func scored(name: String, replies: Int) async throws {
        let program = try await program(name, replies: replies)
        for language in ["en", "zh"] {
            let score = try await program.run("score", "--language", language)
            #expect(score.status == 0, "\(score.errors)")
            let items = try await program.run("analyse", "items", "--language", language)
            #expect(items.status == 0, "\(items.errors)")
            try compareWithGolden(
                score.output + "\n" + items.output, "library.\(name).\(language).txt")
        }
    }

    @Test("gives results that the schema describes", arguments: examples)
    func json(name: String, replies: Int) async throws {
        let program = try await program(name, replies: replies)
        for arguments in [["score"], ["analyse", "items"]] {
            let outcome = try await program.run(arguments + ["--format", "json"])
            #expect(outcome.status == 0, "\(outcome.errors)")
            let faults = try await SchemaCheck.faults(of: outcome.output, in: program.folder)
            #expect(faults == "", "\(faults)")
        }
    }

    @Test("is drawn as a report", arguments: examples)
    func drawn(name: String, replies: Int) async throws {
        let program = try await program(name, replies: replies)
        let outcome = try await program.run("report", "--output", "r")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let pages = try await program.shell("pdfinfo r.pdf | grep ^Pages")
        #expect(Int(pages.output.filter(\.isNumber)) ?? 0 >= 4)
        // The method page names the definition, its version and how each index is made.
        let text = try await program.shell("pdftotext r.pdf -").output
        let definition = try String(
            contentsOfFile: Checkout.path("questionnaires/\(name)/definition.yaml"), encoding: .utf8
        )
        if definition.contains("\nversion: 2026.1") { #expect(text.contains("\(name) 2026.1")) }
        #expect(
            text.contains("questionnaire defines no indices")
                != definition.contains("\nindices:"))
    }
}
