import Foundation
import GoldenFiles
import Testing

@Suite("A weighted, stratified survey")
struct WeightedSurveyTests {
    private static var definition: String {
        SmallSurvey.definition
            .replacingOccurrences(of: "replies: confidential", with: "replies: identified")
            .replacingOccurrences(
                of: "reporting: {floor: 4}",
                with: "sample: {weight: sampling, strata: department}\nreporting: {floor: 0}")
    }

    /// - Parameter office: replies from the office.
    private func program(office: Int) async throws -> CanvassProgram {
        let program = try CanvassProgram()
        try program.folder.newFile("small.yaml", Self.definition)
        var text = "response,department,weight,a,b,c,d\n"
        for number in 1...12 + office {
            let department = number <= 8 ? "sales" : number <= 12 ? "works" : "office"
            let weight = number <= 8 ? "1.25" : "0.5"
            text += "r\(number),\(department),\(weight),\(number % 5 + 1),\(number % 3 + 3),"
            text += "\(number % 11),\(number % 2 == 0 ? "no idea" : "5")\n"
        }
        try program.folder.newFile("answers.csv", text)
        let outcome = try await program.run(
            "import", "--questionnaire", "small.yaml", "answers.csv")
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        return program
    }

    @Test("tells n, the sum of weights and the effective n together")
    func weighted() async throws {
        let program = try await program(office: 3)
        for (name, arguments) in [
            ("weighted.score.en.txt", ["score", "--by", "department"]),
            ("weighted.score.zh.txt", ["score", "--language", "zh"]),
            ("weighted.items.en.txt", ["analyse", "items"]),
            ("weighted.items.zh.txt", ["analyse", "items", "--language", "zh"]),
        ] {
            let outcome = try await program.run(arguments)
            #expect(outcome.status == 0)
            try compareWithGolden(outcome.output, name)
        }
        // Whether they do, nobody has checked.
        let weights = ["analyse", "weights", "--weights", "stored", "--explain", "--language"]
        let english = try await program.run(weights + ["en"]).output
        #expect(english.contains("Unequal weights are meant to make the sample look like the popu"))
        let chinese = try await program.run(weights + ["zh"]).output
        #expect(chinese.contains("权重不等意在使样本更像总体"))
    }

    @Test("says why there is no interval")
    func noInterval() async throws {
        let program = try await program(office: 1)
        for (name, arguments) in [
            ("lone.score.en.txt", ["score"]), ("lone.score.zh.txt", ["score", "--language", "zh"]),
            ("lone.items.en.txt", ["analyse", "items", "--by", "department"]),
        ] {
            let outcome = try await program.run(arguments)
            #expect(outcome.status == 0)
            try compareWithGolden(outcome.output, name)
        }
        // Dimensions and the composite have none either.
        let items = try await program.run("analyse", "items").output
        #expect(
            items.contains("\nWork, a, b, Composite, c, d: no interval: stratum 'Office' has one"))
    }
}
