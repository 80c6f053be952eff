import GRDB

/// Replies, waves and the definitions they answered, in one SQLite file that several processes may
/// use at once.
///
/// What a verb has stored is on disk when it returns: WAL with `synchronous=FULL`. All calls block.
/// Copies of the value share one connection; it closes with the last copy.
public struct Store: Sendable {
    public enum Opening: Sendable {
        /// The file must be there.
        case existing
        case createIfMissing
    }

    /// As the caller named it.
    public let path: String
    let queue: DatabaseQueue

    /// Opens the store at `path`, making it or bringing it up to this program's format first.
    ///
    /// - Parameter patience: seconds to wait while another process writes.
    /// - Throws: `.noStore`, `.notAStore`, `.newerStore`, `.unreadableDefinition`, `.cannotOpen` and
    ///   what SQLite reports. A file that is refused stays as it was.
    public init(
        at path: String, opening: Opening = .createIfMissing, patience: Double = 10
    ) throws(StorageFault) {
        let header = try StoreHeader(ofFileAt: path)
        switch header {
        case .absent:
            guard opening == .createIfMissing else { throw .noStore(path: path) }
        case .store(let version):
            try Self.refuseNewer(version, path: path)
        }
        self.path = path
        queue = try Self.faults(path: path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(patience)
            configuration.prepareDatabase { db in
                // The file may come from elsewhere: its schema must not call functions.
                try db.execute(sql: "PRAGMA trusted_schema = OFF")
                // The automatic checkpoint is one of the two sides of SQLite's WAL-reset race.
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
            }
            // A name such as ':memory:' means something to SQLite; a path does not.
            let file = path.hasPrefix("/") ? path : "./" + path
            return try DatabaseQueue(path: file, configuration: configuration)
        }
        let isChanged = try migrate()
        try useWriteAheadLog(patience: patience)
        try insistOnDurability()
        // A step may have written every reply anew; it is safe in the log already.
        if isChanged { _ = try? checkpoint() }
    }

    static func refuseNewer(_ version: Int, path: String) throws(StorageFault) {
        guard version <= StoreFormat.newest else {
            throw .newerStore(path: path, version: version, newest: StoreFormat.newest)
        }
    }

    /// `synchronous` is set last, after everything GRDB does to a new connection, and read back.
    private func insistOnDurability() throws(StorageFault) {
        let settings = try faults {
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = FULL")
                return (
                    synchronous: try Int.fetchOne(db, sql: "PRAGMA synchronous"),
                    automatic: try Int.fetchOne(db, sql: "PRAGMA wal_autocheckpoint")
                )
            }
        }
        guard settings.synchronous == 2 else {
            throw .settingRefused(path: path, setting: "synchronous=FULL")
        }
        guard settings.automatic == 0 else {
            throw .settingRefused(path: path, setting: "wal_autocheckpoint=0")
        }
    }
}
