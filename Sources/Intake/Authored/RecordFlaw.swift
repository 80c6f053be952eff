import Documents

/// What is wrong with a row of a table that a person wrote.
public enum RecordFlaw: Hashable, Sendable {
    case unknownColumn(String, known: [String])
    case columnTwice(String)
    /// Columns of more than one segment.
    case severalSegments([String])
    case noColumn([String], known: [String])
    case noRow
    case cells(found: Int, wanted: Int)
    case nothing(column: String)
    case notADay(RowFault.Found, column: String)
    case notACount(RowFault.Found, column: String, least: Int)
    case notAnAmount(RowFault.Found, column: String)
    /// - Parameter near: the word that was probably meant.
    case unknownWord(RowFault.Found, column: String, known: [String], near: String?)
    /// - Parameter row: where it stands first.
    case twice(RowFault.Found, column: String, row: Int)
    /// One day is before another that it should follow.
    case before(column: String, other: String)
    /// A day that only a row with another status has.
    case dayOfStatus(column: String, status: String)
}

extension RecordFlaw: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unknownColumn(let name, let known):
            "unknown column \(name.quoted()); "
                + (nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? "")
                + "the columns are: \(known.joined(separator: ", "))"
        case .columnTwice(let name): "the column \(name.quoted()) stands here twice; take one out"
        case .severalSegments(let names):
            "the columns \(names.map { "'\($0)'" }.joined(separator: " and ")) are segments, and a line "
                + "is about a group of one; take the others out"
        case .noColumn(let names, let known):
            "there is no column \(names.map { "'\($0)'" }.joined(separator: ", ")); the columns "
                + "are: \(known.joined(separator: ", "))"
        case .noRow: "nothing follows the header; write a line below it"
        case .cells(let found, let wanted):
            "found \(found) \(found == 1 ? "cell" : "cells"), wanted \(wanted) as in the header; put "
                + "a text with a comma between quotation marks"
        case .nothing(let column): "nothing stands under '\(column)'; write it"
        case .notADay(let found, let column):
            "found \(found) under '\(column)', wanted a day of the calendar, such as 2025-10-22"
        case .notACount(let found, let column, let least):
            "found \(found) under '\(column)', wanted a whole number from \(least) without commas"
        case .notAnAmount(let found, let column):
            "found \(found) under '\(column)', wanted a number of zero or more, without commas and "
                + "signs of currency"
        case .unknownWord(let found, let column, let known, let near):
            "found \(found) under '\(column)'; " + (near.map { "did you mean '\($0)'? " } ?? "")
                + (known.isEmpty ? "there are none" : "there are: \(Self.list(known))")
        case .twice(let found, let column, let row):
            "\(found) stands under '\(column)' in row \(row) already; take one out"
        case .before(let column, let other):
            "the day under '\(column)' is before that under '\(other)'; correct one of them"
        case .dayOfStatus(let column, let status):
            "a day stands under '\(column)' and the status is not '\(status)'; correct one of them"
        }
    }

    private static func list(_ known: [String]) -> String {
        let more = known.count > 20 ? " and \(known.count - 20) more" : ""
        return known.prefix(20).joined(separator: ", ") + more
    }
}
