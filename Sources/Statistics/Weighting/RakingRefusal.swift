/// Why rows cannot be raked. Margins and categories are named by their index.
public enum RakingRefusal: Error, Hashable, Sendable {
    case noMargins
    case emptyMargin(Int)
    /// The joint cells of the margins cannot be counted.
    case tooManyCells
    /// Targets for another number of margins than the rows have.
    case marginCount(found: Int, wanted: Int)
    /// Targets for another number of categories than the margin has.
    case targetCount(margin: Int, found: Int, wanted: Int)
    /// NaN or infinite.
    case targetNotFinite(margin: Int, category: Int)
    case negativeTarget(margin: Int, category: Int)
    case targetsAddUpToZero(margin: Int)
    /// The targets of a margin add up to another total than those of the first.
    case totalsDiffer(margin: Int, total: Double, first: Double)
    /// The wanted total is not above 0, or reaches 10¹⁵.
    case totalOutOfRange(Double)
    /// No row at all, or none left once those were taken out that miss a margin or weigh nothing.
    case nothingToWeight(missingMargin: Int, zeroWeight: Int)
    case negativeWeights(rows: Int)
    /// Rows of a category that no margin target is given for.
    case unknownCategory(margin: Int, category: Int, rows: Int)
    /// Rows with weight in a category that has a target of 0.
    case sampleWithoutTarget(margin: Int, category: Int, rows: Int)
    /// A target above 0 in a category without a row of weight above 0.
    case targetWithoutSample(margin: Int, category: Int)
    /// Empty cells make two margins contradict each other: rows of `categories` in one margin are
    /// found in none but the categories `reached` of the other, which may weigh less in all.
    case contradiction(
        margin: Int, categories: [Int], wanted: Double, other: Int, reached: [Int],
        available: Double)
    /// Weights so small that twelve digits after the point cannot keep the target of a category.
    case weightsTooSmall(margin: Int, category: Int)
    /// The fit did not reach the targets: what came of the category that is furthest from its own.
    case notConverged(sweeps: Int, margin: Int, category: Int, achieved: Double, target: Double)
}
