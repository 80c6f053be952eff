public import Foundation
import GRDB
public import Questionnaires

/// A definition as it was used with a wording.
public struct StoredDefinition: Hashable, Sendable {
    public let questionnaire: String
    public let wordingHash: ContentHash
    public let scoringHash: ContentHash
    /// The text of the definition file.
    public let source: String
    /// UTC, `2021-12-24T10:00:00Z`.
    public let firstUsed: String
}

extension Store {
    /// Notes that replies are scored by this definition from now on, which may have other weights
    /// and thresholds than the one before, but not other words.
    ///
    /// - Returns: whether it differs from the one in force, which stays in the log.
    /// - Throws: `.unknownWording` when the store holds no replies to these words, and what SQLite
    ///   reports.
    @discardableResult
    public func score(
        by questionnaire: Questionnaire, definition: String, at now: Date
    ) throws(StorageFault) -> Bool {
        try write { db in
            guard try Self.knows(questionnaire.wordingHash, db) else {
                throw StorageFault.unknownWording(questionnaire.wordingHash)
            }
            return try note(
                questionnaire, definition: definition, at: now.ISO8601Format(), in: db)
        }
    }

    /// The definition in force for a wording: the last one it was used with.
    ///
    /// - Throws: `.unknownWording`, and what SQLite reports.
    public func definition(
        withWording hash: ContentHash
    ) throws(StorageFault) -> StoredDefinition {
        guard let newest = try definitions(withWording: hash).last else {
            throw .unknownWording(hash)
        }
        return newest
    }

    /// Every definition a wording was used with, from the first to the one in force; empty when the
    /// wording is unknown.
    public func definitions(
        withWording hash: ContentHash
    ) throws(StorageFault) -> [StoredDefinition] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT q.id, s.scoring_hash, s.source, s.first_used
                    FROM scorings s JOIN questionnaires q USING (wording_hash)
                    WHERE wording_hash = ? ORDER BY s.number
                    """,
                arguments: [hash.hex]
            ).map { row in
                guard let id = row[0] as String?, let hex = row[1] as String?,
                    let scoring = ContentHash(hex: hex), let source = row[2] as String?,
                    let firstUsed = row[3] as String?
                else { throw StorageFault.damaged(path: path) }
                return StoredDefinition(
                    questionnaire: id, wordingHash: hash, scoringHash: scoring, source: source,
                    firstUsed: firstUsed)
            }
        }
    }

    /// - Returns: whether the definition is another than the one in force.
    @discardableResult
    func note(
        _ questionnaire: Questionnaire, definition: String, at time: String, in db: Database
    ) throws -> Bool {
        let wording = questionnaire.wordingHash.hex
        try db.execute(
            sql: """
                INSERT INTO questionnaires (wording_hash, id, first_stored) VALUES (?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
            arguments: [wording, questionnaire.id.name, time])
        try db.execute(
            sql: """
                INSERT INTO scorings (wording_hash, scoring_hash, source, first_used)
                SELECT ?1, ?2, ?3, ?4
                WHERE (SELECT source FROM scorings WHERE wording_hash = ?1
                       ORDER BY number DESC LIMIT 1) IS NOT ?3
                """,
            arguments: [wording, questionnaire.scoringHash.hex, definition, time])
        return db.changesCount > 0
    }

    private static func knows(_ wording: ContentHash, _ db: Database) throws -> Bool {
        try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM questionnaires WHERE wording_hash = ?)",
            arguments: [wording.hex]) ?? false
    }
}
