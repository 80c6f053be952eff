import Analysis
import ArgumentParser
import Foundation
import Intake
import Questionnaires
import Statistics
import Storage

struct AnalyseWeightsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weights",
        abstract: "Look at the weights, or make new ones from what is known of the population.",
        discussion: """
            Without further options: how unequal the weights in use are, and what that costs.

            With --margins the weights are raked until the categories of each segment in the file \
            have the shares that they have in the population; before, after and target are printed, \
            and what it does to the effective n. --save keeps the result as a weight set of the \
            wave, with everything it was made from; --weights NAME then uses it everywhere. The \
            weights of the replies stay as they are.

            A file of margins is CSV, a line for each category, or YAML:

              region,north,40
              region,south,60
              age,under 35,1200

            Shares add up to 1 or 100, counts to the same population. docs/weighting.md says more.

            Examples:
              canvass analyse weights
              canvass analyse weights --margins census.csv --save census
              canvass analyse weights --margins census.csv --trim 5 --save trimmed
              canvass score --weights census
            """)

    @OptionGroup var analysis: AnalysisOptions

    @Option(help: ArgumentHelp("What the population is known to be like.", valueName: "file"))
    var margins: String?

    @Option(
        help: ArgumentHelp(
            "The weights to begin with (default: those in use).",
            valueName: "none|stored|name"))
    var base: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("No weight above so many times the mean.", valueName: "times"))
    var trimHigh: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("No weight below so many times the mean.", valueName: "times"))
    var trimLow: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Both: no weight above so many times the mean, or below the mean by as much.",
            valueName: "times"))
    var trim: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How far trimming may leave a category from its target, as a share of it.",
            valueName: "share"))
    var drift: Double = 0.01

    @Option(help: ArgumentHelp("Keep the new weights under this name.", valueName: "name"))
    var save: String?

    @Flag(help: "Give up another weight set of this name.")
    var replace = false

    private var makesWeights: Bool { margins != nil || isTrimmed }
    private var isTrimmed: Bool { trim != nil || trimHigh != nil || trimLow != nil }

    func validate() throws {
        if trim != nil && (trimHigh != nil || trimLow != nil) {
            throw ValidationError("--trim says both; leave --trim-high and --trim-low out.")
        }
        if let trim, !(trim > 1 && trim.isFinite) {
            throw ValidationError("--trim must be more than 1, such as 5.")
        }
        if let trimHigh, !(trimHigh > 1 && trimHigh.isFinite) {
            throw ValidationError("--trim-high must be more than 1, such as 5.")
        }
        if let trimLow, !(trimLow > 0 && trimLow < 1) {
            throw ValidationError("--trim-low must be above 0 and below 1, such as 0.2.")
        }
        if !(drift > 0 && drift < 1) {
            throw ValidationError("--drift must be above 0 and below 1, such as 0.01.")
        }
        if replace && save == nil { throw ValidationError("--replace goes with --save.") }
        if !makesWeights && (save != nil || base != nil) {
            throw ValidationError(
                "--save and --base go with --margins or --trim, which make new weights.")
        }
        if makesWeights && !analysis.sample.conditions.isEmpty {
            throw ValidationError("--where does not go with new weights: they are for all replies.")
        }
        if let save, SegmentID(plain: save) == nil || DesignOptions.wordsForWeights.contains(save) {
            throw ValidationError(
                "--save needs a name of letters from a to z, digits, - _ and . other than "
                    + "'none' and 'stored'.")
        }
    }

    func run() throws {
        try analysis.write { chosen, words in
            guard makesWeights else { return try WeightFindings(words).result() }
            let file = try margins.map { path in
                let bytes = try AuthoredFile.bytes(at: path, most: 1 << 24)
                return try MarginFile(
                    AnswerFile(name: AuthoredFile.name(of: path), bytes: bytes),
                    for: chosen.questionnaire)
            }
            let store = try analysis.sample.store.open(
                .existing, ProcessInfo.processInfo.environment)
            let plan = Weighting.Plan(
                margins: (file?.margins ?? []).map { margin in
                    MarginTargets(
                        segment: margin.segment,
                        targets: margin.targets.map {
                            MarginTargets.Target(category: $0.category, amount: $0.amount)
                        })
                }, total: file?.population,
                bounds: bounds, drift: drift)
            let base = try startingWeights(of: chosen, in: store)
            switch chosen.sample.weighted(from: base.weights, by: plan) {
            case .failure(let refusal):
                throw CommandFault.weighting(refusal, plan.margins)
            case .success(let weighting):
                let recipe = WeightSet.Recipe(
                    marginsFile: margins.map(AuthoredFile.name),
                    margins: file?.text ?? "", base: base.name, settings: settings,
                    program: programVersion)
                var findings = WeightFindings(words, made: weighting, by: recipe)
                if let save {
                    findings.saved = try findings.save(
                        as: save, replacing: replace, in: store, at: Date())
                }
                return try findings.result()
            }
        }
    }

    private var bounds: WeightBounds? {
        guard isTrimmed else { return nil }
        return .multiplesOfMean(
            lower: trim.map { 1 / $0 } ?? trimLow, upper: trim ?? trimHigh)
    }

    /// What it takes to make the weights again, besides margins and base.
    private var settings: [String: String] {
        // Without the zero that Swift prints, 1e-09: the hashes of kept sets were made so.
        let tolerance = Raking.usualTolerance.description.replacing("e-0", with: "e-")
        var settings = [
            "tolerance": tolerance, "most-sweeps": Raking.usualLimit.description,
        ]
        settings["trim"] = trim?.description
        settings["trim-high"] = trimHigh?.description
        settings["trim-low"] = trimLow?.description
        if isTrimmed { settings["drift"] = drift.description }
        return settings
    }

    private func startingWeights(
        of chosen: ChosenSample, in store: Store
    ) throws -> (weights: Weighting.Base, name: WeightSet.Base) {
        let design = chosen.sample.design
        let own = design.described.weighting == .none ? "none" : "stored"
        let name = base ?? design.namedWeights?.name ?? own
        switch name {
        case "none": return (.equal, .equal)
        case "stored": return (.stored, .stored)
        default:
            let found = try store.weightSet(
                named: name, ofWave: chosen.sample.wave.name, to: chosen.questionnaire,
                covering: chosen.sample.replies.map(\.reply)
            )
            let named = NamedWeights(name: name, hash: found.hash, weights: found.weights)
            return (.named(named), .set(name: name, hash: found.hash))
        }
    }
}
