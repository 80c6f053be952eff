import GRDB

extension Store {
    /// Moves what stands in the write-ahead log into the file and empties the log.
    ///
    /// TRUNCATE is the only mode used: it holds the write lock, so no other connection can write
    /// while the log is reset. Nothing is lost when another process is in the way: the log stays and
    /// the next call moves it.
    ///
    /// - Returns: whether the log is empty now.
    @discardableResult
    public func checkpoint() throws(StorageFault) -> Bool {
        do {
            _ = try faults {
                try queue.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
            }
            return true
        } catch {
            guard case .busy = error else { throw error }
            return false
        }
    }
}
