import Documents
import Glibc

/// A file that a person named, read from the disk.
enum AuthoredFile {
    /// - Parameter most: reading stops one byte later, enough for the reader to see that it is too
    ///   much.
    static func bytes(at path: String, most: Int) throws(CommandFault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw .cannotRead(path: path, reason: reason(of: errno))
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        while bytes.count <= most {
            let wanted = min(1 << 20, most + 1 - bytes.count)
            var failure: Int32?
            let piece = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
                let count = read(descriptor, buffer.baseAddress, wanted)
                if count < 0 { failure = errno }
                filled = max(0, count)
            }
            if failure == EINTR { continue }
            if let failure { throw .cannotRead(path: path, reason: reason(of: failure)) }
            if piece.isEmpty { break }
            bytes += piece
        }
        return bytes
    }

    /// The text of a definition, a mapping or a report.
    ///
    /// - Throws: `CommandFault`, or `DocumentFaults` when it is no text.
    static func source(at path: String) throws -> SourceText {
        try SourceText(
            name: path, bytes: bytes(at: path, most: SourceText.largestByteCount))
    }

    static func exists(at path: String) -> Bool { access(path, F_OK) == 0 }
}
