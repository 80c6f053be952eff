import Foundation
import GoldenFiles
import Testing

@Suite("A golden file")
struct DrawingGoldenFilesTests {
    let test: String
    let golden: GoldenFile

    init() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("canvass-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("Golden"), withIntermediateDirectories: true)
        test = folder.appendingPathComponent("SomeTests.swift").path
        golden = GoldenFile(name: "list.marks.txt", besideTest: test)
        try "one\ntwo\nthree\n".write(toFile: golden.path, atomically: true, encoding: .utf8)
    }

    @Test("passes the same text and leaves nothing behind")
    func same() throws {
        defer { removeFolder() }
        try "stale".write(toFile: golden.changedPath, atomically: true, encoding: .utf8)
        try compareWithGolden("one\ntwo\nthree\n", "list.marks.txt", file: test)
        #expect(!FileManager.default.fileExists(atPath: golden.changedPath))
    }

    @Test(
        "shows the first line that differs and keeps the text beside it",
        arguments: [
            ("one\n2\nthree\n", 2, "two", "2"),
            ("one\ntwo\nthree\nfour", 4, "", "four"),
            ("one\ntwo", 3, "three", nil),
            ("one\ntwo\r\nthree\n", 2, "two", "two\\r"),
        ] as [(String, Int, String?, String?)])
    func changed(text: String, line: Int, expected: String?, found: String?) throws {
        defer { removeFolder() }
        let difference = #expect(throws: GoldenDifference.self) {
            try compareWithGolden(text, "list.marks.txt", file: test)
        }
        #expect(
            difference?.description == """
                \(golden.path):\(line): the first line that differs
                  expected: \(expected ?? "the end of the file")
                     found: \(found ?? "the end of the text")
                if the change is meant, run: Scripts/golden --accept
                """)
        #expect(golden.changedPath.hasSuffix("/Golden/list.marks.changed.txt"))
        #expect(try String(contentsOfFile: golden.changedPath, encoding: .utf8) == text)
    }

    @Test("that is missing fails, and keeps what was found")
    func missing() throws {
        defer { removeFolder() }
        let other = GoldenFile(name: "new.txt", besideTest: test)
        #expect(throws: GoldenDifference.missing(other)) {
            try compareWithGolden("text", "new.txt", file: test)
        }
        #expect(try String(contentsOfFile: other.changedPath, encoding: .utf8) == "text")
    }

    @Test("of bytes is compared by the rule of the test")
    func bytes() throws {
        defer { removeFolder() }
        try compareWithGolden([1], "list.marks.txt", file: test) { _, _ in nil }
        #expect(throws: GoldenDifference.content(golden, "darker")) {
            try compareWithGolden([1], "list.marks.txt", file: test) { before, now in
                before.count == 14 && now == [1] ? "darker" : nil
            }
        }
    }

    private func removeFolder() {
        try? FileManager.default.removeItem(
            at: URL(fileURLWithPath: test).deletingLastPathComponent())
    }
}
