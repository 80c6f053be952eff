public import Questionnaires

/// The business campaign of the reference: 149 people of 27 companies, made for these tests.
public struct CableGroup: Sendable {
    public let questionnaire: Questionnaire
    public let replies: [Reply]

    /// - Parameter sample: lines of the definition's group `sample`.
    public init(sample: [String] = []) throws {
        var text = DefinitionText([
            DefinitionText.Dimension(
                "product", weight: "0.5",
                [
                    DefinitionText.Item("q1", weight: "2"), DefinitionText.Item("q2", weight: "2"),
                    DefinitionText.Item("q3"),
                ]),
            DefinitionText.Dimension(
                "service", weight: "0.5",
                [
                    DefinitionText.Item("s1"), DefinitionText.Item("s2"),
                    DefinitionText.Item("s3", weight: "2"), DefinitionText.Item("s4", weight: "2"),
                    DefinitionText.Item("s5"),
                ]),
        ])
        text.segments = ["company", "tier", "region"]
        text.score = ["unit: company", "missing: within-dimension", "minimum-answered: 0"]
        text.sample = sample
        let questionnaire = try text.questionnaire()
        self.questionnaire = questionnaire
        let table = try ReferenceFolder.table(at: "cable-group/responses.csv")
        replies = try questionnaire.replies(in: table, idColumn: "response")
    }

    public static func expected() throws -> JSONTree {
        try ReferenceFolder.figures(at: "cable-group/expected.json")
    }
}
