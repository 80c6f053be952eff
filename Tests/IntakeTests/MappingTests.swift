import Documents
import Expressions
import Foundation
import Questionnaires
import Testing

@testable import Intake

@Suite("A mapping")
struct MappingTests {
    @Test("names every fault of the file at once")
    func allFaults() throws {
        let faults = try #require(throws: DocumentFaults.self) {
            try SampleSurvey.mapping(
                """
                encoding: utf8
                delimiter: "|"
                weight: WEIGHT
                colour: red
                reply: []
                submitted: {column: D, format: "%d.%m.%y"}
                segments:
                  teir: T
                  tier: {column: T, values: {1: golden, 2: iron}, blank: [2]}
                items:
                  - {item: q3, column: X}
                  - {item: q1, skipped: [0], values: {0: 1, 9: 6, 8: high}}
                  - {skipped: [0]}
                  - {columns: Q*, column: Q1}
                  - {item: comment, values: {x: 1}}
                not-asked: [q2, q7]
                leave-out: {column: K}
                wave: {sent: -1}
                """)
        }
        #expect(
            faults.description == """
                mapping.yaml:2:11: unknown encoding 'utf8'
                2 │ encoding: utf8
                  │           ^^^^ did you mean 'utf-8'? It may be one of: utf-8, utf-16, utf-16le, \
                utf-16be, gb18030
                mapping.yaml:3:12: unknown delimiter '|'
                3 │ delimiter: "|"
                  │            ^^^ write ',' or ';' or tab
                mapping.yaml:4:1: the questionnaire does not weight its replies
                4 │ weight: WEIGHT
                  │ ^^^^^^ take this out, or write 'weight: sampling' or 'weight: \
                frequency' under 'sample', here or in the definition
                mapping.yaml:5:1: unknown key 'colour' in a mapping
                5 │ colour: red
                  │ ^^^^^^ keys of a mapping: canvass-mapping, encoding, delimiter, wave, sample, \
                reply, submitted, weight, segments, items, not-asked, leave-out
                mapping.yaml:6:8: 'reply' names no column
                6 │ reply: []
                  │        ^ name one, or leave the key out for ids made from the cells
                mapping.yaml:7:32: unknown directive '%y' in the format of a day
                7 │ submitted: {column: D, format: "%d.%m.%y"}
                  │                                ^^^^^^^^^^ known: %Y %m %d, %H %I %M %S %p, and %% \
                for the sign itself
                mapping.yaml:9:3: unknown segment 'teir'
                9 │   teir: T
                  │   ^^^^ did you mean 'tier'? The questionnaire has: company, tier
                mapping.yaml:10:33: unknown value of 'tier' 'golden'
                10 │   tier: {column: T, values: {1: golden, 2: iron}, blank: [2]}
                   │                                 ^^^^^^ did you mean 'gold'? The questionnaire \
                has: gold, iron, lead
                mapping.yaml:10:59: the cell '2' stands under 'values' too
                10 │   tier: {column: T, values: {1: golden, 2: iron}, blank: [2]}
                   │                                                           ^ keep one
                mapping.yaml:12:12: unknown item 'q3'
                12 │   - {item: q3, column: X}
                   │            ^^ did you mean 'q1'? The questionnaire has: q1, q2, recommend, comment
                mapping.yaml:13:39: the cell '0' has two meanings here
                13 │   - {item: q1, skipped: [0], values: {0: 1, 9: 6, 8: high}}
                   │                                       ^ the other is on line 13; keep one
                mapping.yaml:13:45: 6 is not on the scale of 'q1'
                13 │   - {item: q1, skipped: [0], values: {0: 1, 9: 6, 8: high}}
                   │                                             ^ its codes are 1 to 5
                mapping.yaml:13:51: 'high' is not on the scale of 'q1'
                13 │   - {item: q1, skipped: [0], values: {0: 1, 9: 6, 8: high}}
                   │                                                   ^ its codes are 1 to 5
                mapping.yaml:14:5: an entry of 'items' names no column
                14 │   - {skipped: [0]}
                   │     ^ add column: …, columns: … or item: …
                mapping.yaml:15:6: 'columns' stands beside 'column' or 'item'
                15 │   - {columns: Q*, column: Q1}
                   │      ^^^^^^^ 'columns' is for several columns named like their items
                mapping.yaml:16:30: 'comment' is answered with a text and has no codes
                16 │   - {item: comment, values: {x: 1}}
                   │                              ^ take 'values' out
                mapping.yaml:17:17: unknown item 'q7'
                17 │ not-asked: [q2, q7]
                   │                 ^^ did you mean 'q1'? The questionnaire has: q1, q2, recommend, comment
                mapping.yaml:18:12: 'leave-out' has no 'cells'
                18 │ leave-out: {column: K}
                   │            ^ add cells: …
                mapping.yaml:19:14: the number of those asked must be a whole number, found '-1'
                19 │ wave: {sent: -1}
                   │              ^^ from 0 to 1000000000
                """)
    }

    @Test(
        "is written in a version that this program reads",
        arguments: [
            (
                "canvass-mapping: 2\nhello: x\n",
                """
                m.yaml:1:18: this mapping is written in version 2 of the format
                1 │ canvass-mapping: 2
                  │                  ^ this program reads version 1: use a newer Canvass
                """
            ),
            (
                "canvass-mapping: one\n",
                """
                m.yaml:1:18: 'canvass-mapping' is the version of the format and cannot be 'one'
                1 │ canvass-mapping: one
                  │                  ^^^ write canvass-mapping: 1, without quotation marks
                """
            ),
            (
                "reply: A\n",
                """
                m.yaml:1:1: a mapping has no 'canvass-mapping'
                1 │ reply: A
                  │ ^ add canvass-mapping: …
                """
            ),
            (
                "canvass-mapping: 1\nreply: &a A\nitems: *a\n",
                """
                m.yaml:2:8: an anchor (&name) is not allowed
                2 │ reply: &a A
                  │        ^^^^ write the value out
                m.yaml:3:8: an alias (*name) is not allowed
                3 │ items: *a
                  │        ^^ write the value out
                """
            ),
        ])
    func versions(text: String, expected: String) throws {
        let faults = try #require(throws: DocumentFaults.self) {
            try Mapping(
                SourceText(name: "m.yaml", text: text), for: SampleSurvey.questionnaire())
        }
        #expect(faults.description == expected)
    }

    @Test("has a bounded number of patterns")
    func manyPatterns() throws {
        let patterns = (0...100).map { "Q\($0)*" }.joined(separator: ", ")
        let faults = try #require(throws: DocumentFaults.self) {
            try SampleSurvey.mapping("items:\n  - columns: [\(patterns)]\n")
        }
        #expect(
            faults.description == """
                mapping.yaml:3:3: 'items' has 101 patterns
                3 │   - columns: [\(patterns.prefix(82))…
                  │   ^ at most 100 are allowed
                """)
    }

    @Test("names a wave, which the command line may overrule")
    func wave() throws {
        let mapping = try SampleSurvey.mapping("wave: {name: 2021, sent: 165}")
        func wave(_ name: String?, _ sent: Int?) -> Wave? {
            Mapping.wave(named: name, sent: sent, by: mapping)
        }
        #expect(wave(nil, nil) == Wave(name: "2021", sent: 165))
        #expect(wave("2022", 170) == Wave(name: "2022", sent: 170))
        #expect(Mapping.wave(named: nil, sent: 3, by: nil) == nil)
        #expect(try SampleSurvey.mapping("wave: 2021").waveName == "2021")
    }

    @Test(
        "knows Chinese programs' names of GB18030, in upper or lower case",
        arguments: ["gbk", "GBK", "gb2312", "GB2312", "cp936", "GB18030"])
    func partsOfGB18030(name: String) throws {
        #expect(try SampleSurvey.mapping("encoding: \(name)").encoding == .gb18030)
    }

    @Test("has no key that its reference does not explain")
    func documented() throws {
        let reference = try Place.source("docs/mapping.md").text
        for group in MappingKeys.all {
            for key in group.required + group.optional {
                #expect(reference.contains("`\(key)`"), "\(group.what): \(key)")
            }
        }
        for encoding in TextEncoding.allCases {
            #expect(reference.contains("`\(encoding.rawValue)`"))
        }
    }
}

@Suite("A pattern of columns")
struct ColumnPatternTests {
    @Test(
        "matches names",
        arguments: [
            ("Q7*", "Q7", true), ("Q7*", "Q7ALL", true), ("Q7*", "AQ7", false), ("*", "", true),
            ("*_x", "a_x", true), ("a*b*c", "abc", true), ("a*b*c", "a1b2b3c", true),
            ("a*b*c", "acb", false), ("ab*ba", "aba", false), ("Q7", "Q7", true),
            ("Q7", "Q70", false),
            ("厂*", "厂家", true), ("**", "x", true),
        ])
    func matches(pattern: String, name: String, expected: Bool) {
        let place = Documents.Place(line: 1, column: 1, length: 1)
        #expect(ColumnPattern(pattern, place: place).matches(name) == expected)
    }
}

@Suite("The format of a day")
struct DayFormatTests {
    @Test(
        "reads a day and drops the time",
        arguments: [
            ("%Y-%m-%d", "2021-10-29", "2021-10-29"), ("%Y-%m-%d", "2021-1-2", "2021-01-02"),
            ("%d.%m.%Y", "29.02.2020", "2020-02-29"), ("%d.%m.%Y", "29.02.1900", nil),
            ("%d.%m.%Y", "29.02.2000", "2000-02-29"), ("%d.%m.%Y", "31.04.2021", nil),
            ("%m/%d/%Y %I:%M:%S %p", "05/11/2016 12:00:00 AM", "2016-05-11"),
            ("%m/%d/%Y %I:%M:%S %p", "05/11/2016 13:00:00 AM", nil),
            ("%Y年%m月%d日", "2021年10月29日", "2021-10-29"), ("%Y%m%d", "20211029", "2021-10-29"),
            ("%Y-%m-%d %H:%M", "2021-10-29 24:00", nil), ("%Y-%m-%d", "２０２１-10-29", nil),
            ("100%% %Y-%m-%d", "100% 2021-10-29", "2021-10-29"), ("%Y-%m-%d", "", nil),
        ] as [(String, String, String?)])
    func days(format: String, text: String, expected: String?) throws {
        #expect(try DayFormat(format).day(text)?.description == expected)
    }

    @Test("tells a day", arguments: ["%Y-%m", "today", "%Y-%m-%d %d", ""])
    func incomplete(format: String) {
        #expect(throws: DayFormat.Problem.incomplete) { try DayFormat(format) }
    }

    @Test("has known directives only", arguments: ["%Y-%m-%d %", "%Y-%m-%d%z", "%b %d %Y"])
    func unknown(format: String) {
        #expect(throws: DayFormat.Problem.self) { try DayFormat(format) }
    }
}
