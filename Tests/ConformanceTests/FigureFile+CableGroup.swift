@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
import Scoring
import Statistics

/// The campaign of the cable group, with its companies.
extension FigureFile {
    mutating func holdCableGroup() throws {
        let campaign = try CableGroup()
        let found = Sample(
            campaign.questionnaire, wave: Wave(name: "all", sent: nil), replies: campaign.replies
        ).everyone.composite()
        hold(Double(found.replies), at: ["returned"])
        for unit in found.units {
            let place = ["companies", unit.name]
            hold(Double(unit.respondents), at: place + ["n"])
            hold(text: unit.score.description, at: place + ["score"])
            hold(unit.score.double, at: place + ["score_double"])
            hold(text: unit.scoreClass?.id.name, at: place + ["class"])
        }
        for part in found.classes {
            let name = part.scoreClass.id.name
            hold(Double(part.respondents.count), at: ["respondent_classes", name])
            hold((part.units?.count).map(Double.init), at: ["company_classes", name])
        }
        let means = [
            ("overall_mean_of_respondents", found.respondents.mean),
            ("overall_mean_of_companies", found.unitMean?.mean),
        ]
        for (key, mean) in means {
            hold(text: mean?.description, at: [key, "fraction"])
            hold(mean?.double, at: [key, "double"])
        }
    }
}
