import Testing

@Suite("What YAML allows and a definition does not")
struct RefusedTests {
    @Test("is refused where it stands", arguments: cases)
    func refused(_ fault: DocumentFaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [DocumentFaultCase] = [
        DocumentFaultCase(
            "an anchor", "a: &x 1\n",
            expected: """
                d.yaml:1:4: an anchor (&name) is not allowed
                1 │ a: &x 1
                  │    ^^^^ write the value out
                """),
        DocumentFaultCase(
            "an alias", "a: &x 1\nb: *x\n",
            expected: """
                d.yaml:1:4: an anchor (&name) is not allowed
                1 │ a: &x 1
                  │    ^^^^ write the value out
                d.yaml:2:4: an alias (*name) is not allowed
                2 │ b: *x
                  │    ^^ write the value out
                """),
        DocumentFaultCase(
            "an alias of nothing", "a: *x\n",
            expected: """
                d.yaml:1:4: an alias (*name) is not allowed
                1 │ a: *x
                  │    ^^ write the value out
                """),
        DocumentFaultCase(
            "an alias as a key", "a: &x 1\n*x : 2\n",
            expected: """
                d.yaml:1:4: an anchor (&name) is not allowed
                1 │ a: &x 1
                  │    ^^^^ write the value out
                d.yaml:2:1: an alias (*name) is not allowed
                2 │ *x : 2
                  │ ^^ write the value out
                """),
        DocumentFaultCase(
            "a group as a key", "? {a: 1}\n: 2\n",
            expected: """
                d.yaml:1:3: a group of keys is not allowed as a key
                1 │ ? {a: 1}
                  │   ^ use a name
                """),
        DocumentFaultCase(
            "a list as a key", "? [a, b]\n: 2\n",
            expected: """
                d.yaml:1:3: a list is not allowed as a key
                1 │ ? [a, b]
                  │   ^ use a name
                """),
        DocumentFaultCase(
            "a merge key", "a: {b: 1}\nc: {<<: {b: 2}}\n",
            expected: """
                d.yaml:2:5: a merge key (<<) is not allowed
                2 │ c: {<<: {b: 2}}
                  │     ^^ write the keys out
                """),
        DocumentFaultCase(
            "a tag", "a: !!int 1\n",
            expected: """
                d.yaml:1:4: a tag (!name) is not allowed
                1 │ a: !!int 1
                  │    ^^^^^^^ leave the tag out
                """),
        DocumentFaultCase(
            "a tag of a program", "a: !!python/object:os.system x\n",
            expected: """
                d.yaml:1:4: a tag (!name) is not allowed
                1 │ a: !!python/object:os.system x
                  │    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ leave the tag out
                """),
        DocumentFaultCase(
            "a key twice", "a: 1\nb: 2\na: 3\n",
            expected: """
                d.yaml:3:1: the key 'a' appears twice
                3 │ a: 3
                  │ ^ the first is on line 1; keep one
                """),
        DocumentFaultCase(
            "a key twice, once in quotation marks", "a: 1\n\"a\": 2\n",
            expected: """
                d.yaml:2:1: the key 'a' appears twice
                2 │ "a": 2
                  │ ^^^ the first is on line 1; keep one
                """),
        DocumentFaultCase(
            "a key twice, written with another accent", "é: 1\ne\u{301}: 2\n",
            expected: """
                d.yaml:2:1: the key 'e\u{301}' appears twice
                2 │ e\u{301}: 2
                  │ ^ the first is on line 1; keep one
                """),
        DocumentFaultCase(
            "a second document", "a: 1\n---\nb: 2\n",
            expected: """
                d.yaml:2:1: a second document starts here
                2 │ ---
                  │ ^^^ keep one document in a file
                """),
        DocumentFaultCase(
            "a directive", "%YAML 1.1\n---\na: 1\n",
            expected: """
                d.yaml:1:1: a line that starts with % is not allowed
                1 │ %YAML 1.1
                  │ ^ leave it out; inside a text, put a blank before it
                """),
        DocumentFaultCase(
            "a directive behind the end of a document", "a: 1\n...\n%TAG ! b\n---\nc: 1\n",
            expected: """
                d.yaml:3:1: a line that starts with % is not allowed
                3 │ %TAG ! b
                  │ ^ leave it out; inside a text, put a blank before it
                """),
        DocumentFaultCase(
            "an empty file", "",
            expected: """
                d.yaml: the file is empty
                    write a definition into it
                """),
        DocumentFaultCase(
            "a file of comments", "# nothing yet\n",
            expected: """
                d.yaml: the file is empty
                    write a definition into it
                """),
        DocumentFaultCase(
            "a file of blanks", "  \n\n",
            expected: """
                d.yaml: the file is empty
                    write a definition into it
                """),
        DocumentFaultCase(
            "the laughs of a billion", "a: &a [ha, ha]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
            expected: """
                d.yaml:1:4: an anchor (&name) is not allowed
                1 │ a: &a [ha, ha]
                  │    ^^^^ write the value out
                d.yaml:2:4: an anchor (&name) is not allowed
                2 │ b: &b [*a, *a]
                  │    ^^^^ write the value out
                d.yaml:2:8: an alias (*name) is not allowed
                2 │ b: &b [*a, *a]
                  │        ^^ write the value out
                d.yaml:2:12: an alias (*name) is not allowed
                2 │ b: &b [*a, *a]
                  │            ^^ write the value out
                d.yaml:3:4: an anchor (&name) is not allowed
                3 │ c: &c [*b, *b]
                  │    ^^^^ write the value out
                d.yaml:3:8: an alias (*name) is not allowed
                3 │ c: &c [*b, *b]
                  │        ^^ write the value out
                d.yaml:3:12: an alias (*name) is not allowed
                3 │ c: &c [*b, *b]
                  │            ^^ write the value out
                """),
        DocumentFaultCase(
            "an alias in its own anchor", "a: &a [*a]\n",
            expected: """
                d.yaml:1:4: an anchor (&name) is not allowed
                1 │ a: &a [*a]
                  │    ^^^^ write the value out
                d.yaml:1:8: an alias (*name) is not allowed
                1 │ a: &a [*a]
                  │        ^^ write the value out
                """),
    ]
}
