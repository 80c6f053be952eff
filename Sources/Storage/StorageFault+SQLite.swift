import GRDB

extension StorageFault {
    /// The fault behind an error that SQLite reported about the store at `path`.
    init(_ error: DatabaseError, path: String) {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_READONLY: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_IOERR: self = .diskError(path: path)
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            self = .cannotOpen(path: path, reason: "SQLite may not open the file or its folder")
        default: self = .sqlite(path: path, code: error.extendedResultCode.rawValue)
        }
    }
}

extension Store {
    /// Runs one immediate transaction: all of `body` is on disk when this returns, or none.
    func write<Value>(_ body: (Database) throws -> Value) throws(StorageFault) -> Value {
        try faults { try queue.write(body) }
    }

    /// Runs `body` on one unchanging state of the store.
    func read<Value>(_ body: (Database) throws -> Value) throws(StorageFault) -> Value {
        try faults { try queue.read(body) }
    }

    func faults<Value>(in body: () throws -> Value) throws(StorageFault) -> Value {
        try Self.faults(path: path, in: body)
    }

    static func faults<Value>(
        path: String, in body: () throws -> Value
    ) throws(StorageFault) -> Value {
        do {
            return try body()
        } catch let fault as StorageFault {
            throw fault
        } catch let error as DatabaseError {
            throw StorageFault(error, path: path)
        } catch {
            // GRDB's own errors about values that do not decode: the file is not as we wrote it.
            throw .damaged(path: path)
        }
    }
}
