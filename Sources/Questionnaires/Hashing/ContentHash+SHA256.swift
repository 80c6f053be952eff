import Crypto

extension ContentHash {
    /// That of nothing, before the content is known.
    static let none = ContentHash(of: "")

    /// SHA-256 of the text in UTF-8.
    init(of text: String) {
        self.init(ofBytes: Array(text.utf8))
    }

    /// SHA-256 of bytes as they are, for files whose layout counts.
    public init(ofBytes bytes: [UInt8]) {
        let digits = Array("0123456789abcdef".unicodeScalars)
        var hex = String.UnicodeScalarView()
        for byte in SHA256.hash(data: bytes) {
            hex.append(digits[Int(byte >> 4)])
            hex.append(digits[Int(byte & 15)])
        }
        self.hex = String(hex)
    }
}
