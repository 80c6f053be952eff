import Analysis
import Questionnaires
import Statistics

/// What groups and waves say alike of their tests.
extension AnalysisWords {
    /// p, p adjusted and what follows from it.
    func testColumns(_ adjustment: Adjustment) -> [ResultTable.Column] {
        let adjusted: String? =
            switch adjustment {
            case .holm: say("p (Holm)", "p（Holm）")
            case .benjaminiHochberg: say("p (BH)", "p（BH）")
            case .none: nil
            }
        return [
            .init("p", "p"), .init("p-adjusted", adjusted),
            .init("verdict", say("verdict", "判断"), .left),
        ]
    }

    /// The cells of a test.
    ///
    /// - Parameters:
    ///   - measure: in whose unit the difference is.
    ///   - verdict: what a difference is called that is one.
    ///   - prefix: before the names of what the mean has as well.
    func cells(
        of difference: Result<MeanDifference, NoTest>, _ measure: MeasureDescription,
        adjusted: Double?, verdict: ResultTable.Cell, prefix: String = ""
    ) -> [String: ResultTable.Cell] {
        switch difference {
        case .success(let test):
            [
                "difference": self.difference(test.difference, of: measure),
                "\(prefix)interval": differenceInterval(test.interval, of: measure),
                "p": probability(test.probability),
                "p-adjusted": probability(adjusted),
                "verdict": verdict,
                "\(prefix)standard-error": number(test.standardError),
                "\(prefix)degrees-of-freedom": number(test.degreesOfFreedom),
                "t": number(test.statistic),
            ]
        case .failure(let reason): ["verdict": verdict, "no-test": .text(reason.name)]
        }
    }

    /// What was not tested, each reason once with the names it holds for.
    func untested(_ reasons: [(name: String, reason: String)]) -> [String] {
        var seen: [(reason: String, names: [String])] = []
        for (name, reason) in reasons {
            if let known = seen.firstIndex(where: { $0.reason == reason }) {
                seen[known].names.append(name)
            } else {
                seen.append((reason, [name]))
            }
        }
        return seen.map { entry in
            let names = list(entry.names)
            return say("\(names): no test, \(entry.reason).", "\(names)：未检验，\(entry.reason)。")
        }
    }

    /// Begins the list of what was looked at together.
    func family(_ adjustment: Adjustment) -> String {
        switch adjustment {
        case .holm: say("adjusted by Holm over", "Holm 法校正，检验族为")
        case .benjaminiHochberg:
            say("adjusted by Benjamini and Hochberg over", "Benjamini–Hochberg 法校正，检验族为")
        case .none: say("not adjusted; looking at", "未校正；所看为")
        }
    }

    var welch: String {
        say("Welch's t test, whose variances may differ", "Welch t 检验，不要求方差相等")
    }
}
