import GRDB
import Questionnaires

/// One line of the log of imports.
public struct StoredImport: Hashable, Sendable {
    public let questionnaire: String
    public let wave: String
    public let origin: ReplyBatch.Origin
    public let counts: StoredCounts
    /// UTC, `2021-12-24T10:00:00Z`.
    public let imported: String
}

extension Store {
    /// Every import, the newest last.
    public func imports() throws(StorageFault) -> [StoredImport] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT w.questionnaire, w.name, i.file, i.content_hash, i.mapping_hash,
                        i.refused, i.left_out, i.stored, i.already_there, i.imported
                    FROM imports i JOIN waves w ON w.number = i.wave ORDER BY i.number
                    """
            ).map { row in
                guard let entry = Self.entry(of: row) else {
                    throw StorageFault.damaged(path: path)
                }
                return entry
            }
        }
    }

    /// Whether a file with these bytes came into the wave before.
    func hasImported(
        _ contentHash: ContentHash, into wave: Int64, _ db: Database
    ) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: "SELECT EXISTS (SELECT 1 FROM imports WHERE wave = ? AND content_hash = ?)",
            arguments: [wave, contentHash.hex]) ?? false
    }

    func log(
        _ origin: ReplyBatch.Origin, _ counts: StoredCounts, of wave: Int64, at time: String,
        in db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO imports (wave, file, content_hash, mapping_hash, stored, already_there,
                    refused, left_out, imported)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                wave, origin.file, origin.contentHash.hex, origin.mappingHash?.hex, counts.stored,
                counts.alreadyThere, origin.refused, origin.leftOut, time,
            ])
    }

    private static func entry(of row: Row) -> StoredImport? {
        guard let questionnaire = row[0] as String?, let wave = row[1] as String?,
            let file = row[2] as String?, let hex = row[3] as String?,
            let contentHash = ContentHash(hex: hex), let imported = row[9] as String?
        else { return nil }
        let origin = ReplyBatch.Origin(
            file: file, contentHash: contentHash,
            mappingHash: (row[4] as String?).flatMap(ContentHash.init(hex:)),
            refused: row[5] ?? 0, leftOut: row[6] ?? 0)
        return StoredImport(
            questionnaire: questionnaire, wave: wave, origin: origin,
            counts: StoredCounts(stored: row[7] ?? 0, alreadyThere: row[8] ?? 0),
            imported: imported)
    }
}
