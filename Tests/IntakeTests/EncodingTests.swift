import Intake
import Questionnaires
import Testing

@Suite("The encoding of a file")
struct EncodingTests {
    static let csv = "response,company,q1,comment\r\nr1,厂家01,满意,很好😀\r\n"
    static let utf16 = Array(csv.utf16)

    static func littleEndian(_ units: [UInt16]) -> [UInt8] {
        units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    static func bigEndian(_ units: [UInt16]) -> [UInt8] {
        units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }

    /// `response,company,q1,comment\nr1,厂家01,满意,` and then `rest`.
    static func gb(_ rest: [UInt8]) -> [UInt8] {
        Array("response,company,q1,comment\nr1,".utf8) + [0xB3, 0xA7, 0xBC, 0xD2]
            + Array("01,".utf8) + [0xC2, 0xFA, 0xD2, 0xE2] + Array(",".utf8) + rest
    }

    @Test(
        "is seen or told",
        arguments: [
            (Array(csv.utf8), nil, .utf8),
            (Array(csv.utf8), "encoding: utf-8", .utf8),
            ([0xEF, 0xBB, 0xBF] + Array(csv.utf8), nil, .utf8),
            ([0xFF, 0xFE] + littleEndian(utf16), nil, .utf16LittleEndian),
            ([0xFE, 0xFF] + bigEndian(utf16), "encoding: utf-16", .utf16BigEndian),
            (littleEndian(utf16), "encoding: utf-16le", .utf16LittleEndian),
            (bigEndian(utf16), "encoding: utf-16be", .utf16BigEndian),
            // 很好, and the four bytes of 😀
            (
                gb([0xBA, 0xDC, 0xBA, 0xC3, 0x94, 0x39, 0xFC, 0x36]), "encoding: gb18030", .gb18030
            ),
        ] as [([UInt8], String?, TextEncoding)])
    func reads(bytes: [UInt8], mapping: String?, expected: TextEncoding) throws {
        let checked = try SampleSurvey.check(bytes: bytes, mapping: mapping)
        #expect(checked.summary.encoding == expected)
        #expect(checked.messages == [])
        #expect(checked.replies.map(\.segments) == [["厂家01", nil]])
        #expect(checked.answers() == "4 - -")
        #expect(checked.replies.map(\.texts) == [[try SampleSurvey.field("comment"): "很好😀"]])
    }

    @Test(
        "is never guessed or repaired",
        arguments: [
            (
                gb([]), nil,
                "answers.csv:2: byte 0xB3 (number 32 of the file) is not UTF-8 text; save it as "
                    + "UTF-8 (in a spreadsheet: Save As, \"CSV UTF-8\"), or write 'encoding: "
                    + "gb18030' in the mapping file if it comes from a "
                    + "Chinese office program"
            ),
            (
                gb([]), "encoding: utf-8",
                "answers.csv:2: byte 0xB3 (number 32 of the file) is not UTF-8 text; the file is "
                    + "damaged or mixes encodings: save it again as UTF-8"
            ),
            // An overlong slash, a lone surrogate, a character cut off.
            (
                Array("response,q1\n\"a\nb\",".utf8) + [0xC0, 0xAF], nil,
                "answers.csv:2: byte 0xC0 (number 19 of the file) is not UTF-8 text; save it as "
                    + "UTF-8 (in a spreadsheet: Save As, \"CSV UTF-8\"), or write 'encoding: "
                    + "gb18030' in the mapping file if it comes from a "
                    + "Chinese office program"
            ),
            (
                [0xEF, 0xBB, 0xBF] + Array("q1\n".utf8) + [0xED, 0xA0, 0x80], nil,
                "answers.csv:2: byte 0xED (number 7 of the file) is not UTF-8 text; the file is "
                    + "damaged or mixes encodings: save it again as UTF-8"
            ),
            (
                Array("q1\n5\n".utf8) + [0xE6, 0xBB], nil,
                "answers.csv:3: byte 0xE6 (number 6 of the file) is not UTF-8 text; save it as "
                    + "UTF-8 (in a spreadsheet: Save As, \"CSV UTF-8\"), or write 'encoding: "
                    + "gb18030' in the mapping file if it comes from a "
                    + "Chinese office program"
            ),
            (
                gb([0xBA]), "encoding: gb18030",
                "answers.csv:2: the file ends in the middle of a GB18030 character; it was cut off, "
                    + "get it again"
            ),
            (
                gb([0x94, 0x39, 0xFC]), "encoding: gb18030",
                "answers.csv:2: the file ends in the middle of a GB18030 character; it was cut off, "
                    + "get it again"
            ),
            // UTF-8 in the middle of GB18030 text: 满 is E6 BB A1, and A1 0A is no character.
            (
                gb([0x0A, 0xE6, 0xBB, 0xA1, 0x0A]), "encoding: gb18030",
                "answers.csv:3: byte 0xA1 (number 47 of the file) is not GB18030 text; the file is "
                    + "damaged or mixes encodings: save it again as UTF-8"
            ),
            (
                [0xFF, 0xFE] + littleEndian(utf16).dropLast(), nil,
                "answers.csv:3: the file ends in the middle of a UTF-16LE character; it was cut off, "
                    + "get it again"
            ),
            (
                [0xFE, 0xFF] + bigEndian([0x71, 0x0A, 0xDC00, 0x31]), nil,
                "answers.csv:2: byte 0xDC (number 7 of the file) is not UTF-16BE text; the file is "
                    + "damaged or mixes encodings: save it again as UTF-8"
            ),
            (
                littleEndian(utf16), "encoding: utf-16",
                "answers.csv: the file has no byte order mark; write 'encoding: utf-16le' or "
                    + "'encoding: utf-16be' in the mapping file"
            ),
            (
                [0xEF, 0xBB, 0xBF] + Array(csv.utf8), "encoding: gb18030",
                "answers.csv: the file begins with the mark of UTF-8, the mapping file says gb18030; "
                    + "take 'encoding' out of the mapping file"
            ),
            (
                bigEndian(Array("q1\n5\n".utf16)), nil,
                "answers.csv:1: a NUL byte stands here; if the file is UTF-16, write 'encoding: "
                    + "utf-16le' in the mapping file, otherwise it is damaged"
            ),
            (
                littleEndian(utf16), nil,
                "answers.csv:1: a NUL byte stands here; if the file is UTF-16, write 'encoding: "
                    + "utf-16le' in the mapping file, otherwise it is damaged"
            ),
            (
                Array("q1\n5\n\0\n".utf8), nil,
                "answers.csv:3: a NUL byte stands here; if the file is UTF-16, write 'encoding: "
                    + "utf-16le' in the mapping file, otherwise it is damaged"
            ),
        ] as [([UInt8], String?, String)])
    func refuses(bytes: [UInt8], mapping: String?, expected: String) throws {
        let faults = try #require(throws: IntakeFaults.self) {
            try SampleSurvey.check(bytes: bytes, mapping: mapping)
        }
        #expect(faults.description == expected)
    }
}
