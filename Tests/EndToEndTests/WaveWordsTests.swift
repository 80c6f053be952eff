import Foundation
import Testing

@Suite("The words of a comparison of waves")
struct WaveWordsTests {
    private let arguments = ["analyse", "compare", "--explain", "--language"]

    @Test("say nothing of the population beside the process", arguments: [60, 63])
    func populations(population: Int) async throws {
        let program = try await TwoWaves.imported(
            sample: "clusters: customer, population: \(population == 60 ? 600 : 63)")
        let english = try await program.run(arguments + ["en"]).output
        #expect(
            english.contains(
                "(customers as clusters), about the process behind both waves (no finite population "
                    + "correction); "), "\(english)")
        #expect(!english.contains("finite population)") && !english.contains("of the population"))
        let chinese = try await program.run(arguments + ["zh"]).output
        #expect(chinese.contains("（以客户为群），针对两次调查背后的过程，不作有限总体校正；"))
        #expect(!chinese.contains("总体中的") && !chinese.contains("，有限总体校正"))
    }

    @Test("print the change where nobody's answer changed, and count the rest of a long list")
    func unchanged() async throws {
        let program = try await CanvassProgram.withCableGroup()
        let answers = try String(contentsOfFile: Checkout.answers, encoding: .utf8)
        try program.folder.newFile("again.csv", answers.replacing("2021-", with: "2022-"))
        let stored = try await program.run(
            "import", "--questionnaire", Checkout.definition, "--wave", "2022", "again.csv")
        #expect(stored.status == 0, "\(stored.errors)")
        let english = try await program.run(arguments + ["en"]).output
        #expect(english.contains(/q1 Product reliability +143 +143 +4\.37 +4\.37 +0\.00/))
        #expect(
            english.contains(
                "and 5 more: no test, nobody's answer changed, or all are equal.\n"), "\(english)")
        #expect(english.contains("nothing was tested, so that there are no p values.\n"))
        #expect(!english.contains("over 0 figures"))
        let chinese = try await program.run(arguments + ["zh"]).output
        #expect(chinese.contains("等 11 项：未检验，无人改变答案，或所有作答相同。"))
        #expect(chinese.contains("未作检验，没有 p 值。"))
        let csv = try await program.run("analyse", "compare", "--format", "csv").output
        #expect(csv.contains(/changes,q1,false,143,143,4\.3\d+,4\.3\d+,0(\.0)?,,,/), "\(csv)")
    }

    @Test("speak of what may still have moved only where something was tested and did not show")
    func doubt() async throws {
        let program = try await TwoWaves.imported()
        let english = try await program.run(arguments + ["en"]).output
        #expect(
            english.contains("rose by more than chance; nothing fell.\nA figure that is 'not sign"))
        let chinese = try await program.run(arguments + ["zh"]).output
        #expect(chinese.contains("上升超出偶然；没有下降的。\n“不显著”的指标也可能有变动"))
    }

    @Test("count a figure once that stands there under two names")
    func twins() async throws {
        let program = try await TwoWaves.imported(weights: .oneDimension)
        let english = try await program.run(arguments + ["en", "--match", "none"]).output
        #expect(english.contains("Work is the same figure as Composite: their test counts once.\n"))
        #expect(english.contains("p adjusted by Holm over 6 figures; "), "\(english)")
        let chinese = try await program.run(arguments + ["zh", "--match", "none"]).output
        #expect(chinese.contains("工作与综合得分是同一个数值，检验只计一次。\n"))
        #expect(chinese.contains("检验族为 6 项指标；"))
        let csv = try await program.run(
            "analyse", "compare", "--match", "none", "--format", "csv")
        let rows = csv.output.split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        func adjusted(_ figure: String) throws -> Double {
            let place = try #require(rows[0].firstIndex(of: "p-adjusted"))
            let row = try #require(rows.first { $0.contains(Substring(figure)) })
            return try #require(Double(row[place]))
        }
        func plain(_ figure: String) throws -> Double {
            let place = try #require(rows[0].firstIndex(of: "p"))
            let row = try #require(rows.first { $0.contains(Substring(figure)) })
            return try #require(Double(row[place]))
        }
        #expect(try adjusted("composite") == adjusted("work"))
        // The smallest of six different figures.
        #expect(try abs(adjusted("speed") - 6 * plain("speed")) < 1e-12)
    }

    @Test("count those who changed their stratum, who are not matched")
    func strata() async throws {
        let program = try await TwoWaves.imported(sample: "strata: department") {
            $0.replacing(",shop,", with: ",field,")
        }
        let match = ["--match", "customer"]
        let english = try await program.run(arguments + ["en"] + match)
        #expect(english.status == 0, "\(english.errors)")
        #expect(english.output.contains("43 customers answered both waves, each taken as one, "))
        #expect(
            english.output.contains(
                "20 more answered both waves, but from different strata, and are not matched.\n"),
            "\(english.output)")
        let chinese = try await program.run(arguments + ["zh"] + match).output
        #expect(chinese.contains("另有 20 个两次都作答，但前后分属不同的层，未作配对。\n"))
        let all = try await TwoWaves.imported(sample: "strata: department") {
            $0.replacing(",shop,", with: ",old,").replacing(",field,", with: ",shop,")
                .replacing(",hotline,", with: ",field,").replacing(",old,", with: ",hotline,")
                .replacing(",lab,", with: ",field,")
        }
        let none = try await all.run(arguments + ["en"] + match).output
        #expect(none.contains("\n63 answered both waves, but from different strata, and are not"))
        #expect(!none.contains("taken as one"))
    }

    @Test("compare what was expected as well as what was found")
    func expectations() async throws {
        let program = try await CanvassProgram.withExample("servqual")
        let folder = Checkout.path("questionnaires/servqual")
        let again = try await program.run(
            "import", "--questionnaire", folder + "/definition.yaml", "--wave", "next",
            folder + "/responses.csv")
        #expect(again.status == 0, "\(again.errors)")
        let compared = try await program.run(
            "analyse", "compare", "--wave", "next", "--with", "example", "--language", "en")
        #expect(compared.status == 0, "\(compared.errors)")
        #expect(compared.output.contains(/r1\/expectation Done by the agreed +118 +118 +6\.36/))
        #expect(!compared.output.contains(" new\n"))
    }

    @Test("refuse a later wave in place of the earlier, and the wave itself, with what to do")
    func order() async throws {
        let program = try await TwoWaves.imported()
        let later = try await program.run(
            "analyse", "compare", "--wave", "2025", "--with", "2026")
        #expect(later.status == 1 && later.output == "")
        #expect(
            later.errors
                == "wave '2026' has later answers than '2025', and --with names the earlier one; say "
                + "--wave 2026 --with 2025\n")
    }
}
