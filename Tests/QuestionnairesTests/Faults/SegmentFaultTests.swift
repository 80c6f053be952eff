import Testing

@Suite("A segment with a fault")
struct SegmentFaultTests {
    @Test("is refused in words that help", arguments: cases)
    func refused(_ fault: FaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [FaultCase] = [
        FaultCase(
            "no title",
            "team: {title: Team}", becomes: "team: {}",
            expected: """
                d.yaml:11:9: a segment has no 'title'
                11 │   team: {}
                   │         ^ add title: …
                """),
        FaultCase(
            "a word instead of a group",
            "team: {title: Team}", becomes: "team: Team",
            expected: """
                d.yaml:11:9: a segment must be a group of keys, found 'Team'
                11 │   team: Team
                   │         ^^^^ write keys such as title: …
                """),
        FaultCase(
            "a name that is no id",
            "team: {title: Team}", becomes: "team: {title: Team}\n  客户: {title: Customer}",
            expected: """
                d.yaml:12:3: '客户' cannot be the id of a segment
                12 │   客户: {title: Customer}
                   │   ^^^^ use letters from a to z, digits, - _ and . with no spaces, at most 64; the first a letter or a digit
                """),
        FaultCase(
            "names that differ in case",
            "team: {title: Team}", becomes: "team: {title: Team}\n  TEAM: {title: Team}",
            expected: """
                d.yaml:12:3: the segment 'TEAM' and the segment 'team' on line 11 differ only in capital letters
                12 │   TEAM: {title: Team}
                   │   ^^^^ give each segment an id of its own
                """),
        FaultCase(
            "no values",
            "values: {gold: Gold, lead: Lead}", becomes: "values: {}",
            expected: """
                d.yaml:12:31: a segment has no values
                12 │   tier: {title: Tier, values: {}}
                   │                               ^ write them, or leave 'values' out when any text may stand there
                """),
        FaultCase(
            "a list of values",
            "values: {gold: Gold, lead: Lead}", becomes: "values: [gold, lead]",
            expected: """
                d.yaml:12:31: the values of a segment must be a group of keys, found a list
                12 │   tier: {title: Tier, values: [gold, lead]}
                   │                               ^ write name: value, without brackets or '-'
                """),
        FaultCase(
            "a value with a blank at its end",
            "gold: Gold", becomes: "\"gold \": Gold",
            expected: """
                d.yaml:12:32: the value of a segment has a character that does not show
                12 │   tier: {title: Tier, values: {"gold ": Gold, lead: Lead}}
                   │                                ^^^^^^^ delete blanks at its ends and characters of no width
                """),
        FaultCase(
            "a value with a hidden character",
            "gold: Gold", becomes: "\"go\u{200B}ld\": Gold",
            expected: """
                d.yaml:12:32: the value of a segment has a character that does not show
                12 │   tier: {title: Tier, values: {"go\u{FFFD}ld": Gold, lead: Lead}}
                   │                                ^^^^^^^ delete blanks at its ends and characters of no width
                """),
        FaultCase(
            "a value without a label",
            "gold: Gold", becomes: "gold:",
            expected: """
                d.yaml:12:36: nothing stands behind this colon
                12 │   tier: {title: Tier, values: {gold:, lead: Lead}}
                   │                                    ^ write the value behind it, with a blank between
                """),
    ]
}
