/// The rows of a small table that a person wrote, such as margins: commas, semicolons or tabs, as
/// its first row says.
struct AuthoredTable {
    struct Row {
        /// As a spreadsheet counts: the first is row 1.
        let number: Int
        /// Without white space around them.
        let cells: [String]
    }

    /// Without blank ones.
    let rows: [Row]
    /// In UTF-8.
    let text: [UInt8]

    init(_ file: AnswerFile) throws(IntakeFaults) {
        let text: DecodedText
        do throws(IntakeFault) {
            text = try DecodedText(file, declared: nil)
        } catch {
            throw IntakeFaults([error])
        }
        let delimiter = Delimiter.comma.other(inHeaderOf: text.utf8)?.delimiter ?? .comma
        guard let reader = CSVReader(delimiter: delimiter) else {
            throw IntakeFaults([.outOfMemory(file: file.name, row: 1)])
        }
        var rows: [Row] = []
        do throws(CSVReader.Failure) {
            try reader.read(text.utf8) { rows.append(Row(number: $0.number, cells: $0.cells)) }
        } catch {
            throw IntakeFaults([error.fault(in: file.name)])
        }
        if rows.isEmpty { throw IntakeFaults([.empty(file: file.name)]) }
        self.rows = rows
        self.text = text.utf8
    }
}
