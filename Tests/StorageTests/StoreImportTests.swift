import ExactNumbers
import Foundation
import GRDB
import Questionnaires
import Testing

@testable import Storage

@Suite("Storing a batch")
struct StoreImportTests {
    @Test("counts what is new and what was there already")
    func counts() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let replies = try [SampleSurvey.reply("r1"), SampleSurvey.reply("r2", remark: "Well")]
            let first = try store.store(SampleSurvey.batch(replies), at: SampleSurvey.noon)
            #expect(first == StoredCounts(stored: 2, alreadyThere: 0))
            let again = try store.store(SampleSurvey.batch(replies), at: SampleSurvey.noon)
            #expect(again == StoredCounts(stored: 0, alreadyThere: 2))
            let more = try replies + [SampleSurvey.reply("r3")]
            let third = try store.store(SampleSurvey.batch(more), at: SampleSurvey.noon)
            #expect(third == StoredCounts(stored: 1, alreadyThere: 2))
        }
    }

    @Test("refuses other content under a stored id, and stores nothing of the batch")
    func otherContent() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let before = try (1...12).map { try SampleSurvey.reply("r\($0)") }
            _ = try store.store(SampleSurvey.batch(before), at: SampleSurvey.noon)
            let after =
                try [SampleSurvey.reply("new")]
                + (1...12).map { try SampleSurvey.reply("r\($0)", speed: 1) }
            let fault = try #require(throws: StorageFault.self) {
                try store.store(SampleSurvey.batch(after, weight: 3), at: SampleSurvey.noon)
            }
            #expect(
                fault.description
                    == "wave '2021': 12 replies are already stored with other content; nothing was "
                    + "stored: 'r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9', 'r10' and 2 "
                    + "more; correct the file, or import it into another wave with --wave")
            #expect(try store.waves().map(\.replies) == [12])
            #expect(try store.imports().count == 1)
            let wording = try SampleSurvey.questionnaire().wordingHash
            #expect(try store.definitions(withWording: wording).count == 1)
        }
    }

    @Test("sees every kind of difference", arguments: [0, 1, 2, 3, 4])
    func differences(kind: Int) throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let reply = try SampleSurvey.reply("r1", remark: "Well")
            _ = try store.store(SampleSurvey.batch([reply]), at: SampleSurvey.noon)
            let other = Reply(
                id: "r1", submitted: kind == 0 ? nil : reply.submitted,
                weight: kind == 1 ? .zero : reply.weight,
                segments: kind == 2 ? ["Acme", nil] : reply.segments,
                codes: kind == 3 ? try SampleSurvey.reply("r1", speed: 1).codes : reply.codes,
                texts: kind == 4 ? [:] : reply.texts)
            #expect(throws: StorageFault.otherContent(wave: "2021", ids: ["r1"], count: 1)) {
                try store.store(SampleSurvey.batch([other]), at: SampleSurvey.noon)
            }
        }
    }

    @Test("stores several batches or none of them")
    func several() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            let first = try SampleSurvey.batch([SampleSurvey.reply("r1")])
            let second = try SampleSurvey.batch(
                [SampleSurvey.reply("r1"), SampleSurvey.reply("r2")])
            let third = try SampleSurvey.batch([SampleSurvey.reply("r2", speed: 1)])
            #expect(throws: StorageFault.otherContent(wave: "2021", ids: ["r2"], count: 1)) {
                try store.store([first, second, third], at: SampleSurvey.noon)
            }
            #expect(try store.waves().isEmpty)
            let counts = try store.store([first, second], at: SampleSurvey.noon)
            #expect(
                counts == [
                    StoredCounts(stored: 1, alreadyThere: 0),
                    StoredCounts(stored: 1, alreadyThere: 1),
                ])
        }
    }

    @Test("keeps a wave to the words its replies answered")
    func otherWording() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            _ = try store.store(
                SampleSurvey.batch([SampleSurvey.reply("r1")]), at: SampleSurvey.noon)
            let batch = try SampleSurvey.batch([SampleSurvey.reply("r2")], question: "Fast?")
            let fault = try #require(throws: StorageFault.self) {
                try store.store(batch, at: SampleSurvey.noon)
            }
            let stored = try SampleSurvey.questionnaire().wordingHash
            #expect(
                fault.description
                    == "wave '2021' holds answers to wording \(stored.short), this definition has "
                    + "wording \(batch.questionnaire.wordingHash.short); answers stay with the words "
                    + "they answered: use the definition of that wave, or name another wave with "
                    + "--wave")
            #expect(try store.waves().map(\.replies) == [1])
            let other = try SampleSurvey.batch(
                [SampleSurvey.reply("r2")], into: "2022", question: "Fast?")
            #expect(try store.store(other, at: SampleSurvey.noon).stored == 1)
        }
    }

    @Test("keeps the same id apart in two waves")
    func twoWaves() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            for (wave, speed) in [("2020", 1), ("2021", 5)] {
                let reply = try SampleSurvey.reply("r1", speed: speed)
                _ = try store.store(
                    SampleSurvey.batch([reply], into: wave), at: SampleSurvey.noon)
            }
            let questionnaire = try SampleSurvey.questionnaire()
            let speeds = try ["2020", "2021"].map {
                try store.replies(of: $0, to: questionnaire)[0].codes.bytes[0]
            }
            #expect(speeds == [0, 4])
        }
    }

    @Test("stores nothing when a row breaks in the middle")
    func atomic() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            try store.queue.write { db in
                try db.execute(
                    sql: """
                        CREATE TRIGGER full BEFORE INSERT ON replies WHEN NEW.id = 'r9'
                        BEGIN SELECT RAISE(ABORT, 'no'); END
                        """)
            }
            let replies = try (1...9).map { try SampleSurvey.reply("r\($0)") }
            let fault = try #require(throws: StorageFault.self) {
                try store.store(SampleSurvey.batch(replies), at: SampleSurvey.noon)
            }
            #expect(
                message(fault, path: path)
                    == "canvass.db: SQLite answered with result code 1811; nothing was stored")
            #expect(try store.waves().isEmpty)
            #expect(try store.imports().isEmpty)
        }
    }

    @Test("waits its turn and then says who is in the way")
    func busy() throws {
        try withStorePath { path in
            let first = try Store(at: path)
            let second = try Store(at: path, patience: 0.05)
            let batch = try SampleSurvey.batch([SampleSurvey.reply("r1")])
            try first.queue.write { _ in
                let fault = try #require(throws: StorageFault.self) {
                    try second.store(batch, at: SampleSurvey.noon)
                }
                #expect(
                    message(fault, path: path)
                        == "canvass.db: another program is writing to the store; try again when it "
                        + "has finished")
            }
            #expect(try second.store(batch, at: SampleSurvey.noon).stored == 1)
        }
    }

    @Test("by two connections at once loses and doubles nothing")
    func twoConnections() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("canvass-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("canvass.db").path
        try await withThrowingTaskGroup { group in
            for writer in 0..<2 {
                group.addTask {
                    let store = try Store(at: path)
                    for number in 0..<20 {
                        // Every fifth id comes from both.
                        let id = number % 5 == 0 ? "both\(number)" : "\(writer)-\(number)"
                        let batch = try SampleSurvey.batch([SampleSurvey.reply(id)])
                        _ = try store.store(batch, at: SampleSurvey.noon)
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try Store(at: path).waves().map(\.replies) == [36])
    }

    @Test("leaves nothing in the log once it is done")
    func emptiesLog() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            _ = try store.store(
                SampleSurvey.batch([SampleSurvey.reply("r1")]), at: SampleSurvey.noon)
            let log = try FileManager.default.attributesOfItem(atPath: path + "-wal")
            #expect(log[.size] as? Int == 0)
        }
    }
}
