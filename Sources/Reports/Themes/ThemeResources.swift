public import Figures

/// What lies beside a theme file, and how it is looked at: the disk and the libraries of whoever
/// reads the theme.
public struct ThemeResources {
    /// Why a file cannot be read, in the system's words.
    public struct Unreadable: Error {
        public let reason: String

        public init(_ reason: String) {
            self.reason = reason
        }
    }

    /// The bytes of a file, at most one more than `most`.
    public var bytes: (_ path: String, _ most: Int) throws(Unreadable) -> [UInt8]
    /// The families in a font file; none when it is no font.
    public var families: (_ path: String) -> [String]
    /// Why a picture whose head is good cannot be drawn; `nil` when it can.
    public var flaw: (Picture) -> String?

    public init(
        bytes: @escaping (_ path: String, _ most: Int) throws(Unreadable) -> [UInt8],
        families: @escaping (_ path: String) -> [String],
        flaw: @escaping (Picture) -> String?
    ) {
        self.bytes = bytes
        self.families = families
        self.flaw = flaw
    }
}
