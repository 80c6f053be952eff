/// Why there is no comparison, test or correlation. A fact about the data, not a failure.
///
/// Groups, rows and columns are named by their place in the order they were given or, in a table,
/// by the number they were added under.
public enum NoTest: Error, Hashable, Sendable {
    /// Fewer than two groups: nothing to compare with.
    case oneGroup
    /// Nobody in the group.
    case emptyGroup(Int)
    /// Observations, but none with a weight above zero.
    case weightlessGroup(Int)
    /// One observation has no spread.
    case loneObservation(group: Int)
    /// All observations of the group lie in one cluster of a clustered design.
    case loneCluster(group: Int)
    /// Fewer observations than the formula needs.
    case tooFewObservations(count: Int, needed: Int)
    /// Nothing varies: all values are equal, or all within each group where that is what counts.
    case noVariance
    /// All values of this one group are equal, and the formula divides by its variance.
    case constantGroup(Int)
    /// The design gives no standard error.
    case noStandardError(NoInterval)
    /// Fewer clusters than estimates: no degree of freedom is left.
    case noDegreesOfFreedom
    /// Everyone was asked: differences are facts and need no test.
    case census
    /// The contrasts depend on each other, so that they cannot be told apart.
    case dependentContrasts
    /// More groups, or cells of a table, than can be compared in one test under a design.
    case tooManyContrasts(Int)
    /// A table with a single row, or none.
    case oneRow
    /// A table with a single column, or none.
    case oneColumn
    /// The row has observations, but no weight.
    case weightlessRow(Int)
    /// The column has observations, but no weight.
    case weightlessColumn(Int)
    /// Not above 0 and below 1.
    case confidenceOutOfRange
    /// A figure is larger than a double holds.
    case figuresTooLarge
    /// A test would tell of those that are hidden.
    case withheld
}
