import Glibc

/// A file cut into pieces that end at line breaks, each read when somebody asks for it. Read and not
/// mapped: a file that is cut short meanwhile would end the process.
///
/// A class because it owns the descriptor, which any thread may read from at an offset of its own.
final class FilePieces: Sendable {
    /// Of a piece, up to the rest of its last line.
    static let standardSize = 1 << 22
    /// A line longer than this is not cut from the file.
    private static let longestLine = 1 << 26

    let byteCount: Int
    private let descriptor: Int32
    private let size: Int

    /// - Returns: `nil` when there is no regular file that can be read.
    init?(path: String, pieceSize: Int = standardSize) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        size = max(1, pieceSize)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        byteCount = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// How many pieces there are behind `start`.
    func count(from start: Int) -> Int { max(0, byteCount - start + size - 1) / size }

    /// The first bytes of the file.
    func beginning(_ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: min(count, byteCount))
        return bytes.withUnsafeMutableBytes { read(into: $0, at: 0) } ? bytes : nil
    }

    /// The lines that begin in the piece, the last with a line break added where the file ends without.
    ///
    /// - Parameters:
    ///   - start: where the first line of the first piece begins.
    ///   - room: used for the bytes, and made larger where they need it.
    /// - Returns: which part of `room` they are; `nil` when the file cannot be read or has too long a
    ///   line.
    func lines(
        ofPiece piece: Int, from start: Int, into room: inout [UInt8]
    ) -> Range<Int>? {
        let first = start + piece * size
        let end = min(byteCount, first + size)
        guard first < end else { return 0..<0 }
        // One byte before tells whether a line begins here.
        let from = piece == 0 ? first : first - 1
        var filled = 0
        var wanted = min(byteCount - from, end - from + (1 << 16))
        while true {
            if room.count < wanted + 1 {
                room += repeatElement(0, count: wanted + 1 - room.count)
            }
            let isRead = room.withUnsafeMutableBytes { bytes in
                read(
                    into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled..<wanted]),
                    at: from + filled)
            }
            guard isRead else { return nil }
            filled = wanted
            let lineStart = piece == 0 ? 0 : Self.lineBreak(in: room, 0..<filled).map { $0 + 1 }
            if let lineStart, from + lineStart >= end { return 0..<0 }
            // The line that the last byte of the piece belongs to goes to its end.
            let last = end - from - 1
            if lineStart != nil, let lineEnd = Self.lineBreak(in: room, last..<filled) {
                return (lineStart ?? 0)..<(lineEnd + 1)
            }
            if from + filled == byteCount {
                guard let lineStart, lineStart < filled else { return 0..<0 }
                room[filled] = UInt8(ascii: "\n")
                return lineStart..<(filled + 1)
            }
            guard filled - (end - from) < Self.longestLine else { return nil }
            wanted = min(byteCount - from, filled * 2)
        }
    }

    private static func lineBreak(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, !range.isEmpty,
                let found = memchr(start + range.lowerBound, 0x0A, range.count)
            else { return nil }
            return UnsafeRawPointer(found) - start
        }
    }

    /// - Returns: whether all of the bytes were there.
    private func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
        var filled = 0
        while filled < bytes.count {
            let count = pread(
                descriptor, bytes.baseAddress?.advanced(by: filled), bytes.count - filled,
                offset + filled)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            filled += count
        }
        return true
    }
}
