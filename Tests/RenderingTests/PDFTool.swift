import Foundation

/// The programs that judge a PDF, run on bytes through a temporary file.
enum PDFTool: String, CaseIterable {
    case qpdf, pdffonts, pdfinfo, pdftotext, pdftoppm, gs
    /// Our own, which needs the others and Python.
    case checkPDF = "check-pdf"

    struct Output {
        let status: Int32
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    var path: String? {
        ["/usr/bin/", "/usr/local/bin/", Self.scripts].map { $0 + rawValue }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static let scripts =
        URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Scripts", isDirectory: true).path + "/"

    var isInstalled: Bool { path != nil }

    /// - Parameter arguments: `@` stands for the path of the PDF.
    func run(_ arguments: [String], on pdf: [UInt8]) throws -> Output {
        guard let path else { throw CocoaError(.fileNoSuchFile) }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("canvass-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("report.pdf")
        try Data(pdf).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments.map { $0 == "@" ? file.path : $0 }
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Output(status: process.terminationStatus, bytes: Array(output))
    }
}
