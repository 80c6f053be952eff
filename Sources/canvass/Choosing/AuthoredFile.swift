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

    /// Writes a file anew.
    ///
    /// - Parameter inputs: paths of files that must not be written over.
    static func write(
        _ text: String, to path: String, sparing inputs: [String]
    ) throws(CommandFault) {
        if isOne(of: inputs, path) { throw .overwritesInput(path: path) }
        guard let file = fopen(path, "w") else {
            throw .cannotWrite(path: path, reason: reason(of: errno))
        }
        var text = text
        let count = text.utf8.count
        let written = text.withUTF8 { fwrite($0.baseAddress, 1, count, file) }
        let failure = errno
        let isClosed = fclose(file) == 0
        guard written == count, isClosed else {
            throw .cannotWrite(path: path, reason: reason(of: written == count ? errno : failure))
        }
    }

    /// Whether the path leads to one of these files, whatever it is called.
    static func isOne(of files: [String], _ path: String) -> Bool {
        guard let target = identity(of: path) else { return false }
        return files.contains { identity(of: $0) == target }
    }

    /// The same for two paths of one file; `nil` when there is none.
    private static func identity(of path: String) -> [UInt64]? {
        var status = stat()
        return stat(path, &status) == 0 ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
    }

    /// The last part of a path, as results name the file.
    static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    static func exists(at path: String) -> Bool { access(path, F_OK) == 0 }
}
