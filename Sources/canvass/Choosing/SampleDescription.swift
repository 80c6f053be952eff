import Analysis
import Documents
import ExactNumbers
import Questionnaires
import Statistics

/// How the sample of a command came about, put together from everyone who says something of it.
struct SampleDescription {
    /// What is in force.
    let design: SampleDesign
    /// What the import of the wave said beside the definition.
    let wave: SampleDesign.Amendment?
    let commandLine: SampleDesign.Amendment

    /// - Throws: `.sample` when what was put together does not hold.
    init(
        of questionnaire: Questionnaire, wave: SampleDesign.Amendment?,
        commandLine: SampleDesign.Amendment
    ) throws(CommandFault) {
        self.wave = wave
        self.commandLine = commandLine
        let stored = wave.map(questionnaire.sample.amended) ?? questionnaire.sample
        design = stored.amended(by: commandLine)
        let flaw = design.flaws(in: questionnaire).first
        if let flaw {
            let isOwn = stored.flaws(in: questionnaire).first == flaw
            throw .sample(flaw, by: isOwn ? .wave : .commandLine)
        }
    }

    /// The last that says something.
    var author: SampleDesign.Author {
        if !commandLine.isEmpty { return .commandLine }
        return wave.map { !$0.isEmpty } == true ? .wave : .definition
    }

    /// Everything that someone beside the definition says, the command line last.
    var amendments: [(author: SampleDesign.Author, says: SampleDesign.Amendment)] {
        [(.wave, wave ?? .init()), (.commandLine, commandLine)].filter { !$0.1.isEmpty }
    }

    /// - Throws: `.weightsAreNoCounts` when replies cannot stand for numbers of respondents.
    func refuseFractions(among replies: [Reply]) throws(CommandFault) {
        guard design.weighting == .frequency else { return }
        let most = FixedDecimal(SampleDesign.mostAlike)
        let isCounted = replies.allSatisfy {
            $0.weight.units % FixedDecimal.one.units == 0 && $0.weight <= most
        }
        guard isCounted else { throw .weightsAreNoCounts }
    }

    /// Looks at what the command line says beside the replies.
    ///
    /// - Throws: `.noDesignValue`, `.smallDesignGroups`, `.noPopulationOfStratum`, `.populationUnderReplies`.
    func check(_ sample: Sample) throws(CommandFault) {
        let named = [
            (commandLine.strata == nil ? nil : design.strata, true),
            (commandLine.clusters == nil ? nil : design.clusters, false),
        ]
        for (segment, isStrata) in named {
            guard let segment,
                let index = sample.questionnaire.segments.firstIndex(where: { $0.id == segment })
            else { continue }
            guard sample.replies.allSatisfy({ $0.reply.segments[index] != nil }) else {
                throw .noDesignValue(segment, strata: isStrata)
            }
            // Errors of groups that the reader chooses would tell of the small ones among them.
            let floor = sample.questionnaire.reportingFloor
            guard sample.questionnaire.confidentiality != .identified else { continue }
            let groups = Dictionary(grouping: sample.replies) { $0.reply.segments[index] }
            guard groups.values.allSatisfy({ $0.count >= floor }) else {
                throw .smallDesignGroups(segment, strata: isStrata, floor: floor)
            }
        }
        guard commandLine.population != nil, design.population != nil else { return }
        for (index, stratum) in sample.design.stratified.strata.enumerated() {
            let names = sample.design.strata
            let name = names.indices.contains(index) ? names[index] : nil
            guard let population = stratum.population else {
                throw .noPopulationOfStratum(name ?? "")
            }
            guard stratum.clusters <= population else {
                let isFew = stratum.clusters < sample.questionnaire.reportingFloor
                throw .populationUnderReplies(
                    stratum: name, clusters: isFew ? nil : stratum.clusters,
                    population: population)
            }
        }
    }
}

extension SampleDesign.Author {
    /// The beginning of a fault.
    var words: String {
        switch self {
        case .definition: "the sample as the definition describes it"
        case .wave: "the sample as the import of the wave describes it"
        case .commandLine: "the sample as the command line describes it"
        }
    }
}

extension SampleDesign.Flaw {
    /// What was found and what to do.
    var words: String {
        switch self {
        case .unknownSegment(let id, let known):
            "unknown segment '\(id)'; "
                + (known.isEmpty
                    ? "this questionnaire defines none"
                    : "this questionnaire defines: \(known.map(\.name).joined(separator: ", "))")
        case .strataAreClusters(let id):
            "'\(id)' cannot be both the strata and the clusters; strata are groups of clusters: name "
                + "another segment with --strata or --clusters, or write none"
        case .onePopulationForStrata(let id):
            "the population is one number, and the sample has strata by '\(id)'; give --population a "
                + "file with a line for each stratum, such as north,120"
        case .populationByStratumWithoutStrata:
            "the population is given by stratum, and the sample has no strata; name them with "
                + "--strata, or give one number"
        case .unknownStratum(let name, let segment, let known):
            "the population names the stratum \(name.quoted()), which '\(segment)' does not have; it "
                + "has: \(known.joined(separator: ", "))"
        case .stratumWithoutPopulation(let name, let segment):
            "the population of the stratum \(name.quoted()) of '\(segment)' is not given; add a line "
                + "for it"
        }
    }
}
