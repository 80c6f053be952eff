import Documents
import Foundation
import Questionnaires
import Storage

/// The definition that a wave is scored by, and where it comes from.
struct DefinitionSource {
    /// A change of weights or thresholds that the store has logged just now.
    struct Rescoring: Hashable {
        let file: String
        let before: ContentHash
        let after: ContentHash
    }

    let definition: Questionnaire
    let wave: StoredWave
    /// The definition file, when it is not the store's.
    private let file: SourceText?

    /// - Parameters:
    ///   - name: an id of the store or a path; `nil` for the only questionnaire of the store.
    ///   - waveName: `nil` for the newest.
    init(named name: String?, wave waveName: String?, in store: Store) throws {
        let waves = try store.waves()
        let known = waves.map(\.questionnaire).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        guard let only = known.first else { throw CommandFault.emptyStore(path: store.path) }

        let id: String
        var fromFile: (source: SourceText, definition: Questionnaire)?
        if let name, !known.contains(name) {
            guard AuthoredFile.exists(at: name) else {
                throw CommandFault.unknownQuestionnaire(name, known: known)
            }
            let source = try AuthoredFile.source(at: name)
            let read = try Questionnaire(source)
            fromFile = (source, read)
            id = read.id.name
        } else if let name {
            id = name
        } else {
            guard known.count == 1 else { throw CommandFault.severalQuestionnaires(known) }
            id = only
        }

        let own = waves.filter { $0.questionnaire == id }
        let chosen = waveName == nil ? own.last : own.first { $0.wave.name == waveName }
        guard let chosen else {
            throw StorageFault.unknownWave(name: waveName ?? "", known: own.map(\.wave.name))
        }
        wave = chosen
        if let fromFile {
            file = fromFile.source
            definition = fromFile.definition
        } else {
            file = nil
            let stored = try store.definition(withWording: chosen.wordingHash)
            definition = try Questionnaire(
                SourceText(name: "\(store.path): definition of \(id)", text: stored.source))
        }
    }

    /// Logs the file's weights, rules and thresholds in the store when they are others than before.
    ///
    /// - Returns: `nil` when nothing changed.
    func noteScoring(in store: Store, at now: Date) throws(StorageFault) -> Rescoring? {
        guard let file else { return nil }
        let before = try store.definition(withWording: wave.wordingHash).scoringHash
        guard before != definition.scoringHash else { return nil }
        try store.score(by: definition, definition: file.text, at: now)
        return Rescoring(file: file.name, before: before, after: definition.scoringHash)
    }
}
