import Glibc

/// What the first bytes of a file say, read without opening it as a database, so that a file of
/// somebody else is not touched at all.
///
/// Source: sqlite.org/fileformat2.html, section 1.3: user version at 60, application id at 68.
enum StoreHeader: Equatable {
    /// There is no file, or an empty one.
    case absent
    case store(version: Int)

    /// "Cnvs", at the place SQLite keeps for it.
    static let applicationID: Int32 = 0x436E_7673
    private static let magic = Array("SQLite format 3\0".utf8)

    /// - Throws: `.notAStore`, or `.cannotOpen` with the system's reason.
    init(ofFileAt path: String) throws(StorageFault) {
        // Without waiting: what stands there may be a pipe.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            guard errno == ENOENT else { throw Self.cannotOpen(path, errno) }
            self = .absent
            return
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.cannotOpen(path, errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw Self.cannotOpen(path, EISDIR)
        default: throw .cannotOpen(path: path, reason: "it is not a file")
        }
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = fill(descriptor, &bytes)
        guard count >= 0 else { throw Self.cannotOpen(path, errno) }
        if count == 0 {
            self = .absent
            return
        }
        func number(at offset: Int) -> Int32 {
            bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) }
        }
        guard count == bytes.count, bytes.starts(with: Self.magic),
            number(at: 68) == Self.applicationID
        else { throw .notAStore(path: path) }
        self = .store(version: Int(number(at: 60)))
    }

    private static func cannotOpen(_ path: String, _ code: Int32) -> StorageFault {
        .cannotOpen(path: path, reason: String(cString: strerror(code)))
    }
}

/// As many bytes as the buffer holds, fewer at the end of the file, -1 on an error.
private func fill(_ descriptor: Int32, _ bytes: inout [UInt8]) -> Int {
    bytes.withUnsafeMutableBytes { buffer in
        var filled = 0
        while filled < buffer.count {
            let count = read(
                descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            if count < 0 && errno == EINTR { continue }
            if count < 0 { return -1 }
            if count == 0 { break }
            filled += count
        }
        return filled
    }
}
