import ExactNumbers
import Foundation
import GRDB
import Questionnaires
import ReferenceData
import Testing

@testable import Storage

@Suite("Replies to items of every kind")
struct EveryKindTests {
    @Test("are read as they were stored", arguments: 1...12 as ClosedRange<UInt64>)
    func roundTrip(seed: UInt64) throws {
        try withStorePath { path in
            var random = FixedRandom(seed: seed)
            let definition = EveryKind.randomDefinition(25, using: &random)
            let questionnaire = try EveryKind.questionnaire(definition)
            let replies = try (10..<60).map { number in
                try questionnaire.randomReply("r\(number)", using: &random)
            }
            let batch = ReplyBatch(
                questionnaire: questionnaire, definition: definition,
                wave: Wave(name: "2026", sent: nil), replies: replies,
                origin: try SampleSurvey.origin())
            let store = try Store(at: path)
            _ = try store.store(batch, at: SampleSurvey.noon)
            #expect(try store.replies(of: "2026", to: questionnaire) == replies)
        }
    }

    /// The first item has the code 4; `count`, `order`, `which` and `words` follow.
    private static let definition = """
        canvass: 1
        id: kinds
        title: Kinds
        languages: [en]
        scales: {five: {range: [1, 5]}}
        also:
          - {id: rate, scale: five, ask: Rate}
          - {id: which, type: choices, ask: Which, options: {a: A, b: {label: B, write: yes}}}
          - {id: order, type: ranking, ask: Order, options: {a: A, b: B, c: C}}
          - {id: count, type: number, ask: How many}

        """

    @Test(
        "that cannot have been written are refused",
        arguments: [
            // Too few and too many bytes.
            ("03 0100 010203", "{\"count\": \"2\"}"),
            ("03 0100 010203 00 00", "{\"count\": \"2\"}"),
            // Off the scale, neither chosen nor not, half of an item missing.
            ("05 0100 010203 00", "{\"count\": \"2\"}"),
            ("03 0200 010203 00", "{\"count\": \"2\"}"),
            ("03 01FE 010203 00", "{\"count\": \"2\"}"),
            ("03 FDFE 010203 00", "{\"count\": \"2\"}"),
            // Ranks twice, with a gap, too high.
            ("03 0100 010102 00", "{\"count\": \"2\"}"),
            ("03 0100 010300 00", "{\"count\": \"2\"}"),
            ("03 0100 010204 00", "{\"count\": \"2\"}"),
            // A number that is not there, one that is although it was skipped, a text nobody asks for.
            ("03 0100 010203 00", "{}"), ("03 0100 010203 FE", "{\"count\": \"2\"}"),
            ("03 0100 010203 01", "{\"count\": \"2\"}"),
            ("03 0100 010203 00", "{\"count\": \"2\", \"which/a/text\": \"x\"}"),
        ])
    func refused(codes: String, texts: String) throws {
        try withStorePath { path in
            let questionnaire = try EveryKind.questionnaire(Self.definition)
            let store = try store(at: path, questionnaire)
            let hex = codes.filter { $0 != " " }
            try store.queue.write { db in
                try db.execute(
                    sql: "UPDATE replies SET codes = x'\(hex)', texts = ?", arguments: [texts])
            }
            #expect(throws: StorageFault.damaged(path: path)) {
                try store.replies(of: "2026", to: questionnaire)
            }
        }
    }

    @Test("that can have been written are read, so that the refusals above mean something")
    func good() throws {
        try withStorePath { path in
            let questionnaire = try EveryKind.questionnaire(Self.definition)
            let store = try store(at: path, questionnaire)
            for codes in ["030100010203", "03FEFE000201", "FFFDFD000000"] {
                try store.queue.write { db in
                    try db.execute(
                        sql: "UPDATE replies SET codes = x'\(codes)00', texts = ?",
                        arguments: ["{\"count\": \"2\", \"which/b/text\": \"x\"}"])
                }
                #expect(try store.replies(of: "2026", to: questionnaire).count == 1)
            }
        }
    }

    private func store(at path: String, _ questionnaire: Questionnaire) throws -> Store {
        let field = try SampleSurvey.require(FieldID("count"))
        let codes = AnswerCodes(
            [.code(4), .chosen([0]), .ranked([0, 1, 2]), .written("2")], by: questionnaire.layout)
        let reply = Reply(
            id: "r1", submitted: nil, weight: .one, segments: [],
            codes: try SampleSurvey.require(codes), texts: [field: "2"])
        let store = try Store(at: path)
        _ = try store.store(
            ReplyBatch(
                questionnaire: questionnaire, definition: Self.definition,
                wave: Wave(name: "2026", sent: nil), replies: [reply],
                origin: try SampleSurvey.origin()), at: SampleSurvey.noon)
        return store
    }
}
