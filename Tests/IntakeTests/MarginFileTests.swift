import ExactNumbers
import Foundation
import Intake
import Questionnaires
import Testing

@Suite("A file of margins")
struct MarginFileTests {
    @Test("is CSV, with a header or without one, or YAML")
    func forms() throws {
        let csv = "segment,category,target\ntier,gold,40\ntier,铁质,35 %\ntier,Lead,25\ncompany,,1.0"
        let yaml = """
            canvass-margins: 1
            margins:
              tier: {gold: 40, iron: 35, lead: 25}
              company: {"": 1.0}

            """
        let margins = try Self.read(csv)
        #expect(try Self.read(String(csv.dropFirst(24))).margins == margins.margins)
        #expect(
            try Self.read(csv.replacingOccurrences(of: ",", with: ";")).margins == margins.margins)
        let other = try Self.read(yaml, name: "m.yaml")
        #expect(other.margins == margins.margins && other.text == yaml)
        #expect(margins.margins.map(\.segment.name) == ["tier", "company"])
        #expect(margins.margins[0].targets.map(\.category) == ["gold", "iron", "lead"])
        #expect(margins.margins[1].targets.map(\.category) == [nil])
        #expect(margins.population == nil && margins.text == csv)
    }

    @Test("counts the population where its targets are no shares")
    func population() throws {
        #expect(
            try Self.read("tier,gold,400\ntier,iron,350\ncompany,Acme,0.5\ncompany,Bolt,0.5")
                .population == Ratio(750))
        #expect(try Self.read("tier,gold,0.25\ntier,iron,0.75").population == nil)
    }

    @Test("is refused with every fault at once")
    func faults() throws {
        #expect(
            try Self.faults(
                """
                segment,category,target
                teir,gold,40
                tier,silver,20
                tier,gold,many
                tier,gold,-1
                tier,gold,40
                tier,Gold,20
                tier,lead
                """) == """
                    m.csv:2: unknown segment 'teir'; did you mean 'tier'? the questionnaire defines: \
                    company, tier
                    m.csv:3: 'tier' has no value 'silver'; it has: gold (Gold / 黄金), iron (Iron / 铁质), \
                    lead (Lead / 铅质)
                    m.csv:4: found 'many', wanted a share or a count of zero or more, without commas
                    m.csv:5: found '-1', wanted a share or a count of zero or more, without commas
                    m.csv:7: 'Gold' of 'tier' stands in row 6 already; take one out
                    m.csv:8: found 2 cells, wanted three: a segment, a category and its share or count, \
                    such as region,north,0.4
                    """)
    }

    @Test(
        "is refused when its totals do not hold",
        arguments: [
            (
                "tier,gold,40\ntier,iron,59.9",
                "m.csv: the margin 'tier': its targets add up to 99.9; shares must add up to 100 "
                    + "exactly: give the rest to one of them"
            ),
            (
                "tier,gold,0.333\ntier,iron,0.666",
                "m.csv: the margin 'tier': its targets add up to 0.999; shares must add up to 1 "
                    + "exactly: give the rest to one of them"
            ),
            (
                "tier,gold,400\ntier,iron,300\ncompany,Acme,650",
                "m.csv: the margin 'company': its targets add up to 650, those of 'tier' to 700; "
                    + "counts must add up to the same population, shares to 1 or 100"
            ),
            (
                "tier,gold,0\ntier,iron,0",
                "m.csv: the margin 'tier': all its targets are zero; write shares or counts"
            ),
            (
                "segment,category,target\n",
                "m.csv: the file has no margins; write a line for each category, such as "
                    + "region,north,0.4"
            ),
            ("", "m.csv: the file is empty; wanted a row with the names of the columns"),
        ])
    func totals(text: String, expected: String) throws {
        #expect(try Self.faults(text) == expected)
    }

    @Test("in YAML is refused with its place")
    func document() throws {
        #expect(
            try Self.faults(
                """
                canvass-margins: 1
                margins:
                  tier: {gold: [40]}
                colour: red
                """, name: "m.yaml") == """
                    m.yaml:3:16: a target must be a number, found a list
                    3 │   tier: {gold: [40]}
                      │                ^ write a share or a count
                    m.yaml:4:1: unknown key 'colour' in margins
                    4 │ colour: red
                      │ ^^^^^^ keys of margins: canvass-margins, margins
                    """)
        #expect(
            try Self.faults(
                "canvass-margins: 1\nmargins:\n  tier: {silver: 100}\n", name: "m.yml")
                == "m.yml:3: 'tier' has no value 'silver'; it has: gold (Gold / 黄金), iron (Iron / "
                + "铁质), lead (Lead / 铅质)")
    }

    private static func read(_ text: String, name: String = "m.csv") throws -> MarginFile {
        try MarginFile(
            AnswerFile(name: name, bytes: Array(text.utf8)), for: SampleSurvey.questionnaire())
    }

    private static func faults(_ text: String, name: String = "m.csv") throws -> String {
        try #require(throws: IntakeFaults.self) { try read(text, name: name) }.description
    }
}
