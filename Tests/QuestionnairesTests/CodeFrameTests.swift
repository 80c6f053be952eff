import Documents
import Foundation
import ReferenceData
import Testing

@testable import Questionnaires

@Suite("A code frame")
struct CodeFrameTests {
    private static func read(_ text: String) throws -> CodeFrame {
        try CodeFrame(SourceText(name: "t.yaml", text: text))
    }

    private static let head = "canvass-themes: 1\nthemes:\n"

    @Test("has themes with titles and keywords")
    func whole() throws {
        let frame = try Self.read(
            Self.head + """
                  - id: waiting
                    title: {en: Waiting time, zh: 等待时间}
                    keywords: [Wait*, too  long, 等待]
                  - {id: people, title: Our people}
                """)
        #expect(frame.themes.map(\.id.name) == ["waiting", "people"])
        #expect(frame.themes[0].title[.chinese] == "等待时间")
        #expect(frame.themes[1].title[.chinese] == "Our people")
        #expect(frame.themes[0].keywords.map(\.text) == ["wait", "too long", "等待"])
        #expect(frame.themes[0].keywords.map(\.isBeginning) == [true, false, false])
        #expect(frame.themes[0].keywords.map(\.isAnywhere) == [false, false, true])
        #expect(frame.themes[1].keywords.isEmpty)
    }

    @Test(
        "that is faulty says where and what to do",
        arguments: [
            (
                "  - {id: a, title: A, keywords: ['*', 'a*b', '！']}",
                """
                t.yaml:3:34: '*' cannot be a keyword
                3 │   - {id: a, title: A, keywords: ['*', 'a*b', '！']}
                  │                                  ^^^ write a word or a few; * only at the end, for all words that begin so: wait*
                t.yaml:3:39: 'a*b' cannot be a keyword
                3 │   - {id: a, title: A, keywords: ['*', 'a*b', '！']}
                  │                                       ^^^^^ write a word or a few; * only at the end, for all words that begin so: wait*
                t.yaml:3:46: '！' cannot be a keyword
                3 │   - {id: a, title: A, keywords: ['*', 'a*b', '！']}
                  │                                              ^^^^ write a word or a few; * only at the end, for all words that begin so: wait*
                """
            ),
            (
                "  - {id: a, title: A}\n  - {id: a, title: B}",
                """
                t.yaml:4:10: there is a theme 'a' already, in line 3
                4 │   - {id: a, title: B}
                  │          ^ give each theme an id of its own
                """
            ),
            (
                "  - {id: a b, title: A}",
                """
                t.yaml:3:10: 'a b' cannot be the id of a theme
                3 │   - {id: a b, title: A}
                  │          ^^^ write a short name of letters, digits and '-', such as waiting
                """
            ),
            (
                "  - {id: a, title: {english: A}}",
                """
                t.yaml:3:21: 'english' is no language
                3 │   - {id: a, title: {english: A}}
                  │                     ^^^^^^^ write zh, en or another tag of BCP 47
                """
            ),
            (
                "  - {id: a, titel: A}",
                """
                t.yaml:3:13: unknown key 'titel' in a theme
                3 │   - {id: a, titel: A}
                  │             ^^^^^ did you mean 'title'?
                """
            ),
            (
                "  []",
                """
                t.yaml:3:3: a code frame has at least one theme
                3 │   []
                  │   ^ write - {id: waiting, title: …, keywords: […]}
                """
            ),
        ])
    func faulty(text: String, expected: String) {
        let faults = #expect(throws: DocumentFaults.self) { try Self.read(Self.head + text) }
        #expect(faults.map { "\($0)" } == expected)
    }

    @Test("has the keys that its reference explains, and no others")
    func documented() throws {
        let path = PackageFiles.root.appending(path: "docs/sources.md")
        let reference = try String(contentsOf: path, encoding: .utf8)
        let part = try #require(reference.components(separatedBy: "\n## Code frames\n").last)
        let rows = part.matches(of: /\n\| `([^`]+)` \|/).map { String($0.1) }
        let keys = CodeFrame.Keys.theme.required + CodeFrame.Keys.theme.optional
        #expect(rows == CodeFrame.Keys.file + keys.map { "themes.\($0)" })
        let example = try #require(
            part.components(separatedBy: "```yaml\n").dropFirst().first?
                .components(separatedBy: "```").first)
        #expect(try Self.read(example).themes.map(\.id.name) == ["waiting", "price"])
    }
}

@Suite("A text in which keywords are looked for")
struct FoldedTextTests {
    @Test(
        "has one form of letters and blanks",
        arguments: [
            ("  Too\t\n LONG ", "too long"), ("ＷＡＩＴ　ｔｉｍｅ！", "wait time!"), ("等 待", "等 待"),
            ("", ""), ("\u{3000}", ""), ("É", "é"),
        ])
    func folds(text: String, expected: String) {
        #expect(String(FoldedText(text).characters) == expected)
    }
}
