import Analysis
public import ArgumentParser
import Intake
public import Questionnaires
import Storage

/// What the command line says of the sample, in place of what the wave's import and the definition
/// say.
struct DesignOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The weights: none, stored, or a weight set of the wave (default: stored, where the "
                + "sample is weighted).", valueName: "none|stored|name"))
    var weights: String?

    @Option(
        help: ArgumentHelp(
            "The segment whose groups were sampled apart.", valueName: "segment|none"))
    var strata: String?

    @Option(
        help: ArgumentHelp(
            "The segment whose members were chosen together.", valueName: "segment|none"))
    var clusters: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "How many there are in all, clusters where there are clusters; with strata a CSV file, "
                + "a line for each: north,120.", valueName: "count|file|none"))
    var population: String?

    @Option(
        help: ArgumentHelp(
            "A stratum with one cluster: refuse (no interval), certainty (it is known) or adjust "
                + "(its distance from the mean of all).", valueName: "rule"))
    var loneCluster: SampleDesign.LoneCluster?

    private typealias Amendment = SampleDesign.Amendment

    /// - Parameters:
    ///   - wave: what the import of the wave says.
    ///   - isCompared: whether it is the wave that another one is compared with, which has a
    ///     population of its own.
    /// - Throws: `CommandFault`, and `IntakeFaults` of the file of the population.
    func description(
        of questionnaire: Questionnaire, wave: SampleDesign.Amendment?, isCompared: Bool = false
    ) throws -> SampleDescription {
        var amendment = Amendment()
        if weights == Amendment.wordForNone { amendment.weighting = SampleDesign.Weighting.none }
        amendment.strata = try strata.map { try Self.setting($0, of: questionnaire) }
        amendment.clusters = try clusters.map { try Self.setting($0, of: questionnaire) }
        if !isCompared { amendment.population = try population.map(Self.population) }
        amendment.loneCluster = loneCluster
        return try SampleDescription(
            of: questionnaire, wave: wave, commandLine: amendment)
    }

    /// - Throws: `.noStoredWeights` when stored weights are asked for and there are none.
    func refuseMissingWeights(in description: SampleDescription) throws(CommandFault) {
        if weights == Self.wordForStored, description.design.weighting == .none {
            throw .noStoredWeights
        }
    }

    private static func setting(
        _ name: String, of questionnaire: Questionnaire
    ) throws(CommandFault) -> Amendment.Setting<SegmentID> {
        guard name != Amendment.wordForNone else { return .absent }
        return .value(try ChosenSample.segment(named: name, of: questionnaire).id)
    }

    private static func population(
        _ text: String
    ) throws -> Amendment.Setting<SampleDesign.Population> {
        if text == Amendment.wordForNone { return .absent }
        if let count = Int(text) {
            guard SampleDesign.populations.contains(count) else {
                throw CommandFault.populationOutOfRange(text)
            }
            return .value(.total(count))
        }
        let bytes = try AuthoredFile.bytes(at: text, most: AnswerFile.largestByteCount)
        return .value(.strata(try PopulationFile(AnswerFile(name: text, bytes: bytes)).counts))
    }

    /// The weight set that `--weights` names; `nil` when it names none.
    ///
    /// - Throws: `StorageFault`.
    func namedWeights(
        for wave: StoredWave, of questionnaire: Questionnaire, covering replies: [Reply],
        in store: Store
    ) throws(StorageFault) -> NamedWeights? {
        guard let weights, !Self.wordsForWeights.contains(weights) else { return nil }
        let stored = try store.weightSet(
            named: weights, ofWave: wave.wave.name, to: questionnaire, covering: replies)
        return NamedWeights(name: stored.name, hash: stored.hash, weights: stored.weights)
    }

    /// What cannot be the name of a weight set.
    static let wordsForWeights = ["none", wordForStored]
    private static let wordForStored = "stored"
}

extension SampleDesign.LoneCluster: ExpressibleByArgument {}
