import Analysis
import Figures
import Questionnaires
import Reports
import Statistics

/// How sure a class is, in words.
struct CertaintyWords {
    private let language: OutputLanguage

    init(_ language: OutputLanguage) {
        self.language = language
    }

    /// `confirmed`, `indicative`.
    func name(_ certainty: ClassCertainty) -> String {
        said(CertaintyMethod.name(isConfirmed: certainty.isConfirmed))
    }

    /// For a column beside that of the class.
    func cell(_ certainty: ClassCertainty?) -> TextTable.Cell {
        guard let certainty else { return "" }
        return TextTable.Cell(name(certainty), certainty.isConfirmed ? .plain : .faint)
    }

    var heading: String { language.say("certainty", "确定性") }

    /// What the words mean, for a line below a table.
    var meaning: String { said(CertaintyMethod.meaning) + language.say(".", "。") }

    /// `confirmed: with 95 % certainty the mean is at least 4.08, and with 95 % at most 4.24`.
    ///
    /// - Parameters:
    ///   - classes: from the highest down, those of the certainty.
    ///   - words: of how the sample was drawn.
    func sentence(
        _ certainty: ClassCertainty, among classes: [ScoreClass], _ words: MethodWords
    ) -> String {
        let isClustered = words.sample.design.clusters != nil
        switch certainty.verdict {
        case .indicative(.noBounds):
            // Why there is no interval stands beside the mean.
            return name(certainty)
                + language.say(": without an interval there are no bounds", "：没有区间，也就没有界限")
        case .confirmed(.census) where isClustered:
            // Of a company that answered not everybody need have done so.
            return name(certainty)
                + language.say(
                    ": all \(words.clusters) of the population answered",
                    "：总体中的\(words.cluster)已全部作答")
        case .confirmed, .indicative:
            return said(CertaintyMethod(certainty, among: classes).words)
        }
    }

    private func said(_ words: Words) -> String { language.say(words.english, words.chinese) }
}

extension ClassCertainty {
    /// `confirmed`, `indicative`, as results name it.
    var name: String { isConfirmed ? "confirmed" : "indicative" }

    var json: JSONValue {
        var json: [String: JSONValue] = [
            "verdict": .string(name), "ground": .null, "doubt": .null, "bounds": .null,
        ]
        func put(_ bounds: OneSidedBounds) {
            json["bounds"] = [
                "low": .number(bounds.low), "high": .number(bounds.high),
                "confidence": .number(bounds.confidence),
            ]
        }
        switch verdict {
        case .confirmed(.census): json["ground"] = "census"
        case .confirmed(.bounds(let bounds)):
            json["ground"] = "bounds"
            put(bounds)
        case .indicative(.reaches(let reach, let bounds)):
            switch reach {
            case .below: json["doubt"] = "reaches-below"
            case .above: json["doubt"] = "reaches-above"
            case .both: json["doubt"] = "reaches-both"
            }
            put(bounds)
        case .indicative(.noSpread): json["doubt"] = "no-spread"
        case .indicative(.noBounds(let reason)): json["doubt"] = .string(reason.name)
        }
        return .object(json)
    }
}

extension CompositeEstimate {
    /// How sure the class of one of its means is; a unit is classed by the mean of its respondents.
    ///
    /// - Parameter isOfUnit: whether it is the composite of one scored unit.
    func certainty(isOfUnit: Bool, among classes: [ScoreClass]) -> ClassCertainty? {
        guard isOfUnit, headline == .units else { return certainty }
        return ClassCertainty(of: respondents, among: classes, isCensus: false)
    }
}
