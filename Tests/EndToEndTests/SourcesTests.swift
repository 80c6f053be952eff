import Foundation
import Testing

@Suite("What a report needs besides its wave")
struct SourcesTests {
    private static func report(
        _ program: CanvassProgram, _ arguments: String...
    ) async throws -> CanvassProgram.Outcome {
        try await program.run(
            [
                "report", "--questionnaire", "yearly", "--sources", "sources.yaml", "--language",
                "en", "--output", "out",
            ] + arguments)
    }

    @Test("is read before a report is drawn")
    func whole() async throws {
        let program = try await SourcesSurvey.imported()
        let drawn = try await Self.report(program)
        #expect(drawn.status == 0 && drawn.errors.isEmpty, "\(drawn.errors)")
        // Of a part of the wave there is no response, and that is no fault.
        let part = try await Self.report(program, "--where", "branch=north")
        #expect(part.status == 0, "\(part.errors)")
    }

    @Test("is refused with every fault, and nothing is drawn")
    func faulty() async throws {
        let program = try await SourcesSurvey.imported()
        for fault in SourcesFault.all {
            for (name, text) in SourcesSurvey.files {
                try program.folder.newFile(name, text)
            }
            for (name, text) in fault.files { try program.folder.newFile(name, text) }
            let outcome = try await Self.report(program)
            #expect(outcome.status == 1)
            #expect(outcome.errors == fault.expected + "\n")
            #expect(!program.folder.has("out.pdf"))
        }
    }

    @Test("is refused in all its files at once")
    func together() async throws {
        let program = try await SourcesSurvey.imported()
        try program.folder.newFile(
            "sources.yaml",
            """
            canvass-sources: 1
            earlier: [2024]
            actions: actions.csv
            revenue: {by: tier, file: revenue.csv}

            """)
        try program.folder.newFile("actions.csv", "number,action,owner,status\n1,A,B,late\n")
        let outcome = try await Self.report(program)
        #expect(
            outcome.errors == """
                sources.yaml:2:11: there is no wave '2024' in the store
                2 │ earlier: [2024]
                  │           ^^^^ did you mean '2025'? it holds: 2025
                sources.yaml:4:15: unknown segment 'tier'
                4 │ revenue: {by: tier, file: revenue.csv}
                  │               ^^^^ the questionnaire defines: branch, customer
                actions.csv:2: found 'late' under 'status'; there are: open, in-progress, done

                """)
    }

    @Test("is known to the check command")
    func checked() async throws {
        let program = try await SourcesSurvey.imported()
        let good = try await program.run(
            "check", "--questionnaire", "yearly.yaml", "sources.yaml", "themes.yaml")
        #expect(
            good.output == """
                sources.yaml: good
                  a file of sources
                    earlier waves: 2025
                    a daily form: daily
                    the response by branch
                    actions
                    notes to alerts
                    themes of improve
                    revenue by branch
                    1 holiday

                themes.yaml: good
                  a code frame of 2 themes, 4 keywords

                """)
        try program.folder.newFile("coding.csv", "wave,reply,theme\n2026,r1,waitin\n")
        try program.folder.newFile("revenue.csv", "branch,revenue\neast,1\n")
        let alone = try await program.run("check", "sources.yaml")
        #expect(alone.status == 0)
        let bad = try await program.run("check", "--questionnaire", "yearly.yaml", "sources.yaml")
        #expect(bad.status == 1)
        #expect(
            bad.errors == """
                coding.csv:2: found 'waitin' under 'theme'; did you mean 'waiting'? there are: waiting, \
                price
                revenue.csv:2: found 'east' under 'branch'; there are: north, south

                """)
    }

    @Test("has no column that its reference does not explain")
    func documented() async throws {
        let program = try await SourcesSurvey.imported()
        let reference = try String(
            contentsOfFile: Checkout.path("docs/sources.md"), encoding: .utf8)
        for name in ["actions", "alerts", "coding", "revenue"] {
            try program.folder.newFile("\(name).csv", "no-such-column\n")
            let outcome = try await program.run(
                "check", "--questionnaire", "yearly.yaml", "sources.yaml")
            let line = try #require(
                outcome.errors.split(separator: "\n").first {
                    $0.hasPrefix("\(name).csv:1: unknown")
                })
            let start = try #require(line.range(of: "the columns are: "))
            for column in line[start.upperBound...].split(separator: ", ")
            where !column.hasPrefix("branch") {
                #expect(reference.contains("| `\(column)` |"), "\(name): \(column)")
            }
        }
        for count in [
            "sent", "delivered", "bounced", "opened", "complete", "partial", "refused",
            "non-contact", "other", "ineligible", "unknown",
        ] {
            #expect(reference.contains("`\(count)`"))
        }
    }
}
