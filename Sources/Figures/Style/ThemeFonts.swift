/// The families that reports are set in.
public struct ThemeFonts: Hashable, Sendable {
    /// A family and the files it is read from.
    public struct Family: Hashable, Sendable {
        public let name: String
        /// Paths; empty for a family that every installation has.
        public let files: [String]

        public init(_ name: String, files: [String] = []) {
            self.name = name
            self.files = files
        }
    }

    public static let inter = Family("Inter")
    public static let notoSans = Family("Noto Sans CJK SC")

    /// Leads in Latin text and follows in Chinese text.
    public var latin: Family
    /// Leads in Chinese text and follows in Latin text.
    public var chinese: Family

    public init(latin: Family = inter, chinese: Family = notoSans) {
        self.latin = latin
        self.chinese = chinese
    }
}
