import Analysis
import Documents
import Foundation
import Intake
import Questionnaires
import Scoring
import Storage
import Synchronization

/// Replies that were counted in one pass, and where they come from.
struct CountedReplies {
    enum Source {
        case wave(StoredWave)
        /// A CSV file, by its name without a folder.
        case file(String)
    }

    let selection: CountedSelection
    let source: Source
    let language: OutputLanguage
    /// The last that says how the sample came about.
    let describedBy: SampleDesign.Author
    /// Weights or thresholds of a file that are others than the store's.
    let rescored: DefinitionSource.Rescoring?

    var tabulation: Tabulation { selection.tabulation }
    var questionnaire: Questionnaire { tabulation.questionnaire }

    private init(
        _ tabulation: Tabulation, _ source: Source, _ language: OutputLanguage,
        describedBy author: SampleDesign.Author = .definition,
        rescored: DefinitionSource.Rescoring? = nil
    ) {
        describedBy = author
        self.rescored = rescored
        selection = CountedSelection(tabulation)
        self.source = source
        self.language = language
    }

    /// Counts a wave of the store.
    ///
    /// - Parameters:
    ///   - named: as for `DefinitionSource`.
    ///   - segment: whose groups are wanted.
    init(
        in store: Store, named: String?, wave: String?, by segment: String?, language: String?,
        environment: [String: String]
    ) throws {
        let source = try DefinitionSource(
            named: named, wave: wave, in: store, countsReplies: false)
        let definition = source.definition
        let language = try OutputLanguage(
            named: language, of: definition, environment: environment)
        let group = try segment.map { try ChosenSample.segment(named: $0, of: definition).id }
        try source.refuseLowerFloor(in: store)
        let description = try SampleDescription(
            of: definition, wave: source.wave.sample, commandLine: .init())
        if description.design.weighting == .frequency { throw CommandFault.countsByFrequencies }
        var counter = ReplyCounter(
            definition, design: description.design, groups: [group].compactMap { $0 })
        var refusal: ReplyCounter.TooManyPlaces?
        var progress = ProgressLine(name: source.wave.wave.name)
        var rows = 0
        try store.replyBlocks(of: source.wave.wave.name, to: definition) { block in
            do throws(ReplyCounter.TooManyPlaces) {
                try counter.add(block)
            } catch {
                refusal = error
                return false
            }
            rows += block.count
            progress.show(rows: rows)
            return true
        }
        progress.end()
        if let refusal { throw CommandFault.tooManyPlaces(most: refusal.most) }
        self.init(
            counter.tabulation(), .wave(source.wave), language, describedBy: description.author,
            rescored: try source.rescoring(isKept: false, in: store))
        try refuseNothingShown(source.wave.wave.name)
    }

    /// Counts the rows of a CSV file.
    ///
    /// - Throws: what `canvass import` would say of the file.
    init(
        file path: String, to definition: Questionnaire, by mapping: Mapping?,
        groups segment: String?, language: String?, threads: Int, environment: [String: String]
    ) throws {
        let language = try OutputLanguage(
            named: language, of: definition, environment: environment)
        let group = try segment.map { try ChosenSample.segment(named: $0, of: definition).id }
        let groups = [group].compactMap { $0 }
        if definition.sample.weighting == .frequency { throw CommandFault.countsByFrequencies }
        let name = AuthoredFile.name(of: path)
        let counted =
            try Self.quickly(path, name, definition, mapping, groups, threads)
            ?? Self.exactly(path, definition, mapping, groups)
        self.init(counted, .file(name), language)
        if tabulation.completions.all == 0 { throw CommandFault.nothingToCount(file: name) }
        try refuseNothingShown(name)
    }

    /// As `ChosenSample` refuses what a command cannot tell anything of.
    private func refuseNothingShown(_ name: String) throws(CommandFault) {
        if selection.replies == 0 { throw .emptyWave(name) }
        guard tabulation.hasWeight else { throw .nothingWeighs() }
        let floor = questionnaire.reportingFloor
        guard selection.replies >= floor else { throw .underTheFloor(floor, isFiltered: false) }
    }

    /// - Returns: `nil` when the file must be read exactly.
    private static func quickly(
        _ path: String, _ name: String, _ definition: Questionnaire, _ mapping: Mapping?,
        _ groups: [SegmentID], _ threads: Int
    ) throws -> Tabulation? {
        guard
            let columns = AnswerColumns(
                path: path, name: name, for: definition, by: mapping,
                score: NamedScores(definition).ofAnswersSoFar)
        else { return nil }
        let counters = (0..<threads).map { _ in CountingThread(definition, groups) }
        let refusal = Mutex<ReplyCounter.TooManyPlaces?>(nil)
        let progress = Mutex(ProgressLine(name: name))
        let outcome = columns.read(threads: threads) { step in
            progress.withLock {
                $0.show(
                    rows: step.rows, share: Double(step.bytes) / Double(max(1, step.totalBytes)))
            }
        } body: { thread, block in
            do throws(ReplyCounter.TooManyPlaces) {
                try counters[thread].add(block)
            } catch {
                refusal.withLock { $0 = error }
                return false
            }
            return true
        }
        progress.withLock { $0.end() }
        switch outcome {
        case .read: break
        case .notUnderstood: return nil
        case .stopped:
            throw CommandFault.tooManyPlaces(most: refusal.withLock { $0?.most } ?? 0)
        }
        var whole = counters[0].tabulation()
        for counter in counters.dropFirst() { whole.merge(counter.tabulation()) }
        return whole
    }

    /// Reads the file as an import does, which says everything that is wrong with it.
    private static func exactly(
        _ path: String, _ definition: Questionnaire, _ mapping: Mapping?, _ groups: [SegmentID]
    ) throws -> Tabulation {
        let files = try AnswerFiles([path], for: definition, by: mapping, to: .count)
        try files.refuse(unless: false)
        var counter = ReplyCounter(definition, groups: groups)
        for answers in files.checked {
            do {
                try ReplyBlock.blocks(of: answers.replies, to: definition) { try counter.add($0) }
            } catch let refusal as ReplyCounter.TooManyPlaces {
                throw CommandFault.tooManyPlaces(most: refusal.most)
            }
        }
        return counter.tabulation()
    }
}

/// A counter that one thread at a time uses: a class, so that blocks are counted where it stands.
private final class CountingThread: Sendable {
    private let counter: Mutex<ReplyCounter>

    init(_ questionnaire: Questionnaire, _ groups: [SegmentID]) {
        counter = Mutex(ReplyCounter(questionnaire, groups: groups))
    }

    func add(_ block: ReplyBlock) throws(ReplyCounter.TooManyPlaces) {
        let refusal: ReplyCounter.TooManyPlaces? = counter.withLock { counter in
            do throws(ReplyCounter.TooManyPlaces) {
                try counter.add(block)
                return nil
            } catch {
                return error
            }
        }
        if let refusal { throw refusal }
    }

    func tabulation() -> Tabulation { counter.withLock { $0.tabulation() } }
}

extension CountedReplies {
    /// Says on standard error by what was scored, where the result itself does not.
    func sayRescoring() {
        if let rescored { StandardError.write(rescored.sentence(in: language) + "\n") }
    }
}

extension Sample.Completions {
    var all: Int { complete + partial + breakOffs }
}
