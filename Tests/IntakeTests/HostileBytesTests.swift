import ReferenceData
import Documents
import Intake
import Testing

@Suite("Bytes of any kind")
struct HostileBytesTests {
    static let csv = Array(
        """
        response,company,tier,submitted,q1,q2,recommend,comment
        r1,厂家01,gold,2021-10-29,5,very satisfied,10,"Well, ""very"" well"
        r2,Acme,黄金,,3,不适用,,=1+1
        ,,x,2021-02-30,6,5.0,11,\u{202E}
        r1,B,,,,,,

        """.utf8)

    static let mapping = Array(
        """
        canvass-mapping: 1
        encoding: utf-8
        wave: {name: 2021, sent: 165}
        reply: [response, company]
        submitted: {column: submitted, format: "%Y-%m-%d", before: ""}
        segments: {company: company, tier: {column: tier, values: {x: iron}, blank: [y]}}
        items:
          - {columns: [q*, r*], skipped: [0, ""], not-applicable: [6], values: {5.0: 5}}
          - {item: comment, column: comment, not-asked: [none]}
        leave-out: {column: company, cells: [Test]}

        """.utf8)

    static let kinds = Array(
        """
        response,submitted,pair,solved,channel,channel/other/text,reason/price,reason/other,\
        reason/other/text,order,age,length,visited,mail,tel,more
        r1,2026-05-04,5,yes,phone,,1,0,,a;b,42,3.5,2026-01-31,a@b.c,+49 30 12345,"Well, ""very"" well"
        r2,,,是,其他,Fax,,x,=1+1,Arrival | c,,-1,2026/1/5,,,
        r3,2026-05-04,9,maybe,phon,x,2,Nothing of this,,a;a,121,1.25,2999-01-01,a,b,\u{202E}

        """.utf8)

    static let kindsMapping = Array(
        """
        canvass-mapping: 1
        items:
          - {columns: [reason/*, c*], skipped: [-], not-asked: ["", n/q], not-applicable: [n/a]}
          - {item: reason/price, values: {2: yes, 3: no}}
          - {item: order, column: order, values: {1: a, 2: b}}
          - {item: visited, format: "%Y-%m-%d", values: {heute: 2026-05-04}}
          - {item: age, values: {121: 120}}
          - {item: channel/other/text, skipped: [x]}

        """.utf8)

    @Test("with answers of every kind are read or refused")
    func everyKind() throws {
        let questionnaire = try KindsSurvey.questionnaire()
        var random = FixedRandom(seed: 3)
        for number in 0..<1_500 {
            do {
                let bytes = number % 2 == 0 ? Self.mutated(Self.kinds, &random) : Self.kinds
                let mapping = number % 2 == 1 ? Self.mutated(Self.kindsMapping, &random) : nil
                let checked = try CheckedAnswers(
                    AnswerFile(name: "answers.csv", bytes: bytes), for: questionnaire,
                    by: mapping.map {
                        try Mapping(
                            SourceText(name: "mapping.yaml", bytes: $0), for: questionnaire)
                    })
                let rows = checked.replies.count + checked.refused.count
                #expect(rows == checked.summary.rows - checked.summary.leftOut)
                #expect(checked.refused.allSatisfy { !$0.faults.isEmpty })
            } catch let faults as DocumentFaults {
                #expect(!faults.description.isEmpty)
            } catch let faults as IntakeFaults {
                #expect(!faults.description.isEmpty)
            }
        }
    }

    /// Bytes that mean something to one of the readers on the way.
    static let telling: [UInt8] =
        Array("\0\n\r\",;'=+-@\t{}[]:&*!%#|> 0159".utf8)
        + [0x80, 0xC0, 0xE6, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0xB3, 0x94]

    @Test("as a file are read or refused, and every row is accounted for")
    func files() throws {
        let questionnaire = try SampleSurvey.questionnaire()
        var random = FixedRandom(seed: 1)
        for _ in 0..<1_500 {
            let bytes = Self.mutated(Self.csv, &random)
            let encoding =
                ["utf-8", "gb18030", "utf-16le", nil].randomElement(using: &random) ?? nil
            do throws(IntakeFaults) {
                let checked = try CheckedAnswers(
                    AnswerFile(name: "answers.csv", bytes: bytes), for: questionnaire,
                    by: encoding.flatMap { try? SampleSurvey.mapping("encoding: \($0)\n") })
                let summary = checked.summary
                #expect(
                    checked.replies.count + checked.refused.count + summary.leftOut == summary.rows)
                #expect((checked.refusedRows == nil) == checked.refused.isEmpty)
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
    }

    @Test("as a mapping are read or refused")
    func mappings() throws {
        let questionnaire = try SampleSurvey.questionnaire()
        var random = FixedRandom(seed: 2)
        for _ in 0..<1_500 {
            let bytes = Self.mutated(Self.mapping, &random)
            do {
                let mapping = try Mapping(
                    SourceText(name: "mapping.yaml", bytes: bytes), for: questionnaire)
                _ = try CheckedAnswers(
                    AnswerFile(name: "answers.csv", bytes: Self.csv), for: questionnaire,
                    by: mapping)
            } catch let faults as DocumentFaults {
                #expect(!faults.description.isEmpty)
            } catch let faults as IntakeFaults {
                #expect(!faults.description.isEmpty)
            }
        }
    }

    /// One to six places changed: a byte replaced, put in, taken out, or a piece said twice.
    static func mutated(_ bytes: [UInt8], _ random: inout FixedRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            let byte = telling.randomElement(using: &random) ?? 0
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] = byte
            case 1: bytes.insert(byte, at: place)
            case 2: bytes.removeSubrange(place..<min(bytes.count, place + 3))
            case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 20)], at: place)
            default: bytes.removeLast(min(bytes.count - 1, bytes.count / 4))
            }
            if bytes.isEmpty { bytes = [byte] }
        }
        return bytes
    }
}
