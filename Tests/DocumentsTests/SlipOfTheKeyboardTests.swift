import Documents
import Testing

@Suite("A slip of the keyboard")
struct SlipOfTheKeyboardTests {
    @Test("is named where YAML cannot be read", arguments: cases)
    func named(_ fault: DocumentFaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [DocumentFaultCase] = [
        DocumentFaultCase(
            "a full-width colon on the first line", "title：Survey\nid: x\n",
            expected: """
                d.yaml:1:6: a full-width colon ： stands here
                1 │ title：Survey
                  │      ^^ write : and a blank
                """),
        DocumentFaultCase(
            "a full-width colon further down", "id: x\ntitle：Survey\nkey: y\n",
            expected: """
                d.yaml:2:6: a full-width colon ： stands here
                2 │ title：Survey
                  │      ^^ write : and a blank
                """),
        DocumentFaultCase(
            "a full-width colon on the last line", "id: x\ntitle：Survey\n",
            expected: """
                d.yaml:2:6: a full-width colon ： stands here
                2 │ title：Survey
                  │      ^^ write : and a blank
                """),
        DocumentFaultCase(
            "a full-width comma", "- {id: a，weight: 1}\n",
            expected: """
                d.yaml:1:9: a full-width comma ， stands here
                1 │ - {id: a，weight: 1}
                  │         ^^ write , and a blank
                """),
        DocumentFaultCase(
            "a full-width semicolon", "- {id: a； weight: 1}\n",
            expected: """
                d.yaml:1:9: a full-width semicolon ； stands here
                1 │ - {id: a； weight: 1}
                  │         ^^ write , and a blank
                """),
        DocumentFaultCase(
            "full-width braces", "- ｛id: a, weight: 1｝\n",
            expected: """
                d.yaml:1:3: a full-width brace ｛ stands here
                1 │ - ｛id: a, weight: 1｝
                  │   ^^ write {
                """),
        DocumentFaultCase(
            "a full-width quotation mark", "title: “Survey: one”\n",
            expected: """
                d.yaml:1:8: a full-width quotation mark “ stands here
                1 │ title: “Survey: one”
                  │        ^ write "
                """),
        DocumentFaultCase(
            "a missing blank", "id: x\nweight:60\nkey: y\n",
            expected: """
                d.yaml:2:7: no blank stands behind this colon
                2 │ weight:60
                  │       ^ write weight: 60
                """),
        DocumentFaultCase(
            "a missing blank before a text", "id:x\ntitle: y\n",
            expected: """
                d.yaml:1:3: no blank stands behind this colon
                1 │ id:x
                  │   ^ write id: x
                """),
        DocumentFaultCase(
            "a comma that belongs to a text", "title: 满意，调查: 二\n",
            expected: """
                d.yaml:1:13: a second colon stands here
                1 │ title: 满意，调查: 二
                  │                  ^ put the text between quotation marks: title: "满意，调查: 二"
                """),
        DocumentFaultCase(
            "a missing blank before braces", "a: 1\n5:{zh: 非常满意, en: Very satisfied}\n",
            expected: """
                d.yaml:2:2: no blank stands behind this colon
                2 │ 5:{zh: 非常满意, en: Very satisfied}
                  │  ^ write 5: {zh: 非常满意, en: Very satisfied}
                """),
        DocumentFaultCase(
            "a missing blank before brackets", "a: 1\nshow:[response, quality, reason]\nb: 2\n",
            expected: """
                d.yaml:2:5: no blank stands behind this colon
                2 │ show:[response, quality, reason]
                  │     ^ write show: [response, quality, reason]
                """),
        DocumentFaultCase(
            "a missing blank before a long text",
            "a: 1\ntitle:{zh: 2026年度客户满意度调查, en: Customer satisfaction survey 2026}\n",
            expected: """
                d.yaml:2:6: no blank stands behind this colon
                2 │ title:{zh: 2026年度客户满意度调查, en: Customer satisfaction survey 2026}
                  │      ^ write title: {zh: 2026年度客户满意度调查, en: Customer satisfa…
                """),
        DocumentFaultCase(
            "a full-width colon behind a number", "points:\n  5：{zh: 好, en: Good}\n",
            expected: """
                d.yaml:2:4: a full-width colon ： stands here
                2 │   5：{zh: 好, en: Good}
                  │    ^^ write : and a blank
                """),
    ]

    @Test(
        "is named in a key that has grown together with its value",
        arguments: [
            (
                "{weight:60}",
                """
                d.yaml:1:2: no blank stands behind this colon
                1 │ {weight:60}
                  │  ^^^^^^^^^ write weight: 60
                """
            ),
            (
                "{weight：60}",
                """
                d.yaml:1:2: a full-width colon ： stands here
                1 │ {weight：60}
                  │  ^^^^^^^^^^ write : and a blank
                """
            ),
            (
                "weight:60",
                """
                d.yaml:1:1: no blank stands behind this colon
                1 │ weight:60
                  │ ^^^^^^^^^ write weight: 60
                """
            ),
        ])
    func keys(text: String, expected: String) throws {
        var reader = DocumentReader(SourceText(name: "d.yaml", text: text))
        let root = try #require(reader.root)
        _ = reader.fields(of: root, in: "an item", required: ["weight"], optional: ["id"])
        let faults = try #require(throws: DocumentFaults.self) { try reader.finish() }
        #expect(faults.description == expected)
    }

    @Test("is not looked for without end", .timeLimit(.minutes(20)))
    func hostile() {
        let signs = String(repeating: "，", count: 1_000_000)
        let fault = DocumentFaultCase("many commas", "a: b: \(signs)\n", expected: "")
        #expect(fault.found.hasPrefix("d.yaml:1:5: a second colon stands here\n"))
    }

    @Test(
        "is named in a number",
        arguments: [
            (
                "６０",
                """
                d.yaml:1:1: the number must be a whole number, found '６０'
                1 │ ６０
                  │ ^^^^ the digits ６０ are full-width; write 60
                """
            ),
            (
                "－１",
                """
                d.yaml:1:1: the number must be a whole number, found '－１'
                1 │ －１
                  │ ^^^^ the digits －１ are full-width; write -1
                """
            ),
            (
                "六",
                """
                d.yaml:1:1: the number must be a whole number, found '六'
                1 │ 六
                  │ ^^ from 1 to 9
                """
            ),
        ])
    func numbers(text: String, expected: String) throws {
        var reader = DocumentReader(SourceText(name: "d.yaml", text: text))
        let root = try #require(reader.root)
        #expect(reader.integer(root, in: "the number", within: 1...9) == nil)
        let faults = try #require(throws: DocumentFaults.self) { try reader.finish() }
        #expect(faults.description == expected)
    }
}
