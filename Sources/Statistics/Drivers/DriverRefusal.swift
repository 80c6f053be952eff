/// Why nothing can be said of what goes with an outcome. Predictors are counted from 0 in the order
/// in which they were given.
public enum DriverRefusal: Error, Hashable, Sendable {
    case noPredictors
    /// Complete rows with weight, and how many there have to be: two more than predictors.
    case tooFewRows(complete: Int, needed: Int)
    /// Rows of a weight below zero.
    case negativeWeights(rows: Int)
    /// The outcome is the same in every complete row.
    case constantOutcome
    /// Predictors that are the same in every complete row.
    case constantPredictors([Int])
    /// Predictors of which one is, or nearly is, a weighted sum of the others.
    case collinearPredictors([Int])
    /// More than all subsets can be walked through for.
    case tooManyPredictors(Int, most: Int)
    /// The matrix given is none of correlations.
    case notCorrelations
}
