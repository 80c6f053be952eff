import Documents
import Testing

@Suite("A key that nobody knows")
struct KeySlipTests {
    @Test(
        "is told from a known one by the slip that made it",
        arguments: [
            (
                "{id: nps,\u{3000}type: x}",
                """
                d.yaml:1:10: a full-width blank stands here
                1 │ {id: nps,\u{3000}type: x}
                  │          ^^ write an ordinary blank
                """
            ),
            (
                "{id: nps, type\u{A0}: x}",
                """
                d.yaml:1:15: a special blank (U+00A0) stands here
                1 │ {id: nps, type\u{A0}: x}
                  │               ^ write an ordinary blank; this one comes from a web page or a word processor
                """
            ),
            (
                "{id: nps, \u{200B}type: x}",
                """
                d.yaml:1:11: an invisible sign (U+200B) stands here
                1 │ {id: nps, \u{FFFD}type: x}
                  │           ^ delete it
                """
            ),
            (
                "{id: nps, type:\u{3000}x}",
                """
                d.yaml:1:16: a full-width blank stands here
                1 │ {id: nps, type:\u{3000}x}
                  │                ^^ write an ordinary blank
                """
            ),
            (
                "{id: nps, type：x}",
                """
                d.yaml:1:11: a full-width colon ： stands here
                1 │ {id: nps, type：x}
                  │           ^^^^^^^ write : and a blank
                """
            ),
            (
                "{id: nps, type:x y}",
                """
                d.yaml:1:11: no blank stands behind this colon
                1 │ {id: nps, type:x y}
                  │           ^^^^^^^^ write type: x y
                """
            ),
            (
                "{id: “One, two, three”, type: x}",
                """
                d.yaml:1:6: “ and ” are no quotation marks here
                1 │ {id: “One, two, three”, type: x}
                  │      ^ write " and "
                """
            ),
            (
                "{id: 4,5, type: x}",
                """
                d.yaml:1:6: a comma stands in a number
                1 │ {id: 4,5, type: x}
                  │      ^^^ write a decimal with a point: 4.5
                """
            ),
            (
                "{id: -12,50, type: x}",
                """
                d.yaml:1:6: a comma stands in a number
                1 │ {id: -12,50, type: x}
                  │      ^^^^^^ write a decimal with a point: -12.50
                """
            ),
            (
                "{id: “One”, two, type: x}",
                """
                d.yaml:1:13: unknown key 'two' in an index
                1 │ {id: “One”, two, type: x}
                  │             ^^^ put a text with a comma between quotation marks; write a number with a point
                """
            ),
            (
                "{id: a4,5, type: x}",
                """
                d.yaml:1:9: unknown key '5' in an index
                1 │ {id: a4,5, type: x}
                  │         ^ put a text with a comma between quotation marks; write a number with a point
                """
            ),
        ])
    func fields(text: String, expected: String) throws {
        var reader = DocumentReader(SourceText(name: "d.yaml", text: text))
        let root = try #require(reader.root)
        _ = reader.fields(of: root, in: "an index", required: ["id", "type"])
        #expect(faults(of: reader) == expected)
    }

    @Test(
        "is told for keys that the document itself names",
        arguments: [
            ("{zh:微信, en: WeChat}", "no blank stands behind this colon: write zh: 微信"),
            ("{zh：服务质量, en: Quality}", "a full-width colon ： stands here: write : and a blank"),
            ("{5:好, en: Good}", "no blank stands behind this colon: write 5: 好"),
            ("{\"zh:x\": a}", nil), ("{fr: a}", nil), ("{zh-CN: a}", nil), ("{10:30: a}", nil),
        ] as [(String, String?)])
    func names(text: String, expected: String?) throws {
        let reader = DocumentReader(SourceText(name: "d.yaml", text: text))
        guard case .mapping(let entries, _)? = reader.root, let entry = entries.first else {
            return
        }
        let slip = reader.slip(in: entry, among: ["zh", "en", "5", "10"])
        #expect(slip.map { "\($0.message): \($0.advice)" } == expected)
        #expect((slip?.meant == nil) == (expected == nil))
    }

    @Test(
        "is told of a list",
        arguments: [
            (
                "show:\n  -response\n  -quality\n",
                """
                d.yaml:2:3: no blank stands behind this '-'
                2 │   -response
                  │   ^ write - response
                """
            ),
            (
                "show:\n  -\u{3000}response\n",
                """
                d.yaml:2:4: a full-width blank stands here
                2 │   -\u{3000}response
                  │    ^^ write an ordinary blank
                """
            ),
            (
                "show: response, quality，reason]\n",
                """
                d.yaml:1:7: 'show' must be a list, found 'response, quality，reason]'
                1 │ show: response, quality，reason]
                  │       ^^^^^^^^^^^^^^^^^^^^^^^^^^ write [response, quality, reason]
                """
            ),
            (
                "show: To be written, later\n",
                """
                d.yaml:1:7: 'show' must be a list, found 'To be written, later'
                1 │ show: To be written, later
                  │       ^^^^^^^^^^^^^^^^^^^^ write [a, b] or one '- …' a line
                """
            ),
            (
                "show: response\n",
                """
                d.yaml:1:7: 'show' must be a list, found 'response'
                1 │ show: response
                  │       ^^^^^^^^ write [a, b] or one '- …' a line
                """
            ),
        ])
    func lists(text: String, expected: String) throws {
        var reader = DocumentReader(SourceText(name: "d.yaml", text: text))
        let root = try #require(reader.root)
        let fields = reader.fields(of: root, in: "a section", required: ["show"])
        let node = try #require(fields?["show"])
        let names = reader.list(node, in: "'show'")?.map(\.kind)
        #expect(names == (text.contains("，") ? ["'response'", "'quality'", "'reason'"] : nil))
        #expect(faults(of: reader) == expected)
    }

    enum Kind: String, CaseIterable { case text, number }

    @Test("is told of a name, a word and a number with a foreign blank beside it")
    func values() throws {
        var reader = DocumentReader(
            SourceText(
                name: "d.yaml",
                text: "- speed\u{200B}\n- \u{A0}number\n- \u{3000}60\n- speed\u{A0}x\n"))
        guard case .sequence(let nodes, _)? = reader.root else { return }
        #expect(reader.reference(nodes[0], to: "item", among: ["speed"]) == nil)
        #expect(reader.choice(nodes[1], in: "type", of: Kind.self) == nil)
        #expect(reader.integer(nodes[2], in: "the weight", within: 1...99) == nil)
        #expect(reader.reference(nodes[3], to: "item", among: ["speed"]) == nil)
        #expect(
            faults(of: reader) == """
                d.yaml:1:8: an invisible sign (U+200B) stands here
                1 │ - speed\u{FFFD}
                  │        ^ delete it
                d.yaml:2:3: a special blank (U+00A0) stands here
                2 │ - \u{A0}number
                  │   ^ write an ordinary blank; this one comes from a web page or a word processor
                d.yaml:3:3: the weight must be a whole number, found '\u{3000}60'
                3 │ - \u{3000}60
                  │   ^^^^ a full-width blank stands beside it; write 60
                d.yaml:4:3: unknown item 'speed\u{A0}x'
                4 │ - speed\u{A0}x
                  │   ^^^^^^^ did you mean 'speed'? This file defines: speed
                """)
    }

    @Test(
        "gives the value that it is a part of as it was meant",
        arguments: [
            ("{id: 4,5, type: x}", Node.Scalar("4.5", isQuoted: false, place: place(6, 3))),
            ("{id: x, wat: 4,5}", Node.Scalar("x", isQuoted: false, place: place(6, 1))),
            ("{id: “a, b, c”}", Node.Scalar("a, b, c", isQuoted: true, place: place(6, 9))),
        ])
    func values(text: String, expected: Node.Scalar) throws {
        var reader = DocumentReader(SourceText(name: "d.yaml", text: text))
        let root = try #require(reader.root)
        let fields = reader.fields(of: root, in: "an index", optional: ["id", "type"])
        #expect(fields?["id"] == .scalar(expected))
        #expect((try? reader.finish()) == nil)
    }

    private static func place(_ column: Int, _ length: Int) -> Place {
        Place(line: 1, column: column, length: length)
    }

    @Test("says nothing more of a value that starts with an exclamation mark")
    func exclamation() throws {
        var reader = DocumentReader(
            SourceText(name: "d.yaml", text: "id: !answered(x) and y\ntype: x\n"))
        let root = try #require(reader.root)
        let fields = reader.fields(of: root, in: "an index", required: ["id", "type"])
        #expect(fields?["id"] == nil)
        #expect(
            faults(of: reader) == """
                d.yaml:1:5: a text cannot start with '!'
                1 │ id: !answered(x) and y
                  │     ^^^^^^^^^^^^^^^^^^ put it between quotation marks; a condition says not instead of !
                """)
    }

    @Test("gives the elements of a list with full-width commas as they were meant")
    func elements() {
        var reader = DocumentReader(SourceText(name: "d.yaml", text: "[0，10、x]\n"))
        guard case .sequence(let nodes, _)? = reader.root, nodes.count == 3 else {
            Issue.record("the root is \(reader.root?.kind ?? "none")")
            return
        }
        #expect(reader.integer(nodes[1], in: "the end", within: 0...10) == 10)
        #expect(nodes[2].place == Place(line: 1, column: 7, length: 1))
        #expect(reader.faults.count == 1)
    }
}
