import Documents
import Questionnaires

extension IntakeFault: CustomStringConvertible {
    /// Where, what was found, what was wanted, what to do.
    public var description: String {
        switch self {
        case .tooLarge(let file, let bytes):
            return "\(file): the file has \(bytes) bytes, at most "
                + "\(AnswerFile.largestByteCount) are read; import it in parts"
        case .workbook(let file):
            return "\(file): this is an Excel workbook; open it in the spreadsheet and save it as "
                + "CSV (UTF-8)"
        case .notText(let file, let row, let offset, let byte, let encoding, let isDeclared):
            let hex = String(byte, radix: 16, uppercase: true)
            let digits = hex.count < 2 ? "0" + hex : hex
            let advice =
                isDeclared
                ? "the file is damaged or mixes encodings: save it again as UTF-8"
                : "save it as UTF-8 (in a spreadsheet: Save As, \"CSV UTF-8\"), or write 'encoding: "
                    + "gb18030' in the mapping file if it comes from a Chinese office program"
            return "\(file):\(row): byte 0x\(digits) (number \(offset + 1) of the file) is not "
                + "\(encoding.title) text; \(advice)"
        case .endsInsideCharacter(let file, let row, let encoding):
            return "\(file):\(row): the file ends in the middle of a \(encoding.title) character; "
                + "it was cut off, get it again"
        case .otherMark(let file, let declared, let found):
            return
                "\(file): the file begins with the mark of \(found.title), the mapping file says "
                + "\(declared.rawValue); take 'encoding' out of the mapping file"
        case .noMark(let file):
            return "\(file): the file has no byte order mark; write 'encoding: utf-16le' or "
                + "'encoding: utf-16be' in the mapping file"
        case .nul(let file, let row):
            return
                "\(file):\(row): a NUL byte stands here; if the file is UTF-16, write 'encoding: "
                + "utf-16le' in the mapping file, otherwise it is damaged"
        case .noConverter(let file, let encoding):
            return "\(file): this system cannot read \(encoding.title); save the file as UTF-8"
        case .empty(let file):
            return "\(file): the file is empty; wanted a row with the names of the columns"
        case .otherDelimiter(let file, let declared, let found, let count):
            let line = "delimiter: \(found == .tab ? "tab" : "'\(found.rawValue)'")"
            let number = "\(count) \(found.title)\(count == 1 ? "" : "s")"
            return "\(file):1: the header has \(number) and no \(declared.title); write "
                + "\(line) in the mapping file"
        case .openQuote(let file, let row):
            return "\(file):\(row): a quotation mark opens in this row and never closes; close it, "
                + "or double it if it belongs to the text"
        case .strayQuote(let file, let row, let cell):
            return "\(file):\(row): the quotation marks of cell \(cell) are not in pairs; put the "
                + "whole cell between quotation marks and double those inside it"
        case .tooManyColumns(let file, let most):
            return "\(file): the file has more than \(most) columns; check the delimiter and the "
                + "line breaks"
        case .outOfMemory(let file, let row):
            return "\(file):\(row): there is not enough memory for this row"
        case .mapping(let fault): return fault.description
        case .columnTwice(let file, let name, let columns):
            let places = columns.prefix(10).map(String.init).joined(separator: " and ")
            return
                "\(file):1: the column \(name.quoted()) appears twice, as columns \(places); give "
                + "each a name of its own"
        case .bothForms(let file, let item, let whole, let option):
            return "\(file):1: the column \(whole.quoted()) and columns for single options such as "
                + "\(option.quoted()) both say what was answered to '\(item)'; keep one of the two, or "
                + "say in a mapping file which is read, items: [{item: \(item), column: "
                + "\(whole.quoted())}]"
        case .noItemColumn(let file, let items):
            let names = items.prefix(12).joined(separator: ", ")
            return
                "\(file):1: no column is an item of the questionnaire; name the columns like the "
                + "items (\(names)), or say in a mapping file which is which"
        case .noColumnOfScored(let file, let items):
            return "\(file):1: \(Self.missing(items))"
        case .noWeightColumn(let file):
            return "\(file):1: the questionnaire weights its replies and no column holds the "
                + "weights; name one 'weight', or say 'weight: COLUMN' in a mapping file"
        case .noSegmentColumn(let file, let segment, let role):
            return
                "\(file):1: no column holds the segment '\(segment)', which is \(role); name one "
                + "'\(segment)', or say 'segments: {\(segment): COLUMN}' in a mapping file"
        case .population(let file, let row, let flaw): return "\(file):\(row): \(flaw)"
        case .noPopulation(let file):
            return "\(file): the file names no stratum; write a line for each, such as north,120"
        case .margins(let fault): return fault.description
        case .margin(let file, let row, let flaw): return "\(file):\(row): \(flaw)"
        case .marginTotal(let file, let segment, let flaw):
            return "\(file): the margin '\(segment)': \(flaw)"
        case .noMargins(let file):
            return "\(file): the file has no margins; write a line for each category, such as "
                + "region,north,0.4"
        case .dispositions(let file, let row, let flaw): return "\(file):\(row): \(flaw)"
        case .record(let file, let row, let flaw): return "\(file):\(row): \(flaw)"
        case .row(let fault): return fault.description
        case .tooManyFaults(let file, let row):
            return "\(file):\(row): there are more than \(CheckedAnswers.mostFaults) faults up to "
                + "here, and the rest was not read; check the mapping file and the columns"
        }
    }
}

extension IntakeFault {
    /// `2 scored items have no column: care (is it 'caer'?), speed; …`.
    fileprivate static func missing(_ items: [MissingColumn]) -> String {
        let shown = items.prefix(12)
        let names = shown.map { missing in
            missing.near.map { "\(missing.item) (is it \($0.quoted())?)" } ?? "\(missing.item)"
        }
        let more = items.count > shown.count ? " and \(items.count - shown.count) more" : ""
        let example = shown.first { $0.near != nil } ?? shown.first
        let entry = example.map { missing in
            "{item: \(missing.item), column: \(missing.near?.quoted() ?? "…")}"
        }
        let ids = shown.map(\.item.name).joined(separator: ", ") + (more.isEmpty ? "" : ", …")
        return "\(items.count) scored \(items.count == 1 ? "item has" : "items have") no column: "
            + "\(names.joined(separator: ", "))\(more); name the columns like the items, or say in a "
            + "mapping file where they stand, items: [\(entry ?? "…")], or that they were not asked, "
            + "not-asked: [\(ids)]"
    }
}
