import Crypto
public import Questionnaires

extension ContentHash {
    /// SHA-256 of bytes as they are, for files whose layout counts.
    public init(ofBytes bytes: [UInt8]) {
        var hex = ""
        for byte in SHA256.hash(data: bytes) {
            hex += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        guard let hash = ContentHash(hex: hex) else {
            preconditionFailure("a SHA-256 has 64 hexadecimal digits")
        }
        self = hash
    }
}
