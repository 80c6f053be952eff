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
                d.yaml:1:13: a second colon stands on this line
                1 │ title: 满意，调查: 二
                  │                  ^ put a text that contains ': ' between quotation marks; a full-width comma ， stands in column 10: if it is no text, write , and a blank
                """),
        DocumentFaultCase(
            "signs between quotation marks and in a note", "title: \"a：b，\" x # ：\n",
            expected: """
                d.yaml:1:15: the text goes on behind its quotation mark
                1 │ title: "a：b，" x # ：
                  │                 ^ put the whole text between quotation marks; inside '…' write two apostrophes for one
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

    @Test("is not looked for without end", .timeLimit(.minutes(1)))
    func hostile() {
        let signs = String(repeating: "，", count: 1_000_000)
        let fault = DocumentFaultCase("many commas", "a: b: \(signs)\n", expected: "")
        #expect(fault.found.hasPrefix("d.yaml:1:5: a second colon stands on this line\n"))
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
