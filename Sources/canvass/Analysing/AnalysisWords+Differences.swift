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
            let names = shortList(entry.names)
            return say("\(names): no test, \(entry.reason).", "\(names)：未检验，\(entry.reason)。")
        }
    }

    /// How p values were adjusted: `p adjusted by Holm over the 2 groups, and apart from these over
    /// the 6 pairs`.
    ///
    /// - Parameter families: what was tested together, such as `the 2 groups`; empty where nothing was.
    func adjusted(_ adjustment: Adjustment, over families: [String]) -> String {
        guard let first = families.first else {
            return say("nothing was tested, so that there are no p values", "未作检验，没有 p 值")
        }
        guard adjustment != .none else {
            let all = list(families)
            return say("p not adjusted, looking at \(all)", "p 值未校正，所看为 \(all)")
        }
        let rest = families.dropFirst().map {
            say(", and apart from these over \($0)", "；\($0)另为一族")
        }.joined()
        let way = adjustment == .holm ? "Holm" : say("Benjamini and Hochberg", "Benjamini–Hochberg")
        return say("p adjusted by \(way) over \(first)", "p 值：\(way) 法校正，检验族为 \(first)") + rest
    }

    var welch: String {
        say("Welch's t test, whose variances may differ", "Welch t 检验，不要求方差相等")
    }
}
