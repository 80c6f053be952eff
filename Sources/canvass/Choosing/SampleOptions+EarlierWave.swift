import Analysis
import Documents
import Foundation
import Questionnaires
import Storage

extension SampleOptions {
    /// Reads the wave that `chosen` is compared with.
    ///
    /// - Parameter name: `nil` for the wave before, by the last day of its answers.
    /// - Throws: `CommandFault.noEarlierWave`, `.laterWave`, `.emptyWave`, `.nothingWeighs`,
    ///   and what reading a store throws.
    func loadEarlier(
        _ name: String?, than chosen: ChosenSample,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> EarlierWave {
        let store = try store.open(.existing, environment)
        let waves = try store.waves().filter { $0.questionnaire == chosen.questionnaire.id.name }
        let place = waves.firstIndex { $0.wave.name == chosen.sample.wave.name } ?? 0
        let names = waves.map(\.wave.name).filter { $0 != chosen.sample.wave.name }
        let found =
            name.map { name in waves.first { $0.wave.name == name } }
            ?? (place > 0 ? waves[place - 1] : nil)
        guard let found, found.wave.name != chosen.sample.wave.name else {
            throw CommandFault.noEarlierWave(
                name, of: chosen.sample.wave.name, known: names)
        }
        if let last = waves[place].days?.upperBound, let other = found.days?.upperBound,
            other > last
        {
            throw CommandFault.laterWave(found.wave.name, than: chosen.sample.wave.name)
        }
        return try earlier(found, than: chosen, in: store)
    }

    /// Reads a wave of the questionnaire, its replies made to answer that of the later one.
    ///
    /// - Throws: `CommandFault.emptyWave`, `.nothingWeighs`, and what reading a store throws.
    func earlier(
        _ found: StoredWave, than chosen: ChosenSample, in store: Store
    ) throws -> EarlierWave {
        let stored = try store.definition(withWording: found.wordingHash)
        let answered = try Questionnaire(
            SourceText(
                name: "\(store.path): definition of \(found.questionnaire)", text: stored.source))
        let own = try store.replies(of: found.wave.name, to: answered)
        guard !own.isEmpty else { throw CommandFault.emptyWave(found.wave.name) }
        // What weights mean is a matter of the wave that has them.
        var described = found.sample ?? .init()
        described.weighting = described.weighting ?? answered.sample.weighting
        let description = try design.description(
            of: chosen.questionnaire, wave: described, isCompared: true)
        try description.refuseFractions(among: own)
        let weights = try design.namedWeights(
            for: found, of: answered, covering: own, in: store)
        let sample = Sample(
            chosen.questionnaire, wave: found.wave,
            replies: own.map { $0.answering(chosen.questionnaire, from: answered) },
            design: description.design, weights: weights)
        let selection = Selection(sample, where: chosen.conditions)
        if case .shown(nil) = selection.weights {
            throw CommandFault.nothingWeighs(wave: found.wave.name)
        }
        return EarlierWave(selection: selection, answered: answered)
    }
}
