import ExactNumbers
import Expressions
import Questionnaires

extension RowReader {
    /// - Parameter today: the day of the reply; `nil` when unknown, and then it bounds no other day.
    mutating func readWritten(_ cells: WrittenCells, _ cell: String, today: Day?) -> Answer {
        if let answer = cells.answers[cell] { return answer }
        switch cells.form {
        case .number(let form): return readNumber(cell, form, cells.column)
        case .day(let form, let declared):
            return readDay(cell, form, declared, of: cells, today: today)
        case .text(let form):
            guard isShort(cell, cells.column) else { return .missing(.skipped) }
            guard form.isShaped(cell) else {
                let count = cell.unicodeScalars.count
                note(
                    form.style == .email
                        ? .notAnAddress(characters: count)
                        : .notATelephoneNumber(characters: count), cells.column)
                return .missing(.skipped)
            }
            return .written(cell)
        }
    }

    mutating func isShort(_ cell: String, _ column: Int) -> Bool {
        if cell.utf8.count <= Self.longestText { return true }
        let count = cell.unicodeScalars.count
        if count <= Self.longestText { return true }
        note(.textTooLong(characters: count, most: Self.longestText), column)
        return false
    }

    /// A number that a spreadsheet has rounded and written with an exponent is none.
    private mutating func readNumber(_ cell: String, _ form: NumberForm, _ column: Int) -> Answer {
        let isPlain = cell.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || "+-.".utf8.contains(byte)
        }
        guard isPlain, let number = FixedDecimal(cell) else {
            note(
                .notANumber(
                    characters: cell.unicodeScalars.count, places: form.places,
                    slip: RowFault.NumberSlip(cell)), column)
            return .missing(.skipped)
        }
        if let flaw = form.flaw(of: number) {
            note(.numberOut(flaw), column)
            return .missing(.skipped)
        }
        return .written(number.description)
    }

    private mutating func readDay(
        _ cell: String, _ form: DateForm, _ declared: DayFormat?, of cells: WrittenCells,
        today: Day?
    ) -> Answer {
        let formats = declared.map { [$0] } ?? DayFormat.yearFirst
        guard let day = formats.lazy.compactMap({ $0.day(cell) }).first else {
            note(
                .notADay(
                    characters: cell.unicodeScalars.count, of: cells.item, format: declared?.text),
                cells.column)
            return .missing(.skipped)
        }
        if let first = form.earliest?.known(today), day < first {
            note(.dayTooEarly(earliest: first), cells.column)
            return .missing(.skipped)
        }
        if let last = form.latest?.known(today), day > last {
            note(.dayTooLate(latest: last), cells.column)
            return .missing(.skipped)
        }
        return .written(day.description)
    }
}

extension DateForm.Bound {
    /// `nil` when it is the day of the answer and nobody knows that.
    fileprivate func known(_ today: Day?) -> Day? {
        switch self {
        case .day(let day): day
        case .today: today
        }
    }
}
