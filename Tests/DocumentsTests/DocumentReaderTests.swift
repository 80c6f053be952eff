import Documents
import Testing

@Suite("A reader of a document")
struct DocumentReaderTests {
    private func reader(_ text: String) -> DocumentReader {
        DocumentReader(SourceText(name: "d.yaml", text: text))
    }

    @Test("gives every scalar with its place and whether it was in quotation marks")
    func nodes() throws {
        let root = try #require(reader("a: [x, \"1\"]\n客: b\n").root)
        guard case .mapping(let entries, _) = root,
            case .sequence(let list, _)? = entries.first?.value
        else {
            Issue.record("the root is \(root.kind)")
            return
        }
        #expect(entries.map(\.key.text) == ["a", "客"])
        #expect(
            list == [
                .scalar(.init("x", isQuoted: false, place: Place(line: 1, column: 5, length: 1))),
                .scalar(.init("1", isQuoted: true, place: Place(line: 1, column: 8, length: 3))),
            ])
    }

    @Test("notes all that is wrong with a group at once, in the order of the file")
    func fields() throws {
        var reader = reader("colour: red\nid:\nwieght: 2\nask: Yes\n")
        let root = try #require(reader.root)
        let fields = reader.fields(
            of: root, in: "an item", required: ["id", "scale", "weight", "kind"], optional: ["ask"])
        #expect(fields?.entries.map(\.key.text) == ["id", "ask"])
        #expect(fields?.has("id") == true)
        #expect(fields?["id"] == nil)
        #expect(
            faults(of: reader) == """
                d.yaml:1:1: unknown key 'colour' in an item
                1 │ colour: red
                  │ ^^^^^^ keys of an item: id, scale, weight, kind, ask
                d.yaml:1:1: an item has no 'scale', 'kind'
                1 │ colour: red
                  │ ^ add scale: …, kind: …
                d.yaml:2:1: nothing stands behind 'id'
                2 │ id:
                  │ ^^ write its value, or leave the key out
                d.yaml:3:1: unknown key 'wieght' in an item
                3 │ wieght: 2
                  │ ^^^^^^ did you mean 'weight'?
                """)
    }

    @Test("says nothing of a value that an alias should have been")
    func refusedValue() throws {
        var reader = reader("id: *x\nask: *y\n")
        let root = try #require(reader.root)
        let fields = reader.fields(
            of: root, in: "an item", required: ["id"], optional: ["ask"])
        #expect(fields?.has("id") == true)
        #expect(fields?["id"] == nil)
        #expect(
            faults(of: reader) == """
                d.yaml:1:5: an alias (*name) is not allowed
                1 │ id: *x
                  │     ^^ write the value out
                d.yaml:2:6: an alias (*name) is not allowed
                2 │ ask: *y
                  │      ^^ write the value out
                """)
    }

    @Test(
        "reads whole numbers within limits, without quotation marks",
        arguments: [
            ("7", 7, ""),
            ("-3", nil, "found '-3'"), ("101", nil, "found '101'"), ("1.5", nil, "found '1.5'"),
            ("1e2", nil, "found '1e2'"),
            ("9223372036854775808", nil, "found '9223372036854775808'"),
            ("\"7\"", nil, "found the text '7'"), ("[7]", nil, "found a list"),
            ("~", nil, "found nothing"),
            ("NaN", nil, "found 'NaN'"), ("0x10", nil, "found '0x10'"), ("1_0", nil, "found '1_0'"),
        ] as [(String, Int?, String)])
    func integers(text: String, expected: Int?, words: String) throws {
        var reader = reader("- \(text)\n")
        guard case .sequence(let nodes, _)? = reader.root, let node = nodes.first else { return }
        let value = reader.integer(node, in: "the floor", within: 0...100)
        #expect(value == expected)
        if expected == nil {
            let message = reader.faults.first?.message
            #expect(message == "the floor must be a whole number, \(words)")
        } else {
            #expect(reader.faults.isEmpty)
        }
    }

    @Test("lists what a name may be, and the first of many")
    func references() throws {
        let names = (1...20).map { "scale-\($0)" }
        var reader = reader("- scael-7\n- zzz\n- scale-20\n")
        guard case .sequence(let nodes, _)? = reader.root else { return }
        let near = reader.reference(nodes[0], to: "scale", among: names)
        let none = reader.reference(nodes[1], to: "scale", among: [])
        let found = reader.reference(nodes[2], to: "scale", among: names)
        #expect((near, none, found) == (nil, nil, "scale-20"))
        #expect(
            faults(of: reader) == """
                d.yaml:1:3: unknown scale 'scael-7'
                1 │ - scael-7
                  │   ^^^^^^^ did you mean 'scale-7'? This file defines: scale-1, scale-2, scale-3, \
                scale-4, scale-5, scale-6, scale-7, scale-8, scale-9, scale-10, scale-11, scale-12, …
                d.yaml:2:3: unknown scale 'zzz'
                2 │ - zzz
                  │   ^^^ This file defines none
                """)
    }

    @Test(
        "suggests a name that is a third of its letters away",
        arguments: [
            ("satisfacton", "satisfaction"), ("SATISFACTION", "satisfaction"),
            ("recomend", "recommend"),
            ("reocmmend", "recommend"), ("recom", "recommend"), ("re", nil), ("xyz", nil),
            ("", nil),
        ] as [(String, String?)])
    func suggestions(name: String, expected: String?) {
        #expect(nearest(to: name, among: ["satisfaction", "recommend"]) == expected)
    }
}
