import BigInt
public import ExactNumbers

/// Σw, Σwx and Σwxy of the rows that have a value in every column: all that means, covariances and
/// correlations need. Integers alone, so that no order of adding or merging changes a bit; of fixed
/// size (columns² numbers), filled in one pass.
public struct CrossProducts: Sendable {
    /// Values a row has.
    public let columns: Int

    /// The complete rows, whatever their weight.
    public private(set) var base = Tally()

    /// Rows left out because a value is missing.
    public private(set) var incompleteRows = 0

    /// Complete rows of a weight below zero, which no formula knows: they are left out of the sums,
    /// and what is made of the sums refuses them.
    public private(set) var negativeWeights = 0

    /// Sums over rows of whole numbers, in units of 10⁻¹²: the lower half of a matrix, row by row,
    /// whose first column stands for the constant 1.
    private var whole: [ExactSum]

    /// Sums over the other rows, in units of 10⁻³⁶; empty while there are none.
    private var fine: [WideSum] = []

    /// - Parameter columns: values of each row, the constant not among them.
    public init(columns: Int) {
        self.columns = columns
        whole = Array(repeating: ExactSum(), count: (columns + 1) * (columns + 2) / 2)
    }

    /// - Parameters:
    ///   - row: `columns` values; the row counts only if none is missing.
    ///   - weight: of one observation; counts as a row without weight when zero.
    ///   - times: how many equal observations the row stands for. The same to the last bit as adding
    ///     each of them; a row that stands for none changes nothing.
    public mutating func add(
        _ row: [FixedDecimal?], weight: FixedDecimal = .one, times: FrequencyWeight = .one
    ) {
        precondition(row.count == columns, "a row has a value for each column")
        guard times.count > 0 else { return }
        var units: [Int128] = [FixedDecimal.one.units]
        units.reserveCapacity(columns + 1)
        var codes: [Int128]? = [1]
        codes?.reserveCapacity(columns + 1)
        for value in row {
            guard let value else {
                incompleteRows += times.count
                return
            }
            units.append(value.units)
            let (code, rest) = value.units.quotientAndRemainder(
                dividingBy: FixedDecimal.one.units)
            if rest == 0, Self.isNarrow(code) { codes?.append(code) } else { codes = nil }
        }
        guard count(weight, times) else { return }
        if let codes, Self.isNarrow(weight) {
            add(narrow: codes, weight: weight.units, times: times)
        } else {
            add(wide: units, weight: weight.units, times: times)
        }
    }

    /// The same for answer codes and other whole numbers.
    public mutating func add(codes row: [Int?], weight: FixedDecimal = .one) {
        precondition(row.count == columns, "a row has a value for each column")
        var codes: [Int128] = [1]
        codes.reserveCapacity(columns + 1)
        var isNarrow = Self.isNarrow(weight)
        for value in row {
            guard let value else {
                incompleteRows += 1
                return
            }
            isNarrow = isNarrow && Self.isNarrow(Int128(value))
            codes.append(Int128(value))
        }
        guard count(weight, .one) else { return }
        if isNarrow {
            add(narrow: codes, weight: weight.units, times: .one)
        } else {
            add(
                wide: codes.map { $0 * FixedDecimal.one.units }, weight: weight.units, times: .one)
        }
    }

    /// - Precondition: both have the same columns.
    public mutating func merge(_ other: CrossProducts) {
        precondition(columns == other.columns, "shards have the same columns")
        base.merge(other.base)
        incompleteRows += other.incompleteRows
        negativeWeights += other.negativeWeights
        for index in whole.indices { whole[index].add(other.whole[index]) }
        guard !other.fine.isEmpty else { return }
        makeRoomForFractions()
        for index in fine.indices { fine[index].add(other.fine[index]) }
    }

    /// Rows with weight: the n of every formula.
    public var rows: Int { base.weightedCount }

    /// Whether all rows with weight weigh the same. Exact: n·Σw² = (Σw)² holds for equal weights only.
    public var hasEqualWeights: Bool {
        negativeWeights == 0
            && BigInt(rows) * base.squaredWeight.value == base.weight.value * base.weight.value
    }

    /// A sum in units of 10⁻³⁶; column 0 is the constant 1, the others count from 1.
    func sum(_ row: Int, _ column: Int) -> BigInt {
        let index = Self.index(max(row, column), min(row, column))
        let sum = whole[index].value * Self.unitsOfFractions
        return fine.isEmpty ? sum : sum + fine[index].value
    }

    // MARK: -

    private static let unitsOfFractions = BigInt(10).power(24)

    private static func index(_ row: Int, _ column: Int) -> Int { row * (row + 1) / 2 + column }

    /// Of two such codes and such a weight the product keeps within 128 bits.
    private static func isNarrow(_ code: Int128) -> Bool { code.magnitude < 1 << 32 }
    private static func isNarrow(_ weight: FixedDecimal) -> Bool {
        weight.units.magnitude < 1 << 62
    }

    /// Whether the row goes into the sums.
    private mutating func count(_ weight: FixedDecimal, _ times: FrequencyWeight) -> Bool {
        base.add(weight: weight, times: times)
        if weight.units < 0 { negativeWeights += times.count }
        return weight.units > 0
    }

    private mutating func makeRoomForFractions() {
        if fine.isEmpty { fine = Array(repeating: WideSum(), count: whole.count) }
    }

    private mutating func add(narrow codes: [Int128], weight: Int128, times: FrequencyWeight) {
        let repeats = Int128(times.count)
        var index = 0
        for row in codes.indices {
            let weighted = weight &* codes[row]
            for column in 0...row {
                if repeats == 1 {
                    whole[index].add(weighted &* codes[column])
                } else {
                    whole[index].add(product: weighted &* codes[column], repeats)
                }
                index += 1
            }
        }
    }

    private mutating func add(wide units: [Int128], weight one: Int128, times: FrequencyWeight) {
        makeRoomForFractions()
        let (weight, isTooHeavy) = one.multipliedReportingOverflow(by: Int128(times.count))
        guard !isTooHeavy else {
            let weight = BigInt(one) * BigInt(times.count)
            var index = 0
            for row in units.indices {
                for column in 0...row {
                    fine[index].add(BigInt(units[row]) * BigInt(units[column]) * weight)
                    index += 1
                }
            }
            return
        }
        var index = 0
        for row in units.indices {
            for column in 0...row {
                let (product, overflow) = units[row].multipliedReportingOverflow(by: units[column])
                if overflow {
                    fine[index].add(BigInt(units[row]) * BigInt(units[column]) * BigInt(weight))
                } else {
                    fine[index].add(product: product, weight)
                }
                index += 1
            }
        }
    }
}

extension CrossProducts: Equatable {
    public static func == (a: CrossProducts, b: CrossProducts) -> Bool {
        a.columns == b.columns && a.base == b.base && a.incompleteRows == b.incompleteRows
            && (0...a.columns).allSatisfy { row in
                (0...row).allSatisfy { a.sum(row, $0) == b.sum(row, $0) }
            }
    }
}
