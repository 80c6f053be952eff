import Foundation
import PixelImages
import Testing

/// Each page of the shipped reports, as the program draws it, small: what the eye sees is to stay
/// where it is.
@Suite("A page of a shipped report")
struct ReportPixelTests {
    private static let dotsPerInch = "40"

    @Test(
        "looks as it did",
        arguments: [
            ("annual", 13, []), ("daily", 2, ["--day", "2025-11-12"]), ("weekly", 2, []),
            ("sheet", 1, ["--where", "department=field"]), ("slide", 1, []),
        ])
    func serviceFirm(name: String, pages: Int, arguments: [String]) async throws {
        let program = try await ServiceFirm.imported()
        try await compare(
            name, pages: pages, program,
            ["--questionnaire", "service-firm", "--sources", ServiceFirm.file("sources.yaml")]
                + arguments)
    }

    @Test("looks as it did, of the cable group too")
    func cableGroup() async throws {
        let program = try await CanvassProgram.withCableGroup()
        try await compare("management", pages: 6, program, [])
    }

    /// In both languages of the questionnaire.
    private func compare(
        _ name: String, pages: Int, _ program: CanvassProgram, _ arguments: [String]
    ) async throws {
        let drawn = try await program.run(
            ["report", "--report", name, "--format", "png", "--dpi", Self.dotsPerInch]
                + ["--output", "page.\(name)"] + arguments)
        #expect(drawn.errors == "")
        let files = drawn.output.split(separator: "\n").map(String.init)
        #expect(files.count == pages, "\(files)")
        for file in files {
            let bytes = try Data(contentsOf: program.folder.url.appendingPathComponent(file))
            // One page that differs hides no other.
            #expect(throws: Never.self) { try compareWithGoldenPNG(Array(bytes), file) }
        }
    }
}
