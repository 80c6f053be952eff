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
        let sample = Sample(
            campaign.questionnaire, wave: Wave(name: "all", sent: nil), replies: campaign.replies)
        let found = sample.everyone.composite()
        var counts = Dispositions(sample.completions)
        counts.delivery.sent = figures["sent"]?.integer
        counts.addSilent(as: .unknown)
        let rate = try? ResponseRates(counts)[.rr1].get()
        hold(text: rate?.description, at: ["response_rate"])
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
