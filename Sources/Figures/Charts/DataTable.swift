/// The numbers behind a figure: for the appendix of a report, and for CSV and XLSX beside it.
public struct DataTable: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        /// What a machine calls it: ASCII letters, digits and hyphens, the same in every language.
        public var key: String
        public var title: Words

        public init(_ key: String, _ title: Words) {
            self.key = key
            self.title = title
        }
    }

    public enum Cell: Hashable, Sendable {
        case text(Words)
        case count(Int)
        /// As it is printed with `places` decimals; whole digits for machines.
        case number(Double, places: Int)
        /// Of one; printed as a whole per cent.
        case share(Double)
        /// Withheld because it would tell of too few.
        case hidden
        /// There is none.
        case none
    }

    /// Unique in its document, as a caption's.
    public var id: String
    public var title: Words
    public var columns: [Column]
    /// Each as long as `columns`.
    public var rows: [[Cell]]
    /// Sentences on how it was made: base, weighting, method, suppression.
    public var notes: [Words]

    public init(
        id: String, title: Words, columns: [Column], rows: [[Cell]], notes: [Words] = []
    ) {
        self.id = id
        self.title = title
        self.columns = columns
        self.rows = rows
        self.notes = notes
    }
}
