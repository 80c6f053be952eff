import Foundation
import GRDB
import Questionnaires
import Testing

@testable import Storage

@Suite("Opening a store")
struct StoreOpeningTests {
    @Test("makes a file that is known by its first bytes")
    func makes() throws {
        try withStorePath { path in
            do { _ = try Store(at: path) }
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(bytes.prefix(16) == Data("SQLite format 3\0".utf8))
            #expect(bytes[68..<72] == Data("Cnvs".utf8))
            #expect(try StoreHeader(ofFileAt: path) == .store(version: 3))
        }
    }

    @Test("takes an empty file, as a program that was killed leaves it")
    func takesEmpty() throws {
        try withStorePath { path in
            try Data().write(to: URL(fileURLWithPath: path))
            #expect(try Store(at: path).waves().isEmpty)
        }
    }

    @Test("finds what was there before")
    func findsAgain() throws {
        try withStorePath { path in
            let reply = try SampleSurvey.reply("r1")
            do {
                let store = try Store(at: path)
                _ = try store.store(SampleSurvey.batch([reply]), at: SampleSurvey.noon)
            }
            let store = try Store(at: path, opening: .existing)
            #expect(try store.replies(of: "2021", to: SampleSurvey.questionnaire()) == [reply])
        }
    }

    @Test("sets what the promises rest on")
    func settings() throws {
        try withStorePath { path in
            let store = try Store(at: path)
            func setting(_ name: String) throws -> String? {
                try store.queue.read { db in try String.fetchOne(db, sql: "PRAGMA \(name)") }
            }
            #expect(try setting("journal_mode") == "wal")
            #expect(try setting("synchronous") == "2")
            #expect(try setting("wal_autocheckpoint") == "0")
            #expect(try setting("foreign_keys") == "1")
            #expect(try setting("trusted_schema") == "0")
        }
    }

    @Test("treats a name that SQLite would take for memory as a file")
    func memory() throws {
        #expect(throws: StorageFault.noStore(path: ":memory:")) {
            try Store(at: ":memory:", opening: .existing)
        }
    }

    @Test("refuses a file that is not there when it must be")
    func missing() throws {
        try withStorePath { path in
            let fault = try #require(throws: StorageFault.self) {
                try Store(at: path, opening: .existing)
            }
            #expect(
                message(fault, path: path)
                    == "canvass.db: there is no store here; make one with 'canvass import', or name "
                    + "another with --store")
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test(
        "refuses a file of somebody else and leaves it as it was",
        arguments: ["hello", "SQLite format 3\0", String(repeating: "x", count: 5_000)])
    func notAStore(content: String) throws {
        try withStorePath { path in
            let url = URL(fileURLWithPath: path)
            try Data(content.utf8).write(to: url)
            let fault = try #require(throws: StorageFault.self) { try Store(at: path) }
            #expect(
                message(fault, path: path)
                    == "canvass.db: this file is not a Canvass store and was left as it is; name "
                    + "another with --store")
            #expect(try Data(contentsOf: url) == Data(content.utf8))
            #expect(try neighbours(of: path) == ["canvass.db"])
        }
    }

    @Test("refuses a database of another program and leaves it as it was")
    func otherDatabase() throws {
        try withStorePath { path in
            do {
                let queue = try DatabaseQueue(path: path)
                try queue.write { db in try db.execute(sql: "CREATE TABLE notes (text)") }
            }
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(throws: StorageFault.notAStore(path: path)) { try Store(at: path) }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
            #expect(try neighbours(of: path) == ["canvass.db"])
        }
    }

    @Test("refuses a newer store and leaves it as it was")
    func newer() throws {
        try withStorePath { path in
            do {
                let store = try Store(at: path)
                try store.queue.write { db in try db.execute(sql: "PRAGMA user_version = 7") }
            }
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            let fault = try #require(throws: StorageFault.self) { try Store(at: path) }
            #expect(
                message(fault, path: path)
                    == "canvass.db: the store has format 7, this program knows formats up to 3; it "
                    + "was left as it is: use a newer Canvass")
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
            #expect(try neighbours(of: path) == ["canvass.db"])
        }
    }

    @Test("refuses a newer store whose new number still stands in the log")
    func newerInLog() throws {
        try withStorePath { path in
            let newer = try Store(at: path)
            try newer.queue.write { db in try db.execute(sql: "PRAGMA user_version = 7") }
            #expect(throws: StorageFault.newerStore(path: path, version: 7, newest: 3)) {
                try Store(at: path)
            }
        }
    }

    @Test("says why a folder cannot be opened")
    func folder() throws {
        try withStorePath { path in
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false)
            let fault = try #require(throws: StorageFault.self) { try Store(at: path) }
            #expect(
                message(fault, path: path)
                    == "canvass.db: the store cannot be opened: Is a directory")
        }
    }

    @Test("refuses a pipe without waiting for it")
    func pipe() throws {
        try withStorePath { path in
            #expect(mkfifo(path, 0o600) == 0)
            let fault = try #require(throws: StorageFault.self) { try Store(at: path) }
            #expect(
                message(fault, path: path)
                    == "canvass.db: the store cannot be opened: it is not a file")
        }
    }

    @Test("says why a file in a folder that is not there cannot be opened")
    func noFolder() throws {
        try withStorePath { path in
            let fault = try #require(throws: StorageFault.self) { try Store(at: path + "/x.db") }
            #expect(
                message(fault, path: path)
                    == "canvass.db/x.db: the store cannot be opened: SQLite may not open the file or "
                    + "its folder")
        }
    }

    @Test("by many at once makes one store")
    func manyAtOnce() async throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("canvass-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appendingPathComponent("canvass.db").path
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 {
                group.addTask {
                    let waves = try Store(at: path).waves()
                    #expect(waves.isEmpty)
                }
            }
            try await group.waitForAll()
        }
    }

    private func neighbours(of path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path
        ).sorted()
    }
}
