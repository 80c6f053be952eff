import ExactNumbers
public import Questionnaires
import Statistics

extension EstimateTable {
    /// The dimensions by their weights in the score.
    public func importancePerformanceOfDimensions(
        performanceLine: ImportancePerformance<DimensionID>.Line = .grandMean
    ) -> Result<ImportancePerformance<DimensionID>, ImportancePerformance<DimensionID>.NoPicture> {
        ImportancePerformance.placing(
            dimensions.map {
                ImportancePerformance.Source(
                    $0.dimension.id, importance: .stated(Ratio($0.dimension.weight)),
                    performance: $0.mean.mean, interval: $0.mean.uncertainty.precision?.interval)
            }, performanceLine: performanceLine)
    }

    /// The items of the score, on the score's range.
    ///
    /// - Parameters:
    ///   - derived: importances found in the answers, such as shares of a driver analysis; items that
    ///     it lacks are left out. `nil` for the weights an item has in the whole score, W·w/Σw.
    public func importancePerformanceOfItems(
        derived: [ItemID: ImportancePerformance<ItemID>.Importance]? = nil,
        importanceLine: ImportancePerformance<ItemID>.Line = .grandMean,
        performanceLine: ImportancePerformance<ItemID>.Line = .grandMean
    ) -> Result<ImportancePerformance<ItemID>, ImportancePerformance<ItemID>.NoPicture> {
        let sources = dimensions.flatMap { part in
            let whole = Ratio.sum(part.dimension.items.map { Ratio($0.weight) })
            return part.items.compactMap { item -> ImportancePerformance<ItemID>.Source? in
                let weight = Ratio(part.dimension.weight) * Ratio(item.item.weight)
                let stated = (weight / whole).map {
                    ImportancePerformance<ItemID>.Importance.stated($0)
                }
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
}
