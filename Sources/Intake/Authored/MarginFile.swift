import Documents
public import ExactNumbers
public import Questionnaires

/// What is known of the population, from a file: for each of some segments what share each of its
/// categories has, or how many. `docs/weighting.md` describes the format.
public struct MarginFile: Hashable, Sendable {
    /// The version of the YAML form that this program reads.
    public static let formatVersion = 1

    public struct Margin: Hashable, Sendable {
        public let segment: SegmentID
        /// In the order of the file.
        public let targets: [Target]
    }

    public struct Target: Hashable, Sendable {
        /// A value of the segment; `nil` for those whose value is unknown.
        public let category: String?
        public let amount: FixedDecimal
    }

    /// In the order of the file; never empty.
    public let margins: [Margin]
    /// How many there are in all, where a margin counts them; `nil` where all are shares.
    public let population: Ratio?
    /// The text of the file.
    public let text: String

    /// - Parameter file: CSV rows of a segment, a category and a target, or YAML where its name ends
    ///   in `.yaml` or `.yml`.
    /// - Throws: every fault of the file.
    public init(
        _ file: AnswerFile, for questionnaire: Questionnaire
    ) throws(IntakeFaults) {
        var reader = MarginReader(file.name, questionnaire)
        let name = file.name.lowercased()
        if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            text = try reader.readDocument(file)
        } else {
            text = try reader.readTable(file)
        }
        margins = reader.margins.map {
            Margin(segment: $0.segment, targets: $0.targets.map(\.target))
        }
        population = try reader.population()
    }

    /// What is wrong with a row, or with an entry of the YAML form.
    public enum Flaw: Hashable, Sendable {
        case cells(found: Int)
        /// - Parameter near: the segment that was probably meant.
        case unknownSegment(String, known: [String], near: String?)
        /// - Parameters:
        ///   - known: the values with their labels.
        ///   - near: the value that was probably meant.
        case unknownCategory(String, of: SegmentID, known: [String], near: String?)
        case notATarget(RowFault.Found)
        /// - Parameter first: the row, or the line, where it stands first.
        case twice(String, of: SegmentID, first: Int)
    }

    /// What is wrong with a margin as a whole.
    public enum TotalFlaw: Hashable, Sendable {
        case zero
        /// Nearly the whole of shares, or of percentages.
        case nearlyWhole(total: String, whole: Int)
        /// Another margin counts others.
        case differs(total: String, from: SegmentID, other: String)
    }
}

/// Reads margins in either form, noting every fault.
private struct MarginReader {
    struct WrittenTarget {
        let target: MarginFile.Target
        /// Where it stands.
        let row: Int
    }

    let file: String
    let questionnaire: Questionnaire
    var margins: [(segment: SegmentID, targets: [WrittenTarget])] = []
    var faults: [IntakeFault] = []

    init(_ file: String, _ questionnaire: Questionnaire) {
        self.file = file
        self.questionnaire = questionnaire
    }

    mutating func readTable(_ file: AnswerFile) throws(IntakeFaults) -> String {
        let table = try AuthoredTable(file)
        for (place, row) in table.rows.enumerated() {
            guard row.cells.count == 3 else {
                note(.cells(found: row.cells.count), row.number)
                continue
            }
            // The first row may name the columns; one that begins with a segment does not.
            let isSegment = questionnaire.segments.contains { $0.id.name == row.cells[0] }
            if place == 0, !isSegment, !row.cells[2].contains(where: \.isNumber) { continue }
            take(row.cells[0], row.cells[1], row.cells[2], row.number)
        }
        try finish()
        return String(decoding: table.text, as: UTF8.self)
    }

    mutating func readDocument(_ file: AnswerFile) throws(IntakeFaults) -> String {
        let source: SourceText
        do throws(DocumentFaults) {
            source = try SourceText(name: file.name, bytes: file.bytes)
            var document = DocumentReader(source)
            readMargins(&document)
            try document.finish()
        } catch {
            throw IntakeFaults(error.faults.map { .margins($0) })
        }
        try finish()
        return source.text
    }

    private mutating func readMargins(_ document: inout DocumentReader) {
        guard let root = document.root,
            document.hasKnownVersion(
                root, key: "canvass-margins", known: MarginFile.formatVersion, "these margins"),
            let fields = document.fields(
                of: root, in: "margins", required: ["canvass-margins", "margins"]),
            let node = fields["margins"],
            let segments = document.entries(of: node, in: "'margins'")
        else { return }
        for segment in segments {
            let targets = document.entries(of: segment.value, in: "the margin") ?? []
            for target in targets {
                guard case .scalar(let amount) = target.value else {
                    document.fault(
                        "a target must be a number, found \(target.value.kind)",
                        at: target.value.place, advice: "write a share or a count")
                    continue
                }
                take(segment.key.text, target.key.text, amount.text, target.key.place.line)
            }
        }
    }

    private mutating func note(_ flaw: MarginFile.Flaw, _ row: Int) {
        faults.append(.margin(file: file, row: row, flaw))
    }

    /// One target, as it is written.
    private mutating func take(_ name: String, _ category: String, _ amount: String, _ row: Int) {
        let known = questionnaire.segments.map(\.id.name)
        guard let segment = questionnaire.segments.first(where: { $0.id.name == name }) else {
            note(.unknownSegment(name, known: known, near: nearest(to: name, among: known)), row)
            return
        }
        var value: String? = category.isEmpty ? nil : category
        if let listed = segment.values, !category.isEmpty {
            let found =
                listed.first { $0.name == category }
                ?? listed.first { $0.label.texts.values.contains(category) }
            guard let found else {
                note(
                    .unknownCategory(
                        category, of: segment.id,
                        known: listed.map { "\($0.name) (\($0.label.everyText))" },
                        near: nearest(to: category, among: listed.map(\.name))), row)
                return
            }
            value = found.name
        }
        let digits = amount.hasSuffix("%") ? String(amount.dropLast()).trimmed : amount
        guard let target = FixedDecimal(digits), target >= .zero else {
            note(.notATarget(RowFault.Found(amount)), row)
            return
        }
        let place = margins.firstIndex { $0.segment == segment.id } ?? margins.endIndex
        if place == margins.endIndex { margins.append((segment.id, [])) }
        if let first = margins[place].targets.first(where: { $0.target.category == value }) {
            note(.twice(category, of: segment.id, first: first.row), row)
            return
        }
        margins[place].targets.append(
            WrittenTarget(
                target: MarginFile.Target(category: value, amount: target), row: row))
    }

    private func finish() throws(IntakeFaults) {
        guard faults.isEmpty else { throw IntakeFaults(faults) }
        guard !margins.isEmpty else { throw IntakeFaults([.noMargins(file: file)]) }
    }

    /// What the margins that count add up to.
    ///
    /// - Throws: every margin whose total is neither a whole of shares nor that of the others.
    func population() throws(IntakeFaults) -> Ratio? {
        var faults: [IntakeFault] = []
        var counted: (segment: SegmentID, total: Ratio)?
        for margin in margins {
            let total = Ratio.sum(margin.targets.map { Ratio($0.target.amount) })
            func note(_ flaw: MarginFile.TotalFlaw) {
                faults.append(.marginTotal(file: file, segment: margin.segment, flaw))
            }
            if total == .zero {
                note(.zero)
            } else if total == Ratio(1) || total == Ratio(100) {
                continue
            } else if let whole = [1, 100].first(where: { total.isNearly($0) }) {
                note(.nearlyWhole(total: total.written, whole: whole))
            } else if let counted, counted.total != total {
                note(
                    .differs(
                        total: total.written, from: counted.segment,
                        other: counted.total.written))
            } else {
                counted = (margin.segment, total)
            }
        }
        guard faults.isEmpty else { throw IntakeFaults(faults) }
        return counted?.total
    }
}

extension Ratio {
    /// Within one in a hundred.
    fileprivate func isNearly(_ whole: Int) -> Bool {
        let difference = self - Ratio(whole)
        let distance = difference < .zero ? Ratio.zero - difference : difference
        return distance * Ratio(100) <= Ratio(whole)
    }

    /// As few digits as it takes, four at most.
    fileprivate var written: String {
        var text = rounded(toPlaces: 4)
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}
