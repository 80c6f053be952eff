import Documents

extension [IntakeFault] {
    /// How many faults of one kind in one column are told one by one.
    static var mostAlike: Int { 3 }

    /// Each fault as a person reads it, in order. After the third of one kind in one column of a
    /// file the others are counted, where the third stands: `… and 36 more rows like this in column
    /// 'submitted'`.
    public var lines: [String] {
        var counts: [Likeness: Int] = [:]
        for case .row(let fault) in self { counts[Likeness(fault), default: 0] += 1 }
        var told: [Likeness: Int] = [:]
        var lines: [String] = []
        for fault in self {
            guard case .row(let row) = fault else {
                lines.append(fault.description)
                continue
            }
            let likeness = Likeness(row)
            let number = told[likeness, default: 0] + 1
            told[likeness] = number
            if number > Self.mostAlike { continue }
            lines.append(row.description)
            let more = counts[likeness, default: 0] - number
            if number == Self.mostAlike && more > 0 { lines.append(likeness.line(more)) }
        }
        return lines
    }
}

/// What rows have in common whose faults need not all be told.
private struct Likeness: Hashable {
    let file: String
    let column: String?
    let kind: RowFault.Problem.Kind

    init(_ fault: RowFault) {
        file = fault.file
        column = fault.column
        kind = fault.problem.kind
    }

    func line(_ count: Int) -> String {
        let place = column.map { " in column \($0.quoted())" } ?? ""
        return "… and \(count) more \(count == 1 ? "row" : "rows") like this\(place)"
    }
}

extension RowFault.Problem {
    /// What is wrong, without what was found.
    enum Kind: Hashable {
        case cells, notOnScale, notWhole, textTooLong, unknownValue, valueMissing, valueTooLong
        case hidden, notWeight, notFrequency, notDay, idMissing, idTooLong, idTwice
        case notYesOrNo, notAnOption, optionTwice, notAMark, notARank, rankTwice, rankMissing
        case otherReason, notANumber, numberOut, notADay, dayTooEarly, dayTooLate, notAnAddress
        case notATelephoneNumber
    }

    var kind: Kind {
        switch self {
        case .cells: .cells
        case .notOnScale: .notOnScale
        case .notWhole: .notWhole
        case .textTooLong: .textTooLong
        case .unknownValue: .unknownValue
        case .valueMissing: .valueMissing
        case .valueTooLong: .valueTooLong
        case .hidden: .hidden
        case .notWeight: .notWeight
        case .notFrequency: .notFrequency
        case .notDay: .notDay
        case .idMissing: .idMissing
        case .idTooLong: .idTooLong
        case .idTwice: .idTwice
        case .notYesOrNo: .notYesOrNo
        case .notAnOption: .notAnOption
        case .optionTwice: .optionTwice
        case .notAMark: .notAMark
        case .notARank: .notARank
        case .rankTwice: .rankTwice
        case .rankMissing: .rankMissing
        case .otherReason: .otherReason
        case .notANumber: .notANumber
        case .numberOut: .numberOut
        case .notADay: .notADay
        case .dayTooEarly: .dayTooEarly
        case .dayTooLate: .dayTooLate
        case .notAnAddress: .notAnAddress
        case .notATelephoneNumber: .notATelephoneNumber
        }
    }
}
