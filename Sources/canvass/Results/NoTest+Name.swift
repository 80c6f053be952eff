import Statistics

extension NoTest {
    /// As results name it.
    var name: String {
        switch self {
        case .oneGroup: "one-group"
        case .emptyGroup: "empty-group"
        case .weightlessGroup: "weightless-group"
        case .loneObservation: "lone-observation"
        case .loneCluster: "lone-cluster"
        case .tooFewObservations: "too-few-observations"
        case .noVariance: "no-variance"
        case .constantGroup: "constant-group"
        case .noStandardError(let reason): reason.name
        case .noDegreesOfFreedom: "no-degrees-of-freedom"
        case .census: "census"
        case .dependentContrasts: "dependent-contrasts"
        case .tooManyContrasts: "too-many-contrasts"
        case .oneRow: "one-row"
        case .oneColumn: "one-column"
        case .weightlessRow: "weightless-row"
        case .weightlessColumn: "weightless-column"
        case .confidenceOutOfRange: "confidence-out-of-range"
        case .figuresTooLarge: "figures-too-large"
        case .withheld: "withheld"
        }
    }
}
