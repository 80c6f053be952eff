import Questionnaires
import Testing

@Suite("The hashes of a definition with every key")
struct RichHashTests {
    private func hashes(of text: String) throws -> (wording: ContentHash, scoring: ContentHash) {
        let read = try SmallDefinition.read(text)
        return (read.wordingHash, read.scoringHash)
    }

    @Test(
        "change with what a respondent sees, and that of the scoring does not",
        arguments: [
            ("intro: Welcome", "intro: Hello"), ("thanks: \"Thank you,", "thanks: \"Thanks,"),
            ("notice: We ask", "notice: We only ask"), ("consent: I agree", "consent: Yes"),
            ("retention: 24 months", "retention: 2 years"),
            ("{en: Gold, zh: 黄金}", "{en: Golden, zh: 黄金}"), ("zh: 老店", "zh: 旧店"),
            ("Fast?, required: yes", "Fast?"), ("ask: How careful?", "ask: How careful were we?"),
            ("order: random\n        fixed: [tidy]\n", "\n"),
            ("when: speed > 1", "when: speed > 2"),
            ("Should be honest?", "Ought it?"), (", help: As a whole", ""),
            ("dont-know: I don't know", "dont-know: no idea"), ("zh: 电话", "zh: 打电话"),
            (", write: yes", ""), (", exclusive: yes", ""), ("at-most: 2", "at-most: 3"),
            ("{a: A, b: B, c: C}", "{b: B, a: A, c: C}"), ("at-least: 2", "at-least: 1"),
            ("zh: 岁", "zh: 周岁"), ("maximum: 120", "maximum: 130"),
            ("latest: today", "latest: 2027-01-01"),
            ("longest: 10", "longest: 20"), ("when: not again", "when: again"),
            ("not-applicable: I have none", "not-applicable: no"),
            ("type: long-text", "type: text"),
            ("show: [work, contact, reasons]", "show: [contact, work, reasons]"),
            ("title: Work, show", "title: Our work, show"),
            (
                "third, show: [trust], part: perception",
                "third, intro: Now what you found., show: [trust], part: perception"
            ),
            (", order: random, fixed: [note]", ""), ("message: Really?", "message: Is it?"),
            ("age < 100", "age < 99"), ("About {shop}", "On {shop}"),
            ("ask: Read this.", "ask: Please read this."),
            ("shop in used, title", "answered(used), title"),
        ])
    func wording(part: String, other: String) throws {
        let before = try hashes(of: RichDefinition.text)
        let after = try hashes(of: RichDefinition.replacing(part, with: other))
        #expect(after.wording != before.wording)
        #expect(after.scoring == before.scoring)
    }

    @Test(
        "change with what a figure is made from",
        arguments: [
            ("complete: 0.8", "complete: 0.9"), ("essential: [speed]", "essential: [speed, age]"),
            ("csat, item: speed", "csat, item: speed, best: 1"), ("best: 3", "best: 2"),
            ("missing: complete", "missing: flat"),
            ("{recommend: 2, again: 1}", "[recommend, again]"),
            ("id: gap, type: gap", "id: gap, type: gap, minimum-answered: 0.9"),
            ("  - {id: ces, type: ces, measure: share, best: 3}\n", ""),
        ])
    func scoring(part: String, other: String) throws {
        let before = try hashes(of: RichDefinition.text)
        let after = try hashes(of: RichDefinition.replacing(part, with: other))
        #expect(after.scoring != before.scoring)
    }

    @Test("that decides what is asked is seen by respondents")
    func scoreInConditions() throws {
        // The weight of an item moves the score on which a page depends.
        let before = try hashes(of: RichDefinition.text)
        let after = try hashes(
            of: RichDefinition.replacing("Kind, weight: 3", with: "Kind, weight: 4"))
        #expect(after.scoring != before.scoring)
        #expect(after.wording != before.wording)
    }

    @Test(
        "of the words do not change with what no score of a reply is made from",
        arguments: [
            ("from: 4,", "from: 3.9,"), ("  - {id: csat, type: csat, item: speed}\n", ""),
            ("complete: 0.8", "complete: 0.9"),
        ])
    func thresholds(part: String, other: String) throws {
        let before = try hashes(of: RichDefinition.text)
        let after = try hashes(of: RichDefinition.replacing(part, with: other))
        #expect(after.wording == before.wording)
        #expect(after.scoring != before.scoring)
    }

    @Test(
        "do not change with names for reports, nor with the layout of a condition",
        arguments: [
            ("version: \"2026.1\"", "version: next"), ("title: Quality", "title: Grade"),
            (", version: \"2\"", ""), ("floor: 8", "floor: 9"), ("title: Gap", "title: Difference"),
            ("title: Shop,", "title: Branch,"), ("label: High", "label: Very high"),
            ("contact in ['phone', 'visit']", "\"contact in [ 'phone','visit' ]\""),
            ("age < 100 or answered(name)", "(age < 100.0)   or answered( name )"),
            ("title: Work\n    weight: 2", "title: The work\n    weight: 2"),
        ])
    func neither(part: String, other: String) throws {
        let before = try hashes(of: RichDefinition.text)
        let after = try hashes(of: RichDefinition.replacing(part, with: other))
        #expect(after.wording == before.wording)
        #expect(after.scoring == before.scoring)
    }
}
