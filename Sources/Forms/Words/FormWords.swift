import Questionnaires

/// The fixed words of a form: Chinese for Chinese, English for every other language.
struct FormWords: Hashable, Sendable {
    let isChinese: Bool
    /// Says that the words are English, on a page in a third language.
    private let foreign: PageLanguage?

    init(_ language: Language) {
        isChinese = language.primary == "zh"
        foreign = ["zh", "en"].contains(language.primary) ? nil : PageLanguage(.english)
    }

    func say(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String {
        isChinese ? chinese() : english()
    }

    /// The words as they stand on the page.
    func shown(_ words: String) -> ShownText {
        ShownText([.init(words: words, isPlaceholder: false)], foreign: foreign)
    }

    /// A word that somebody else wrote, set apart from ours.
    func quoted(_ text: String) -> String { "“\(text)”" }

    func noun(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }

    /// `a, b and c`.
    func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return say(
            parts.dropLast().joined(separator: ", ") + " and " + last,
            parts.joined(separator: "、"))
    }
}
