import Testing

@Suite("A file that is not YAML")
struct YAMLFaultTests {
    @Test("is refused in words that help", arguments: cases)
    func refused(_ fault: DocumentFaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [DocumentFaultCase] = [
        DocumentFaultCase(
            "a colon in a text", "title: Survey: part one\n",
            expected: """
                d.yaml:1:14: a second colon stands on this line
                1 │ title: Survey: part one
                  │              ^ put a text that contains ': ' between quotation marks
                """),
        DocumentFaultCase(
            "a line too far right", "a: 1\n   b: 2\n",
            expected: """
                d.yaml:2:4: this line starts further right than the line it belongs with
                2 │    b: 2
                  │    ^ start it in the same column
                """),
        DocumentFaultCase(
            "a line that does not line up", "a:\n    b: 2\n  c: 1\n",
            expected: """
                d.yaml:3:3: this line does not line up with the group that starts on line 1
                3 │   c: 1
                  │   ^ start all lines of a group in the same column
                """),
        DocumentFaultCase(
            "a line without a colon", "a: 1\nb\nc: 3\n",
            expected: """
                d.yaml:2:1: this line has no colon
                2 │ b
                  │ ^ write name: value
                """),
        DocumentFaultCase(
            "a text that goes on behind its quotation mark", "a: \"very\" good\n",
            expected: """
                d.yaml:1:11: the text goes on behind its quotation mark
                1 │ a: "very" good
                  │           ^ put the whole text between quotation marks; inside '…' write two apostrophes for one
                """),
        DocumentFaultCase(
            "an apostrophe between apostrophes", "a: 'it's good'\n",
            expected: """
                d.yaml:1:8: the text goes on behind its quotation mark
                1 │ a: 'it's good'
                  │        ^ put the whole text between quotation marks; inside '…' write two apostrophes for one
                """),
        DocumentFaultCase(
            "a quotation mark that is not closed", "a: \"very good\nb: 2\n",
            expected: """
                d.yaml:1:4: this quotation mark is never closed
                1 │ a: "very good
                  │    ^ close it at the end of the text
                """),
        DocumentFaultCase(
            "a bracket too many", "a: [1, 2]]\n",
            expected: """
                d.yaml:1:10: this bracket closes nothing
                1 │ a: [1, 2]]
                  │          ^ delete it, or open it before
                """),
        DocumentFaultCase(
            "a bracket that is not closed", "a: [1, 2\n",
            expected: """
                d.yaml:1:4: this bracket is never closed
                1 │ a: [1, 2
                  │    ^ put a comma between the parts and a bracket at the end; put a text with commas or brackets between quotation marks
                """),
        DocumentFaultCase(
            "a bracket that is not closed before the next item",
            "- {id: q1, ask: {zh: 好, en: Good}\n- {id: q2}\n",
            expected: """
                d.yaml:2:1: the bracket that opens on line 1 is not closed before this
                2 │ - {id: q2}
                  │ ^ put a comma between the parts and a bracket at the end; put a text with commas or brackets between quotation marks
                """),
        DocumentFaultCase(
            "brackets that do not match", "a: [1, 2}\n",
            expected: """
                d.yaml:1:9: the bracket that opens on line 1 is not closed before this
                1 │ a: [1, 2}
                  │         ^ put a comma between the parts and a bracket at the end; put a text with commas or brackets between quotation marks
                """),
        DocumentFaultCase(
            "a missing value", "a: [1, , 2]\n",
            expected: """
                d.yaml:1:8: a value is missing here
                1 │ a: [1, , 2]
                  │        ^ write it; put a text that starts with a sign between quotation marks
                """),
        DocumentFaultCase(
            "a colon with nothing behind it", "a: {b:, c: 1}\n",
            expected: """
                d.yaml:1:6: nothing stands behind this colon
                1 │ a: {b:, c: 1}
                  │      ^ write the value behind it, with a blank between
                """),
        DocumentFaultCase(
            "a list behind a key", "a: - b\n",
            expected: """
                d.yaml:1:4: a list cannot start here
                1 │ a: - b
                  │    ^ start the list on the next line, or write [a, b]
                """),
        DocumentFaultCase(
            "a key in a list", "a:\n  - b\n  c: 1\n",
            expected: """
                d.yaml:3:3: this line does not belong to the list that starts on line 2
                3 │   c: 1
                  │   ^ start it with '- ' in the same column as the others
                """),
        DocumentFaultCase(
            "a tab in front", "a:\n\u{9}b: 1\n",
            expected: """
                d.yaml:2:1: a tab stands where only blanks may stand
                2 │  b: 1
                  │ ^ indent with blanks
                """),
        DocumentFaultCase(
            "a tab that indents a text", "a: b\n\u{9}c: d\n",
            expected: """
                d.yaml:2:1: a tab stands where only blanks may stand
                2 │  c: d
                  │ ^ indent with blanks
                """),
        DocumentFaultCase(
            "an at sign", "a: @home\n",
            expected: """
                d.yaml:1:4: a text cannot start with '@'
                1 │ a: @home
                  │    ^ put the text between quotation marks
                """),
        DocumentFaultCase(
            "a per cent sign", "a: %\n",
            expected: """
                d.yaml:1:4: a text cannot start with '%'
                1 │ a: %
                  │    ^ put the text between quotation marks
                """),
        DocumentFaultCase(
            "a backtick", "a: `x`\n",
            expected: """
                d.yaml:1:4: a text cannot start with '`'
                1 │ a: `x`
                  │    ^ put the text between quotation marks
                """),
        DocumentFaultCase(
            "an unknown escape", "a: \"c:\\data\"\n",
            expected: """
                d.yaml:1:7: a backslash is not followed by a sign it can stand with
                1 │ a: "c:\\data"
                  │       ^ write two backslashes for one, or use ' instead of "
                """),
        DocumentFaultCase(
            "an escape cut short", "a: \"\\x4\"\n",
            expected: """
                d.yaml:1:7: a backslash is not followed by a sign it can stand with
                1 │ a: "\\x4"
                  │       ^ write two backslashes for one, or use ' instead of "
                """),
        DocumentFaultCase(
            "a lone surrogate as an escape", "a: \"\\ud800\"\n",
            expected: """
                d.yaml:1:7: a backslash is not followed by a sign it can stand with
                1 │ a: "\\ud800"
                  │       ^ write two backslashes for one, or use ' instead of "
                """),
        DocumentFaultCase(
            "an ampersand", "a: & b\n",
            expected: """
                d.yaml:1:5: a text cannot start with &, * or !
                1 │ a: & b
                  │     ^ put the text between quotation marks
                """),
        DocumentFaultCase(
            "an asterisk", "a: * b\n",
            expected: """
                d.yaml:1:5: a text cannot start with &, * or !
                1 │ a: * b
                  │     ^ put the text between quotation marks
                """),
        DocumentFaultCase(
            "a tag that does not end", "a: !<b\n",
            expected: """
                d.yaml:1:7: a text cannot start with &, * or !
                1 │ a: !<b
                  │       ^ put the text between quotation marks
                """),
        DocumentFaultCase(
            "text behind a bar", "a: |b\n  c\n",
            expected: """
                d.yaml:1:5: behind | or > the line must end
                1 │ a: |b
                  │     ^ start the text on the next line
                """),
    ]
}
