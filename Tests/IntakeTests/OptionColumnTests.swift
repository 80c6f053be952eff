import Intake
import Questionnaires
import Testing

@Suite("The columns of options")
struct OptionColumnTests {
    @Test(
        "say which were chosen, in any of the ways people tick a box",
        arguments: [
            ("1,0,0,0", .chosen([0])), ("1,1,,0", .chosen([0, 1])),
            ("yes,no,No,FALSE", .chosen([0])),
            ("是,否,否,TRUE", .chosen([0, 3])), ("x,,X,", .chosen([0, 2])),
            ("✓,✔,√,", .chosen([0, 1, 2])), ("价格,speed,Other,", .chosen([0, 1, 2])),
            (",,,", .missing(.skipped)), ("0,0,0,0", .chosen([])), (",,0,", .chosen([])),
            ("Nothing of this,,,", .missing(.notApplicable)),
            (
                "Nothing of this,Nothing of this,Nothing of this,Nothing of this",
                .missing(.notApplicable)
            ),
        ] as [(String, Answer)])
    func chosen(cells: String, expected: Answer) throws {
        let checked = try KindsSurvey.check(
            "response,reason/price,Reason/Speed,reason/other,reason/none\nr1,\(cells)\n")
        #expect(checked.messages == [])
        #expect(try checked.answer(to: "reason") == expected)
    }

    @Test(
        "say the rank of each",
        arguments: [
            ("1,2,3", .ranked([0, 1, 2])), ("3,1,2", .ranked([1, 2, 0])),
            (",2,1", .ranked([2, 1])),
            ("0,1,0", .ranked([1])), ("0,0,", .ranked([])), (",,", .missing(.skipped)),
        ] as [(String, Answer)])
    func ranks(cells: String, expected: Answer) throws {
        let checked = try KindsSurvey.check("response,order/a,order/b,order/c\nr1,\(cells)\n")
        #expect(checked.messages == [])
        #expect(try checked.answer(to: "order") == expected)
    }

    @Test(
        "that say something else are refused, and told what was wanted",
        arguments: [
            (
                "maybe,1,,,,,",
                [
                    "column reason/price: found 'maybe', wanted 1 where the option was chosen and 0 "
                        + "where it was not, or yes and no, or x and nothing; map it in the mapping "
                        + "file if it means something"
                ]
            ),
            (
                "2,the driver was rude to my mother,,,,,",
                [
                    "column reason/price: found '2', wanted 1 where the option was chosen and 0 where "
                        + "it was not, or yes and no, or x and nothing; map it in the mapping file if "
                        + "it means something",
                    "column reason/speed: found a text of 32 characters, wanted 1 where the option "
                        + "was chosen and 0 where it was not, or yes and no, or x and nothing; map it "
                        + "in the mapping file if it means something",
                ]
            ),
            (
                "Nothing of this,1,,,,,",
                [
                    "column reason/price: found 'Nothing of this', and another column of 'reason' "
                        + "says something else; keep one of the two"
                ]
            ),
            (
                ",,,,1,1,2",
                [
                    "column order/b: found the rank 1, which column 'order/a' has too; give each "
                        + "option a rank of its own"
                ]
            ),
            (
                ",,,,1,,3",
                [
                    "column order/c: found the rank 3, and no option has the rank 2; number the "
                        + "options from 1 without gaps"
                ]
            ),
            (
                ",,,,2,,",
                [
                    "column order/a: found the rank 2, and no option has the rank 1; number the "
                        + "options from 1 without gaps"
                ]
            ),
            (
                ",,,,4,-1,1.0",
                [
                    "column order/a: found '4', wanted a rank from 1 to 3, or nothing; map it in the "
                        + "mapping file if it means something",
                    "column order/b: found '-1', wanted a rank from 1 to 3, or nothing; map it in "
                        + "the mapping file if it means something",
                    "column order/c: found '1.0', wanted a rank from 1 to 3, or nothing; map it in "
                        + "the mapping file if it means something",
                ]
            ),
        ])
    func refused(cells: String, expected: [String]) throws {
        let checked = try KindsSurvey.check(
            "response,reason/price,reason/speed,reason/other,reason/none,order/a,order/b,order/c\n"
                + "r1,\(cells)\n")
        #expect(checked.messages == expected.map { "answers.csv:2: \($0)" })
    }

    @Test("that are missing beside others were never chosen, and this is said")
    func missingColumns() throws {
        let checked = try KindsSurvey.check(["reason/price": "1", "reason/pirce": "1"])
        #expect(try checked.answer(to: "reason") == .chosen([0]))
        #expect(
            checked.summary.notes == [
                "1 of 4 columns not read: 'reason/pirce'",
                "without a column, so not asked: pair/expectation, pair, own, never, solved, channel, "
                    + "order, age, length, visited, mail, tel, more",
                "options without a column, so never chosen: reason/speed, reason/other, reason/none",
            ])
    }

    @Test("beside a column of the whole item are refused, unless a mapping names it")
    func bothForms() throws {
        let faults = try #require(throws: IntakeFaults.self) {
            try KindsSurvey.check(["Reason": "price", "reason/speed": "1"])
        }
        #expect(
            faults.description
                == "answers.csv:1: the column 'Reason' and columns for single options such as "
                + "'reason/speed' both say what was answered to 'reason'; keep one of the two, or say "
                + "in a mapping file which is read, items: [{item: reason, column: 'Reason'}]")
        let checked = try KindsSurvey.check(
            ["Reason": "price", "reason/speed": "1"],
            mapping: "items: [{item: reason, column: Reason}]")
        #expect(try checked.answer(to: "reason") == .chosen([0]))
        let other = try KindsSurvey.check(
            ["Reason": "price", "fast": "1"],
            mapping: "items: [{item: reason/speed, column: fast}]")
        #expect(try other.answer(to: "reason") == .chosen([1]))
        #expect(other.summary.unreadColumns == ["Reason"])
    }
}

@Suite("One column with several options")
struct OptionListTests {
    @Test(
        "names them, whatever stands between them",
        arguments: [
            ("price", .chosen([0])), ("other;price", .chosen([0, 2])),
            ("价格；速度", .chosen([0, 1])), (" The price | none ", .chosen([0, 3])),
            ("Speed; always", .chosen([1])), (";price;;", .chosen([0])),
            ("", .missing(.skipped)), ("Nothing of this", .missing(.notApplicable)),
        ] as [(String, Answer)])
    func chosen(cell: String, expected: Answer) throws {
        let checked = try KindsSurvey.check(["reason": cell])
        #expect(checked.messages == [])
        #expect(try checked.answer(to: "reason") == expected)
    }

    @Test("ranks them in their order")
    func ranked() throws {
        let checked = try KindsSurvey.check(["order": "c; Arrival"])
        #expect(checked.messages == [])
        #expect(try checked.answer(to: "order") == .ranked([2, 0]))
    }

    @Test(
        "with something else is refused",
        arguments: [
            (
                "price; sped",
                "found 'sped', wanted an option of 'reason': price (The price / 价格), speed (Speed; "
                    + "always / 速度), other (Other / 其他), none (Nothing); did you mean 'speed'? Map "
                    + "it in the mapping file"
            ),
            (
                "price;价格", "found '价格' twice, wanted each option of 'reason' once; take one out"
            ),
            (
                ";;",
                "found ';;', wanted an option of 'reason': price (The price / 价格), speed (Speed; "
                    + "always / 速度), other (Other / 其他), none (Nothing); map it in the mapping file"
            ),
            (
                "you let my mother wait for hours, price",
                "found a text of 39 characters, wanted an option of 'reason': price (The price / "
                    + "价格), speed (Speed; always / 速度), other (Other / 其他), none (Nothing); map it "
                    + "in the mapping file"
            ),
        ])
    func refused(cell: String, expected: String) throws {
        let checked = try KindsSurvey.check(["reason": cell])
        #expect(checked.messages == ["answers.csv:2: column reason: \(expected)"])
    }

    @Test("with a million separators takes no time")
    func hostile() throws {
        let cell = String(repeating: "price;", count: 1_000_000)
        let checked = try KindsSurvey.check(["reason": cell, "order": cell])
        #expect(checked.faults.count == 2)
    }
}

@Suite("What stands beside an option")
struct BesideOptionTests {
    @Test(
        "chooses the option where its own cell is blank",
        arguments: [
            (["channel": "", "channel/other/text": "Fax"], "channel", .option(2), nil),
            (["channel": "other", "channel/other/text": "Fax"], "channel", .option(2), nil),
            (
                ["channel": "phone", "channel/other/text": "Fax"], "channel", .option(0),
                "1 text beside an option that was not chosen, kept"
            ),
            (
                ["reason/price": "1", "reason/other": "", "reason/other/text": "Fax"], "reason",
                .chosen([0, 2]), nil
            ),
            (
                ["reason/other": "", "reason/other/text": "Fax"], "reason", .chosen([2]), nil
            ),
            (["reason/price": "1", "reason/other/text": "Fax"], "reason", .chosen([0, 2]), nil),
            (
                ["reason/price": "1", "reason/other": "0", "reason/other/text": "Fax"], "reason",
                .chosen([0]), "1 text beside an option that was not chosen, kept"
            ),
            (["reason": "none", "reason/other/text": "Fax"], "reason", .chosen([2, 3]), nil),
            (["reason": "", "reason/other/text": "Fax"], "reason", .chosen([2]), nil),
            (
                ["reason": "Nothing of this", "reason/other/text": "Fax"], "reason",
                .missing(.notApplicable), "1 text beside an option that was not chosen, kept"
            ),
            (
                ["age": "7", "reason/other/text": "Fax"], "reason", .missing(.notAsked),
                "1 text beside an option that was not chosen, kept"
            ),
        ] as [(KeyValuePairs<String, String>, String, Answer, String?)])
    func chooses(
        columns: KeyValuePairs<String, String>, item: String, expected: Answer, note: String?
    ) throws {
        let checked = try KindsSurvey.check(columns)
        #expect(checked.messages == [])
        #expect(try checked.answer(to: item) == expected)
        let field = try SampleSurvey.field("\(item)/other/text")
        #expect(checked.replies.first?.texts[field] == "Fax")
        #expect(checked.summary.notes.filter { $0.contains("beside") } == [note].compactMap { $0 })
    }

    @Test("says nothing where the mapping says so, and is never shown")
    func absent() throws {
        let mapping = "items: [{item: reason/other/text, column: Said, skipped: [-]}]"
        let none = try KindsSurvey.check(["reason": "", "Said": "-"], mapping: mapping)
        #expect(try none.answer(to: "reason") == .missing(.skipped))
        let long = String(repeating: "长", count: 100_001)
        let checked = try KindsSurvey.check(["reason": "", "Said": long], mapping: mapping)
        #expect(
            checked.messages == [
                "answers.csv:2: column Said: found a text of 100001 characters, wanted at most "
                    + "100000; shorten it"
            ])
    }
}
