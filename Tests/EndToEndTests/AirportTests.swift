import Foundation
import ReferenceData
import Testing

/// From the files as the city publishes them to the printed figures, with nothing but a mapping file
/// for each wave. The data lies in ../shared and is not part of the package.
@Suite("The airport's waves", .enabled(if: ReferenceFolder.isPresent, "needs ../shared/reference"))
struct AirportTests {
    private static let rules = [
        ("R1", "within-dimension", "0"), ("R2", "flat", "0"),
        ("R1_min50", "within-dimension", "0.5"),
    ]

    @Test(
        "put respondents into the exact classes under each missing rule", arguments: [2016, 2017])
    func classes(year: Int) async throws {
        let exact = try ReferenceFolder.figures(at: "sfo/sfo\(year).exact.json")
        for (key, rule, minimum) in Self.rules {
            let program = try await Self.imported(year, rule: rule, minimum: minimum)
            let outcome = try await program.run("score", "--format", "json")
            let score = try JSONTree(Data(outcome.output.utf8))
            let shares = score["composite"]?["class-shares"]?.list ?? []
            let counts = shares.map { $0["respondents"]?["count"]?.integer }
            let expected = exact["rules"]?[key]
            let wanted = ["count_high", "count_mid", "count_low"].map { expected?[$0]?.integer }
            try #require(!wanted.contains(nil))
            #expect(counts == wanted, "\(year) \(key)")
        }
    }

    @Test("give R's means, errors, intervals and shares to nine digits", arguments: [2016, 2017])
    func items(year: Int) async throws {
        let reference = try ReferenceFolder.figures(at: "sfo/sfo\(year).ref.json")
        let program = try await Self.imported(year, rule: "within-dimension", minimum: "0")
        let outcome = try await program.run("analyse", "items", "--format", "json")
        let results = try JSONTree(Data(outcome.output.utf8))
        let items = results["items"]?.list ?? []
        var comparison = Comparison()
        for (name, expected) in reference["weighted_items"]?.group ?? [:] {
            let item = items.first { $0["id"]?.text == name }
            let estimate = item?["estimate"]
            let top = item?["top-two"]
            let found: [(String, JSONTree?)] = [
                ("n", estimate?["n"]), ("sum_w", estimate?["sum-of-weights"]),
                ("mean", estimate?["mean"]),
                ("sd_times_n_over_nminus1", estimate?["standard-deviation"]),
                ("se_design", estimate?["standard-error"]),
                ("degf_design", estimate?["degrees-of-freedom"]),
                ("ci95_design_t_low", estimate?["interval"]?["low"]),
                ("ci95_design_t_high", estimate?["interval"]?["high"]),
                ("kish_n_eff", estimate?["effective-n"]),
                ("median_svyquantile_math", estimate?["median"]),
            ]
            for (key, value) in found {
                comparison.hold(value?.number, against: expected, key, of: name)
            }
            comparison.hold(
                item?["distribution"]?.list.map { $0["share"]?.number } ?? [],
                against: expected["shares"], "\(name).shares")
            comparison.hold(
                top?["share"]?.number, against: expected["top2"], "share", of: "\(name).top2")
            let wilson = top?["wilson-interval"]
            comparison.hold(
                wilson?["low"]?.number, against: expected["top2"], "wilson_kish_low", of: name)
            comparison.hold(
                wilson?["high"]?.number, against: expected["top2"], "wilson_kish_high", of: name)
            let design = top?["design-interval"]
            comparison.hold(
                [design?["low"]?.number, design?["high"]?.number],
                against: expected["top2"]?["svyciprop_beta"], "\(name).svyciprop_beta")
        }
        #expect(comparison.faults == [])
        // 24 items and, in 2017, the recommendation: ten figures, the shares, top two and intervals.
        #expect(comparison.count >= (year == 2016 ? 24 * 20 : 25 * 20))
        print("sfo\(year): \(comparison.count) figures, worst \(comparison.worst)")
    }

    private static func imported(
        _ year: Int, rule: String, minimum: String
    ) async throws -> CanvassProgram {
        let program = try CanvassProgram()
        let shipped = try String(
            contentsOfFile: Checkout.path("questionnaires/airport/definition.yaml"), encoding: .utf8
        )
        let definition =
            shipped
            .replacing("missing: within-dimension", with: "missing: \(rule)")
            .replacing("minimum-answered: 0.5", with: "minimum-answered: \(minimum)")
        try program.folder.newFile("definition.yaml", definition)
        let packed = try ReferenceFolder.data(at: "sfo/raw-\(year).csv.gz")
        try program.folder.newFile("answers.csv.gz", packed)
        let unpacking = try await program.shell("gzip -d answers.csv.gz")
        try #require(unpacking.status == 0)
        let outcome = try await program.run(
            "import", "--questionnaire", "definition.yaml", "--mapping",
            Checkout.path("questionnaires/airport/sfo-\(year).mapping.yaml"), "answers.csv")
        try #require(outcome.status == 0, "\(outcome.errors)")
        return program
    }
}
