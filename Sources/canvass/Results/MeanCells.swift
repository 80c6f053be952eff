import Analysis
import ExactNumbers
import Questionnaires
import Spreadsheets
import Statistics

/// The columns of a mean in CSV results.
enum MeanCells {
    static let columns = [
        "n", "sum-of-weights", "effective-n", "mean", "standard-deviation", "standard-error",
        "degrees-of-freedom", "interval-low", "interval-high", "process-standard-error",
        "process-interval-low", "process-interval-high", "median", "no-interval",
    ]

    static func cells(of estimate: MeanEstimate) -> [String: CSVTable.Cell] {
        let precision = estimate.uncertainty.precision
        return [
            "n": .integer(estimate.base.count),
            "sum-of-weights": .number(estimate.base.sumOfWeights),
            "effective-n": CSVTable.Cell(estimate.base.effectiveCount) { .number($0) },
            "mean": CSVTable.Cell(estimate.mean) { .number($0.double) },
            "standard-deviation": CSVTable.Cell(estimate.standardDeviation) { .number($0) },
            "standard-error": CSVTable.Cell(precision) { .number($0.standardError) },
            "degrees-of-freedom": CSVTable.Cell(precision) { .integer($0.degreesOfFreedom) },
            "interval-low": CSVTable.Cell(precision) { .number($0.interval.low) },
            "interval-high": CSVTable.Cell(precision) { .number($0.interval.high) },
            "process-standard-error": CSVTable.Cell(precision?.process) {
                .number($0.standardError)
            },
            "process-interval-low": CSVTable.Cell(precision?.process) {
                .number($0.interval.low)
            },
            "process-interval-high": CSVTable.Cell(precision?.process) {
                .number($0.interval.high)
            },
            "median": CSVTable.Cell(estimate.median) { .number($0.double) },
            "no-interval": noInterval(of: estimate),
        ]
    }

    private static func noInterval(of estimate: MeanEstimate) -> CSVTable.Cell {
        switch estimate.uncertainty {
        case .known: .empty
        case .unknown(let reason): .text(reason.name)
        }
    }
}

extension ChosenSample {
    /// The cells that every row of a CSV result begins with.
    var sourceCells: [String: CSVTable.Cell] {
        [
            "questionnaire": .text(questionnaire.id.name), "wave": .text(sample.wave.name),
        ]
    }
}
