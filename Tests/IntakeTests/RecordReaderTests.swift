import Expressions
import Intake
import Questionnaires
import Testing

@Suite("A table with named columns")
struct RecordReaderTests {
    private static let columns = [
        RecordColumn("number"), RecordColumn("note", isTranslated: true),
        RecordColumn("due", .optional), RecordColumn("amount", .optional),
        RecordColumn("state", .optional),
    ]

    private enum State: String, CaseIterable { case open, closed }

    private static func reader(_ text: String, mayBeEmpty: Bool = false) throws -> RecordReader {
        let segments = try ["region", "tier"].map { try #require(SegmentID($0)) }
        return try RecordReader(
            AnswerFile(name: "t.csv", bytes: Array(text.utf8)), columns: columns,
            segments: segments, mayBeEmpty: mayBeEmpty)
    }

    /// Reads every row.
    private static func read(_ text: String) throws {
        var reader = try reader(text)
        for record in reader.records {
            let cell = reader.needed("number", of: record)
            if let cell, reader.count("number", of: record, from: 1) != nil {
                reader.isFirst(cell, "number", in: record)
            }
            _ = reader.neededText("note", of: record)
            _ = reader.day("due", of: record)
            _ = reader.amount("amount", of: record)
            let _: State? = reader.choice("state", of: record)
        }
        try reader.finish()
    }

    @Test("may have its columns in any order, with a delimiter of its own and a byte order mark")
    func columns() throws {
        var reader = try Self.reader(
            "\u{FEFF}Due;note-zh;number;Region;note-en\r\n2025-02-28;注;7;north;a; b\r\n".replacing(
                "a; b", with: "\"a; b\""))
        #expect(reader.segment?.name == "region")
        let record = try #require(reader.records.first)
        #expect(record.row == 2)
        #expect(reader.count("number", of: record) == 7)
        #expect(reader.day("due", of: record) == Day("2025-02-28"))
        #expect(reader.cell("region", of: record) == "north")
        let note = try #require(reader.text("note", of: record))
        #expect(note[.english] == "a; b" && note[.chinese] == "注")
        try reader.finish()
    }

    @Test("has the text of one language for the other where that is missing")
    func languages() throws {
        let reader = try Self.reader("number,note-en,note-zh\n1,a,\n2,,乙\n3,,\n")
        let notes = reader.records.map { reader.text("note", of: $0) }
        #expect(notes[0]?[.chinese] == "a" && notes[1]?[.english] == "乙" && notes[2] == nil)
    }

    @Test("may be a header alone where that is allowed")
    func empty() throws {
        #expect(try Self.reader("number,note\n", mayBeEmpty: true).records.isEmpty)
    }

    @Test(
        "is refused with every fault at once",
        arguments: [
            (
                "number,not,due,due\n1,a,,\n",
                """
                t.csv:1: unknown column 'not'; did you mean 'note'? the columns are: number, note, due, \
                amount, state, region|tier
                t.csv:1: the column 'due' stands here twice; take one out
                t.csv:1: there is no column 'note'; the columns are: number, note, due, amount, state, \
                region|tier
                """
            ),
            ("number,note\n", "t.csv:1: nothing follows the header; write a line below it"),
            (
                "number,note,region,tier\n1,a,n,g\n",
                "t.csv:1: the columns 'region' and 'tier' are segments, and a line is about a group of one; take the others out"
            ),
            (
                """
                number,note,due,amount,state
                1,a,2025-02-30,-1,open
                0,b,soon,"1,000",opened
                1,,,,
                1,c,,2.5,closed
                ,d,,,shut
                2,e
                """,
                """
                t.csv:7: found 2 cells, wanted 5 as in the header; put a text with a comma between \
                quotation marks
                t.csv:2: found '2025-02-30' under 'due', wanted a day of the calendar, such as 2025-10-22
                t.csv:2: found '-1' under 'amount', wanted a number of zero or more, without commas and \
                signs of currency
                t.csv:3: found '0' under 'number', wanted a whole number from 1 without commas
                t.csv:3: found 'soon' under 'due', wanted a day of the calendar, such as 2025-10-22
                t.csv:3: found '1,000' under 'amount', wanted a number of zero or more, without commas \
                and signs of currency
                t.csv:3: found 'opened' under 'state'; did you mean 'open'? there are: open, closed
                t.csv:4: '1' stands under 'number' in row 2 already; take one out
                t.csv:4: nothing stands under 'note'; write it
                t.csv:4: nothing stands under 'state'; write it
                t.csv:5: '1' stands under 'number' in row 2 already; take one out
                t.csv:6: nothing stands under 'number'; write it
                t.csv:6: found 'shut' under 'state'; there are: open, closed
                """
            ),
        ])
    func faulty(text: String, expected: String) {
        let faults = #expect(throws: IntakeFaults.self) { try Self.read(text) }
        #expect(faults.map { "\($0)" } == expected)
    }

    @Test("takes the values of a segment by name or label")
    func values() throws {
        let questionnaire = try SampleSurvey.questionnaire()
        let tier = try #require(questionnaire.segments.first { $0.values != nil })
        let name = try #require(tier.values?.last?.name)
        let label = try #require(tier.values?.last?.label.texts.values.first)
        var reader = try RecordReader(
            AnswerFile(
                name: "t.csv", bytes: Array("\(tier.id.name)\n\(name)\n\(label)\nnone\n".utf8)),
            columns: [RecordColumn(tier.id.name)])
        let values = reader.records.map { reader.value(of: tier, in: $0) }
        #expect(values == [name, name, nil])
        #expect(throws: IntakeFaults.self) { try reader.finish() }
    }
}
