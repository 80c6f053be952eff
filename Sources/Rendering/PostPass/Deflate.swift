import CPangoCairo

/// Bytes packed by zlib.
struct Deflate {
    let bytes: [UInt8]

    /// - Throws: `.encodingFailed` when memory ends.
    init(_ source: [UInt8]) throws(RenderingFault) {
        var size = compressBound(uLong(source.count))
        var status = Z_OK
        bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            status = compress2(buffer.baseAddress, &size, source, uLong(source.count), Self.level)
            count = status == Z_OK ? Int(size) : 0
        }
        guard status == Z_OK else { throw .encodingFailed(reason: "zlib error \(status)") }
    }

    private static let level: Int32 = 6
}
