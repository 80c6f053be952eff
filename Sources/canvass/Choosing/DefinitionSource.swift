import Documents
import Foundation
import Questionnaires
import Storage

/// The definition that a wave is scored by, and where it comes from.
struct DefinitionSource {
    /// Weights or thresholds of a file that are others than the store's.
    struct Rescoring: Hashable {
        let file: String
        /// The store's, until now.
        let before: ContentHash
        let after: ContentHash
        /// Whether the store has logged the change and scores by it from now on.
        let isKept: Bool
    }

    let definition: Questionnaire
    let wave: StoredWave
    /// How many waves of the questionnaire the store holds.
    let waveCount: Int
    /// The definition file, when it is not the store's.
    private let file: DefinitionFile?

    /// - Parameters:
    ///   - name: an id of the store or a path; `nil` for the only questionnaire of the store.
    ///   - waveName: `nil` for the newest: the one with the last day of answers.
    ///   - countsReplies: whether the number of replies of the wave and its days are wanted, which
    ///     takes a pass over all replies of the store.
    init(
        named name: String?, wave waveName: String?, in store: Store, countsReplies: Bool = true
    ) throws {
        var waves = countsReplies ? try store.waves() : try store.uncountedWaves()
        let known = waves.map(\.questionnaire).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        guard let only = known.first else { throw CommandFault.emptyStore(path: store.path) }

        let id: String
        var fromFile: DefinitionFile?
        if let name, !known.contains(name) {
            guard AuthoredFile.exists(at: name) else {
                throw CommandFault.unknownQuestionnaire(name, known: known)
            }
            let read = try DefinitionFile(at: name)
            fromFile = read
            id = read.questionnaire.id.name
        } else if let name {
            id = name
        } else {
            guard known.count == 1 else { throw CommandFault.severalQuestionnaires(known) }
            id = only
        }

        if !countsReplies, waveName == nil, waves.count(where: { $0.questionnaire == id }) > 1 {
            waves = try store.waves()
        }
        let own = waves.filter { $0.questionnaire == id }
        let chosen = waveName == nil ? own.last : own.first { $0.wave.name == waveName }
        guard let chosen else {
            throw StorageFault.unknownWave(name: waveName ?? "", known: own.map(\.wave.name))
        }
        wave = chosen
        waveCount = own.count
        if let fromFile {
            file = fromFile
            definition = fromFile.questionnaire
        } else {
            file = nil
            let stored = try store.definition(withWording: chosen.wordingHash)
            definition = try Questionnaire(
                SourceText(name: "\(store.path): definition of \(id)", text: stored.source))
        }
    }

    /// How the file's weights, rules and thresholds differ from the store's.
    ///
    /// - Parameter isKept: whether the file is going to be kept.
    /// - Returns: `nil` when there is no file or both score alike.
    /// - Throws: `CommandFault.nothingToKeep` when there is no file to keep, and `StorageFault`.
    func rescoring(isKept: Bool, in store: Store) throws -> Rescoring? {
        guard let file else {
            if isKept { throw CommandFault.nothingToKeep(definition.id.name) }
            return nil
        }
        let before = try store.definition(withWording: wave.wordingHash).scoringHash
        guard before != definition.scoringHash else { return nil }
        return Rescoring(
            file: file.path, before: before, after: definition.scoringHash, isKept: isKept)
    }

    /// - Throws: `CommandFault.lowerFloor` when the file would show smaller groups than those who
    ///   answered were promised; identified replies may be shown as the author says.
    func refuseLowerFloor(in store: Store) throws {
        guard file != nil, definition.confidentiality != .identified else { return }
        let stored = try store.definition(withWording: wave.wordingHash)
        let before = try Questionnaire(
            SourceText(name: "\(store.path): definition of \(definition.id)", text: stored.source))
        guard definition.reportingFloor >= before.reportingFloor else {
            throw CommandFault.lowerFloor(
                definition.reportingFloor, stored: before.reportingFloor)
        }
    }

    /// Makes the file the definition that the store scores by, and logs it.
    func keep(in store: Store, at now: Date) throws(StorageFault) {
        guard let file else { return }
        try store.score(by: definition, definition: file.text, at: now)
    }
}

extension DefinitionSource.Rescoring {
    /// What a person should know about it, on one line.
    func sentence(in language: OutputLanguage) -> String {
        guard isKept else {
            return language.say(
                "Scored by \(file) this time only: scoring \(after.short), the store's is "
                    + "\(before.short); --keep makes it the store's scoring.",
                "仅本次按 \(file) 计分：计分规则 \(after.short)，数据库中为 \(before.short)；"
                    + "加 --keep 可改为数据库的计分规则。")
        }
        return language.say(
            "Scored by \(file) from now on: scoring \(after.short), before \(before.short); the "
                + "store has logged the change.",
            "自此按 \(file) 计分：计分规则 \(after.short)，此前为 \(before.short)；更改已记入数据库。")
    }
}
