import Documents
import ExactNumbers
public import Expressions
public import Questionnaires

/// One thing wrong with one row.
public struct RowFault: Error, Hashable, Sendable {
    /// The cell of an item or a segment, short enough to be shown; what is longer could be something
    /// a person wrote and is only counted.
    public enum Found: Hashable, Sendable {
        case nothing
        case cell(String)
        case text(characters: Int)

        static let longestShown = 24

        init(_ cell: String) {
            let count = cell.unicodeScalars.count
            self =
                count == 0
                ? .nothing : count <= Self.longestShown ? .cell(cell) : .text(characters: count)
        }
    }

    /// What makes a number hard to read.
    public enum NumberSlip: Hashable, Sendable {
        /// It is written in full-width signs.
        case fullWidth
        case comma
        case exponent

        /// - Returns: `nil` when it has none of these.
        init?(_ cell: String) {
            let scalars = cell.unicodeScalars
            if scalars.contains(where: { (0xFF10...0xFF19).contains($0.value) }) {
                self = .fullWidth
            } else if FixedDecimal(cell) != nil {
                self = .exponent
            } else if scalars.contains(","),
                scalars.allSatisfy({ "0123456789+-.,".unicodeScalars.contains($0) })
            {
                self = .comma
            } else {
                return nil
            }
        }
    }

    /// Why a weight is no number of equal respondents.
    public enum FrequencyFlaw: Hashable, Sendable {
        case notANumber, negative, fraction, tooMany
    }

    public enum Problem: Hashable, Sendable {
        case cells(found: Int, wanted: Int)
        /// - Parameter words: what may stand there instead of a code; `nil` when what was found is
        ///   no word or the scale has none.
        case notOnScale(Found, codes: ClosedRange<Int>, words: AnswerWords?)
        /// A number that has the value of a code and is not written like one: `5.0`.
        case notWhole(Found, code: Int)
        /// - Parameter words: the item's own.
        case notYesOrNo(Found, words: AnswerWords?)
        /// - Parameters:
        ///   - known: the options with their labels: `price (The price / 价格)`.
        ///   - near: the option that was probably meant.
        case notAnOption(Found, of: ItemID, known: [String], near: String?)
        /// An option is named twice in a cell.
        case optionTwice(Found, of: ItemID)
        /// Neither that the option was chosen nor that it was not.
        case notAMark(Found)
        case notARank(Found, most: Int)
        /// - Parameter other: the column that has the rank too.
        case rankTwice(Int, other: String)
        /// No option has the first of these ranks, and one has the second.
        case rankMissing(Int, before: Int)
        /// The cell says why there is no answer, and that of another option says something else.
        case otherReason(Found, of: ItemID)
        case notANumber(characters: Int, places: Int, slip: NumberSlip?)
        case numberOut(NumberForm.Flaw)
        /// - Parameter format: what the mapping says; `nil` when nothing is said.
        case notADay(characters: Int, of: ItemID, format: String?)
        case dayTooEarly(earliest: Day)
        case dayTooLate(latest: Day)
        case notAnAddress(characters: Int)
        case notATelephoneNumber(characters: Int)
        case textTooLong(characters: Int, most: Int)
        /// - Parameters:
        ///   - known: the values with their labels: `gold (Gold / 黄金)`.
        ///   - near: the value that was probably meant.
        case unknownValue(Found, of: SegmentID, known: [String], near: String?)
        /// - Parameter found: not empty when the mapping says the cell stands for no value.
        case valueMissing(Found, of: SegmentID, role: DesignRole)
        case valueTooLong(characters: Int, most: Int)
        case hidden(Unicode.Scalar)
        case notWeight(Found)
        /// A row stands for this many respondents.
        case notFrequency(Found, FrequencyFlaw)
        /// - Parameter format: what the mapping says; `nil` when nothing is said.
        case notDay(Found, format: String?)
        case idMissing
        case idTooLong(characters: Int, most: Int)
        /// - Parameter other: the row that has the same id.
        case idTwice(String, other: Int)
    }

    public let file: String
    /// As a spreadsheet counts: the header is row 1.
    public let row: Int
    /// The name of the column in the file; `nil` when the fault is of the whole row.
    public let column: String?
    public let problem: Problem
}

extension RowFault: CustomStringConvertible {
    /// `answers.csv:14: column q3: found '7', wanted …`.
    public var description: String {
        "\(file):\(row): \(reason)"
    }

    /// The fault without the file and the row: `column q3: found '7', wanted …`.
    var reason: String {
        guard let column else { return problem.description }
        return "column \(column.quoted().dropFirst().dropLast()): \(problem)"
    }
}

extension RowFault.Found: CustomStringConvertible {
    public var description: String {
        switch self {
        case .nothing: "nothing"
        case .cell(let cell): cell.quoted()
        case .text(let characters): "a text of \(characters) characters"
        }
    }
}

extension Unicode.Scalar {
    /// `U+202E`.
    var codePoint: String {
        let hex = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }

    /// Whether it would not show in a name, move the cursor or turn the line around. The joiners
    /// that Persian, Indic scripts and emoji need are allowed.
    var isHidden: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
        case .format: value != 0x200C && value != 0x200D
        default: false
        }
    }
}
