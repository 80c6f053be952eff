import Documents
import Foundation
import GRDB
import Questionnaires

extension Store {
    /// From format 1 to format 2. Codes held one byte for each item answered on a scale, and of items
    /// answered in words the texts alone, so that a question not asked looked like one skipped. Since
    /// format 2 each item has its bytes; one in words has one that says whether something was written.
    ///
    /// - Throws: `.unreadableDefinition`, `.damaged`.
    /// - Complexity: one pass over the replies of questionnaires that have items answered in words.
    static func addWrittenStates(_ store: Store, _ db: Database) throws {
        var layouts: [String: ReplyLayout] = [:]
        let waves = try Row.fetchAll(
            db,
            sql: """
                SELECT w.number, w.name, w.questionnaire, w.wording_hash,
                    (SELECT source FROM scorings s WHERE s.wording_hash = w.wording_hash
                     ORDER BY s.number DESC LIMIT 1)
                FROM waves w ORDER BY w.number
                """)
        for wave in waves {
            guard let number = wave[0] as Int64?, let name = wave[1] as String?,
                let questionnaire = wave[2] as String?, let wording = wave[3] as String?,
                let source = wave[4] as String?
            else { throw StorageFault.damaged(path: store.path) }
            guard let layout = layouts[wording] ?? layout(of: source, wording: wording) else {
                throw StorageFault.unreadableDefinition(
                    path: store.path, wave: name, questionnaire: questionnaire)
            }
            layouts[wording] = layout
            try store.addWrittenStates(toWave: number, layout, db)
        }
    }

    /// - Returns: `nil` when the definition cannot be read, or not as the replies answered it.
    private static func layout(of source: String, wording: String) -> ReplyLayout? {
        let text = SourceText(name: "the stored definition", text: source)
        guard let questionnaire = try? Questionnaire(text),
            questionnaire.wordingHash.hex == wording
        else { return nil }
        return questionnaire.layout
    }

    private func addWrittenStates(
        toWave wave: Int64, _ layout: ReplyLayout, _ db: Database
    ) throws {
        guard layout.fields.contains(where: { $0.content == .written }) else { return }
        // In pieces, because rows that are being read must not change.
        let search = try db.cachedStatement(
            sql: """
                SELECT id, codes, texts FROM replies
                WHERE wave = ?1 AND (?2 IS NULL OR id > ?2) ORDER BY id LIMIT 1000
                """)
        let change = try db.cachedStatement(
            sql: "UPDATE replies SET codes = ?3 WHERE wave = ?1 AND id = ?2")
        var last: String?
        while true {
            let rows = try Row.fetchAll(search, arguments: [wave, last])
            for row in rows {
                guard let id = row[0] as String?, let old = row[1] as Data?,
                    let texts = (row[2] as String?).flatMap({ NamedTexts(json: $0)?.texts }),
                    let codes = layout.withWrittenStates(Array(old), texts: texts)
                else { throw StorageFault.damaged(path: path) }
                try change.execute(arguments: [wave, id, Data(codes)])
                last = id
            }
            if rows.isEmpty { return }
        }
    }
}

extension ReplyLayout {
    /// - Parameters:
    ///   - old: a byte for each field that is not written.
    ///   - texts: by the name of the field.
    /// - Returns: `nil` when they are not those of a reply.
    fileprivate func withWrittenStates(_ old: [UInt8], texts: [String: String]) -> [UInt8]? {
        var rest = old[...]
        var codes: [UInt8] = []
        codes.reserveCapacity(fields.count)
        for field in fields {
            if field.content == .written {
                codes.append(texts[field.id.name] == nil ? Missing.skipped.rawValue : 0)
            } else if let code = rest.popFirst() {
                codes.append(code)
            }
        }
        guard rest.isEmpty, AnswerCodes(bytes: codes, by: self) != nil else { return nil }
        return codes
    }
}
