import Analysis
import Documents
import Questionnaires

/// Why a command refused, beyond what files and the store say themselves.
enum CommandFault: Error, Hashable {
    /// - Parameter reason: the system's words: "No such file or directory".
    case cannotRead(path: String, reason: String)
    case cannotWrite(path: String, reason: String)
    case emptyStore(path: String)
    case severalQuestionnaires([String])
    case unknownQuestionnaire(String, known: [String])
    case unknownSegment(String, known: [String])
    case unknownValue(String, segment: String, known: [String])
    case segmentNamedTwice(String)
    case unknownLanguage(String, known: [String])
    /// The questionnaire is not written in it.
    case unknownFormLanguage(String, known: [String])
    /// - Parameter questionnaire: named by its id in the store, so there is no file.
    case nothingToKeep(String)
    /// A mapping cannot be checked without the questionnaire it is for.
    case mappingAlone(path: String)
    /// Texts of a language are checked with the definition that names their file.
    case textsAlone(path: String)
    case noReplies
    /// All weights are zero, or stand for nobody.
    ///
    /// - Parameter wave: its name where another than the chosen one is meant.
    case nothingWeighs(wave: String? = nil, isFiltered: Bool = false)
    /// The wave has no weights that `--weights stored` could mean.
    case noStoredWeights
    case emptyWave(String)
    case nothingToStore
    /// No file of the import has a row.
    case noRows(files: [String])
    /// A file has a header and no rows.
    case nothingToCount(file: String)
    /// Tables for each group, stratum, cluster and unit would not fit the memory.
    case tooManyPlaces(most: Int)
    /// - Parameter isFiltered: whether conditions choose among the replies.
    case underTheFloor(Int, isFiltered: Bool)
    /// What was put together of the sample does not hold.
    case sample(SampleDesign.Flaw, by: SampleDesign.Author)
    /// Some replies have no value of a segment that the command line names.
    case noDesignValue(SegmentID, strata: Bool)
    case smallDesignGroups(SegmentID, strata: Bool, floor: Int)
    /// A definition file with a lower reporting floor than the answers were given under.
    case lowerFloor(Int, stored: Int)
    case noPopulationOfStratum(String)
    case populationOutOfRange(String)
    /// - Parameter stratum: `nil` where there are none.
    /// - Parameter clusters: how many answered; `nil` where that is not told.
    case populationUnderReplies(stratum: String?, clusters: Int?, population: Int)
    /// Replies are to stand for numbers of respondents, and their weights are no whole numbers.
    case weightsAreNoCounts
    /// - Parameter margins: those that were asked for.
    case weighting(WeightingRefusal, [MarginTargets])
    /// - Parameter name: what was asked for; `nil` for the wave before.
    case noEarlierWave(String?, of: String, known: [String])
    /// A wave that was to be the earlier one has later answers.
    case laterWave(String, than: String)
    /// Rows that stand for several respondents are not counted in columns.
    case countsByFrequencies
    /// No rated item stands outside the composite.
    case noOutcome
    /// Reliability is that of the items of a dimension.
    case noDimensions
    /// - Parameter known: items that hold a number.
    case noSeconds(String, known: [String])
    /// Importance and performance need a composite.
    case noPriorities
    /// The questionnaire has no index of the type.
    case noGaps
    case noKano
    /// What is to be explained is an item that is not rated.
    case noSuchOutcome(String, known: [String])
    /// Nothing of the questionnaire is called so.
    case unknownFigure(String, known: [String])
    /// - Parameter known: the waves that the store holds.
    case noWaveName(known: [String])
    /// - Parameter known: the names of the themes that come with the program.
    case unknownTheme(String, known: [String])
    case overwritesInput(path: String)
    /// `--by` goes with charts of groups only.
    case chartWithoutGroups(String)
    /// No group of the segment may be shown, so there is nothing to make a report for.
    case noGroupToReport(String)
    /// A report about a period needs answers with a day.
    case noDays
    case noAnswersOn(String)
    /// The questionnaires that come with the program cannot be found.
    case noShipped
    case unknownShipped(String, known: [String])
    /// A language whose texts cannot be taken out of a shipped questionnaire, nor come second.
    case firstLanguage(String, of: String)
    /// A file that would be written over.
    case exists(path: String)
    /// The input ended while questions were asked.
    case noMoreAnswers
    /// A page would take the place of the definition or of a file of its texts.
    case overwritesDefinition(path: String)
}

extension CommandFault: CustomStringConvertible {
    /// The commonest reason in words that say what to do.
    private static func cannotWrite(_ path: String, _ reason: String) -> String {
        guard reason == "No such file or directory", let end = path.lastIndex(of: "/") else {
            return "\(path): cannot be written: \(reason)"
        }
        return
            "\(path): cannot be written: there is no folder \(String(path[..<end]).quoted()); make "
            + "it first"
    }

    /// What was found, what was wanted and what to do.
    var description: String {
        switch self {
        case .cannotRead(let path, let reason): "\(path): cannot be read: \(reason)"
        case .cannotWrite(let path, let reason): Self.cannotWrite(path, reason)
        case .emptyStore(let path):
            "\(path): the store holds no replies yet; import some with 'canvass import'"
        case .severalQuestionnaires(let ids):
            "the store holds replies to \(ids.count) questionnaires; choose one with "
                + "--questionnaire: \(ids.joined(separator: ", "))"
        case .unknownQuestionnaire(let name, let known):
            "\(name.quoted()) is neither a questionnaire of the store nor a file; "
                + Self.choice("the store holds", known, near: name)
        case .unknownSegment(let name, let known):
            "unknown segment \(name.quoted()); "
                + (known.isEmpty
                    ? "this questionnaire defines none"
                    : Self.choice("this questionnaire defines", known, near: name))
        case .unknownValue(let value, let segment, let known):
            "segment '\(segment)' has no value \(value.quoted()); "
                + Self.choice("it has", known, near: value)
        case .segmentNamedTwice(let name):
            "--where names the segment '\(name)' twice; write its values in one condition: "
                + "--where \(name)=one,other"
        case .unknownLanguage(let name, let known):
            "results cannot be told in \(name.quoted()); choose one of: "
                + known.joined(separator: ", ")
        case .unknownFormLanguage(let name, let known):
            "the definition has no texts in \(name.quoted()); its languages are: "
                + known.joined(separator: ", ")
        case .nothingToKeep(let questionnaire):
            "--keep goes with a definition file; '\(questionnaire)' is scored as the store says "
                + "already"
        case .mappingAlone(let path):
            "\(path): a mapping is checked together with its questionnaire: canvass check "
                + "--questionnaire definition.yaml \(path)"
        case .textsAlone(let path):
            "\(path): a file of texts is checked together with the definition that names it: "
                + "canvass check definition.yaml"
        case .chartWithoutGroups(let kind):
            "the chart '\(kind)' shows no groups; leave --by out"
        case .noGroupToReport(let segment):
            "no group of the segment '\(segment)' may be shown, so there is no report to make for one"
        case .noDays:
            "no reply has a day, so there is no last day, week or month to report on; leave 'period' "
                + "out of the report's definition"
        case .noAnswersOn(let days):
            "nobody answered on \(days); name another day with --day"
        case .noShipped:
            "the questionnaires that come with the program are not found; set "
                + "CANVASS_QUESTIONNAIRES to the folder 'questionnaires'"
        case .unknownShipped(let name, let known):
            "no questionnaire \(name.quoted()) comes with the program; "
                + Self.choice("there are", known, near: name)
        case .firstLanguage(let language, let name):
            "the texts of '\(name)' in '\(language)' stand in the definition itself; let "
                + "'\(language)' be the first of --languages"
        case .exists(let path): "\(path): is there already; name another file with --output"
        case .noMoreAnswers:
            "the input ended before all questions were answered; nothing was written"
        case .noReplies: "no reply meets these conditions"
        case .nothingWeighs(_, isFiltered: true):
            "no reply that --where selects has a weight above zero, and only those that have one are in a "
                + "figure; select more, or leave the weights out with --weights none"
        case .nothingWeighs(let wave, isFiltered: false):
            "no reply\(wave.map { " of wave '\($0)'" } ?? "") has a weight above zero, and only those that "
                + "have one are in a figure; import the answers with their weights, or leave the weights "
                + "out with --weights none"
        case .noStoredWeights:
            "the wave has no weights of its own: its sample is not weighted; leave --weights out, or name "
                + "a weight set"
        case .emptyWave(let name): "wave '\(name)' holds no replies"
        case .noRows(let files):
            "\(files.joined(separator: ", ")): the file has a header and no rows; nothing was stored: "
                + "export it again with the answers"
        case .nothingToCount(let file):
            "\(file): the file has a header and no rows to count; export it again with the answers"
        case .tooManyPlaces(let most):
            "the replies lie in more than \(most) groups, strata, clusters or units, more than can be "
                + "counted in one pass; import them and use 'canvass score' and 'canvass analyse'"
        case .nothingToStore: "no row could be stored; nothing was stored"
        case .noEarlierWave(let name, let wave, let known):
            Self.noEarlierWave(name, wave, known)
        case .laterWave(let name, let wave):
            "wave '\(name)' has later answers than '\(wave)', and --with names the earlier one; say "
                + "--wave \(name) --with \(wave)"
        case .countsByFrequencies:
            "replies with frequency weights stand for several respondents each, and 'canvass tabulate' "
                + "counts each once; use 'canvass analyse items' and 'canvass score'"
        case .noOutcome:
            "the questionnaire has no rated item outside its composite to be explained; name an index "
                + "with --outcome, or ask an overall satisfaction under 'also'"
        case .noSuchOutcome(let name, let known):
            "\(name.quoted()) is an item that is not rated and so no outcome to be explained"
                + (known.isEmpty ? "" : "; " + Self.choice("there are", known, near: name))
        case .noDimensions:
            "the questionnaire has no dimensions, and so no items that are meant to measure one thing"
        case .noSeconds(let name, let known):
            "\(name.quoted()) is no question for a number, which could hold the seconds of a reply; "
                + (known.isEmpty
                    ? "this questionnaire asks for none"
                    : Self.choice("there are", known, near: name))
        case .noPriorities:
            "the questionnaire has no composite, whose weights would say what matters and whose range "
                + "how well it goes; add 'dimensions' with items to the definition"
        case .noGaps:
            "the questionnaire has no index of the type gap: ask each item of it as a perception and "
                + "as an expectation, and add an index 'type: gap' to the definition (canvass new "
                + "servqual shows one)"
        case .noKano:
            "the questionnaire has no index of the type kano: ask of each feature how it is to have it "
                + "and how it is not to have it, on a scale of five answers, and add an index 'type: "
                + "kano' with its features to the definition"
        case .unknownFigure(let name, let known):
            "the questionnaire has no figure \(name.quoted())"
                + (known.isEmpty ? "" : "; " + Self.choice("there are", known, near: name))
        case .underTheFloor(let floor, isFiltered: false):
            "the wave has fewer replies than the reporting floor of \(floor), so nothing is shown; wait "
                + "for more"
        case .underTheFloor(let floor, isFiltered: true):
            "what --where selects, or what it leaves out, has fewer replies than the reporting "
                + "floor of \(floor), so nothing is shown; select more"
        case .sample(let flaw, let author): "\(author.words): \(flaw.words)"
        case .smallDesignGroups(let segment, let isStrata, let floor):
            "some \(isStrata ? "strata" : "clusters") of '\(segment)' have fewer replies than the "
                + "reporting floor of \(floor), and errors by them would give those away; describe the "
                + "sample in the definition or at the import, or leave \(isStrata ? "--strata" : "--clusters") "
                + "out"
        case .lowerFloor(let given, let stored):
            "the file's reporting floor of \(given) is lower than the \(stored) that the answers were given "
                + "under; write 'reporting: {floor: \(stored)}' or more"
        case .noDesignValue(let segment, let isStrata):
            "some replies do not say their '\(segment)', which the command line makes the "
                + "\(isStrata ? "strata" : "clusters") of the sample; name another segment, or import "
                + "them with it"
        case .noPopulationOfStratum(let stratum):
            "--population does not say how many there are in the stratum \(stratum.quoted()); add a "
                + "line for it to the file"
        case .populationOutOfRange(let text):
            "--population \(text): wanted a whole number from 1 to 1000000000000, or a file with a "
                + "line for each stratum"
        case .populationUnderReplies(let stratum, let clusters, let population):
            (clusters.map { "\($0) answered" } ?? "some answered")
                + (stratum.map { " in the stratum \($0.quoted())" } ?? "")
                + ", more than the \(population) that --population says there are; give the number of "
                + "all there are, in clusters where there are clusters"
        case .weighting(let refusal, let margins): refusal.words(margins)
        case .weightsAreNoCounts:
            "with 'weight: frequency' a reply stands for a whole number of respondents, and the stored "
                + "weights are other numbers; use 'weight: sampling', or import the answers again"
        case .noWaveName(let known):
            "no name for the wave: the store holds \(known.joined(separator: ", ")) of this "
                + "questionnaire; say with --wave which one these answers belong to, or name a new "
                + "one"
        case .unknownTheme(let name, let known):
            "\(name.quoted()) is neither a theme that comes with the program nor a file; "
                + (known.isEmpty
                    ? "its themes are not where they should be: name their folder in CANVASS_THEMES"
                    : Self.choice("there are", known, near: name))
        case .overwritesInput(let path):
            "\(path): refused rows cannot go into the file they come from; name another with "
                + "--refused"
        case .overwritesDefinition(let path):
            "\(path): a page cannot go into the file it is made from; name another folder with "
                + "--output"
        }
    }

    private static func noEarlierWave(
        _ name: String?, _ wave: String, _ known: [String]
    ) -> String {
        guard !known.isEmpty else {
            return
                "wave '\(wave)' is the only one of its questionnaire; import another to compare with"
        }
        guard let name else {
            return
                "no wave of the questionnaire stands before '\(wave)'; say with --with which one to "
                + "compare with: \(known.joined(separator: ", "))"
        }
        if name == wave {
            return
                "wave '\(wave)' cannot be compared with itself; name another with --with, or the "
                + "later one with --wave; there \(known.count == 1 ? "is" : "are"): "
                + known.joined(separator: ", ")
        }
        return "there is no wave \(name.quoted()); " + choice("there are", known, near: name)
    }

    private static func choice(_ words: String, _ known: [String], near name: String) -> String {
        let shown = known.prefix(20).joined(separator: ", ")
        let more = known.count > 20 ? " and \(known.count - 20) more" : ""
        let guess = nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
        return "\(guess)\(words): \(shown)\(more)"
    }
}
