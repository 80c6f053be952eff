import Figures
import Testing

@testable import Rendering

@Suite("Lines of a text")
struct LineBreakTests {
    let typesetter: PangoTypesetter
    let latin = Font(9)
    let chinese = Font(9, script: .chinese)

    init() throws {
        typesetter = try PangoTypesetter()
    }

    @Test("break at spaces and keep all words")
    func latinText() {
        let text = "Waiting time and complaint handling are the only two items under the line."
        let lines = typesetter.lines(of: text, in: latin, within: 120)
        #expect(lines.count > 2)
        #expect(lines.joined(separator: " ") == text)
        for line in lines { #expect(typesetter.width(of: line, in: latin) <= 120) }
    }

    @Test("never begin with a closing mark in Chinese", arguments: 37..<90)
    func chineseText(width: Int) {
        let text = "客户总体满意度连续三年提升，改善主要来自服务态度与专业知识。建议优先改进（等候时间）！“好”、“很好”。"
        let lines = typesetter.lines(of: text, in: chinese, within: Double(width))
        #expect(lines.joined() == text)
        for line in lines {
            #expect(!"，。）！、”".contains(line.first ?? "，"), "\(line)")
            #expect(!"（“".contains(line.last ?? "（"), "\(line)")
            #expect(typesetter.width(of: line, in: chinese) <= Double(width) + 0.01)
        }
    }

    @Test("are the same however long the paragraph goes on", arguments: [40.0, 133, 500])
    func longParagraph(width: Double) {
        let sentence = "Staff were 非常热情，response quick。 Waiting-time: 4.5 (of 5)! 处理得很好，"
        let text = String(repeating: sentence, count: 40)
        let lines = typesetter.lines(of: text, in: latin, within: width)
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        for (line, next) in zip(lines, lines.dropFirst()) {
            let head = next.prefix { $0.isASCII && $0 != " " && $0 != "-" }
            #expect(typesetter.width(of: line, in: latin) <= width + 0.01)
            // A line is full: with the beginning of the next it would be too wide.
            let more =
                line + " " + (head.isEmpty ? String(next.prefix(3)) : String(next.prefix(24)))
            #expect(typesetter.width(of: more, in: latin) > width, "\(line)|\(next)")
        }
    }

    @Test(
        "follow line breaks, and are never none",
        arguments: [
            ("", [""]), ("a", ["a"]), ("a\nb", ["a", "b"]),
            ("a\r\n\r\nb\u{2028}c", ["a", "", "b", "c"]),
            ("a  ", ["a"]), ("\n", ["", ""]), ("   ", [""]),
        ])
    func breaks(text: String, expected: [String]) {
        #expect(typesetter.lines(of: text, in: latin, within: 100) == expected)
    }

    @Test("break words that are wider than the line", arguments: [0, -3, .nan, 1, 20, .infinity])
    func narrow(width: Double) {
        let lines = typesetter.lines(of: "satisfaction", in: latin, within: width)
        #expect(lines.joined() == "satisfaction")
        if width < 2 || width.isNaN { #expect(lines.count == 12) }
        if width == .infinity { #expect(lines.count == 1) }
    }

    @Test("keep characters that no font has, and drop controls")
    func missing() {
        let text = "好😀\u{202E}好👩‍👩‍👧很𓀀好\u{0}，好好好好好好😀好好好"
        let lines = typesetter.lines(of: text, in: chinese, within: 30)
        #expect(lines.joined() == "好😀好👩‍👩‍👧很𓀀好，好好好好好好😀好好好")
        for line in lines { #expect(typesetter.width(of: line, in: chinese) <= 30.01) }
    }

    @Test("of a text without end are bounded", .timeLimit(.minutes(20)))
    func endless() {
        for text in ["w", "好", "😀", "a\u{301}", "\u{301}", "x ", "\u{200D}"] {
            let endless = String(repeating: text, count: 1_000_000 / text.utf8.count)
            let lines = typesetter.lines(of: endless, in: latin, within: 200)
            #expect(lines.joined().unicodeScalars.count <= DrawingLimits.longestParagraph)
        }
        #expect(
            typesetter.lines(of: String(repeating: "w", count: 20_001), in: latin, within: 200)
                .last?.last == "…")
    }
}
