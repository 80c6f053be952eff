import Questionnaires

/// The language results are told in: the questionnaire's texts in any of its own languages, the
/// program's words in Chinese or else in English.
struct OutputLanguage: Hashable {
    let texts: Language

    var isChinese: Bool { texts == .chinese || texts.tag.hasPrefix("zh-") }

    func say(_ english: @autoclosure () -> String, _ chinese: @autoclosure () -> String) -> String {
        isChinese ? chinese() : english()
    }

    subscript(text: LocalizedText) -> String { text[texts] }

    init(_ texts: Language) {
        self.texts = texts
    }

    /// - Parameters:
    ///   - name: what `--language` says; `nil` when it was not given.
    ///   - environment: `LC_ALL`, `LC_MESSAGES` and `LANG` choose among the questionnaire's languages
    ///     when nothing else does; without a match its first is taken.
    init(
        named name: String?, of questionnaire: Questionnaire, environment: [String: String]
    ) throws(CommandFault) {
        let own = questionnaire.languages
        let known = own + [.chinese, .english].filter { !own.contains($0) }
        if let name {
            guard let language = Self.match(name, among: known) else {
                throw .unknownLanguage(name, known: known.map(\.tag))
            }
            texts = language
            return
        }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { environment[$0] }.first { !$0.isEmpty }
        texts = locale.flatMap { Self.match($0, among: own) } ?? own.first ?? .english
    }

    /// `zh_CN.UTF-8`, `zh-CN` and `zh` all mean `zh` where that is what there is.
    private static func match(_ name: String, among known: [Language]) -> Language? {
        let tag = name.prefix { $0 != "." && $0 != "@" }.replacing("_", with: "-").lowercased()
        let primary = tag.prefix { $0 != "-" }
        return known.first { $0.tag.lowercased() == tag }
            ?? known.first { $0.tag.prefix { $0 != "-" } == primary }
    }
}
