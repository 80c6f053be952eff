import ExactNumbers

/// A linear model of an outcome on predictors, in the units of the data, with what says how far it
/// can be trusted.
public struct DriverModel: Hashable, Sendable {
    /// What is said of one predictor.
    public struct Predictor: Hashable, Sendable {
        /// Product-moment correlation with the outcome, the other predictors not held.
        public let correlation: Double
        /// Standard deviations of the outcome a standard deviation of the predictor.
        public let standardised: Double
        /// Units of the outcome a unit of the predictor.
        public let coefficient: Double
        /// 1/(1−R²) with R² that of the predictor on the others, from 1 up.
        public let varianceInflation: Double
    }

    /// Of a coefficient: whether it could be zero.
    public struct Test: Hashable, Sendable {
        /// In the units of the coefficient.
        public let standardError: Double
        /// The coefficient over its standard error.
        public let t: Double
        /// Two-sided, from Student's t.
        public let p: Double
    }

    /// The tests of all coefficients, or why there are none.
    public enum Inference: Hashable, Sendable {
        case known(intercept: Test, predictors: [Test], degreesOfFreedom: Int)
        case unknown(NoInference)
    }

    /// Why there are no tests.
    public enum NoInference: Hashable, Sendable {
        /// The formula takes rows of equal weight; sampling weights would be taken for precision.
        case unequalWeights
        /// Nothing is left over to estimate an error from.
        case exactFit
    }

    /// The complete rows.
    public let base: Tally
    /// Rows left out because a value is missing.
    public let incompleteRows: Int
    /// Source of R², importances and variance inflation.
    public let correlations: OutcomeCorrelations
    /// 1 − (1−R²)(n−1)/(n−p−1), n the rows with weight.
    public let adjustedExplained: Double
    /// In the units of the outcome.
    public let intercept: Double
    /// In the order of the columns.
    public let predictors: [Predictor]
    public let inference: Inference

    /// R², within 0...1.
    public var explained: Double { correlations.explained }

    /// Fits by least squares, weighted if the rows are: R's `lm(y ~ x)` and `lm(weights = w)`, to its
    /// `summary`. Follows from the sums alone, so that the order of rows and shards changes no bit.
    ///
    /// Source: Draper & Smith (1998), Applied Regression Analysis.
    ///
    /// - Parameter products: the outcome in the first column.
    public static func fit(_ products: CrossProducts) -> Result<DriverModel, DriverRefusal> {
        let count = products.columns - 1
        guard count > 0 else { return .failure(.noPredictors) }
        guard products.negativeWeights == 0 else {
            return .failure(.negativeWeights(rows: products.negativeWeights))
        }
        guard products.rows >= count + 2 else {
            return .failure(.tooFewRows(complete: products.rows, needed: count + 2))
        }
        let constant = products.constantColumns
        guard constant.first != 0 else { return .failure(.constantOutcome) }
        guard constant.isEmpty, let correlations = products.correlations else {
            return .failure(.constantPredictors(constant.map { $0 - 1 }))
        }
        return OutcomeCorrelations.solve(correlations).map {
            DriverModel(products, correlations: $0)
        }
    }

    private init(_ products: CrossProducts, correlations: OutcomeCorrelations) {
        let count = correlations.outcome.count
        base = products.base
        incompleteRows = products.incompleteRows
        self.correlations = correlations
        // Checked by `fit`: some row has weight.
        let spreads = (0...count).map { products.rootMeanSquare($0) ?? 0 }
        let means = (0...count).map { products.mean($0)?.double ?? 0 }
        let predictors = (0..<count).map { index in
            Predictor(
                correlation: correlations.outcome[index],
                standardised: correlations.standardisedCoefficients[index],
                coefficient: correlations.standardisedCoefficients[index] * spreads[0]
                    / spreads[index + 1],
                varianceInflation: correlations.varianceInflation[index])
        }
        self.predictors = predictors
        let intercept = (0..<count).reduce(means[0]) {
            $0 - predictors[$1].coefficient * means[$1 + 1]
        }
        self.intercept = intercept
        let freedom = products.rows - count - 1
        let left = 1 - correlations.explained
        adjustedExplained = 1 - left * Double(products.rows - 1) / Double(freedom)
        guard products.hasEqualWeights else {
            inference = .unknown(.unequalWeights)
            return
        }
        guard left > 1e-12, let student = StudentT(degreesOfFreedom: Double(freedom)) else {
            inference = .unknown(.exactFit)
            return
        }
        // √(s²/n): of it the error of a coefficient is √VIF/spread, that of the mean is 1.
        let unit = spreads[0] * (left / Double(freedom)).squareRoot()
        func test(_ estimate: Double, relativeError: Double) -> Test {
            let error = unit * relativeError
            let t = estimate / error
            return Test(standardError: error, t: t, p: student.twoSided(t))
        }
        // The means in spreads: how far the point 0 lies from the middle of the data.
        let distances = (0..<count).map { means[$0 + 1] / spreads[$0 + 1] }
        let leverage = zip(distances, correlations.inverse.times(distances)).reduce(0) {
            $0 + $1.0 * $1.1
        }
        inference = .known(
            intercept: test(intercept, relativeError: (1 + max(0, leverage)).squareRoot()),
            predictors: (0..<count).map {
                test(
                    predictors[$0].coefficient,
                    relativeError: predictors[$0].varianceInflation.squareRoot()
                        / spreads[$0 + 1])
            },
            degreesOfFreedom: freedom)
    }
}
