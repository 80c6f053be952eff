import Documents
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

    public enum Problem: Hashable, Sendable {
        case cells(found: Int, wanted: Int)
        /// - Parameter words: what may stand there instead of a code; `nil` when what was found is
        ///   no word or the scale has none.
        case notOnScale(Found, codes: ClosedRange<Int>, words: AnswerWords?)
        /// A number that has the value of a code and is not written like one: `5.0`.
        case notWhole(Found, code: Int)
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

extension RowFault.Problem: CustomStringConvertible {
    /// What was found, what was wanted and what to do.
    public var description: String {
        switch self {
        case .cells(let found, let wanted):
            let has = "has \(found) \(found == 1 ? "cell" : "cells"), the header has \(wanted)"
            let missing = wanted - found
            guard missing <= 0 else {
                return "\(has): \(missing) \(missing == 1 ? "is" : "are") missing"
            }
            return "\(has): put a cell that contains the delimiter between quotation marks"
        case .notOnScale(let found, let codes, let words):
            let wanted = words.map { "or \($0)" } ?? "or its label"
            return
                "found \(found), wanted a code from \(codes.lowerBound) to \(codes.upperBound) "
                + "\(wanted); map it in the mapping file if it means something"
        case .notWhole(let found, let code):
            return "found \(found), wanted a whole number; map it in the mapping file, "
                + "values: {\(found): \(code)}"
        case .textTooLong(let characters, let most):
            return "found a text of \(characters) characters, wanted at most \(most); shorten it"
        case .unknownValue(let found, let segment, let known, let near):
            let list = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
            return "found \(found), wanted a value of '\(segment)': \(list); "
                + (near.map { "did you mean '\($0)'? Map" } ?? "map") + " it in the mapping file"
        case .valueMissing(let found, let segment, let role):
            let blank = found == .nothing ? "" : ", which stands for no value"
            return
                "found \(found)\(blank), wanted a value of '\(segment)', which is \(role); fill it in, or "
                + "leave such rows out with 'leave-out' in the mapping file"
        case .valueTooLong(let characters, let most):
            return "found a text of \(characters) characters, wanted the name of a group, at most "
                + "\(most) characters"
        case .hidden(let scalar):
            return "found the character \(scalar.codePoint), which does not show and can disguise "
                + "the text; take it out"
        case .notWeight(let found):
            return "found \(found), wanted a weight of zero or more such as 1.25, with at most 12 "
                + "places"
        case .notDay(let found, let format):
            let wanted = format.map { "written as \($0)" } ?? "such as 2026-11-01 or 2026/11/1"
            return "found \(found), wanted a day \(wanted); say its format in the mapping file, "
                + "submitted: {column: …, format: …}"
        case .idMissing:
            return "found nothing, wanted the id of the reply; fill it in, or name another column "
                + "with 'reply' in the mapping file"
        case .idTooLong(let characters, let most):
            return "found a text of \(characters) characters, wanted an id of at most \(most)"
        case .idTwice(let id, let other):
            return "the id \(id.quoted()) stands in row \(other) too; give each reply an id of its "
                + "own, or name more columns with 'reply' in the mapping file"
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
