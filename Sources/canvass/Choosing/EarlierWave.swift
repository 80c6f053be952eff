import Analysis
import Documents
import Foundation
import Questionnaires
import Storage

/// An earlier wave of the questionnaire, its replies scored by the rules of the later one.
struct EarlierWave {
    /// The replies that meet the conditions of the later selection.
    let selection: Selection
    /// The definition they answered.
    let answered: Questionnaire
}

extension SampleOptions {
    /// Reads the wave that `chosen` is compared with.
    ///
    /// - Parameter name: `nil` for the wave before, by the last day of its answers.
    /// - Throws: `CommandFault.noEarlierWave`, `.emptyWave`, and what reading a store throws.
    func loadEarlier(
        _ name: String?, than chosen: ChosenSample,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> EarlierWave {
        let store = try store.open(.existing, environment)
        let own = try store.waves().filter { $0.questionnaire == chosen.questionnaire.id.name }
        let place = own.firstIndex { $0.wave.name == chosen.sample.wave.name } ?? 0
        let names = own.map(\.wave.name).filter { $0 != chosen.sample.wave.name }
        let found =
            name.map { name in own.first { $0.wave.name == name } }
            ?? (place > 0 ? own[place - 1] : nil)
        guard let found, found.wave.name != chosen.sample.wave.name else {
            throw CommandFault.noEarlierWave(
                name, of: chosen.sample.wave.name, known: names)
        }
        let stored = try store.definition(withWording: found.wordingHash)
        let answered = try Questionnaire(
            SourceText(
                name: "\(store.path): definition of \(found.questionnaire)", text: stored.source))
        let replies = try store.replies(of: found.wave.name, to: answered)
            .map { $0.answering(chosen.questionnaire, from: answered) }
        guard !replies.isEmpty else { throw CommandFault.emptyWave(found.wave.name) }
        let sample = Sample(chosen.questionnaire, wave: found.wave, replies: replies)
        return EarlierWave(
            selection: Selection(sample, where: chosen.conditions), answered: answered)
    }
}
