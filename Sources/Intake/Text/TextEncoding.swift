/// How the bytes of a file stand for characters.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    /// With a byte order mark, which says which of the two it is.
    case utf16 = "utf-16"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// The Chinese national standard; GBK and GB 2312 are parts of it.
    case gb18030

    /// The encoding with this name, in upper or lower case; Chinese programs call GB18030 by the
    /// names of its parts. `nil` for an unknown name.
    init?(named name: String) {
        let name = name.lowercased()
        if let encoding = Self(rawValue: name) {
            self = encoding
        } else if Self.partsOfGB18030.contains(name) {
            self = .gb18030
        } else {
            return nil
        }
    }

    static let partsOfGB18030 = ["gbk", "gb2312", "cp936"]

    /// What people call it.
    var title: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16: "UTF-16"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        case .gb18030: "GB18030"
        }
    }

    /// The encoding a byte order mark at the beginning announces, and the mark's length; `nil`
    /// without a mark.
    static func marked(_ bytes: [UInt8]) -> (encoding: TextEncoding, markLength: Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return nil
    }

    /// Whether a mark of `other` fits a file that is declared to be in this encoding.
    func admits(_ other: TextEncoding) -> Bool {
        self == other
            || self == .utf16 && (other == .utf16LittleEndian || other == .utf16BigEndian)
    }
}
