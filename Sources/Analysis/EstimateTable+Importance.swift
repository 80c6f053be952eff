import ExactNumbers
public import Questionnaires
import Statistics

extension EstimateTable {
    /// The dimensions by their shares of the weight of the score, or by what was found in the answers.
    ///
    /// - Parameter derived: as for items.
    public func importancePerformanceOfDimensions(
        derived: [DimensionID: ImportancePerformance<DimensionID>.Importance]? = nil,
        importanceLine: ImportancePerformance<DimensionID>.Line = .grandMean,
        performanceLine: ImportancePerformance<DimensionID>.Line = .grandMean
    ) -> Result<ImportancePerformance<DimensionID>, ImportancePerformance<DimensionID>.NoPicture> {
        let sources = dimensions.compactMap {
            part -> ImportancePerformance<DimensionID>.Source? in
            let stated = share(of: part.dimension).map {
                ImportancePerformance<DimensionID>.Importance.stated($0)
            }
            guard let importance = derived.map({ $0[part.dimension.id] }) ?? stated else {
                return nil
            }
            return ImportancePerformance.Source(
                part.dimension.id, importance: importance, performance: part.mean.mean,
                interval: part.mean.uncertainty.precision?.interval)
        }
        return ImportancePerformance.placing(
            sources, importanceLine: importanceLine, performanceLine: performanceLine)
    }

    /// The items of the score, on the score's range.
    ///
    /// - Parameters:
    ///   - derived: importances found in the answers, such as shares of a driver analysis; items that
    ///     it lacks are left out. `nil` for the share that an item has of the whole weight of the
    ///     score, W/ΣW·w/Σw.
    public func importancePerformanceOfItems(
        derived: [ItemID: ImportancePerformance<ItemID>.Importance]? = nil,
        importanceLine: ImportancePerformance<ItemID>.Line = .grandMean,
        performanceLine: ImportancePerformance<ItemID>.Line = .grandMean
    ) -> Result<ImportancePerformance<ItemID>, ImportancePerformance<ItemID>.NoPicture> {
        let sources = dimensions.flatMap { part in
            let whole = Ratio.sum(part.dimension.items.map { Ratio($0.weight) })
            return part.items.compactMap { item -> ImportancePerformance<ItemID>.Source? in
                let weight = share(of: part.dimension).flatMap {
                    ($0 * Ratio(item.item.weight)) / whole
                }
                let stated = weight.map { ImportancePerformance<ItemID>.Importance.stated($0) }
                guard let importance = derived.map({ $0[item.item.id] }) ?? stated else {
                    return nil
                }
                return ImportancePerformance.Source(
                    item.item.id, importance: importance, performance: item.scoreMean,
                    interval: item.scoreInterval)
            }
        }
        return ImportancePerformance.placing(
            sources, importanceLine: importanceLine, performanceLine: performanceLine)
    }

    /// The part of the whole weight that a dimension has; `nil` when there is no weight.
    private func share(of dimension: Dimension) -> Ratio? {
        Ratio(dimension.weight) / Ratio.sum(dimensions.map { Ratio($0.dimension.weight) })
    }
}
