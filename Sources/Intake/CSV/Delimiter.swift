/// What stands between two cells.
public enum Delimiter: String, Hashable, Sendable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab

    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }

    /// What people call it.
    var title: String {
        switch self {
        case .comma: "comma"
        case .semicolon: "semicolon"
        case .tab: "tab"
        }
    }

    /// As much of a header as is looked at: 20,000 columns seldom take more.
    private static let longestHeader = 1 << 20

    /// The delimiter that cuts the header when this one does not, and how often it stands there;
    /// `nil` when this one does or no other does.
    func other(inHeaderOf text: [UInt8]) -> (delimiter: Delimiter, count: Int)? {
        var counts = [Int](repeating: 0, count: 256)
        var isQuoted = false
        var isBlank = true
        scan: for byte in text.prefix(Self.longestHeader) {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if !isBlank && !isQuoted { break scan }
            default:
                if !isQuoted { counts[Int(byte)] += 1 }
                if byte != UInt8(ascii: " ") { isBlank = false }
            }
        }
        guard counts[Int(self.byte)] == 0 else { return nil }
        return Self.allCases.map { ($0, counts[Int($0.byte)]) }
            .filter { $0.1 > 0 }.max { $0.1 < $1.1 }
    }
}
