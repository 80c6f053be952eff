import Foundation
import Testing

@Suite("A table of scores")
struct ScoreTableTests {
    private struct Document: Decodable {
        struct Index: Decodable {
            struct Estimate: Decodable {
                struct Interval: Decodable {
                    let low: Double
                    let high: Double
                }
                let interval: Interval
            }
            struct Certainty: Decodable { let verdict: String }
            let id: String
            let answered: Int
            let value: Double
            let scoreClass: String
            let certainty: Certainty
            let estimate: Estimate
            enum CodingKeys: String, CodingKey {
                case id, answered, value, certainty, estimate
                case scoreClass = "class"
            }
        }
        let indices: [Index]
    }

    private static let columns = [
        "index", "index-low", "index-high", "index-n", "index-class", "index-certainty",
    ]

    /// By column; the first row is that of all.
    private func rows(_ output: String) throws -> [[String: String]] {
        let lines = output.dropFirst().split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let heading = try #require(lines.first)
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(heading, $0)) }
    }

    @Test("has the indices of the JSON in the row for all, and one row for each group")
    func indices() async throws {
        let program = try await InsightSurvey.imported()
        let arguments = ["score", "--by", "branch", "--format"]
        let json = try await program.run(arguments + ["json"])
        let index = try #require(
            try JSONDecoder().decode(Document.self, from: Data(json.output.utf8)).indices.first)
        let rows = try rows(try await program.run(arguments + ["csv"]).output)
        #expect(rows.map { $0["group"] } == ["", "north", "south", "west"])
        let cells = Self.columns.map { rows[0]["\($0).gap"] }
        let interval = index.estimate.interval
        #expect(
            cells == [
                "\(index.value)", "\(interval.low)", "\(interval.high)", "\(index.answered)",
                index.scoreClass, index.certainty.verdict,
            ])
        for row in rows.dropFirst() {
            #expect(Self.columns.allSatisfy { row["\($0).gap"] == "" })
        }
        // An index of the type kano has no value.
        #expect(rows[0].keys.filter { $0.hasSuffix(".wishes") } == [])
    }

    @Test("has a share with its interval in per cent, and of a hidden index empty columns")
    func hidden() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile(
            "small.yaml",
            SmallSurvey.definition + """
                indices:
                  - {id: tools, type: csat, item: a}
                  - {id: canteen, type: csat, item: d}

                """)
        try program.folder.newFile("answers.csv", SmallSurvey.answers)
        let stored = try await program.run(
            "import", "--questionnaire", "small.yaml", "answers.csv")
        #expect(stored.status == 0)
        let rows = try rows(try await program.run("score", "--format", "csv").output)
        #expect(Self.columns.map { rows[0]["\($0).canteen"] } == Self.columns.map { _ in "" })
        #expect(rows[0]["index-n.tools"] == "17")
        func number(_ column: String) throws -> Double {
            try #require(Double(rows[0]["\(column).tools"] ?? ""))
        }
        // 4 or 5 gave 6 of 17; prop.test(6, 17, correct = FALSE).
        #expect(try abs(number("index") - 600.0 / 17) < 1e-9)
        #expect(try abs(number("index-low") - 17.309_720_397_2) < 1e-6)
        #expect(try abs(number("index-high") - 58.699_636_514_8) < 1e-6)
    }
}
