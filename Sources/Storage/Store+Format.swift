import GRDB
import Glibc

extension Store {
    /// Brings the file to the newest format, each step in a transaction of its own: a process that
    /// is killed leaves the old format or the new one.
    ///
    /// - Returns: whether there was anything to do.
    func migrate() throws(StorageFault) -> Bool {
        guard try takeStep() else { return false }
        while try takeStep() {}
        return true
    }

    /// - Returns: false when there was nothing left to do.
    private func takeStep() throws(StorageFault) -> Bool {
        if try read({ db in try Self.version(db, path: path) }) == StoreFormat.newest {
            return false
        }
        return try write { db in
            // Read again under the write lock: another process may have been faster.
            let version = try Self.version(db, path: path)
            guard version < StoreFormat.newest else { return false }
            switch StoreFormat.steps[version] {
            case .sql(let sql): try db.execute(sql: sql)
            case .rewriting(let rewrite): try rewrite(self, db)
            }
            try db.execute(sql: "PRAGMA application_id = \(StoreHeader.applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(version + 1)")
            return true
        }
    }

    private static func version(_ db: Database, path: String) throws -> Int {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        if application == 0 && version == 0 && tables == 0 { return 0 }
        guard application == StoreHeader.applicationID, version > 0 else {
            throw StorageFault.notAStore(path: path)
        }
        try refuseNewer(version, path: path)
        return version
    }

    /// The mode stays with the file. The tables are made before, in the old mode, so that a store
    /// is known by its first bytes from its first commit on.
    func useWriteAheadLog(patience: Double) throws(StorageFault) {
        // SQLite does not wait for others when it changes the mode, so this does.
        var attempts = max(1, Int(patience * 100))
        while true {
            attempts -= 1
            do throws(StorageFault) {
                let mode = try faults {
                    try queue.writeWithoutTransaction { db in
                        try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
                    }
                }
                guard mode == "wal" else {
                    throw StorageFault.settingRefused(path: path, setting: "journal_mode=WAL")
                }
                return
            } catch {
                guard case .busy = error, attempts > 0 else { throw error }
                usleep(10_000)
            }
        }
    }
}
