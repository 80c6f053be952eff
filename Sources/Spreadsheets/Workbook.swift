public import Expressions
public import Figures
public import Questionnaires

/// The numbers behind a report for people with a spreadsheet program: a sheet of contents, then one
/// for each table, with what there is to say about it below.
///
/// No cell holds a formula, whatever its text begins with. The same tables give the same bytes.
public struct Workbook: Sendable {
    /// Those that Excel has, less what stands around a table.
    static let mostRows = 1_000_000
    static let mostColumns = 1_000
    static let mostTables = 10_000

    /// What the sheet of contents and the properties of the file say.
    public let title: Words
    public let tables: [DataTable]
    /// Never empty; the first leads.
    public let languages: [Language]
    /// The day the file says it was made on.
    public let created: Day?

    /// - Parameters:
    ///   - languages: texts stand in each of them; English where it is empty.
    ///   - created: never the day of the clock, which would make other bytes every time; 1980-01-01
    ///     where it is `nil`.
    public init(
        title: Words = Words("Tables", "数据表"), tables: [DataTable], languages: [Language],
        created: Day? = nil
    ) {
        self.title = title
        self.tables = tables
        self.languages = languages.isEmpty ? [.english] : languages
        self.created = created
    }

    /// The file, as Excel 2007 and later, LibreOffice and others read it (Office Open XML).
    ///
    /// Written through a temporary file, because the library knows no other way.
    ///
    /// - Throws: where a table is too large, or there is no room.
    public func bytes() throws(WorkbookFault) -> [UInt8] {
        guard tables.count <= Self.mostTables else { throw .tooManyTables(tables.count) }
        for table in tables {
            guard table.rows.count <= Self.mostRows, table.columns.count <= Self.mostColumns else {
                throw .tooLarge(
                    table: table.id, rows: table.rows.count, columns: table.columns.count)
            }
        }
        let file = try WorkbookFile(title: text(title), created: created)
        let names = SheetNames(tables.map { $0.title[languages.first ?? .english] }).names
        try ContentsSheet(self, names: names).write(to: file)
        for (table, name) in zip(tables, names) {
            try DataSheet(table, name: name, languages: languages).write(to: file)
        }
        return try file.finish()
    }

    private func text(_ words: Words) -> String { CellText(words, in: languages).text }
}
