import ExactNumbers
public import Foundation
import GRDB
import Questionnaires

extension Store {
    /// Stores a batch in one transaction: all of it is on disk when this returns, or nothing of it.
    ///
    /// - Throws: as for several batches.
    public func store(_ batch: ReplyBatch, at now: Date) throws(StorageFault) -> StoredCounts {
        try store([batch], at: now)[0]
    }

    /// Stores batches in one transaction: all of them are on disk when this returns, or nothing.
    ///
    /// A reply that is already there with the same content counts as such, so that the same file
    /// again stores nothing twice. Where ids were made from the content of rows, only the very same
    /// file may hold rows that are there. The first batch of a wave binds the wave to its wording. A wave's
    /// count of those asked is replaced when the batch has one, and so is what it says of the sample,
    /// except what weights mean.
    ///
    /// - Parameter now: the time for the log.
    /// - Returns: what each batch came to, in their order.
    /// - Throws: `.otherWording`, `.otherWeighting`, `.otherContent`, `.rowsAlreadyThere`, and what SQLite reports.
    /// - Complexity: one insertion a reply, 10,000 in about 80 ms.
    public func store(
        _ batches: [ReplyBatch], at now: Date
    ) throws(StorageFault) -> [StoredCounts] {
        let time = now.ISO8601Format()
        let counts = try write { db in try batches.map { try store($0, at: time, in: db) } }
        // The replies are safe in the log already, so a checkpoint that fails loses nothing.
        _ = try? checkpoint()
        return counts
    }

    private func store(_ batch: ReplyBatch, at time: String, in db: Database) throws -> StoredCounts
    {
        try note(batch.questionnaire, definition: batch.definition, at: time, in: db)
        let wave = try number(of: batch, db)
        if batch.idsAreMade, try !hasImported(batch.origin.contentHash, into: wave, db) {
            try refuseEqualRows(batch, in: wave, db)
        }
        let counts = try insert(batch.replies, of: batch, into: wave, db)
        try log(batch.origin, counts, of: wave, at: time, in: db)
        return counts
    }

    /// The row of the wave, made when it is new.
    private func number(of batch: ReplyBatch, _ db: Database) throws -> Int64 {
        let questionnaire = batch.questionnaire
        let wave = batch.wave
        let found = try Row.fetchOne(
            db,
            sql: """
                SELECT number, wording_hash, sample FROM waves
                WHERE questionnaire = ? AND name = ?
                """,
            arguments: [questionnaire.id.name, wave.name])
        guard let found else {
            try db.execute(
                sql: """
                    INSERT INTO waves (questionnaire, name, wording_hash, sent, sample)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [
                    questionnaire.id.name, wave.name, questionnaire.wordingHash.hex, wave.sent,
                    batch.sample?.text,
                ])
            return db.lastInsertedRowID
        }
        guard let number = found[0] as Int64?, let hex = found[1] as String?,
            let stored = ContentHash(hex: hex), let sample = Self.amendment(found[2])
        else { throw StorageFault.damaged(path: path) }
        guard stored == questionnaire.wordingHash else {
            throw StorageFault.otherWording(
                wave: wave.name, stored: stored, offered: questionnaire.wordingHash)
        }
        try refuseOtherWeighting(batch, than: sample, in: number, db)
        if let amendment = batch.sample {
            try db.execute(
                sql: "UPDATE waves SET sample = ? WHERE number = ?",
                arguments: [amendment.text, number])
        }
        if let sent = wave.sent {
            try db.execute(
                sql: "UPDATE waves SET sent = ? WHERE number = ?", arguments: [sent, number])
        }
        return number
    }

    /// The weights of a wave mean one thing, and those of the batch were read as they mean.
    private func refuseOtherWeighting(
        _ batch: ReplyBatch, than sample: SampleDesign.Amendment?, in wave: Int64, _ db: Database
    ) throws {
        let own = batch.questionnaire.sample.weighting
        let stored = sample?.weighting ?? own
        let offered = batch.sample?.weighting ?? own
        guard stored != offered,
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM replies WHERE wave = ?)",
                arguments: [wave]) == true
        else { return }
        throw StorageFault.otherWeighting(
            wave: batch.wave.name, stored: stored, offered: offered)
    }

    /// An id that was made from a row says what stands in it, not whose it is.
    private func refuseEqualRows(_ batch: ReplyBatch, in wave: Int64, _ db: Database) throws {
        let search = try db.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM replies WHERE wave = ? AND id = ?)")
        let equal = try batch.replies.count { reply in
            try Bool.fetchOne(search, arguments: [wave, reply.id]) == true
        }
        guard equal == 0 else {
            throw StorageFault.rowsAlreadyThere(
                file: batch.origin.file, wave: batch.wave.name, equal: equal,
                rows: batch.replies.count)
        }
    }

    private func insert(
        _ replies: [Reply], of batch: ReplyBatch, into wave: Int64, _ db: Database
    ) throws -> StoredCounts {
        let insertion = try db.cachedStatement(
            sql: """
                INSERT INTO replies (wave, id, submitted, weight, segments, codes, texts)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (wave, id) DO NOTHING
                """)
        let comparison = try db.cachedStatement(
            sql: """
                SELECT submitted IS ?3 AND weight = ?4 AND segments = ?5 AND codes = ?6
                    AND texts = ?7
                FROM replies WHERE wave = ?1 AND id = ?2
                """)
        var segmentTexts: [[String?]: String] = [:]
        var stored = 0
        var differing: [String] = []
        for reply in replies {
            let segments = segmentTexts[reply.segments] ?? batch.segmentText(of: reply)
            if segmentTexts.count < 1_024 { segmentTexts[reply.segments] = segments }
            let values: StatementArguments = [
                wave, reply.id, reply.submitted, reply.weight.description, segments,
                Data(reply.codes.bytes), batch.text(of: reply),
            ]
            try insertion.execute(arguments: values)
            if db.changesCount > 0 {
                stored += 1
            } else if try Bool.fetchOne(comparison, arguments: values) != true {
                differing.append(reply.id)
            }
        }
        guard differing.isEmpty else {
            throw StorageFault.otherContent(
                wave: batch.wave.name, ids: Array(differing.prefix(10)), count: differing.count)
        }
        return StoredCounts(stored: stored, alreadyThere: replies.count - stored)
    }
}

extension ReplyBatch {
    fileprivate func segmentText(of reply: Reply) -> String {
        var values: [String: String] = [:]
        for (segment, value) in zip(questionnaire.segments, reply.segments) {
            values[segment.id.name] = value
        }
        return NamedTexts(values).json
    }

    fileprivate func text(of reply: Reply) -> String {
        if reply.texts.isEmpty { return "{}" }
        var texts: [String: String] = [:]
        for (field, text) in reply.texts { texts[field.name] = text }
        return NamedTexts(texts).json
    }
}
