import Foundation

/// Compares text with the file `Golden/<name>` beside the calling test file.
///
/// When they differ, or the golden file is missing, the text is written beside it as
/// `<stem>.changed.<extension>`; only `Scripts/golden --accept` puts it in the golden file's place.
///
/// - Parameters:
///   - name: with its extension, such as `likert.marks.txt`.
///   - file: leave it out; it finds the folder of the calling test.
/// - Throws: `GoldenDifference`, which shows the first line that differs.
public func compareWithGolden(
    _ text: String, _ name: String, file: String = #filePath
) throws {
    let golden = GoldenFile(name: name, besideTest: file)
    guard let bytes = FileManager.default.contents(atPath: golden.path) else {
        try golden.writeChanged(Data(text.utf8))
        throw GoldenDifference.missing(golden)
    }
    let expected = String(decoding: bytes, as: UTF8.self)
    guard !text.utf8.elementsEqual(expected.utf8) else {
        try golden.removeChanged()
        return
    }
    try golden.writeChanged(Data(text.utf8))
    throw GoldenDifference.line(golden, FirstDifference(expected: expected, found: text))
}

/// Compares binary content, such as a PNG, with the file `Golden/<name>` beside the calling test
/// file, by a rule of the caller's.
///
/// - Parameter difference: given the golden bytes first and the new ones second: `nil` when they
///   are near enough, else what differs, in words.
/// - Throws: `GoldenDifference`, after writing `<stem>.changed.<extension>`, as for text.
public func compareWithGolden(
    _ bytes: [UInt8], _ name: String, file: String = #filePath,
    difference: (_ golden: [UInt8], _ found: [UInt8]) throws -> String?
) throws {
    let golden = GoldenFile(name: name, besideTest: file)
    guard let expected = FileManager.default.contents(atPath: golden.path) else {
        try golden.writeChanged(Data(bytes))
        throw GoldenDifference.missing(golden)
    }
    guard let words = try difference(Array(expected), bytes) else {
        try golden.removeChanged()
        return
    }
    try golden.writeChanged(Data(bytes))
    throw GoldenDifference.content(golden, words)
}

/// Where a golden file lies, and where what was found instead is put.
public struct GoldenFile: Hashable, Sendable {
    public let path: String
    public let changedPath: String

    /// - Parameter test: the path of the test file.
    public init(name: String, besideTest test: String) {
        let folder = URL(fileURLWithPath: test).deletingLastPathComponent()
            .appendingPathComponent("Golden", isDirectory: true)
        let url = folder.appendingPathComponent(name)
        let stem = url.deletingPathExtension().lastPathComponent
        let ending = url.pathExtension
        path = url.path
        changedPath =
            folder.appendingPathComponent(
                ending.isEmpty ? "\(stem).changed" : "\(stem).changed.\(ending)"
            ).path
    }

    func writeChanged(_ data: Data) throws {
        let url = URL(fileURLWithPath: changedPath)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    /// What a test that passes again no longer differs by must not be accepted later.
    func removeChanged() throws {
        if FileManager.default.fileExists(atPath: changedPath) {
            try FileManager.default.removeItem(atPath: changedPath)
        }
    }
}
