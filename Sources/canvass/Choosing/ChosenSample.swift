import Analysis
import Questionnaires
import Storage

/// The replies a command is about: a wave, the conditions on it, and what may be shown of them.
struct ChosenSample {
    /// What a command tells of the replies.
    enum Telling {
        /// How many answered the whole wave, which is no secret: what they said is.
        case counts
        /// What they said: it takes as many as the reporting floor, and a weight above zero.
        case figures
    }

    /// Never fewer replies than the reporting floor, and the rest of the wave is none or not fewer
    /// either.
    let selection: Selection
    /// How many replies that is.
    let replies: Int
    /// The first and the last day of the wave; `nil` when unknown.
    let days: ClosedRange<String>?
    /// How many waves of the questionnaire the store holds.
    let waveCount: Int
    let language: OutputLanguage
    let rescored: DefinitionSource.Rescoring?
    let description: SampleDescription

    var sample: Sample { selection.sample }
    var conditions: [SegmentCondition] { selection.conditions }
    var questionnaire: Questionnaire { sample.questionnaire }

    /// - Throws: `.underTheFloor` when too few replies meet the conditions or all but too few,
    ///   `.nothingWeighs`, and faults of the conditions themselves.
    init(
        _ sample: Sample, source: DefinitionSource, arguments: [ConditionArgument],
        language: OutputLanguage, rescored: DefinitionSource.Rescoring?,
        description: SampleDescription, telling: Telling
    ) throws(CommandFault) {
        days = source.wave.days
        waveCount = source.waveCount
        self.language = language
        self.rescored = rescored
        self.description = description
        if sample.replies.isEmpty {
            // Counted by frequencies, replies that stand for nobody are none.
            let isWeightless = sample.completions.all == 0 && source.wave.replies > 0
            throw isWeightless ? .nothingWeighs() : .emptyWave(sample.wave.name)
        }
        var conditions: [SegmentCondition] = []
        for argument in arguments {
            let condition = try SegmentCondition(argument, of: sample)
            guard !conditions.contains(where: { $0.segment.id == condition.segment.id }) else {
                throw .segmentNamedTwice(condition.segment.id.name)
            }
            conditions.append(condition)
        }
        selection = Selection(sample, where: conditions)
        let floor = sample.questionnaire.reportingFloor
        if selection.isEmpty && floor == 0 { throw .noReplies }
        let isFiltered = !conditions.isEmpty
        let isNumberTold = telling == .counts && !isFiltered
        let count = isNumberTold ? sample.count : selection.replies.value
        guard let count, count > 0 else {
            throw .underTheFloor(floor, isFiltered: isFiltered)
        }
        if case .shown(nil) = selection.weights { throw .nothingWeighs(isFiltered: isFiltered) }
        replies = count
    }

    /// Says on standard error by what was scored, where the result itself does not.
    func sayRescoring() {
        if let rescored { StandardError.write(rescored.sentence(in: language) + "\n") }
    }

    /// The segment with this id or title.
    func segment(named name: String) throws(CommandFault) -> Segment {
        try Self.segment(named: name, of: questionnaire)
    }

    /// By its id, or by its title in any language where no other segment has it.
    static func segment(
        named name: String, of questionnaire: Questionnaire
    ) throws(CommandFault) -> Segment {
        let segments = questionnaire.segments
        if let segment = segments.first(where: { $0.id.name == name }) { return segment }
        let titled = segments.filter { segment in
            segment.title.texts.values.contains { $0.lowercased() == name.lowercased() }
        }
        guard let segment = titled.first, titled.count == 1 else {
            throw .unknownSegment(name, known: segments.map(\.id.name))
        }
        return segment
    }
}

extension SegmentCondition {
    /// Values may be given by name or by label; a comma separates them unless the whole is a value.
    fileprivate init(_ argument: ConditionArgument, of sample: Sample) throws(CommandFault) {
        let questionnaire = sample.questionnaire
        let segment = try ChosenSample.segment(named: argument.segment, of: questionnaire)
        var values = Set<String>()
        if let whole = segment.value(called: argument.values, in: sample) {
            values = [whole]
        } else {
            for part in argument.values.split(separator: ",") {
                let name = String(part)
                guard let value = segment.value(called: name, in: sample) else {
                    throw .unknownValue(
                        name, segment: segment.id.name, known: segment.values?.map(\.name) ?? [])
                }
                values.insert(value)
            }
        }
        guard let condition = SegmentCondition(segment.id, in: values, of: questionnaire) else {
            throw .unknownSegment(segment.id.name, known: questionnaire.segments.map(\.id.name))
        }
        self = condition
    }
}

extension Segment {
    /// - Returns: `nil` when the definition lists the values and this is none of them. Whether
    ///   anybody has a value is not told here: the floor decides what is said about it.
    fileprivate func value(called name: String, in sample: Sample) -> String? {
        if let values {
            return values.first { $0.name == name }?.name
                ?? values.first { $0.label.texts.values.contains(name) }?.name
        }
        guard name.contains(","), let index = sample.questionnaire.segments.firstIndex(of: self)
        else { return name }
        return sample.replies.contains { $0.reply.segments[index] == name } ? name : nil
    }
}
