import Foundation
import GRDB
import Questionnaires
import Testing

@testable import Storage

@Suite("A store of format 1")
struct StoreMigrationTests {
    @Test("gives every reply it was given, when it is opened")
    func migrates() throws {
        try withStorePath { path in
            let replies = try SampleSurvey.replies(2_500, seed: 7)
            let questionnaire = try SampleSurvey.questionnaire()
            let old = try OldStore(at: path, waves: ["2020": [], "2021": replies, "2022": replies])
            let store = try Store(at: path, opening: .existing)
            let expected = try replies.map { try $0.asOld(questionnaire) }
            for wave in ["2021", "2022"] {
                let read = try store.replies(of: wave, to: questionnaire)
                #expect(read.count == replies.count)
                #expect(Set(read) == Set(expected))
            }
            #expect(try store.replies(of: "2020", to: questionnaire).isEmpty)
            #expect(try old.version() == 3)
            // The log was emptied, so that a copy of the file alone is whole.
            #expect(try Data(contentsOf: URL(fileURLWithPath: path + "-wal")).isEmpty)
        }
    }

    @Test("takes the same file again and stores nothing twice")
    func sameFile() throws {
        try withStorePath { path in
            let reply = try SampleSurvey.reply("r1", remark: "Well")
            _ = try OldStore(at: path, waves: ["2021": [reply]])
            let counts = try Store(at: path).store(
                SampleSurvey.batch([reply]), at: SampleSurvey.noon)
            #expect(counts == StoredCounts(stored: 0, alreadyThere: 1))
        }
    }

    @Test("whose definition cannot be read is refused and left as it was")
    func unreadable() throws {
        try withStorePath { path in
            let replies = try SampleSurvey.replies(5, seed: 8)
            for definition in ["canvass: 0\n", SampleSurvey.definition(question: "Fast?")] {
                try? FileManager.default.removeItem(atPath: path)
                let old = try OldStore(at: path, waves: ["2021": replies], definition: definition)
                let before = try old.codes()
                let fault = try #require(throws: StorageFault.self) { try Store(at: path) }
                #expect(
                    message(fault, path: path)
                        == "canvass.db: this program cannot read the definition of 'visits' that "
                        + "wave '2021' answered, and needs it to bring the store to its own format; "
                        + "the store was left as it is: use the Canvass that made it")
                #expect(try old.codes() == before)
                #expect(try old.version() == 1)
            }
        }
    }

    @Test("with a reply that is damaged stays as it was, the good waves before it too")
    func damaged() throws {
        try withStorePath { path in
            let replies = try SampleSurvey.replies(20, seed: 9)
            let old = try OldStore(at: path, waves: ["2021": replies, "2022": replies])
            try DatabaseQueue(path: path).write { db in
                try db.execute(
                    sql: "UPDATE replies SET codes = x'09' WHERE wave = 2 AND id = ?",
                    arguments: [replies[12].id])
            }
            let before = try old.codes()
            #expect(throws: StorageFault.damaged(path: path)) { try Store(at: path) }
            #expect(try old.codes() == before)
            #expect(try old.version() == 1)
        }
    }

    @Test("whose program was killed in the middle is brought up to date by the next one")
    func killed() throws {
        try withStorePath { path in
            let replies = try SampleSurvey.replies(3_000, seed: 10)
            let questionnaire = try SampleSurvey.questionnaire()
            _ = try OldStore(at: path, waves: ["2021": replies])
            // What stands on the disk while the step is under way, its pages spilled into the log.
            let copy = path + ".copy"
            var configuration = Configuration()
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = 1") }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.inDatabase { db in
                try db.execute(sql: "BEGIN IMMEDIATE")
                try db.execute(sql: "UPDATE replies SET codes = x'00'")
                let log = try Data(contentsOf: URL(fileURLWithPath: path + "-wal"))
                #expect(log.count > 100_000)
                for suffix in ["", "-wal"] {
                    try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
                }
                try db.execute(sql: "ROLLBACK")
            }
            let read = try Store(at: copy).replies(of: "2021", to: questionnaire)
            #expect(try Set(read) == Set(replies.map { try $0.asOld(questionnaire) }))
        }
    }

    @Test("is brought up to date once by many at once")
    func manyAtOnce() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("canvass-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("canvass.db").path
        let replies = try SampleSurvey.replies(500, seed: 11)
        _ = try OldStore(at: path, waves: ["2021": replies])
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 {
                group.addTask {
                    let store = try Store(at: path)
                    let read = try store.replies(of: "2021", to: SampleSurvey.questionnaire())
                    #expect(read.count == 500)
                }
            }
            try await group.waitForAll()
        }
    }
}

@Suite("A store of format 2")
struct StoreFormatTwoTests {
    /// A store as programs of format 2 left it.
    private func old(at path: String, _ replies: [Reply]) throws {
        let store = try Store(at: path)
        _ = try store.store(SampleSurvey.batch(replies), at: SampleSurvey.noon)
        try store.queue.write { db in
            try db.execute(
                sql: """
                    DROP TABLE set_weights;
                    DROP TABLE weight_sets;
                    ALTER TABLE waves DROP COLUMN sample;
                    PRAGMA user_version = 2;
                    """)
        }
    }

    @Test("keeps its replies and learns of samples and weight sets")
    func migrates() throws {
        try withStorePath { path in
            let replies = try SampleSurvey.replies(300, seed: 12)
            try old(at: path, replies)
            let store = try Store(at: path, opening: .existing)
            let questionnaire = try SampleSurvey.questionnaire()
            #expect(try StoreHeader(ofFileAt: path) == .store(version: 3))
            #expect(try Set(store.replies(of: "2021", to: questionnaire)) == Set(replies))
            #expect(try store.waves().map(\.sample) == [nil])
            #expect(throws: StorageFault.unknownWeightSet(name: "raked", wave: "2021", known: [])) {
                try store.weightSet(
                    named: "raked", ofWave: "2021", to: questionnaire, covering: replies)
            }
            var batch = try SampleSurvey.batch(replies)
            batch.sample = SampleDesign.Amendment(loneCluster: .adjust)
            let counts = try store.store(batch, at: SampleSurvey.noon)
            #expect(counts == StoredCounts(stored: 0, alreadyThere: 300))
            #expect(try store.waves().map(\.sample) == [batch.sample])
        }
    }

    @Test("stays as it was when the step cannot be taken whole")
    func whole() throws {
        try withStorePath { path in
            try old(at: path, SampleSurvey.replies(5, seed: 13))
            // A table that stands in the way of the step's last statement.
            try DatabaseQueue(path: path).write { db in
                try db.execute(sql: "CREATE TABLE set_weights (other TEXT)")
            }
            #expect(throws: StorageFault.self) { try Store(at: path) }
            let columns = try DatabaseQueue(path: path).read { db in
                try db.columns(in: "waves").map(\.name)
            }
            #expect(!columns.contains("sample"))
            #expect(try StoreHeader(ofFileAt: path) == .store(version: 2))
        }
    }
}
