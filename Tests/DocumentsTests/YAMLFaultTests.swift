import Testing

@Suite("A file that is not YAML")
struct YAMLFaultTests {
    @Test("is refused in words that help", arguments: cases)
    func refused(_ fault: DocumentFaultCase) {
        #expect(fault.found == fault.expected)
    }

    static let cases: [DocumentFaultCase] = [
        DocumentFaultCase(
            "a line without a colon", "a: 1\nb\nc: 3\n",
            expected: """
                d.yaml:2:1: this line has no colon
                2 │ b
                  │ ^ write name: value
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
                d.yaml:1:4: a text cannot start with '&'
                1 │ a: & b
                  │    ^ put the text between quotation marks
                """),
        DocumentFaultCase(
            "an asterisk", "a: * b\n",
            expected: """
                d.yaml:1:4: a text cannot start with '*'
                1 │ a: * b
                  │    ^ put the text between quotation marks
                """),
        DocumentFaultCase(
            "a tag that does not end", "a: !<b\n",
            expected: """
                d.yaml:1:4: a text cannot start with '!'
                1 │ a: !<b
                  │    ^ put the text between quotation marks
                """),
        DocumentFaultCase(
            "text behind a bar", "a: |b\n  c\n",
            expected: """
                d.yaml:1:5: behind | or > the line must end
                1 │ a: |b
                  │     ^ start the text on the next line
                """),
        DocumentFaultCase(
            "a text that starts with an asterisk", "ask: *必填* 请\n",
            expected: """
                d.yaml:1:6: a text cannot start with '*'
                1 │ ask: *必填* 请
                  │      ^ put the text between quotation marks
                """),
        DocumentFaultCase(
            "an escape in a tag", "a: !a!%zz b\n",
            expected: """
                d.yaml:1:4: a text cannot start with '!'
                1 │ a: !a!%zz b
                  │    ^ put the text between quotation marks
                """),
    ]
}
