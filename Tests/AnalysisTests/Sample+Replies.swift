@testable import Analysis
import ExactNumbers
import Questionnaires
import Statistics

extension Sample {
    init(_ questionnaire: Questionnaire, _ replies: [Reply]) {
        self.init(questionnaire, wave: Wave(name: "all", sent: nil), replies: replies)
    }
}

extension MeanEstimate {
    var precision: Precision? { uncertainty.precision }

    var sumOfWeights: Double { base.weight.ratio.double / 1e12 }
}
