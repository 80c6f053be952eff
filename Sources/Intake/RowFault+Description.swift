import Documents
import Expressions
import Questionnaires

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
        case .notYesOrNo(let found, let words):
            return
                "found \(found), wanted 1 or 0, yes or no, \(words.map { "or \($0)" } ?? "or a label"); "
                + "map it in the mapping file if it means something"
        case .notAnOption(let found, let item, let known, let near):
            return "found \(found), wanted an option of '\(item)': \(known.listed); "
                + (near.map { "did you mean '\($0)'? Map" } ?? "map") + " it in the mapping file"
        case .optionTwice(let found, let item):
            return "found \(found) twice, wanted each option of '\(item)' once; take one out"
        case .notAMark(let found):
            return
                "found \(found), wanted 1 where the option was chosen and 0 where it was not, or "
                + "yes and no, or x and nothing; map it in the mapping file if it means something"
        case .notARank(let found, let most):
            return "found \(found), wanted a rank from 1 to \(most), or nothing; map it in the "
                + "mapping file if it means something"
        case .rankTwice(let rank, let other):
            return
                "found the rank \(rank), which column \(other.quoted()) has too; give each option "
                + "a rank of its own"
        case .rankMissing(let rank, let next):
            return "found the rank \(next), and no option has the rank \(rank); number the options "
                + "from 1 without gaps"
        case .otherReason(let found, let item):
            return
                "found \(found), and another column of '\(item)' says something else; keep one of "
                + "the two"
        case .notANumber(let characters, let places, let slip):
            let wanted =
                places == 0
                ? "a whole number"
                : "a number with at most \(NumberForm.digits(places)) after the point"
            let advice =
                switch slip {
                case .fullWidth: "write it with the digits 0 to 9 instead of full-width ones"
                case .comma where places == 0: "write it without commas"
                case .comma: "write it with a point and without commas"
                case .exponent: "write out all of its digits"
                case nil: "map it in the mapping file if it means something"
                }
            return "\(Self.text(characters)), wanted \(wanted); \(advice)"
        case .numberOut(let flaw):
            let found =
                switch flaw {
                case .tooSmall: "a number that is too small"
                case .tooLarge: "a number that is too large"
                case .tooManyPlaces: "a number with too many digits after the point"
                }
            return
                "found \(found), wanted \(flaw.wanted); correct it, or map it in the mapping file "
                + "if it means something"
        case .notADay(let characters, let item, let format):
            let wanted = format.map { "written as \($0)" } ?? "such as 2026-11-01 or 2026/11/1"
            return
                "\(Self.text(characters)), wanted a day \(wanted); say its format in the mapping "
                + "file, items: [{item: \(item), format: …}]"
        case .dayTooEarly(let earliest):
            return
                "found a day that is too early, wanted \(earliest) or later; correct it, or map it "
                + "in the mapping file if it means something"
        case .dayTooLate(let latest):
            return
                "found a day that is too late, wanted \(latest) or earlier; correct it, or map it "
                + "in the mapping file if it means something"
        case .notAnAddress(let characters):
            return "\(Self.text(characters)), wanted an e-mail address such as name@example.com; "
                + "correct it, or say in the mapping file that it was skipped"
        case .notATelephoneNumber(let characters):
            return "\(Self.text(characters)), wanted a telephone number of 5 to 20 digits, with "
                + "nothing else than + - ( ) / . x and blanks; correct it, or say in the mapping file "
                + "that it was skipped"
        case .textTooLong(let characters, let most):
            return "found a text of \(characters) characters, wanted at most \(most); shorten it"
        case .unknownValue(let found, let segment, let known, let near):
            return "found \(found), wanted a value of '\(segment)': \(known.listed); "
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
        case .notFrequency(let found, let flaw):
            let wanted =
                "found \(found), wanted the whole number of respondents that the row stands for, 0 to "
                + "\(SampleDesign.mostAlike)"
            return switch flaw {
            case .notANumber, .negative: "\(wanted); write the number, or 0 for a row of nobody"
            case .fraction:
                "\(wanted); if the column holds sampling weights, write 'weight: sampling' under "
                    + "'sample'"
            case .tooMany: "\(wanted); write the rest in a second row"
            }
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

    private static func text(_ characters: Int) -> String {
        "found a text of \(characters) \(characters == 1 ? "character" : "characters")"
    }
}

extension [String] {
    /// The first twelve, with a sign that there are more.
    fileprivate var listed: String {
        prefix(12).joined(separator: ", ") + (count > 12 ? ", …" : "")
    }
}
