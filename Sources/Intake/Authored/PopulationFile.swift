import Documents
import Questionnaires

/// How many there are in each stratum, from a file: a line for each stratum with its name and the
/// number, `north,120`, under a header or without one.
public struct PopulationFile: Hashable, Sendable {
    /// What is wrong with a row.
    public enum Flaw: Hashable, Sendable {
        case cells(found: Int)
        case noStratum
        case notACount(RowFault.Found)
        /// - Parameter row: where it stands first.
        case twice(String, row: Int)
    }

    /// By value of the segment.
    public let counts: [String: Int]

    /// What programs write where a number is missing or too large.
    private static let noNumbers: Set<String> = [
        "", "nan", "na", "n/a", "null", "none", "inf", "-inf", "+inf", "infinity",
    ]

    /// - Throws: every fault of the file.
    public init(_ file: AnswerFile) throws(IntakeFaults) {
        let table = try AuthoredTable(file)
        var counts: [String: Int] = [:]
        var rows: [String: Int] = [:]
        var faults: [IntakeFault] = []
        for (place, row) in table.rows.enumerated() {
            func note(_ flaw: Flaw) {
                faults.append(.population(file: file.name, row: row.number, flaw))
            }
            guard row.cells.count == 2 else {
                note(.cells(found: row.cells.count))
                continue
            }
            let (name, cell) = (row.cells[0], row.cells[1])
            // The first row may name the columns; a number that is none does not.
            let isHeading = !Self.noNumbers.contains(cell.lowercased())
            if place == 0, isHeading, !cell.contains(where: \.isNumber) { continue }
            let count = Int(cell).flatMap { SampleDesign.populations.contains($0) ? $0 : nil }
            if name.isEmpty {
                note(.noStratum)
            } else if let first = rows[name] {
                note(.twice(name, row: first))
            } else if let count {
                counts[name] = count
            } else {
                note(.notACount(RowFault.Found(cell)))
            }
            rows[name] = rows[name] ?? row.number
        }
        if faults.isEmpty && counts.isEmpty { faults.append(.noPopulation(file: file.name)) }
        guard faults.isEmpty else { throw IntakeFaults(faults) }
        self.counts = counts
    }
}

extension PopulationFile.Flaw: CustomStringConvertible {
    public var description: String {
        switch self {
        case .cells(let found):
            "found \(found) \(found == 1 ? "cell" : "cells"), wanted two: a stratum and its "
                + "population, such as north,120"
        case .noStratum: "the stratum has no name; write its value before the number"
        case .notACount(let found):
            "found \(found), wanted the number of all there are in the stratum, a whole number from 1 "
                + "without commas"
        case .twice(let name, let row):
            "the stratum \(name.quoted()) stands in row \(row) already; take one out"
        }
    }
}
