import ExactNumbers
import Intake
import Questionnaires
import Testing

@Suite("A row")
struct RowTests {
    static let words =
        "a label: very satisfied / 非常满意, satisfied / 满意, neither / 一般, dissatisfied / 不满意, "
        + "very dissatisfied / 非常不满意; or does not apply / 不适用, don't know / 不知道"
    static let header = "response,company,tier,submitted,q1,q2,recommend,comment\n"

    @Test("becomes a reply")
    func reply() throws {
        let checked = try SampleSurvey.check(Self.header + "r1,Acme,gold,2021-10-29,5,1,0,Well\n")
        #expect(checked.messages == [])
        let reply = try #require(checked.replies.first)
        #expect(reply.id == "r1")
        #expect(reply.submitted == "2021-10-29")
        #expect(reply.weight == .one)
        #expect(reply.segments == ["Acme", "gold"])
        #expect(reply.codes.bytes == [4, 0, 0, 0])
        #expect(reply.texts == [try SampleSurvey.field("comment"): "Well"])
        #expect(checked.summary.notes == [])
    }

    @Test(
        "says answers by code or by label, and why there is none",
        arguments: [
            ("5,4,10", "5 4 10"), ("very satisfied,不满意,", "5 2 s"), (" 3 ,,0", "3 s 0"),
            ("不适用,does not apply,", "n n s"), ("don't know,不知道,", "d d s"),
        ])
    func answers(cells: String, expected: String) throws {
        let checked = try SampleSurvey.check(Self.header + "r1,Acme,,,\(cells),\n")
        #expect(checked.messages == [])
        #expect(checked.answers() == expected)
    }

    @Test(
        "with an answer that is none is refused, and told what was wanted",
        arguments: [
            (
                "7",
                "found '7', wanted a code from 1 to 5 or its label; map it in the mapping file if "
                    + "it means something"
            ),
            (
                "0",
                "found '0', wanted a code from 1 to 5 or its label; map it in the mapping file if "
                    + "it means something"
            ),
            (
                "-1",
                "found '-1', wanted a code from 1 to 5 or its label; map it in the mapping file if "
                    + "it means something"
            ),
            (
                "5.0",
                "found '5.0', wanted a whole number; map it in the mapping file, values: {'5.0': "
                    + "5}"
            ),
            (
                "05",
                "found '05', wanted a whole number; map it in the mapping file, values: {'05': 5}"
            ),
            (
                "+5",
                "found '+5', wanted a whole number; map it in the mapping file, values: {'+5': 5}"
            ),
            (
                "４",
                "found '４', wanted a code from 1 to 5 or its label; map it in the mapping file if "
                    + "it means something"
            ),
            (
                "=1+1",
                "found '=1+1', wanted a code from 1 to 5 or its label; map it in the mapping "
                    + "file if it means something"
            ),
            (
                "NaN",
                "found 'NaN', wanted a code from 1 to 5 or \(words); map it in the mapping file "
                    + "if it means something"
            ),
            (
                "1e400",
                "found '1e400', wanted a code from 1 to 5 or \(words); map it in the mapping "
                    + "file if it means something"
            ),
            (
                "9007199254740993",
                "found '9007199254740993', wanted a code from 1 to 5 or its label; "
                    + "map it in the mapping file if it means something"
            ),
            (
                "5\u{202E}",
                "found '5\u{FFFD}', wanted a code from 1 to 5 or its label; map it in the "
                    + "mapping file if it means something"
            ),
            (
                "Satisfied",
                "found 'Satisfied', wanted a code from 1 to 5 or \(words); map it in the "
                    + "mapping file if it means something"
            ),
            // Long enough to be something a person wrote.
            (
                "the driver was rude to my mother",
                "found a text of 32 characters, wanted a code from 1 "
                    + "to 5 or \(words); map it in the mapping file if it means something"
            ),
        ])
    func notOnScale(cell: String, expected: String) throws {
        let checked = try SampleSurvey.check(Self.header + "r1,Acme,,,4,\(cell),,\n")
        #expect(checked.messages == ["answers.csv:2: column q2: \(expected)"])
        #expect(checked.replies.isEmpty)
    }

    @Test(
        "with a segment that cannot be is refused",
        arguments: [
            (
                "Acme,platnum",
                "column tier: found 'platnum', wanted a value of 'tier': gold (Gold / 黄金), iron "
                    + "(Iron / 铁质), lead (Lead / 铅质); map it in the mapping file"
            ),
            (
                "Acme,glod",
                "column tier: found 'glod', wanted a value of 'tier': gold (Gold / 黄金), iron "
                    + "(Iron / 铁质), lead (Lead / 铅质); did you mean 'gold'? Map it in the mapping "
                    + "file"
            ),
            (
                "Acme,铁制",
                "column tier: found '铁制', wanted a value of 'tier': gold (Gold / 黄金), iron "
                    + "(Iron / 铁质), lead (Lead / 铅质); did you mean '铁质'? Map it in the mapping "
                    + "file"
            ),
            (
                ",gold",
                "column company: found nothing, wanted a value of 'company', which is the "
                    + "scored unit; fill it in, or leave such rows out with 'leave-out' in the mapping "
                    + "file"
            ),
            (
                "A\u{202E}B,gold",
                "column company: found the character U+202E, which does not show "
                    + "and can disguise the text; take it out"
            ),
            (
                "A\u{200B}B,gold",
                "column company: found the character U+200B, which does not show "
                    + "and can disguise the text; take it out"
            ),
            (
                "\"A\nB\",gold",
                "column company: found the character U+000A, which does not show and "
                    + "can disguise the text; take it out"
            ),
        ])
    func segments(cells: String, expected: String) throws {
        let checked = try SampleSurvey.check(Self.header + "r1,\(cells),,4,4,,\n")
        #expect(checked.messages == ["answers.csv:2: \(expected)"])
    }

    @Test("with a megabyte in one cell is refused without showing it")
    func longSegment() throws {
        let cell = String(repeating: "A", count: 1 << 20)
        let checked = try SampleSurvey.check(Self.header + "r1,\(cell),gold,,4,4,,\n")
        #expect(
            checked.messages == [
                "answers.csv:2: column company: found a text of 1048576 characters, wanted the name "
                    + "of a group, at most 200 characters"
            ])
    }

    @Test("takes a segment by its label, and leaves one that is not needed unknown")
    func segmentLabels() throws {
        let checked = try SampleSurvey.check(Self.header + "r1,A,黄金,,,,,\nr2,=1+1,,,,,,\n")
        #expect(checked.messages == [])
        #expect(checked.replies.map(\.segments) == [["A", "gold"], ["=1+1", nil]])
    }

    @Test(
        "with a day that is none is refused",
        arguments: ["29.10.2021", "2021-02-29", "2021-13-01", "2021-10-29T10:00", "21-10-29", "1"])
    func days(cell: String) throws {
        let checked = try SampleSurvey.check(Self.header + "r1,Acme,,\(cell),4,4,,\n")
        #expect(
            checked.messages == [
                "answers.csv:2: column submitted: found '\(cell)', wanted a day such as "
                    + "2026-11-01 or 2026/11/1; say its format in the mapping file, submitted: {column: …, format: …}"
            ])
    }

    @Test(
        "with a weight that is none is refused",
        arguments: [
            "-1", "NaN", "inf", "abc", "1,5", "1e400", "0.0000000000001", "1000000000000000", "１",
            "",
        ])
    func weights(cell: String) throws {
        let checked = try SampleSurvey.check(
            "response,company,tier,weight,q1\nr1,Acme,gold,\"\(cell)\",4\n", weighted: true)
        #expect(
            checked.messages == [
                "answers.csv:2: column weight: found \(cell.isEmpty ? "nothing" : "'\(cell)'"), "
                    + "wanted a weight of zero or more such as 1.25, with at most 12 places"
            ])
    }

    @Test(
        "keeps a weight to the last digit",
        arguments: ["0.2847177143", "0", "1e3", "0.000000000001"])
    func exactWeight(cell: String) throws {
        let checked = try SampleSurvey.check(
            "response,company,tier,weight,q1\nr1,Acme,gold,\(cell),4\n", weighted: true)
        #expect(checked.messages == [])
        #expect(checked.replies.map(\.weight) == [try #require(FixedDecimal(cell))])
    }

    @Test(
        "needs an id that is its own",
        arguments: [
            (
                ",A,4\n",
                [
                    "answers.csv:2: column response: found nothing, wanted the id of the reply; "
                        + "fill it in, or name another column with 'reply' in the mapping file"
                ]
            ),
            (
                "r\u{200B}1,A,4\n",
                [
                    "answers.csv:2: column response: found the character U+200B, which does not "
                        + "show and can disguise the text; take it out"
                ]
            ),
            (
                String(repeating: "r", count: 201) + ",A,4\n",
                [
                    "answers.csv:2: column response: found a text of 201 characters, wanted an id "
                        + "of at most 200"
                ]
            ),
            (
                "r1,A,4\nr2,A,4\nr1,A,4\nr1,A,5\n",
                [
                    "answers.csv:2: column response: the id 'r1' stands in row 4 too; give each "
                        + "reply an id of its own, or name more columns with 'reply' in the mapping "
                        + "file",
                    "answers.csv:4: column response: the id 'r1' stands in row 2 too; give each "
                        + "reply an id of its own, or name more columns with 'reply' in the mapping "
                        + "file",
                    "answers.csv:5: column response: the id 'r1' stands in row 2 too; give each "
                        + "reply an id of its own, or name more columns with 'reply' in the mapping "
                        + "file",
                ]
            ),
        ])
    func ids(rows: String, expected: [String]) throws {
        let checked = try SampleSurvey.check("response,company,q1\n" + rows)
        #expect(checked.messages == expected)
        #expect(checked.replies.map(\.id) == (expected.count == 3 ? ["r2"] : []))
    }

    @Test("without an id gets one from its content and its number among equal rows")
    func madeIDs() throws {
        let checked = try SampleSurvey.check("company,q1\nA,4\nB,4\nA,4\n")
        let ids = checked.replies.map(\.id)
        #expect(ids[0].hasSuffix("-1") && ids[1].hasSuffix("-1") && ids[2].hasSuffix("-2"))
        #expect(ids[0].dropLast(2) == ids[2].dropLast(2))
        #expect(ids[0] != ids[1])
        let again = try SampleSurvey.check("company,q1\nB,4\nA,4\nA,4\n")
        #expect(Set(again.replies.map(\.id)) == Set(ids))
        #expect(checked.summary.notes.last == "ids made from the content of the rows")
    }

    @Test("keeps a written answer whole, and never shows it in a fault")
    func texts() throws {
        let formula = "=HYPERLINK(\"\"http://x\"\")"
        let long = String(repeating: "长", count: 100_000)
        let checked = try SampleSurvey.check(
            Self.header + "r1,A,,,,,,\"\(formula)\"\nr2,A,,,,,,\(long)\nr3,A,,,,,,\(long)!\n")
        let comment = try SampleSurvey.field("comment")
        #expect(
            checked.replies.map { $0.texts[comment] } == ["=HYPERLINK(\"http://x\")", long])
        #expect(
            checked.messages == [
                "answers.csv:4: column comment: found a text of 100001 characters, wanted at most "
                    + "100000; shorten it"
            ])
    }

    @Test("whose needed segment the mapping calls blank is refused")
    func neededBlank() throws {
        let checked = try SampleSurvey.check(
            "response,company,q1\nr1,none,4\n",
            mapping: "segments: {company: {column: company, blank: [none]}}")
        #expect(
            checked.messages == [
                "answers.csv:2: column company: found 'none', which stands for no value, wanted a "
                    + "value of 'company', which is the scored unit; fill it in, or leave such rows "
                    + "out with 'leave-out' in the mapping file"
            ])
    }

    @Test("is the last that is read when there are too many faults")
    func tooManyFaults() throws {
        let rows = String(repeating: "r1,A,9,9\n", count: 60_000)
        let faults = try #require(throws: IntakeFaults.self) {
            try SampleSurvey.check("response,company,q1,q2\n" + rows)
        }
        #expect(faults.faults.count == 100_003)
        #expect(
            faults.faults.last?.description
                == "answers.csv:50002: there are more than 100000 faults up to here, and the rest was "
                + "not read; check the mapping file and the columns")
    }

    @Test("names all of its faults at once")
    func allFaults() throws {
        let checked = try SampleSurvey.check(Self.header + ",,x,y,6,6,11,\n")
        #expect(
            checked.faults.map(\.column) == [
                "response", "submitted", "company", "tier", "q1", "q2", "recommend",
            ])
    }
}
