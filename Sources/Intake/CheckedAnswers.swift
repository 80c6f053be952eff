import Documents
public import Questionnaires
public import Storage

/// A file of answers, read and checked against a questionnaire: the replies of its good rows, and
/// everything that is wrong with the others.
public struct CheckedAnswers: Sendable {
    public struct RefusedRow: Hashable, Sendable {
        /// As a spreadsheet counts: the header is row 1.
        public let row: Int
        /// Never empty.
        public let faults: [RowFault]
    }

    public struct Progress: Hashable, Sendable {
        /// Rows read so far, without the header.
        public let rows: Int
        /// Bytes of the text in UTF-8 read so far, to within 64 KiB.
        public let bytes: Int
        public let totalBytes: Int
    }

    /// A file with more faults than this is the wrong file or has the wrong mapping.
    public static let mostFaults = 100_000
    /// Rows between two calls of the progress function.
    public static let rowsBetweenProgress = 10_000

    public let file: AnswerFile
    public let questionnaire: Questionnaire
    /// `nil` when the columns have the names of what they hold.
    public let mapping: Mapping?
    /// Of the good rows, in the order of the file.
    public let replies: [Reply]
    /// In the order of the file.
    public let refused: [RefusedRow]
    public let summary: Summary
    let text: DecodedText

    /// Reads the whole file and notes every fault of every row.
    ///
    /// - Parameter score: asked where a condition of the questionnaire names a score; without it
    ///   scores are unknown.
    /// - Throws: when the bytes are no text, the text is no table, the columns do not fit, or there
    ///   are more than `mostFaults` faults: with the faults of the rows before it, where there are
    ///   any.
    /// - Complexity: one pass; a reply with thirty items takes about 20 µs.
    public init(
        _ file: AnswerFile, for questionnaire: Questionnaire, by mapping: Mapping? = nil,
        progress: (Progress) -> Void = { _ in },
        score: @escaping Flow.Score = { _, _ in nil }
    ) throws(IntakeFaults) {
        let rules = mapping ?? .none
        do throws(IntakeFault) {
            text = try DecodedText(file, declared: rules.encoding)
        } catch {
            throw IntakeFaults([error])
        }
        var table = AnswerTable(
            file: file.name, questionnaire: questionnaire, mapping: rules, score: score)
        try table.read(text.utf8, progress: progress)
        self.file = file
        self.questionnaire = questionnaire
        self.mapping = mapping
        replies = table.replies
        refused = table.refused
        summary = Summary(table, encoding: text.encoding)
    }

    /// Every fault of every refused row, in the order of the file.
    public var faults: [RowFault] { refused.flatMap(\.faults) }

    /// The replies on their way into a wave.
    ///
    /// - Parameters:
    ///   - definition: the text of the file `questionnaire` was read from.
    ///   - acceptPartial: whether the good rows may go without the refused ones.
    /// - Throws: all faults of all rows, when there are any and `acceptPartial` is false.
    public func batch(
        for wave: Wave, definition: String, acceptPartial: Bool = false
    ) throws(IntakeFaults) -> ReplyBatch {
        guard refused.isEmpty || acceptPartial else {
            throw IntakeFaults(faults.map { .row($0) })
        }
        return ReplyBatch(
            questionnaire: questionnaire, definition: definition, wave: wave,
            sample: mapping?.sample, replies: replies, idsAreMade: summary.idsAreMade,
            origin: ReplyBatch.Origin(
                file: file.name, contentHash: ContentHash(ofBytes: file.bytes),
                mappingHash: mapping.map { ContentHash(ofBytes: Array($0.source.text.utf8)) },
                refused: refused.count, leftOut: summary.leftOut))
    }

    /// The refused rows as CSV: their cells as they were and a last column `reason`, for a person to
    /// mend and import again. `nil` when no row was refused.
    ///
    /// Cells that a spreadsheet would run have an apostrophe in front. A row with too few or too many
    /// cells keeps those it has.
    /// - Complexity: reads the file once more.
    public var refusedRows: String? {
        let reasons = Dictionary(refused.map { ($0.row, $0.faults) }) { first, _ in first }
        guard !reasons.isEmpty else { return nil }
        let delimiter = (mapping ?? .none).delimiter
        guard let reader = CSVReader(delimiter: delimiter) else { return nil }
        var csv = CSVText(delimiter: delimiter)
        var isHeader = true
        // The file was read to its end before, so it can be read again.
        try? reader.read(text.utf8) { row in
            if isHeader {
                csv.append(row.cells + ["reason"])
                isHeader = false
            } else if let faults = reasons[row.number] {
                csv.append(row.cells + [faults.map(\.reason).joined(separator: "; ")])
            }
        }
        return csv.text
    }
}
