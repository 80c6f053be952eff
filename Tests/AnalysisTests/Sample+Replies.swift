@testable import Analysis
import ExactNumbers
import Questionnaires
import ReferenceData
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

extension ReferenceSet {
    func sample(_ design: ReferenceSet.Design) throws -> Sample {
        let questionnaire = try definition(design: design).questionnaire()
        return Sample(questionnaire, try replies(to: questionnaire))
    }
}
