import Analysis
import ArgumentParser
import Documents
import Foundation
import Questionnaires
import Storage

/// Which replies a command is about, and the language it speaks.
struct SampleOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions

    @Option(
        help: ArgumentHelp(
            "The id of a stored questionnaire, or a definition file with the same questions and "
                + "perhaps other weights or classes, which count this time only (default: the only "
                + "one in the store).",
            valueName: "id or file"))
    var questionnaire: String?

    @Flag(help: "Score by the definition file from now on, and log it in the store.")
    var keep = false

    @Option(
        help: ArgumentHelp(
            "The wave (default: the newest, by the last day of its answers).", valueName: "name"))
    var wave: String?

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Only replies with one of these values; repeat for further segments.",
            valueName: "segment=value,…"),
        transform: ConditionArgument.read)
    var conditions: [ConditionArgument] = []

    @OptionGroup(title: "How the sample came about") var design: DesignOptions

    @Option(
        help: ArgumentHelp(
            "zh or en (default: that of the system if the questionnaire has it, else the "
                + "questionnaire's first).", valueName: "language"))
    var language: String?

    /// Reads the wave from the store and applies the conditions.
    ///
    /// - Throws: `CommandFault`, `DocumentFaults` or `StorageFault`.
    func load(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        telling: ChosenSample.Telling = .figures, at now: Date = Date()
    ) throws -> ChosenSample {
        let store = try store.open(.existing, environment)
        let source = try DefinitionSource(named: questionnaire, wave: wave, in: store)
        let definition = source.definition
        let language = try OutputLanguage(
            named: language, of: definition, environment: environment)
        let replies = try store.replies(of: source.wave.wave.name, to: definition)
        let rescored = try source.rescoring(isKept: keep, in: store)
        try source.refuseLowerFloor(in: store)
        let description = try design.description(
            of: definition, wave: source.wave.sample)
        try design.refuseMissingWeights(in: description)
        try description.refuseFractions(among: replies)
        let weights = try design.namedWeights(
            for: source.wave, of: definition, covering: replies, in: store)
        let sample = Sample(
            definition, wave: source.wave.wave, replies: replies, design: description.design,
            weights: weights)
        try description.check(sample)
        let chosen = try ChosenSample(
            sample, source: source, arguments: conditions, language: language, rescored: rescored,
            description: description, telling: telling)
        if keep { try source.keep(in: store, at: now) }
        return chosen
    }

    func validate() throws {
        if keep && questionnaire == nil {
            throw ValidationError("--keep goes with --questionnaire and a definition file.")
        }
    }
}

/// `tier=gold,platinum` as it was typed.
struct ConditionArgument: Hashable {
    let segment: String
    let values: String

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), equals > argument.startIndex else {
            return nil
        }
        segment = String(argument[..<equals])
        values = String(argument[argument.index(after: equals)...])
        if values.isEmpty { return nil }
    }

    /// - Throws: `ValidationError` with what was found and what was wanted.
    static func read(_ argument: String) throws -> ConditionArgument {
        guard let condition = ConditionArgument(argument: argument) else {
            throw ValidationError(
                "wanted a segment, an equals sign and one value or more, such as --where "
                    + "tier=gold,platinum.")
        }
        return condition
    }
}
