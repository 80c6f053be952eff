import Documents
import Intake
import Questionnaires
import Testing

@Suite("A mapping of items of every kind")
struct KindsMappingTests {
    @Test("says what their cells stand for, by item, by option and by pattern")
    func mapped() throws {
        let checked = try KindsSurvey.check(
            [
                "Q1": "J", "Q2": "2", "Q3_1": "J", "Q3_2": "9", "Q3_3": "Fax", "order/a": "first",
                "order/b": "-", "order/c": "2", "Alter": "99", "Laenge": "entfaellt",
                "Tag": "04.05.2026", "Heute": "", "mail": "-", "Mehr": "k.A.",
            ],
            mapping: """
                items:
                  - {columns: "order/*", skipped: [-], values: {first: 1}}
                  - {item: solved, column: Q1, values: {J: yes, N: no}}
                  - {item: channel, column: Q2, values: {1: phone, 2: chat}}
                  - {item: reason/price, column: Q3_1, values: {J: yes, N: no}}
                  - {item: reason/speed, column: Q3_2}
                  - {item: reason/other/text, column: Q3_3}
                  - {item: reason, values: {9: no}}
                  - {item: age, column: Alter, values: {99: 120}}
                  - {item: length, column: Laenge, not-applicable: [entfaellt]}
                  - {item: visited, column: Tag, format: "%d.%m.%Y"}
                  - {item: mail, not-asked: [-]}
                  - {item: more, column: Mehr, dont-know: [k.A.]}
                """)
        #expect(checked.messages == [])
        #expect(try checked.answer(to: "solved") == .code(1))
        #expect(try checked.answer(to: "channel") == .option(1))
        #expect(try checked.answer(to: "reason") == .chosen([0, 2]))
        #expect(try checked.answer(to: "order") == .ranked([0, 2]))
        #expect(try checked.answer(to: "age") == .written("120"))
        #expect(try checked.answer(to: "length") == .missing(.notApplicable))
        #expect(try checked.answer(to: "visited") == .written("2026-05-04"))
        #expect(try checked.answer(to: "mail") == .missing(.notAsked))
        #expect(try checked.answer(to: "more") == .missing(.dontKnow))
        #expect(checked.summary.unreadColumns == ["Heute"])
    }

    @Test("says what cells of a list stand for")
    func lists() throws {
        let checked = try KindsSurvey.check(
            ["reason": "1;3", "order": "C|A", "visited": "heute"],
            mapping: """
                items:
                  - {item: reason, values: {1: price, 2: speed, 3: 其他}}
                  - {item: order, values: {A: a, C: c}, not-asked: ""}
                  - {item: visited, values: {heute: 2026-05-04}}
                """)
        #expect(checked.messages == [])
        #expect(try checked.answer(to: "reason") == .chosen([0, 2]))
        #expect(try checked.answer(to: "order") == .ranked([2, 0]))
        #expect(try checked.answer(to: "visited") == .written("2026-05-04"))
    }

    @Test(
        "tells options that were not asked from those that were not chosen",
        arguments: [
            (",,,", .missing(.notAsked)), ("1,,,", .chosen([0])), ("-,,,", .missing(.skipped)),
        ] as [(String, Answer)])
    func blankOptions(cells: String, expected: Answer) throws {
        let checked = try KindsSurvey.check(
            "response,reason/price,reason/speed,reason/other,reason/none\nr1,\(cells)\n",
            mapping: "items: [{columns: reason/*, not-asked: \"\", skipped: [-]}]")
        #expect(checked.messages == [])
        #expect(try checked.answer(to: "reason") == expected)
    }

    @Test("that does not fit names every fault at once")
    func misfits() throws {
        let faults = try #require(throws: DocumentFaults.self) {
            try KindsSurvey.mapping(
                """
                items:
                  - {item: solved, values: {J: ja}}
                  - {item: channel, values: {1: phon}}
                  - {item: reason, values: {1: priec}}
                  - {item: reason/price, values: {1: price}}
                  - {item: order/a, values: {x: 4}}
                  - {item: age, values: {x: young, y: 121}}
                  - {item: length, values: {x: 1.25}}
                  - {item: visited, values: {x: soon}}
                  - {item: more, values: {x: 1}}
                  - {item: reason/other/text, values: {x: 1}}
                  - {item: solved, format: "%d.%m.%Y"}
                  - {item: reason/pirce, column: P}
                  - {item: reason/price/text, column: P}
                  - {item: channel/phone, column: P}
                  - {item: bye, column: P}
                  - {item: age, values: {x: [1]}}
                not-asked: [reason/price, bye]
                """)
        }
        #expect(
            faults.description == """
                mapping.yaml:3:29: 'ja' is not an answer to 'solved'
                3 │   - {item: solved, values: {J: ja}}
                  │                             ^ write yes or no
                mapping.yaml:4:30: 'phon' is not an option of 'channel'
                4 │   - {item: channel, values: {1: phon}}
                  │                              ^ did you mean 'phone'? Its options are: \
                phone, chat, other
                mapping.yaml:5:29: 'priec' is not an option of 'reason'
                5 │   - {item: reason, values: {1: priec}}
                  │                             ^ did you mean 'price'? Its options are: \
                price, speed, other, none
                mapping.yaml:6:35: 'price' does not say whether 'reason/price' was chosen
                6 │   - {item: reason/price, values: {1: price}}
                  │                                   ^ write yes or no
                mapping.yaml:7:30: '4' is not a rank of 'order/a'
                7 │   - {item: order/a, values: {x: 4}}
                  │                              ^ write a number from 1 to 3
                mapping.yaml:8:26: 'young' is not a number
                8 │   - {item: age, values: {x: young, y: 121}}
                  │                          ^ 'age' is answered with one
                mapping.yaml:8:36: 121 is not an answer to 'age'
                8 │   - {item: age, values: {x: young, y: 121}}
                  │                                    ^ wanted 120 or less
                mapping.yaml:9:29: 1.25 is not an answer to 'length'
                9 │   - {item: length, values: {x: 1.25}}
                  │                             ^ wanted at most 1 digit after the point
                mapping.yaml:10:30: 'soon' is not a day
                10 │   - {item: visited, values: {x: soon}}
                   │                              ^ write it like 2026-01-31
                mapping.yaml:11:27: 'more' is answered with a text and has no codes
                11 │   - {item: more, values: {x: 1}}
                   │                           ^ take 'values' out
                mapping.yaml:12:40: 'reason/other/text' is answered with a text and has no \
                codes
                12 │   - {item: reason/other/text, values: {x: 1}}
                   │                                        ^ take 'values' out
                mapping.yaml:13:28: 'solved' is not answered with a day
                13 │   - {item: solved, format: "%d.%m.%Y"}
                   │                            ^^^^^^^^^^ take 'format' out
                mapping.yaml:14:12: unknown item 'reason/pirce'
                14 │   - {item: reason/pirce, column: P}
                   │            ^^^^^^^^^^^^ did you mean 'reason/price'? The questionnaire \
                has: reason/price, reason/speed, reason/other, reason/other/text, reason/none
                mapping.yaml:15:12: unknown item 'reason/price/text'
                15 │   - {item: reason/price/text, column: P}
                   │            ^^^^^^^^^^^^^^^^^ did you mean 'reason/other/text'? The \
                questionnaire has: reason/price, reason/speed, reason/other, \
                reason/other/text, reason/none
                mapping.yaml:16:12: unknown item 'channel/phone'
                16 │   - {item: channel/phone, column: P}
                   │            ^^^^^^^^^^^^^ the questionnaire has: channel/other/text
                mapping.yaml:17:12: unknown item 'bye'
                17 │   - {item: bye, column: P}
                   │            ^^^ the questionnaire has: pair/expectation, pair, own, \
                never, solved, channel, reason, order, age, length, visited, mail, …
                mapping.yaml:18:29: the answer that 'x' stands for must be text, found a list
                18 │   - {item: age, values: {x: [1]}}
                   │                             ^ write the text
                mapping.yaml:19:13: unknown item 'reason/price'
                19 │ not-asked: [reason/price, bye]
                   │             ^^^^^^^^^^^^ the questionnaire has: pair/expectation, pair, \
                own, never, solved, channel, reason, order, age, length, visited, mail, …
                mapping.yaml:19:27: unknown item 'bye'
                19 │ not-asked: [reason/price, bye]
                   │                           ^^^ the questionnaire has: pair/expectation, \
                pair, own, never, solved, channel, reason, order, age, length, visited, mail, \
                …
                """)
    }

    @Test("of an item fits the form in which the file has it")
    func forms() throws {
        let faults = try #require(throws: IntakeFaults.self) {
            try KindsSurvey.check(
                ["reason": "1", "order/a": "1"],
                mapping: """
                    items:
                      - {item: reason, values: {1: yes}}
                      - {item: order, values: {1: a}}
                    """)
        }
        #expect(
            faults.description == """
                mapping.yaml:3:29: 'yes' is not an option of 'reason'
                3 │   - {item: reason, values: {1: yes}}
                  │                             ^ its options are: price, speed, other, none
                mapping.yaml:4:28: 'a' is not a rank of 'order/a'
                4 │   - {item: order, values: {1: a}}
                  │                            ^ write a number from 1 to 3
                """)
    }
}
