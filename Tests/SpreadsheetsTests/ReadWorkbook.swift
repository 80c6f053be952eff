import Foundation
import Testing

/// What openpyxl, which shares no code with the library that writes, reads in a workbook.
struct ReadWorkbook: Decodable {
    struct Sheet: Decodable {
        struct Cell: Decodable {
            /// `n`, `s` or `f`: a number, a text, a formula.
            let type: String
            let value: String
            let format: String
            let link: String?
        }

        let name: String
        /// By address, such as `A1`.
        let cells: [String: Cell]
        let frozen: String?
        let widths: [String: Double]
        let merged: [String]
    }

    let sheets: [Sheet]
    let title: String?
    let creator: String?
    let created: String

    init(_ bytes: [UInt8]) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("spreadsheets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("book.xlsx")
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", Self.script, file.path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let read = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        self = try JSONDecoder().decode(Self.self, from: read)
    }

    func sheet(_ name: String) throws -> Sheet {
        try #require(sheets.first { $0.name == name }, "\(sheets.map(\.name))")
    }

    private static let script = """
        import json, sys
        from openpyxl import load_workbook
        book = load_workbook(sys.argv[1])
        def cell(c):
            return {"type": c.data_type, "value": str(c.value), "format": c.number_format,
                    "link": c.hyperlink.location if c.hyperlink else None}
        sheets = [{
            "name": s.title,
            "cells": {c.coordinate: cell(c) for r in s.iter_rows() for c in r
                      if c.value is not None},
            "frozen": s.freeze_panes,
            "widths": {k: d.width for k, d in s.column_dimensions.items()},
            "merged": [str(m) for m in s.merged_cells.ranges],
        } for s in book.worksheets]
        p = book.properties
        print(json.dumps({"sheets": sheets, "title": p.title, "creator": p.creator,
                          "created": p.created.isoformat()}))
        """
}
