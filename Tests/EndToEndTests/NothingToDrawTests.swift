import Foundation
import Testing

@Suite("A chart of nothing")
struct NothingToDrawTests {
    private func program(
        _ change: (String) -> String, rows: String? = nil
    ) async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile("small.yaml", change(SmallSurvey.definition))
        try program.folder.newFile("answers.csv", rows ?? SmallSurvey.answers)
        let outcome = try await program.run(
            "import", "--questionnaire", "small.yaml", "answers.csv")
        try #require(outcome.status == 0, "\(outcome.errors)")
        return program
    }

    private func refusal(_ kind: String, by program: CanvassProgram) async throws -> String {
        let outcome = try await program.run("chart", kind)
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        return outcome.errors
    }

    @Test("says that there are no segments or no classes")
    func noSegments() async throws {
        // The definition without the blocks 'segments' and 'score'.
        let rows = (1...9).map { "r\($0),3,4,9,5\n" }.joined()
        let program = try await program(
            { text in
                var isLeftOut = false
                let lines = text.split(separator: "\n").filter { line in
                    if line.first != " " {
                        isLeftOut = line.hasPrefix("segments:") || line.hasPrefix("score:")
                    }
                    return !isLeftOut
                }
                return lines.joined(separator: "\n") + "\n"
            }, rows: "response,a,b,c,d\n" + rows)
        #expect(
            try await refusal("groups", by: program)
                == "nothing to draw for 'groups': the questionnaire defines no segments\n")
        #expect(
            try await refusal("classes", by: program)
                == "nothing to draw for 'classes': the questionnaire defines no classes\n")
        #expect(
            try await refusal("fix-first", by: program)
                == "nothing to draw for 'fix-first': the questionnaire defines no classes, so no "
                + "item can be under a threshold\n")
    }

    @Test("says that no item is under a threshold")
    func allWell() async throws {
        let rows = (1...9).map { "r\($0),sales,5,5,9,5\n" }.joined()
        let program = try await program(
            { $0 }, rows: "response,department,a,b,c,d\n" + rows)
        #expect(
            try await refusal("fix-first", by: program)
                == "nothing to draw for 'fix-first': no item that may be shown is under a threshold\n"
        )
    }

    @Test("says that too few replies have a score, as the score and the report do")
    func tooFewScores() async throws {
        let rows = (1...9).map { "r\($0),sales,\($0 < 3 ? "5,5" : ","),9,5\n" }.joined()
        let program = try await program(
            { $0 }, rows: "response,department,a,b,c,d\n" + rows)
        let score = try await program.run("score")
        #expect(
            score.output.hasSuffix(
                "\nFewer replies have a score than the reporting floor of 4: nothing is shown.\n"))
        #expect(
            try await refusal("composite", by: program)
                == "nothing to draw for 'composite': fewer replies have a score than the reporting "
                + "floor of 4\n")
        let report = try await program.run("report", "--language", "en")
        #expect(report.output == "small-management.pdf\n")
        let text = try await program.shell("pdftotext small-management.pdf -")
        #expect(text.output.contains("Too few replies to show a score"))
    }
}
