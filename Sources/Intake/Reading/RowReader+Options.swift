import ExactNumbers
import Questionnaires

/// What was written beside options in one row.
struct BesideTexts {
    var texts: [FieldID: String] = [:]
    /// By item of the layout, the positions of the options, rising.
    var positions: [Int: [Int]] = [:]

    /// How many stand beside options that were not chosen.
    func strays(_ answers: [Answer]) -> Int {
        positions.reduce(0) { count, beside in
            let chosen: [Int] =
                switch answers[beside.key] {
                case .option(let position): [position]
                case .chosen(let positions): positions
                case .code, .ranked, .written, .missing: []
                }
            return count + beside.value.count { !chosen.contains($0) }
        }
    }
}

extension RowReader {
    mutating func readBeside(_ row: CSVRow) -> BesideTexts {
        var beside = BesideTexts()
        for cells in plan.beside {
            let cell = row[cells.column]
            if cell.isEmpty || cells.absent.contains(cell) || !isShort(cell, cells.column) {
                continue
            }
            beside.texts[cells.field] = cell
            beside.positions[cells.item, default: []].append(cells.position)
        }
        return beside
    }

    /// - Parameter besides: the options beside which something was written.
    mutating func readCoded(_ cells: CodedCells, _ row: CSVRow, besides: [Int]) -> Answer {
        let cell = row[cells.column]
        if let answer = cells.answers[cell] {
            // Whoever writes beside one option and ticks none means that option.
            guard cell.isEmpty, answer == .missing(.skipped), let only = besides.first,
                besides.count == 1
            else { return answer }
            return .option(only)
        }
        let found = RowFault.Found(cell)
        switch cells.wanted {
        case .code(let codes, let words):
            if let number = FixedDecimal(cell),
                let code = codes.first(where: { FixedDecimal($0) == number })
            {
                note(.notWhole(found, code: code), cells.column)
            } else {
                let words = cell.contains(where: \.isLetter) ? words : nil
                note(.notOnScale(found, codes: codes, words: words), cells.column)
            }
        case .yesOrNo(let words): note(.notYesOrNo(found, words: words), cells.column)
        case .option(let words): noteNoOption(cell, words, cells.column)
        }
        return .missing(.skipped)
    }

    private mutating func noteNoOption(_ cell: String, _ words: OptionWords, _ column: Int) {
        let found = RowFault.Found(cell)
        note(
            .notAnOption(
                found, of: words.item, known: words.listed,
                near: suggestion(for: found, among: words.names, words.labels)),
            column)
    }

    /// One cell with the names of options, in the order of a ranking.
    mutating func readList(_ cells: ListCells, _ row: CSVRow, besides: [Int]) -> Answer {
        let cell = row[cells.column]
        if let reason = cells.reasons[cell] {
            let isBlank = cell.isEmpty && reason == .skipped && !besides.isEmpty
            return isBlank ? .chosen(besides) : .missing(reason)
        }
        var positions: [Int] = []
        if let only = cells.positions[cell] {
            positions = [only]
        } else {
            for part in cell.unicodeScalars.split(whereSeparator: { Self.separators.contains($0) })
            {
                let name = String(part).trimmed
                if name.isEmpty { continue }
                guard let position = cells.positions[name] else {
                    noteNoOption(name, cells.words, cells.column)
                    return .missing(.skipped)
                }
                guard !positions.contains(position) else {
                    note(.optionTwice(RowFault.Found(name), of: cells.words.item), cells.column)
                    return .missing(.skipped)
                }
                positions.append(position)
            }
            if positions.isEmpty { noteNoOption(cell, cells.words, cells.column) }
        }
        return cells.isRanking ? .ranked(positions) : .chosen(Set(positions + besides).sorted())
    }

    /// What may stand between the names of options.
    private static let separators: Set<Unicode.Scalar> = [";", "\u{FF1B}", "|"]

    /// A cell for each option.
    mutating func readOptions(_ cells: OptionCells, _ row: CSVRow, besides: [Int]) -> Answer {
        var read = ReadOptions()
        var isRead = true
        for option in cells.options {
            let cell = row[option.column]
            switch option.marks[cell] {
            case .chosen: read.choose(option.position)
            case .notChosen: read.isFilled = true
            case .rank(let rank):
                if let other = read.take(rank, option) {
                    note(.rankTwice(rank, other: plan.columns[other.column]), option.column)
                    isRead = false
                }
            case .blank(let reason): read.leave(option.position, for: reason)
            case .missing(let reason):
                guard read.reason == nil || read.reason?.missing == reason else {
                    note(.otherReason(RowFault.Found(cell), of: cells.item), option.column)
                    return .missing(.skipped)
                }
                read.reason = read.reason ?? (reason, option.column, cell)
            case nil:
                let found = RowFault.Found(cell)
                note(
                    cells.mostRanks.map { .notARank(found, most: $0) } ?? .notAMark(found),
                    option.column)
                isRead = false
            }
        }
        guard isRead else { return .missing(.skipped) }
        if let reason = read.reason {
            if read.isFilled {
                note(.otherReason(RowFault.Found(reason.cell), of: cells.item), reason.column)
            }
            return .missing(reason.missing)
        }
        guard cells.mostRanks == nil else { return ranking(read) }
        let known = Set(cells.options.map(\.position))
        for position in besides where read.left.contains(position) || !known.contains(position) {
            read.choose(position)
        }
        return read.isFilled ? .chosen(read.chosen.sorted()) : .missing(read.blank)
    }

    private mutating func ranking(_ read: ReadOptions) -> Answer {
        guard read.isFilled else { return .missing(read.blank) }
        var positions: [Int] = []
        for (rank, option) in read.ranks.sorted(by: { $0.key < $1.key }) {
            guard rank == positions.count + 1 else {
                note(.rankMissing(positions.count + 1, before: rank), option.column)
                return .missing(.skipped)
            }
            positions.append(option.position)
        }
        return .ranked(positions)
    }
}

/// What the cells of an item's options say together.
private struct ReadOptions {
    /// Whether any cell says something of its option.
    var isFilled = false
    private(set) var chosen: [Int] = []
    private(set) var ranks: [Int: OptionCells.Option] = [:]
    /// The options whose cells are blank.
    private(set) var left: Set<Int> = []
    /// Why there is no answer at all, as the first cell says that does.
    var reason: (missing: Missing, column: Int, cell: String)?
    private var isAskedSomewhere = false

    /// Why there is no answer when no cell says anything.
    var blank: Missing { isAskedSomewhere ? .skipped : .notAsked }

    mutating func choose(_ position: Int) {
        isFilled = true
        chosen.append(position)
    }

    /// - Returns: the option that has the rank already; `nil` when none has.
    mutating func take(_ rank: Int, _ option: OptionCells.Option) -> OptionCells.Option? {
        isFilled = true
        if let other = ranks[rank] { return other }
        ranks[rank] = option
        return nil
    }

    mutating func leave(_ position: Int, for reason: Missing) {
        left.insert(position)
        if reason != .notAsked { isAskedSomewhere = true }
    }
}
