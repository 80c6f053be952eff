import Analysis
import Statistics

/// What machines get beside the tables.
extension GroupFindings {
    var spreadJSON: JSONValue {
        switch comparison.spread {
        case nil: return .null
        case .failure(let reason)?: return ["no-test": .string(reason.name)]
        case .success(.simple(let test))?:
            return [
                "chi-squared": .number(test.pearson.statistic),
                "degrees-of-freedom": .number(test.pearson.degreesOfFreedom),
                "p": .number(test.pearson.probability), "cramers-v": .number(test.cramersV),
                "least-expected": .number(test.leastExpected),
            ]
        case .success(.design(let test))?:
            return [
                "f": .number(test.secondOrder.statistic),
                "numerator-degrees-of-freedom": .number(
                    test.secondOrder.numeratorDegreesOfFreedom),
                "denominator-degrees-of-freedom": .number(
                    test.secondOrder.denominatorDegreesOfFreedom),
                "p": .number(test.secondOrder.probability),
            ]
        }
    }

    var ranksJSON: JSONValue {
        switch comparison.ranks {
        case nil: .null
        case .failure(let reason)?: ["no-test": .string(reason.name)]
        case .success(let ranks)?:
            [
                "h": .number(ranks.test.statistic),
                "degrees-of-freedom": .number(ranks.test.degreesOfFreedom),
                "p": .number(ranks.test.probability),
                "epsilon-squared": .number(ranks.epsilonSquared),
            ]
        }
    }

    var overallJSON: JSONValue {
        switch comparison.overall {
        case .success(let test):
            [
                "f": .number(test.statistic),
                "numerator-degrees-of-freedom": .number(test.numeratorDegreesOfFreedom),
                "denominator-degrees-of-freedom": .number(test.denominatorDegreesOfFreedom),
                "p": .number(test.probability),
            ]
        case .failure(let reason): ["no-test": .string(reason.name)]
        }
    }
}
