import Intake
import Questionnaires
import Testing

@Suite("A cell")
struct AnswerKindTests {
    @Test(
        "says what its item is answered with",
        arguments: [
            ("pair", "5", .code(5)), ("pair/expectation", "Worst", .code(1)),
            ("own", "Not for us", .missing(.notApplicable)), ("never", "", .missing(.skipped)),
            ("solved", "1", .code(1)), ("solved", "NO", .code(0)), ("solved", "true", .code(1)),
            ("solved", "是", .code(1)), ("solved", "否", .code(0)), ("solved", "Solved", .code(1)),
            ("solved", "Not sure", .missing(.dontKnow)), ("channel", "phone", .option(0)),
            ("channel", "电话", .option(0)), ("channel", "Chat", .option(1)),
            ("age", "42", .written("42")), ("age", "042.0", .written("42")),
            ("age", "+7", .written("7")), ("length", "-12.50", .written("-12.5")),
            ("length", ".5", .written("0.5")), ("length", "No cable", .missing(.notApplicable)),
            ("visited", "2026-05-04", .written("2026-05-04")),
            ("visited", "2026/1/5", .written("2026-01-05")),
            ("mail", "anna@example.com", .written("anna@example.com")),
            ("tel", "+49 (0)30 12345", .written("+49 (0)30 12345")),
            // Paper has no program that counts characters.
            ("more", "More than twenty characters", .written("More than twenty characters")),
            ("more", "", .missing(.skipped)), ("age", "", .missing(.skipped)),
        ] as [(String, String, Answer)])
    func answers(item: String, cell: String, expected: Answer) throws {
        let checked = try KindsSurvey.check([item: cell])
        #expect(checked.messages == [])
        #expect(try checked.answer(to: item) == expected)
    }

    private static let mapIt = "map it in the mapping file if it means something"

    @Test(
        "that says something else is refused, and told what was wanted",
        arguments: [
            (
                "own", "Does not apply",
                "found 'Does not apply', wanted a code from 1 to 5 or a label: Best, Good, Fair, "
                    + "Poor, Worst; or Not for us; \(mapIt)"
            ),
            (
                "never", "Does not apply",
                "found 'Does not apply', wanted a code from 1 to 5 or a label: Best, Good, Fair, "
                    + "Poor, Worst; \(mapIt)"
            ),
            (
                "solved", "maybe",
                "found 'maybe', wanted 1 or 0, yes or no, or a label: Solved / 是, No / 否; or Not "
                    + "sure; \(mapIt)"
            ),
            (
                "channel", "phon",
                "found 'phon', wanted an option of 'channel': phone (By phone / 电话), chat (Chat / "
                    + "聊天), other (Other / 其他); did you mean 'phone'? Map it in the mapping file"
            ),
            (
                "channel", "phone; chat",
                "found 'phone; chat', wanted an option of 'channel': phone (By phone / 电话), chat "
                    + "(Chat / 聊天), other (Other / 其他); map it in the mapping file"
            ),
            ("age", "old", "found a text of 3 characters, wanted a whole number; \(mapIt)"),
            (
                "age", "４２",
                "found a text of 2 characters, wanted a whole number; write it with the digits 0 to 9 "
                    + "instead of full-width ones"
            ),
            (
                "age", "1,000",
                "found a text of 5 characters, wanted a whole number; write it without commas"
            ),
            (
                "length", "3,5",
                "found a text of 3 characters, wanted a number with at most 1 digit after the point; "
                    + "write it with a point and without commas"
            ),
            (
                "age", "4E+01",
                "found a text of 5 characters, wanted a whole number; write out all of its digits"
            ),
            (
                "length", "?",
                "found a text of 1 character, wanted a number with at most 1 digit after the point; "
                    + mapIt
            ),
            (
                "age", "-1",
                "found a number that is too small, wanted 0 or more; correct it, or \(mapIt)"
            ),
            (
                "age", "121",
                "found a number that is too large, wanted 120 or less; correct it, or \(mapIt)"
            ),
            (
                "age", "4.5",
                "found a number with too many digits after the point, wanted a whole number; correct it, "
                    + "or \(mapIt)"
            ),
            (
                "length", "4.55",
                "found a number with too many digits after the point, wanted at most 1 digit after the "
                    + "point; correct it, or \(mapIt)"
            ),
            (
                "visited", "5.4.2026",
                "found a text of 8 characters, wanted a day such as 2026-11-01 or 2026/11/1; say its "
                    + "format in the mapping file, items: [{item: visited, format: …}]"
            ),
            (
                "visited", "2025-02-29",
                "found a text of 10 characters, wanted a day such as 2026-11-01 or 2026/11/1; say "
                    + "its format in the mapping file, items: [{item: visited, format: …}]"
            ),
            (
                "visited", "2019-12-31",
                "found a day that is too early, wanted 2020-01-01 or later; correct it, or \(mapIt)"
            ),
            (
                "visited", "2026-05-05",
                "found a day that is too late, wanted 2026-05-04 or earlier; correct it, or \(mapIt)"
            ),
            (
                "mail", "anna at example.com",
                "found a text of 19 characters, wanted an e-mail address such as name@example.com; "
                    + "correct it, or say in the mapping file that it was skipped"
            ),
            (
                "tel", "ask my wife",
                "found a text of 11 characters, wanted a telephone number of 5 to 20 digits, with "
                    + "nothing else than + - ( ) / . x and blanks; correct it, or say in the mapping "
                    + "file that it was skipped"
            ),
        ])
    func refused(item: String, cell: String, expected: String) throws {
        let checked = try KindsSurvey.check([item: cell])
        #expect(checked.messages == ["answers.csv:2: column \(item): \(expected)"])
    }

    @Test("of any kind is read or refused, and no fault shows what was written")
    func hostile() throws {
        let cells = [
            "=1+1", "\u{202E}x", "'; DROP TABLE", "NaN", "inf", "1e400", "99999999999999999999",
            "-0", "--1", "1.2.3", "+", "-", ".", "@", "a@b", "a@b.c d", "\u{FF11}", "true;false",
            "/",
            "0000000000000000000000001", "2026-13-01", "0000-00-00", "x y", "é e\u{301}", "👩‍👩‍👧‍👦",
            String(repeating: "9", count: 100_000), String(repeating: ";", count: 1_000),
        ]
        let written: Set<String> = ["age", "length", "visited", "mail", "tel", "more"]
        for item in try KindsSurvey.questionnaire().items where item.isAnswered {
            for cell in cells {
                let checked = try KindsSurvey.check([item.id.name: cell])
                #expect(checked.replies.count + checked.refused.count == 1)
                #expect(checked.faults.allSatisfy { !$0.description.isEmpty })
                if written.contains(item.id.name), cell.count > 2 {
                    #expect(checked.messages.allSatisfy { !$0.contains(cell) })
                }
            }
        }
    }

    @Test("of a day after a reply without a day is not too late")
    func unknownDay() throws {
        let checked = try KindsSurvey.check("response,visited\nr1,2999-01-01\n")
        #expect(checked.messages == [])
    }
}
