/// A file of answers as it was read from the disk.
public struct AnswerFile: Hashable, Sendable {
    /// The most that is read: a hundred thousand replies take a few tens of megabytes.
    public static let largestByteCount = 1 << 30

    /// Its name, without a folder: faults and the log of imports say it.
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
