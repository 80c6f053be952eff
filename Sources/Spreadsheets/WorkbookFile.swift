import CLibXLSXWriter
import Expressions
import Foundation

/// Owns a workbook that is being written, and its temporary file.
final class WorkbookFile {
    /// 1980-01-01, the first day that a ZIP file knows.
    private static let firstDay = 315_532_800

    /// `nil` once it was closed, which frees it.
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private let path: String
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    /// - Throws: when there is no memory.
    init(title: String, created: Day?) throws(WorkbookFault) {
        path =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("canvass-\(UUID().uuidString).xlsx").path
        workbook = workbook_new(path)
        guard let workbook else { throw .notWritten(reason: "out of memory") }
        // The clock is asked where this is 0.
        let seconds = created.map { max(1, ($0.ordinal - Self.ordinalOf1970) * 86_400) }
        let failure = title.withCString { title in
            "Canvass".withCString { author in
                var properties = lxw_doc_properties()
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.author = UnsafeMutablePointer(mutating: author)
                properties.created = seconds ?? Self.firstDay
                return workbook_set_properties(workbook, &properties)
            }
        }
        try check(failure)
    }

    private static let ordinalOf1970 = 719_163

    deinit {
        // Closing is the only way to free it, and writes the file, which nobody wants any more.
        if let workbook { workbook_close(workbook) }
        unlink(path)
    }

    func addSheet(_ name: String) throws(WorkbookFault) -> Sheet {
        guard let sheet = workbook_add_worksheet(workbook, name) else {
            throw .notWritten(reason: "the sheet \(name) was refused")
        }
        return Sheet(sheet, of: self)
    }

    /// - Throws: when the file cannot be written, or not be read again.
    func finish() throws(WorkbookFault) -> [UInt8] {
        let failure = workbook.map { workbook_close($0) } ?? LXW_NO_ERROR
        workbook = nil
        try check(failure)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .notWritten(reason: "its temporary file is gone")
        }
        return [UInt8](data)
    }

    func check(_ failure: lxw_error) throws(WorkbookFault) {
        guard failure != LXW_NO_ERROR else { return }
        throw .notWritten(
            reason: lxw_strerror(failure).map { String(cString: $0) } ?? "no reason given")
    }

    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let known = formats[style] { return known }
        let made = workbook_add_format(workbook)
        if let made {
            style.apply(to: made)
            formats[style] = made
        }
        return made
    }
}

extension WorkbookFile {
    /// A sheet to write on; rows and columns count from 0.
    struct Sheet {
        let handle: UnsafeMutablePointer<lxw_worksheet>
        private let file: WorkbookFile

        init(_ handle: UnsafeMutablePointer<lxw_worksheet>, of file: WorkbookFile) {
            self.handle = handle
            self.file = file
        }

        /// Always as text, never as a formula or a link. Nothing is written of an empty text.
        func write(_ text: CellText, row: Int, column: Int, _ style: CellStyle)
            throws(WorkbookFault)
        {
            guard !text.text.isEmpty else { return }
            try file.check(
                worksheet_write_string(
                    handle, UInt32(row), UInt16(column), text.text, file.format(style)))
        }

        /// - Parameter number: nothing is written unless it is finite.
        func write(_ number: Double, row: Int, column: Int, _ style: CellStyle)
            throws(WorkbookFault)
        {
            guard number.isFinite else { return }
            try file.check(
                worksheet_write_number(
                    handle, UInt32(row), UInt16(column), number, file.format(style)))
        }

        /// A text that leads to the first cell of another sheet.
        func write(_ text: CellText, leadingTo sheet: String, row: Int, column: Int)
            throws(WorkbookFault)
        {
            try file.check(
                worksheet_write_url_opt(
                    handle, UInt32(row), UInt16(column), "internal:'\(sheet)'!A1",
                    file.format(.link), text.text, nil))
        }

        /// A text over several columns of one row.
        func write(
            _ text: CellText, row: Int, columns: ClosedRange<Int>, _ style: CellStyle
        ) throws(WorkbookFault) {
            guard columns.count > 1 else {
                return try write(text, row: row, column: columns.lowerBound, style)
            }
            try file.check(
                worksheet_merge_range(
                    handle, UInt32(row), UInt16(columns.lowerBound), UInt32(row),
                    UInt16(columns.upperBound), text.text, file.format(style)))
        }

        func setWidth(_ width: Int, ofColumn column: Int) throws(WorkbookFault) {
            // A little air on both sides.
            try file.check(
                worksheet_set_column(
                    handle, UInt16(column), UInt16(column), Double(width) + 1.7, nil))
        }

        func setHeight(_ points: Double, ofRow row: Int) throws(WorkbookFault) {
            try file.check(worksheet_set_row(handle, UInt32(row), points, nil))
        }

        /// Rows above stay where they are when one scrolls, and stand on every printed page.
        func freeze(rows first: Int, through last: Int, columns: Int) throws(WorkbookFault) {
            worksheet_freeze_panes(handle, UInt32(last + 1), UInt16(columns))
            try file.check(worksheet_repeat_rows(handle, UInt32(first), UInt32(last)))
        }

        /// A4 across, one page wide, with numbers of pages.
        func setUpPage() throws(WorkbookFault) {
            let a4: UInt8 = 9
            worksheet_set_landscape(handle)
            worksheet_set_paper(handle, a4)
            worksheet_fit_to_pages(handle, 1, 0)
            try file.check(worksheet_set_footer(handle, "&L&A&R&P / &N"))
        }
    }
}
