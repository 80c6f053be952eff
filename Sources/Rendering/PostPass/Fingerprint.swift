/// A short number that stands for bytes: the same for the same bytes on every machine. Not a secret
/// and not proof against forgery.
///
/// Source: Fowler, Noll and Vo, FNV-1a with 64 bits.
struct Fingerprint {
    private(set) var value: UInt64

    /// - Parameter seed: different seeds give unrelated numbers.
    init(seed: UInt64 = 0) {
        value = 0xcbf2_9ce4_8422_2325 ^ seed
    }

    mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            var state = value
            for byte in buffer { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
            value = state
        }
    }

    /// Sixteen hexadecimal digits.
    var hexadecimal: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Six capital letters, as a PDF puts before the name of a subset font.
    var letters: String {
        var rest = value
        return String(
            decoding: (0..<6).map { _ in
                defer { rest /= 26 }
                return UInt8(ascii: "A") + UInt8(rest % 26)
            }, as: UTF8.self)
    }
}
