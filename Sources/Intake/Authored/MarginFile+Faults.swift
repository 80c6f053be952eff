import Documents
import Questionnaires

extension MarginFile.Flaw: CustomStringConvertible {
    public var description: String {
        switch self {
        case .cells(let found):
            "found \(found) \(found == 1 ? "cell" : "cells"), wanted three: a segment, a category and "
                + "its share or count, such as region,north,0.4"
        case .unknownSegment(let name, let known, let near):
            "unknown segment \(name.quoted()); " + (near.map { "did you mean '\($0)'? " } ?? "")
                + (known.isEmpty
                    ? "the questionnaire defines none"
                    : "the questionnaire defines: \(known.joined(separator: ", "))")
        case .unknownCategory(let name, let segment, let known, let near):
            "'\(segment)' has no value \(name.quoted()); "
                + (near.map { "did you mean '\($0)'? " } ?? "")
                + "it has: \(known.joined(separator: ", "))"
        case .notATarget(let found):
            "found \(found), wanted a share or a count of zero or more, without commas"
        case .twice(let name, let segment, let first):
            "\(name.isEmpty ? "the empty category" : name.quoted()) of '\(segment)' stands in row "
                + "\(first) already; take one out"
        }
    }
}

extension MarginFile.TotalFlaw: CustomStringConvertible {
    public var description: String {
        switch self {
        case .zero: "all its targets are zero; write shares or counts"
        case .nearlyWhole(let total, let whole):
            "its targets add up to \(total); shares must add up to \(whole) exactly: give the rest to "
                + "one of them"
        case .differs(let total, let other, let counted):
            "its targets add up to \(total), those of '\(other)' to \(counted); counts must add up to "
                + "the same population, shares to 1 or 100"
        }
    }
}
