/// The signature and the first chunk of a PNG.
///
/// Source: W3C, Portable Network Graphics (Third Edition), sections 5.2 and 11.2.1.
struct PNGHeader {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let firstChunk: [UInt8] = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]

    let size: Size

    /// - Parameter bytes: begin with the signature.
    init(_ bytes: [UInt8]) throws(PictureFlaw) {
        guard bytes.count >= 33, bytes[8..<16].elementsEqual(Self.firstChunk) else {
            throw .brokenHeader
        }
        func number(_ start: Int) -> Double {
            Double(bytes[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
        }
        let (width, height) = (number(16), number(20))
        let sides = 1...Double(Picture.longestSide)
        guard sides.contains(width), sides.contains(height) else {
            throw .sides(width: width, height: height)
        }
        size = Size(width: width, height: height)
    }
}
