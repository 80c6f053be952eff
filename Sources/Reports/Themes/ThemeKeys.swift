import Figures

/// The keys that one kind of group in a theme file may have: data, so that a test can hold the
/// reference for authors against it.
struct ThemeKeys {
    /// What the group is, with its article, as faults call it.
    let what: String
    let required: [String]
    let optional: [String]

    static let theme = ThemeKeys(
        what: "a theme", required: ["canvass-theme", "id", "title"],
        optional: ["page", "density", "colours", "fonts", "logo"])

    static let colours = ThemeKeys(
        what: "the colours", required: [],
        optional: Theme.Role.allCases.map(\.rawValue) + Theme.Scale.allCases.map(\.rawValue))

    static let fonts = ThemeKeys(what: "the fonts", required: [], optional: ["latin", "chinese"])

    static let font = ThemeKeys(what: "a font", required: ["family", "files"], optional: [])

    static let logo = ThemeKeys(what: "the logo", required: ["file", "name"], optional: [])

    /// Every group of the format.
    static let all = [theme, colours, fonts, font, logo]
}
