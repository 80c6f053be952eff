import GRDB
public import Questionnaires

/// A wave as the store knows it.
public struct StoredWave: Hashable, Sendable {
    /// The id of the questionnaire.
    public let questionnaire: String
    public let wave: Wave
    /// What its import said of the sample beside the definition; `nil` when nothing.
    public let sample: SampleDesign.Amendment?
    /// The words its replies answered.
    public let wordingHash: ContentHash
    /// How many replies it holds.
    public let replies: Int
    /// The first and the last day of its replies, `2021-10-29`; `nil` when no reply has a day.
    public let days: ClosedRange<String>?
}

extension Store {
    /// Every wave by questionnaire, and for each questionnaire by the last day of its replies: the
    /// last is the newest. Waves without a day come first; of equal days the wave that was imported
    /// later stands later.
    public func waves() throws(StorageFault) -> [StoredWave] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT w.questionnaire, w.name, w.sent, w.wording_hash, count(r.id),
                        min(r.submitted), max(r.submitted), w.sample
                    FROM waves w LEFT JOIN replies r ON r.wave = w.number
                    GROUP BY w.number ORDER BY w.questionnaire, max(r.submitted) NULLS FIRST, w.number
                    """
            ).map { row in
                guard let questionnaire = row[0] as String?, let name = row[1] as String?,
                    let hex = row[3] as String?, let hash = ContentHash(hex: hex),
                    let sample = Self.amendment(row[7])
                else { throw StorageFault.damaged(path: path) }
                let first = row[5] as String?
                let last = row[6] as String?
                return StoredWave(
                    questionnaire: questionnaire, wave: Wave(name: name, sent: row[2]),
                    sample: sample, wordingHash: hash, replies: row[4] ?? 0,
                    days: first.flatMap { first in last.map { first...$0 } })
            }
        }
    }

    /// Every wave by questionnaire in the order in which they came, without looking at the replies, of
    /// which there may be millions: the number of replies is 0 and the days are `nil`.
    public func uncountedWaves() throws(StorageFault) -> [StoredWave] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT questionnaire, name, sent, wording_hash, sample FROM waves
                    ORDER BY questionnaire, number
                    """
            ).map { row in
                guard let questionnaire = row[0] as String?, let name = row[1] as String?,
                    let hex = row[3] as String?, let hash = ContentHash(hex: hex),
                    let sample = Self.amendment(row[4])
                else { throw StorageFault.damaged(path: path) }
                return StoredWave(
                    questionnaire: questionnaire, wave: Wave(name: name, sent: row[2]),
                    sample: sample, wordingHash: hash, replies: 0, days: nil)
            }
        }
    }

    /// - Returns: `nil` when the text says nothing that can be read, and `.some(nil)` without a text.
    static func amendment(_ text: String?) -> SampleDesign.Amendment?? {
        guard let text else { return .some(nil) }
        return SampleDesign.Amendment(text: text).map { .some($0) }
    }

    /// The waves of one questionnaire, the newest last.
    public func waves(of questionnaire: QuestionnaireID) throws(StorageFault) -> [StoredWave] {
        try waves().filter { $0.questionnaire == questionnaire.name }
    }
}
