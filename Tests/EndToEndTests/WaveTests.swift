import Foundation
import Testing

@Suite("Waves and files of answers")
struct WaveTests {
    private static let header = "department,submitted,a,b,c,d\n"

    private func program() throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile(
            "small.yaml",
            SmallSurvey.definition.replacing("reporting: {floor: 4}", with: "reporting: {floor: 2}")
        )
        return program
    }

    @Test("without ids are refused when rows are there that came from another file")
    func madeIDs() async throws {
        let program = try program()
        try program.folder.newFile("one.csv", Self.header + "sales,,1,2,3,4\nworks,,5,4,3,2\n")
        try program.folder.newFile("two.csv", Self.header + "sales,,1,2,3,4\nworks,,5,5,5,5\n")
        let arguments = ["import", "--questionnaire", "small.yaml"]
        let first = try await program.run(arguments + ["one.csv"])
        #expect(first.status == 0)
        let again = try await program.run(arguments + ["one.csv"])
        #expect(again.output.hasPrefix("one.csv: 2 rows, 0 stored, 2 already there, 0 refused\n"))
        let other = try await program.run(arguments + ["two.csv"])
        #expect(other.status == 1)
        #expect(other.output == "")
        #expect(
            other.errors
                == "two.csv: 1 of 2 rows equal replies that wave 'small' got from another file; "
                + "without ids nobody can tell a person who answered the same from the same person "
                + "again, so nothing was stored: give the file a column 'response' with an id for "
                + "each reply, or import it into another wave with --wave\n")
    }

    @Test("are newest by the last day of their answers, and the heading says how many there are")
    func newest() async throws {
        let program = try program()
        for (wave, day) in [("later", "2026-5-2"), ("earlier", "2026/5/1")] {
            let rows = (1...4).map { "sales,\(day),\($0),\($0),3,4\n" }.joined()
            try program.folder.newFile("\(wave).csv", Self.header + rows)
            let outcome = try await program.run(
                "import", "--questionnaire", "small.yaml", "--wave", wave, "\(wave).csv")
            #expect(outcome.status == 0)
        }
        let newest = try await program.run("score")
        #expect(newest.output.contains("\nwave later (2 waves) · 2026-05-02 · "))
        let chinese = try await program.run("score", "--wave", "earlier", "--language", "zh")
        #expect(chinese.output.contains("\n批次 earlier（共 2 批） · 2026-05-01 · "))
    }

    @Test("need rows below the header")
    func headerOnly() async throws {
        let program = try program()
        try program.folder.newFile("empty.csv", Self.header)
        let outcome = try await program.run(
            "import", "--questionnaire", "small.yaml", "empty.csv")
        #expect(outcome.status == 1)
        #expect(
            outcome.errors == """
                empty.csv: the file has a header and no rows; nothing was stored: export it again \
                with the answers

                """)
        #expect(!program.folder.has("canvass.db"))
    }

    @Test("may be chosen from by a segment's title")
    func title() async throws {
        let program = try await SmallSurvey.imported()
        let named = try await program.run("analyse", "items", "--where", "department=sales")
        for title in ["Department", "department", "部门"] {
            let titled = try await program.run("analyse", "items", "--where", "\(title)=sales")
            #expect(titled.output == named.output)
        }
        let split = try await program.run("score", "--by", "部门")
        #expect(split.status == 0)
    }

    @Test("give their wave to a report's name where it has a name of its own")
    func reportName() async throws {
        let program = try await SmallSurvey.imported()
        let chart = try await program.run("chart", "items", "--format", "svg")
        #expect(chart.output == "small-items.svg\n")
    }
}
