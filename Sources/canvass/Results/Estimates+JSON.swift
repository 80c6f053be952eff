import Analysis
import ExactNumbers
import Questionnaires
import Statistics

extension MeanEstimate {
    /// Exact fractions stand beside their doubles; without an interval the reason is given.
    var json: JSONValue {
        let precision = uncertainty.precision
        return [
            "n": .integer(base.count),
            "weighted-n": .integer(base.weightedCount),
            "sum-of-weights": .number(base.sumOfWeights),
            "effective-n": JSONValue(base.effectiveCount) { .number($0) },
            "mean": JSONValue(mean) { .number($0.double) },
            "mean-exact": JSONValue(mean) { .string($0.description) },
            "standard-deviation": JSONValue(standardDeviation) { .number($0) },
            "median": JSONValue(median) { .number($0.double) },
            "median-exact": JSONValue(median) { .string($0.description) },
            "standard-error": JSONValue(precision) { .number($0.standardError) },
            "degrees-of-freedom": JSONValue(precision) { .integer($0.degreesOfFreedom) },
            "interval": JSONValue(precision) { $0.interval.json },
            "no-interval": noInterval,
            "interval-of": JSONValue(precision) { precision in
                switch precision.scope {
                case .finitePopulation: "finite-population"
                case .process: "process"
                }
            },
            "process": JSONValue(precision?.process) { spread in
                [
                    "standard-error": .number(spread.standardError),
                    "interval": spread.interval.json,
                ]
            },
        ]
    }

    private var noInterval: JSONValue {
        switch uncertainty {
        case .known: .null
        case .unknown(let reason): .string(reason.name)
        }
    }
}

extension NoInterval {
    /// As results name it.
    var name: String {
        switch self {
        case .nothingObserved: "nothing-observed"
        case .allWeightsZero: "all-weights-zero"
        case .oneObservation: "one-observation"
        case .oneCluster: "one-cluster"
        case .loneCluster: "lone-cluster"
        case .withheld: "withheld"
        case .moreThanThePopulation: "more-than-the-population"
        case .confidenceOutOfRange: "confidence-out-of-range"
        }
    }
}

extension ConfidenceInterval {
    var json: JSONValue { ["low": .number(low), "high": .number(high)] }
}

extension ShareEstimate {
    var json: JSONValue {
        [
            "count": .integer(count),
            "base": .integer(base),
            "share": JSONValue(share) { .number($0.double) },
            "share-exact": JSONValue(share) { .string($0.description) },
            "wilson-interval": JSONValue(interval) { $0.json },
            "design-interval": JSONValue(designInterval) { $0.json },
        ]
    }
}

extension LocalizedText {
    /// Every text there is, by language.
    var json: JSONValue {
        .object(Dictionary(uniqueKeysWithValues: texts.map { ($0.key.tag, .string($0.value)) }))
    }
}

extension Missing {
    /// As results name it.
    var name: String {
        switch self {
        case .skipped: "skipped"
        case .notApplicable: "not-applicable"
        case .dontKnow: "dont-know"
        case .notAsked: "not-asked"
        }
    }
}

extension ItemEstimate {
    /// Everything but what the item is.
    var json: [String: JSONValue] {
        var json: [String: JSONValue] = [
            "answered": .integer(answered),
            "missing": missing.json,
            "estimate": mean.json,
            "score": [
                "mean": JSONValue(scoreMean) { .number($0.double) },
                "mean-exact": JSONValue(scoreMean) { .string($0.description) },
                "interval": JSONValue(scoreInterval) { $0.json },
                "class": JSONValue(scoreClass) { .string($0.id.name) },
                "certainty": JSONValue(certainty) { $0.json },
            ],
            "distribution": .array(distribution.map(\.json)),
            "top-two": topTwo.json,
        ]
        if let netPromoter {
            json["net-promoter"] = [
                "score": netPromoter.score.json,
                "promoters": netPromoter.promoters.json,
                "detractors": netPromoter.detractors.json,
            ]
        }
        return json
    }
}

extension ItemEstimate.CodeShare {
    var json: JSONValue {
        [
            "code": .integer(code),
            "count": .integer(count),
            "share": JSONValue(share) { .number($0.double) },
            "share-exact": JSONValue(share) { .string($0.description) },
        ]
    }
}
