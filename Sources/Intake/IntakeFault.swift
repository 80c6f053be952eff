public import Documents
public import Questionnaires

/// Why a file of answers cannot be taken as it is. No message holds a written answer; cells of coded
/// items are quoted when they are short.
public enum IntakeFault: Error, Hashable, Sendable {
    // The file as bytes.
    case tooLarge(file: String, bytes: Int)
    /// What a spreadsheet keeps for itself, not a text.
    case workbook(file: String)
    /// - Parameters:
    ///   - row: as a spreadsheet counts, the header is 1.
    ///   - offset: of the byte, from the beginning of the file.
    ///   - isDeclared: whether the mapping or a byte order mark says the encoding.
    case notText(
        file: String, row: Int, offset: Int, byte: UInt8, encoding: TextEncoding, isDeclared: Bool)
    case endsInsideCharacter(file: String, row: Int, encoding: TextEncoding)
    case otherMark(file: String, declared: TextEncoding, found: TextEncoding)
    case noMark(file: String)
    case nul(file: String, row: Int)
    case noConverter(file: String, encoding: TextEncoding)

    // The file as a table.
    case empty(file: String)
    /// The header has none of the delimiters it should have, and `count` of another.
    case otherDelimiter(file: String, declared: Delimiter, found: Delimiter, count: Int)
    case openQuote(file: String, row: Int)
    case strayQuote(file: String, row: Int, cell: Int)
    case tooManyColumns(file: String, most: Int)
    case outOfMemory(file: String, row: Int)

    // The columns.
    /// Something in the mapping file does not fit the questionnaire or the columns.
    case mapping(DocumentFault)
    /// - Parameter columns: where the name stands, from 1.
    case columnTwice(file: String, name: String, columns: [Int])
    /// Both a column of the item and columns of its options say what was chosen.
    case bothForms(file: String, item: ItemID, whole: String, option: String)
    /// - Parameter items: some of the names a column could have.
    case noItemColumn(file: String, items: [String])
    /// Items of the score that no column holds and that are not said to be "not asked".
    case noColumnOfScored(file: String, items: [MissingColumn])
    case noWeightColumn(file: String)
    case noSegmentColumn(file: String, segment: SegmentID, role: DesignRole)

    // A file of the population of strata.
    case population(file: String, row: Int, PopulationFile.Flaw)
    case noPopulation(file: String)
    // A file of what became of those who were asked.
    case dispositions(file: String, row: Int, DispositionFile.Flaw)
    // A table with named columns.
    case record(file: String, row: Int, RecordFlaw)

    // A file of margins.
    /// Something in a YAML file of margins.
    case margins(DocumentFault)
    case margin(file: String, row: Int, MarginFile.Flaw)
    case marginTotal(file: String, segment: SegmentID, MarginFile.TotalFlaw)
    case noMargins(file: String)

    // The rows.
    case row(RowFault)
    /// The file was not read any further.
    ///
    /// - Parameter row: the row that has the last fault which is told.
    case tooManyFaults(file: String, row: Int)
}

/// An item without a column.
public struct MissingColumn: Hashable, Sendable {
    public let item: ItemID
    /// The column nothing is read from that probably holds it; `nil` when none is like it.
    public let near: String?
}

/// What the design of a sample needs a segment for.
public enum DesignRole: Hashable, Sendable {
    case stratum, cluster, unit
}

extension DesignRole: CustomStringConvertible {
    public var description: String {
        switch self {
        case .stratum: "the strata of the sample"
        case .cluster: "the clusters of the sample"
        case .unit: "the scored unit"
        }
    }
}

/// All that keeps a file from being stored. Never empty.
public struct IntakeFaults: Error, Hashable, Sendable, CustomStringConvertible {
    public let faults: [IntakeFault]

    public init(_ faults: [IntakeFault]) {
        self.faults = faults
    }

    public var description: String { faults.map(\.description).joined(separator: "\n") }
}
