import Documents
import Foundation
import Intake
import Questionnaires
import ReferenceData
import Synchronization
import Testing

@Suite("A file read into columns")
struct AnswerColumnsTests {
    private static let header = "response,company,tier,submitted,q1,q2,recommend,comment,weight\n"

    @Test(
        "has the rows of a file that is read row by row",
        arguments: [
            // Plain, with words, with blanks.
            "r1,Acme,gold,2021-10-29,5,4,10,,1\nr2,厂家01,黄金,,1,,0,Well,0.25\n",
            "r1,Acme,Iron,,very satisfied,不适用,,x,1.5\nr2,Acme,lead,,don't know,3,7,,2\n",
            "r1, Acme ,gold,, 5 ,4,10 ,,1\nr2,Acme, Gold ,,5,\t4,10, \u{3000},1\n",
            // Other ends of lines, blank rows, no end of line.
            "r1,A,gold,,5,4,10,,1\r\nr2,A,gold,,5,4,10,,1\r\n",
            "\nr1,A,gold,,5,4,10,,1\n\n,,,,,,,,\n , ,,,,,,,\nr2,A,gold,,5,4,10,,1",
            // Quotation marks.
            "\"r1\",\"A\",\"gold\",\"\",\"5\",\"4\",\"10\",\"a, \"\"b\"\"\",\"1\"\n",
            "r1,\"A, B\",gold,,5,4,10,,1\nr2,  \"A, B\"  ,gold,,5,4,10,,1\n\"\",,,,\"\",,,,\n",
            // Weights of many digits, growing, zero.
            "a,A,gold,,5,4,,,1\nb,A,gold,,5,4,,,0.5\nc,A,gold,,5,4,,,0.000000000001\n",
            "a,A,gold,,5,4,,,999999999999999\nb,A,gold,,5,4,,,0.000000000001\nc,A,gold,,,,,,+1.50\n",
            "a,A,gold,,5,4,,,0\nb,A,gold,,5,4,,,0.0\nc,A,gold,,5,4,,,1e2\nd,A,gold,,5,4,,,.5\n",
            // Nobody.
            "",
        ])
    func rows(text: String) throws {
        let questionnaire = try SampleSurvey.questionnaire(weighted: true)
        let csv = Array((Self.header + text).utf8)
        let checked = try CheckedAnswers(
            AnswerFile(name: "a.csv", bytes: csv), for: questionnaire)
        #expect(checked.messages == [])
        for size in [1, 7, 64, 1 << 22] {
            for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] {
                let read = try Self.read(mark + csv, questionnaire, pieceSize: size)
                #expect(read.outcome == .read(rows: checked.replies.count, leftOut: 0))
                #expect(read.rows == checked.replies.map(BlockRow.init))
            }
        }
    }

    @Test(
        "leaves to another reader what is wrong, or may not be plain",
        arguments: [
            // Faults.
            "r1,A,gold,,6,4,10,,1\n", "r1,A,brass,,5,4,10,,1\n", "r1,A,gold,x,5,4,10,,1\n",
            "r1,A,gold,,5.0,4,10,,1\n", ",A,gold,,5,4,10,,1\n", "r1,,gold,,5,4,10,,1\n",
            "r1,A,,,5,4,10,,1\n", "r1,A,gold,,5,4,10,,\n", "r1,A,gold,,5,4,10,,-1\n",
            "r1,A,gold,,5,4,10,,nan\n", "r1,A,gold,,5,4,10,,inf\n", "r1,A,gold,,5,4,10,,x\n",
            "r1,A,gold,,5,4,10,,1e400\n", "r1,A,gold,,5,4,10,,0.0000000000001\n",
            "r1,A,gold,,5,4,10,,1234567890123456\n", "r1,\u{202E}A,gold,,5,4,10,,1\n",
            "r\u{202E}1,A,gold,,5,4,10,,1\n", "r1,A,gold,,5,4,10,,1\nr1,A,gold,,4,4,10,,1\n",
            "r\u{e9},A,gold,,5,4,10,,1\nr2,A,gold,,5,4,10,,1\nre\u{301},A,gold,,5,4,10,,1\n",
            "\u{212A},A,gold,,5,4,10,,1\nK,A,gold,,5,4,10,,1\n",
            // The table.
            "r1,A,gold,,5,4,10,,1,\n", "r1,A,gold,,5,4,10,1\n", "x\n",
            "r1,A,gold,,5,4,10,\"open,1\n", "r1,A,gold,,5,4,10,a\"b,1\n",
            "r1,A,gold,,5,4,10,\"a\"b,1\n", "r1,A,gold,,5,4,10,\u{0},1\n",
            "r1,A,gold,,5,4,10,\"two\nlines\",1\n", "r1,A,gold,,5,4,10,,1\rr2,A,gold,,5,4,10,,1\n",
        ])
    func notUnderstood(text: String) throws {
        let questionnaire = try SampleSurvey.questionnaire(weighted: true)
        for size in [1, 9, 1 << 22] {
            let read = try Self.read(
                Array((Self.header + text).utf8), questionnaire, pieceSize: size)
            #expect(read.outcome == .notUnderstood)
        }
    }

    @Test("leaves other encodings, no text and other tables to another reader")
    func otherFiles() throws {
        let questionnaire = try SampleSurvey.questionnaire(weighted: true)
        let text = Self.header + "r1,厂家,gold,,5,4,10,,1\n"
        let utf16 = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let wide = (0..<100_000).map { "c\($0)" }.joined(separator: ",") + "\n"
        let files: [[UInt8]] = [
            [], [0xFF, 0xFE] + utf16, utf16, Array(text.utf8.dropLast(20)) + [0xFF, 0x0A],
            // 厂家 in GBK.
            Array(Self.header.utf8) + Array("r1,".utf8) + [0xB3, 0xA7, 0xBC, 0xD2]
                + Array(",gold,,5,4,10,,1\n".utf8),
            [0x50, 0x4B, 3, 4] + Array(text.utf8),
            Array(text.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: "\r") : $0 }),
            Array(text.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ";") : $0 }),
            Array(wide.utf8), Array("\n\n\n".utf8), Array("a,b\n1,2\n".utf8),
            Array(text.utf8) + [0xE5], Array(text.utf8) + [0],
        ]
        for bytes in files {
            let read = try Self.read(bytes, questionnaire, pieceSize: 1 << 20)
            #expect(read.outcome == .notUnderstood)
        }
        #expect(
            AnswerColumns(path: "/nowhere/a.csv", name: "a.csv", for: questionnaire) == nil)
        #expect(AnswerColumns(path: "/tmp", name: "tmp", for: questionnaire) == nil)
        #expect(AnswerColumns(path: "/dev/null", name: "null", for: questionnaire) == nil)
    }

    @Test("is never read otherwise than row by row, whatever its bytes")
    func hostile() throws {
        var random = FixedRandom(seed: 71)
        let survey = try SampleSurvey.questionnaire(weighted: false)
        let kinds = try KindsSurvey.questionnaire()
        var understood = 0
        for number in 0..<3_000 {
            let isKinds = number % 2 == 0
            let questionnaire = isKinds ? kinds : survey
            var bytes = isKinds ? Self.goodKinds : Self.good
            if number % 5 > 0 { bytes = HostileBytesTests.mutated(bytes, &random) }
            let checked = try? CheckedAnswers(
                AnswerFile(name: "a.csv", bytes: bytes), for: questionnaire)
            let read = try Self.read(
                bytes, questionnaire, pieceSize: Int.random(in: 1...200, using: &random))
            guard case .read(let rows, let leftOut) = read.outcome else { continue }
            understood += 1
            let wanted = try #require(checked, "\(String(decoding: bytes, as: UTF8.self))")
            #expect(wanted.refused.isEmpty, "\(String(decoding: bytes, as: UTF8.self))")
            #expect(rows == wanted.summary.rows && leftOut == wanted.summary.leftOut)
            #expect(
                read.rows == wanted.replies.map(BlockRow.init),
                "\(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(understood > 650)
    }

    @Test("has the answers that a mapping says, and leaves out the rows it names")
    func mapping() throws {
        let csv = Array(
            """
            id;firma;stufe;tag;q1;q2;recommend;gewicht
            1;Acme;1;29;1;9;10;2
            2;Test;1;29;1;9;10;2
            3;B;2;30;5;;0;1
            4;-;1;;99;3;;0.5

            """.utf8)
        let questionnaire = try SampleSurvey.questionnaire(weighted: true)
        let mapping = try SampleSurvey.mapping(
            """
            delimiter: ";"
            reply: [id, firma]
            weight: gewicht
            submitted: {column: tag, format: "%Y-%m-%d", before: 2021-10-}
            segments:
              company: firma
              tier: {column: stufe, values: {1: gold, 2: iron}}
            items:
              - {columns: [q1], values: {1: 5, 5: 1}, skipped: [99]}
              - {columns: [q2], not-applicable: [9]}
            leave-out: {column: firma, cells: [Test]}
            """, weighted: true)
        let checked = try CheckedAnswers(
            AnswerFile(name: "a.csv", bytes: csv), for: questionnaire, by: mapping)
        #expect(checked.messages == [] && checked.replies.count == 3)
        for threads in [1, 3] {
            let read = try Self.read(
                csv, questionnaire, mapping, pieceSize: 20, threads: threads)
            #expect(read.outcome == .read(rows: 4, leftOut: 1))
            #expect(Set(read.rows) == Set(checked.replies.map(BlockRow.init)))
        }
    }

    @Test("is read row by row where conditions decide what was asked")
    func conditions() throws {
        let questionnaire = try Questionnaire(
            SourceText(
                name: "d.yaml",
                text: SampleSurvey.definition.replacing(
                    "- {id: comment, type: text,", with: "- {id: comment, when: q1 < 3, type: text,"
                )
            ))
        var csv = "company,q1,q2,recommend,comment\n"
        for row in 0..<200 { csv += "A,\(1 + row % 5),,\(row % 11),\(row % 3 == 0 ? "x" : "")\n" }
        let checked = try CheckedAnswers(
            AnswerFile(name: "a.csv", bytes: Array(csv.utf8)), for: questionnaire)
        let read = try Self.read(Array(csv.utf8), questionnaire, pieceSize: 100)
        #expect(read.outcome == .read(rows: 200, leftOut: 0))
        #expect(read.rows == checked.replies.map(BlockRow.init))
        #expect(Set(read.rows.map(\.codes.last)).count == 3)
    }

    @Test("has the same rows on any number of threads")
    func threads() throws {
        var random = FixedRandom(seed: 72)
        var csv = Self.header
        for row in 0..<3_000 {
            let word = random.pick(["", "Well", "\"a, b\"", "厂", "\"\"\"\""])
            csv += "r\(row),C\(Int.random(in: 0...40, using: &random)),"
            csv += random.pick(["gold", "Iron", "铅质"]) + ",2021-10-\(10 + row % 20),"
            csv += "\(1 + row % 5),\(random.pick(["", "3", "不知道"])),\(row % 11),\(word),"
            csv += random.pick(["1", "0.5", "1.25", "2.125", "0"]) + "\n"
        }
        let questionnaire = try SampleSurvey.questionnaire(weighted: true)
        let checked = try CheckedAnswers(
            AnswerFile(name: "a.csv", bytes: Array(csv.utf8)), for: questionnaire)
        let wanted = checked.replies.map(BlockRow.init).sorted(by: Self.isBefore)
        for threads in [1, 2, 5, 64] {
            let read = try Self.read(
                Array(csv.utf8), questionnaire, pieceSize: 1_000, threads: threads)
            #expect(read.outcome == .read(rows: 3_000, leftOut: 0))
            #expect(read.rows.sorted(by: Self.isBefore) == wanted)
        }
    }

    @Test("stops when no more is wanted")
    func stopping() throws {
        let questionnaire = try SampleSurvey.questionnaire(weighted: false)
        let file = try TemporaryFile(Self.good)
        let columns = try #require(
            AnswerColumns(path: file.path, name: "a.csv", for: questionnaire, pieceSize: 1))
        #expect(columns.read(threads: 2) { _, _ in false } == .stopped)
    }

    private static let good = Array(
        """
        response,company,tier,submitted,q1,q2,recommend,comment
        r1,厂家01,gold,2021-10-29,5,very satisfied,10,"Well, very well"
        r2,Acme,黄金,,3,不适用,,=1+1
        r3,B,lead,2021/1/2,,,0,
        r4,B,"Iron",,1,2,3,"4 ""5"" 6"

        """.utf8)

    private static let goodKinds = Array(
        """
        response,submitted,pair,solved,channel,channel/other/text,reason/price,reason/other,\
        reason/other/text,order,age,length,visited,mail,tel,more
        r1,2026-05-04,5,yes,phone,,1,0,,a;b,42,3.5,2026-01-31,a@b.c,+49 30 12345,"Well, well"
        r2,,,是,其他,Fax,,x,=1+1,Arrival | c,,No cable,2026/1/5,,,
        r3,2026-05-04,Good,Not sure,,Letter,Nothing of this,,,,7,0,,,,x
        r4,2026-05-04,1,0,聊天,,,,,c,,,,,,

        """.utf8)

    private static func isBefore(_ a: BlockRow, _ b: BlockRow) -> Bool {
        "\(a)" < "\(b)"
    }

    private struct Reading {
        let outcome: AnswerColumns.Outcome
        let rows: [BlockRow]
    }

    private static func read(
        _ bytes: [UInt8], _ questionnaire: Questionnaire, _ mapping: Mapping? = nil,
        pieceSize: Int, threads: Int = 1
    ) throws -> Reading {
        let file = try TemporaryFile(bytes)
        guard
            let columns = AnswerColumns(
                path: file.path, name: "a.csv", for: questionnaire, by: mapping,
                pieceSize: pieceSize)
        else { return Reading(outcome: .notUnderstood, rows: []) }
        let rows = Mutex<[BlockRow]>([])
        let outcome = columns.read(threads: threads) { _, block in
            rows.withLock { $0 += BlockRow.rows(of: block, to: questionnaire) }
            return true
        }
        return Reading(outcome: outcome, rows: rows.withLock { $0 })
    }
}

/// A file that goes away with its last owner.
private final class TemporaryFile {
    let path: String

    init(_ bytes: [UInt8]) throws {
        path =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("canvass-\(UUID().uuidString).csv").path
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
