/// The themes that a clerk who read the remarks gave them. They count in place of the keywords.
public struct ThemeCoding: Hashable, Sendable {
    /// One remark of one wave.
    public struct Remark: Hashable, Sendable {
        public let wave: String
        public let reply: String
        public let item: ItemID

        public init(wave: String, reply: String, item: ItemID) {
            self.wave = wave
            self.reply = reply
            self.item = item
        }
    }

    /// Empty for a remark that the clerk found to be about none of the themes.
    public private(set) var themes: [Remark: Set<ThemeID>]

    public static let none = ThemeCoding([:])

    public init(_ themes: [Remark: Set<ThemeID>]) {
        self.themes = themes
    }

    /// - Parameter theme: `nil` for none of the frame.
    public mutating func add(_ theme: ThemeID?, to remark: Remark) {
        themes[remark, default: []].formUnion(theme.map { [$0] } ?? [])
    }

    /// - Returns: `nil` for a remark that no clerk coded.
    public subscript(remark: Remark) -> Set<ThemeID>? { themes[remark] }
}
