import Documents
import Testing

@Suite("A hostile file", .timeLimit(.minutes(20)))
struct HostileFileTests {
    @Test("may not be deep", arguments: ["[", "{", "- ", "? ", "[{a: "])
    func depth(opening: String) {
        let found = faults(of: Array(String(repeating: opening, count: 100_000).utf8))
        #expect(found.contains("more than 64 levels inside each other"))
        #expect(found.hasSuffix("^ a definition needs no more than ten"))
    }

    @Test("may be as deep as any definition")
    func shallow() {
        let text = String(repeating: "[", count: 63) + String(repeating: "]", count: 63)
        #expect(faults(of: Array(text.utf8)) == "")
    }

    @Test("may be millions of brackets")
    func brackets() {
        let text = String(repeating: "[", count: 8_000_000)
        #expect(
            faults(of: Array(text.utf8)) == """
                d.yaml:1:65: more than 64 levels inside each other
                1 │ \(String(repeating: "[", count: 96))…
                  │ \(String(repeating: " ", count: 64))^ a definition needs no more than ten
                """)
    }

    @Test("may be a million keys")
    func keys() {
        let text = (0..<1_000_000).map { "\($0):\n" }.joined()
        #expect(
            faults(of: Array(text.utf8)) == """
                d.yaml:200000:8: more than 400000 keys and values
                200000 │ 199999:
                       │        ^ divide the file
                """)
    }

    @Test("may be a million times the same key, of which the first are shown")
    func sameKey() throws {
        let found = faults(of: Array(String(repeating: "k:\n", count: 150_000).utf8))
        #expect(
            found.hasPrefix(
                """
                d.yaml:2:1: the key 'k' appears twice
                2 │ k:
                  │ ^ the first is on line 1; keep one
                d.yaml:3:1: the key 'k' appears twice
                """))
        #expect(found.hasSuffix("\nd.yaml: 149799 more faults are not shown; mend these first"))
    }

    @Test("may be a hundred thousand anchors and aliases")
    func anchors() {
        let text = (0..<100_000).map { "- &a\($0) [*a\($0)]\n" }.joined()
        #expect(
            faults(of: Array(text.utf8)).hasSuffix(
                "\nd.yaml: 199800 more faults are not shown; mend these first"))
    }

    @Test(
        "may be directives only, which libyaml would compare each with each",
        arguments: [
            "\n", "\r", "\u{85}", "\u{2028}",
        ])
    func directives(lineBreak: String) {
        let lines = (0..<200_000).map { "%TAG !a\($0)! b" }
        let text = "a: 1\n...\n" + lines.joined(separator: lineBreak)
        #expect(
            faults(of: Array(text.utf8)) == """
                d.yaml:3:1: a line that starts with % is not allowed
                3 │ %TAG !a0! b
                  │ ^ leave it out; inside a text, put a blank before it
                """)
    }

    @Test(
        "may be one line of what is looked at closely",
        arguments: [
            "!a b, ", "a，b, ", "a:b, ", "“a, ", "4,5, ", "\u{3000}a: b, ", "{zh：a}, ", "-a, ",
        ])
    func closeLooks(part: String) throws {
        let text = "[{" + String(repeating: part, count: 60_000) + "id: x}, [" + part + "]]\n"
        var reader = DocumentReader(SourceText(name: "d.yaml", text: text))
        guard case .sequence(let nodes, _)? = reader.root else { return }
        for node in nodes {
            _ = reader.fields(of: node, in: "a group", optional: ["id", "a", "zh"])
        }
        #expect(!reader.faults.isEmpty)
    }

    @Test(
        "may have a fault behind a hundred thousand lines",
        arguments: [
            "    a: b\n", "- a\n", "  - a: 1\n", "a: \"b\n", "a: 'b' {\n", "\u{3000}a\n",
            "  a: [b\n",
        ])
    func faultsBehind(line: String) {
        let lines = String(repeating: line, count: 100_000)
        #expect(!faults(of: Array("\(lines)  x: 1\n y: {2\n".utf8)).isEmpty)
    }

    @Test(
        "may have a fault at the end of a line of signs",
        arguments: ["'", "\"", "{", "[", ":", "-", " ", "“", "，", "\u{3000}", "a: "])
    func signs(sign: String) {
        let line = String(repeating: sign, count: 1_000_000)
        #expect(!faults(of: Array("a: b\n  c: 1 \(line): {x\ny\n".utf8)).isEmpty)
    }

    @Test("may be one word of a megabyte")
    func word() throws {
        let word = String(repeating: "x", count: 1_000_000)
        let reader = DocumentReader(SourceText(name: "d.yaml", text: word))
        try reader.finish()
        #expect(reader.root?.kind == "'" + word.prefix(60) + "…'")
    }

    @Test("may be one letter with ten thousand marks")
    func marks() throws {
        let key = "e" + String(repeating: "\u{301}", count: 1_000)
        let value = "e" + String(repeating: "\u{301}", count: 10_000)
        var reader = DocumentReader(SourceText(name: "d.yaml", text: "\(key): \(value)\n"))
        let root = try #require(reader.root)
        _ = reader.fields(of: root, in: "a group", required: [], optional: ["ask", "id"])
        #expect(reader.faults.count == 1)
        #expect(reader.faults.first?.description.utf8.count ?? 0 < 2000)
    }

    @Test(
        "has no characters that YAML forbids",
        arguments: [
            ("\u{0}", "U+0000"), ("\u{7}", "U+0007"), ("\u{1B}", "U+001B"), ("\u{7F}", "U+007F"),
            ("\u{FFFE}", "U+FFFE"),
        ])
    func characters(character: String, name: String) {
        #expect(
            faults(of: Array("a: 1\nb: 好\(character)x\n".utf8)) == """
                d.yaml:2:5: the character \(name) is not allowed
                2 │ b: 好�x
                  │      ^ delete it; it does not show in most editors
                """)
    }

    @Test("cannot make a suggestion dear")
    func suggestions() {
        let long = String(repeating: "a" + String(repeating: "\u{301}", count: 2000), count: 500)
        #expect(nearest(to: long, among: [String](repeating: long, count: 2000)) == long)
    }
}
