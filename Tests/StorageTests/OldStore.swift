import ExactNumbers
import Foundation
import GRDB
import Questionnaires

@testable import Storage

/// A store as programs of format 1 made it: a byte for each item answered on a scale, and of items
/// answered in words the texts alone.
struct OldStore {
    let path: String

    /// - Parameter waves: the replies of each wave, by its name.
    init(at path: String, waves: [String: [Reply]], definition: String? = nil) throws {
        self.path = path
        let questionnaire = try SampleSurvey.questionnaire()
        let wording = questionnaire.wordingHash.hex
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            guard case .sql(let tables) = StoreFormat.steps[0] else { throw SampleSurvey.Absent() }
            try db.execute(sql: tables)
            try db.execute(sql: "PRAGMA application_id = \(StoreHeader.applicationID)")
            try db.execute(sql: "PRAGMA user_version = 1")
            try db.execute(
                sql: "INSERT INTO questionnaires VALUES (?, 'visits', '2021-12-24T10:00:00Z')",
                arguments: [wording])
            for source in ["not a definition", definition ?? SampleSurvey.definition()] {
                try db.execute(
                    sql: """
                        INSERT INTO scorings (wording_hash, scoring_hash, source, first_used)
                        VALUES (?, ?, ?, '2021-12-24T10:00:00Z')
                        """,
                    arguments: [wording, questionnaire.scoringHash.hex, source])
            }
            for (number, name) in waves.keys.sorted().enumerated() {
                try db.execute(
                    sql: "INSERT INTO waves VALUES (?, 'visits', ?, ?, NULL)",
                    arguments: [number + 1, name, wording])
                for reply in waves[name] ?? [] {
                    try Self.insert(reply, into: number + 1, questionnaire, db)
                }
            }
        }
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL")
        }
    }

    private static func insert(
        _ reply: Reply, into wave: Int, _ questionnaire: Questionnaire, _ db: Database
    ) throws {
        let layout = questionnaire.layout
        let codes = zip(reply.codes.bytes, layout.fields).filter { $0.1.content != .written }
        let segments = zip(questionnaire.segments, reply.segments)
            .reduce(into: [String: String]()) { $0[$1.0.id.name] = $1.1 }
        let texts = Dictionary(uniqueKeysWithValues: reply.texts.map { ($0.key.name, $0.value) })
        try db.execute(
            sql: "INSERT INTO replies VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                wave, reply.id, reply.submitted, reply.weight.description,
                NamedTexts(segments).json, Data(codes.map(\.0)), NamedTexts(texts).json,
            ])
    }

    /// The codes of all replies as they stand in the file, by wave and id.
    func codes() throws -> [String: Data] {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return try queue.read { db in
            try Row.fetchAll(db, sql: "SELECT wave, id, codes FROM replies")
                .reduce(into: [:]) { $0["\($1[0] as Int) \($1[1] as String)"] = $1[2] as Data }
        }
    }

    func version() throws -> Int? {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: path, configuration: configuration).read { db in
            try Int.fetchOne(db, sql: "PRAGMA user_version")
        }
    }
}

extension Reply {
    /// The reply as format 1 knew it: of items answered in words it could not say why there is
    /// nothing.
    func asOld(_ questionnaire: Questionnaire) throws -> Reply {
        let layout = questionnaire.layout
        let answers = layout.items.indices.map { index -> Answer in
            let answer = codes.answer(toItemAt: index, by: layout, texts: texts)
            return layout.items[index].isWritten && answer.missing != nil
                ? .missing(.skipped) : answer
        }
        return Reply(
            id: id, submitted: submitted, weight: weight, segments: segments,
            codes: try SampleSurvey.require(AnswerCodes(answers, by: layout)), texts: texts)
    }
}
