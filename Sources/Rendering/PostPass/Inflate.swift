import CPangoCairo

/// Bytes that zlib packed, unpacked.
struct Inflate {
    private(set) var bytes: [UInt8] = []

    /// - Throws: `.encodingFailed` for bytes that are broken or unpack to more than 256 MB, and when
    ///   memory ends.
    init(_ source: [UInt8]) throws(RenderingFault) {
        var capacity = max(4_096, source.count * 4)
        var status = Z_BUF_ERROR
        while status == Z_BUF_ERROR, capacity <= Self.most {
            var size = uLong(capacity)
            bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                status = uncompress(buffer.baseAddress, &size, source, uLong(source.count))
                count = status == Z_OK ? Int(size) : 0
            }
            capacity *= 4
        }
        guard status == Z_OK else { throw .encodingFailed(reason: "zlib error \(status)") }
    }

    private static let most = 1 << 28
}
