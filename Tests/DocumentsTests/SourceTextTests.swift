import Documents
import Testing

@Suite("The bytes of a file")
struct SourceTextTests {
    @Test("are text with and without a byte order mark")
    func byteOrderMark() throws {
        let plain = try SourceText(name: "d.yaml", bytes: Array("a: 好\n".utf8))
        let marked = try SourceText(
            name: "d.yaml", bytes: [0xEF, 0xBB, 0xBF] + Array("a: 好\n".utf8))
        #expect(plain.text == "a: 好\n")
        #expect(marked == plain)
    }

    @Test(
        "are refused where they are not UTF-8",
        arguments: [
            (
                Array("a: 1\nb: 好".utf8) + [0xFF, 0x21, 0x0A],
                """
                d.yaml:2:5: the byte 0xFF is not UTF-8 text
                2 │ b: 好�!
                  │      ^ save the file with the encoding UTF-8 (in Notepad: Save As, Encoding UTF-8)
                """
            ),
            (  // "好" in GB18030
                Array("a: ".utf8) + [0xBA, 0xC3, 0x0A],
                """
                d.yaml:1:4: the byte 0xBA is not UTF-8 text
                1 │ a: ��
                  │    ^ save the file with the encoding UTF-8 (in Notepad: Save As, Encoding UTF-8)
                """
            ),
            (  // an overlong slash
                Array("a: ".utf8) + [0xC0, 0xAF],
                """
                d.yaml:1:4: the byte 0xC0 is not UTF-8 text
                1 │ a: ��
                  │    ^ save the file with the encoding UTF-8 (in Notepad: Save As, Encoding UTF-8)
                """
            ),
            (  // a lone surrogate
                Array("a: ".utf8) + [0xED, 0xA0, 0x80],
                """
                d.yaml:1:4: the byte 0xED is not UTF-8 text
                1 │ a: ���
                  │    ^ save the file with the encoding UTF-8 (in Notepad: Save As, Encoding UTF-8)
                """
            ),
            (
                Array("a: 好".utf8.dropLast()),
                """
                d.yaml:1:4: the byte 0xE5 is not UTF-8 text
                1 │ a: �
                  │    ^ save the file with the encoding UTF-8 (in Notepad: Save As, Encoding UTF-8)
                """
            ),
            (
                [0xFF, 0xFE, 0x61, 0x00],
                """
                d.yaml: the file is written in UTF-16
                    save it with the encoding UTF-8 (in Notepad: Save As, Encoding UTF-8)
                """
            ),
            (
                [0x00, 0x61, 0x00, 0x3A],
                """
                d.yaml: the file is written in UTF-16
                    save it with the encoding UTF-8 (in Notepad: Save As, Encoding UTF-8)
                """
            ),
        ] as [([UInt8], String)])
    func refused(bytes: [UInt8], expected: String) {
        #expect(faults(of: bytes) == expected)
    }

    @Test("are not read when there are too many")
    func tooMany() {
        #expect(
            faults(of: [UInt8](repeating: 0x5B, count: 10_000_000)) == """
                d.yaml: the file has 10000000 bytes
                    a file of this kind may have at most 8388608 bytes
                """)
    }

    @Test("are divided into lines where YAML divides them")
    func lines() {
        let source = SourceText(
            name: "d.yaml", text: "one\ntwo\r\nthree\rfour\u{85}five\u{2028}six\u{2029}seven")
        #expect(source.lineCount == 7)
        #expect(
            (1...8).map { String(source.line($0)) }
                == ["one", "two", "three", "four", "five", "six", "seven", ""])
    }

    @Test("give faults the line that people see, whatever ends a line")
    func lineOfFault() {
        let text = "a: 1\r\nb: 2\rc: 3 # \u{2028}d: 4\u{85}e: *x\n"
        #expect(
            faults(of: Array(text.utf8)) == """
                d.yaml:5:4: an alias (*name) is not allowed
                5 │ e: *x
                  │    ^^ write the value out
                """)
    }
}
