import ReferenceData
import Statistics
import Testing

@Suite("A symmetric matrix")
struct SymmetricMatrixTests {
    @Test("is square, finite and its own transpose")
    func admission() {
        #expect(SymmetricMatrix([[1, 2], [2, 1]]) != nil)
        #expect(SymmetricMatrix([[1, 2], [2.5, 1]]) == nil)
        #expect(SymmetricMatrix([[1, 2]]) == nil)
        #expect(SymmetricMatrix([[.nan]]) == nil)
        #expect(SymmetricMatrix([[1, .infinity], [.infinity, 1]]) == nil)
        #expect(SymmetricMatrix([])?.eigenDecomposition()?.values == [])
    }

    @Test("has the eigenvalues of the textbook, the largest first")
    func smallEigenvalues() throws {
        let matrix = try #require(SymmetricMatrix([[1, 2], [2, 1]]))
        let eigen = try #require(matrix.eigenDecomposition())
        let half = 0.5.squareRoot()
        #expect(zip(eigen.values, [3, -1]).allSatisfy { abs($0 - $1) < 1e-15 })
        #expect(abs(eigen.vectors[0][0] - half) < 1e-15)
        #expect(abs(eigen.vectors[0][1] - half) < 1e-15)
        #expect(abs(eigen.vectors[1][0] + eigen.vectors[1][1]) < 1e-15)
    }

    @Test("is put together again from its eigenvalues", arguments: [1, 2, 5, 20])
    func reconstruction(order: Int) throws {
        var random = FixedRandom(seed: 41)
        for scale in [1e-300, 1, 1e300] {
            let matrix = try Self.random(order, scale: scale, &random)
            let eigen = try #require(matrix.eigenDecomposition())
            #expect(eigen.values == eigen.values.sorted(by: >))
            for row in 0..<order {
                for column in 0..<order {
                    let sum = (0..<order).reduce(0) {
                        $0 + eigen.vectors[$1][row] * (eigen.values[$1] * eigen.vectors[$1][column])
                    }
                    #expect(abs(sum - matrix[row, column]) < 1e-13 * scale)
                    let product = (0..<order).reduce(0) {
                        $0 + eigen.vectors[row][$1] * eigen.vectors[column][$1]
                    }
                    #expect(abs(product - (row == column ? 1 : 0)) < 1e-13)
                }
            }
        }
    }

    @Test("without anything in it has the axes for vectors")
    func zero() throws {
        let eigen = try #require(SymmetricMatrix([[0, 0], [0, 0]])?.eigenDecomposition())
        #expect(eigen.values == [0, 0])
        #expect(eigen.vectors == [[1, 0], [0, 1]])
    }

    @Test("of products is solved and inverted by Cholesky's factor", arguments: [1, 3, 12])
    func equations(order: Int) throws {
        var random = FixedRandom(seed: 42)
        let source = try Self.random(order, scale: 1, &random)
        // A·A + 1 is positive.
        let rows = (0..<order).map { row in
            (0..<order).map { column in
                (0..<order).reduce(row == column ? 1.0 : 0) {
                    $0 + source[row, $1] * source[$1, column]
                }
            }
        }
        let matrix = try #require(SymmetricMatrix(rows))
        let factor = try CholeskyFactor.factor(matrix).get()
        let wanted = (0..<order).map { Double($0) - 1.5 }
        let solved = factor.solve(
            (0..<order).map { row in
                (0..<order).reduce(0) { $0 + matrix[row, $1] * wanted[$1] }
            })
        #expect(zip(solved, wanted).allSatisfy { abs($0 - $1) < 1e-11 })
        for row in 0..<order {
            for column in 0..<order {
                let product = (0..<order).reduce(0) {
                    $0 + matrix[row, $1] * factor.inverse[$1, column]
                }
                #expect(abs(product - (row == column ? 1 : 0)) < 1e-11)
            }
        }
    }

    @Test("of bad condition is refused, with the columns that make it so")
    func condition() throws {
        func columns(_ rows: [[Double]]) throws -> [Int]? {
            let matrix = try #require(SymmetricMatrix(rows))
            guard case .failure(let collinearity) = CholeskyFactor.factor(matrix) else {
                return nil
            }
            return collinearity.columns
        }
        #expect(try columns([[4, 0, 2], [0, 1, 0], [2, 0, 1]]) == [0, 2])
        #expect(try columns([[1, 0], [0, 0]]) == [1])
        #expect(try columns([[1, 0], [0, -1]]) == [1])
        // No covariances at all: a correlation of 2.
        #expect(try columns([[1, 2], [2, 1]]) == [0, 1])
        #expect(try columns([[Double.leastNonzeroMagnitude]]) == [0])
        // A third column is the sum of the first two, of units a million times as large.
        #expect(try columns([[1, 0, 1e6], [0, 1, 1e6], [1e6, 1e6, 2e12]]) == [0, 1, 2])
        // The correlation is all but a hundred-millionth, and all but a ten-millionth.
        #expect(try columns([[1, 1 - 4e-9], [1 - 4e-9, 1]]) == [0, 1])
        #expect(try columns([[1, 1 - 4e-8], [1 - 4e-8, 1]]) == nil)
        func hilbert(_ order: Int) -> [[Double]] {
            (1...order).map { row in (1...order).map { 1 / Double(row + $0 - 1) } }
        }
        #expect(try columns(hilbert(4)) == nil)
        #expect(try columns(hilbert(9)) != nil)
    }

    private static func random(
        _ order: Int, scale: Double, _ random: inout FixedRandom
    ) throws -> SymmetricMatrix {
        var rows = [[Double]](repeating: Array(repeating: 0, count: order), count: order)
        for row in 0..<order {
            for column in 0...row {
                let value = scale * Double.random(in: -1...1, using: &random)
                rows[row][column] = value
                rows[column][row] = value
            }
        }
        return try #require(SymmetricMatrix(rows))
    }
}
