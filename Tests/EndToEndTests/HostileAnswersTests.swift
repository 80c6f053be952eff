import Foundation
import Testing

@Suite("A hostile file of answers", .timeLimit(.minutes(5)))
struct HostileAnswersTests {
    private static let header = "response,department,a,b,c,d\n"

    static let files: [(name: String, bytes: Data)] = {
        func text(_ text: String) -> Data { Data(text.utf8) }
        func rows(_ rows: String) -> Data { text(header + rows) }
        return [
            ("empty", Data()), ("header only", text(header)),
            ("byte order mark", Data([0xEF, 0xBB, 0xBF])),
            ("NUL", rows("r1,sales,1\u{0},2,3,4\n")),
            ("not UTF-8", rows("r1,sales,1,2,3,") + Data([0xFF, 0xC0])),
            ("overlong", rows("r1,sales,") + Data([0xC0, 0xAF]) + text(",2,3,4\n")),
            ("surrogate", rows("r1,sales,") + Data([0xED, 0xA0, 0x80]) + text(",2,3,4\n")),
            ("GB18030, cut off", text(header + "r1,") + Data([0xCF, 0xFA, 0xCA, 0xDB, 0xB2])),
            (
                "UTF-16 without a mark",
                Data(header.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
            ),
            ("UTF-16, odd", Data([0xFF, 0xFE, 0x72])),
            ("unclosed quote", rows("r1,\"sales,1,2,3,4\n")),
            ("stray quote", rows("r1,sa\"les,1,2,3,4\n")),
            ("bare CR", text("response,department,a,b,c,d\rr1,sales,9,9,9,9\r")),
            ("ragged", rows("r1,sales\nr2,sales,1,2,3,4,5,6,7\n")),
            ("columns", text((0..<100_000).map { "c\($0)" }.joined(separator: ",") + "\n")),
            ("a long cell", rows("r1,\(String(repeating: "x", count: 1 << 20)),1,2,3,4\n")),
            ("a long line of quotes", rows(String(repeating: "\"", count: 1 << 20))),
            ("marks", rows("r1,sales\u{202E},1,2,3,4\n")),
            ("zero width", rows("r\u{200B}1,sales,1,2,3,4\n")),
            ("combining", rows("r\(String(repeating: "\u{301}", count: 10_000)),sales,1,2,3,4\n")),
            ("formula", rows("=cmd|' /C calc'!A0,sales,=1+1,2,3,4\n")),
            ("numbers", rows("r1,sales,NaN,inf,1e308,-0\nr2,sales,9007199254740993,0x1,１,+4\n")),
            ("same id twice", rows("r1,sales,1,2,3,4\nr1,sales,1,2,3,5\n")),
            ("same column twice", text("response,department,a,a,c,d\nr1,sales,1,2,3,4\n")),
            ("no item", text("x,y\n1,2\n")), ("unknown group", rows("r1,kitchen,1,2,3,4\n")),
            (
                "a picture",
                Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
                    + Data(repeating: 0, count: 4096)
            ),
        ]
    }()

    @Test("is refused with reasons, and nothing of it is stored", arguments: files.map(\.name))
    func refused(name: String) async throws {
        let file = try #require(Self.files.first { $0.name == name })
        let program = try CanvassProgram()
        try program.folder.newFile("small.yaml", SmallSurvey.definition)
        try program.folder.newFile("answers.csv", file.bytes)
        let outcome = try await program.run(
            "import", "--questionnaire", "small.yaml", "answers.csv")
        #expect(outcome.status == 1, "\(outcome)")
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("othing was stored"))
        #expect(outcome.errors.utf8.count < 100_000)
        #expect(!outcome.errors.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
        #expect(!program.folder.has("canvass.db"))
    }

    @Test("gives its good rows on request, and the others back with reasons")
    func partly() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile("small.yaml", SmallSurvey.definition)
        try program.folder.newFile(
            "answers.csv", Self.header + "r1,sales,1,2,3,4\nr2,sales,7,2,3,4\n=x,kitchen,1,2,3,4\n")
        let refused = try await program.run(
            "import", "--questionnaire", "small.yaml", "answers.csv")
        #expect(refused.status == 1)
        #expect(!program.folder.has("canvass.db"))
        #expect(!program.folder.has("answers.refused.csv"))

        let partly = try await program.run(
            "import", "--questionnaire", "small.yaml", "--accept-partial", "answers.csv")
        #expect(partly.status == 0)
        #expect(partly.errors == "answers.refused.csv: 2 refused rows\n")
        #expect(
            partly.output.hasPrefix("answers.csv: 3 rows, 1 stored, 0 already there, 2 refused\n"))
        let rows = try program.folder.text(of: "answers.refused.csv")
        #expect(rows.hasPrefix("\u{FEFF}response,department,a,b,c,d,reason"))
        #expect(rows.contains("r2,sales,7,2,3,4,"))
        #expect(rows.contains("'=x,kitchen"))

        let overwriting = try await program.run(
            "import", "--questionnaire", "small.yaml", "--accept-partial", "--refused",
            "./answers.csv", "answers.csv")
        #expect(overwriting.status == 1)
        #expect(
            overwriting.errors == """
                ./answers.csv: refused rows cannot go into the file they come from; name another \
                with --refused

                """)
    }

    @Test("with very many faults of one kind shows three of them")
    func manyFaults() async throws {
        let program = try CanvassProgram()
        try program.folder.newFile("small.yaml", SmallSurvey.definition)
        let rows = (1...200).map { "r\($0),sales,9,2,3,4\n" }.joined()
        try program.folder.newFile("answers.csv", Self.header + rows)
        let outcome = try await program.run(
            "import", "--questionnaire", "small.yaml", "answers.csv")
        #expect(outcome.status == 1)
        let lines = outcome.errors.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 7)
        #expect(lines[3] == "… and 197 more rows like this in column 'a'")
        #expect(
            outcome.errors.hasSuffix(
                """

                Nothing was stored. Mend these rows and import again; or store the good rows with \
                --accept-partial, which writes the others with their reasons to a file.

                """))
    }
}
