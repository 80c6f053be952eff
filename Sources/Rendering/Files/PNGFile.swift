import CPangoCairo

/// A PNG of an image surface, with its resolution, so that office programs show it in true size.
///
/// Written through libpng in its fast mode, without row filters: a fifth of the time of Cairo's own
/// writer, for a few per cent more bytes.
struct PNGFile {
    let bytes: [UInt8]

    /// - Parameter target: draws on an image of the format RGB24.
    init(of target: DrawingTarget, dotsPerInch: Double) throws(RenderingFault) {
        let surface = target.surface
        cairo_surface_flush(surface)
        guard let pixels = cairo_image_surface_get_data(surface) else {
            throw .encodingFailed(reason: "the image has no pixels")
        }
        let width = Int(cairo_image_surface_get_width(surface))
        let height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        let packed = withExtendedLifetime(target) {
            Self.packed(UnsafePointer(pixels), width: width, height: height, stride: stride)
        }
        var file = try Self.encoded(packed, width: width, height: height)
        // The signature and the first chunk, whose length is fixed, come before all others.
        let resolution = Self.resolutionChunk(dotsPerInch: dotsPerInch)
        file.insert(contentsOf: resolution, at: min(file.count, 8 + 25))
        bytes = file
    }

    /// Three bytes a pixel, blue first, from Cairo's four, of which one is unused.
    private static func packed(
        _ pixels: UnsafePointer<UInt8>, width: Int, height: Int, stride: Int
    ) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
            guard var target = buffer.baseAddress else { return }
            for y in 0..<height {
                var source = pixels + y * stride
                for _ in 0..<width {
                    target[0] = source[0]
                    target[1] = source[1]
                    target[2] = source[2]
                    target += 3
                    source += 4
                }
            }
            count = width * height * 3
        }
    }

    private static func encoded(
        _ packed: [UInt8], width: Int, height: Int
    ) throws(RenderingFault) -> [UInt8] {
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        image.width = UInt32(width)
        image.height = UInt32(height)
        image.format = UInt32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_BGR)
        image.flags = UInt32(PNG_IMAGE_FLAG_FAST)
        defer { png_image_free(&image) }
        // Incompressible rows grow by a few bytes a block of 16 KB.
        let capacity = packed.count + height + packed.count / 1_000 + 4_096
        var written = 0
        var size = capacity
        let file = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            written = Int(
                png_image_write_to_memory(&image, buffer.baseAddress, &size, 0, packed, 0, nil))
            count = written == 0 ? 0 : size
        }
        guard written != 0 else { throw .encodingFailed(reason: image.text) }
        return file
    }

    /// The chunk `pHYs`: pixels a metre in both directions.
    private static func resolutionChunk(dotsPerInch: Double) -> [UInt8] {
        let perMetre = UInt32((dotsPerInch / 0.0254).rounded()).bigEndianBytes
        let body = Array("pHYs".utf8) + perMetre + perMetre + [1]
        return UInt32(9).bigEndianBytes + body + checksum(of: body).bigEndianBytes
    }

    /// CRC-32 as PNG wants it (ISO 3309), bit by bit: the chunk is 13 bytes.
    private static func checksum(of bytes: [UInt8]) -> UInt32 {
        var register = UInt32.max
        for byte in bytes {
            register ^= UInt32(byte)
            for _ in 0..<8 {
                register = register & 1 == 1 ? (register >> 1) ^ 0xEDB8_8320 : register >> 1
            }
        }
        return ~register
    }
}

extension png_image {
    /// The library's message.
    var text: String {
        withUnsafeBytes(of: message) { (bytes: UnsafeRawBufferPointer) in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }
}

extension UInt32 {
    fileprivate var bigEndianBytes: [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> UInt32($0)) }
    }
}
