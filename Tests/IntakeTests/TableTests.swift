import Intake
import Questionnaires
import Testing

@Suite("The table of a file")
struct TableTests {
    @Test(
        "has rows however they end",
        arguments: ["\n", "\r\n", "\r"], ["", "end"])
    func lineBreaks(_ lineBreak: String, _ last: String) throws {
        let lines = [
            "response,company,q1", "r1,A,5", "", "r2,\"B\(lineBreak)b\",4", ",,", "r3,C,7",
        ]
        let csv = lines.joined(separator: lineBreak) + (last.isEmpty ? "" : lineBreak)
        let checked = try SampleSurvey.check(csv)
        #expect(checked.replies.map(\.id) == ["r1"])
        #expect(checked.summary.rows == 3)
        #expect(checked.summary.blankRows == 2)
        // The row numbers are those of a spreadsheet.
        #expect(
            checked.messages == [
                "answers.csv:4: column company: found the character "
                    + (lineBreak == "\n" ? "U+000A" : "U+000D")
                    + ", which does not show and can disguise the text; take it out",
                "answers.csv:6: column q1: found '7', wanted a code from 1 to 5 or its label; map "
                    + "it in the mapping file if it means something",
            ])
    }

    @Test("is cut where the mapping says", arguments: [(";", "';'"), ("\t", "tab")])
    func delimiters(sign: String, name: String) throws {
        let rows = [
            ["response", "company", "q1", "comment"], ["r1", "A", "5", "\"a,b\(sign)c\""],
            ["r2", "B", "", ""],
        ]
        let csv = rows.map { $0.joined(separator: sign) }.joined(separator: "\n")
        let checked = try SampleSurvey.check(csv, mapping: "delimiter: \(name)")
        #expect(checked.messages == [])
        #expect(checked.replies.map(\.id) == ["r1", "r2"])
        let written = [try SampleSurvey.field("comment"): "a,b\(sign)c"]
        #expect(checked.replies.map(\.texts) == [written, [:]])
        #expect(checked.answers(1) == "s - -")
    }

    @Test("keeps quotation marks, commas and white space where they belong")
    func quotes() throws {
        let csv = """
            response,company,q1,comment
             r1 ,　Acme　, 5 , "He said ""well"", and left" \n
            """
        let checked = try SampleSurvey.check(csv)
        #expect(checked.messages == [])
        #expect(checked.replies.map(\.id) == ["r1"])
        #expect(checked.replies.map(\.segments) == [["Acme", nil]])
        #expect(
            checked.replies[0].texts == [
                try SampleSurvey.field("comment"): "He said \"well\", and left"
            ])
    }

    @Test("may have no rows")
    func headerOnly() throws {
        for csv in ["response,company,q1", "response,company,q1\n", "response,company,q1\n\n,,\n"] {
            let checked = try SampleSurvey.check(csv)
            #expect(checked.replies.isEmpty && checked.refused.isEmpty)
            #expect(checked.summary.notes.first == "the file has no rows")
        }
    }

    @Test(
        "must be a table",
        arguments: [
            ("", "answers.csv: the file is empty; wanted a row with the names of the columns"),
            (
                "\n \n\n",
                "answers.csv: the file is empty; wanted a row with the names of the columns"
            ),
            (
                "response,company,q1\nr1,A,5\nr2,\"B,4\nr3,C,3\n",
                "answers.csv:3: a quotation mark opens in this row and never closes; close it, or "
                    + "double it if it belongs to the text"
            ),
            (
                "response,company,q1\nr1,A,9\nr2,B\"b\",4\nr3,C,9\n",
                """
                answers.csv:2: column q1: found '9', wanted a code from 1 to 5 or its label; map \
                it in the mapping file if it means something
                answers.csv:3: the quotation marks of cell 2 are not in pairs; put the whole cell \
                between quotation marks and double those inside it
                """
            ),
            (
                "response,company,q1\nr1,\"A\"B,5\n",
                "answers.csv:2: the quotation marks of cell 2 are not in pairs; put the whole cell "
                    + "between quotation marks and double those inside it"
            ),
        ])
    func refuses(csv: String, expected: String) throws {
        let faults = try #require(throws: IntakeFaults.self) { try SampleSurvey.check(csv) }
        #expect(faults.description == expected)
    }

    @Test(
        "must be cut by the delimiter that is said",
        arguments: [
            (
                "\nresponse;company;\"q,1\"\nr1;A;5\n", nil,
                "answers.csv:1: the header has 2 semicolons and no comma; write delimiter: ';' in "
                    + "the mapping file"
            ),
            (
                "\"response\"\t\"q1\"\nr1\t5\n", nil,
                "answers.csv:1: the header has 1 tab and no comma; write delimiter: tab in the "
                    + "mapping file"
            ),
            (
                "response,company,q1\n", "delimiter: ';'",
                "answers.csv:1: the header has 2 commas and no semicolon; write delimiter: ',' in "
                    + "the mapping file"
            ),
        ] as [(String, String?, String)])
    func otherDelimiter(csv: String, mapping: String?, expected: String) throws {
        let faults = try #require(throws: IntakeFaults.self) {
            try SampleSurvey.check(csv, mapping: mapping)
        }
        #expect(faults.description == expected)
    }

    @Test("is no Excel workbook")
    func workbook() throws {
        let bytes: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 6, 0]
        let faults = try #require(throws: IntakeFaults.self) {
            try SampleSurvey.check(bytes: bytes)
        }
        #expect(
            faults.description
                == "answers.csv: this is an Excel workbook; open it in the spreadsheet and save it "
                + "as CSV (UTF-8)")
    }

    @Test("with a hundred thousand columns is refused, in the header and below")
    func tooWide() throws {
        let cells = String(repeating: ",", count: 100_000)
        for csv in ["q1\(cells)\n", "response,company,q1\n\(cells)\n"] {
            let faults = try #require(throws: IntakeFaults.self) { try SampleSurvey.check(csv) }
            #expect(
                faults.description
                    == "answers.csv: the file has more than 20000 columns; check the delimiter and "
                    + "the line breaks")
        }
    }

    @Test("with twenty thousand columns is read")
    func wide() throws {
        let names = (0..<19_997).map { "x\($0)" }.joined(separator: ",")
        let cells = String(repeating: ",", count: 19_996)
        let checked = try SampleSurvey.check("response,company,q1,\(names)\nr1,A,5,\(cells)\n")
        #expect(checked.messages == [])
        #expect(checked.summary.unreadColumns.count == 19_997)
    }

    @Test("must have as many cells in every row as in the header")
    func ragged() throws {
        let checked = try SampleSurvey.check("response,company,q1\nr1,A\nr2,B,4\nr3\nr4,D,4,\n")
        #expect(checked.replies.map(\.id) == ["r2"])
        #expect(
            checked.messages == [
                "answers.csv:2: has 2 cells, the header has 3: 1 is missing",
                "answers.csv:4: has 1 cell, the header has 3: 2 are missing",
                "answers.csv:5: has 4 cells, the header has 3: put a cell that contains the "
                    + "delimiter between quotation marks",
            ])
    }

    @Test("reports progress every ten thousand rows")
    func progress() throws {
        let rows = (1...25_000).map { "r\($0),A,5" }.joined(separator: "\n")
        let bytes = Array("response,company,q1\n\(rows)\n".utf8)
        var reports: [CheckedAnswers.Progress] = []
        let checked = try CheckedAnswers(
            AnswerFile(name: "answers.csv", bytes: bytes), for: SampleSurvey.questionnaire()
        ) { reports.append($0) }
        #expect(checked.replies.count == 25_000)
        #expect(reports.map(\.rows) == [10_000, 20_000])
        #expect(reports.allSatisfy { $0.totalBytes == bytes.count && $0.bytes <= bytes.count })
        #expect(reports[0].bytes < reports[1].bytes)
    }
}
