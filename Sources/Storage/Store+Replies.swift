import ExactNumbers
import Foundation
import GRDB
public import Questionnaires

extension Store {
    /// The replies of a wave in the bytewise order of their ids, whatever the order they came in.
    ///
    /// - Parameter questionnaire: a definition with the wording of the wave; its weights, classes
    ///   and segments may have changed since. A segment the replies do not know is `nil` in each.
    /// - Throws: `.unknownWave`, `.otherWording`, `.damaged`, and what SQLite reports.
    /// - Complexity: one scan of the wave, 10,000 replies in about 20 ms.
    public func replies(
        of wave: String, to questionnaire: Questionnaire
    ) throws(StorageFault) -> [Reply] {
        try read { db in
            let number = try self.number(ofWave: wave, of: questionnaire, db)
            let count = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM replies WHERE wave = ?", arguments: [number])
            var replies: [Reply] = []
            replies.reserveCapacity(count ?? 0)
            var decoder = ReplyDecoder(questionnaire)
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT id, submitted, weight, segments, codes, texts
                    FROM replies WHERE wave = ? ORDER BY id
                    """,
                arguments: [number])
            while let row = try rows.next() {
                guard let reply = try decoder.reply(from: row) else {
                    throw StorageFault.damaged(path: path)
                }
                replies.append(reply)
            }
            return replies
        }
    }

    func number(
        ofWave wave: String, of questionnaire: Questionnaire, _ db: Database
    ) throws -> Int64 {
        let found = try Row.fetchOne(
            db, sql: "SELECT number, wording_hash FROM waves WHERE questionnaire = ? AND name = ?",
            arguments: [questionnaire.id.name, wave])
        guard let found else {
            let known = try String.fetchAll(
                db, sql: "SELECT name FROM waves WHERE questionnaire = ? ORDER BY name",
                arguments: [questionnaire.id.name])
            throw StorageFault.unknownWave(name: wave, known: known)
        }
        guard let number = found[0] as Int64?, let hex = found[1] as String?,
            let stored = ContentHash(hex: hex)
        else { throw StorageFault.damaged(path: path) }
        guard stored == questionnaire.wordingHash else {
            throw StorageFault.otherWording(
                wave: wave, stored: stored, offered: questionnaire.wordingHash)
        }
        return number
    }
}

/// Turns rows into replies. Many rows share their weight and their segments, so a text that was
/// decoded is kept for the next row that has it.
private struct ReplyDecoder {
    /// Where nearly every row differs, keeping more of them would cost more than it saves.
    private static let mostKept = 1_024

    private let layout: ReplyLayout
    /// The names of everything that may be written.
    private let written: Set<FieldID>
    /// Where codes say whether something was written, and what it would be called.
    private let states: [(place: Int, field: FieldID)]
    private let segments: [String]
    private var weights: [String: FixedDecimal] = [:]
    private var segmentValues: [String: [String?]] = [:]

    init(_ questionnaire: Questionnaire) {
        layout = questionnaire.layout
        written = questionnaire.layout.writtenFields
        states = layout.fields.enumerated().filter { $0.element.content == .written }
            .map { (place: $0.offset, field: $0.element.id) }
        segments = questionnaire.segments.map(\.id.name)
    }

    /// - Returns: `nil` when the row is not one that this program writes.
    mutating func reply(from row: Row) throws -> Reply? {
        guard let id = row[0] as String?, let weight = weight(row[2] as String?),
            let segments = values(row[3] as String?), let texts = texts(row[5] as String?),
            let bytes = try row.withUnsafeData(atIndex: 4, { $0.map(Array.init) }),
            let codes = AnswerCodes(bytes: bytes, by: layout),
            states.allSatisfy({ (bytes[$0.place] == 0) == (texts[$0.field] != nil) })
        else { return nil }
        return Reply(
            id: id, submitted: row[1], weight: weight, segments: segments, codes: codes,
            texts: texts)
    }

    private mutating func weight(_ text: String?) -> FixedDecimal? {
        guard let text else { return nil }
        if let known = weights[text] { return known }
        guard let weight = FixedDecimal(text), weight >= .zero else { return nil }
        if weights.count < Self.mostKept { weights[text] = weight }
        return weight
    }

    private mutating func values(_ json: String?) -> [String?]? {
        guard let json else { return nil }
        if let known = segmentValues[json] { return known }
        guard let texts = NamedTexts(json: json)?.texts else { return nil }
        let values = segments.map { texts[$0] }
        if segmentValues.count < Self.mostKept { segmentValues[json] = values }
        return values
    }

    private func texts(_ json: String?) -> [FieldID: String]? {
        guard let json, json != "{}" else { return json == nil ? nil : [:] }
        guard let texts = NamedTexts(json: json)?.texts else { return nil }
        var byField: [FieldID: String] = [:]
        for (name, text) in texts {
            guard let field = FieldID(name), written.contains(field) else { return nil }
            byField[field] = text
        }
        return byField
    }
}
